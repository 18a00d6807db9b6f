import { validity as cchc2022 } from './cchc-2022/validity';
import type { PeriodId } from './period';
import { isInForce, type Validity } from './validity';

/** Of every entry of `TEMPLATES`, and apart from them: whoever offers periods does not need the forms, which weigh far more. */
const VALIDITIES: readonly Validity[] = [cchc2022];

/** Whether there are forms for a period. */
export function hasForms(period: PeriodId): boolean {
  return VALIDITIES.some((validity) => isInForce(validity, period));
}
