import { codeOf, TABLE_HEADING, type Form, type IndicatorId } from '../forms';
import { readFigure } from '../figures';
import type { Finding } from '../rules';
import { cellName } from './address';
import { textOf, type SheetCells } from './cells';
import type { Columns, FormWords } from './find-columns';
import { matchable } from './vocabulary';
import { workbookFinding } from './workbook-finding';

/** A row of the sheet as far as it says which row of the form it is. */
interface SheetRow {
  readonly row: number;
  readonly code: string;
  readonly coded: IndicatorId | undefined;
  readonly labelled: readonly IndicatorId[];
  /** It has a label, but none of this form's. */
  readonly strange: boolean;
  readonly foreign: boolean;
  readonly stated: string;
}

/** Which row of the sheet is which row of the form, and every figure that found no place. */
export interface FoundRows {
  readonly rows: ReadonlyMap<IndicatorId, number>;
  readonly findings: readonly Finding[];
}

/** Rows are found by STT and label together; see `placeFor` for where they don't agree. */
export function findRows(sheet: SheetCells, form: Form, columns: Columns, words: FormWords): FoundRows {
  const order = new Map(form.indicators.map(({ id }, index) => [id, index]));
  const all = sheet.rows.flatMap((cells, row): SheetRow[] => {
    if (row < columns.firstRow) return [];
    const code = matchable(textOf(cells[columns.code]));
    const label = textOf(cells[columns.label]).trim();
    const labelled = words.labelled(label);
    return [
      {
        row,
        code,
        coded: words.codes.get(code),
        labelled,
        strange: label !== '' && labelled.length === 0,
        foreign: labelled.length === 0 && words.isForeign(label),
        stated: textOf(cells[columns.figure]).trim(),
      },
    ];
  });

  // Rows whose code and label agree come first; the others get what these leave over.
  const rows = new Map<IndicatorId, number>();
  const placed = new Map<SheetRow, IndicatorId>();
  const place = (line: SheetRow, id: IndicatorId) => {
    placed.set(line, id);
    if (!rows.has(id)) rows.set(id, line.row);
  };
  for (const line of all) if (line.coded !== undefined && line.labelled.includes(line.coded)) place(line, line.coded);
  let last = -1;
  for (const line of all) {
    if (!placed.has(line)) {
      const id = placeFor(line, rows, (candidate) => (order.get(candidate) ?? 0) > last);
      if (id !== undefined) place(line, id);
    }
    const id = placed.get(line);
    if (id !== undefined) last = order.get(id) ?? last;
  }

  const lastRow = Math.max(-1, ...rows.values());
  const findings = all.flatMap((line) => [
    ...rowFindings(line, placed.get(line), { sheet, form, columns, rows, lastRow }),
    ...columns.otherFigures.flatMap((column) => secondFigureFinding(line, placed.get(line), column, { sheet, form, columns })),
  ]);
  for (const { id, kind } of form.indicators) {
    if (kind === 'heading' || rows.has(id)) continue;
    findings.push(
      workbookFinding({
        topic: 'missing-row',
        severity: 'error',
        sheet: sheet.name,
        id,
        message: `Sheet "${sheet.name}" thiếu dòng ${codeOf(id)}; hãy lập lại biểu mẫu để khôi phục.`,
      }),
    );
  }
  return { rows, findings };
}

/** The row of the form a row of the sheet is, where code and label don't both say the same. */
function placeFor(
  { coded, labelled, strange, foreign }: SheetRow,
  taken: ReadonlyMap<IndicatorId, number>,
  comesNext: (id: IndicatorId) => boolean,
): IndicatorId | undefined {
  const free = labelled.filter((id) => !taken.has(id));
  if (coded !== undefined) {
    if (foreign || (strange && taken.has(coded))) return undefined;
    return taken.has(coded) && free[0] !== undefined ? free[0] : coded;
  }
  return free.find(comesNext) ?? free[0] ?? labelled[0];
}

interface Table {
  readonly sheet: SheetCells;
  readonly form: Form;
  readonly columns: Columns;
}

function rowFindings(
  { row, code, coded, labelled, stated }: SheetRow,
  id: IndicatorId | undefined,
  { sheet, form, columns, rows, lastRow }: Table & { readonly rows: ReadonlyMap<IndicatorId, number>; readonly lastRow: number },
): readonly Finding[] {
  if (stated === '') return [];
  const at = { row, column: columns.figure };
  const seen = { sheet: sheet.name, at, stated };
  const name = cellName(row, columns.figure);
  if (id === undefined) {
    // A heading repeated further down, and the signatures under the table, are no figures.
    const isWords = readFigure(stated, 'unknown').kind === 'unreadable' && !/^\d/.test(stated);
    if (matchable(stated) === matchable(TABLE_HEADING.figure) || (isWords && row > lastRow)) return [];
    return [unplaced(seen, form, code)];
  }
  const findings: Finding[] = [];
  if (coded !== undefined && labelled.length > 0 && !labelled.includes(coded)) {
    findings.push(
      workbookFinding({
        ...seen,
        id,
        topic: 'contradictory-row',
        severity: 'warning',
        message: `Ô ${name} sheet "${sheet.name}": STT ghi ${code} nhưng tên chỉ tiêu là của dòng ${labelled.map(codeOf).join(', ')}; số liệu được lấy vào dòng ${codeOf(id)}, hãy kiểm tra lại.`,
      }),
    );
  }
  const first = rows.get(id) ?? row;
  if (first !== row && stated !== textOf(sheet.rows[first]?.[columns.figure]).trim()) {
    const chosen = cellName(first, columns.figure);
    findings.push(
      workbookFinding({
        ...seen,
        id,
        topic: 'duplicate-row',
        severity: 'error',
        message: `Dòng ${codeOf(id)} có hai lần trong sheet "${sheet.name}": ô ${chosen} và ô ${name} ghi khác nhau; đang lấy ô ${chosen}, hãy xóa dòng thừa.`,
      }),
    );
  }
  return findings;
}

function secondFigureFinding(
  { row, code, stated }: SheetRow,
  id: IndicatorId | undefined,
  column: number,
  { sheet, form }: Table,
): readonly Finding[] {
  const other = textOf(sheet.rows[row]?.[column]).trim();
  if (id === undefined || other === '' || other === stated) return [];
  return [unplaced({ sheet: sheet.name, at: { row, column }, stated: other }, form, code)];
}

function unplaced(
  seen: { readonly sheet: string; readonly at: { readonly row: number; readonly column: number }; readonly stated: string },
  form: Form,
  code: string,
): Finding {
  const row = code === '' ? '' : ` (STT "${code}")`;
  const name = cellName(seen.at.row, seen.at.column);
  return workbookFinding({
    ...seen,
    topic: 'unplaced-figure',
    severity: 'warning',
    message: `Số liệu "${seen.stated.slice(0, 60)}" ở ô ${name} sheet "${seen.sheet}"${row} không thuộc dòng nào của ${form.name}; hãy chuyển về đúng dòng hoặc xóa.`,
  });
}
