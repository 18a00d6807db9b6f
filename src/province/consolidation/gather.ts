import { BLANK, type Figure } from '../../figures';
import { knownTo, LEVEL_WORDS, type Indicator } from '../../forms';
import { completed, type CompletedSubmission } from '../../rules';
import type { Steps } from '../../steps';
import { figureOf } from '../../submission';
import type { Board } from '../receiving/board';
import type { BoardLine } from '../receiving/board-line';
import { settingAside, type Contribution, type Standing } from './contribution';
import { existsFor } from '../roster/roster';

/** A line of the board with its figures computed. */
export interface Sender {
  readonly line: BoardLine;
  readonly whole?: CompletedSubmission;
}

export function* sendersOf({ lines }: Board): Steps<readonly Sender[]> {
  const senders: Sender[] = [];
  for (const line of lines) {
    // Who is excused and sent nothing is no part of anything.
    if (line.status === 'excused') continue;
    senders.push({ line, ...(line.version && { whole: completed(line.version.submission) }) });
    yield;
  }
  return senders;
}

/**
 * What every agency says to a row. Who didn't exist when it counts, or can't know the row, is set aside where it says a
 * number and left out where it doesn't; whose figure stands in another's already is set aside.
 */
export function contributionsTo(indicator: Indicator, senders: readonly Sender[], { period, roster }: Board): readonly Contribution[] {
  const all = senders.map(({ line, whole }): Contribution => {
    const figure = whole ? figureOf(whole, indicator.id) : BLANK;
    const { entry, version } = line;
    return { entry, ...(version && { version }), figure, standing: standingOf(figure, whole !== undefined), weight: 1 };
  });
  const owners = roster.owners.get(indicator.id) ?? [];
  const exists = ({ entry }: Contribution) => existsFor(entry, indicator.span, period);
  const isAsked = ({ entry }: Contribution) => knownTo(indicator, entry.level) || owners.includes(entry.code);
  const asked = all.filter((each) => each.standing === 'number' || (exists(each) && isAsked(each)));
  const byCode = new Map(asked.map((each) => [each.entry.code, each]));
  const parents = new Map(roster.entries.map(({ code, parent }) => [code, parent]));
  const holder = ({ entry }: Contribution): Contribution | undefined => {
    for (let code = entry.parent; code !== ''; code = parents.get(code) ?? '') {
      const above = byCode.get(code);
      if (above?.standing === 'number' && exists(above) && isAsked(above)) return above;
    }
    return undefined;
  };
  return settingAside(asked, (each) => {
    if (!exists(each)) return 'Không còn hoặc chưa có vào ngày tính';
    if (!isAsked(each)) return `Không lấy từ cấp ${LEVEL_WORDS[each.entry.level].toLocaleLowerCase('vi-VN')}`;
    const above = holder(each);
    return above && `Đã nằm trong số liệu của ${above.entry.name}`;
  });
}

function standingOf(figure: Figure, isReceived: boolean): Standing {
  if (figure.kind === 'number' || figure.kind === 'notApplicable') return figure.kind;
  return isReceived ? 'blank' : 'missing';
}
