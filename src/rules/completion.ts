import { NOT_APPLICABLE, officialFigure, printFigure, sameFigure, type Figure } from '../figures';
import type { IndicatorId, Template } from '../forms';
import { figureOf, type Submission } from '../submission';
import type { CheckFacts } from './check';
import { evaluate, type Value } from './expression';

/** What the rules may ask of a submission. Derived rows are computed once, when first asked for. */
export function factsOf(submission: Submission): CheckFacts {
  const known = new Map<IndicatorId, Value>();
  const facts: CheckFacts = {
    template: submission.template,
    raw: (id) => figureOf(submission, id),
    note: (id) => submission.notes.get(id) ?? '',
    stated: (id) => valueOfFigure(figureOf(submission, id)),
    figure: (id) => {
      const found = known.get(id);
      if (found !== undefined) return found;
      const term = submission.template.indicator(id)?.derivation;
      const computed = term ? evaluate(term, facts) : '';
      const value = computed === '' ? facts.stated(id) : computed;
      known.set(id, value);
      return value;
    },
  };
  return facts;
}

function valueOfFigure(figure: Figure): Value {
  if (figure.kind === 'number') return figure.value;
  return figure.kind === 'notApplicable' ? '-' : '';
}

/** Nobody can write this name, so nobody but `completed` makes figures that bear it. */
declare const COMPLETE: unique symbol;

/**
 * A submission whose derived figures are computed. The mark is on the figures, not on the submission: a copy with
 * another note is still complete, a copy with other figures is not.
 */
export interface CompletedSubmission extends Submission {
  readonly figures: ReadonlyMap<IndicatorId, Figure> & { readonly [COMPLETE]: true };
}

/** The figures that were completed, and by which template. */
const complete = new WeakMap<Submission['figures'], Template>();

/**
 * The submission with its derived figures computed; one that is complete comes back as it is. Where an operand is blank
 * nothing can be computed and what was stated stays.
 */
export function completed(submission: Submission): CompletedSubmission {
  if (isCompleted(submission)) return submission;
  const whole = { ...submission, figures: computedFigures(submission) };
  complete.set(whole.figures, whole.template);
  return whole as CompletedSubmission;
}

function isCompleted(submission: Submission): submission is CompletedSubmission {
  return complete.get(submission.figures) === submission.template;
}

/** The figures of `completed`, for who wants no more of it. */
export function completeFigures(submission: Submission): ReadonlyMap<IndicatorId, Figure> {
  return completed(submission).figures;
}

/**
 * The same, but what somebody stated in a derived row stays where its operands say otherwise: it is there to be seen and
 * mended. Not for what is sent.
 */
export function completedAroundStated(submission: Submission): CompletedSubmission {
  const { figures: computed } = completed(submission);
  const contradicted = replacedFigures(submission).map(({ id }) => [id, figureOf(submission, id)] as const);
  if (contradicted.length === 0) return completed(submission);
  const whole = { ...submission, figures: new Map([...computed, ...contradicted]) };
  complete.set(whole.figures, whole.template);
  return whole as unknown as CompletedSubmission;
}

/** The same without the derived figures that their operands yield anyway: as sheets say it, whose formulas state nothing. */
export function withoutComputed(submission: Submission): Submission {
  const { figures: computed } = completed(submission);
  const isComputed = (id: IndicatorId, figure: Figure) =>
    computedFigure(submission, id) !== undefined && sameFigure(computed.get(id) ?? figure, figure);
  return { ...submission, figures: new Map([...submission.figures].filter(([id, figure]) => !isComputed(id, figure))) };
}

function computedFigures(submission: Submission): ReadonlyMap<IndicatorId, Figure> {
  const facts = factsOf(submission);
  const figures = new Map(submission.figures);
  for (const { id } of submission.template.indicators) {
    const computed = computedFigure(submission, id, facts);
    if (computed) figures.set(id, computed);
  }
  return figures;
}

/** What a derived row's operands yield; undefined for a typed row, and where an operand is blank. */
export function computedFigure(submission: Submission, id: IndicatorId, facts: CheckFacts = factsOf(submission)): Figure | undefined {
  const indicator = submission.template.indicator(id);
  if (!indicator?.derivation || indicator.kind === 'heading') return undefined;
  const computed = evaluate(indicator.derivation, facts);
  if (computed === '') return undefined;
  return computed === '-' ? NOT_APPLICABLE : officialFigure(computed, indicator.kind);
}

/** A stated figure that gave way to the computed one. Both as printed. */
export interface Replacement {
  readonly id: IndicatorId;
  readonly stated: string;
  readonly computed: string;
}

/** Which stated figures `completed` replaces by another value. */
export function replacedFigures(submission: Submission): readonly Replacement[] {
  const { figures } = completed(submission);
  return submission.template.indicators.flatMap(({ id, kind }) => {
    const [before, after] = [figureOf(submission, id), figures.get(id)];
    if (kind === 'heading' || before.kind === 'blank' || !after || sameFigure(before, after)) return [];
    return [{ id, stated: printFigure(before, kind), computed: printFigure(after, kind) }];
  });
}
