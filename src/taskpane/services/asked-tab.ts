const TABS = ['fill', 'check', 'report', 'files', 'package', 'compare'] as const;

/** Where in the pane a button of the ribbon leads: a tab, the package, or in Word the comparison. */
export type AskedTab = (typeof TABS)[number];

/** What the query of the pane's address asks for, `?tab=check`. Office adds words of its own to it. */
export function askedTab(query: string): AskedTab | undefined {
  const asked = new URLSearchParams(query).get('tab');
  return TABS.find((tab) => tab === asked);
}

/** The same until it has been followed: who came by a button goes on from there as they like. */
export interface AskedPlace {
  /** Told as often as it is asked: a view that waits for a part of itself is begun more than once. */
  readonly tab: () => AskedTab | undefined;
  readonly followed: () => void;
}

export function askedOnce(query: string): AskedPlace {
  let tab = askedTab(query);
  return {
    tab: () => tab,
    followed: () => {
      tab = undefined;
    },
  };
}
