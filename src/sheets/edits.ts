import { BLANK, printFigure, sameFigure, type Figure } from '../figures';
import type { IndicatorId } from '../forms';
import { completedAroundStated, computedFigure, rulesOf, type CellPlace, type Repair, type Rule } from '../rules';
import { figureOf, headOf, sameInquiry, type Submission } from '../submission';
import { cellValue } from './cell-value';
import { checkColumnFormula, derivedFormula, type ReadingResult } from './read-submission';

/** New content for one cell: a number, text, a formula without `=`, or nothing. */
export interface CellChange {
  readonly place: CellPlace;
  readonly content: { readonly value: number | string } | { readonly formula: string } | 'empty';
}

/** One figure that building the sheets of a submission would change. As printed. */
export interface FigureChange {
  readonly id: IndicatorId;
  readonly before: string;
  readonly after: string;
  /** A formula takes the place of a stated figure. */
  readonly byFormula: boolean;
}

/** What leads to another submission: the sheets built anew, or some of their cells and perhaps the justifications, or the sheets of who is asked. */
type Way = 'rebuild' | { readonly cells: readonly CellChange[]; readonly justifications: boolean; readonly inquiry?: true };

type Entry<Content> = readonly [IndicatorId, Content];

/** The cell that holds a row's figure or note; undefined for a row that isn't in the workbook. */
export function placeOf({ located }: ReadingResult, id: IndicatorId, column: 'figure' | 'note' = 'figure'): CellPlace | undefined {
  const place = located.get(id);
  return place && { sheet: place.sheet, row: place.row, column: column === 'figure' ? place.figureColumn : place.noteColumn };
}

/**
 * Which entries that a person made would stand otherwise once the sheets are built for a submission. `now`: what stands in
 * them, if anything. Figures typed over formulas are entries too, and are built as they are.
 */
export function changesTo(now: Submission | undefined, submission: Submission): readonly FigureChange[] {
  if (!now) return [];
  const after = completedAroundStated(submission).figures;
  return now.template.indicators.flatMap(({ id, kind }): FigureChange[] => {
    const before = figureOf(now, id);
    if (kind === 'heading' || before.kind === 'blank') return [];
    // Another template may have no place for a figure.
    const stands = submission.template.indicator(id) ? (after.get(id) ?? BLANK) : BLANK;
    if (sameFigure(before, stands)) return [];
    const computed = computedFigure(submission, id);
    const byFormula = computed !== undefined && sameFigure(computed, stands);
    return [{ id, before: printFigure(before, kind), after: printFigure(stands, kind), byFormula }];
  });
}

/** Writes a repair into its cells. A derived row gets its formula back rather than another number typed over it. */
export function repairChanges(reading: ReadingResult, repair: Repair): readonly CellChange[] {
  const [figures, notes] = [entriesOf(repair.figures), entriesOf(repair.notes)];
  const isDerived = ([id]: Entry<Figure>) => reading.submission.template.indicator(id)?.derivation !== undefined;
  const formulas = [...figures.filter(isDerived).map(([id]) => id), ...(repair.formulas ?? [])];
  return [
    ...cellChanges(
      reading,
      figures.filter((entry) => !isDerived(entry)),
      notes,
    ),
    ...formulaChanges(reading, formulas),
  ];
}

/** Puts the formulas of derived rows back. */
function formulaChanges(reading: ReadingResult, ids: readonly IndicatorId[]): readonly CellChange[] {
  return ids.flatMap((id): CellChange[] => {
    const [place, formula] = [placeOf(reading, id), derivedFormula(reading, id)];
    return place && formula !== undefined ? [{ place, content: { formula } }] : [];
  });
}

/**
 * Makes the check column of a rule's row say whether the rule is justified. `submission` bears the justifications as they
 * are to be; where the sheet has no check column there is nothing to change.
 */
export function justificationChanges(reading: ReadingResult, submission: Submission, { at }: Rule): readonly CellChange[] {
  const place = reading.located.get(at);
  const formula = checkColumnFormula(reading, submission, rulesOf(submission.template, submission.agency.level), at);
  if (place?.checkColumn === undefined || formula === undefined) return [];
  return [{ place: { sheet: place.sheet, row: place.row, column: place.checkColumn }, content: { formula } }];
}

/** What takes the sheets from what they say now to another submission. Rows that say the same are left alone. */
export function wayTo(reading: ReadingResult, wanted: Submission): Way {
  const now = reading.submission;
  if (headOf(wanted) !== headOf(now)) return 'rebuild';
  const rows = wanted.template.indicators.filter(({ kind }) => kind !== 'heading');
  const figures = rows.flatMap(({ id, derivation }): Entry<Figure>[] => {
    const figure = figureOf(wanted, id);
    // A derived row that states nothing holds its formula.
    const isFormula = derivation && figure.kind === 'blank';
    return isFormula || sameFigure(figure, figureOf(now, id)) ? [] : [[id, figure]];
  });
  const formulas = rows.flatMap(({ id, derivation }) =>
    derivation && figureOf(wanted, id).kind === 'blank' && figureOf(now, id).kind !== 'blank' ? [id] : [],
  );
  const notes = wanted.template.indicators.flatMap(({ id }): Entry<string>[] => {
    const note = wanted.notes.get(id) ?? '';
    return note === (now.notes.get(id) ?? '') ? [] : [[id, note]];
  });
  const justifications = JSON.stringify(wanted.justifications) !== JSON.stringify(now.justifications);
  const named = new Set([...wanted.justifications, ...now.justifications].map(({ rule }) => rule));
  const checks = justifications ? rulesOf(wanted.template, wanted.agency.level).rules.filter(({ id }) => named.has(id)) : [];
  return {
    cells: [
      ...cellChanges(reading, figures, notes),
      ...formulaChanges(reading, formulas),
      ...checks.flatMap((rule) => justificationChanges(reading, wanted, rule)),
    ],
    justifications,
    ...(!sameInquiry(wanted.inquiry, now.inquiry) && { inquiry: true }),
  };
}

function cellChanges(reading: ReadingResult, figures: readonly Entry<Figure>[], notes: readonly Entry<string>[]): readonly CellChange[] {
  const change = (id: IndicatorId, column: 'figure' | 'note', value: string | number | undefined): CellChange[] => {
    const place = placeOf(reading, id, column);
    return place ? [{ place, content: value === undefined || value === '' ? 'empty' : { value } }] : [];
  };
  return [
    ...figures.flatMap(([id, figure]) => change(id, 'figure', cellValue(figure))),
    ...notes.flatMap(([id, note]) => change(id, 'note', note)),
  ];
}

function entriesOf<Content>(entries: Readonly<Record<IndicatorId, Content>>): readonly Entry<Content>[] {
  return Object.entries(entries) as [IndicatorId, Content][];
}
