/**
 * Any file a person has, read into a submission and what is to be said about it: one way in for the pane, the workbench
 * and the command line. The mirror of `sending`.
 */
export { chosenEntry, isLitter, type Entry } from './archive';
export { openFile, openFiles, openFolder, type SourceFile } from './open-file';
export { decodedText } from './open-text';
export { openPasted, type Pasted } from './open-pasted';
export { mustBeAnswered, OpeningError, questionWords, type Choices, type OneStopLine, type Opened, type Question } from './opened';
