import type { FocusEvent } from 'react';

/**
 * The root of a toast with nothing in it to press, where Tab would find no way on. And when the one before has faded away
 * Fluent puts the keyboard into the next, also where the person has gone on by then: it goes back to where it was.
 */
export const NO_STOP = {
  tabIndex: -1,
  onFocus: ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement) relatedTarget.focus();
  },
};
