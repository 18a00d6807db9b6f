import { CCHC_2022 } from './cchc-2022/template';
import type { PeriodId } from './period';
import type { Template } from './template';
import { isInForce } from './validity';

/**
 * Every version of the forms, oldest first. A new circular is added here and closes the one before
 * it with the `lastPeriod` of its validity; old workbooks keep opening because they name their template.
 */
export const TEMPLATES: readonly Template[] = [CCHC_2022];

export function findTemplate(id: string, templates: readonly Template[] = TEMPLATES): Template | undefined {
  return templates.find((template) => template.id === id);
}

/** The template in force in a period; undefined before the first one. */
export function templateFor(period: PeriodId, templates: readonly Template[] = TEMPLATES): Template | undefined {
  return templates.find((template) => isInForce(template, period));
}
