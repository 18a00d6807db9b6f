import { RETURN_SLIP_COLUMNS } from '../../sheets';
import type { Submission } from '../../submission';
import type { Asked, Deed, Desk } from '../desk/desk';
import { handlingOf } from '../desk/handling';
import { versionOfKept } from '../desk/kept';

/** What one agency has to mend or to explain: a version that was returned, with everything it was asked about. */
export interface Slip {
  readonly code: string;
  /** Which return: 1 for the first. */
  readonly time: number;
  /** The day it was returned, and the day the next file is due. ISO; a deadline may be empty. */
  readonly on: string;
  readonly deadline: string;
  readonly fingerprint: string;
  /** Whose name stands over it. */
  readonly province: string;
  /** What was returned. */
  readonly submission: Submission;
  readonly asked: readonly Asked[];
}

/** The slip of an agency's last return; undefined where nothing was returned. */
export function slipOf(desk: Desk, code: string): Slip | undefined {
  const { returns } = handlingOf(desk, code);
  const deed = returns.at(-1);
  return deed && slipFrom(desk, deed, returns.length);
}

function slipFrom(desk: Desk, { code, on, deadline, fingerprint }: Deed, time: number): Slip | undefined {
  const kept = desk.kept.find((each) => each.code === code && each.fingerprint === fingerprint);
  const version = kept && versionOfKept(kept);
  if (!version) return undefined;
  const asked = desk.asked.filter((each) => each.code === code && each.time === time);
  return { code, time, on, deadline, fingerprint, province: desk.agency.name, submission: version.submission, asked };
}

/** What is asked for in a slip, in words. */
export const SLIP_WORDS = {
  title: 'PHIẾU ĐỀ NGHỊ CHỈNH SỬA, BỔ SUNG SỐ LIỆU',
  mends: 'Phải sửa',
  explains: 'Sửa hoặc giải trình',
} as const;

/** The columns of a slip, in their order. */
export const SLIP_COLUMNS: readonly string[] = Object.values(RETURN_SLIP_COLUMNS);

/** `PhieuDeNghi_2023-Q3_SKHCN_lan-1`, without an ending. */
export function slipName({ code, time, submission }: Slip): string {
  return `PhieuDeNghi_${submission.period.id}_${plainCode(code)}_lan-${String(time)}`;
}

/** A code in letters and digits that any system can store; two codes never become one. */
export function plainCode(code: string): string {
  const plain = code.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (plain === code) return plain;
  // Two codes may be one when letters go; what tells them apart is what they are.
  const letters = Array.from(code, (letter) => (letter.codePointAt(0) ?? 0).toString(36)).join('');
  return `${plain}-${letters.slice(0, 40)}`;
}
