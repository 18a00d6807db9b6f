import {
  BLANK,
  NOT_APPLICABLE,
  numberFigure,
  officialFigure,
  printFigure,
  readFigure,
  roundTo,
  type Figure,
  type NumberFigure,
} from '../figures';
import type { Indicator, IndicatorId } from '../forms';
import type { Finding, Repair } from '../rules';
import { toldText, type SheetCell, type SheetCells } from './cells';
import { cellName } from './address';
import { workbookFinding } from './workbook-finding';

/** What a figure cell states, and what is odd about how it is stored. */
interface ReadFigureCell {
  readonly figure: Figure;
  readonly finding?: Finding;
}

/** Beyond these a number can't be written out in the fifteen digits that cells and files keep. */
const [LARGEST, SMALLEST] = [1e15, 1e-9];

/**
 * Reads an input cell. Formulas can only use a number or `-`: a number stored as text, a percentage
 * or a long dash is understood here all the same, and offered to be stored properly.
 */
export function readFigureCell(
  cell: SheetCell | undefined,
  indicator: Indicator,
  { name: sheet, printed }: Pick<SheetCells, 'name' | 'printed'>,
  row: number,
  column: number,
): ReadFigureCell {
  const seen = { severity: 'error', sheet, at: { row, column }, id: indicator.id } as const;
  const name = cellName(row, column);
  if (cell?.struck) {
    const stated = toldText(cell);
    const message = `Ô ${name} sheet "${sheet}" ghi "${stated.slice(0, 60)}" bị gạch ngang nên không được lấy; hãy xóa, hoặc bỏ gạch nếu đó là số liệu.`;
    return { figure: BLANK, ...(stated !== '' && { finding: workbookFinding({ ...seen, topic: 'struck-out', stated, message }) }) };
  }
  switch (cell?.kind) {
    case undefined:
      return { figure: BLANK };
    case 'number': {
      const value = Number(cell.value.toPrecision(15));
      if (Math.abs(value) >= LARGEST || (value !== 0 && Math.abs(value) < SMALLEST)) {
        return { figure: { kind: 'unreadable', text: String(value), looksLike: 'words' } };
      }
      if (cell.shown !== undefined && indicator.kind !== 'heading')
        return shownOtherwise(officialFigure(value, indicator.kind), cell.shown, seen);
      // Seen as one number, computed with as another: a person has to say which.
      if (cell.scale !== undefined && value !== 0 && indicator.kind !== 'heading') {
        const shown = roundTo(value / cell.scale, 6);
        return { figure: { kind: 'ambiguous', text: officialFigure(shown, indicator.kind).text, readings: [shown, value] } };
      }
      if (cell.percent !== true)
        return { figure: indicator.kind === 'heading' ? numberFigure(value) : officialFigure(value, indicator.kind) };
      const figure = numberFigure(roundTo(value * 100, 6));
      const stated = `${figure.text}%`;
      return {
        figure: indicator.kind === 'heading' ? figure : officialFigure(figure.value, indicator.kind),
        finding: workbookFinding({
          ...seen,
          topic: 'stored-as-percent',
          stated,
          message: `Ô ${name} sheet "${sheet}" ghi ${stated} theo định dạng phần trăm nên công thức hiểu là ${figure.text}/100; hãy ghi ${figure.text}.`,
          repair: storing(indicator, figure),
        }),
      };
    }
    case 'text': {
      if (printed) return { figure: readFigure(cell.value, printed.mark) };
      if (cell.value.trim() === '' && cell.formula !== undefined) return { figure: BLANK };
      const figure = readFigure(cell.value, 'unknown');
      const proper = figure.kind === 'ambiguous' || figure.kind === 'unreadable' || (figure.kind === 'notApplicable' && cell.value === '-');
      if (proper || cell.value === '') return { figure };
      const stated = cell.value.trim();
      return {
        figure,
        finding: workbookFinding({
          ...seen,
          topic: 'stored-as-text',
          stated,
          message:
            figure.kind === 'blank'
              ? `Ô ${name} sheet "${sheet}" chỉ có khoảng trắng; hãy xóa để ô thật sự trống.`
              : figure.kind === 'notApplicable'
                ? `Ô ${name} sheet "${sheet}" ghi "${stated}"; hãy dùng dấu "-" để công thức hiểu được.`
                : `Ô ${name} sheet "${sheet}" ghi "${stated}" dưới dạng chữ nên công thức không tính được; hãy ghi lại dưới dạng số.`,
          repair: storing(indicator, figure),
        }),
      };
    }
    case 'boolean':
      return { figure: { kind: 'unreadable', text: cell.value ? 'TRUE' : 'FALSE', looksLike: 'words' } };
    case 'date':
      return { figure: { kind: 'unreadable', text: cell.value, looksLike: 'date' } };
    case 'error':
      return { figure: { kind: 'unreadable', text: cell.value, looksLike: 'error' } };
  }
}

/** What every finding of a cell says. */
interface Seen {
  readonly severity: 'error';
  readonly sheet: string;
  readonly at: { readonly row: number; readonly column: number };
  readonly id: IndicatorId;
}

/** A number that isn't seen is taken; one that is seen as something else isn't: a person has to say what it is. */
function shownOtherwise(figure: NumberFigure, shown: string, seen: Seen): ReadFigureCell {
  const where = `Ô ${cellName(seen.at.row, seen.at.column)} sheet "${seen.sheet}" chứa số ${figure.text}`;
  const about = { ...seen, topic: 'shown-otherwise', stated: figure.text } as const;
  if (shown.trim() === '') {
    const message = `${where} nhưng định dạng số không cho hiện; hãy đổi định dạng của ô.`;
    return { figure, finding: workbookFinding({ ...about, severity: 'warning', message }) };
  }
  const message = `${where} nhưng hiện theo dạng "${shown.slice(0, 40)}" nên không được lấy; hãy gõ lại đúng số vào ô.`;
  return { figure: BLANK, finding: workbookFinding({ ...about, message }) };
}

function storing(indicator: Indicator, figure: Figure): Repair {
  const text = indicator.kind === 'heading' ? '' : printFigure(figure, indicator.kind);
  return {
    words: figure === NOT_APPLICABLE ? 'Ghi dấu "-"' : text === '' ? 'Xóa khoảng trắng' : `Ghi lại ${text} dạng số`,
    figures: { [indicator.id]: figure.kind === 'number' ? numberFigure(figure.value) : figure },
    notes: {},
  };
}
