import { APPENDIX_HEADING, appendixReference, FILL_IN, PERIOD_KINDS, periodOf, type Period } from '../forms';
import { printDate, type Submission } from '../submission';
import { cellName, FIRST_INDICATOR_ROW, fixedCellName, FORM_COLUMNS, sheetPrefix } from './address';
import { checkText, MISSING_WORDS } from './check-column';
import { area, inReadingOrder, type CellStyle, type DataValidation, type LayoutCell, type SheetLayout } from './layout';
import type { CompletedSubmission, RuleSet } from '../rules';
import { rowRuns } from './row-runs';
import { OFFICIAL_MARGINS, STYLE } from './style';
import { textHeight } from './text-height';

export const INFORMATION_SHEET = 'Thông tin';

/** What the sheet asks for. Readers find a field by these words, wherever it has moved to. */
export const FIELDS = {
  agency: 'Cơ quan, đơn vị báo cáo',
  parent: 'Cơ quan chủ quản',
  symbol: 'Ký hiệu cơ quan',
  period: 'Kỳ báo cáo',
  year: 'Năm',
  from: 'Số liệu từ ngày',
  to: 'Số liệu đến ngày',
  due: 'Hạn gửi báo cáo',
  number: 'Số báo cáo',
  date: 'Ngày báo cáo',
  place: 'Địa danh',
  signatory: 'Chức vụ người ký',
  template: 'Mẫu biểu',
} as const;

type Field = keyof typeof FIELDS;

const WIDTHS = [27, 15, 13, 13, 13];
const FIRST_FIELD_ROW = 6;
const ROW_OF = Object.fromEntries((Object.keys(FIELDS) as Field[]).map((field, index) => [field, FIRST_FIELD_ROW + index])) as Record<
  Field,
  number
>;
const VALUE_COLUMN = 1;
const LAST_COLUMN = 4;

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

  const words = PERIOD_KINDS.find(({ kind }) => kind === period.kind)?.words ?? '';
  const values: Record<Field, Pick<LayoutCell, 'value' | 'formula'>> = {
    agency: { value: agency.name },
    parent: { value: agency.parent },
    symbol: { value: agency.symbol },
    period: { value: words },
    year: { value: period.year },
    from: { formula: calendarFormula((each) => each.from), value: printDate(period.from) },
    to: { formula: calendarFormula((each) => each.to), value: printDate(period.to) },
    due: { formula: calendarFormula((each) => each.due), value: printDate(period.due) },
    number: { value: report.number },
    date: { value: printDate(report.date) },
    place: { value: report.place },
    signatory: { value: report.signatory },
    template: { value: `${template.id} (${template.source})` },
  };
  for (const field of Object.keys(FIELDS) as Field[]) {
    const row = ROW_OF[field];
    const typed = values[field].formula === undefined && field !== 'template';
    const style: CellStyle = typed
      ? { ...STYLE.input, unlocked: true, ...(field !== 'year' && { numberFormat: '@' }) }
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
  for (let row = statusRow; row <= statusRow + template.forms.length + 3; row++) heights[row] = 20;
  const summaryRow = statusRow + template.forms.length + 3;
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

/** The calendar as a formula over the chosen period and year: "15/6/2023". */
function calendarFormula(day: (period: Period) => string): string {
  const someYear = 2020;
  const branches = PERIOD_KINDS.map(({ kind, words }) => {
    const [year = '', month = '', date = ''] = day(periodOf(someYear, kind)).split('-');
    const [dayAndMonth] = printDate(`${year}-${month}-${date}`).split(`/${year}`);
    const offset = Number(year) - someYear;
    return `IF(${at('period')}="${words}","${dayAndMonth ?? ''}/"&(${at('year')}${offset === 0 ? '' : String(offset)}),`;
  });
  return `IF(ISNUMBER(${at('year')}),${branches.join('')}""${')'.repeat(branches.length)},"")`;
}

function validations(): readonly DataValidation[] {
  const single = (field: Field) => area(ROW_OF[field], VALUE_COLUMN, ROW_OF[field], VALUE_COLUMN);
  return [
    {
      area: single('period'),
      allow: { kind: 'list', values: PERIOD_KINDS.map(({ words }) => words) },
      prompt: { title: FIELDS.period, message: 'Chọn kỳ báo cáo trong danh sách.' },
      error: { kind: 'stop', title: FIELDS.period, message: 'Chọn một trong bốn kỳ: Quý I, 6 tháng, Quý III, Năm.' },
    },
    {
      area: single('year'),
      allow: {
        kind: 'formula',
        formula: `IF(ISNUMBER(${at('year')}),AND(${at('year')}>=2000,${at('year')}<=2100,${at('year')}=INT(${at('year')})),FALSE)`,
      },
      error: { kind: 'stop', title: FIELDS.year, message: 'Nhập năm báo cáo, ví dụ 2023.' },
    },
  ];
}

/** How far each form is: filled, missing, errors, warnings, counted from the check columns. */
function statusTable(submission: Submission, set: RuleSet, top: number): readonly LayoutCell[] {
  const { template, figures } = submission;
  const heading = ['Biểu mẫu', 'Đã nhập', 'Chưa nhập', 'Lỗi', 'Cảnh báo'];
  const cells: LayoutCell[] = [
    { row: top, column: 0, value: 'Tình trạng', style: STYLE.section },
    ...heading.map((value, column) => ({ row: top + 1, column, value, style: STYLE.tableHeading })),
  ];
  const totals = [0, 0, 0, 0];
  template.forms.forEach((form, index) => {
    const row = top + 2 + index;
    const first = FIRST_INDICATOR_ROW;
    const last = FIRST_INDICATOR_ROW + form.indicators.length - 1;
    const checks = `${sheetPrefix(form.name)}${fixedCellName(first, FORM_COLUMNS.check)}:${fixedCellName(last, FORM_COLUMNS.check)}`;
    const typed = form.indicators.filter((indicator) => indicator.kind !== 'heading' && !indicator.derivation);
    const inputs = filledFormula(
      form.name,
      typed.map((indicator) => FIRST_INDICATOR_ROW + form.indicators.indexOf(indicator)),
    );
    const texts = form.indicators.map(({ id }) => checkText(set, id, submission));
    const counts = [
      typed.filter(({ id }) => (figures.get(id)?.kind ?? 'blank') !== 'blank').length,
      ...[MISSING_WORDS, 'Lỗi:', 'Cảnh báo:'].map((words) => texts.filter((text) => text.includes(words)).length),
    ];
    counts.forEach((count, column) => (totals[column] = (totals[column] ?? 0) + count));
    cells.push({ row, column: 0, value: form.name, link: `${sheetPrefix(form.name)}A1`, style: { ...STYLE.link, bordered: true } });
    [inputs, ...[MISSING_WORDS, 'Lỗi:', 'Cảnh báo:'].map((words) => `COUNTIF(${checks},"*${words}*")`)].forEach((formula, column) => {
      cells.push({ row, column: column + 1, formula, value: counts[column] ?? 0, style: STYLE.figure });
    });
  });
  const totalRow = top + 2 + template.forms.length;
  cells.push({ row: totalRow, column: 0, value: 'Tổng số', style: { ...STYLE.label, bold: true } });
  totals.forEach((total, index) => {
    const column = index + 1;
    cells.push({
      row: totalRow,
      column,
      formula: `SUM(${cellName(top + 2, column)}:${cellName(totalRow - 1, column)})`,
      value: total,
      style: { ...STYLE.figure, bold: true },
    });
  });
  const [, missing, errors, warnings] = [1, 2, 3, 4].map((column) => cellName(totalRow, column));
  cells.push({
    row: totalRow + 1,
    column: 0,
    formula: `IF(${missing ?? ''}+${errors ?? ''}+${warnings ?? ''}=0,"Đã đủ số liệu, không còn lỗi.","Còn "&${missing ?? ''}&" dòng chưa nhập, "&${errors ?? ''}&" dòng có lỗi, "&${warnings ?? ''}&" dòng cần xem lại.")`,
    value:
      (totals[1] ?? 0) + (totals[2] ?? 0) + (totals[3] ?? 0) === 0
        ? 'Đã đủ số liệu, không còn lỗi.'
        : `Còn ${String(totals[1])} dòng chưa nhập, ${String(totals[2])} dòng có lỗi, ${String(totals[3])} dòng cần xem lại.`,
    style: { ...STYLE.section, wrap: true },
  });
  return cells;
}

/** Counts the filled ones among scattered input cells. */
function filledFormula(sheet: string, rows: readonly number[]): string {
  const column = FORM_COLUMNS.figure;
  const counts = rowRuns(rows).map(
    ([first, last]) => `COUNTA(${sheetPrefix(sheet)}${fixedCellName(first, column)}:${fixedCellName(last, column)})`,
  );
  return counts.length > 0 ? counts.join('+') : '0';
}
