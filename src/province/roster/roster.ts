import { periodOf, type IndicatorId, type Level, type Period, type Span } from '../../forms';

/** An agency that must report, for as long as it exists. */
export interface RosterEntry {
  /** The key: names change, and every commune's symbol is `UBND`. */
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** The code of the agency whose figures hold this one's already; empty where it reports for itself alone. */
  readonly parent: string;
  /** ISO, the first and the last day it exists; empty where nobody needs to know. */
  readonly from: string;
  readonly until: string;
  /** How many communes report through it. Only of districts. */
  readonly communes?: number;
}

/** The agencies that must report, each code once, and which of them are in charge of which rows. */
export interface Roster {
  readonly entries: readonly RosterEntry[];
  /** Codes by row: one for each level at most, since departments and communes have catalogues of their own. */
  readonly owners: ReadonlyMap<IndicatorId, readonly string[]>;
}

/** What is wrong with a roster. The message is one Vietnamese sentence: where, and what to do. */
export class RosterError extends Error {
  override readonly name = 'RosterError';
}

/**
 * Whether an agency counts for rows of such a span: those of the window, and those that accumulate since the year began,
 * count whoever existed on any of their days; those of the moment whoever existed on the last.
 */
export function existsFor({ from, until }: Pick<RosterEntry, 'from' | 'until'>, span: Span, period: Period): boolean {
  const first = { moment: period.to, window: period.from, cumulative: periodOf(period.year, 'Y').from }[span];
  return (from === '' || from <= period.to) && (until === '' || until >= first);
}

/** The agency of that code. */
export function entryOf({ entries }: Roster, code: string): RosterEntry | undefined {
  return entries.find((entry) => entry.code === code);
}

/**
 * The same roster in its own order: departments before districts and communes, each by code. The order of lines in a file
 * says nothing. Throws a RosterError for a code used twice, a parent or an owner that isn't there, and parents in a circle.
 */
export function roster(entries: readonly RosterEntry[], owners: Roster['owners'] = new Map()): Roster {
  const byCode = new Map<string, RosterEntry>();
  for (const entry of entries) {
    if (entry.code === '') throw new RosterError(`Đơn vị "${entry.name}" chưa có mã; hãy ghi mỗi đơn vị một mã riêng.`);
    if (byCode.has(entry.code)) throw new RosterError(`Mã "${entry.code}" dùng cho hai đơn vị; hãy ghi mỗi đơn vị một mã riêng.`);
    byCode.set(entry.code, entry);
  }
  for (const { code, parent } of entries) {
    if (parent !== '' && !byCode.has(parent)) {
      throw new RosterError(`Đơn vị "${code}" báo cáo qua "${parent}", mã này không có trong danh sách; hãy sửa lại mã.`);
    }
    const passed = new Set([code]);
    for (let above = parent; above !== ''; above = byCode.get(above)?.parent ?? '') {
      if (passed.has(above)) throw new RosterError(`Đơn vị "${code}" báo cáo qua chính mình; hãy sửa cột "Báo cáo qua".`);
      passed.add(above);
    }
  }
  for (const [row, codes] of owners) {
    const levels = codes.map((code) => {
      const level = byCode.get(code)?.level;
      if (level === undefined)
        throw new RosterError(`Chỉ tiêu ${row} do "${code}" chủ trì, mã này không có trong danh sách; hãy sửa lại mã.`);
      return level;
    });
    if (new Set(levels).size < levels.length) {
      throw new RosterError(`Chỉ tiêu ${row} có hai đơn vị cùng cấp chủ trì (${codes.join(', ')}); hãy chọn một đơn vị.`);
    }
  }
  const ranks: readonly Level[] = ['province', 'department', 'district', 'commune'];
  const rank = ({ level }: RosterEntry) => ranks.indexOf(level);
  return { entries: [...entries].sort((a, b) => rank(a) - rank(b) || inOrder(a.code, b.code)), owners };
}

/** The same on every machine, whatever its language: by characters. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
