import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Opening } from './files/opening';
import type { Words } from './language/words';
import type { Services } from './services/services';
import type { Connection } from './session/connection';
import type { Session } from './session/session';
import type { SessionState, WorkingState } from './session/session-state';

/** What every view of the pane may reach for. */
interface PaneContext {
  readonly connection: Connection;
  readonly services: Services;
  readonly opening: Opening;
  readonly words: Words;
}

const Context = createContext<PaneContext | undefined>(undefined);

export const PaneProvider = Context.Provider;

export function usePane(): PaneContext & { readonly state: SessionState } {
  const pane = useContext(Context);
  if (!pane) throw new Error('Outside the pane');
  const state = useSyncExternalStore(pane.connection.subscribe, pane.connection.current);
  return { ...pane, state };
}

/** The same for views of the forms, which are shown only while there are forms. */
export function useWorking(): PaneContext & { readonly session: Session; readonly state: WorkingState } {
  const { state, ...pane } = usePane();
  const { session } = pane.connection;
  if (!session || state.phase !== 'working') throw new Error('A view of forms where there are none');
  return { ...pane, session, state };
}
