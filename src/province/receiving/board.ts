import type { Period, Template } from '../../forms';
import { emptyDesk, type Desk } from '../desk/desk';
import { matchAgency, matchFileName } from '../roster/match-agency';
import { existsFor, inOrder, type Roster, type RosterEntry } from '../roster/roster';
import { lineOf, type BoardLine } from './board-line';
import { fileOf, type Received } from './receive';
import type { Stranger } from './stranger';

/** Every agency that must report, and the files that are nobody's. */
export interface Board {
  readonly template: Template;
  readonly period: Period;
  readonly roster: Roster;
  readonly desk: Desk;
  /** ISO: the day it shows. */
  readonly today: string;
  readonly lines: readonly BoardLine[];
  readonly strangers: readonly Stranger[];
}

/** What the files are looked at with. */
export interface Situation {
  readonly template: Template;
  readonly period: Period;
  /** Confirmed, or proposed. */
  readonly roster: Roster;
  /** What was done so far; nothing where it is left out. */
  readonly desk?: Desk;
  /** ISO. */
  readonly today: string;
}

/** Gives every file to its agency. The order of the files makes no difference. */
export function boardOf(received: readonly Received[], { template, period, roster, desk = emptyDesk(period.id), today }: Situation): Board {
  const files = new Map<RosterEntry, Received[]>();
  const strangers: Stranger[] = [];
  const give = (entry: RosterEntry | undefined, received: Received, otherwise: Stranger['reason']) => {
    if (entry) files.set(entry, [...(files.get(entry) ?? []), received]);
    else strangers.push({ received, reason: otherwise });
  };
  for (const each of [...received].sort((a, b) => inOrder(fileOf(a).file, fileOf(b).file))) {
    const { file } = fileOf(each);
    if (each.kind === 'unreadable') {
      give(matchFileName(roster, file), each, { kind: 'unreadable', message: each.message });
      continue;
    }
    const { agency, period: stated } = each.version.submission;
    const entries = matchAgency(roster, agency);
    const [only, ...others] = entries;
    if (others.length > 0) give(undefined, each, { kind: 'doubtful', agency: agency.name, entries });
    else {
      const entry = only ?? (agency.name === '' ? matchFileName(roster, file) : undefined);
      const isOther = stated.id !== period.id;
      give(entry, each, isOther ? { kind: 'other-period', stated, wanted: period } : { kind: 'unknown', agency: agency.name });
    }
  }
  const receipts = new Map(desk.receipts.map(({ sha256, on }) => [sha256, on]));
  const kept = new Set(desk.kept.map(({ code }) => code));
  const lines = roster.entries
    .filter((entry) => existsFor(entry, 'window', period) || files.has(entry) || kept.has(entry.code))
    .map((entry) => lineOf(entry, files.get(entry) ?? [], { template, period, roster, desk, today, receipts }));
  return { template, period, roster, desk, today, lines, strangers };
}
