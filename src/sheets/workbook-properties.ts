import type { CompletedSubmission } from '../rules';
import { cleanText, fingerprintOf, recordOf, type Submission } from '../submission';

/** The custom document properties by which a receiver knows what a file is, and whether it is as it was sent. */
export const PROPERTY = {
  template: 'CCHC-Mau',
  period: 'CCHC-Ky',
  agency: 'CCHC-CoQuan',
  fingerprint: 'CCHC-VanTay',
  /** Only of a province's workbook. */
  kind: 'CCHC-Loai',
  slip: 'CCHC-Phieu',
} as const;

/** Excel's limit. */
const LONGEST_PROPERTY = 255;

/** What every file says about itself. */
export function fileProperties({ template, period, agency }: Submission): Readonly<Record<string, string>> {
  return {
    [PROPERTY.template]: template.id,
    [PROPERTY.period]: period.id,
    [PROPERTY.agency]: cleanText(agency.name.slice(0, LONGEST_PROPERTY)),
  };
}

/** What a file of a package says about itself: also the fingerprint of its figures. */
export function packageProperties(submission: CompletedSubmission): Readonly<Record<string, string>> {
  return { ...fileProperties(submission), [PROPERTY.fingerprint]: fingerprintOf(recordOf(submission)) };
}
