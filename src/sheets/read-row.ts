import { officialFigure, printFigure, roundTo, type Figure } from '../figures';
import { capital, codeOf, plainText, type Indicator, type IndicatorId } from '../forms';
import type { CellAddress, Finding } from '../rules';
import { cellName, derivedCellFormula, sheetPrefix } from './address';
import { cellWords, sheetWords } from './cell-words';
import { textOf, toldText, type SheetCell, type SheetCells } from './cells';
import type { FormTable } from './form-table';
import { readFigureCell } from './read-figure-cell';
import { plainFormula, sameFormula } from './row-formulas';
import { unitDifference } from './stated-unit';
import { workbookFinding } from './workbook-finding';

interface ReadCell {
  readonly figure?: Figure;
  /** It is the total of other rows, and was never computed. */
  readonly total?: Total;
  readonly findings: readonly Finding[];
}

/** A row that adds up others. */
export interface Total {
  readonly id: IndicatorId;
  readonly of: readonly IndicatorId[];
}

/** What the formula in a cell is compared with. */
interface Surroundings {
  /** The table was made without formulas: what stands in derived rows is all it says. */
  readonly isPlain: boolean;
  readonly addresses: CellAddress;
  readonly others: OtherRows;
}

/** A cell of one row, as it was met. */
interface Met {
  readonly cell: SheetCell | undefined;
  readonly indicator: Indicator;
  readonly sheet: SheetCells;
  readonly row: number;
  readonly column: number;
  /** The unit the table states for it; empty where it states none. */
  readonly unit: string;
}

/** The figure of one row, and what is odd about its cell. */
export function readRow(met: Met, { addresses, others, isPlain }: Surroundings): ReadCell {
  if (met.indicator.derivation && !isPlain) return readDerivedCell(met, addresses);
  return inItsUnit(met, readInputCell(met, others, addresses));
}

/** A figure in another unit than the form's may be the one or the other: a person has to say which. */
function inItsUnit(met: Met, read: ReadCell): ReadCell {
  const { figure, findings } = read;
  const { indicator, unit, sheet, row, column } = met;
  if (figure?.kind !== 'number' || figure.value === 0 || indicator.kind === 'heading') return read;
  const difference = unitDifference(unit, indicator);
  if (!difference) return read;
  const stated = figure.text;
  const seen = { ...seenAt(met), topic: 'stated-unit', stated } as const;
  const own = plainText(indicator.unit);
  const where = `${capital(cellWords(sheet, row, column))} ${sheetWords(sheet)} (dòng ${codeOf(indicator.id)})`;
  if (difference.kind === 'other') {
    const message = `${where} có đơn vị tính "${difference.words}" nhưng biểu mẫu tính theo ${own}; hãy kiểm tra lại số ${stated}.`;
    return { figure, findings: [...findings, workbookFinding({ ...seen, severity: 'warning', message })] };
  }
  const converted = officialFigure(roundTo(figure.value * difference.factor, 6), indicator.kind);
  const message = `${where} ghi ${stated} theo đơn vị "${difference.words}", biểu mẫu tính theo ${own}; hãy ghi ${printFigure(converted, indicator.kind)}, hoặc giữ ${stated} nếu chỉ đơn vị ghi nhầm.`;
  const repair = {
    words: `Ghi ${printFigure(converted, indicator.kind)} vào dòng ${codeOf(indicator.id)}`,
    figures: { [indicator.id]: converted },
    notes: {},
  };
  return {
    figure: { kind: 'ambiguous', text: stated, readings: [figure.value, converted.value] },
    findings: [...findings, workbookFinding({ ...seen, severity: 'error', message, repair })],
  };
}

function seenAt({ indicator, sheet, row, column }: Met) {
  return { sheet: sheet.name, at: { row, column }, id: indicator.id } as const;
}

function readInputCell(met: Met, rows: OtherRows, addresses: CellAddress): ReadCell {
  const { cell, indicator, row, column } = met;
  const { name: sheet } = met.sheet;
  const seen = seenAt(met);
  const [name, code] = [cellName(row, column), codeOf(indicator.id)];
  const stated = toldText(cell);
  if (indicator.kind === 'heading') {
    if (stated === '') return { findings: [] };
    const message = `${capital(cellWords(met.sheet, row, column))} ${sheetWords(met.sheet)} ghi "${stated.slice(0, 60)}" ở dòng tiêu đề ${code}, dòng này không nhận số liệu; hãy chuyển về đúng dòng.`;
    return { findings: [workbookFinding({ ...seen, topic: 'unplaced-figure', severity: 'warning', stated, message })] };
  }
  const { figure, finding } = readFigureCell(cell, indicator, met.sheet, row, column);
  const from = cell?.formula === undefined ? [] : rows.readBy(cell.formula);
  const of = from.map(({ id }) => id);
  const isTotal =
    cell?.formula !== undefined &&
    cell.uncomputed === true &&
    // One that reads itself is never computed.
    !of.includes(indicator.id) &&
    plainFormula(cell.formula) === plainFormula(derivedCellFormula({ kind: 'total', of }, addresses));
  if (from.length > 0 && (stated !== '' || isTotal || from.every(({ text }) => text === ''))) {
    const value = isTotal ? 'tổng của các dòng ấy' : `giá trị ${printFigure(figure, indicator.kind)}`;
    const now = figure.kind === 'blank' && !isTotal ? 'ô đang trống' : `đang lấy ${value}`;
    const message = `Ô ${name} sheet "${sheet}" tính dòng ${code} từ các dòng khác, nhưng dòng này được nhập tay vì có thể khác tổng; ${now}, hãy mở ô để nhập.`;
    const repair = { words: 'Mở ô để nhập', figures: {}, notes: {}, rebuilds: true } as const;
    const locked = workbookFinding({ ...seen, topic: 'locked-input', severity: 'warning', stated, message, repair });
    return { figure, ...(isTotal && { total: { id: indicator.id, of } }), findings: [locked, ...(finding ? [finding] : [])] };
  }
  if (cell?.uncomputed === true) {
    const message = `Ô ${name} sheet "${sheet}" có công thức chưa được tính; hãy mở tệp bằng chương trình bảng tính và lưu lại.`;
    return { figure, findings: [workbookFinding({ ...seen, topic: 'uncomputed-formula', severity: 'error', message })] };
  }
  const elsewhere = cell?.formula !== undefined && OTHER_FILE.test(cell.formula) ? [otherFile(seen, name)] : [];
  return { figure, findings: [...(finding ? [finding] : []), ...elsewhere] };
}

/** `[1]Sheet1!A1`, or with the path of the file. */
const OTHER_FILE = /\[[^\]]+\][^!]*!/;

function otherFile(seen: ReturnType<typeof seenAt>, name: string): Finding {
  const message = `Ô ${name} sheet "${seen.sheet}" lấy số từ một tệp khác; hãy gõ thẳng số vào ô để người nhận cũng thấy đúng số này.`;
  return workbookFinding({ ...seen, topic: 'other-file', severity: 'warning', message });
}

/** Whether a table never had our formulas: it was printed, or somebody else made it. */
export function isPlainTable({ form, sheet, rows, columns }: FormTable): boolean {
  if (sheet.printed) return true;
  return (
    columns.check === undefined &&
    form.indicators.every(({ id, derivation }) => {
      const row = derivation && rows.get(id);
      return row === undefined || sheet.rows[row]?.[columns.figure]?.formula === undefined;
    })
  );
}

/** The other rows of a sheet, for a formula that computes one of them. */
interface OtherRows {
  /** The rows whose figures a formula reads, in its order, and what stands there; nothing where it reads any other cell. */
  readonly readBy: (formula: string) => readonly { readonly id: IndicatorId; readonly text: string }[];
}

export function otherRows({ sheet, rows, columns: { figure } }: FormTable): OtherRows {
  const texts = new Map([...rows].map(([id, row]) => [cellName(row, figure), { id, text: textOf(sheet.rows[row]?.[figure]).trim() }]));
  return {
    readBy: (formula) => {
      const own = formula.replace(/"[^"]*"/g, '""').replaceAll(sheetPrefix(sheet.name), '');
      if (own.includes('!')) return [];
      const cells = plainFormula(own).match(/(?<![A-Z0-9_.])[A-Z]{1,3}[0-9]{1,7}(?![A-Z0-9_.(])/g) ?? [];
      const read = [...new Set(cells)].map((name) => texts.get(name));
      return read.every((each) => each !== undefined) ? read : [];
    },
  };
}

/**
 * A derived cell with its own formula states nothing by itself: its value follows from the others
 * and a stale result in the file doesn't matter. With any other content it states that content.
 */
function readDerivedCell(met: Met, cells: CellAddress): ReadCell {
  const { cell, indicator, row, column } = met;
  if (cell?.formula !== undefined && sameFormula(cell.formula, indicator, cells)) return { findings: [] };
  const { figure, finding } = readFigureCell(cell, indicator, met.sheet, row, column);
  const others = finding ? [finding] : [];
  const stated = indicator.kind === 'heading' ? '' : printFigure(figure, indicator.kind);
  const repair = { words: 'Khôi phục công thức', figures: {}, notes: {}, formulas: [indicator.id] };
  const seen = { ...seenAt(met), severity: 'warning', repair } as const;
  const place = `Ô ${cellName(row, column)} sheet "${met.sheet.name}" (dòng ${codeOf(indicator.id)})`;
  if (cell?.formula !== undefined) {
    const message = `${place} không còn công thức gốc; hãy khôi phục để ô tự tính đúng.`;
    return { figure, findings: [workbookFinding({ ...seen, topic: 'changed-formula', stated, message })] };
  }
  if (figure.kind === 'blank') {
    const message = `${place} đã mất công thức; hãy khôi phục để ô tự tính.`;
    return { findings: [workbookFinding({ ...seen, topic: 'lost-formula', message }), ...others] };
  }
  const message = `${place} đã bị gõ đè ${stated} lên công thức; hãy khôi phục để ô tự tính.`;
  return { figure, findings: [workbookFinding({ ...seen, topic: 'overwritten-formula', stated, message }), ...others] };
}
