import { BLANK, type Figure } from '../../figures';
import type { IndicatorId } from '../../forms';
import { justify, type Repair, type Rule } from '../../rules';
import {
  cellsBack,
  changedCells,
  changesTo,
  justificationChanges,
  repairChanges,
  strangersToInquiry,
  wayTo,
  type CellChange,
  type ChangedCell,
} from '../../sheets';
import { overlaid, withFigures, withNotes, type Submission } from '../../submission';
import type { Deed } from './deed';
import type { Seen } from './seen';

/** What is written into the workbook: all sheets of a submission, or single cells and perhaps its justifications, or the sheets of who is asked. */
export type Writing =
  | { readonly kind: 'sheets' }
  | { readonly kind: 'cells'; readonly cells: readonly CellChange[]; readonly justifications: boolean; readonly inquiry?: boolean };

/**
 * Something a person asked for, worked out before anything is written: what the sheets say before and after it, and how
 * they come to say it. The session carries it out and remembers it; nothing here touches a workbook.
 */
export interface Action {
  readonly deed: Deed;
  readonly before: Submission;
  readonly after: Submission;
  /** The cells it writes, for an exact way back; none where the sheets are built. */
  readonly changed: readonly ChangedCell[];
  readonly writing: Writing;
  /** What figures are compared with before and after it, where it changes that. */
  readonly compared?: { readonly before: Submission | undefined; readonly after: Submission | undefined };
}

/** Writes a repair into its cells. */
export function repairing({ reading, cells }: Seen, repair: Repair): Action {
  const before = reading.submission;
  const changes = repairChanges(reading, repair);
  const isDerived = (id: IndicatorId) => before.template.indicator(id)?.derivation !== undefined;
  const figures = Object.entries(repair.figures) as [IndicatorId, Figure][];
  const stated = figures.map(([id, figure]): [IndicatorId, Figure] => [id, isDerived(id) ? BLANK : figure]);
  const freed = (repair.formulas ?? []).map((id): [IndicatorId, Figure] => [id, BLANK]);
  const after = withNotes(withFigures(before, [...stated, ...freed]), Object.entries(repair.notes) as [IndicatorId, string][]);
  return {
    deed: { kind: 'repaired', words: repair.words },
    before,
    after,
    changed: changedCells(reading, cells, changes),
    writing: { kind: 'cells', cells: changes, justifications: false },
  };
}

/** Accepts what a rule found for a reason; an empty reason takes it back. */
export function justifying({ reading }: Seen, rule: Rule, reason: string): Action {
  const before = reading.submission;
  const after = justify(before, rule, reason);
  return {
    deed: { kind: reason.trim() === '' ? 'withdrawn' : 'justified', row: rule.at },
    before,
    after,
    changed: [],
    writing: { kind: 'cells', cells: justificationChanges(reading, after, rule), justifications: true },
  };
}

/** Asks a room for rows, or names the day by which answers are asked for. Throws, with a sentence, where a sheet of the person's own would be lost. */
export function inquiring({ reading, cells }: Seen, ask: (submission: Submission) => Submission): Action {
  const [stranger] = strangersToInquiry(cells);
  if (stranger !== undefined) throw new Error(`Sổ đã có sheet "${stranger}" khác; hãy đổi tên sheet ấy rồi thử lại.`);
  const before = reading.submission;
  return {
    deed: { kind: 'asked' },
    before,
    after: ask(before),
    changed: [],
    writing: { kind: 'cells', cells: [], justifications: false, inquiry: true },
  };
}

/**
 * Takes an action back: what it changed and what still says what it wrote goes back to what stood there, and whatever a
 * person has entered since stays. Undefined where nothing of it is left.
 */
export function undoing({ reading, cells }: Seen, done: Action): Action | undefined {
  const now = reading.submission;
  const whole = overlaid(now, done.before, [done.after]);
  const isBuilt = done.writing.kind === 'sheets';
  // Cells go back to what they held to the letter: a text stored for a number, a person's own formula.
  const wanted = isBuilt ? whole : { ...whole, figures: now.figures, notes: now.notes };
  const back = cellsBack(reading, cells, done.changed);
  const way = wayTo(reading, wanted);
  if (way !== 'rebuild' && way.cells.length === 0 && !way.justifications && way.inquiry !== true && back.length === 0) return undefined;
  return {
    deed: { kind: 'undone', deed: done.deed, kept: isBuilt ? changesTo(whole, done.before).length : done.changed.length - back.length },
    before: now,
    after: whole,
    changed: changedCells(reading, cells, back),
    writing: way === 'rebuild' ? { kind: 'sheets' } : { ...way, kind: 'cells', cells: [...way.cells, ...back] },
    ...(done.compared && { compared: { before: done.compared.after, after: done.compared.before } }),
  };
}
