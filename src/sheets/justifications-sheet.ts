import type { RuleSet } from '../rules';
import { LONGEST_CELL_TEXT, type Justification, type Submission } from '../submission';
import type { SheetLayout } from './layout';
import { OFFICIAL_MARGINS, STYLE } from './style';
import { tableSheet, type TableRow } from './table-sheet';

export const JUSTIFICATIONS_SHEET = 'Giải trình';

/** Readers find the columns by these words. */
export const JUSTIFICATION_COLUMNS = ['Quy tắc', 'Yêu cầu', 'Lý do', 'Số liệu khi giải trình'] as const;

const WIDTHS = [24, 30, 40, 24];
const REASON_COLUMN = 2;

/** Each accepted finding with its reason and the figures it rested on. Undefined when there is none. */
export function justificationsSheet(submission: Submission, set: RuleSet): SheetLayout | undefined {
  if (submission.justifications.length === 0) return undefined;
  return tableSheet({
    kind: 'justifications',
    name: JUSTIFICATIONS_SHEET,
    titles: [{ text: 'GIẢI TRÌNH SỐ LIỆU', style: STYLE.title, height: 24 }],
    columns: JUSTIFICATION_COLUMNS.map((heading, column) => ({ heading, width: WIDTHS[column] ?? 0 })),
    headingHeight: 22,
    rows: submission.justifications.map((entry): TableRow => {
      const statement = set.rules.find((rule) => rule.id === entry.rule)?.statement ?? '';
      const texts = [entry.rule, statement, entry.reason, printFigures(entry)];
      return {
        cells: texts.map((value, column) => ({
          ...(value !== '' && { value }),
          style: { ...STYLE.note, unlocked: column === REASON_COLUMN },
        })),
      };
    }),
    orientation: 'landscape',
    margins: OFFICIAL_MARGINS,
  });
}

/** `BM7/6.5.2 = 19; BM7/6.5.1 = 12`. */
function printFigures({ figures }: Justification): string {
  return Object.entries(figures)
    .map(([id, text]) => `${id} = ${text}`)
    .join('; ')
    .slice(0, LONGEST_CELL_TEXT);
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
