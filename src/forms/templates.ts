import { bm1 } from './bm1';
import { bm2 } from './bm2';
import { bm3 } from './bm3';
import { bm4 } from './bm4';
import { bm5 } from './bm5';
import { bm6 } from './bm6';
import { bm7 } from './bm7';
import { comparePeriods, type PeriodId } from './period';
import { defineTemplate, type Template } from './template';

/**
 * Every version of the forms, oldest first. A new circular is added here and closes the one before
 * it with `lastPeriod`; old workbooks keep opening because they name their template.
 */
export const TEMPLATES: readonly Template[] = [
  defineTemplate({
    id: 'CCHC-2022',
    source: 'Công văn số 223/SNV-CCHCVTLT ngày 10/3/2022 của Sở Nội vụ tỉnh Quảng Trị',
    firstPeriod: '2022-Q1',
    forms: [bm1, bm2, bm3, bm4, bm5, bm6, bm7],
  }),
];

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
