import type { TextRun } from './rich-text';

/** `BM1` … `BM7`. */
export type FormId = `BM${number}`;

/** Form and code without the closing dot: `BM1/2.1`. */
export type IndicatorId = `${FormId}/${string}`;

/**
 * - `heading`: a title over other rows; takes no figure.
 * - `count`: a whole number of things.
 * - `rate`: percent points, at most two decimals.
 * - `amount`: money, decimals allowed.
 * - `choice`: one of a few codes.
 */
export type IndicatorKind = 'heading' | 'count' | 'rate' | 'amount' | 'choice';

/** Whose fact a row is, and what an agency is: a department (Sở), the province itself, a district (until 2025), a commune. */
export type Level = 'department' | 'province' | 'district' | 'commune';

/**
 * What stretch of time a figure covers: the period's own window, everything accumulated up to the
 * reporting date, or the state of things at that date.
 */
export type Span = 'window' | 'cumulative' | 'moment';

/** One code of a coded choice, e.g. `{ code: 1, words: 'Có' }`. */
export interface Choice {
  readonly code: number;
  readonly words: string;
}

/**
 * How a figure follows from others: a rate is part / whole × 100 in percent points with two decimals, `-` when an
 * operand is `-` or the whole is 0; a total adds the numbers of its rows and is `-` when all are. Blank while any is blank.
 */
export type Derivation =
  | { readonly kind: 'rate'; readonly part: IndicatorId; readonly whole: IndicatorId }
  | { readonly kind: 'total'; readonly of: readonly IndicatorId[] };

/**
 * How the figures of several agencies become the province's:
 *
 * - `sum`: added.
 * - `departments`: added over the departments, whose alone the row asks for.
 * - `joint`: added, though several agencies may have counted the same work.
 * - `derived`: computed anew from the consolidated operands.
 * - `owner`: the figure of the agency in charge, which holds the others' already.
 * - `catalogue`: a list that every commune repeats: the owner's once, the departments' own added.
 * - `reach`: how much of a catalogue was used: between the largest commune and the catalogue; a person decides.
 * - `share`: the share of agencies of the row's level that say 100.
 * - `asked`: neither added nor averaged: a person decides.
 */
export type Consolidation = 'sum' | 'departments' | 'joint' | 'derived' | 'owner' | 'catalogue' | 'reach' | 'share' | 'asked';

/** One numbered row of a form. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly form: FormId;
  /** STT as printed, with or without its closing dot: `2.1.`, `5.1.1`. */
  readonly code: readonly TextRun[];
  readonly label: readonly TextRun[];
  /** Đơn vị tính as printed; empty for headings. */
  readonly unit: readonly TextRun[];
  readonly kind: IndicatorKind;
  /** Only for coded choices, in printed order. */
  readonly choices: readonly Choice[];
  readonly derivation?: Derivation;
  readonly level: Level;
  readonly span: Span;
  /** It accumulates from the beginning of the year, and what was counted once stays: it may not fall within a year. */
  readonly grows?: true;
  /** Absent for headings, which have nothing to consolidate. */
  readonly consolidation?: Consolidation;
  /** The row this one is numbered under, if that row exists: `BM1/2` for `BM1/2.1`. */
  readonly parent?: IndicatorId;
}

export interface Form {
  readonly id: FormId;
  /** `Biểu mẫu 1`. */
  readonly name: string;
  /** `Công tác chỉ đạo điều hành CCHC`. */
  readonly title: string;
  readonly indicators: readonly Indicator[];
  /** Printed under the table, numbered from 1. */
  readonly footnotes: readonly string[];
}

/** `('BM1', '2.1.')` → `BM1/2.1`. */
export function indicatorId(form: FormId, code: string): IndicatorId {
  return `${form}/${code.replace(/\.$/, '')}`;
}

/** `BM1/2.1` → `2.1`. */
export function codeOf(id: IndicatorId): string {
  return id.slice(id.indexOf('/') + 1);
}

/** `BM1/2.1` → `BM1`. */
export function formOf(id: IndicatorId): FormId {
  return id.slice(0, id.indexOf('/')) as FormId;
}

/** The rows a derived figure follows from, in the order they are named; none for a row that is typed in. */
export function operandsOf(derivation: Derivation | undefined): readonly IndicatorId[] {
  if (!derivation) return [];
  return derivation.kind === 'rate' ? [derivation.part, derivation.whole] : derivation.of;
}

/** Whether somebody types the row's figure in: neither a heading nor derived. */
export function isTyped({ kind, derivation }: Indicator): boolean {
  return kind !== 'heading' && derivation === undefined;
}
