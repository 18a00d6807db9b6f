import { findPeriod, type Level, type PeriodId } from '../../src/forms';
import { roster, type IncomingFile, type Received, type Roster, type RosterEntry, type Version } from '../../src/province';
import { completed } from '../../src/rules';
import { emptySubmission, fingerprintOf, recordOf, writeFiguresFile, type Agency, type Submission } from '../../src/submission';
import { reportWith, template2022, type Changes } from '../submissions';

export const period = findPeriod('2025-Q3')!;
export const template = template2022();

/** A short way to write a roster: `{ STP: 'department', X1: 'commune' }`. */
export function rosterOf(
  levels: Readonly<Record<string, Level>>,
  owners: Roster['owners'] = new Map(),
  more: Readonly<Record<string, Partial<RosterEntry>>> = {},
): Roster {
  const entries = Object.entries(levels).map(([code, level]) => ({
    code,
    name: `Đơn vị ${code}`,
    level,
    parent: '',
    from: '',
    until: '',
    ...more[code],
  }));
  return roster(entries, owners);
}

/** What an agency of a roster says. */
export function submissionOf({ code, name, level }: RosterEntry, changes: Changes = {}, id: PeriodId = period.id): Submission {
  const agency: Agency = { name, parent: '', symbol: '', code, level };
  return reportWith(changes, emptySubmission(template, findPeriod(id)!, agency));
}

/** ... as it was received. */
export function received(submission: Submission, file = `${submission.agency.code ?? ''}.json`): Received {
  const fingerprint = fingerprintOf(recordOf(completed(submission)));
  const version: Version = { file, sha256: fingerprint, kind: 'figures', submission, fingerprint, figuresKey: fingerprint, findings: [] };
  return { kind: 'version', version };
}

export function incoming(submission: Submission, name = `${submission.agency.code ?? ''}.json`): IncomingFile {
  return { name, read: () => Promise.resolve(new TextEncoder().encode(writeFiguresFile(submission))) };
}
