import type { IndicatorId, Severity } from '../forms';
import type { Check } from './check';
import type { Term } from './expression';
import type { Message } from './message';

/** What a rule is about; findings with one topic have one kind of cause. */
export type RuleTopic =
  | 'missing'
  | 'unreadable'
  | 'whole-number'
  | 'range'
  | 'unit'
  | 'choice'
  | 'derived'
  | 'truncated'
  | 'zero-division'
  | 'part-of-whole'
  | 'cross-form'
  | 'plausibility'
  | 'agreement'
  | 'level'
  | 'note';

/** A check with its name, its place and what to say when it fails. */
export interface Rule {
  /** Stable, so that justifications keep their rule: `BM7/6.5.2:at-most:BM7/6.5.1`. */
  readonly id: string;
  readonly topic: RuleTopic;
  readonly severity: Severity;
  /** The row that shows the finding. */
  readonly at: IndicatorId;
  /** Every row the check looks at, `at` first. */
  readonly cells: readonly IndicatorId[];
  readonly check: Check;
  readonly message: Message;
  /** What the rule demands, as a sentence: `Dòng 6.5.2 không lớn hơn dòng 6.5.1.` */
  readonly statement: string;
  /** What should stand at `at`, where the rule knows. */
  readonly expected?: Term;
}
