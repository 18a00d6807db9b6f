import { placeName, type Template } from '../../forms';
import { tallyClass, type Finding } from '../../rules';
import type { Version } from '../receiving/receive';
import type { Asked } from './desk';

/** Everything an agency has to mend, or to mend or explain, in the order it was found; what is a mere hint is left out. */
export function findingsToAsk({ findings }: Pick<Version, 'findings'>): readonly Finding[] {
  return findings.filter((finding) => ['errors', 'blanks', 'warnings'].includes(tallyClass(finding) ?? ''));
}

export function askedOf(code: string, time: number, version: Version): readonly Asked[] {
  return findingsToAsk(version).map((finding) => {
    const { key, rows, stated = '', expected = '', message } = finding;
    return { code, time, key, id: rows[0] ?? '', mends: tallyClass(finding) !== 'warnings', stated, expected, message };
  });
}

/** Where something asked belongs, as a slip says it. */
export function placeOfAsked({ id }: Pick<Asked, 'id'>, template: Template): string {
  return id === '' ? 'Thông tin chung' : placeName(template, id);
}
