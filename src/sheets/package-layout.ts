import { completed, rulesOf, validate } from '../rules';
import type { Submission } from '../submission';
import type { WorkbookLayout } from './layout';
import { minutesSheet } from './minutes-sheet';
import { recordSheet } from './record-sheet';
import { workbookLayout } from './workbook-layout';
import { packageProperties } from './workbook-properties';

/**
 * The workbook that is sent: everything in one table first, then the forms with their formulas and the justifications,
 * the minutes of the check and the record by which the receiver sees whether anything was changed on the way.
 */
export function packageLayout(submission: Submission, options: { previous?: Submission | undefined } = {}): WorkbookLayout {
  const packed = completed(submission);
  const set = rulesOf(packed.template, packed.agency.level);
  const { sheets, title } = workbookLayout(packed, { ...options, purpose: 'sending' });
  const consolidated = sheets.filter(({ kind }) => kind === 'consolidated');
  const others = sheets.filter(({ kind }) => kind !== 'consolidated');
  return {
    sheets: [...consolidated, ...others, minutesSheet(packed, set, validate(packed)), recordSheet(packed)],
    title,
    properties: packageProperties(packed),
  };
}
