/** Why a package could not be read, for programs. */
type PackageErrorCode = 'broken' | 'too-large' | 'encrypted';

/**
 * A package that cannot be read. `message` is for developers: the rooms that read workbooks and
 * reports have sentences of their own for the person who chose the file.
 */
export class PackageError extends Error {
  override readonly name = 'PackageError';

  constructor(
    readonly code: PackageErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}

/** A package whose inside is damaged. */
export function brokenPackage(why: string, cause?: unknown): PackageError {
  return new PackageError('broken', why, cause);
}

/** A package beyond the limits of reading. */
export function tooLargePackage(why: string): PackageError {
  return new PackageError('too-large', why);
}
