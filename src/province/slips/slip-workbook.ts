import {
  cellName,
  firstTableRow,
  FORM_COLUMNS,
  generatedRow,
  sheetPrefix,
  STYLE,
  tableSheet,
  WIDE_TABLE_MARGINS,
  workbookLayout,
  type SheetLayout,
  type WorkbookLayout,
} from '../../sheets';
import { printDate, withoutCompared } from '../../submission';
import { placeOfAsked } from '../desk/asked';
import { SLIP_COLUMNS, SLIP_WORDS, type Slip } from './slip';

export const SLIP_SHEET = 'Phiếu đề nghị';

const WIDTHS = [5, 22, 62, 14, 14, 20, 40];

/**
 * The slip as a workbook: what is asked for, with links that go to the cell, and the forms, written anew with the figures
 * that were sent. The agency can mend them there and answer beside each line. Nothing of the sender's file is in it but
 * texts and figures: no name, formula or address.
 */
export function slipWorkbook(slip: Slip): WorkbookLayout {
  const { sheets, properties } = workbookLayout(withoutCompared(slip.submission), { keepsStated: true });
  return {
    sheets: [slipSheet(slip), ...sheets],
    title: `Phiếu đề nghị chỉnh sửa, bổ sung số liệu ${slip.submission.period.phrase}`,
    properties,
  };
}

function slipSheet(slip: Slip): SheetLayout {
  const { submission, asked, time, on, deadline, fingerprint } = slip;
  const { template, period, agency, report } = submission;
  const line = (text: string) => ({ text, style: { ...STYLE.subtitle, italic: false }, height: 20 });
  const titles = [
    { text: SLIP_WORDS.title, style: STYLE.title, height: 26 },
    line(`Gửi: ${agency.name} (mã ${slip.code}); lần ${String(time)}, ngày ${printDate(on)}`),
    line(`Số liệu ${period.phrase}, báo cáo số ${report.number || '(chưa ghi)'}; hạn gửi lại ${printDate(deadline) || '(theo công văn)'}`),
    line(`Dấu vân tay số liệu được trả: ${fingerprint}`),
    line(
      'Bấm vào chỉ tiêu để đến ô cần xem. Sửa ngay trong các biểu mẫu của sổ này hoặc trong sổ của đơn vị, ghi trả lời vào cột cuối rồi gửi lại.',
    ),
  ];
  const place = (id: string): string | undefined => {
    const indicator = template.indicator(id);
    if (!indicator || indicator.kind === 'heading') return undefined;
    const { sheet, row } = generatedRow(template, indicator.id);
    return `${sheetPrefix(sheet)}${cellName(row, FORM_COLUMNS.figure)}`;
  };
  const sheet = tableSheet({
    kind: 'province',
    name: SLIP_SHEET,
    titles,
    columns: SLIP_COLUMNS.map((heading, column) => ({ heading, width: WIDTHS[column] ?? 10 })),
    headingHeight: 22,
    rows: asked.map(({ id, message, stated, expected, mends }, index) => {
      const link = id === '' ? undefined : place(id);
      const text = (value: string) => ({ ...(value !== '' && { value }), style: STYLE.note });
      const figure = (value: string) => ({ ...(value !== '' && { value }), style: { ...STYLE.note, horizontal: 'center' as const } });
      const row = placeOfAsked({ id }, template);
      return {
        leastHeight: 20,
        cells: [
          { value: index + 1, style: STYLE.code },
          link === undefined ? text(row) : { value: row, link, style: { ...STYLE.note, ...STYLE.link } },
          text(message),
          figure(stated),
          figure(expected),
          text(mends ? SLIP_WORDS.mends : SLIP_WORDS.explains),
          { style: { ...STYLE.note, unlocked: true } },
        ],
      };
    }),
    orientation: 'landscape',
    margins: WIDE_TABLE_MARGINS,
  });
  return { ...sheet, frozen: { rows: firstTableRow(titles), columns: 0 } };
}
