import { oneLine, printDate } from '../../submission';
import type { Letter } from '../../word';
import { placeOfAsked } from '../desk/asked';
import { letterFrame, salutation } from './letter-frame';
import { SLIP_COLUMNS, SLIP_WORDS, type Slip } from './slip';

/** Millimetres, together a full line. */
const WIDTHS = [9, 29, 48, 18, 18, 20, 23];

/** The slip as a letter of the Department of Home Affairs, in the layout of official documents. */
export function slipLetter(slip: Slip): Letter {
  const { submission, asked, time, on, deadline, fingerprint, province } = slip;
  const { template, period, agency, report } = submission;
  const mends = asked.filter((each) => each.mends).length;
  const explains = asked.length - mends;
  const number = report.number === '' ? '' : ` (Báo cáo số ${oneLine(report.number)})`;
  const kinds = [
    ...(mends > 0 ? [`${String(mends)} nội dung phải sửa`] : []),
    ...(explains > 0 ? [`${String(explains)} nội dung sửa hoặc giải trình`] : []),
  ];
  return {
    ...letterFrame({ province, on, title: `${period.phrase} (lần ${String(time)})` }),
    body: [
      ...salutation(agency.name),
      {
        kind: 'text',
        text: `Sở Nội vụ đã kiểm tra số liệu cải cách hành chính ${period.phrase} của Quý cơ quan${number}. Đề nghị Quý cơ quan xem lại ${String(asked.length)} nội dung dưới đây${kinds.length > 0 ? `, trong đó ${kinds.join(', ')}` : ''}${deadline === '' ? '' : `, và gửi lại trước hết ngày ${printDate(deadline)}`}:`,
      },
    ],
    table: {
      columnWidths: WIDTHS,
      heading: [...SLIP_COLUMNS],
      rows: asked.map(({ id, message, stated, expected, mends: mustMend }, index) => [
        String(index + 1),
        placeOfAsked({ id }, template),
        ...[oneLine(message), oneLine(stated), oneLine(expected), mustMend ? SLIP_WORDS.mends : SLIP_WORDS.explains, ''],
      ]),
      centred: [0, 3, 4],
    },
    closing: [
      { kind: 'text', text: `Dấu vân tay của bản số liệu được trả: ${fingerprint.replace(/(.{8})(?=.)/g, '$1 ')}.` },
      { kind: 'text', text: 'Khi gửi lại, đề nghị gửi kèm phiếu này đã ghi trả lời ở cột cuối. Trân trọng./.' },
    ],
  };
}
