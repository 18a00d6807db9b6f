const PLACES = ['fill', 'check', 'report', 'files', 'package', 'compare'] as const;

/** Where in the pane a button of the ribbon leads: a tab, the package, or in Word the comparison. */
export type Place = (typeof PLACES)[number];

/** The place that the query of the pane's address asks for, `?tab=check`. Office adds words of its own to it. */
export function askedPlace(query: string): Place | undefined {
  const asked = new URLSearchParams(query).get('tab');
  return PLACES.find((place) => place === asked);
}

/** The same, told once: who came by a button goes on from there as they like. */
export function askedOnce(query: string): () => Place | undefined {
  let place = askedPlace(query);
  return () => {
    const asked = place;
    place = undefined;
    return asked;
  };
}
