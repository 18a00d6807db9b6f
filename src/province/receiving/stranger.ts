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
    /** It may be any of these. */
    | { readonly kind: 'doubtful'; readonly agency: string; readonly entries: readonly RosterEntry[] };
}

/** `la.xlsx: "UBND xã Lạ" không có trong danh sách đơn vị; …`: which file, why, and what to do. */
export function strangerWords({ received, reason }: Stranger): string {
  const { file } = fileOf(received);
  if (reason.kind === 'unreadable') return `${file}: ${reason.message}`;
  const who = reason.agency === '' ? 'tệp không ghi cơ quan' : `"${reason.agency}"`;
  if (reason.kind === 'unknown') return `${file}: ${who} không có trong danh sách đơn vị; hãy thêm vào danh sách hoặc bỏ tệp ra.`;
  const named = reason.entries.map(({ name, code }) => `${name} (${code})`).join(' hoặc ');
  return `${file}: ${who} có thể là ${named}; hãy ghi mã đơn vị vào sheet Thông tin.`;
}
