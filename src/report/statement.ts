import type { IndicatorId } from '../forms';
import type { Severity } from '../rules';
import type { Range } from './tokens';

/** A stretch of the report's text; in a table it is a stretch of one cell's text. Counted in UTF-16 units, from 0. */
export interface Place extends Range {
  /** Index of the block in `ReportText.blocks`. */
  readonly block: number;
  readonly row?: number;
  readonly cell?: number;
}

/** Something the report says of a figure, tied to the row or rows it speaks of. */
export interface Statement {
  /** One row, or the rows whose sum or difference the number should be. */
  readonly ids: readonly IndicatorId[];
  /** As spelled in the report: `17`, `100%`, `không nhận được`. */
  readonly stated: string;
  /** What the forms say, as printed; empty where they say nothing yet. */
  readonly expected: string;
  readonly agrees: boolean;
  /** Only where it doesn't agree: an error where numbers differ, a warning where one is cut off or missing. */
  readonly severity?: Extract<Severity, 'error' | 'warning'>;
  /** Only where it doesn't agree: one Vietnamese sentence with both numbers. */
  readonly message?: string;
  readonly place: Place;
  /** The clause around it. */
  readonly quote: Place;
}

export type SlipKind = 'period' | 'window' | 'two-dates' | 'cited-twice' | 'sum' | 'document-kind';

/** A mistake the text makes by itself, whatever the figures. */
export interface Slip {
  readonly kind: SlipKind;
  readonly severity: 'warning';
  readonly place: Place;
  /** The words in question. */
  readonly quote: string;
  readonly message: string;
}

export interface ReportCheck {
  /** All statements that were tied, right or wrong, in reading order. */
  readonly statements: readonly Statement[];
  /** In reading order. */
  readonly slips: readonly Slip[];
}

export function inReadingOrder(a: { readonly place: Place }, b: { readonly place: Place }): number {
  const [first, second] = [a.place, b.place];
  return (
    first.block - second.block ||
    (first.row ?? 0) - (second.row ?? 0) ||
    (first.cell ?? 0) - (second.cell ?? 0) ||
    first.start - second.start
  );
}
