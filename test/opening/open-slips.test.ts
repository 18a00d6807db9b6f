import { zipSync } from 'fflate';
import { openFile, openFiles, OpeningError } from '../../src/opening';
import { workbookLayout } from '../../src/sheets';
import { slipDocument, slipsOf } from '../../src/slips';
import { slipLayout } from '../../src/slips/slip-files';
import { writeWorkbook } from '../../src/xlsx';
import { sharedOut } from '../inquiries';
import { fillLayout } from '../slips/fill-in';
import { emptyReport, realReport } from '../submissions';

const real = realReport();
const asked = sharedOut({ ...emptyReport(), agency: real.agency });
const TODAY = '2023-09-13';

async function slips() {
  return Promise.all(
    slipsOf(asked).map(async (slip, index) => ({
      name: `phieu-${String(index)}.xlsx`,
      bytes: await writeWorkbook(fillLayout(slipLayout(asked, slip), slip, real)),
    })),
  );
}

function rooms({ slips: replies = [] }: Awaited<ReturnType<typeof openFile>>): readonly string[] {
  return replies.map(({ room }) => room);
}

test('a slip is told by what it holds, whatever it is called, and asks nothing', async () => {
  const [first] = await slips();
  const opened = await openFile({ name: 'gửi lại (2).xlsx', bytes: first!.bytes }, {}, TODAY);
  expect(rooms(opened)).toEqual(['Văn phòng Sở']);
  expect(opened.questions).toEqual([]);
  expect(opened.findings.filter(({ source }) => source === 'workbook')).toEqual([]);
});

test('several at once, in an archive, or both, are one opening', async () => {
  const [first, second, ...more] = await slips();
  const zip = { name: 'phieu.zip', bytes: zipSync(Object.fromEntries(more.map(({ name, bytes }) => [name, bytes]))) };
  const names = slipsOf(asked).map(({ room }) => room);
  expect(rooms(await openFiles([first!, second!, zip], {}, TODAY))).toEqual(names);
  expect(rooms(await openFile(zip, {}, TODAY))).toEqual(names.slice(2));
});

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(OpeningError);
  return (error as OpeningError).message;
}

test('what is no slip is not taken along with slips', async () => {
  const [first] = await slips();
  const workbook = { name: 'so.xlsx', bytes: await writeWorkbook(workbookLayout(real)) };
  expect(await refusal(openFiles([first!, workbook], {}, TODAY))).toBe(
    'so.xlsx không phải phiếu cung cấp số liệu; hãy mở riêng tệp này, mỗi lần một tệp.',
  );
  const zip = { name: 'a.zip', bytes: zipSync({ 'so.xlsx': workbook.bytes, 'phieu.xlsx': first!.bytes }) };
  expect(await refusal(openFile(zip, {}, TODAY))).toMatch(/có cả phiếu cung cấp số liệu lẫn sổ khác/);
});

test('what is broken is named with its file', async () => {
  const [first] = await slips();
  expect(await refusal(openFiles([first!, { name: 'hong.xlsx', bytes: first!.bytes.slice(0, 500) }], {}, TODAY))).toMatch(/^hong\.xlsx: /);
});

test('what is broken in an archive is named, and not counted among what can be read', async () => {
  const [first, second] = await slips();
  const broken = first!.bytes.slice(0, 500);
  const own = zipSync({ 'a.xlsx': first!.bytes, 'hong.xlsx': broken, 'b.xlsx': second!.bytes });
  expect(await refusal(openFile({ name: 'phieu.zip', bytes: own }, {}, TODAY))).toMatch(/^hong\.xlsx: /);
  const sound = await writeWorkbook(workbookLayout(real));
  const others = zipSync({ 'hong.xlsx': broken, 'so.xlsx': sound });
  expect(await refusal(openFile({ name: 'so.zip', bytes: others }, {}, TODAY))).toBe(
    'Tệp nén (.zip) này có "hong.xlsx" không đọc được; hãy thay tệp ấy bằng tệp khác, hoặc chọn một tệp đọc được: so.xlsx.',
  );
  const chosen = await openFile({ name: 'so.zip', bytes: others }, { entry: 'so.xlsx' }, TODAY);
  expect(chosen.name).toBe('so.xlsx');
});

test('a slip that was printed is to be typed in', async () => {
  const { bytes } = await slipDocument(asked, slipsOf(asked)[0]!);
  expect(await refusal(openFile({ name: 'phieu.docx', bytes }, {}, TODAY))).toMatch(/^Đây là phiếu cung cấp số liệu bản để in; /);
});
