/** What the clerk sees: the task pane in React, and the session behind it that has no looks. */
export { downloadFile } from './download-file';
export { Pane, type PaneProps } from './pane';
export { preloadPane } from './parts';
export { rememberedPrevious } from './remembered-previous';
export { Session, type SessionState } from './session';
export { browserMemory, pickFile, type FileToDeliver, type Memory, type PickedFile, type Services } from './services';
