import { useCallback, useEffect, useRef } from 'react';

/** The parts of the page that F6 goes round, as they are read. */
const REGIONS = ['bar', 'sheet', 'pane'] as const;
export type Region = (typeof REGIONS)[number];

const REACHABLE = 'button:enabled, select:enabled, input:enabled, textarea:enabled, a[href], [tabindex="0"]';

interface RegionKeys {
  /** Brings a part into view where not all are, and says where the keyboard went. */
  readonly onEnter: (region: Region) => void;
  readonly focusSheet: () => void;
}

/**
 * F6 and Shift+F6 lead from any part of the page to the next one, also out of the sheet, which keeps every other key. Back
 * in a part the focus is where it was left. Returns the way out of the sheet for Tab.
 */
export function useRegions(keys: RegionKeys): (forward: boolean) => void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const left = useRef(new Map<Region, Element>());
  const current = useRef<Region>('pane');
  const enter = useCallback((region: Region, from: 'start' | 'end' | 'left') => {
    latest.current.onEnter(region);
    current.current = region;
    // What was hidden can't take the focus before it is drawn.
    requestAnimationFrame(() => {
      if (region === 'sheet') latest.current.focusSheet();
      else focusIn(region, from, left.current.get(region));
    });
  }, []);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const region = target instanceof Element ? regionOf(target) : undefined;
      if (!region || !(target instanceof Element)) return;
      current.current = region;
      left.current.set(region, target);
    };
    const go = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const step = event.shiftKey ? REGIONS.length - 1 : 1;
      const next = REGIONS[(REGIONS.indexOf(current.current) + step) % REGIONS.length];
      if (next) enter(next, 'left');
    };
    // Before the sheet hears of it.
    window.addEventListener('keydown', go, true);
    window.addEventListener('focusin', note, true);
    return () => {
      window.removeEventListener('keydown', go, true);
      window.removeEventListener('focusin', note, true);
    };
  }, [enter]);
  return useCallback(
    (forward) => {
      if (forward) enter('pane', 'start');
      else enter('bar', 'end');
    },
    [enter],
  );
}

/** The sheet's editor and lists hang anywhere in the page. */
function regionOf(element: Element): Region | undefined {
  if (element === document.body) return undefined;
  return REGIONS.find((region) => element.closest(`.${region}`) !== null) ?? (element.closest('[class*="univer"]') ? 'sheet' : undefined);
}

function focusIn(region: Region, from: 'start' | 'end' | 'left', left: Element | undefined): void {
  const reachable = [...document.querySelectorAll<HTMLElement>(`.${region} :is(${REACHABLE})`)].filter(
    (element) => element.checkVisibility() && element.tabIndex >= 0 && element.dataset['tabsterDummy'] === undefined,
  );
  const before = from === 'left' ? reachable.find((element) => element === left) : undefined;
  (before ?? reachable.at(from === 'end' ? -1 : 0))?.focus();
}
