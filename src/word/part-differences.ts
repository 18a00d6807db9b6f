import type { ReportText } from '../report';
import { reportLine } from './report-line';
import type { FormTable, Line, TableRow } from './table';

/** One place where what stands in a document is not what the figures say now. Empty where nothing stands. */
export interface PartDifference {
  /** `dòng 3.1.1`, `dòng 3.1.1, ghi chú`. */
  readonly what: string;
  readonly inDocument: string;
  readonly now: string;
}

/** The columns of a form's table as they are called within a sentence; the figure is the row's own. */
const COLUMN_WORDS = [undefined, 'chỉ tiêu', 'đơn vị tính', '', 'ghi chú'] as const;

/** What differs between a table that stands in a document and the table as it should be. */
export function tableDifferences(part: ReportText, table: FormTable): readonly PartDifference[] {
  const present = part.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const rows = new Map(present.map((cells) => [comparable(cells[0] ?? ''), cells]));
  const expected = table.body.map(rowTexts);
  const codes = new Set(expected.map(([code = '']) => code));
  const heading = new Set(table.heading.map((row) => rowTexts(row)[0] ?? ''));
  const strangers = present.flatMap(([code = '']): PartDifference[] => {
    const text = comparable(code);
    return codes.has(text) || heading.has(text) ? [] : [{ what: `dòng ${text}`, inDocument: 'dòng thừa', now: '' }];
  });
  return [
    ...expected.flatMap((texts): PartDifference[] => {
      const [code = ''] = texts;
      const row = `dòng ${code.replace(/\.$/, '')}`;
      const cells = rows.get(code);
      if (!cells) return [{ what: row, inDocument: '', now: 'thiếu dòng này' }];
      return COLUMN_WORDS.flatMap((words, column): PartDifference[] => {
        const [inDocument, now] = [comparable(cells[column] ?? ''), texts[column] ?? ''];
        if (words === undefined || inDocument === now) return [];
        return [{ what: words === '' ? row : `${row}, ${words}`, inDocument, now }];
      });
    }),
    ...strangers,
  ];
}

/** What differs between a heading that stands in a document and the heading as it should be. */
export function headingDifferences(part: ReportText, heading: readonly Line[]): readonly PartDifference[] {
  const present = part.blocks.flatMap((block) => (block.kind === 'paragraph' ? [comparable(block.text)] : []));
  return heading.flatMap(({ runs }, index): PartDifference[] => {
    const now = comparable(runs.map(({ text }) => text).join(''));
    const inDocument = present[index] ?? '';
    return inDocument === now ? [] : [{ what: `dòng ${String(index + 1)} của đầu phụ lục`, inDocument, now }];
  });
}

/** The texts of a row's cells by column, without the marks of footnotes, which stand in the notes of a document. */
function rowTexts({ cells }: TableRow): readonly string[] {
  const texts: string[] = [];
  for (const { column, runs } of cells) {
    texts[column] = comparable(
      runs
        .filter(({ footnote }) => footnote === undefined)
        .map(({ text }) => text)
        .join(''),
    );
  }
  return texts;
}

/** Programs break lines and tie words as they like. */
function comparable(text: string): string {
  return reportLine(text).replaceAll('\n', ' ');
}
