import { useEffect, useState } from 'react';

/** Milliseconds. */
const PATIENCE = 1500;

/** One tab at a time works at the desk, so that none writes over what another did. The browser lets go when a tab is closed or crashes. */
export function useOnlyTab(): 'here' | 'elsewhere' | undefined {
  const [holder, setHolder] = useState<'here' | 'elsewhere' | undefined>();
  useEffect(() => {
    // Only pages of a secure origin have locks; elsewhere a person has to see to it.
    if (!('locks' in navigator)) {
      setHolder('here');
      return undefined;
    }
    let release: () => void = () => undefined;
    const hold = () => {
      setHolder('here');
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    };
    // A page that was just loaded again may have to wait until the browser has let go of the one before.
    navigator.locks.request('cchc.desk', { signal: AbortSignal.timeout(PATIENCE) }, hold).catch(() => {
      setHolder('elsewhere');
    });
    return () => release();
  }, []);
  return holder;
}
