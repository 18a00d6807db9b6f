import { useEffect, useRef, useState } from 'react';
import { WorkbookLock, type Holder } from './workbook-lock';

interface Tab {
  readonly onRival: () => void;
  readonly letGo: () => Promise<void>;
}

/** Who works on the workbook of this tab, and the way to work on it here. Undefined until it is known. */
export function useWorkbookLock(id: string, tab: Tab): { readonly holder: Holder | undefined; readonly take: () => Promise<void> } {
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
