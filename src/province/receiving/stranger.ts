import type { Period } from '../../forms';
import type { RosterEntry } from '../roster/roster';
import { fileOf, type Received } from './receive';

/** A file that no agency of the roster could be given, and why. */
export interface Stranger {
  readonly received: Received;
  readonly reason:
    /** It says nothing itself, and its name is nobody's. `message` is one sentence. */
    | { readonly kind: 'unreadable'; readonly message: string }
    /** Whom it names isn't in the roster; empty where it names nobody. */
    | { readonly kind: 'unknown'; readonly agency: string }
    /** The same, and its figures are of another period: that is the fault to name, a list holds only who is known of this one. */
    | { readonly kind: 'other-period'; readonly stated: Period; readonly wanted: Period }
    /** It may be any of these. */
    | { readonly kind: 'doubtful'; readonly agency: string; readonly entries: readonly RosterEntry[] };
}

/** `la.xlsx: "UBND xã Lạ" không có trong danh sách đơn vị; …`: which file, why, and what to do. */
export function strangerWords({ received, reason }: Stranger): string {
  const { file } = fileOf(received);
  if (reason.kind === 'unreadable') return `${file}: ${reason.message}`;
  if (reason.kind === 'other-period') {
    return `${file}: số liệu là của ${reason.stated.phrase}, không phải ${reason.wanted.phrase}, nên không lấy; hãy bỏ tệp ra hoặc đề nghị đơn vị gửi đúng kỳ.`;
  }
  if (reason.kind === 'unknown' && reason.agency === '') {
    return `${file}: tệp không ghi tên cơ quan nên chưa biết là của đơn vị nào; hãy ghi tên cơ quan vào sheet Thông tin hoặc thêm mã đơn vị vào tên tệp.`;
  }
  if (reason.kind === 'unknown') {
    return `${file}: "${reason.agency}" không có trong danh sách đơn vị; hãy thêm vào danh sách hoặc bỏ tệp ra.`;
  }
  const who = reason.agency === '' ? 'tệp không ghi tên cơ quan,' : `"${reason.agency}"`;
  const named = reason.entries.map(({ name, code }) => `${name} (${code})`).join(' hoặc ');
  return `${file}: ${who} có thể là ${named}; hãy ghi mã đơn vị vào sheet Thông tin.`;
}
