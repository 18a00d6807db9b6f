import { NOT_APPLICABLE, spellFigure } from '../figures';
import { knownTo, rowWords, type IndicatorId } from '../forms';
import { withFigures, withNotes, type Submission } from '../submission';
import type { RuleSet } from './catalogue';
import type { Candidate, CheckFacts, Verdict } from './check';
import { mendsOf, verdictOf } from './checks/kinds';
import { factsOf } from './completion';
import { misplacedFigure } from './diagnosis';
import type { Repair } from './finding';
import type { Rule } from './rule';

/** Finds repairs for the failing rules of one submission. Each possible change is tried once, however many findings it would mend. */
export function repairFinder(
  submission: Submission,
  set: RuleSet,
  verdicts: ReadonlyMap<Rule, Verdict>,
  facts: CheckFacts,
): (rule: Rule) => Repair | undefined {
  const { template } = submission;
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
        // That the same mark may be read in two ways decides between none of them.
      } else if (fails && rule.severity !== 'info' && rule.check.kind !== 'thousandfold') return new Set();
    }
    return mended;
  };

  /**
   * Where exactly one repair is consistent: of all figures that could be wrong by themselves, one
   * mends the finding, breaks no rule that held, and mends more of the findings around it than any
   * rival. Undefined when two stories are possible.
   */
  return (rule) => {
    if (rule.topic === 'note')
      return { words: `Xóa ghi chú lặp lại ở ${rowWords(template, [rule.at])}`, figures: {}, notes: { [rule.at]: '' } };

    const misplaced = rule.topic === 'missing' ? misplacedFigure(submission, rule.at) : undefined;
    if (misplaced) {
      const notes = { [rule.at]: '' };
      if (!trial([rule.at, misplaced], withNotes(submission, [[rule.at, '']])).has(rule)) return undefined;
      return {
        words: `Chuyển ${spelled(submission, [rule.at, misplaced])} từ cột Ghi chú sang cột Số liệu ở ${rowWords(template, [rule.at])}`,
        figures: { [rule.at]: misplaced },
        notes,
      };
    }
    if (rule.topic === 'level' || (rule.topic === 'missing' && isUnknown(submission, rule.at))) {
      const left: Candidate = [rule.at, NOT_APPLICABLE];
      return mends(left).has(rule) ? repairWith(submission, left) : undefined;
    }

    const candidates = new Map<string, Candidate>();
    for (const other of connected(rule, failing)) {
      for (const candidate of mendsOf(other.check, facts)) candidates.set(keyOf(candidate), candidate);
    }
    const accepted = [...candidates.values()].filter((candidate) => !leavesRange(candidate, submission) && mends(candidate).has(rule));
    const most = Math.max(0, ...accepted.map((candidate) => mends(candidate).size));
    const [winner, rival] = accepted.filter((candidate) => mends(candidate).size === most);
    return winner && !rival ? repairWith(submission, winner) : undefined;
  };
}

function isUnknown(submission: Submission, id: IndicatorId): boolean {
  const indicator = submission.template.indicator(id);
  return indicator !== undefined && !knownTo(indicator, submission.agency.level);
}

/** The failing rules that hang together with this one through the rows they look at. */
function connected(rule: Rule, failing: readonly Rule[]): readonly Rule[] {
  const found = new Set([rule]);
  for (const member of found) {
    for (const other of failing) if (other.cells.some((id) => member.cells.includes(id))) found.add(other);
  }
  return [...found];
}

/** A derived rate above 100 mends nothing. */
function leavesRange([id, figure]: Candidate, submission: Submission): boolean {
  return submission.template.indicator(id)?.kind === 'rate' && figure.kind === 'number' && (figure.value < 0 || figure.value > 100);
}

function keyOf([id, figure]: Candidate): string {
  return `${id}=${figure.kind === 'number' ? String(figure.value) : figure.kind}`;
}

function spelled(submission: Submission, [id, figure]: Candidate): string {
  const kind = submission.template.indicator(id)?.kind ?? 'heading';
  return spellFigure(figure, kind === 'heading' ? 'count' : kind);
}

function repairWith(submission: Submission, [id, figure]: Candidate): Repair {
  const text = spelled(submission, [id, figure]);
  const words = `Ghi ${text === '-' ? 'dấu "-"' : text} vào ${rowWords(submission.template, [id])}`;
  return { words, figures: { [id]: figure }, notes: {} };
}
