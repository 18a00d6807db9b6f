import { comparePeriods, type PeriodId } from './period';

/** For which periods the forms of a circular are in force. */
export interface Validity {
  readonly firstPeriod: PeriodId;
  /** Absent while they are in force. */
  readonly lastPeriod?: PeriodId;
}

export function isInForce({ firstPeriod, lastPeriod }: Validity, period: PeriodId): boolean {
  return comparePeriods(firstPeriod, period) <= 0 && (lastPeriod === undefined || comparePeriods(period, lastPeriod) <= 0);
}
