import {
  APPENDIX_HEADING,
  appendixReference,
  daysOfPeriod,
  FILL_IN,
  isTyped,
  LAST_CALENDAR_DAY,
  LEVEL_WORDS,
  LEVELS,
  PERIOD_KINDS,
  periodOf,
  USUAL_DAYS,
  type Form,
  type Indicator,
  type Period,
} from '../forms';
import {
  EARLIEST_DAYS,
  findingsOfForm,
  LATEST_MONTHS,
  tally,
  tallyClass,
  TALLY_CLASSES,
  TALLY_WORDS,
  validate,
  type CompletedSubmission,
  type RuleSet,
  type TallyClass,
} from '../rules';
import { printDate, withoutCompared, type Submission } from '../submission';
import { cellName, FIRST_INDICATOR_ROW, fixedCellName, FORM_COLUMNS, sheetPrefix } from './address';
import { CHECK_MARKS } from './check-column';
import { FIELDS, type InformationField as Field } from './information-fields';
import { area, inReadingOrder, type CellStyle, type DataValidation, type LayoutCell, type SheetLayout } from './layout';
import { numbersOnly } from './number-limits';
import { rowRuns } from './row-runs';
import { OFFICIAL_MARGINS, STYLE } from './style';
import { textHeight } from './text-height';

export const INFORMATION_SHEET = 'Thông tin';

const WIDTHS = [27, 9, 9, 9, 9, 9, 9];
const FIRST_FIELD_ROW = 6;
const ROW_OF = Object.fromEntries((Object.keys(FIELDS) as Field[]).map((field, index) => [field, FIRST_FIELD_ROW + index])) as Record<
  Field,
  number
>;
const VALUE_COLUMN = 1;
const LAST_COLUMN = WIDTHS.length - 1;

/** Who reports, for when, and how much is still missing or wrong, all of it live without any add-in. */
export function informationSheet(submission: CompletedSubmission, set: RuleSet): SheetLayout {
  const { template, agency, report, period } = submission;
  const cells: LayoutCell[] = [];
  const heights: number[] = [];
  const merges = [];
  const width = WIDTHS.reduce((total, each) => total + each, 0);

  const heading: readonly (readonly [Pick<LayoutCell, 'value' | 'formula'>, CellStyle])[] = [
    [{ value: APPENDIX_HEADING.name }, STYLE.title],
    [{ value: inTwoLines(APPENDIX_HEADING.title) }, STYLE.title],
    [
      {
        formula: `IF(${at('agency')}="","",UPPER("Của "&${at('agency')}))`,
        value: agency.name === '' ? '' : `Của ${agency.name}`.toUpperCase(),
      },
      STYLE.title,
    ],
    [attachedTo(submission), STYLE.subtitle],
  ];
  heading.forEach(([content, style], row) => {
    cells.push({ row, column: 0, ...content, style });
    merges.push(area(row, 0, row, LAST_COLUMN));
    heights[row] = textHeight(String(content.value ?? ''), width, style);
  });
  heights.push(10, 20);
  cells.push({ row: FIRST_FIELD_ROW - 1, column: 0, value: 'Thông tin báo cáo', style: STYLE.section });

  const days = daysOfPeriod(period);
  const words = PERIOD_KINDS.find(({ kind }) => kind === period.kind)?.words ?? '';
  const values: Record<Field, Pick<LayoutCell, 'value' | 'formula'>> = {
    agency: { value: agency.name },
    parent: { value: agency.parent },
    symbol: { value: agency.symbol },
    code: { value: agency.code ?? '' },
    level: { value: agency.level === undefined ? '' : LEVEL_WORDS[agency.level] },
    period: { value: words },
    year: { value: period.year },
    from: { formula: calendarFormula((each) => each.from, `(${dayAt('closing')}+1)`), value: printDate(period.from) },
    to: { formula: calendarFormula((each) => each.to, dayAt('closing')), value: printDate(period.to) },
    due: { formula: calendarFormula((each) => each.due, dayAt('dueDay')), value: printDate(period.due) },
    number: { value: report.number },
    date: { value: printDate(report.date) },
    place: { value: report.place },
    signatory: { value: report.signatory },
    template: { value: `${template.id} (${template.source})` },
    closing: { value: days.closing },
    dueDay: { value: days.due },
  };
  for (const field of Object.keys(FIELDS) as Field[]) {
    const row = ROW_OF[field];
    const typed = values[field].formula === undefined && field !== 'template';
    const style: CellStyle = typed
      ? { ...STYLE.input, unlocked: true, ...(!NUMBERS.has(field) && { numberFormat: '@' }) }
      : { ...STYLE.computed, wrap: true };
    const content = values[field].value === '' ? {} : values[field];
    cells.push({ row, column: 0, value: FIELDS[field], style: STYLE.field }, { row, column: VALUE_COLUMN, ...content, style });
    for (let column = VALUE_COLUMN + 1; column <= LAST_COLUMN; column++) cells.push({ row, column, style });
    merges.push(area(row, VALUE_COLUMN, row, LAST_COLUMN));
    heights[row] = Math.max(20, textHeight(String(values[field].value ?? ''), width - (WIDTHS[0] ?? 0), style));
  }

  const statusRow = FIRST_FIELD_ROW + Object.keys(FIELDS).length + 1;
  heights.push(10);
  cells.push(...statusTable(submission, set, statusRow));
  const summaryRow = statusRow + template.forms.length + 4;
  for (let row = statusRow; row <= summaryRow; row++) heights[row] = row === statusRow + 1 ? 34 : 20;
  merges.push(area(summaryRow, 0, summaryRow, LAST_COLUMN));

  return {
    kind: 'information',
    name: INFORMATION_SHEET,
    columnWidths: WIDTHS,
    rowHeights: heights,
    cells: inReadingOrder(cells),
    merges,
    validations: validations(),
    conditionalFormats: [],
    page: { orientation: 'portrait', margins: OFFICIAL_MARGINS, printArea: area(0, 0, summaryRow, LAST_COLUMN), pageNumbers: false },
    protected: true,
  };
}

/** A title too long for one line is broken behind its middle, so that no word is left alone. */
function inTwoLines(text: string): string {
  const space = text.indexOf(' ', text.length / 2);
  return space < 0 ? text : `${text.slice(0, space)}\n${text.slice(space + 1)}`;
}

/** The cell a field's value stands in, `B7`. */
function at(field: Field): string {
  return cellName(ROW_OF[field], VALUE_COLUMN);
}

/** The report the appendix belongs to, with dots where nothing is filled in yet. */
function attachedTo({ report, agency }: Submission): Pick<LayoutCell, 'value' | 'formula'> {
  const stated = { number: report.number, date: printDate(report.date), agency: agency.name };
  return {
    formula: `"${appendixReference((part) => `"&IF(${at(part)}="","${FILL_IN}",${at(part)})&"`)}"`,
    value: appendixReference((part) => stated[part] || FILL_IN),
  };
}

/** Fields that hold a number; the others hold text. */
const NUMBERS: ReadonlySet<Field> = new Set(['year', 'closing', 'dueDay']);

/** The day an agency's calendar turns on; the usual one where none stands there. */
function dayAt(field: 'closing' | 'dueDay'): string {
  return `IF(ISNUMBER(${at(field)}),${at(field)},${String(field === 'closing' ? USUAL_DAYS.closing : USUAL_DAYS.due)})`;
}

/** The calendar as a formula over the chosen period and year: "15/6/2023". */
function calendarFormula(date: (period: Period) => string, day: string): string {
  const someYear = 2020;
  const branches = PERIOD_KINDS.map(({ kind, words }) => {
    const [year = '', month = ''] = date(periodOf(someYear, kind)).split('-');
    const offset = Number(year) - someYear;
    return `IF(${at('period')}="${words}",${day}&"/${String(Number(month))}/"&(${at('year')}${offset === 0 ? '' : String(offset)}),`;
  });
  return `IF(ISNUMBER(${at('year')}),${branches.join('')}""${')'.repeat(branches.length)},"")`;
}

function validations(): readonly DataValidation[] {
  const single = (field: Field) => area(ROW_OF[field], VALUE_COLUMN, ROW_OF[field], VALUE_COLUMN);
  return [
    {
      area: single('level'),
      allow: { kind: 'list', values: LEVELS.map((level) => LEVEL_WORDS[level]) },
      prompt: { title: FIELDS.level, message: 'Chọn cấp của đơn vị; để trống nếu là sở, ngành.' },
      error: {
        kind: 'stop',
        title: FIELDS.level,
        message: `Chọn trong danh sách: ${LEVELS.map((level) => LEVEL_WORDS[level]).join('; ')}.`,
      },
    },
    {
      area: single('period'),
      allow: { kind: 'list', values: PERIOD_KINDS.map(({ words }) => words) },
      prompt: { title: FIELDS.period, message: 'Chọn kỳ báo cáo trong danh sách.' },
      error: { kind: 'stop', title: FIELDS.period, message: 'Chọn một trong bốn kỳ: Quý I, 6 tháng, Quý III, Năm.' },
    },
    {
      area: single('year'),
      allow: numbersOnly({ least: 2000, most: 2100, whole: true }, at('year')),
      error: { kind: 'stop', title: FIELDS.year, message: 'Nhập năm báo cáo, ví dụ 2023.' },
    },
    ...(['closing', 'dueDay'] as const).map((field): DataValidation => ({
      area: single(field),
      allow: numbersOnly({ least: 1, most: LAST_CALENDAR_DAY, whole: true }, at(field)),
      prompt: { title: FIELDS[field], message: 'Ngày trong tháng cuối kỳ, theo hướng dẫn của cơ quan nhận báo cáo.' },
      error: { kind: 'stop', title: FIELDS[field], message: `Nhập một ngày từ 1 đến ${String(LAST_CALENDAR_DAY)}.` },
    })),
  ];
}

/**
 * How far the head and each form are: what is filled in, and the five words of the tally. The forms' counts are taken
 * from their check columns, so that they stay true without any add-in.
 */
function statusTable(submission: CompletedSubmission, set: RuleSet, top: number): readonly LayoutCell[] {
  const { template, figures } = submission;
  // What the check columns can't see is not counted with them.
  const { findings } = validate(withoutCompared(submission));
  const first = top + 2;
  const totalRow = first + 1 + template.forms.length;
  const heading = ['Biểu mẫu', 'Đã nhập', ...TALLY_CLASSES.map((each) => TALLY_WORDS[each])];
  const cells: LayoutCell[] = [
    { row: top, column: 0, value: 'Tình trạng', style: STYLE.section },
    ...heading.map((value, column) => ({ row: top + 1, column, value, style: STYLE.tableHeading })),
  ];
  const counted = (row: number, from: number, formulas: readonly string[], counts: readonly number[], bold = false) =>
    cells.push(
      ...formulas.map((formula, index) => ({
        row,
        column: from + index,
        formula,
        value: counts[index] ?? 0,
        style: { ...STYLE.figure, ...(bold && { bold }) },
      })),
    );

  const head = tally(findings.filter(({ source }) => source === 'information'));
  cells.push({ row: first, column: 0, value: 'Thông tin báo cáo', style: STYLE.label });
  const blank = (field: Field) => `IF(${at(field)}="",1,0)`;
  const headFormula: Readonly<Record<TallyClass, string>> = {
    errors: '0',
    blanks: blank('agency'),
    warnings: dateFormula(),
    hints: blank('number'),
    justified: '0',
  };
  // What is filled in counts rows of the forms only, as the pane does.
  cells.push({ row: first, column: 1, style: STYLE.figure });
  counted(
    first,
    2,
    TALLY_CLASSES.map((each) => headFormula[each]),
    TALLY_CLASSES.map((each) => head[each]),
  );

  const rowsOfCounts = template.forms.map((form, index) => {
    const row = first + 1 + index;
    const typed = form.indicators.filter(isTyped);
    const own = findingsOfForm(findings, form.id);
    const found = tally(own);
    const blanks = new Set(own.filter((finding) => tallyClass(finding) === 'blanks').map(({ rows: [first] }) => first));
    const filled = typed.filter(({ id }) => (figures.get(id)?.kind ?? 'blank') !== 'blank' && !blanks.has(id)).length;
    const counts = [filled, ...TALLY_CLASSES.map((each) => found[each])];
    cells.push({ row, column: 0, value: form.name, link: `${sheetPrefix(form.name)}A1`, style: { ...STYLE.link, bordered: true } });
    counted(row, 1, [filledFormula(form, typed, set), ...TALLY_CLASSES.map((each) => countFormula(form, set, each))], counts);
    return counts;
  });

  cells.push({ row: totalRow, column: 0, value: 'Tổng số', style: { ...STYLE.label, bold: true } });
  const totals = [0, ...TALLY_CLASSES.map((each) => head[each])].map((count, column) =>
    rowsOfCounts.reduce((sum, counts) => sum + (counts[column] ?? 0), count),
  );
  counted(
    totalRow,
    1,
    totals.map((_, index) => `SUM(${cellName(first, index + 1)}:${cellName(totalRow - 1, index + 1)})`),
    totals,
    true,
  );
  const open = (['errors', 'blanks', 'warnings'] as const).map((each) => {
    const column = TALLY_CLASSES.indexOf(each) + 1;
    return { cell: cellName(totalRow, column + 1), count: totals[column] ?? 0, words: TALLY_WORDS[each].toLocaleLowerCase('vi-VN') };
  });
  cells.push({
    row: totalRow + 1,
    column: 0,
    formula: `IF(${open.map(({ cell }) => cell).join('+')}=0,"${ALL_WELL}","Còn "&${open.map(({ cell, words }) => `${cell}&" ${words}`).join(', "&')}.")`,
    value: open.every(({ count }) => count === 0)
      ? ALL_WELL
      : `Còn ${open.map(({ count, words }) => `${String(count)} ${words}`).join(', ')}.`,
    style: { ...STYLE.section, wrap: true },
  });
  return cells;
}

const ALL_WELL = 'Đã đủ số liệu, không còn lỗi.';

/** 1 where the report's date can't be that of the period's report, as `headFindings` has it. */
function dateFormula(): string {
  const day = (cell: string) => {
    const text = `SUBSTITUTE(SUBSTITUTE(${cell},"-","/"),".","/")`;
    const slash = `FIND("/",${text})`;
    const month = `MID(${text},${slash}+1,LEN(${text})-${slash}-5)`;
    return `IF(ISNUMBER(${cell}),${cell},DATE(VALUE(RIGHT(${text},4)),VALUE(${month}),VALUE(LEFT(${text},${slash}-1))))`;
  };
  const [date, closing] = [day(at('date')), day(at('to'))];
  const latest = `DATE(YEAR(${closing}),MONTH(${closing})+${String(LATEST_MONTHS)},DAY(${closing}))`;
  return `IF(${at('date')}="",0,IFERROR(IF(OR(${date}<${closing}-${String(EARLIEST_DAYS)},${date}>=${latest}),1,0),0))`;
}

/** How often a word of the tally begins a text in a form's check column, where one cell may hold several. */
function countFormula(form: Form, set: RuleSet, counted: TallyClass): string {
  const last = FIRST_INDICATOR_ROW + form.indicators.length - 1;
  const checks = `${sheetPrefix(form.name)}${fixedCellName(FIRST_INDICATOR_ROW, FORM_COLUMNS.check)}:${fixedCellName(last, FORM_COLUMNS.check)}`;
  const status = counted === 'justified' ? 'justified' : 'fail';
  const most = Math.max(
    1,
    ...form.indicators.map(({ id }) => set.at(id).filter((rule) => tallyClass({ ...rule, status }) === counted).length),
  );
  // COUNTIF counts cells: those with the word, those with it twice, and so on.
  return Array.from({ length: most }, (_, index) => `COUNTIF(${checks},"*${`${CHECK_MARKS[counted]}*`.repeat(index + 1)}")`).join('+');
}

/** Counts the filled ones among a form's scattered input cells. What the check column still calls blank, as a dash where a number is needed, is none. */
function filledFormula(form: Form, typed: readonly Indicator[], set: RuleSet): string {
  const rowOf = (indicator: Indicator) => FIRST_INDICATOR_ROW + form.indicators.indexOf(indicator);
  const cell = (row: number, column: number) => `${sheetPrefix(form.name)}${fixedCellName(row, column)}`;
  const counts = rowRuns(typed.map(rowOf)).map(
    ([first, last]) => `COUNTA(${cell(first, FORM_COLUMNS.figure)}:${fixedCellName(last, FORM_COLUMNS.figure)})`,
  );
  // What every row must have is blank where nothing stands; only a demand that hangs on another row can be more.
  const demanding = typed.filter(({ id }) => set.at(id).some(({ topic, cells }) => topic === 'missing' && cells.length > 1));
  const dashes = demanding.map(rowOf).map((row) => {
    const [figure, check] = [cell(row, FORM_COLUMNS.figure), cell(row, FORM_COLUMNS.check)];
    return `-IF(${figure}="",0,COUNTIF(${check},"*${CHECK_MARKS.blanks}*"))`;
  });
  return counts.length > 0 ? `${counts.join('+')}${dashes.join('')}` : '0';
}
