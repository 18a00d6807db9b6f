import type { ReactNode } from 'react';
import type { Submission } from '../../submission';
import type { Words } from '../language/words';
import { lazyView } from '../lazy-view';
import type { Opening, OpeningState } from './opening';

const OpenedView = lazyView(() => import('./opened-view'), 'OpenedView');
const PasteView = lazyView(() => import('./paste-view'), 'PasteView');

interface OpeningViewsProps {
  readonly opening: Opening;
  readonly state: OpeningState;
  /** What the sheets say now. */
  readonly present?: Submission | undefined;
  /** ISO date. */
  readonly today: string;
  readonly words: Words;
  /** What is shown while nothing is being opened. */
  readonly children: ReactNode;
}

/** What is being opened takes the place of all else until the person takes it or leaves it. */
export function OpeningViews({ opening, state, present, today, words, children }: OpeningViewsProps) {
  const { shown, pasting, reading } = state;
  if (shown)
    return <OpenedView opening={opening} shown={shown} isReading={reading !== undefined} present={present} today={today} words={words} />;
  return pasting ? <PasteView opening={opening} purpose={pasting} words={words} /> : children;
}
