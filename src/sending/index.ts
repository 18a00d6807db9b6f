/**
 * The package that goes to the Department of Home Affairs: whether it may go, what is in it and what the files are
 * called.
 */
export { fileName } from './file-name';
export { documentFile, figuresFile, outlineFile, workbookFile, workingFile, type NamedFile } from './files';
export { packageArchive } from './package-archive';
export { packageFiles, type PackedFile } from './package-files';
export { sendingGate } from './sending-gate';
