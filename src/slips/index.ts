/**
 * Request slips: which room of a department is asked for which figures, the files it is asked by, what it answered, and
 * how the answers come together in the submission. Below `opening`, which reads a slip as it reads any other file.
 */
export { answersOf, slipsOf, type RoomAnswer } from './slip';
export { slipArchive, slipDocument, slipFiles, slipWorkbook, type SlipFile } from './slip-files';
export { readSlip, readSlips, SlipError, type SlipReply } from './read-slip';
export { mergeSlips, type Merged } from './merge-slips';
