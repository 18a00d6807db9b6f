import { decimalsOf } from './rounding';

/** A number with the precision it was printed with. */
export interface NumberFigure {
  readonly kind: 'number';
  readonly value: number;
  /** Printed decimals: 2 for `1,34`. */
  readonly decimals: number;
  /** The spelling as given: `83%`, `06`, `6.786,875`. */
  readonly text: string;
  /** What the same keys mean under the other decimal mark, where they mean something there too. */
  readonly otherwise?: number;
}

/** What stands in a figure cell. Blank, 0 and `-` are three different statements. */
export type Figure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'notApplicable' }
  | NumberFigure
  /** `1.234` where nothing says which mark is the decimal one: first the reading with a decimal comma, then with a point. */
  | { readonly kind: 'ambiguous'; readonly text: string; readonly readings: readonly [number, number] }
  | { readonly kind: 'unreadable'; readonly text: string; readonly looksLike: 'date' | 'error' | 'words' };

export const BLANK: Figure = { kind: 'blank' };
export const NOT_APPLICABLE: Figure = { kind: 'notApplicable' };

/** No figure of an office needs more; a hair's breadth such as 1e-200 is not written out. */
const MOST_DECIMALS = 15;

/** A number that was computed or stored rather than spelled out: its decimals are those it needs. */
export function numberFigure(value: number, decimals: number = Math.min(decimalsOf(value), MOST_DECIMALS)): NumberFigure {
  return { kind: 'number', value, decimals, text: value.toFixed(decimals).replace('.', ',') };
}

/** Whether two figures state the same, however they are spelled. */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'number') return a.value === (b as NumberFigure).value;
  if (a.kind === 'ambiguous' || a.kind === 'unreadable') return a.text === (b as typeof a).text;
  return true;
}
