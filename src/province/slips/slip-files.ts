import { writeLetter } from '../../word';
import { writeWorkbook } from '../../xlsx';
import { slipName, type Slip } from './slip';
import { slipLetter } from './slip-letter';
import { slipWorkbook } from './slip-workbook';

/** The two files of a slip: the letter, and the workbook that opens at the cells. Same slip, same bytes. */
export async function slipFiles(slip: Slip): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const name = slipName(slip);
  const title = `Phiếu đề nghị chỉnh sửa, bổ sung số liệu ${slip.submission.period.phrase}`;
  return [
    { name: `${name}.docx`, bytes: await writeLetter(slipLetter(slip), title) },
    { name: `${name}.xlsx`, bytes: await writeWorkbook(slipWorkbook(slip)) },
  ];
}
