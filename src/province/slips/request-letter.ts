import { capital, type Period } from '../../forms';
import { oneLine, printDate } from '../../submission';
import { writeLetter, type Letter } from '../../word';
import type { Board } from '../receiving/board';
import type { BoardLine, BoardStatus } from '../receiving/board-line';
import { bareName } from '../receiving/file-name';
import { letterFrame, salutation } from './letter-frame';
import { plainCode } from './slip';

/** What is asked of an agency of which nothing that came can be taken. */
const ASKED: Readonly<Partial<Record<BoardStatus, (period: Period) => string>>> = {
  unreadable: (period) => `Gửi lại số liệu ${period.phrase} bằng sổ .xlsx`,
  'wrong-period': (period) => `Gửi số liệu ${period.phrase}`,
  'wrong-template': (period) => `Gửi số liệu theo mẫu áp dụng cho ${period.phrase}`,
};

/** The agencies that sent something of which nothing can be taken. */
export function linesToAsk({ lines }: Board): readonly BoardLine[] {
  return lines.filter(({ status, unusable }) => ASKED[status] && unusable.length > 0);
}

/** Millimetres, together a full line. */
const WIDTHS = [9, 50, 61, 45];

function requestLetter({ entry, status, unusable }: BoardLine, { desk, period, today }: Board, deadline: string): Letter {
  const asked = ASKED[status]?.(period) ?? '';
  return {
    ...letterFrame({ province: desk.agency.name, on: today, title: period.phrase }),
    body: [
      ...salutation(entry.name),
      {
        kind: 'text',
        text: `Sở Nội vụ đã nhận tệp của Quý cơ quan nhưng chưa có số liệu ${period.phrase} dùng được. Đề nghị Quý cơ quan xem lại các tệp dưới đây${deadline === '' ? ' và gửi lại' : ` và gửi lại trước hết ngày ${printDate(deadline)}`}:`,
      },
    ],
    table: {
      columnWidths: WIDTHS,
      heading: ['TT', 'Tệp đã nhận', 'Lý do chưa dùng được', 'Đề nghị'],
      rows: unusable.map(({ file, why }, index) => [String(index + 1), oneLine(bareName(file)), capital(causeOf(oneLine(why))), asked]),
      centred: [0],
    },
    closing: [{ kind: 'text', text: 'Trân trọng./.' }],
  };
}

/** A sentence says why, then after a semicolon what Home Affairs is to do, which is none of the agency's business. */
function causeOf(why: string): string {
  return (why.split('; ')[0] ?? why).replace(/\.$/, '');
}

/** A letter for each agency of which nothing that came can be taken: which files, why, what to send. `deadline` is ISO, or empty. */
export async function requestFiles(
  board: Board,
  deadline: string,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const title = `Phiếu đề nghị chỉnh sửa, bổ sung số liệu ${board.period.phrase}`;
  return Promise.all(
    linesToAsk(board).map(async (line) => ({
      name: `PhieuDeNghi_${board.period.id}_${plainCode(line.entry.code)}_gui-lai.docx`,
      bytes: await writeLetter(requestLetter(line, board, deadline), title),
    })),
  );
}
