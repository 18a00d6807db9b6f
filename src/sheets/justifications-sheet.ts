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

/** `BM7/6.5.2 = 19; BM7/6.5.1 = 12`. A text that could be taken for more than one figure stands in quotes. */
function printFigures({ figures }: Justification): string {
  return Object.entries(figures)
    .map(([id, text]) => `${id} = ${needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text}`)
    .join('; ')
    .slice(0, LONGEST_CELL_TEXT);
}

function needsQuotes(text: string): boolean {
  return text.includes(';') || text.startsWith('"');
}

const QUOTED = /"((?:[^"]|"")*)"\s*(?=;|$)/y;
const NEXT = /;\s*(?=BM\d+\/[^\s=;]+ =)/g;

/** The way back of `printFigures`; older lists have no quotes, and a figure's text may hold a semicolon or an equals sign. */
export function readFigureList(text: string): Record<string, string> {
  const figures: [id: string, text: string][] = [];
  for (let at = 0; at < text.length;) {
    const equals = text.indexOf('=', at);
    if (equals < 0) break;
    const id = text.slice(at, equals).trim();
    const start = equals + 1 + (/^\s*/.exec(text.slice(equals + 1, equals + 10))?.[0].length ?? 0);
    QUOTED.lastIndex = start;
    const quoted = QUOTED.exec(text);
    const content = quoted?.[1]?.replaceAll('""', '"');
    const isQuoted = content !== undefined && needsQuotes(content);
    NEXT.lastIndex = isQuoted ? QUOTED.lastIndex : start;
    const next = NEXT.exec(text);
    const figure = isQuoted ? content : text.slice(start, next?.index ?? text.length).trim();
    if (id !== '') figures.push([id, figure]);
    at = next ? NEXT.lastIndex : text.length;
  }
  return Object.fromEntries(figures);
}
