import { strFromU8, unzipSync } from 'fflate';
import { findPeriod } from '../../src/forms';
import { fileName, packageArchive, packageFiles, workingFile, outlineFile } from '../../src/sending';
import { openFile } from '../../src/opening';
import { readSubmission, sealOf, workbookLayout } from '../../src/sheets';
import { emptySubmission, readFiguresFile, recordOf } from '../../src/submission';
import { readWorkbook } from '../../src/xlsx';
import { soundSubmission } from '../submissions';

const sound = soundSubmission();
const files = packageFiles(sound);
const file = async (kind: string) => (await files).find((each) => each.kind === kind)!;

test('three files by the convention of names', async () => {
  expect((await files).map(({ name }) => name)).toEqual([
    'PhuLucCCHC_2023-Q3_SKHCN.xlsx',
    'PhuLucCCHC_2023-Q3_SKHCN.docx',
    'PhuLucCCHC_2023-Q3_SKHCN.json',
  ]);
});

test('the package is one file as well: the same files, the same bytes each time, no paths', async () => {
  const packed = packageArchive(sound, await files);
  expect(packed.name).toBe('GoiCCHC_2023-Q3_SKHCN.zip');
  const inside = unzipSync(packed.bytes);
  expect(Object.keys(inside)).toEqual((await files).map(({ name }) => name));
  for (const { name, bytes } of await files) expect(Buffer.compare(inside[name]!, bytes)).toBe(0);
  expect(Buffer.compare(packageArchive(sound, await packageFiles(sound)).bytes, packed.bytes)).toBe(0);
  const opened = await openFile({ name: packed.name, bytes: packed.bytes }, {}, '2023-09-16');
  expect([opened.name, opened.seal]).toEqual(['PhuLucCCHC_2023-Q3_SKHCN.xlsx', { kind: 'intact' }]);
});

test('what one works on and the outline are not called as what is sent', async () => {
  const names = [await workingFile(sound, workbookLayout(sound)), await outlineFile(sound), ...(await files)].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.slice(0, 2)).toEqual(['SoLamViecCCHC_2023-Q3_SKHCN.xlsx', 'DeCuongBaoCaoCCHC_2023-Q3_SKHCN.docx']);
});

test.each([
  [{ name: 'Sở Giáo dục và Đào tạo', symbol: '' }, 'PhuLucCCHC_2024-H1_So-Giao-duc-va-Dao-tao'],
  [{ name: 'Sở Nông nghiệp & PTNT Đắk Lắk', symbol: '' }, 'PhuLucCCHC_2024-H1_So-Nong-nghiep-PTNT-Dak-Lak'],
  [{ name: 'Sở', symbol: '../..\\ x:y' }, 'PhuLucCCHC_2024-H1_x-y'],
  [{ name: '', symbol: '' }, 'PhuLucCCHC_2024-H1'],
])('any agency makes a name that any system can store: %j', (agency, name) => {
  const submission = emptySubmission(sound.template, findPeriod('2024-H1')!, { ...agency, parent: '' });
  expect(fileName(submission)).toBe(name);
});

test('all three say the same', async () => {
  const cells = await readWorkbook((await file('workbook')).bytes);
  const reading = readSubmission(cells);
  expect(sealOf(cells, reading)).toEqual({ kind: 'intact' });
  const figures = readFiguresFile(strFromU8((await file('figures')).bytes));
  expect(recordOf(figures)).toEqual(recordOf(sound));
});

test('the document bears the same fingerprint as the workbook', async () => {
  const cells = await readWorkbook((await file('workbook')).bytes);
  const properties = strFromU8(unzipSync((await file('document')).bytes)['docProps/custom.xml']!);
  for (const [name, value] of Object.entries(cells.properties)) {
    expect(properties).toMatch(new RegExp(`name="${name}".*?<vt:lpwstr>${value}</vt:lpwstr>`));
  }
});

test('no person, no moment, no add-in is named in any of them', async () => {
  const again = await packageFiles(sound);
  for (const [index, { bytes }] of (await files).entries()) expect(Buffer.compare(bytes, again[index]!.bytes)).toBe(0);
  for (const kind of ['workbook', 'document']) {
    const parts = unzipSync((await file(kind)).bytes);
    const text = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
    expect(Object.keys(parts).filter((name) => /webextension|taskpane|customXml|comments|printerSettings/i.test(name))).toEqual([]);
    expect(/lastPrinted|TotalTime|<dcterms:[^>]*>(?!2000-01-01T00:00:00Z)/.exec(text)?.[0]).toBeUndefined();
    expect(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)/.exec(text)?.[1] ?? 'Phụ lục CCHC').toBe('Phụ lục CCHC');
  }
});
