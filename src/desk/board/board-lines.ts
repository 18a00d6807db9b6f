import type { BoardLine, BoardStatus, Version } from '../../province';
import { isToReview } from '../next-step';
import type { Words } from '../words';

/** What a deed about an agency is about. */
export function caseOf({ entry, seen }: BoardLine): { readonly code: string; readonly seen: readonly string[] } {
  return { code: entry.code, seen };
}

/** Lines of one status, or all, whose name or code has the words somebody seeks, with marks or without. */
export function shownLines(lines: readonly BoardLine[], status: BoardStatus | undefined, sought: string): readonly BoardLine[] {
  const wanted = bare(sought).trim();
  return lines.filter(
    (line) => (status === undefined || line.status === status) && bare(`${line.entry.name} ${line.entry.code}`).includes(wanted),
  );
}

/** What came, has nothing that would keep its sender from sending it, and no answer that somebody has to read first. */
export function blameless(line: BoardLine): boolean {
  const isAnswered = line.slip !== undefined && line.slip.answers.size + line.slip.beside.length > 0;
  return isToReview(line) && !isAnswered && line.tally?.errors === 0 && line.tally.blanks === 0;
}

/** Whether what was sent is as it was packed; nothing where it was no package. */
export function sealWord(version: Version | undefined, words: Pick<Words, 'intact' | 'altered'>): string {
  switch (version?.seal) {
    case 'intact':
      return words.intact;
    case 'altered':
    case 'record-altered':
      return words.altered;
    default:
      return '';
  }
}

function bare(text: string): string {
  return text
    .toLocaleLowerCase('vi-VN')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd');
}
