import type { Figure } from '../figures';
import type { IndicatorId, Template } from '../forms';
import type { CellAddress, Derived, Facts, Term } from './expression';

/** A statement about a submission that is true or not. */
export type Check =
  /** `left` ≤ `right`. */
  | { readonly kind: 'atMost'; readonly left: Term; readonly right: Term }
  /** `left` = `right`. */
  | { readonly kind: 'equal'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'between'; readonly term: Term; readonly low: Term; readonly high: Term }
  /** Zero or more, without decimals. */
  | { readonly kind: 'wholeNumber'; readonly id: IndicatorId }
  | { readonly kind: 'within'; readonly id: IndicatorId; readonly low: number; readonly high?: number }
  /**
   * A number typed in another unit than the row's, multiplied by `factor` to be in it: a rate up to 1 is a fraction
   * (100), an amount of a million million or more is in đồng (0.000001).
   */
  | { readonly kind: 'inUnit'; readonly id: IndicatorId; readonly low: number; readonly high: number; readonly factor: number }
  /** A number below a thousand with three decimals: the point between thousands may have been taken for a decimal mark. */
  | { readonly kind: 'thousandfold'; readonly id: IndicatorId }
  | { readonly kind: 'oneOf'; readonly id: IndicatorId; readonly codes: readonly number[] }
  /** Not blank; with `number`, not `-` either. */
  | { readonly kind: 'filled'; readonly id: IndicatorId; readonly number?: true }
  /** Nothing but a number, `-` or blank. */
  | { readonly kind: 'readable'; readonly id: IndicatorId }
  /**
   * What stands in a derived row does not have this flaw, measured against what its operands give:
   * `truncated` (cut off instead of rounded), `zero` (0 where there is nothing to divide or add), or
   * `other` (any other disagreement). Printed decimals are an interval: 83 and 83,8 both state 83,78.
   */
  | { readonly kind: 'states'; readonly id: IndicatorId; readonly computed: Derived; readonly flaw: Flaw }
  /** Not some `-` and some 0. */
  | { readonly kind: 'agree'; readonly ids: readonly IndicatorId[] }
  /** The department leaves a row it can't know at `-`. A count of 0 says nothing and passes. */
  | { readonly kind: 'leftOut'; readonly id: IndicatorId; readonly zeroIsFine: boolean }
  /** The note is not the figure once more, as `6` or `06`, with a decimal comma or point. */
  | { readonly kind: 'noteDiffers'; readonly id: IndicatorId }
  /** The condition must hold for `then` to matter; whether it holds matters only where `then` fails. */
  | { readonly kind: 'when'; readonly condition: Check; readonly then: Check };

export type CheckOf<Kind extends Check['kind']> = Extract<Check, { readonly kind: Kind }>;

export type Flaw = 'truncated' | 'zero' | 'other';

/** `inapplicable` where nothing is stated or `-` takes a figure out of the question. */
export type Verdict = 'pass' | 'fail' | 'unverifiable' | 'inapplicable';

/** What a check may ask of a submission. */
export interface CheckFacts extends Facts {
  readonly template: Template;
  readonly raw: (id: IndicatorId) => Figure;
  readonly note: (id: IndicatorId) => string;
}

/** A single figure that would make a failing check hold. */
export type Candidate = readonly [IndicatorId, Figure];

/** Everything there is to know of one kind of check, in one place; `test/files` proves the first two equal through a real spreadsheet. */
export interface CheckKind<C extends Check> {
  readonly verdict: (check: C, facts: CheckFacts) => Verdict;
  /** A formula (no leading `=`) that is TRUE exactly when the verdict is `fail`. May be an error where a cell it needs holds one. */
  readonly fails: (check: C, cells: CellAddress) => string;
  /** A formula that is TRUE exactly when the verdict is `pass`; only where the kind serves as a condition. */
  readonly holds?: (check: C, cells: CellAddress) => string;
  /** The terms without whose figures it can't be decided. */
  readonly needs?: (check: C) => readonly Term[];
  /** Left less right, for what compares: 7 is "thừa 7". */
  readonly sides?: (check: C) => readonly [Term, Term];
  /** What would mend it, each figure with the value that follows for it. Inequalities name no value. */
  readonly mends?: (check: C, facts: CheckFacts) => readonly Candidate[];
}

export function failing(fails: boolean): Verdict {
  return fails ? 'fail' : 'pass';
}
