import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boardOf, receiveFiles, strangerWords, type IncomingFile } from '../../src/province';
import { packageFiles } from '../../src/sending';
import { incoming, period, rosterOf, submissionOf, template } from './made-up-province';

const today = '2025-09-25';
const roster = rosterOf({ STP: 'department', SNV: 'department', SYT: 'department', X1: 'commune', X2: 'commune' });
const [snv, stp, syt, x1] = roster.entries;

function file(name: string, bytes: Uint8Array): IncomingFile {
  return { name, read: () => Promise.resolve(bytes) };
}

async function board(files: readonly IncomingFile[]) {
  return boardOf(await receiveFiles(files, { today }), { template, period, roster, today });
}

test('every agency has its line, and whatever is wrong with one file the others go on', async () => {
  const { lines, strangers } = await board([
    incoming(submissionOf(snv!, { 'BM1/1': '3' })),
    incoming(submissionOf(stp!, {}, '2025-H1')),
    file('PhuLucCCHC_2025-Q3_SYT.xlsx', new TextEncoder().encode('PK hỏng')),
    file('bomb.xlsx', readFileSync(join(__dirname, '../cases/18h-cut.xlsx'))),
    { name: 'gone.xlsx', read: () => Promise.reject(new Error('disk')) },
    incoming({ ...submissionOf(x1!), agency: { name: 'UBND xã Lạ', parent: '', symbol: 'UBND' } }, 'la.json'),
  ]);
  expect(lines.map(({ entry, status, overdue }) => `${entry.code} ${status} ${String(overdue)}`)).toEqual([
    'SNV received undefined',
    'STP wrong-period 5',
    'SYT unreadable 5',
    'X1 not-sent 5',
    'X2 not-sent 5',
  ]);
  expect(strangers).toHaveLength(3);
  expect(strangers.map(strangerWords)).toContainEqual(
    'la.json: "UBND xã Lạ" không có trong danh sách đơn vị; hãy thêm vào danh sách hoặc bỏ tệp ra.',
  );
  expect(strangers.map(strangerWords)).toContainEqual('gone.xlsx: Không đọc được tệp; hãy đề nghị đơn vị gửi lại tệp khác.');
});

test('of a file that is nobody’s it is said what is wrong with it: its period, or that it names nobody', async () => {
  const nobody = { name: '', parent: '', symbol: '' };
  const { strangers } = await board([
    incoming({ ...submissionOf(x1!, {}, '2025-H1'), agency: { name: 'UBND xã Lạ', parent: '', symbol: 'UBND' } }, 'cu.json'),
    incoming({ ...submissionOf(x1!), agency: nobody }, 'trong.json'),
  ]);
  expect(strangers.map(strangerWords)).toEqual([
    'cu.json: số liệu là của 6 tháng năm 2025, không phải quý III năm 2025, nên không lấy; hãy bỏ tệp ra hoặc đề nghị đơn vị gửi đúng kỳ.',
    'trong.json: tệp không ghi tên cơ quan nên chưa biết là của đơn vị nào; hãy ghi tên cơ quan vào sheet Thông tin hoặc thêm mã đơn vị vào tên tệp.',
  ]);
});

test('the three files of a package are one version; two that differ are shown and neither is taken', async () => {
  const submission = submissionOf(snv!, { 'BM1/1': '3' });
  const packed = (await packageFiles(submission)).map(({ name, bytes }) => file(name, bytes));
  const [line] = (await board(packed)).lines;
  expect(line).toMatchObject({ status: 'received', version: { kind: 'workbook', seal: 'intact' }, notes: [] });

  const [two] = (await board([...packed, incoming(submissionOf(snv!, { 'BM1/1': '4' }), 'moi.json')])).lines;
  expect(two?.status).toBe('several-versions');
  expect(two?.version).toBeUndefined();
  expect(two?.notes).toEqual([
    expect.stringMatching(/^Có 2 bản khác nhau \(.*\.xlsx \/ moi\.json\): Biểu mẫu 1, dòng 1 ghi 03 \/ 04; chưa lấy bản nào/),
  ]);
});

test('the Word file of a package is enough: its period is that of its name; without one it is said what to take instead', async () => {
  const submission = submissionOf(snv!, { 'BM1/1': '3' });
  const packed = await packageFiles({ ...submission, agency: { ...submission.agency, symbol: 'SNV' } });
  const all = packed.map(({ name, bytes }) => file(name, bytes));
  const [document] = all.filter(({ name }) => name.endsWith('.docx'));
  const [line] = (await board([document!])).lines;
  expect(line).toMatchObject({ status: 'received', version: { kind: 'report', file: 'PhuLucCCHC_2025-Q3_SNV.docx' }, notes: [] });
  // Beside the others it is the same once more, and nothing to talk about.
  expect((await board(all)).lines[0]).toMatchObject({ status: 'received', version: { kind: 'workbook' }, notes: [] });

  const { strangers } = await board([{ ...document!, name: 'phu luc.docx' }]);
  expect(strangers.map(strangerWords)).toEqual([
    'phu luc.docx: Đây là phụ lục Word, không ghi kỳ báo cáo; hãy lấy tệp .xlsx hoặc .json cùng gói, hoặc báo cáo Word có ghi kỳ.',
  ]);
});

test('a name that several have, or a code beside another name, is asked about', async () => {
  const named = (name: string, code?: string) => ({
    ...submissionOf(x1!),
    agency: { name, parent: '', symbol: '', ...(code !== undefined && { code }) },
  });
  const { strangers } = await board([incoming(named('Đơn vị STP', 'SNV'), 'a.json')]);
  expect(strangers.map(strangerWords)).toEqual([
    'a.json: "Đơn vị STP" có thể là Đơn vị SNV (SNV) hoặc Đơn vị STP (STP); hãy ghi mã đơn vị vào sheet Thông tin.',
  ]);
  // Without a code the name is enough, however it is typed.
  const { lines } = await board([incoming(named('ĐƠN  VỊ syt'), 'b.json')]);
  expect(lines.find(({ entry }) => entry === syt)?.status).toBe('received');
});

test('reading tells how far it is and can be stopped', async () => {
  const seen: number[] = [];
  const control = new AbortController();
  const files = [snv, stp, syt].map((entry) => incoming(submissionOf(entry!)));
  const onProgress = (done: number) => {
    seen.push(done);
    if (done === 2) control.abort(new Error('stopped'));
  };
  await expect(receiveFiles(files, { today, onProgress, signal: control.signal })).rejects.toThrow('stopped');
  expect(seen).toEqual([0, 1, 2]);
});
