import { isTyped, knownTo, plainText, TABLE_HEADING, type Form, type IndicatorId, type Level, type Template } from '../forms';
import { NO_INQUIRY, printDate, readDate, shortened, TEXT_LIMITS, type Submission } from '../submission';
import { fixedCellName, FORM_COLUMNS, generatedRow, sheetPrefix } from './address';
import { textOf, type SheetCell, type WorkbookCells } from './cells';
import { findTable } from './find-table';
import { area, type DataValidation, type SheetLayout } from './layout';
import { OFFICIAL_MARGINS, STYLE } from './style';
import { firstTableRow, submissionTitle, tableSheet, type TableRow } from './table-sheet';
import { codeKey } from './vocabulary';

export const ASSIGNMENT_SHEET = 'Phân công';

/** Readers find the columns by these words. */
const ASSIGNMENT_COLUMNS = ['Biểu mẫu', TABLE_HEADING.code, 'Phân công cho'] as const;

const COLUMNS = [
  { heading: ASSIGNMENT_COLUMNS[0], width: 9 },
  { heading: ASSIGNMENT_COLUMNS[1], width: 8 },
  { heading: 'Tên chỉ tiêu', width: 50 },
  { heading: ASSIGNMENT_COLUMNS[2], width: 28 },
  { heading: 'Tình trạng', width: 12 },
] as const;
const ROOM_COLUMN = 3;

const DUE = 'Hạn trả lời phiếu:';
const EXPLANATION =
  'Ghi tên phòng hoặc người cung cấp vào cột "Phân công cho"; ghi ở dòng tên biểu mẫu thì áp dụng cho cả biểu. Dòng để trống hoặc ghi "-" do chuyên viên tự nhập.';

/** Somebody leaves a row of an assigned form to the clerk. */
const NOBODY = '-';

/** Where the figure of a row stands; as generated, unless the workbook was read. */
type Places = (id: IndicatorId) => { readonly sheet: string; readonly row: number; readonly figureColumn: number } | undefined;

/**
 * Who is asked for which row: one line a form and one a row that is typed in, for the clerk to write on with or without
 * the pane. `placeOf`: where the figures stand in a workbook that is there already.
 */
export function assignmentSheet(submission: Submission, placeOf: Places = generatedPlaces(submission)): SheetLayout {
  const { template, inquiry = NO_INQUIRY } = submission;
  const titles = [
    { text: 'PHÂN CÔNG CUNG CẤP SỐ LIỆU', style: STYLE.title, height: 24 },
    submissionTitle(submission),
    { text: EXPLANATION, style: STYLE.subtitle, height: 36 },
    {
      text: `${DUE} ${printDate(inquiry.due)}`.trim(),
      style: { ...STYLE.field, bordered: true, unlocked: true, numberFormat: '@' },
      height: 20,
    },
  ];
  const first = firstTableRow(titles);
  const rows: TableRow[] = [];
  for (const form of template.forms) {
    rows.push(formLine(form));
    for (const { id, label, code } of form.indicators.filter(isTyped)) {
      const room = inquiry.rooms.get(id);
      rows.push({
        cells: [
          { value: form.id.slice(2), style: STYLE.code },
          { value: plainText(code), style: STYLE.code },
          { value: plainText(label), style: STYLE.label },
          { ...(room !== undefined && { value: room }), style: { ...STYLE.note, unlocked: true } },
          statusCell(submission, id, first + rows.length, placeOf(id)),
        ],
      });
    }
  }
  const sheet = tableSheet({
    kind: 'assignment',
    name: ASSIGNMENT_SHEET,
    titles,
    columns: COLUMNS,
    headingHeight: 22,
    rows,
    orientation: 'portrait',
    margins: OFFICIAL_MARGINS,
    filtered: true,
  });
  return { ...sheet, validations: [nameLength(first, first + rows.length - 1)] };
}

function generatedPlaces({ template }: Submission): Places {
  return (id) => ({ ...generatedRow(template, id), figureColumn: FORM_COLUMNS.figure });
}

function formLine({ id, name, title }: Form): TableRow {
  const bold = { ...STYLE.label, bold: true };
  return {
    cells: [
      { value: id.slice(2), style: { ...STYLE.code, bold: true } },
      { style: STYLE.code },
      { value: `${name}. ${title}`, style: bold },
      { style: { ...STYLE.note, unlocked: true } },
      { style: STYLE.code },
    ],
  };
}

/** Whether the figure of a row that somebody is asked for is there, live without the pane. */
function statusCell(submission: Submission, id: IndicatorId, row: number, place: ReturnType<Places>): TableRow['cells'][number] {
  if (!place) return { style: STYLE.code };
  const figure = `${sheetPrefix(place.sheet)}${fixedCellName(place.row, place.figureColumn)}`;
  const room = fixedCellName(row, ROOM_COLUMN);
  const isAsked = submission.inquiry?.rooms.has(id) === true;
  const isBlank = (submission.figures.get(id)?.kind ?? 'blank') === 'blank';
  return {
    formula: `IF(OR(${room}="",${room}="${NOBODY}"),"",IF(${figure}="","chưa có","đã có"))`,
    value: !isAsked ? '' : isBlank ? 'chưa có' : 'đã có',
    style: STYLE.code,
  };
}

function nameLength(top: number, bottom: number): DataValidation {
  const cell = fixedCellName(top, ROOM_COLUMN).replaceAll('$', '');
  return {
    area: area(top, ROOM_COLUMN, bottom, ROOM_COLUMN),
    allow: { kind: 'formula', formula: `LEN(${cell})<=${String(TEXT_LIMITS.room)}` },
    error: { kind: 'stop', title: 'Phân công', message: `Tên phòng hoặc người dài nhất ${String(TEXT_LIMITS.room)} ký tự.` },
  };
}

/** Who is asked for which row, and until when. */
interface Assignment {
  readonly rooms: ReadonlyMap<IndicatorId, string>;
  /** ISO; empty where the sheet doesn't say it. */
  readonly due: string;
}

/** The assignment on whichever sheet it stands now; undefined where there is none. A name beside a form is that of its rows without one of their own, as far as an agency of the level can know them. */
export function readAssignment(workbook: WorkbookCells, template: Template, level?: Level): Assignment | undefined {
  const table = findTable(workbook, ASSIGNMENT_COLUMNS);
  if (!table) return undefined;
  const [form = 0, code = 1, room = 2] = table.columns;
  const nameIn = (cell: SheetCell | undefined) => shortened(textOf(cell).replace(/\s+/g, ' '), TEXT_LIMITS.room);
  const lines = table.body.map((cells) => ({
    form: textOf(cells[form]).trim(),
    code: codeKey(textOf(cells[code])),
    room: nameIn(cells[room]),
  }));
  const ofForms = new Map(lines.flatMap((line) => (line.code === '' && line.room !== '' ? [[`BM${line.form}`, line.room]] : [])));
  const ofRows = new Map(
    lines.flatMap((line) => (line.code !== '' && line.room !== '' ? [[`BM${line.form}/${line.code}`, line.room]] : [])),
  );
  const rooms = new Map<IndicatorId, string>();
  for (const indicator of template.indicators.filter(isTyped)) {
    const name = ofRows.get(indicator.id) ?? (knownTo(indicator, level) ? ofForms.get(indicator.form) : undefined) ?? NOBODY;
    if (name !== NOBODY) rooms.set(indicator.id, name);
  }
  const above = table.above.flat().map((cell) => textOf(cell).trim());
  const due = above.find((text) => text.startsWith(DUE))?.slice(DUE.length) ?? '';
  return { rooms, due: readDate(due) ?? '' };
}
