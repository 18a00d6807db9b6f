import { findPeriod, type Period } from '../forms';
import { FilingError } from './files';

/** The period asked for with --period. Throws a FilingError for anything else than a period. */
export function periodNamed(id: string | undefined): Period | undefined {
  const period = id === undefined ? undefined : findPeriod(id);
  if (id !== undefined && !period) {
    throw new FilingError(`Không có kỳ báo cáo "${id}"; hãy ghi như 2023-Q1, 2023-H1, 2023-Q3 hoặc 2023-Y.`);
  }
  return period;
}
