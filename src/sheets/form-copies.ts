import { BLANK, sameFigure } from '../figures';
import { codeOf, type Form, type IndicatorId } from '../forms';
import type { Finding } from '../rules';
import { cellName } from './address';
import { cellWords, sheetWords } from './cell-words';
import { toldText, type SheetCell } from './cells';
import { isConsolidated } from './consolidated-cells';
import { figureCell, type FormTable } from './form-table';
import { readFigureCell } from './read-figure-cell';
import { matchable } from './vocabulary';
import { workbookFinding } from './workbook-finding';

/** A form that stands more than once and doesn't say the same each time. */
export interface CopyDoubt {
  readonly form: Form;
  /** The one that is read unless a person says otherwise, and those that differ from it. */
  readonly copies: readonly Copy[];
}

interface Copy {
  readonly sheet: string;
  /** The first cell of its figures: what names it where two stand on one sheet. */
  readonly at: string;
}

/**
 * The tables of one form as wholes, the one with the best claim first: pages of one table are parts of a whole, what
 * repeats rows or speaks of another time is another.
 */
export function copiesOf(tables: readonly FormTable[]): readonly (readonly FormTable[])[] {
  const groups: FormTable[][] = [];
  for (const table of [...tables].sort((a, b) => claim(b) - claim(a))) {
    const isPartOf = ({ rows, title }: FormTable) =>
      [...rows.keys()].every((id) => !table.rows.has(id)) && (title?.time === 'other') === (table.title?.time === 'other');
    const whole = groups.find((group) => group.every(isPartOf));
    if (whole) whole.push(table);
    else groups.push([table]);
  }
  return groups;
}

/** How good a claim a table has to be the form itself rather than a copy of it: the words over it count most, and people work on what they see. */
function claim({ form, sheet, title }: FormTable): number {
  const time = title?.time === 'this' ? 4 : title?.time === 'other' ? -4 : 0;
  if (isConsolidated(sheet)) return time - 1;
  const named = matchable(sheet.name) === matchable(form.name) ? 1 : 0;
  return time + (sheet.visible ? 2 : 0) + named;
}

/** Whether a copy says something else in any row. */
export function differs(chosen: readonly FormTable[], copy: readonly FormTable[]): boolean {
  return differences(chosen, copy).length > 0;
}

/** A figure in which a copy differs from the form that was taken; both as they stand there. */
interface Difference {
  readonly id: IndicatorId;
  readonly row: number;
  readonly table: FormTable;
  /** The cell of the copy in words. */
  readonly at: string;
  readonly here: string;
  readonly taken: string;
}

function differences(chosen: readonly FormTable[], copy: readonly FormTable[]): readonly Difference[] {
  return copy.flatMap((table) =>
    table.form.indicators.flatMap((indicator): Difference[] => {
      const here = figureCell(table, indicator.id);
      const own = chosen.find(({ rows }) => rows.has(indicator.id));
      const taken = own && figureCell(own, indicator.id);
      // A formula that was never computed says nothing; our own table of all forms repeats by formulas.
      const says = (cell: SheetCell | undefined) => cell !== undefined && cell.uncomputed !== true;
      if (!here?.cell || !says(here.cell) || (taken?.cell && !says(taken.cell))) return [];
      if (isConsolidated(table.sheet) && here.cell.formula !== undefined) return [];
      const figures = [here, taken].map((each) => readFigureCell(each?.cell, indicator, table.sheet, 0, 0).figure);
      const [a = BLANK, b = BLANK] = figures;
      if (sameFigure(a, b)) return [];
      const [stated, other] = [toldText(here.cell), toldText(taken?.cell)];
      return stated === ''
        ? []
        : [
            {
              id: indicator.id,
              at: cellWords(table.sheet, here.row, table.columns.figure),
              row: here.row,
              table,
              here: stated,
              taken: other,
            },
          ];
    }),
  );
}

export function copyDoubtOf(form: Form, candidates: readonly (readonly FormTable[])[]): CopyDoubt {
  return { form, copies: candidates.map(placeOfCopy) };
}

function placeOfCopy(tables: readonly FormTable[]): Copy {
  const [first] = tables;
  return { sheet: first?.sheet.name ?? '', at: first ? cellName(first.range.body, first.columns.figure) : '' };
}

/** Differences worth spelling out in one sentence. */
const MOST_DIFFERENCES = 8;

/** What is said of a copy that isn't read. */
export function copyFindings(chosen: readonly FormTable[], copy: readonly FormTable[], isChosen: boolean): readonly Finding[] {
  const [table] = copy;
  const [own] = chosen;
  if (!table || !own) return [];
  const differing = differences(chosen, copy);
  const [first] = differing;
  const { form, sheet } = table;
  // Our own table of all forms is no copy to be deleted.
  const isOwn = isConsolidated(sheet);
  const same =
    sheet.name === own.sheet.name
      ? `ở ${cellWords(sheet, table.range.body, table.columns.figure)} ${sheetWords(sheet)}`
      : `ở ${sheetWords(sheet)}`;
  if (!first) {
    if (isOwn) return [];
    const message = `Bản ${same} là bản sao của ${form.name}, số liệu giống bản ở ${sheetWords(own.sheet)}.`;
    return [workbookFinding({ topic: 'duplicate-form', severity: 'info', sheet: sheet.name, message }), ...unplaced(copy)];
  }
  const cure = isOwn ? 'hãy sửa ở biểu mẫu rồi lập lại các sheet' : 'hãy xóa bản thừa';
  const about = (at: Difference, what: string) =>
    workbookFinding({
      topic: isOwn ? 'overtyped-consolidated' : 'duplicate-form',
      severity: isChosen ? 'info' : 'error',
      sheet: sheet.name,
      at: { row: at.row, column: at.table.columns.figure },
      id: at.id,
      stated: at.here,
      message: `Bản ${same} ${what}; đang lấy ${sheetWords(own.sheet)}, ${cure}.`,
    });
  if (table.title?.time === 'other' && own.title?.time !== 'other') {
    const title = table.title.words.trim().slice(0, 100);
    return [about(first, `là ${form.name} dưới tiêu đề "${title}", không phải kỳ đang đọc`), ...unplaced(copy)];
  }
  // Every figure is named, however many there are.
  const parts = Array.from({ length: Math.ceil(differing.length / MOST_DIFFERENCES) }, (_, part) =>
    differing.slice(part * MOST_DIFFERENCES, (part + 1) * MOST_DIFFERENCES),
  );
  const named = parts.flatMap(([at = first, ...more]) => {
    const rows = [at, ...more].map(
      (each) => `${codeOf(each.id)} (${each.at}: ${each.here.slice(0, 30)}; đang lấy ${each.taken.slice(0, 30) || 'trống'})`,
    );
    return [about(at, `là bản sao của ${form.name} và ghi khác ở dòng ${rows.join(', ')}`)];
  });
  return [...named, ...unplaced(copy)];
}

function unplaced(copy: readonly FormTable[]): readonly Finding[] {
  return copy.flatMap(({ findings }) => findings).filter(({ topic }) => topic === 'unplaced-figure' || topic === 'duplicate-row');
}
