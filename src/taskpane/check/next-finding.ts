import type { Template } from '../../forms';
import type { Finding } from '../../rules';
import { causeGroups, tiers } from './causes';

/** One finding of each cause that stands open, in the order of the list. */
export function findingsInTurn(findings: readonly Finding[], template: Template): readonly Finding[] {
  const open = findings.filter(({ status }) => status === 'fail');
  const titles = { workbook: '', information: '' };
  return tiers(open).flatMap((tier) =>
    causeGroups(tier.findings, template, titles).flatMap(({ causes }) => causes.flatMap((cause) => cause.findings.slice(0, 1))),
  );
}

/** The finding after, or before, the one the person was led to last; from the end on with the first. Undefined where there is none. */
export function nextFinding(inTurn: readonly Finding[], current: string | undefined, forward: boolean): Finding | undefined {
  const index = inTurn.findIndex(({ key }) => key === current);
  if (index < 0) return inTurn.at(forward ? 0 : -1);
  return inTurn[(index + (forward ? 1 : inTurn.length - 1)) % inTurn.length];
}
