import { unzipSync } from 'fflate';
import { workbookLayout } from '../../src/sheets';
import { readSlip, slipArchive, slipFiles, slipsOf } from '../../src/slips';
import { slipLayout } from '../../src/slips/slip-files';
import type { Submission } from '../../src/submission';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { ROOMS, sharedOut, typedRows } from '../inquiries';
import { recalculate } from '../lab/libreoffice';
import { lint, schemaErrors } from '../lab/ooxml';
import { fillLayout } from '../slips/fill-in';
import { asPeriod, emptyReport, realReport } from '../submissions';

jest.setTimeout(600_000);

const real = realReport();
const asked = sharedOut({ ...emptyReport(), agency: real.agency });
const previous = asPeriod(real, '2023-H1');

test('every slip, as workbook and to print, is a file Excel and Word open without a word', async () => {
  const files = await slipFiles(asked, previous);
  expect(files.map(({ name }) => name.replace(/-[0-9a-f]{8}\./, '.'))).toEqual(
    ['Van-phong-So', 'Bo-phan-Mot-cua', 'Thanh-tra-So', 'Phong-To-chuc-can-bo', 'Phong-Ke-hoach-Tai-chinh', 'Ba-Tran-Thi-Hoa'].flatMap(
      (room) => [`PhieuCCHC_${room}_2023-Q3.xlsx`, `PhieuCCHC_${room}_2023-Q3.docx`],
    ),
  );
  for (const { name, bytes } of [...files.slice(0, 4), ...files.slice(-2)]) {
    expect([name, await schemaErrors(bytes, name.endsWith('.xlsx') ? 'xlsx' : 'docx')]).toEqual([name, []]);
    if (name.endsWith('.xlsx')) expect([name, lint(bytes)]).toEqual([name, []]);
  }
});

test('the sheets Phân công and Nguồn số liệu of the working workbook are such, too', async () => {
  const sources = new Map(
    typedRows(asked)
      .slice(0, 40)
      .map((id, index) => [
        id,
        { room: ROOMS[index % 6]!, person: 'Lê Thị Sáu', date: '2023-09-12', document: 'Báo cáo 12/BC-TTra', figure: '12' },
      ]),
  );
  const working: Submission = { ...sharedOut(real), inquiry: { ...asked.inquiry!, sources } };
  const bytes = await writeWorkbook(workbookLayout(working));
  expect(await schemaErrors(bytes, 'xlsx')).toEqual([]);
  expect(lint(bytes)).toEqual([]);
});

test('the same slips, the same bytes; all of them in one file', async () => {
  const archive = await slipArchive(asked, previous);
  expect(archive.bytes).toEqual((await slipArchive(asked, previous)).bytes);
  const files = await slipFiles(asked, previous);
  expect(archive.name).toBe('PhieuCCHC_2023-Q3.zip');
  expect(Object.keys(unzipSync(archive.bytes))).toEqual(files.map(({ name }) => name));
});

test('a slip checks itself in a spreadsheet program: what is wrong among its own rows it says as the pane would', async () => {
  for (const slip of slipsOf(asked)) {
    const filled = fillLayout(slipLayout(asked, slip, previous), slip, real);
    const [bytes] = await recalculate([await writeWorkbook(filled)], { locale: 'vi-VN' });
    const cells = await readWorkbook(bytes!);
    const reply = readSlip(cells)!;
    const said = cells.sheets[0]!.rows.flatMap((row) => row.map((cell) => String(cell?.value ?? ''))).join('\n');
    for (const { message, topic } of reply.findings) {
      if (topic === 'part-of-whole') expect(said).toContain(message.replace(/^Phiếu của [^:]*: /, '').replace(/\. .*$/, ''));
    }
    expect(said).toMatch(/Đã điền \d+\/\d+ chỉ tiêu/);
    expect([...reply.figures.keys()]).toEqual(slip.rows.filter((id) => (real.figures.get(id)?.kind ?? 'blank') !== 'blank'));
  }
});
