import { plainText, type Indicator, type IndicatorId } from '../forms';
import { comparedPeriod, rulesOf, type CellAddress, type RuleSet } from '../rules';
import { emptySubmission, printDate, type ComparedPeriod, type Submission } from '../submission';
import { areaName, cellName, derivedCellFormula } from './address';
import { cellValue } from './cell-value';
import { CHECK_HEADING, CHECK_MARKS, checkFormula, checkText } from './check-column';
import { figureValidation } from './form-sheet';
import { area, inReadingOrder, type Area, type CellStyle, type ConditionalFormat, type LayoutCell, type SheetLayout } from './layout';
import { numberFormat, numberLooks } from './number-looks';
import { richText, unbroken } from './rich-text';
import { rowRuns } from './row-runs';
import {
  askedWords,
  beforeWords,
  rowsWithin,
  rulesWithin,
  SLIP_COLUMNS,
  SLIP_FIELDS,
  SLIP_SHEET,
  SLIP_TITLE,
  slipTables,
  type SlipContent,
  type SlipField,
  type SlipRow,
} from './slip-content';
import { MARK, OFFICIAL_MARGINS, STYLE } from './style';
import { textHeight } from './text-height';

const EXPLANATION =
  'Điền vào cột "Số liệu"; không áp dụng thì ghi dấu "-", chưa có thì để trống. Cột "Kiểm tra" tự báo chỗ chưa khớp. Lưu tệp này rồi gửi lại; đừng đổi tên cột, đừng thêm bớt dòng.';

/** Over the tables, in this order. */
const OVER = ['room', 'window', 'due', 'person', 'date', 'document'] as const satisfies readonly SlipField[];
/** Under them: only programs read it. */
const UNDER = ['agency', 'id', 'asked'] as const satisfies readonly SlipField[];
/** What the room fills in. */
const FILLED_IN: ReadonlySet<SlipField> = new Set(['person', 'date', 'document']);

/** Characters; together the text width of a portrait A4 page. */
const WIDTH = { code: 6, unit: 12, before: 11, figure: 10, note: 10, all: 77, check: 46 } as const;
const QUIET = { color: '616161' } as const;
const NOT_ASKED = { fill: 'F2F2F2' } as const;

interface Columns {
  readonly code: number;
  readonly label: number;
  readonly unit: number;
  /** Absent where no period before is known. */
  readonly before?: number;
  readonly figure: number;
  readonly note: number;
  readonly check: number;
}

const WITH_BEFORE: Columns = { code: 0, label: 1, unit: 2, before: 3, figure: 4, note: 5, check: 6 };
const WITHOUT_BEFORE: Columns = { code: 0, label: 1, unit: 2, figure: 3, note: 4, check: 5 };

/**
 * The sheet by which one room is asked: its rows in official words with units and choices, last period's figures, what
 * can be checked of these rows alone, and places for who answers. It says nothing of what stands in the forms so far.
 */
export function slipSheet(submission: Submission, slip: SlipContent, previous?: Submission): SheetLayout {
  const drawing = new Drawing(previous ? WITH_BEFORE : WITHOUT_BEFORE);
  const { columns } = drawing;
  const { template, period, agency } = submission;
  const values: Record<SlipField, string> = {
    room: slip.room,
    window: `từ ngày ${printDate(period.from)} đến ngày ${printDate(period.to)}`,
    due: printDate(slip.due),
    person: '',
    date: '',
    document: '',
    agency: agency.name,
    id: slip.id,
    asked: askedWords(template, slip.rows),
  };
  if (agency.name !== '') drawing.line({ value: agency.name }, { ...STYLE.title, bold: false }, 20);
  drawing.line({ value: SLIP_TITLE }, STYLE.title, 22);
  drawing.line({ value: `Phục vụ báo cáo cải cách hành chính ${period.phrase}` }, STYLE.subtitle, 20);
  for (const field of OVER) {
    if (field === 'due' && slip.due === '') continue;
    drawing.field(SLIP_FIELDS[field], values[field], FILLED_IN.has(field) ? 'input' : field === 'window' ? 'plain' : 'bold');
  }
  drawing.line({ value: EXPLANATION }, { ...STYLE.subtitle, horizontal: 'left' }, 36);
  const status = drawing.line({}, { bold: true, vertical: 'center' }, 24);

  const tables = slipTables(template, slip.rows);
  const rowOf = new Map<IndicatorId, number>();
  let next = drawing.next;
  // Under the first caption; all tables have the same columns.
  const headingRow = next + 1;
  for (const { rows } of tables) {
    // The caption and the heading.
    next += 2;
    for (const { indicator } of rows) rowOf.set(indicator.id, next++);
  }
  const rows: Rows = {
    set: rulesWithin(rulesOf(template, agency.level), rowsWithin(template, slip.rows)),
    nothing: { ...emptySubmission(template, period, agency), figures: new Map() },
    before: previous && comparedPeriod(previous),
    cells: {
      figure: (id) => cellName(rowOf.get(id) ?? 0, columns.figure),
      note: (id) => cellName(rowOf.get(id) ?? 0, columns.note),
      derivation: (id) => template.indicator(id)?.derivation,
    },
  };
  for (const { form, rows: own } of tables) {
    drawing.line({ value: `${form.name}. ${form.title}` }, { ...STYLE.section, wrap: true }, 26);
    drawing.heading(previous && beforeWords(previous.period));
    for (const row of own) drawing.row(row, rows);
  }
  const [first, last] = [Math.min(...rowOf.values()), drawing.next - 1];
  const asked = slip.rows.map((id) => rowOf.get(id) ?? 0);
  drawing.say(status, statusOf(asked, columns, { first, last }));
  drawing.line({}, {}, 8);
  for (const field of UNDER) drawing.field(SLIP_FIELDS[field], values[field], 'quiet');

  const kinds = new Map(
    tables.flatMap(({ rows: own }) => own.map(({ indicator }) => [rowOf.get(indicator.id) ?? 0, indicator.kind] as const)),
  );
  return {
    kind: 'slip',
    name: SLIP_SHEET,
    columnWidths: drawing.widths,
    rowHeights: drawing.heights,
    cells: inReadingOrder(drawing.cells),
    merges: drawing.merges,
    validations: tables.flatMap(({ rows: own }) =>
      own.flatMap(({ indicator, use }) =>
        use === 'asked' ? figureValidation(indicator, rowOf.get(indicator.id) ?? 0, columns.figure) : [],
      ),
    ),
    conditionalFormats: [...marks(first, last, columns), ...numberLooks(kinds, columns.figure)],
    page: {
      orientation: 'portrait',
      margins: OFFICIAL_MARGINS,
      printArea: area(0, 0, drawing.next - 1, columns.note),
      repeatedRows: { first: headingRow, last: headingRow },
      pageNumbers: true,
    },
    protected: true,
  };
}

/** What the rows of a slip are drawn with. */
interface Rows {
  readonly set: RuleSet;
  /** What a slip says before anybody fills it in. */
  readonly nothing: Submission;
  readonly before: ComparedPeriod | undefined;
  readonly cells: CellAddress;
}

/** A sheet on its way down the page. */
class Drawing {
  readonly cells: LayoutCell[] = [];
  readonly heights: number[] = [];
  readonly merges: Area[] = [];
  readonly widths: readonly number[];

  constructor(readonly columns: Columns) {
    const { code, unit, before, figure, note, all, check } = WIDTH;
    const shown = columns.before === undefined ? [] : [before];
    const label = [code, unit, figure, note, ...shown].reduce<number>((rest, each) => rest - each, all);
    this.widths = [code, label, unit, ...shown, figure, note, check];
  }

  /** The row that is drawn next. */
  get next(): number {
    return this.heights.length;
  }

  /** One text over the whole width. Returns its row. */
  line(content: Pick<LayoutCell, 'value'>, style: CellStyle, least = 0): number {
    const row = this.next;
    this.cells.push({ row, column: 0, ...content, style });
    this.merges.push(area(row, 0, row, this.columns.note));
    this.heights.push(Math.max(least, textHeight(String(content.value ?? ''), WIDTH.all, style)));
    return row;
  }

  /** Puts words into a line that is there. */
  say(row: number, content: Pick<LayoutCell, 'value' | 'formula'>): void {
    const at = this.cells.findIndex((cell) => cell.row === row && cell.column === 0);
    const cell = this.cells[at];
    if (cell) this.cells[at] = { ...cell, ...content };
  }

  field(name: string, value: string, look: 'input' | 'plain' | 'bold' | 'quiet'): void {
    const row = this.next;
    const base: CellStyle = { vertical: 'center', ...(look === 'bold' && { bold: true }), ...(look === 'quiet' && { ...QUIET, size: 10 }) };
    const style: CellStyle = {
      ...base,
      horizontal: 'left',
      wrap: true,
      numberFormat: '@',
      ...(look === 'input' && { bordered: true, unlocked: true }),
    };
    this.cells.push({ row, column: 0, value: name, style: look === 'quiet' ? base : STYLE.field });
    for (let column = 2; column <= this.columns.note; column++) {
      this.cells.push({ row, column, ...(column === 2 && value !== '' && { value }), style });
    }
    this.merges.push(area(row, 0, row, 1), area(row, 2, row, this.columns.note));
    const [code = 0, label = 0] = this.widths;
    this.heights.push(Math.max(20, textHeight(value, WIDTH.all - code - label, style)));
  }

  heading(before: string | undefined): void {
    const row = this.next;
    const { columns } = this;
    const words: readonly (readonly [number, string])[] = [
      [columns.code, SLIP_COLUMNS.code],
      [columns.label, SLIP_COLUMNS.label],
      [columns.unit, SLIP_COLUMNS.unit],
      ...(columns.before === undefined ? [] : [[columns.before, before ?? ''] as const]),
      [columns.figure, SLIP_COLUMNS.figure],
      [columns.note, SLIP_COLUMNS.note],
    ];
    this.cells.push(...words.map(([column, value]) => ({ row, column, value, style: STYLE.tableHeading })));
    this.cells.push({ row, column: columns.check, value: CHECK_HEADING, style: STYLE.checkHeading });
    const texts = words.map(([column, value]) => textHeight(value, this.widths[column] ?? 0, STYLE.tableHeading));
    this.heights.push(Math.max(24, ...texts));
  }

  row({ indicator, use }: SlipRow, rows: Rows): void {
    const row = this.next;
    const { columns } = this;
    const { id, code, label, unit, derivation, kind } = indicator;
    const isInside = use !== 'words';
    const look: CellStyle = isInside ? {} : QUIET;
    const formula = isInside ? checkFormula(rows.set, id, rows.cells, rows.nothing) : undefined;
    const check = isInside ? checkText(rows.set, id, rows.nothing) : '';
    const last = isInside ? cellValue(rows.before?.figures.get(id)) : undefined;
    const figure: CellStyle = { ...STYLE.figure, ...numberFormat(kind) };
    this.cells.push(
      { row, column: columns.code, ...richText(code), style: { ...STYLE.code, ...look } },
      { row, column: columns.label, ...richText(label), style: { ...STYLE.label, ...look } },
      { row, column: columns.unit, ...(isInside && richText(unit.map(unbroken))), style: STYLE.unit },
      ...(columns.before === undefined
        ? []
        : [{ row, column: columns.before, ...(last !== undefined && { value: last }), style: { ...figure, ...QUIET } }]),
      {
        row,
        column: columns.figure,
        ...(use === 'follows' && derivation && { formula: derivedCellFormula(derivation, rows.cells), value: '' }),
        style: use === 'asked' ? { ...figure, unlocked: true } : { ...figure, ...NOT_ASKED },
      },
      { row, column: columns.note, style: { ...STYLE.officialNote, ...(use === 'asked' ? { unlocked: true } : NOT_ASKED) } },
      ...(formula === undefined ? [] : [{ row, column: columns.check, formula, value: check, style: STYLE.check }]),
    );
    this.heights.push(this.heightOf(indicator, check, isInside));
  }

  private heightOf({ label, unit }: Indicator, check: string, isInside: boolean): number {
    const bold = label.some((run) => run.bold === true);
    return Math.max(
      20,
      textHeight(plainText(label), this.widths[this.columns.label] ?? 0, { ...STYLE.label, bold }),
      isInside ? textHeight(plainText(unit), WIDTH.unit, {}) : 0,
      textHeight(check, WIDTH.check, STYLE.check),
    );
  }
}

/** How far the slip is, live: `Đã điền 3/12 chỉ tiêu; còn 1 lỗi.` */
function statusOf(
  asked: readonly number[],
  { figure, check }: Columns,
  { first, last }: { first: number; last: number },
): Pick<LayoutCell, 'value' | 'formula'> {
  const ranges = rowRuns(asked).map(([top, bottom]) => areaName(area(top, figure, bottom, figure)));
  const filled = ranges.map((range) => `COUNTA(${range})`).join('+');
  const errors = `COUNTIF(${areaName(area(first, check, last, check))},"${CHECK_MARKS.errors}*")`;
  const all = String(asked.length);
  return {
    value: `Đã điền 0/${all} chỉ tiêu.`,
    formula: `"Đã điền "&(${filled})&"/${all} chỉ tiêu"&IF(${errors}>0,"; còn "&${errors}&" lỗi","")&"."`,
  };
}

function marks(first: number, last: number, { figure, check }: Columns): readonly ConditionalFormat[] {
  const cell = `$${cellName(first, check)}`;
  const looks = [
    [CHECK_MARKS.errors, MARK.error],
    [CHECK_MARKS.blanks, MARK.missing],
    [CHECK_MARKS.warnings, MARK.warning],
  ] as const;
  return looks.flatMap(([words, { fill, color }]) => {
    const formula = `LEFT(${cell},${String(words.length)})="${words}"`;
    return [
      { area: area(first, figure, last, figure), formula, format: { fill } },
      { area: area(first, check, last, check), formula, format: { color } },
    ];
  });
}
