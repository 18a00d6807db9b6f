import { BLANK, type Figure } from '../figures';
import { knownTo, LEVEL_WORDS, type Indicator } from '../forms';
import { completed, type CompletedSubmission } from '../rules';
import { figureOf } from '../submission';
import type { Board, BoardLine } from './board';
import { settingAside, type Contribution, type Standing } from './contribution';
import { existsFor, type Roster } from './roster';

/** A line of the board with its figures computed. */
export interface Sender {
  readonly line: BoardLine;
  readonly whole?: CompletedSubmission;
}

export function sendersOf({ lines }: Board): readonly Sender[] {
  return lines.map((line) => ({ line, ...(line.version && { whole: completed(line.version.submission) }) }));
}

/**
 * What every agency says to a row that existed when it counts: those who can't know the row, and those whose figures stand
 * in another's already, are set aside where they say a number and left out where they don't.
 */
export function contributionsTo(
  indicator: Indicator,
  senders: readonly Sender[],
  { period }: Board,
  roster: Roster,
): readonly Contribution[] {
  const all = senders
    .filter(({ line }) => existsFor(line.entry, indicator.span, period))
    .map(({ line, whole }): Contribution => {
      const figure = whole ? figureOf(whole, indicator.id) : BLANK;
      const { entry, version } = line;
      return { entry, ...(version && { version }), figure, standing: standingOf(figure, whole !== undefined), weight: 1 };
    });
  const owners = roster.owners.get(indicator.id) ?? [];
  const asked = all.filter(
    ({ entry, standing }) => standing === 'number' || knownTo(indicator, entry.level) || owners.includes(entry.code),
  );
  const byCode = new Map(asked.map((each) => [each.entry.code, each]));
  const parents = new Map(roster.entries.map(({ code, parent }) => [code, parent]));
  const holder = ({ entry }: Contribution): Contribution | undefined => {
    for (let code = entry.parent; code !== ''; code = parents.get(code) ?? '') {
      const above = byCode.get(code);
      if (above?.standing === 'number' && knownTo(indicator, above.entry.level)) return above;
    }
    return undefined;
  };
  return settingAside(asked, (each) => {
    const { level, code } = each.entry;
    if (!knownTo(indicator, level) && !owners.includes(code)) return `Không lấy từ cấp ${LEVEL_WORDS[level].toLocaleLowerCase('vi-VN')}`;
    const above = holder(each);
    return above && `Đã nằm trong số liệu của ${above.entry.name}`;
  });
}

function standingOf(figure: Figure, isReceived: boolean): Standing {
  if (figure.kind === 'number' || figure.kind === 'notApplicable') return figure.kind;
  return isReceived ? 'blank' : 'missing';
}
