import { plainSpelling, plainText, type Indicator } from '../forms';
import { textOf } from './cells';
import type { FormTable } from './form-table';

/** How the unit a table states goes with that of the form. */
export type UnitDifference =
  /** Another multiple of the same: figures of the table times this are figures of the form. */
  | { readonly kind: 'multiple'; readonly factor: number; readonly words: string }
  /** Another thing altogether. */
  | { readonly kind: 'other'; readonly words: string };

/** Longer texts are no units. */
const LONGEST_UNIT = 60;
const LONGEST_HEADING = 200;

const MULTIPLES: readonly (readonly [number, RegExp])[] = [
  [1e9, /^(?:tỷ|tỉ|1\.?000\.?000\.?000)(?!\p{L})/u],
  [1e6, /^(?:triệu|tr|1\.?000\.?000)(?![\p{L}.])|^tr\.?(?=đ)/u],
  [1e3, /^(?:nghìn|ngàn|1\.?000)(?![\p{L}.])/u],
  [100, /^trăm(?!\p{L})/u],
  [10, /^chục(?!\p{L})/u],
];
const MONEY = /^\.?\s?(?:đồng(?: việt nam)?|đ|vnđ|vnd)\.?$/u;
const PERCENT = /%|phần trăm|^(?:tỷ|tỉ) lệ/u;

/** What a unit counts, and in which multiples. */
interface Unit {
  readonly factor: number;
  readonly of: 'money' | 'percent' | 'things' | 'nothing';
}

function unitIn(words: string): Unit {
  const plain = plainSpelling(words.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .replace(/^[( ]*(?:(?:đvt|đơn vị(?: tính)?)\s*:?)?|[) .]+$/gu, '')
    .trim();
  if (!/\p{L}|%|\d/u.test(plain)) return { factor: 1, of: 'nothing' };
  if (PERCENT.test(plain)) return { factor: 1, of: 'percent' };
  const [factor, pattern] = MULTIPLES.find(([, each]) => each.test(plain)) ?? [1, undefined];
  const base = pattern ? plain.replace(pattern, '').trim() : plain;
  if (base === '') return { factor: 1, of: 'things' };
  return { factor, of: MONEY.test(base) ? 'money' : 'things' };
}

/**
 * Whether figures under these words are in another unit than the form's own (`Tỷ đồng` for `Triệu đồng`, `Nghìn hồ sơ`
 * for `Hồ sơ`); undefined where they agree or say nothing.
 */
export function unitDifference(words: string, { kind, unit }: Indicator): UnitDifference | undefined {
  if (kind === 'heading' || kind === 'choice' || words.trim() === '' || words.length > LONGEST_UNIT || words === plainText(unit))
    return undefined;
  const [stated, own] = [unitIn(words), unitIn(plainText(unit))];
  if (stated.of === 'nothing' || own.of === 'nothing') return undefined;
  if (stated.of === own.of) {
    const factor = stated.factor / own.factor;
    return factor === 1 ? undefined : { kind: 'multiple', factor, words: words.trim() };
  }
  return { kind: 'other', words: words.trim() };
}

/**
 * The unit a table states for a row: in its column, else of money behind the label, over the column, or over the table.
 * Empty where it states none.
 */
export function statedUnit({ sheet, columns, range }: FormTable, row: number, { kind }: Indicator): string {
  const cells = sheet.rows[row] ?? [];
  const own = columns.unit === undefined ? '' : textOf(cells[columns.unit]).trim();
  if (own !== '' || kind !== 'amount') return own;
  const behind = moneyIn(textOf(cells[columns.label]));
  if (behind !== '') return behind;
  return moneyIn(columns.heading) || moneyOver(range);
}

function moneyOver({ sheet, top, body }: FormTable['range']): string {
  for (let row = body - 1; row >= top; row--) {
    const found = (sheet.rows[row] ?? []).map((cell) => moneyIn(textOf(cell).slice(0, LONGEST_HEADING))).find((words) => words !== '');
    if (found !== undefined) return found;
  }
  return '';
}

/** The unit of money in the words above a table or behind a label: `Số liệu (nghìn đồng)`, `ĐVT: tỷ đồng`. Empty where there is none. */
function moneyIn(words: string): string {
  const [, found = ''] =
    /(?:\(|(?:đvt|đơn vị(?: tính)?)\s*:?\s*)((?:\p{L}+|1[.\d]*)\.?\s?(?:đồng|đ|vnđ|vnd)(?!\p{L})|đồng(?!\p{L})|vnđ|vnd)/iu.exec(
      words.normalize('NFC'),
    ) ?? [];
  return found;
}
