import { spellFigure } from '../figures';
import type { IndicatorId } from '../forms';
import { figureOf, type Justification, type Submission } from '../submission';
import { completeFigures } from './completion';
import type { Rule } from './rule';

/** What is missing or can't be read is no figure that a reason could stand for. */
export function isJustifiable({ topic }: Rule): boolean {
  return topic !== 'missing' && topic !== 'unreadable';
}

/** The justification that covers a rule now; undefined when there is none or a figure it rests on has changed since. */
export function justificationOf(submission: Submission, rule: Rule): Justification | undefined {
  if (!isJustifiable(rule)) return undefined;
  return submission.justifications.find((entry) => {
    if (entry.rule !== rule.id || entry.reason === '') return false;
    const now = restsOn(submission, rule);
    return rule.cells.every((id) => entry.figures[id] === now[id]);
  });
}

/** The submission with a finding accepted for a reason; an earlier justification of the same rule gives way. An empty reason takes it back. */
export function justify(submission: Submission, rule: Rule, reason: string): Submission {
  const others = submission.justifications.filter((entry) => entry.rule !== rule.id);
  const words = reason.trim();
  return {
    ...submission,
    justifications: words === '' ? others : [...others, { rule: rule.id, reason: words, figures: restsOn(submission, rule) }],
  };
}

/** What was stated, and where nothing was, what is computed: a row with its own formula states nothing and yet changes. */
function restsOn(submission: Submission, rule: Rule): Record<IndicatorId, string> {
  const completed = completeFigures(submission);
  return Object.fromEntries(
    rule.cells.map((id) => {
      const kind = submission.template.indicator(id)?.kind ?? 'heading';
      const stated = figureOf(submission, id);
      const figure = stated.kind === 'blank' ? (completed.get(id) ?? stated) : stated;
      return [id, spellFigure(figure, kind === 'heading' ? 'count' : kind)];
    }),
  );
}
