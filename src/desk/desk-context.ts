import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Signed } from '../province';
import type { Memory } from '../taskpane';
import type { Picture } from './picture';
import type { DeskSession, DeskState } from './session';
import type { Words } from './words';
import type { Part } from './next-step';

export interface DeskContent {
  readonly session: DeskSession;
  readonly words: Words;
  readonly memory: Memory;
  /** ISO. */
  readonly today: () => string;
  /** Who does something now. */
  readonly signed: () => Signed;
  /** Says a sentence, aloud too. */
  readonly say: (sentence: string) => void;
  /** Does something that may fail; then the failure is said. */
  readonly attempt: (work: () => Promise<void>) => void;
  readonly go: (part: Part) => void;
}

const Context = createContext<DeskContent | undefined>(undefined);
export const DeskProvider = Context.Provider;

/** What every view of the desk has. */
export function useDesk(): DeskContent & { readonly state: DeskState } {
  const content = useContext(Context);
  if (!content) throw new Error('There is no desk around this view.');
  const { session } = content;
  return { ...content, state: useSyncExternalStore(session.subscribe, session.current) };
}

/** The same where there is something to look at. */
export function usePicture(): DeskContent & { readonly state: DeskState; readonly picture: Picture } {
  const desk = useDesk();
  const { picture } = desk.state;
  if (!picture) throw new Error('There is nothing to look at yet.');
  return { ...desk, picture };
}
