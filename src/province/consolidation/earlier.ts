import type { Figure } from '../../figures';
import type { IndicatorId, Period } from '../../forms';
import type { Submission } from '../../submission';

/** The province of another period, as its workbook says it. */
export interface EarlierProvince {
  readonly period: Period;
  readonly submission: Submission;
  /** By the agency's code, then by row. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<IndicatorId, Figure>>;
}
