import * as z from 'zod/mini';
import { currentPeriod, type IndicatorId, type PeriodId } from '../forms';
import { emptyDesk, proposeRoster, readDesk, rosterOn, RosterError, type Desk, type Received, type Roster } from '../province';
import type { Given } from './giving';

/** A roster somebody still works on; it may be wrong. */
export type Draft = Pick<Desk, 'entries' | 'owners'>;

/** What the agencies of the roster said in another period, by their codes: the numbers of that period's province's workbook. */
export interface Before {
  readonly period: PeriodId;
  readonly numbers: Readonly<Record<string, Readonly<Record<IndicatorId, number>>>>;
  /** The province's own figures, as a figures file. */
  readonly province: string;
}

/** Everything that was done here: the desk, as the province's workbook holds it, and what only the page knows. */
export interface Work {
  readonly desk: Desk;
  /** Absent once it is confirmed and nobody changes it. */
  readonly draft?: Draft;
  readonly given: Given;
  readonly before?: Before;
}

export function emptyWork(today: string): Work {
  return { desk: emptyDesk(currentPeriod(today).id), given: {} };
}

/** What was kept as JSON; undefined for anything else. */
export function readWork(value: unknown): Work | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { desk: keptDesk, draft: keptDraft, given: keptGiven, before: keptBefore } = value as Record<string, unknown>;
  const desk = readDesk(keptDesk);
  if (!desk) return undefined;
  const draft = typeof keptDraft === 'object' && keptDraft !== null ? readDesk({ ...desk, ...keptDraft }) : undefined;
  const gifts = typeof keptGiven === 'object' && keptGiven !== null ? Object.entries(keptGiven) : [];
  const given = Object.fromEntries(gifts.flatMap(([hash, code]) => (typeof code === 'string' ? [[hash, code]] : [])));
  const before = readBefore(keptBefore);
  return { desk, ...(draft && { draft: { entries: draft.entries, owners: draft.owners } }), given, ...(before && { before }) };
}

const beforeSchema = z.object({
  period: z.string().check(z.regex(/^20\d\d-(?:Q1|H1|Q3|Y)$/)),
  numbers: z.record(z.string(), z.record(z.string(), z.number())),
  province: z.string(),
});

function readBefore(value: unknown): Before | undefined {
  const parsed = beforeSchema.safeParse(value);
  // The pattern above is that of the type.
  return parsed.success ? (parsed.data as Before) : undefined;
}

/** The roster that counts, and whether it is only proposed. */
export interface WorkRoster {
  readonly roster: Roster;
  readonly draft: Draft;
  readonly isProposed: boolean;
  /** What is wrong with the draft, in one sentence; then what was confirmed before counts. */
  readonly trouble?: string;
}

/** The roster as it was confirmed, else as somebody has it so far, else as the files of the period suggest it. */
export function rosterOf({ desk, draft }: Work, received: readonly Received[]): WorkRoster {
  const confirmed = rosterOn(desk);
  const isProposed = desk.entries.length === 0;
  if (draft) {
    try {
      const drafted = rosterOn({ ...desk, ...draft });
      return { roster: isProposed ? drafted : confirmed, draft, isProposed };
    } catch (error) {
      if (!(error instanceof RosterError)) throw error;
      return { roster: isProposed ? proposed(desk, received) : confirmed, draft, isProposed, trouble: error.message };
    }
  }
  const roster = isProposed ? proposed(desk, received) : confirmed;
  return { roster, draft: draftOf(roster), isProposed };
}

/** A roster so that it can be worked on. */
export function draftOf({ entries, owners }: Roster): Draft {
  return { entries, owners: [...owners].flatMap(([id, codes]) => codes.map((code) => ({ id, code }))) };
}

function proposed({ period }: Desk, received: readonly Received[]): Roster {
  const ofPeriod = received.flatMap((each) =>
    each.kind === 'version' && each.version.submission.period.id === period ? [each.version] : [],
  );
  return proposeRoster(ofPeriod.map(({ submission }) => submission.agency));
}
