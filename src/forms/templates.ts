import { CCHC_2022 } from './cchc-2022/template';
import { comparePeriods, type PeriodId } from './period';
import type { Template } from './template';

/**
 * Every version of the forms, oldest first. A new circular is added here and closes the one before
 * it with `lastPeriod`; old workbooks keep opening because they name their template.
 */
export const TEMPLATES: readonly Template[] = [CCHC_2022];

export function findTemplate(id: string, templates: readonly Template[] = TEMPLATES): Template | undefined {
  return templates.find((template) => template.id === id);
}

/** The template in force in a period; undefined before the first one. */
export function templateFor(period: PeriodId, templates: readonly Template[] = TEMPLATES): Template | undefined {
  return templates.find(
    (template) =>
      comparePeriods(template.firstPeriod, period) <= 0 &&
      (template.lastPeriod === undefined || comparePeriods(period, template.lastPeriod) <= 0),
  );
}
