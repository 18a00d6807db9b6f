/** Something about the files and words on the command line, as one Vietnamese sentence. */
export class FilingError extends Error {
  override readonly name = 'FilingError';
}
