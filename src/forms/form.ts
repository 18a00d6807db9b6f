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

/** Whose fact it is. A department (Sở) knows its own and its province's, not the districts' or communes'. */
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

/** How a figure follows from others: a rate is part / whole × 100, a total adds its parts. */
export type Derivation =
  | { readonly kind: 'rate'; readonly part: IndicatorId; readonly whole: IndicatorId }
  | { readonly kind: 'total'; readonly parts: readonly IndicatorId[] };

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
