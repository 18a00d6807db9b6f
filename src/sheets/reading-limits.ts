import { rowName, type IndicatorId, type Template } from '../forms';
import type { CellPlace, Finding } from '../rules';
import { LEGACY_FONT_NAMES, TEXT_LIMITS, type Excess, type LegacyFont } from '../submission';
import { columnName } from './address';
import type { WorkbookCells } from './cells';
import { FIELDS, type InformationField } from './information-fields';
import type { Located } from './row-formulas';
import { workbookFinding } from './workbook-finding';

/** What each limited text is on the information sheet. */
const FIELD_OF: Partial<Record<keyof typeof TEXT_LIMITS, InformationField>> = {
  name: 'agency',
  parent: 'parent',
  symbol: 'symbol',
  code: 'code',
  number: 'number',
  place: 'place',
  signatory: 'signatory',
};

/** A text that was longer than can be kept, sent and read again: what was left of it is said. */
export function excessFinding(
  excess: Excess,
  template: Template,
  located: ReadonlyMap<IndicatorId, Located>,
  fields: ReadonlyMap<InformationField, CellPlace>,
): Finding {
  const seen = { topic: 'too-long', severity: 'error' } as const;
  if (excess.field === 'justifications') {
    const message = `Tệp có quá nhiều giải trình; ${String(excess.left)} giải trình không được đọc, hãy giải trình lại các phát hiện còn cần.`;
    return workbookFinding({ ...seen, sheet: '', message });
  }
  const { field, id, longest } = excess;
  const kept = `chỉ ${longest.toLocaleString('vi-VN')} ký tự đầu được đọc, hãy rút gọn`;
  if (id !== undefined) {
    const place = located.get(id);
    const what = `${field === 'note' ? 'Ghi chú' : 'Số liệu'} ở ${rowName(template, id)}`;
    return workbookFinding({
      ...seen,
      sheet: place?.sheet ?? '',
      ...(place && { at: { row: place.row, column: field === 'note' ? place.noteColumn : place.figureColumn } }),
      id,
      message: `${what} quá dài; ${kept}.`,
    });
  }
  const name = FIELD_OF[field];
  const place = name && fields.get(name);
  return workbookFinding({
    ...seen,
    sheet: place?.sheet ?? '',
    ...(place && { at: place }),
    message: `${name ? FIELDS[name] : 'Giải trình'} quá dài; ${kept}.`,
  });
}

/** Rows and columns of a sheet so far out that they were not read. */
export function cutOffFindings({ sheets }: WorkbookCells, isFormMissing: boolean): readonly Finding[] {
  return sheets.flatMap(({ name, cutAt, cutRight }) => {
    const beyond = [
      ...(cutAt === undefined ? [] : [`dưới dòng ${String(cutAt)}`]),
      ...(cutRight === undefined ? [] : [`bên phải cột ${columnName(cutRight - 1)}`]),
    ].join(' và ');
    if (beyond === '') return [];
    const message = `Sheet "${name}" còn nội dung ${beyond} nên chưa được đọc; hãy chuyển biểu mẫu lên đầu sheet.`;
    return [workbookFinding({ topic: 'cut-off', severity: isFormMissing ? 'error' : 'warning', sheet: name, message })];
  });
}

/** Sheets that are named in one sentence. */
const MOST_NAMED = 3;

/** Where no forms were found: the sheets of which not everything was read, so that nobody believes there are none. */
export function cutOffSentence({ sheets }: WorkbookCells): string | undefined {
  const cut = sheets.filter(({ cutAt, cutRight }) => cutAt !== undefined || cutRight !== undefined).map(({ name }) => `"${name}"`);
  if (cut.length === 0) return undefined;
  const more = cut.length > MOST_NAMED ? ` và ${String(cut.length - MOST_NAMED)} sheet khác` : '';
  const named = `${cut.slice(0, MOST_NAMED).join(', ')}${more}`;
  return `Chưa đọc hết sheet ${named} vì quá dài hoặc quá rộng; nếu biểu mẫu ở phần còn lại, hãy chuyển lên đầu sheet.`;
}

/** Words typed for a font from before Unicode. */
export function fontFindings(
  font: LegacyFont | undefined,
  { convertsFont }: { readonly convertsFont?: boolean | undefined },
): readonly Finding[] {
  if (font === undefined) return [];
  const done =
    convertsFont === true
      ? 'tên cơ quan và ghi chú đã được chuyển sang Unicode, hãy xem lại'
      : 'số liệu vẫn đọc được, hãy chuyển tên cơ quan và ghi chú sang Unicode';
  const message = `Chữ trong tệp gõ bằng phông cũ ${LEGACY_FONT_NAMES[font]}; ${done}.`;
  return [workbookFinding({ topic: 'legacy-font', severity: convertsFont === true ? 'info' : 'warning', sheet: '', message })];
}
