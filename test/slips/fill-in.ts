import type { IndicatorId } from '../../src/forms';
import {
  cellsOfLayout,
  askedIn,
  SLIP_FIELDS,
  slipSheets,
  type LayoutCell,
  type SlipContent,
  type WorkbookCells,
  type WorkbookLayout,
} from '../../src/sheets';
import { cellValue } from '../../src/sheets/cell-value';
import { readSlip, slipsOf, type SlipReply } from '../../src/slips';
import { slipLayout } from '../../src/slips/slip-files';
import { figureOf, type Submission } from '../../src/submission';

type Content = Pick<LayoutCell, 'value' | 'formula'>;

/** What a room writes on its slip besides the figures. */
export interface Answering {
  readonly person?: string;
  readonly date?: string;
  readonly document?: string;
  /** By row of the form, in place of those of the figures. */
  readonly cells?: Readonly<Record<IndicatorId, Content>>;
  readonly notes?: Readonly<Record<IndicatorId, string>>;
}

/** A slip with what a room writes into it: what `figures` says in its rows, and the rest. */
export function fillLayout(
  layout: WorkbookLayout,
  slip: SlipContent,
  figures: Submission,
  { cells = {}, notes = {}, ...fields }: Answering = {},
): WorkbookLayout {
  const [sheet] = layout.sheets;
  const textAt = (row: number, column: number) =>
    String(sheet!.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? '');
  const columnOf = (word: string) => sheet!.cells.find(({ value }) => value === word)!.column;
  const [figure, note] = [columnOf('Số liệu'), columnOf('Ghi chú')];
  let form = '';
  const filled = sheet!.cells.map((cell): LayoutCell => {
    const first = textAt(cell.row, 0);
    form = /^Biểu mẫu (\d+)\./.exec(first)?.[1] ?? form;
    const field = (Object.keys(fields) as (keyof typeof fields)[]).find((each) => SLIP_FIELDS[each] === first);
    if (cell.column === 2 && field) return { ...cell, value: fields[field] ?? '' };
    const id: IndicatorId = `BM${Number(form)}/${first.replace(/\.$/, '')}`;
    if (cell.style.unlocked !== true || !slip.rows.includes(id)) return cell;
    if (cell.column === note) return { ...cell, ...(notes[id] !== undefined && { value: notes[id] }) };
    const value = cellValue(figureOf(figures, id));
    return cell.column === figure ? { ...cell, ...(value !== undefined && { value }), ...cells[id] } : cell;
  });
  return { ...layout, sheets: [{ ...sheet!, cells: filled }] };
}

/** The slip as it comes back from a room that fills in what `figures` says. */
export function filledIn(
  asked: Submission,
  slip: SlipContent,
  figures: Submission,
  answering?: Answering,
  previous?: Submission,
): WorkbookCells {
  return cellsOfLayout(fillLayout(slipLayout(asked, slip, previous), slip, figures, answering));
}

/** All slips of a department, filled in and read. */
export function repliesOf(asked: Submission, figures: Submission, answering: Answering = {}): readonly SlipReply[] {
  return slipsOf(asked).map((slip) => readSlip(filledIn(asked, slip, figures, answering))!);
}

/** The rows a slip says it asks. */
export function askedOn(cells: WorkbookCells, { template }: Submission): readonly IndicatorId[] {
  return askedIn(template, slipSheets(cells)[0]?.texts.get('asked') ?? '');
}
