import { findPeriod, type Period } from '../../forms';
import type { Submission } from '../../submission';
import { matchFileName } from '../roster/match-agency';
import type { Roster, RosterEntry } from '../roster/roster';

/** The period that a file's name states by our convention: `PhuLucCCHC_2023-Q3_SKHCN.docx`. */
export function periodInName(file: string): Period | undefined {
  const [stated] = /20\d\d-(?:Q1|H1|Q3|Y)(?![A-Za-z0-9])/.exec(bareName(file)) ?? [];
  return stated === undefined ? undefined : findPeriod(stated);
}

/** A file's name without the folders it lies in. */
export function bareName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

/** What a file's name says otherwise than what stands in it: period, agency, template. A sentence, or none. */
export function fileNameDoubt(
  { file, submission }: { readonly file: string; readonly submission: Submission },
  entry: RosterEntry,
  roster: Roster,
): readonly string[] {
  const period = periodInName(file);
  const [template] = /cchc-20\d\d/i.exec(bareName(file)) ?? [];
  const agency = matchFileName(roster, file);
  const differing = [
    ...(period && period.id !== submission.period.id ? [`${period.phrase} nhưng số liệu là ${submission.period.phrase}`] : []),
    ...(agency && agency !== entry ? [`${agency.name} nhưng số liệu là của ${entry.name}`] : []),
    ...(template !== undefined && template.toUpperCase() !== submission.template.id.toUpperCase()
      ? [`mẫu ${template} nhưng số liệu theo mẫu ${submission.template.id}`]
      : []),
  ];
  return differing.length === 0 ? [] : [`${file}: tên tệp ghi ${differing.join('; ')}; hãy hỏi lại đơn vị.`];
}
