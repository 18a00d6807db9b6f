/** What the clerk sees: the task pane in React, and the session behind it that has no looks. */
export { downloadFile } from './services/download-file';
export { Pane } from './pane';
export { preloadFirstSteps, preloadPane } from './later';
export { useLanguage } from './language/use-language';
export { rememberedPrevious } from './services/remembered-previous';
export { Connection } from './session/connection';
export { isWhole } from './session/seen';
export type { SessionState } from './session/session-state';
export { browserMemory } from './services/browser-memory';
export { useFileDrop } from './use-file-drop';
export { useTheme } from './use-theme';
export { NO_STOP } from './bars/no-stop';
export { pickFile, pickFiles } from './services/pick-file';
export type { FileToDeliver, Memory, PickedFile, Services } from './services/services';
