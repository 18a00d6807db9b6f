import { codeOf, operandsOf, TABLE_HEADING, type Form, type Indicator, type IndicatorId, type Period, type Template } from '../forms';
import type { RuleSet } from '../rules';
import { textOf, type SheetCells, type WorkbookCells } from './cells';
import { codeKey, matchable } from './vocabulary';

export const SLIP_SHEET = 'Phiếu';
export const SLIP_TITLE = 'PHIẾU ĐỀ NGHỊ CUNG CẤP SỐ LIỆU';

/** What stands beside a slip's tables; readers find it by these words. */
export const SLIP_FIELDS = {
  room: 'Kính gửi',
  window: 'Số liệu tính',
  due: 'Đề nghị trả lời trước hết ngày',
  person: 'Người cung cấp',
  date: 'Ngày cung cấp',
  document: 'Văn bản, tài liệu kèm theo',
  agency: 'Cơ quan báo cáo',
  id: 'Mã phiếu',
  asked: 'Chỉ tiêu được hỏi',
} as const;

export type SlipField = keyof typeof SLIP_FIELDS;

/** What one slip asks. */
export interface SlipContent {
  /** The period and what tells it from every other slip of the period: `2023-Q3-1a2b3c4d`. */
  readonly id: string;
  readonly room: string;
  /** In the order of the forms. */
  readonly rows: readonly IndicatorId[];
  /** ISO; empty where nobody said. */
  readonly due: string;
}

/** A row of a slip, and whether the room fills it in or it follows from what it fills in; the others are there for their words. */
export interface SlipRow {
  readonly indicator: Indicator;
  readonly use: 'asked' | 'follows' | 'words';
}

/** The rows a slip shows, form by form: those it asks, what follows from them alone, and the rows they are numbered under. */
export function slipTables(
  template: Template,
  asked: readonly IndicatorId[],
): readonly { readonly form: Form; readonly rows: readonly SlipRow[] }[] {
  const [own, inside] = [new Set(asked), rowsWithin(template, asked)];
  return template.forms.flatMap((form) => {
    const over = new Set(form.indicators.filter(({ id }) => inside.has(id)).flatMap((indicator) => ancestorsOf(template, indicator)));
    const rows = form.indicators.flatMap((indicator): SlipRow[] => {
      if (own.has(indicator.id)) return [{ indicator, use: 'asked' }];
      if (inside.has(indicator.id)) return [{ indicator, use: 'follows' }];
      return over.has(indicator.id) ? [{ indicator, use: 'words' }] : [];
    });
    return rows.length === 0 ? [] : [{ form, rows }];
  });
}

/** Rows, and the derived rows that follow from them alone. */
export function rowsWithin(template: Template, rows: readonly IndicatorId[]): ReadonlySet<IndicatorId> {
  const own = new Set(rows);
  const isWithin = (id: IndicatorId): boolean => {
    const operands = operandsOf(template.indicator(id)?.derivation);
    return own.has(id) || (operands.length > 0 && operands.every(isWithin));
  };
  return new Set(template.indicators.map(({ id }) => id).filter(isWithin));
}

/** The rules that lie wholly within some rows. */
export function rulesWithin(set: RuleSet, rows: ReadonlySet<IndicatorId>): RuleSet {
  const isWithin = ({ cells }: RuleSet['rules'][number]) => cells.every((id) => rows.has(id));
  return {
    template: set.template,
    rules: set.rules.filter(isWithin),
    at: (id) => set.at(id).filter(isWithin),
    affectedBy: (id) => set.affectedBy(id).filter(isWithin),
  };
}

function ancestorsOf(template: Template, { parent }: Indicator): readonly IndicatorId[] {
  const above = parent === undefined ? undefined : template.indicator(parent);
  return above ? [above.id, ...ancestorsOf(template, above)] : [];
}

/** `Biểu mẫu 1: 1, 2.1; Biểu mẫu 6: 1.1`. */
export function askedWords(template: Template, rows: readonly IndicatorId[]): string {
  return template.forms
    .flatMap(({ name, indicators }) => {
      const codes = indicators.filter(({ id }) => rows.includes(id)).map(({ id }) => codeOf(id));
      return codes.length === 0 ? [] : [`${name}: ${codes.join(', ')}`];
    })
    .join('; ');
}

/** The way back of `askedWords`: rows that the template has. */
export function askedIn(template: Template, words: string): readonly IndicatorId[] {
  return words.split(';').flatMap((part) => {
    const [name = '', codes = ''] = part.split(':');
    const form = template.forms.find((each) => matchable(each.name) === matchable(name));
    return codes.split(',').flatMap((code) => {
      const indicator = form && template.indicator(`${form.id}/${codeKey(code)}`);
      return indicator && indicator.kind !== 'heading' ? [indicator.id] : [];
    });
  });
}

/** Fewer known fields than this are a coincidence. */
const FEWEST_FIELDS = 3;
/** Characters, with spaces to spare; longer texts need no closer look. */
const LONGEST_NAME = 60;

/** A sheet that is a slip, and what stands in its fields, as text. */
export interface SlipSheet {
  readonly sheet: SheetCells;
  readonly texts: ReadonlyMap<SlipField, string>;
}

/** Every sheet that is a slip, whatever it is called: somebody may have put the slips of several rooms into one workbook. */
export function slipSheets({ sheets }: WorkbookCells): readonly SlipSheet[] {
  const names = new Map((Object.keys(SLIP_FIELDS) as SlipField[]).map((field) => [matchable(SLIP_FIELDS[field]), field]));
  return sheets.flatMap((sheet): readonly SlipSheet[] => {
    const texts = new Map<SlipField, string>();
    for (const cells of sheet.rows) {
      const at = cells.findIndex((cell) => cell !== undefined);
      const name = textOf(cells[at]);
      const field = name.length > LONGEST_NAME ? undefined : names.get(matchable(name));
      if (field === undefined || texts.has(field)) continue;
      texts.set(field, textOf(cells.slice(at + 1).find((cell) => cell !== undefined)));
    }
    return texts.has('id') && texts.has('room') && texts.size >= FEWEST_FIELDS ? [{ sheet, texts }] : [];
  });
}

/** What stands over last period's figures: `Kỳ trước (6 tháng 2023)`. */
export function beforeWords(period: Period | undefined): string {
  // "6 tháng" is not parted at the end of a line.
  return `${SLIP_COLUMNS.before} (${period?.name.replace('/', ' ').replace('6 ', '6\u00a0') ?? ''})`;
}

/** The words over a slip's table; the middle one only where figures of a period before are shown. */
export const SLIP_COLUMNS = {
  code: TABLE_HEADING.code,
  label: 'Tên chỉ tiêu',
  unit: TABLE_HEADING.unit,
  before: 'Kỳ trước',
  figure: TABLE_HEADING.figure,
  note: TABLE_HEADING.note,
} as const;
