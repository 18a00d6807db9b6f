import { NOT_APPLICABLE, numberFigure, readFigure, roundTo, spellFigure, type Figure } from '../figures';
import { knownToDepartment, type IndicatorId } from '../forms';
import { figureOf, withFigures, withNotes, type Submission } from '../submission';
import { verdictOf, type CheckFacts, type Verdict } from './check';
import { factsOf } from './completion';
import type { RuleSet } from './catalogue';
import { misplacedFigure } from './diagnosis';
import { evaluate } from './expression';
import { wordsFor } from './relations';
import type { Rule } from './rule';

/** A change that would mend a finding. Figures and notes as printed. */
export interface Repair {
  /** `Ghi 81,51 vào dòng 1 Biểu mẫu 6`. */
  readonly words: string;
  readonly figures: Readonly<Record<IndicatorId, string>>;
  readonly notes: Readonly<Record<IndicatorId, string>>;
}

type Candidate = readonly [IndicatorId, Figure];

export function applyRepair(submission: Submission, repair: Repair): Submission {
  const figures = Object.entries(repair.figures).map(([id, text]): [IndicatorId, Figure] => [id as IndicatorId, readFigure(text, ',')]);
  return withNotes(withFigures(submission, figures), Object.entries(repair.notes) as [IndicatorId, string][]);
}

/** Finds repairs for the failing rules of one submission. Each possible change is tried once, however many findings it would mend. */
export function repairFinder(
  submission: Submission,
  set: RuleSet,
  verdicts: ReadonlyMap<Rule, Verdict>,
  facts: CheckFacts,
): (rule: Rule) => Repair | undefined {
  const failing = [...verdicts.keys()].filter((rule) => verdicts.get(rule) === 'fail');
  const trials = new Map<string, ReadonlySet<Rule>>();

  /** The failing rules a change mends; none when it breaks a rule that held. */
  const mends = (candidate: Candidate): ReadonlySet<Rule> => {
    const key = keyOf(candidate);
    const found = trials.get(key) ?? trial(candidate);
    trials.set(key, found);
    return found;
  };
  const trial = (candidate: Candidate, base: Submission = submission): ReadonlySet<Rule> => {
    const after = factsOf(withFigures(base, [candidate]));
    const mended = new Set<Rule>();
    for (const rule of set.affectedBy(candidate[0])) {
      const fails = verdictOf(rule.check, after) === 'fail';
      if (verdicts.get(rule) === 'fail') {
        if (!fails) mended.add(rule);
      } else if (fails && rule.severity !== 'info') return new Set();
    }
    return mended;
  };

  /**
   * Where exactly one repair is consistent: of all figures that could be wrong by themselves, one
   * mends the finding, breaks no rule that held, and mends more of the findings around it than any
   * rival. Undefined when two stories are possible.
   */
  return (rule) => {
    if (rule.topic === 'note') return { words: `Xóa ghi chú lặp lại ở ${wordsFor(rule.at)}`, figures: {}, notes: { [rule.at]: '' } };

    const misplaced = rule.topic === 'missing' ? misplacedFigure(submission, rule.at) : undefined;
    if (misplaced) {
      const notes = { [rule.at]: '' };
      if (!trial([rule.at, misplaced], withNotes(submission, [[rule.at, '']])).has(rule)) return undefined;
      const { figures } = repairWith(submission, [rule.at, misplaced]);
      return { words: `Chuyển ${figures[rule.at] ?? ''} từ cột Ghi chú sang cột Số liệu ở ${wordsFor(rule.at)}`, figures, notes };
    }
    if (rule.topic === 'level' || (rule.topic === 'missing' && isBeyondDepartment(submission, rule.at))) {
      const left: Candidate = [rule.at, NOT_APPLICABLE];
      return mends(left).has(rule) ? repairWith(submission, left) : undefined;
    }

    const candidates = new Map<string, Candidate>();
    for (const other of connected(rule, failing)) {
      for (const candidate of candidatesFor(other, submission, facts)) candidates.set(keyOf(candidate), candidate);
    }
    const accepted = [...candidates.values()].filter((candidate) => !leavesRange(candidate, submission) && mends(candidate).has(rule));
    const most = Math.max(0, ...accepted.map((candidate) => mends(candidate).size));
    const [winner, rival] = accepted.filter((candidate) => mends(candidate).size === most);
    return winner && !rival ? repairWith(submission, winner) : undefined;
  };
}

function isBeyondDepartment(submission: Submission, id: IndicatorId): boolean {
  const indicator = submission.template.indicator(id);
  return indicator !== undefined && !knownToDepartment(indicator);
}

/** The failing rules that hang together with this one through the rows they look at. */
function connected(rule: Rule, failing: readonly Rule[]): readonly Rule[] {
  const found = new Set([rule]);
  for (const member of found) {
    for (const other of failing) if (other.cells.some((id) => member.cells.includes(id))) found.add(other);
  }
  return [...found];
}

/** Each single figure that would make the rule hold, with the value that follows for it. Inequalities name no value. */
function candidatesFor(rule: Rule, submission: Submission, facts: CheckFacts): readonly Candidate[] {
  const { check } = rule;
  if (check.kind === 'readable') {
    const figure = figureOf(submission, check.id);
    return figure.kind === 'ambiguous' ? figure.readings.map((value) => [check.id, numberFigure(value)]) : [];
  }
  if (check.kind === 'wholeNumber') {
    // 8.326 typed the official way into a program that reads the point as the decimal mark.
    const figure = figureOf(submission, check.id);
    if (figure.kind !== 'number' || figure.value < 0) return [];
    const thousandfold = roundTo(figure.value * 1000, 6);
    return figure.decimals === 3 && Number.isInteger(thousandfold) ? [[check.id, numberFigure(thousandfold)]] : [];
  }
  if (check.kind === 'equal' && check.left.kind === 'figure' && check.right.kind === 'total') {
    return totalCandidates(check.left.id, check.right.of, submission, facts);
  }
  if (check.kind === 'equal' && check.left.kind === 'figure' && check.right.kind === 'figure') {
    const [left, right] = [facts.figure(check.left.id), facts.figure(check.right.id)];
    return [...typed(submission, check.left.id, right), ...typed(submission, check.right.id, left)];
  }
  if (check.kind !== 'states') return [];
  const computed = evaluate(check.computed, facts);
  const own: Candidate[] = computed === '' ? [] : [[check.id, computed === '-' ? NOT_APPLICABLE : numberFigure(computed)]];
  if (check.flaw !== 'other') return own;
  if (check.computed.kind === 'total') {
    return [...own, ...totalCandidates(check.id, check.computed.of, submission, facts).filter(([id]) => id !== check.id)];
  }
  return [...own, ...operandCandidates(check.id, check.computed.part, check.computed.whole, submission, facts)];
}

/** Rows typed in by hand can be wrong by themselves; derived ones follow. */
function typed(submission: Submission, id: IndicatorId, value: number | '-' | ''): readonly Candidate[] {
  const indicator = submission.template.indicator(id);
  return typeof value === 'number' && value >= 0 && indicator && !indicator.derivation ? [[id, numberFigure(value)]] : [];
}

function totalCandidates(
  total: IndicatorId,
  parts: readonly IndicatorId[],
  submission: Submission,
  facts: CheckFacts,
): readonly Candidate[] {
  const stated = facts.stated(total);
  const sum = evaluate({ kind: 'total', of: parts }, facts);
  if (typeof stated !== 'number' || typeof sum !== 'number') return [];
  return [
    ...typed(submission, total, sum),
    ...parts.flatMap((part) => {
      const value = facts.figure(part);
      return typeof value === 'number' ? typed(submission, part, roundTo(value + stated - sum, 6)) : [];
    }),
  ];
}

/** The one whole number that, as part or as whole, gives the stated rate within its printed precision. */
function operandCandidates(
  id: IndicatorId,
  part: IndicatorId,
  whole: IndicatorId,
  submission: Submission,
  facts: CheckFacts,
): readonly Candidate[] {
  const stated = figureOf(submission, id);
  const [p, w] = [facts.figure(part), facts.figure(whole)];
  const counts = [part, whole].every((operand) => submission.template.indicator(operand)?.kind === 'count');
  if (!counts || stated.kind !== 'number' || typeof p !== 'number' || typeof w !== 'number') return [];
  const half = 0.5 * 10 ** -Math.min(stated.decimals, 2);
  const [low, high] = [stated.value - half, stated.value + half];
  return [
    ...onlyInteger((low * w) / 100, (high * w) / 100).flatMap((value) => typed(submission, part, value)),
    ...(low > 0 ? onlyInteger((p * 100) / high, (p * 100) / low).flatMap((value) => typed(submission, whole, value)) : []),
  ];
}

function onlyInteger(low: number, high: number): readonly number[] {
  const first = Math.ceil(low - 1e-9);
  return first <= high && first + 1 > high ? [first] : [];
}

/** A derived rate above 100 mends nothing. */
function leavesRange([id, figure]: Candidate, submission: Submission): boolean {
  return submission.template.indicator(id)?.kind === 'rate' && figure.kind === 'number' && (figure.value < 0 || figure.value > 100);
}

function keyOf([id, figure]: Candidate): string {
  return `${id}=${figure.kind === 'number' ? String(figure.value) : figure.kind}`;
}

function repairWith(submission: Submission, [id, figure]: Candidate): Repair {
  const kind = submission.template.indicator(id)?.kind ?? 'heading';
  const text = spellFigure(figure, kind === 'heading' ? 'count' : kind);
  return { words: `Ghi ${text === '-' ? 'dấu "-"' : text} vào ${wordsFor(id)}`, figures: { [id]: text }, notes: {} };
}
