/** Everything the pane does with a document, fetched when there is one. */
export { replaceWords, showWords } from './find-words';
export { insertParts } from './insert-parts';
export { readDocument, readParts } from './read-parts';
export { replaceParts } from './replace-parts';
export { showPart } from './show-part';
