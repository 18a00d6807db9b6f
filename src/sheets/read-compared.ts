import { NOT_APPLICABLE, numberFigure, type Figure } from '../figures';
import { findPeriod, periodNamed, TABLE_HEADING, type Period, type Template } from '../forms';
import { MOST_COMPARED, type ComparedPeriod } from '../submission';
import { textOf, type SheetCell, type WorkbookCells } from './cells';
import { findTable } from './find-table';
import { codeKey } from './vocabulary';

/** The periods whose figures the consolidated sheet keeps beside the present ones, under their names. */
export function readCompared(workbook: WorkbookCells, template: Template, own: Period): readonly ComparedPeriod[] {
  const table = findTable(workbook, ['Biểu mẫu', TABLE_HEADING.code, TABLE_HEADING.figure, TABLE_HEADING.note]);
  if (!table) return [];
  const [form = 0, code = 0] = table.columns;
  const columns = table.heading.flatMap((cell, column) => {
    const period = periodOfHeading(textOf(cell));
    return period && period.id !== own.id ? [{ column, period }] : [];
  });
  return columns.slice(0, MOST_COMPARED).map(({ column, period }) => {
    const figures = table.body.flatMap((cells) => {
      const indicator = template.indicator(`BM${textOf(cells[form])}/${codeKey(textOf(cells[code]))}`);
      const figure = figureIn(cells[column]);
      return indicator && indicator.kind !== 'heading' && figure ? [[indicator.id, figure] as const] : [];
    });
    return { period, figures: new Map(figures) };
  });
}

function periodOfHeading(text: string): Period | undefined {
  const { kind, year } = periodNamed(text) ?? {};
  return kind === undefined || year === undefined ? undefined : findPeriod(`${String(year)}-${kind}`);
}

/** What isn't a figure was none that could be compared. */
function figureIn(cell: SheetCell | undefined): Figure | undefined {
  if (cell?.kind === 'number') return numberFigure(cell.value);
  return cell?.kind === 'text' && cell.value.trim() === '-' ? NOT_APPLICABLE : undefined;
}
