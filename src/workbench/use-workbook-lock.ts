import { useEffect, useRef, useState } from 'react';
import { WorkbookLock, type Holder } from './workbook-lock';

interface Tab {
  readonly onRival: () => void;
  readonly letGo: () => Promise<string | undefined>;
}

interface WorkbookLocked {
  /** Undefined until it is known. */
  readonly holder: Holder | undefined;
  /** Takes the workbook over, with the figures the other tab gives. */
  readonly take: () => Promise<string | undefined>;
}

/** Who works on the workbook of this tab, and the way to work on it here. */
export function useWorkbookLock(id: string, tab: Tab): WorkbookLocked {
  const [holder, setHolder] = useState<Holder | undefined>();
  const latest = useRef(tab);
  useEffect(() => {
    latest.current = tab;
  });
  const lock = useRef<WorkbookLock>(undefined);
  useEffect(() => {
    const held = new WorkbookLock(id, {
      onHolder: setHolder,
      onRival: () => latest.current.onRival(),
      letGo: () => latest.current.letGo(),
    });
    lock.current = held;
    void held.begin();
    return () => held.end();
  }, [id]);
  return { holder, take: async () => lock.current?.take() };
}
