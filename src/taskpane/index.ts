/** What the clerk sees: the task pane in React, and the session behind it that has no looks. */
export { downloadFile } from './services/download-file';
export { Pane, type PaneProps } from './pane';
export { preloadPane } from './later';
export { rememberedPrevious } from './services/remembered-previous';
export { Connection } from './session/connection';
export type { SessionState } from './session/session-state';
export { browserMemory, pickFile, type FileToDeliver, type Memory, type PickedFile, type Services } from './services/services';
