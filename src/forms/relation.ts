import type { IndicatorId } from './form';

/**
 * What must hold between rows beyond what each form says of itself: data, so that a new circular brings its own. A
 * relation says what is compared and how bad it is; the room `rules` makes the check, the formula and the sentence of it.
 */
export type Relation =
  /** `part` ≤ `whole`, shown at the part's first row. */
  | ({ readonly kind: 'atMost'; readonly part: Operand; readonly whole: Operand } & RelationOptions)
  /** `row` ≥ `other`, shown at `row`. */
  | ({ readonly kind: 'atLeast'; readonly row: IndicatorId; readonly other: Operand } & RelationOptions)
  /** `row` = `other`. */
  | ({ readonly kind: 'equal'; readonly row: IndicatorId; readonly other: Operand } & RelationOptions)
  /** `row` lies between the smallest and the largest of `parts`. */
  | ({ readonly kind: 'between'; readonly row: IndicatorId; readonly parts: readonly IndicatorId[] } & RelationOptions)
  /** `row` needs a number once `trigger` is `code`, which means `meaning`. Takes the place of the plain rule that the row be filled. */
  | {
      readonly kind: 'requiredIf';
      readonly row: IndicatorId;
      readonly trigger: IndicatorId;
      readonly code: number;
      readonly meaning: string;
    }
  /** Any other implication, with sentences of its own. */
  | ({ readonly kind: 'implies'; readonly if: Condition; readonly then: Condition } & Implication);

/** A row, or the sum of several. */
export type Operand = IndicatorId | { readonly sum: readonly IndicatorId[] };

/** A row against a number: `{ row: 'BM1/6', is: 0 }`. A row that must be `blankOr` a number may say nothing. */
export type Condition = { readonly row: IndicatorId } & (
  { readonly is: number } | { readonly atMost: number } | { readonly atLeast: number } | { readonly blankOr: number }
);

/** An error must be mended or justified before sending; a warning should be looked at; info is a hint. */
export type Severity = 'error' | 'warning' | 'info';

interface RelationOptions {
  /** An error unless it says otherwise. */
  readonly severity?: Severity;
  readonly topic?: 'plausibility';
  /** Said after the figures: why this can't be, or what to look at. */
  readonly hint?: string;
}

interface Implication {
  /** The row that shows it. */
  readonly at: IndicatorId;
  /** Stable within the row, so that justifications keep their rule. */
  readonly name: string;
  /** Every row it looks at, `at` first. */
  readonly rows: readonly IndicatorId[];
  /** What is said where it doesn't hold; `{BM1/6.1}` is a figure. */
  readonly message: string;
  /** What it demands, as a sentence. */
  readonly statement: string;
  /** A warning unless it says otherwise. */
  readonly severity?: Severity;
}

export function sum(...rows: readonly IndicatorId[]): Operand {
  return { sum: rows };
}

export function atMost(part: Operand, whole: Operand, options: RelationOptions = {}): Relation {
  return { kind: 'atMost', part, whole, ...options };
}

export function atLeast(row: IndicatorId, other: Operand, options: RelationOptions = {}): Relation {
  return { kind: 'atLeast', row, other, ...options };
}

export function equal(row: IndicatorId, other: Operand, options: RelationOptions = {}): Relation {
  return { kind: 'equal', row, other, ...options };
}

export function between(row: IndicatorId, parts: readonly IndicatorId[], options: RelationOptions = {}): Relation {
  return { kind: 'between', row, parts, ...options };
}

export function requiredIf(row: IndicatorId, trigger: IndicatorId, code: number, meaning: string): Relation {
  return { kind: 'requiredIf', row, trigger, code, meaning };
}

export function implies(condition: Condition, then: Condition, implication: Implication): Relation {
  return { kind: 'implies', if: condition, then, ...implication };
}
