import { zipSync, type ZipOptions } from 'fflate';
import product from '../../package.json';
import { OpeningError } from '../opening';
import { longRows, provinceLayout, requestFiles, slipFiles, slipOf, writeLongTableCsv, type Received } from '../province';
import { documentFile, fileName, type NamedFile } from '../sending';
import { writeWorkbook } from '../xlsx';
import type { DeskFileKind, DeskJob } from './beside';
import { receivedFrom } from './kept-received';
import { laterDay } from './later-day';
import { pictureOf, type Picture } from './picture';
import { readWork } from './work';

/** Makes a file. Throws an OpeningError with a sentence where there is nothing to make it of. */
export async function makeDeskFile({ what, work, received: kept, today }: DeskJob): Promise<NamedFile> {
  const read = readWork(work);
  const received = kept.flatMap((each) => receivedFrom(each) ?? []);
  const picture = read && (await pictureOf(read, received, today));
  if (!picture) throw new OpeningError('Chưa có biểu mẫu cho kỳ này nên chưa lập được tệp; hãy chọn kỳ khác.');
  return MAKERS[what](picture, received);
}

const TYPES = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  table: 'text/csv',
  archive: 'application/zip',
} as const;

/** They are packed already, each by itself; and zip files can't be without a time: this is the first they know. */
const AS_THEY_ARE: ZipOptions = { level: 0, mtime: new Date(1980, 0, 1) };

const MAKERS: Readonly<Record<DeskFileKind, (picture: Picture, received: readonly Received[]) => Promise<NamedFile>>> = {
  workbook: async ({ consolidated }, received) => ({
    name: `${fileName(consolidated.submission).replace('PhuLuc', 'TongHop')}.xlsx`,
    type: TYPES.workbook,
    bytes: await writeWorkbook(provinceLayout(consolidated, received, `cchc ${product.version}`)),
  }),
  appendix: ({ consolidated }) => documentFile(consolidated.submission),
  table: ({ consolidated }) =>
    Promise.resolve({
      name: `${fileName(consolidated.submission).replace('PhuLuc', 'BangDuLieu')}.csv`,
      type: TYPES.table,
      bytes: new TextEncoder().encode(writeLongTableCsv(longRows(consolidated))),
    }),
  slips: async ({ board, consolidated }) => {
    const slips = board.lines.flatMap(({ entry }) => slipOf(board.desk, entry.code) ?? []);
    const requests = await requestFiles(board, laterDay(board.today));
    if (slips.length + requests.length === 0) throw new OpeningError('Chưa trả lại đơn vị nào nên chưa có phiếu.');
    const files: Record<string, [Uint8Array, ZipOptions]> = {};
    for (const slip of slips) for (const { name, bytes } of await slipFiles(slip)) files[name] = [bytes, AS_THEY_ARE];
    for (const { name, bytes } of requests) files[name] = [bytes, AS_THEY_ARE];
    return {
      name: `${fileName(consolidated.submission).replace('PhuLuc', 'PhieuDeNghi')}.zip`,
      type: TYPES.archive,
      bytes: zipSync(files),
    };
  },
};
