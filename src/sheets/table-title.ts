import { periodNamed, periodWords, type Period } from '../forms';
import { textOf, type SheetCells } from './cells';
import type { TableRange } from './find-tables';
import type { Vocabulary } from './vocabulary';

/** The words over a table that say which time its figures speak of. */
export interface TableTitle {
  readonly words: string;
  /** Whether that is the period whose figures are wanted, or another; undefined where it may be either. */
  readonly time: 'this' | 'other' | undefined;
}

/** Longer texts over a table are no titles. */
export const LONGEST_TITLE = 200;
/** Times to come, and times of others, that the words over a table name beside their own. */
const OF_OTHERS = /phương hướng|nhiệm vụ|kế hoạch|so (?:với|sánh)|tăng|giảm/u;
/** What the figures of a time stand under. */
const OF_FIGURES = /phụ lục|biểu|bảng|số liệu|thống kê|kèm theo|báo cáo/u;
/** Titles end without a mark and are no item of a list. */
const SENTENCE = /^\s*[-+•*]|[.;:,]\s*$/u;
const BEFORE = /(?<!\p{L})(?:kỳ|kì|quý|quí) (?:trước|liền kề)|cùng kỳ/u;
const NOW = /(?<!\p{L})(?:kỳ|kì) (?:này|báo cáo)/u;

/** Whether a paragraph of a text is a title that names a time, or one that begins an appendix: it says for all tables below it which time they speak of. */
export function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE) return false;
  const plain = text.normalize('NFC').toLowerCase();
  if (/^\s*phụ lục/u.test(plain)) return true;
  if (SENTENCE.test(plain)) return false;
  return !OF_OTHERS.test(plain) && periodWords(text).length > 0 && (OF_FIGURES.test(plain) || periodNamed(text) !== undefined);
}

/** The title of a table: the nearest words over it, of its sheet, or of the appendix it stands in, that name a time. */
export function titleOf(range: TableRange, period: Period | undefined, vocabulary: Vocabulary): TableTitle | undefined {
  const { sheet, body } = range;
  for (let row = body - 1; row >= 0; row--) {
    const text = onlyText(sheet, row);
    if (text === undefined || vocabulary.labelled(text).length > 0) continue;
    const title = titleIn(text, period);
    if (title) return title;
  }
  return titleIn(sheet.name, period) ?? titleIn(sheet.printed?.title ?? '', period);
}

/** What stands alone in a row, short enough for a title. */
function onlyText({ rows }: SheetCells, row: number): string | undefined {
  let only: string | undefined;
  for (const cell of rows[row] ?? []) {
    const text = textOf(cell).trim();
    if (text === '') continue;
    if (only !== undefined || cell?.kind !== 'text' || text.length > LONGEST_TITLE) return undefined;
    only = text;
  }
  return only;
}

function titleIn(words: string, period: Period | undefined): TableTitle | undefined {
  const plain = words.normalize('NFC').toLowerCase();
  const times = OF_OTHERS.test(plain) ? [] : periodWords(words);
  if (times.length === 0) {
    const time = BEFORE.test(plain) ? 'other' : NOW.test(plain) ? 'this' : undefined;
    return time && { words, time };
  }
  if (!period) return { words, time: undefined };
  const isOfYear = (year: number | undefined) => year === undefined || year === period.year;
  if (times.some(({ kind, year }) => kind === period.kind && isOfYear(year))) return { words, time: 'this' };
  // What stands under the year alone may be a part of it.
  const mayBe = times.some(({ kind, year }) => kind === 'Y' && isOfYear(year));
  return { words, time: mayBe ? undefined : 'other' };
}
