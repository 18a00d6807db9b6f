import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Services } from './services/services';
import type { Session, SessionState } from './session/session';
import type { Words } from './language/words';

/** What every part of the pane may reach for. */
export interface PaneContext {
  readonly session: Session;
  readonly services: Services;
  readonly words: Words;
}

const Context = createContext<PaneContext | undefined>(undefined);

export const PaneProvider = Context.Provider;

export function usePane(): PaneContext & { readonly state: SessionState } {
  const pane = useContext(Context);
  if (!pane) throw new Error('Outside the pane');
  const state = useSyncExternalStore(pane.session.subscribe, pane.session.current);
  return { ...pane, state };
}
