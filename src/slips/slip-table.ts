import { printFigure } from '../figures';
import { plainText, type IndicatorId } from '../forms';
import { comparedPeriod } from '../rules';
import { beforeWords, SLIP_COLUMNS, SLIP_FIELDS, SLIP_TITLE, slipTables, type SlipContent } from '../sheets';
import { oneLine, printDate, type Submission } from '../submission';
import { TABLE_TEXT_WIDTH, type CellRun, type FormTable, type Line, type TableCell } from '../word';

/** Points. */
const SIZE = { title: 14, text: 13 } as const;
/** Millimetres. */
const WIDTH = { code: 13, unit: 26, before: 22, figure: 22, note: 24 } as const;
const HEADING_HEIGHT = 9;
/** In place of a figure that follows from others. */
const COMPUTED = 'tự tính';
/** To write in by hand. */
const LINE_HEIGHT = 9;

/** What stands over the table, centred. */
export function slipHeading({ agency, period }: Submission, { room, due, id }: SlipContent): readonly Line[] {
  const line = (text: string, size: number, look: Partial<CellRun> = {}): Line => ({ runs: [{ text: oneLine(text), ...look }], size });
  const window = `${printDate(period.from)} – ${printDate(period.to)}`;
  return [
    ...(agency.name === '' ? [] : [line(agency.name, SIZE.text)]),
    line(SLIP_TITLE, SIZE.title, { bold: true }),
    line(`Phục vụ báo cáo cải cách hành chính ${period.phrase} (số liệu ${window})`, SIZE.text, { italic: true }),
    line(`${SLIP_FIELDS.room}: ${room}`, SIZE.text, { bold: true }),
    ...(due === '' ? [] : [line(`${SLIP_FIELDS.due} ${printDate(due)}`, SIZE.text)]),
    line(`${SLIP_FIELDS.id}: ${id}`, 11, { italic: true }),
  ];
}

/** All rows of a slip as one table, a line for each form over its rows, and lines to sign under them. */
export function slipTable(submission: Submission, slip: SlipContent, previous?: Submission): FormTable {
  const { template } = submission;
  const before = previous && comparedPeriod(previous).figures;
  const [code, label, unit] = [0, 1, 2];
  const [last, figure, note] = before ? [3, 4, 5] : [undefined, 3, 4];
  const others = [WIDTH.code, WIDTH.unit, ...(before ? [WIDTH.before] : []), WIDTH.figure, WIDTH.note];
  const labelWidth = TABLE_TEXT_WIDTH - others.reduce((sum, each) => sum + each, 0);
  const words: readonly (readonly [number, string])[] = [
    [code, SLIP_COLUMNS.code],
    [label, SLIP_COLUMNS.label],
    [unit, SLIP_COLUMNS.unit],
    ...(last === undefined ? [] : [[last, beforeWords(previous?.period)] as const]),
    [figure, SLIP_COLUMNS.figure],
    [note, SLIP_COLUMNS.note],
  ];
  const printed = (id: IndicatorId) => {
    const kind = template.indicator(id)?.kind ?? 'heading';
    const shown = before?.get(id);
    return kind === 'heading' || !shown ? '' : printFigure(shown, kind);
  };
  const over = (text: string): TableCell => cell(0, [{ text: oneLine(text), bold: true }], { columnSpan: note + 1, align: 'left' });
  const signing = [SLIP_FIELDS.person, SLIP_FIELDS.date, SLIP_FIELDS.document].map((name) =>
    cell(0, [{ text: `${name}:` }], { columnSpan: note + 1, align: 'left' }),
  );
  const [first] = template.forms;
  if (!first) throw new Error(`${template.id} has no forms`);
  const body = slipTables(template, slip.rows).flatMap(({ form, rows }) => [
    {
      indicator: form.indicators[0]?.id ?? `${form.id}/1`,
      group: true,
      keepWithNext: true,
      cells: [over(`${form.name}. ${form.title}`)],
    } as const,
    ...rows.map(({ indicator, use }) => ({
      indicator: indicator.id,
      group: use === 'words',
      keepWithNext: use === 'words',
      ...(use === 'asked' && { leastHeight: LINE_HEIGHT }),
      cells: [
        cell(code, [{ text: plainText(indicator.code) }]),
        cell(label, [{ text: plainText(indicator.label), ...(use === 'words' && { bold: true }) }], { align: 'left' }),
        cell(unit, use === 'words' ? [] : [{ text: plainText(indicator.unit) }]),
        ...(last === undefined ? [] : [cell(last, use === 'words' ? [] : text(printed(indicator.id)))]),
        cell(figure, use === 'follows' ? [{ text: COMPUTED, italic: true }] : []),
        cell(note, []),
      ],
    })),
  ]);
  return {
    form: first.id,
    caption: [],
    columnWidths: [WIDTH.code, labelWidth, WIDTH.unit, ...(before ? [WIDTH.before] : []), WIDTH.figure, WIDTH.note],
    heading: [
      { cells: words.map(([column, said]) => cell(column, [{ text: said, bold: true }])), keepWithNext: true, leastHeight: HEADING_HEIGHT },
    ],
    body: [
      // Who signs sees at least one row of what is signed.
      ...body.map((row, index) => (index === body.length - 1 ? { ...row, keepWithNext: true } : row)),
      ...signing.map((own) => ({
        indicator: `${first.id}/1` as const,
        group: true,
        keepWithNext: true,
        leastHeight: LINE_HEIGHT,
        cells: [own],
      })),
    ],
    footnotes: [],
  };
}

function text(words: string): readonly CellRun[] {
  return words === '' ? [] : [{ text: words }];
}

function cell(column: number, runs: readonly CellRun[], options: Partial<Pick<TableCell, 'columnSpan' | 'align'>> = {}): TableCell {
  return { column, columnSpan: 1, rowSpan: 1, align: 'center', ...options, runs };
}
