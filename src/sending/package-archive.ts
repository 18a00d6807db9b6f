import { zipSync, type ZipOptions } from 'fflate';
import type { Submission } from '../submission';
import { packageFileName } from './file-name';
import type { NamedFile } from './files';

/** They are packed already, each by itself; and zip files can't be without a time: this is the first they know. */
const AS_THEY_ARE: ZipOptions = { level: 0, mtime: new Date(1980, 0, 1) };

/** The files of a package in one. Same files, same bytes: no paths, no moment, nothing of the machine. */
export function packageArchive(submission: Submission, files: readonly NamedFile[]): NamedFile {
  const content = Object.fromEntries(files.map(({ name, bytes }): [string, [Uint8Array, ZipOptions]] => [name, [bytes, AS_THEY_ARE]]));
  return { name: `${packageFileName(submission)}.zip`, type: 'application/zip', bytes: zipSync(content) };
}
