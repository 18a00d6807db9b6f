import { FILL_IN } from '../../forms';
import { oneLine } from '../../submission';
import type { Letter } from '../../word';

interface LetterHead {
  /** Whose name stands over the Department of Home Affairs. */
  readonly province: string;
  /** The day it is written. ISO. */
  readonly on: string;
  /** The last line of the title: of which period, and the how manieth it is. */
  readonly title: string;
}

/** What every letter of the Department of Home Affairs to an agency begins and ends with. */
export function letterFrame({ province, on, title }: LetterHead): Omit<Letter, 'body' | 'table' | 'closing'> {
  const [year = '', month = '', day = ''] = on.split('-');
  return {
    parent: oneLine(province).toLocaleUpperCase('vi-VN'),
    agency: 'SỞ NỘI VỤ',
    number: `Số: ${FILL_IN}/PĐN-SNV`,
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: `${FILL_IN}, ngày ${day} tháng ${Number(month) <= 2 ? month : String(Number(month))} năm ${year}`,
    name: 'PHIẾU ĐỀ NGHỊ',
    title: ['Chỉnh sửa, bổ sung số liệu cải cách hành chính', title],
    recipients: ['Như trên;', 'Lưu: VT, CCHC.'],
    signatory: ['GIÁM ĐỐC'],
  };
}

/** Whom it is for. */
export function salutation(agency: string): Letter['body'] {
  return [{ kind: 'text', text: `Kính gửi: ${oneLine(agency)}.` }];
}
