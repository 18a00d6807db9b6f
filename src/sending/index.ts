/**
 * The package that goes to the Department of Home Affairs: whether it may go, what is in it and what the files are
 * called.
 */
export { fileName, outlineFileName } from './file-name';
export { DOCUMENT_TYPE, FIGURES_TYPE, packageFiles, WORKBOOK_TYPE, type PackedFile } from './package-files';
export { sendingGate, type Obstacle, type SendingGate } from './sending-gate';
