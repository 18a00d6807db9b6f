import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { IndicatorId } from '../forms';
import type { SlipContent } from '../sheets';
import { nameKey, rowsOfRooms, type Submission } from '../submission';

/** Digits of the hash: enough to tell the slips of a department apart. */
const MARK = 8;

/** What each room is asked, rooms in the order of their first row. Same submission, same slips. */
export function slipsOf(submission: Submission): readonly SlipContent[] {
  const due = submission.inquiry?.due ?? '';
  return [...rowsOfRooms(submission)].map(([room, rows]) => ({ id: slipId(submission, room, rows), room, rows, due }));
}

/** The same for the same room, rows and period of an agency: whoever made the slip, and how often. */
function slipId({ template, period, agency }: Submission, room: string, rows: readonly IndicatorId[]): string {
  const said = JSON.stringify([template.id, period.id, agency.name, room, rows]);
  return `${period.id}-${bytesToHex(sha256(utf8ToBytes(said))).slice(0, MARK)}`;
}

/** Where one room stands. */
export interface RoomAnswer {
  readonly room: string;
  readonly rows: readonly IndicatorId[];
  /** The rows it has given a figure for. */
  readonly given: readonly IndicatorId[];
  /** ISO: when it gave the latest; empty where it gave none. */
  readonly date: string;
}

/** Who has answered and who hasn't. */
export function answersOf(submission: Submission): readonly RoomAnswer[] {
  const { sources } = submission.inquiry ?? {};
  return [...rowsOfRooms(submission)].map(([room, rows]) => {
    const given = rows.filter((id) => nameKey(sources?.get(id)?.room ?? '') === nameKey(room));
    const dates = given.map((id) => sources?.get(id)?.date ?? '').sort();
    return { room, rows, given, date: dates.at(-1) ?? '' };
  });
}
