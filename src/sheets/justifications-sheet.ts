import type { RuleSet } from '../rules';
import type { Justification, Submission } from '../submission';
import { area, inReadingOrder, type LayoutCell, type SheetLayout } from './layout';
import { OFFICIAL_MARGINS, STYLE } from './style';
import { textHeight } from './text-height';

export const JUSTIFICATIONS_SHEET = 'Giải trình';

/** Readers find the columns by these words. */
export const JUSTIFICATION_COLUMNS = ['Quy tắc', 'Yêu cầu', 'Lý do', 'Số liệu khi giải trình'] as const;

const WIDTHS = [24, 30, 40, 24];
/** What a cell holds. */
const LONGEST_TEXT = 32_767;

/** Each accepted finding with its reason and the figures it rested on. Undefined when there is none. */
export function justificationsSheet(submission: Submission, set: RuleSet): SheetLayout | undefined {
  if (submission.justifications.length === 0) return undefined;
  const cells: LayoutCell[] = [
    { row: 0, column: 0, value: 'GIẢI TRÌNH SỐ LIỆU', style: STYLE.title },
    ...JUSTIFICATION_COLUMNS.map((value, column) => ({ row: 1, column, value, style: STYLE.tableHeading })),
  ];
  const heights = [24, 22];
  submission.justifications.forEach((entry, index) => {
    const statement = set.rules.find((rule) => rule.id === entry.rule)?.statement ?? '';
    const texts = [entry.rule, statement, entry.reason, printFigures(entry)];
    texts.forEach((value, column) =>
      cells.push({ row: index + 2, column, ...(value !== '' && { value }), style: { ...STYLE.note, unlocked: column === 2 } }),
    );
    heights.push(Math.max(...texts.map((text, column) => textHeight(text, WIDTHS[column] ?? 0, {}))));
  });
  const last = submission.justifications.length + 1;
  return {
    kind: 'justifications',
    name: JUSTIFICATIONS_SHEET,
    columnWidths: WIDTHS,
    rowHeights: heights,
    cells: inReadingOrder(cells),
    merges: [area(0, 0, 0, JUSTIFICATION_COLUMNS.length - 1)],
    validations: [],
    conditionalFormats: [],
    page: {
      orientation: 'landscape',
      margins: OFFICIAL_MARGINS,
      printArea: area(0, 0, last, JUSTIFICATION_COLUMNS.length - 1),
      repeatedRows: { first: 1, last: 1 },
      pageNumbers: true,
    },
    frozen: { rows: 2, columns: 0 },
    protected: true,
  };
}

/** `BM7/6.5.2 = 19; BM7/6.5.1 = 12`. */
function printFigures({ figures }: Justification): string {
  return Object.entries(figures)
    .map(([id, text]) => `${id} = ${text}`)
    .join('; ')
    .slice(0, LONGEST_TEXT);
}

/** The way back of `printFigures`. What stands in a figure cell may itself hold a semicolon or an equals sign. */
export function readFigureList(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(/;\s*(?=BM\d+\/[^\s=;]+ =)/).flatMap((entry) => {
      const [id = '', ...figure] = entry.split('=');
      return id.trim() === '' ? [] : [[id.trim(), figure.join('=').trim()]];
    }),
  );
}
