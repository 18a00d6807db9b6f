import { NOT_APPLICABLE, officialFigure, printFigure, sameFigure, type Figure } from '../figures';
import type { IndicatorId } from '../forms';
import { figureOf, type Submission } from '../submission';
import type { CheckFacts } from './check';
import { evaluate, type Value } from './expression';

/** What the rules may ask of a submission. Derived rows are computed once, when first asked for. */
export function factsOf(submission: Submission): CheckFacts {
  const completed = new Map<IndicatorId, Value>();
  const facts: CheckFacts = {
    template: submission.template,
    raw: (id) => figureOf(submission, id),
    note: (id) => submission.notes.get(id) ?? '',
    stated: (id) => valueOfFigure(figureOf(submission, id)),
    figure: (id) => {
      const found = completed.get(id);
      if (found !== undefined) return found;
      const term = submission.template.indicator(id)?.derivation;
      const computed = term ? evaluate(term, facts) : '';
      const value = computed === '' ? facts.stated(id) : computed;
      completed.set(id, value);
      return value;
    },
  };
  return facts;
}

function valueOfFigure(figure: Figure): Value {
  if (figure.kind === 'number') return figure.value;
  return figure.kind === 'notApplicable' ? '-' : '';
}

/**
 * All figures with the derived ones computed. Where an operand is blank nothing can be computed and
 * what was stated stays.
 */
export function completeFigures(submission: Submission): ReadonlyMap<IndicatorId, Figure> {
  const facts = factsOf(submission);
  const figures = new Map(submission.figures);
  for (const indicator of submission.template.indicators) {
    const computed = indicator.derivation ? evaluate(indicator.derivation, facts) : '';
    if (computed === '-') figures.set(indicator.id, NOT_APPLICABLE);
    else if (computed !== '' && indicator.kind !== 'heading') figures.set(indicator.id, officialFigure(computed, indicator.kind));
  }
  return figures;
}

/** A stated figure that gave way to the computed one. Both as printed. */
export interface Replacement {
  readonly id: IndicatorId;
  readonly stated: string;
  readonly computed: string;
}

/** Which stated figures `completeFigures` replaces by another value. */
export function replacedFigures(submission: Submission): readonly Replacement[] {
  const completed = completeFigures(submission);
  return submission.template.indicators.flatMap(({ id, kind }) => {
    const [before, after] = [figureOf(submission, id), completed.get(id)];
    if (kind === 'heading' || before.kind === 'blank' || !after || sameFigure(before, after)) return [];
    return [{ id, stated: printFigure(before, kind), computed: printFigure(after, kind) }];
  });
}
