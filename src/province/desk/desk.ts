import * as z from 'zod/mini';
import type { IndicatorId, PeriodId } from '../../forms';
import type { Agency } from '../../submission';
import { roster, type Roster, type RosterEntry } from '../roster/roster';

// Pages with a strict content policy allow no eval, which zod would otherwise try.
z.config({ jitless: true });

const LONGEST = 32_767;
const text = (longest = 300) => z.string().check(z.maxLength(longest));
const day = z.string().check(z.regex(/^(?:|\d{4}-\d\d-\d\d)$/));
const hash = z.string().check(z.regex(/^(?:|[0-9a-f]{64})$/));
const row = z.string().check(z.regex(/^BM\d{1,2}\/[\d.]{1,20}$/));
const many = <T extends z.core.$ZodType>(of: T) => z.array(of).check(z.maxLength(50_000));

/** What Home Affairs does with what an agency sent. */
export const DEED_KINDS = ['choose', 'return', 'accept', 'reopen', 'excuse', 'require'] as const;
export type DeedKind = (typeof DEED_KINDS)[number];

const deskSchema = z.strictObject({
  period: z.string().check(z.regex(/^20\d\d-(?:Q1|H1|Q3|Y)$/)),
  agency: z.strictObject({ name: text(), parent: text(), symbol: text(50) }),
  entries: many(
    z.strictObject({
      ...{ code: text(50), name: text(), level: z.enum(['department', 'province', 'district', 'commune']), parent: text(50) },
      ...{ from: day, until: day, communes: z.optional(z.int()) },
    }),
  ),
  owners: many(z.strictObject({ id: row, code: text(50) })),
  receipts: many(z.strictObject({ sha256: hash, on: day })),
  deeds: many(
    z.strictObject({
      ...{ code: text(50), kind: z.enum(DEED_KINDS), on: day, by: text(), deadline: day, fingerprint: hash, reason: text(LONGEST) },
      seen: z.array(hash).check(z.maxLength(400)),
    }),
  ),
  asked: many(
    z.strictObject({
      ...{ code: text(50), time: z.int(), key: text(2_000), id: z.string().check(z.regex(/^(?:|BM\d{1,2}\/[\d.]{1,20})$/)) },
      ...{ mends: z.boolean(), stated: text(LONGEST), expected: text(LONGEST), message: text(LONGEST) },
      answer: z.optional(text(LONGEST)),
    }),
  ),
  kept: many(
    z.strictObject({
      ...{ code: text(50), file: text(1_000), sha256: hash, kind: z.enum(['workbook', 'figures', 'report', 'table']) },
      ...{ seal: z.enum(['', 'intact', 'altered', 'record-altered', 'unsealed']), fingerprint: hash, content: text(2_000_000) },
    }),
  ),
  decisions: many(z.strictObject({ id: row, figure: text(100), reason: text(LONGEST), on: day, by: text() })),
  adjustments: many(z.strictObject({ id: row, code: text(50), value: z.number(), reason: text(LONGEST), on: day, by: text() })),
  notes: many(z.strictObject({ code: text(50), text: text(LONGEST) })),
  closings: many(z.strictObject({ on: day, by: text(), figures: z.record(text(40), text(100)) })),
});

/** Who did something, and when. */
export interface Signed {
  /** ISO. */
  readonly on: string;
  /** Whoever they say they are; may be empty. */
  readonly by: string;
}

/** One thing that was done about one agency. In the order they were done. */
export interface Deed extends Signed {
  readonly code: string;
  readonly kind: DeedKind;
  /** Of a return: when the next file is due. ISO, otherwise empty. */
  readonly deadline: string;
  /** The version it speaks of; empty for the one that counts when it is read. */
  readonly fingerprint: string;
  readonly reason: string;
  /** SHA-256 of the files there were: what comes later is new. */
  readonly seen: readonly string[];
}

/** One finding that an agency was asked about when a version was returned. */
export interface Asked {
  readonly code: string;
  /** Which return: 1 for the first. */
  readonly time: number;
  /** The finding's key. */
  readonly key: string;
  /** Its row; empty where it is about none. */
  readonly id: IndicatorId | '';
  /** It has to be mended; otherwise mended or explained. */
  readonly mends: boolean;
  readonly stated: string;
  readonly expected: string;
  readonly message: string;
  /** What the agency answered, in its words; only where it did. A person reads it: nothing follows from it. */
  readonly answer?: string;
}

/** A version as it was when it was accepted or returned: its file may be gone from the folder by now. */
export interface Kept {
  readonly code: string;
  readonly file: string;
  readonly sha256: string;
  readonly kind: 'workbook' | 'figures' | 'report' | 'table';
  readonly seal: '' | 'intact' | 'altered' | 'record-altered' | 'unsealed';
  readonly fingerprint: string;
  /** A figures file. */
  readonly content: string;
}

/** The figure of a row as a person decided it. */
export interface DeskDecision extends Signed {
  readonly id: IndicatorId;
  /** As on paper: `81,51`, `-`. */
  readonly figure: string;
  readonly reason: string;
}

/** Something a person adds to a row that is added up, signed, for a reason: work that two agencies counted. */
export interface DeskAdjustment extends Signed {
  readonly id: IndicatorId;
  /** Whose figure it corrects; empty for nobody's in particular. */
  readonly code: string;
  readonly value: number;
  readonly reason: string;
}

/** The province's figures as they were closed: `lần 1`, `lần 2`. */
export interface Closing extends Signed {
  /** By row, as on paper. */
  readonly figures: Readonly<Record<IndicatorId, string>>;
}

/**
 * Everything Home Affairs has done about one period: a plain value that JSON holds, and the province's workbook. What the
 * agencies sent is not in it but for the versions that were accepted or returned.
 */
export interface Desk {
  readonly period: PeriodId;
  /** The province. */
  readonly agency: Pick<Agency, 'name' | 'parent' | 'symbol'>;
  /** The agencies that must report; none while nobody has confirmed a roster. */
  readonly entries: readonly RosterEntry[];
  /** Who is in charge of which row; a row may have several lines. */
  readonly owners: readonly { readonly id: IndicatorId; readonly code: string }[];
  /** The day each file first came, by its SHA-256. */
  readonly receipts: readonly { readonly sha256: string; readonly on: string }[];
  readonly deeds: readonly Deed[];
  readonly asked: readonly Asked[];
  readonly kept: readonly Kept[];
  readonly decisions: readonly DeskDecision[];
  readonly adjustments: readonly DeskAdjustment[];
  readonly notes: readonly { readonly code: string; readonly text: string }[];
  readonly closings: readonly Closing[];
}

/** A desk on which nothing was done yet. */
export function emptyDesk(period: PeriodId, agency: Desk['agency'] = { name: '', parent: '', symbol: '' }): Desk {
  const nothing = { receipts: [], deeds: [], asked: [], kept: [], decisions: [], adjustments: [], notes: [], closings: [] };
  return { period, agency, entries: [], owners: [], ...nothing };
}

/** What was kept as JSON, as a desk; undefined for anything else. */
export function readDesk(value: unknown): Desk | undefined {
  const parsed = deskSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  const entries = data.entries.map(({ communes, ...entry }) => ({ ...entry, ...(communes !== undefined && { communes }) }));
  // The patterns above are those of the types.
  return { ...data, entries } as Desk;
}

/** The roster of a desk. Throws a RosterError as `roster` does. */
export function rosterOn({ entries, owners }: Desk): Roster {
  const byRow = new Map<IndicatorId, string[]>();
  for (const { id, code } of owners) byRow.set(id, [...(byRow.get(id) ?? []), code]);
  return roster(entries, byRow);
}
