import type { IndicatorId } from '../forms';
import type { Repair, Severity } from '../rules';

/**
 * Something about the workbook itself that a person should know: not whether a figure is right,
 * but whether it could be found and what it was stored as.
 */
export interface ReadingNote {
  readonly kind:
    | 'overwritten-formula'
    | 'changed-formula'
    | 'lost-formula'
    | 'uncomputed-formula'
    | 'stored-as-text'
    | 'stored-as-percent'
    | 'unplaced-figure'
    | 'duplicate-row'
    | 'contradictory-row'
    | 'missing-row'
    | 'missing-form'
    | 'duplicate-form'
    | 'unknown-period'
    | 'unreadable-date';
  readonly severity: Severity;
  readonly sheet: string;
  /** `D5`; absent when the note is about a whole sheet. */
  readonly cell?: string;
  readonly id?: IndicatorId;
  /** What stands there, as printed. */
  readonly stated?: string;
  readonly message: string;
  readonly repair?: Repair;
}
