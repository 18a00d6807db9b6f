import { printFigure, type Figure } from '../figures';
import { parseRichText, TABLE_HEADING, type Form, type Indicator, type IndicatorId, type TextRun } from '../forms';
import { completed } from '../rules';
import { cleanText, type Submission } from '../submission';
import { columnWidths } from './column-widths';
import type { BodyRow, CellRun, FormTable, TableCell, TableRow } from './table';
import { SIZE } from './typography';

type Figures = ReadonlyMap<IndicatorId, Figure>;

/**
 * Half of what the three lines of the middle title need, in millimetres. Given outright because LibreOffice, on the
 * pages a table continues on, makes both rows as low as their own text and cuts off a title that spans them.
 */
const HEADING_ROW_HEIGHT = 8.5;

/** All tables of a submission, in printed order. Derived rows show what follows from their operands. */
export function appendixTables(submission: Submission): readonly FormTable[] {
  const shown = completed(submission);
  return shown.template.forms.map((form) => formTable(shown, form));
}

/** The table of one form as a submission fills it. All tables of a submission have the same columns. */
export function formTable(submission: Submission, form: Form): FormTable {
  const { figures } = completed(submission);
  return {
    form: form.id,
    caption: [form.name, form.title].map((text) => ({ runs: [{ text, bold: true }], size: SIZE.caption })),
    columnWidths: columnWidths(printedNumbers(submission, figures)),
    heading: headingRows(),
    body: form.indicators.map((indicator, index): BodyRow => {
      const group = indicator.kind === 'heading';
      return {
        indicator: indicator.id,
        group,
        cells: bodyCells(form, indicator, printed(indicator, figures), submission.notes.get(indicator.id) ?? ''),
        // A title goes with what it is a title of; and no page begins or ends a table with a single row.
        keepWithNext: group || index === 0 || index === form.indicators.length - 2,
      };
    }),
    footnotes: form.footnotes,
  };
}

function printedNumbers({ template }: Submission, figures: Figures): readonly string[] {
  return template.indicators.filter(({ id }) => figures.get(id)?.kind === 'number').map((indicator) => printed(indicator, figures));
}

/** The figure in official print; empty for a blank one and for a title. */
function printed({ id, kind }: Indicator, figures: Figures): string {
  const figure = figures.get(id);
  return kind === 'heading' || figure === undefined ? '' : printFigure(figure, kind);
}

/** Two rows: the middle title stands over unit and figure. */
function headingRows(): readonly TableRow[] {
  const { code, label, result, unit, figure, note } = TABLE_HEADING;
  return [
    headingRow([
      cell(0, bold(code), { rowSpan: 2 }),
      cell(1, parseRichText(label).map(withNumbersTied), { rowSpan: 2 }),
      cell(2, bold(result), { columnSpan: 2 }),
      cell(4, bold(note), { rowSpan: 2 }),
    ]),
    headingRow([cell(2, bold(unit)), cell(3, bold(figure))]),
  ];
}

function headingRow(cells: readonly TableCell[]): TableRow {
  return { cells, keepWithNext: true, leastHeight: HEADING_ROW_HEIGHT };
}

function bodyCells(form: Form, { code, label, unit }: Indicator, figure: string, note: string): readonly TableCell[] {
  return [
    cell(0, code),
    cell(1, withFootnotes(label, form).map(withNumbersTied), { align: 'left' }),
    cell(2, unit.map(withNumbersTied)),
    cell(3, plain(figure)),
    cell(4, plain(note)),
  ];
}

function cell(
  column: number,
  runs: readonly CellRun[],
  options: Partial<Pick<TableCell, 'columnSpan' | 'rowSpan' | 'align'>> = {},
): TableCell {
  return { column, columnSpan: 1, rowSpan: 1, align: 'center', ...options, runs };
}

function bold(text: string): readonly CellRun[] {
  return [{ text, bold: true }];
}

/** Text that came from people or files. */
function plain(text: string): readonly CellRun[] {
  const clean = cleanText(text);
  return clean === '' ? [] : [{ text: clean }];
}

/** With no-break spaces beside numbers, so that no line ends within `Không = 0`, `6 tháng` or `độ 3` (but may within `3 và 4`). */
function withNumbersTied<Run extends TextRun>(run: Run): Run {
  const text = run.text
    .replace(/ = (?=\d)/g, '\u00A0=\u00A0')
    .replace(/(\d) (?!và )(?=\p{L})/gu, '$1\u00A0')
    .replace(/(\p{L}) (?=\d)/gu, '$1\u00A0');
  return { ...run, text };
}

/** Superscript numbers are the marks of the form's footnotes. */
function withFootnotes(label: readonly TextRun[], form: Form): readonly CellRun[] {
  return label.map((run) => {
    const number = Number(run.text);
    return run.superscript && form.footnotes[number - 1] !== undefined ? { ...run, footnote: number } : run;
  });
}
