import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../rules';
import { findingsInTurn, nextFinding } from '../check/next-finding';
import { useWorking } from '../pane-context';

/** F8 leads to the next finding, Shift+F8 to the one before: its cell is selected and its card shown. Returns the one it led to last. */
export function useFindingKeys(onFinding: () => void): { readonly current: Finding | undefined; readonly position: string } {
  const { state, session } = useWorking();
  const [current, setCurrent] = useState<string | undefined>();
  const inTurn = findingsInTurn(state.findings, state.reading.submission.template);
  const latest = useRef({ inTurn, current, onFinding });
  useEffect(() => {
    latest.current = { inTurn, current, onFinding };
  });
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const { inTurn: all, current: from, onFinding: tell } = latest.current;
      const next = nextFinding(all, from, !event.shiftKey);
      if (!next) return;
      setCurrent(next.key);
      tell();
      void session.goToFinding(next);
    };
    // Before the sheet hears of it.
    window.addEventListener('keydown', go, true);
    return () => {
      window.removeEventListener('keydown', go, true);
    };
  }, [session]);
  const index = inTurn.findIndex(({ key }) => key === current);
  return { current: inTurn[index], position: index < 0 ? '' : `${String(index + 1)}/${String(inTurn.length)}` };
}
