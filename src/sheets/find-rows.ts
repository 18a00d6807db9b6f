import { capital, codeOf, TABLE_HEADING, type Form, type IndicatorId } from '../forms';
import { readFigure } from '../figures';
import type { Finding } from '../rules';
import { cellWords, sheetWords } from './cell-words';
import { textOf, toldText, type SheetCells } from './cells';
import type { Columns } from './find-columns';
import type { TableRange } from './find-tables';
import { codeBefore, codeKey, matchable, type Vocabulary } from './vocabulary';
import { workbookFinding } from './workbook-finding';

/** A row of the sheet as far as it says which row of the form it is. */
interface SheetRow {
  readonly row: number;
  /** As it stands there. */
  readonly code: string;
  readonly coded: IndicatorId | undefined;
  readonly label: string;
  readonly labelled: readonly IndicatorId[];
  /** Its label is one of another form. */
  readonly foreign: boolean;
  readonly stated: string;
}

/** Which row of the sheet is which row of the form, and every figure that found no place. */
export interface FoundRows {
  readonly rows: ReadonlyMap<IndicatorId, number>;
  /** Rows that are there, but with the STT of one and the label of another: neither is taken. */
  readonly contested: ReadonlySet<IndicatorId>;
  readonly findings: readonly Finding[];
}

/** `(12)`. */
const LONGEST_NUMBERED = 4;
/** Less of a label than this is another label. */
const LIKE = 0.5;

/** Rows are found by STT and label together; see `placeFor` for where they don't agree. */
export function findRows(range: TableRange, columns: Columns, vocabulary: Vocabulary): FoundRows {
  const { sheet, form, bottom } = range;
  const order = new Map(form.indicators.map(({ id }, index) => [id, index]));
  const all = rowsOf(range, columns, vocabulary);
  const isEmpty = (row: number, column: number) => textOf(sheet.rows[row]?.[column]).trim() === '';

  // Rows whose code and label agree come first; the others get what these leave over.
  const rows = new Map<IndicatorId, number>();
  const placed = new Map<SheetRow, IndicatorId>();
  const place = (line: SheetRow, id: IndicatorId) => {
    placed.set(line, id);
    const first = rows.get(id);
    // The same row once more, where the first says nothing: what was split goes on there.
    const goesOn = first !== undefined && line.stated !== '' && [columns.figure, columns.note].every((column) => isEmpty(first, column));
    if (first === undefined || goesOn) rows.set(id, line.row);
  };
  for (const line of all) if (line.coded !== undefined && line.labelled.includes(line.coded)) place(line, line.coded);
  const labels = all.filter(({ labelled }) => labelled.length > 0);
  const labelledRows = new Set(labels.flatMap(({ labelled }) => labelled));
  const indexOf = new Map(labels.map((line, index) => [line, index]));
  const inOrder = (line: SheetRow, id: IndicatorId) => {
    const index = indexOf.get(line) ?? 0;
    const own = order.get(id) ?? 0;
    const [before, after] = [labels[index - 1], labels[index + 1]];
    return (
      (before?.labelled.some((other) => (order.get(other) ?? 0) < own) ?? true) &&
      (after?.labelled.some((other) => (order.get(other) ?? 0) > own) ?? true)
    );
  };
  let last = -1;
  for (const line of all) {
    if (!placed.has(line)) {
      const id = placeFor(line, {
        isTaken: (candidate) => rows.has(candidate),
        comesNext: (candidate) => (order.get(candidate) ?? 0) > last,
        labelledElsewhere: (candidate) => labelledRows.has(candidate),
        inOrder: (candidate) => inOrder(line, candidate),
      });
      if (id !== undefined) place(line, id);
    }
    const id = placed.get(line);
    if (id !== undefined) last = order.get(id) ?? last;
  }

  const lastRow = Math.max(-1, ...rows.values());
  const findings = all
    .filter(({ row }) => row <= bottom)
    .flatMap((line) => rowFindings(line, placed.get(line), { sheet, form, columns, rows, lastRow, vocabulary }));
  const contradictory = all.filter((line) => !placed.has(line) && isContradictory(line));
  const contested = new Set(contradictory.flatMap(({ coded, labelled }) => [...(coded === undefined ? [] : [coded]), ...labelled]));
  return { rows, contested, findings };
}

function isContradictory({ coded, labelled, foreign, stated }: SheetRow): boolean {
  return coded !== undefined && labelled.length > 0 && !foreign && stated !== '';
}

function rowsOf({ sheet, form, body, bottom, left }: TableRange, columns: Columns, vocabulary: Vocabulary): readonly SheetRow[] {
  const codes = vocabulary.codes(form);
  return sheet.rows.slice(0, bottom + 1).flatMap((cells, row): SheetRow[] => {
    if ((row < columns.firstRow && row < body) || numbersColumns(cells, row < body ? 2 : 3)) return [];
    const label = textOf(cells[columns.label]).trim();
    const code = columns.code < left ? '' : columns.code === columns.label ? codeBefore(label) : textOf(cells[columns.code]).trim();
    const all = label === '' ? [] : vocabulary.labelled(label);
    const labelled = all.filter((id) => id.startsWith(`${form.id}/`));
    return [
      {
        row,
        code,
        coded: codes.get(codeKey(code)),
        label,
        labelled,
        foreign: labelled.length === 0 && all.length > 0,
        stated: toldText(cells[columns.figure]),
      },
    ];
  });
}

/** A row that only numbers the columns: 1, 2, 3, or (1), (2), (3), or A, B, 1, 2; right under a heading two are enough. */
function numbersColumns(cells: SheetCells['rows'][number], fewest: 2 | 3): boolean {
  let [letters, numbers] = [0, 0];
  for (const cell of cells) {
    const text = textOf(cell).trim();
    if (text === '') continue;
    if (text.length > LONGEST_NUMBERED) return false;
    if (numbers === 0 && text === String.fromCharCode(FIRST_LETTER + letters)) letters++;
    else if (/^\(?\d{1,2}\)?$/.test(text) && Number(text.replace(/\D/g, '')) === numbers + 1) numbers++;
    else return false;
  }
  return letters + numbers >= fewest;
}

const FIRST_LETTER = 'A'.charCodeAt(0);

/** What placing a row depends on. */
interface Table {
  readonly isTaken: (id: IndicatorId) => boolean;
  readonly comesNext: (id: IndicatorId) => boolean;
  readonly labelledElsewhere: (id: IndicatorId) => boolean;
  readonly inOrder: (id: IndicatorId) => boolean;
}

/**
 * The row of the form a row of the sheet is, where code and label don't both say the same. A label that stands where the
 * form has it outweighs a code, since rows are renumbered when one is put between them; a label that stands elsewhere, or
 * is another's, leaves it open.
 */
function placeFor({ coded, label, labelled, foreign }: SheetRow, table: Table): IndicatorId | undefined {
  if (foreign) return undefined;
  const free = labelled.filter((id) => !table.isTaken(id));
  if (labelled.length > 0) {
    if (coded === undefined) return free.find(table.comesNext) ?? free[0] ?? labelled[0];
    return free.find(table.inOrder);
  }
  if (coded === undefined || (label !== '' && (table.isTaken(coded) || table.labelledElsewhere(coded)))) return undefined;
  return coded;
}

interface Placing {
  readonly sheet: SheetCells;
  readonly form: Form;
  readonly columns: Columns;
  readonly rows: ReadonlyMap<IndicatorId, number>;
  readonly lastRow: number;
  readonly vocabulary: Vocabulary;
}

function rowFindings(line: SheetRow, id: IndicatorId | undefined, placing: Placing): readonly Finding[] {
  const { row, coded, label, labelled, stated } = line;
  const { sheet, columns, rows, vocabulary } = placing;
  if (stated === '') return [];
  const seen = { sheet: sheet.name, at: { row, column: columns.figure }, stated };
  if (id === undefined) return withoutPlace(line, placing);
  const findings: Finding[] = [];
  const isOther =
    labelled.length > 0 ? coded !== undefined && !labelled.includes(coded) : label !== '' && vocabulary.likeness(label, id) < LIKE;
  if (isOther) findings.push(contradiction(line, id, placing));
  const first = rows.get(id) ?? row;
  if (first !== row && stated !== toldText(sheet.rows[first]?.[columns.figure])) {
    const [chosen, name] = [cellWords(sheet, first, columns.figure), cellWords(sheet, row, columns.figure)];
    const isBlank = textOf(sheet.rows[first]?.[columns.figure]).trim() === '';
    const message = isBlank
      ? `Dòng ${codeOf(id)} có hai lần trong ${sheetWords(sheet)}: ${chosen} trống, ${name} ghi ${stated.slice(0, 60)}; hãy ghi số liệu vào ${chosen} rồi xóa dòng thừa.`
      : `Dòng ${codeOf(id)} có hai lần trong ${sheetWords(sheet)}: ${chosen} và ${name} ghi khác nhau; đang lấy ${chosen}, hãy xóa dòng thừa.`;
    findings.push(
      workbookFinding({
        ...seen,
        id,
        topic: 'duplicate-row',
        severity: 'error',
        message,
      }),
    );
  }
  return findings;
}

function withoutPlace(line: SheetRow, placing: Placing): readonly Finding[] {
  const { row, code, coded, labelled, stated } = line;
  const { sheet, form, columns, rows, lastRow } = placing;
  // A heading repeated further down, and the signatures under the table, are no figures.
  const isWords = readFigure(stated, 'unknown').kind === 'unreadable' && !/^\d/.test(stated);
  const isHeading = matchable(stated) === matchable(TABLE_HEADING.figure) || matchable(stated) === matchable(columns.heading);
  if (isHeading || (isWords && (row > lastRow || (coded === undefined && labelled.length === 0 && row < Math.min(...rows.values())))))
    return [];
  if (isContradictory(line)) return [contradiction(line, undefined, placing)];
  const where = code === '' ? '' : ` (STT "${code.slice(0, 20)}")`;
  const name = cellWords(sheet, row, columns.figure);
  const message = `Số liệu "${stated.slice(0, 60)}" ở ${name} ${sheetWords(sheet)}${where} không thuộc dòng nào của ${form.name}`;
  // Under a row that says nothing it may be that row's, which was split: nobody is told to delete it.
  const over = [...rows].find(([, own]) => own === row - 1)?.[0];
  const mayGoOn = over !== undefined && code === '' && textOf(sheet.rows[row - 1]?.[columns.figure]).trim() === '';
  const cure = mayGoOn
    ? `nếu là số liệu của dòng ${codeOf(over)} ngay trên (đang trống), hãy ghi vào ${cellWords(sheet, row - 1, columns.figure)}; nếu không, hãy chuyển về đúng dòng`
    : 'hãy chuyển về đúng dòng hoặc xóa';
  return [
    workbookFinding({
      sheet: sheet.name,
      at: { row, column: columns.figure },
      stated,
      topic: 'unplaced-figure',
      severity: 'warning',
      message: `${message}; ${cure}.`,
    }),
  ];
}

/** Code and label don't name the same row: both are said, and what was done with the figure. */
function contradiction(
  { row, code, label, labelled, stated }: SheetRow,
  id: IndicatorId | undefined,
  { sheet, columns }: Placing,
): Finding {
  const named = labelled.length > 0 ? `của dòng ${labelled.map(codeOf).join(', ')}` : `"${label.slice(0, 60)}"`;
  const done =
    id === undefined
      ? `số liệu "${stated.slice(0, 60)}" chưa được lấy, hãy sửa STT hoặc tên cho khớp`
      : `số liệu được lấy vào dòng ${codeOf(id)} theo ${labelled.length > 0 ? 'tên chỉ tiêu' : 'STT'}, hãy kiểm tra lại`;
  return workbookFinding({
    sheet: sheet.name,
    at: { row, column: columns.figure },
    id,
    stated,
    topic: 'contradictory-row',
    // Words of one's own are not another row's.
    severity: labelled.length > 0 ? 'error' : 'warning',
    message: `${capital(cellWords(sheet, row, columns.figure))} ${sheetWords(sheet)}: STT ghi ${codeKey(code).slice(0, 20)} nhưng tên chỉ tiêu là ${named}; ${done}.`,
  });
}
