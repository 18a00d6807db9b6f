import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { FiguresFileError, readFiguresFile, writeFiguresFile } from './figures-file';
import { LARGEST_FIGURES_FILE } from './limits';
import type { Submission } from './submission';

/** Characters: what the largest figures file takes that can't be packed at all. */
const LONGEST_FRAGMENT = 4 * LARGEST_FIGURES_FILE + 100;

/** Stands before a submission that may go to Home Affairs. */
export const PACKAGE_MARK = 'goi.';

/** Bytes unpacked: what a figures file may be at most, three for a character, and one to tell that it is more. */
const LARGEST_CONTENT = 3 * LARGEST_FIGURES_FILE + 1;

/** A submission as the fragment of an address (after `#`): its figures file, deflated, in base64url. */
export function submissionFragment(submission: Submission): string {
  const packed = deflateSync(strToU8(writeFiguresFile(submission)), { level: 9 });
  return btoa(strFromU8(packed, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The submission in a fragment, with or without its `#` and its mark. Throws a FiguresFileError for anything else. */
export function readSubmissionFragment(fragment: string): Submission {
  return readFiguresFile(unpacked(fragment.replace(/^#/, '').replace(PACKAGE_MARK, '')));
}

function unpacked(fragment: string): string {
  if (fragment.length > 0 && fragment.length <= LONGEST_FRAGMENT && /^[\w-]+$/.test(fragment)) {
    try {
      const packed = strToU8(atob(fragment.replaceAll('-', '+').replaceAll('_', '/')), true);
      return strFromU8(inflateSync(packed, { out: new Uint8Array(LARGEST_CONTENT) }));
    } catch {
      // Said below.
    }
  }
  throw new FiguresFileError('Địa chỉ này không mang số liệu đọc được; hãy quay lại Excel và bấm lưu tệp lần nữa.');
}
