import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { WorkbookError, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { everything } from './layouts';
import { endlessZeros, handmadeZip, zip, type Claims } from '../opc/archives';
import { MAIN, OFFICE, cells, files, relationships, rows, workbookXml, xlsx } from './packages';

/** What reading these bytes fails with. An unbounded reader never gets this far: it needs minutes, or all memory. */
async function refusal(bytes: Uint8Array): Promise<WorkbookError> {
  try {
    await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error('The file was read.');
}

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** So many bytes, of which the first are these. */
const beginning = (text: string, length: number) => {
  const bytes = new Uint8Array(length);
  bytes.set(latin(text));
  return bytes;
};
const utf16 = (text: string) => [...latin(text)].flatMap((code) => [code, 0]);
const compound = (stream: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...utf16(stream), 0, 0]);
const officeDocument = (part: string) => ({
  '_rels/.rels': relationships({ rId1: [`${OFFICE}/officeDocument`, part] }),
  [part]: '<document/>',
});

describe('files that are no .xlsx', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'empty', 'không có nội dung'],
    ['a PDF', latin('%PDF-1.7\n'), 'not-xlsx', 'tệp PDF'],
    ['a picture', latin('\x89PNG\r\n\x1a\n'), 'not-xlsx', 'hình ảnh'],
    ['a rich text', latin('{\\rtf1'), 'not-xlsx', 'RTF'],
    ['another archive', latin('Rar!\x1a\x07'), 'not-xlsx', 'giải nén'],
    ['an old workbook', compound('Workbook'), 'old-xls', 'đời cũ (.xls)'],
    ['a workbook with a password', compound('EncryptedPackage'), 'encrypted', 'mật khẩu'],
    ['an old document', compound('WordDocument'), 'not-xlsx', 'Word đời cũ'],
    ['an old something', compound('PowerPoint Document'), 'not-xlsx', 'Office đời cũ'],
    ['a web page', strToU8('\ufeff\n<html xmlns:x="excel"><table><tr><td>17'), 'not-xlsx', 'trang web'],
    ['a saved web page', strToU8('MIME-Version: 1.0\n'), 'not-xlsx', 'trang web'],
    [
      'an XML workbook of 2003',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'not-xlsx',
      'XML 2003',
    ],
    ['plain text', strToU8('STT;Chỉ tiêu;Số liệu\n1;Số văn bản;17\n'), 'not-xlsx', 'CSV'],
    ['plain text of many lines', strToU8('ắ'.repeat(9_999)), 'not-xlsx', 'CSV'],
    ['plain text in UTF-16', Uint8Array.from([0xff, 0xfe, ...utf16('STT;17')]), 'not-xlsx', 'CSV'],
    ['a large PDF', beginning('%PDF', 21 * 1024 * 1024), 'not-xlsx', 'tệp PDF'],
    ['something else', new Uint8Array([1, 2, 3, 4]), 'not-xlsx', 'không phải sổ tính Excel'],
    ['a document', zip(officeDocument('word/document.xml')), 'not-xlsx', 'văn bản Word'],
    ['a presentation', zip(officeDocument('ppt/presentation.xml')), 'not-xlsx', 'PowerPoint'],
    [
      'an OpenDocument file',
      zip({ mimetype: 'application/x', 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' }),
      'not-xlsx',
      'OpenDocument',
    ],
    ['a binary workbook', zip(officeDocument('xl/workbook.bin')), 'xlsb', '.xlsb'],
    ['an archive of files', zip({ 'bao-cao.xlsx': 'x' }), 'not-xlsx', 'giải nén'],
    ['an empty archive', zip({}), 'not-xlsx', 'giải nén'],
  ])('tells %s by what it is', async (_, bytes, code, says) => {
    const error = await refusal(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toContain(says);
    // One courteous sentence.
    expect(error.message).toMatch(/^[^.]*(?:\.xlsx?|\.xlsb|\.doc|\.zip)?.*vui lòng .*[^.]\.$/);
    expect(error.message).toBe(error.message.normalize('NFC'));
  });
});

describe('damaged files', () => {
  const sound = xlsx(cells('<c r="A1" t="s"><v>0</v></c>'), { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>Số</t></si></sst>` });
  const sheet = (xml: string) => xlsx(xml);
  const claiming = (claim: Claims) => handmadeZip(files(), { claims: { 'xl/worksheets/sheet1.xml': claim } });

  it('reads the sound one', async () => {
    expect((await readWorkbook(sound)).sheets[0]!.rows).toEqual([[{ kind: 'text', value: 'Số' }]]);
  });

  it.each<[string, Uint8Array]>([
    ['the beginning only', sound.subarray(0, 40)],
    ['its end cut off', sound.subarray(0, sound.length - 30)],
    ['its beginning cut off', Uint8Array.from([...latin('PK'), ...sound.subarray(100)])],
    ['a sheet cut off', sheet(cells('<c r="A1"><v>1</v></c>').slice(0, -20))],
    ['a sheet cut off in a tag', sheet('<worksheet><sheetData><row r="1"><c r="A1')],
    ['another root', sheet('<html/>')],
    ['an entity nobody knows', sheet(cells('<c r="A1" t="str"><v>&xxe;</v></c>'))],
    ['an address that is none', sheet(cells('<c r="1A"><v>1</v></c>'))],
    ['an address outside the grid', sheet(cells('<c r="A1048577"><v>1</v></c>'))],
    ['a row that is none', sheet(rows('<row r="-1"/>'))],
    ['a text that is not there', sheet(cells('<c r="A1" t="s"><v>3</v></c>'))],
    ['bytes that are no UTF-8', xlsx(undefined, { 'xl/worksheets/sheet1.xml': latin('<worksheet a="\xff"/>') })],
    ['no sheets', xlsx(undefined, { 'xl/workbook.xml': workbookXml('') })],
    ['a sheet that is listed only', xlsx(undefined, { 'xl/workbook.xml': workbookXml('<sheet name="S" sheetId="1" r:id="rId8"/>') })],
    ['a sheet of a wrong checksum', claiming({ checksum: 1 })],
    ['a file that is there twice', handmadeZip({ ...files(), 'XL/Workbook.xml': files()['xl/workbook.xml']! })],
  ])('refuses a workbook with %s', async (_, bytes) => {
    const error = await refusal(bytes);
    expect(error.code).toBe('broken');
    expect(error.message).toMatch(/^Tệp bị hỏng .*vui lòng .*\.$/);
  });

  it('tells a workbook in an archive with a password', async () => {
    expect((await refusal(claiming({ encrypted: true }))).code).toBe('encrypted');
  });

  it('finds every single flipped bit of what it reads', async () => {
    const before = JSON.stringify(await readWorkbook(sound));
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length * 8 - 1), async (bit) => {
        const flipped = sound.slice();
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        const result = await readWorkbook(flipped).then(JSON.stringify, (error: unknown) => error);
        if (typeof result === 'string') expect(result).toBe(before);
        else expect(result).toBeInstanceOf(WorkbookError);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('files made to do harm', () => {
  /** Bytes that just fit into the largest file allowed: three gigabytes once unpacked. */
  const MOST = 20_900_000;
  const bomb = (claim: Claims) => handmadeZip(files(), { claims: { 'xl/worksheets/sheet1.xml': claim } });
  const repeated = (count: number, item: (i: number) => string) => Array.from({ length: count }, (_, i) => item(i)).join('');
  const deep = '<a>'.repeat(3_000_000);

  it.each<[string, () => Uint8Array, string]>([
    ['is huge', () => beginning('PK', 20 * 1024 * 1024 + 1), 'too-large'],
    ['unpacks to more than it may', () => bomb({ packed: endlessZeros(20_000), size: 20 * 1024 * 1024 }), 'too-large'],
    ['unpacks to more than it says, a little', () => bomb({ packed: deflateSync(new Uint8Array(101)), size: 100 }), 'broken'],
    ['unpacks to more than it says, by far', () => bomb({ packed: endlessZeros(MOST), size: 100 }), 'broken'],
    ['has thousands of files', () => zip(Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`${i}.xml`, '']))), 'too-large'],
    [
      'has many large files',
      () => zip(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.xml`, new Uint8Array(8 * 1024 * 1024)]))),
      'too-large',
    ],
    [
      'has more sheets than anybody needs',
      () => xlsx(undefined, { 'xl/workbook.xml': workbookXml(repeated(101, (i) => `<sheet name="S${i}" sheetId="${i}" r:id="rId1"/>`)) }),
      'too-large',
    ],
    [
      'uses one large sheet over and over',
      () =>
        xlsx(rows(repeated(200_000, () => '<row><c t="x"/></row>')), {
          'xl/workbook.xml': workbookXml(repeated(100, (i) => `<sheet name="S${i}" sheetId="${i}" r:id="rId1"/>`)),
        }),
      'too-large',
    ],
    ['has cells without end', () => xlsx(rows(repeated(4_000, () => `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`))), 'too-large'],
    ['is nested without end', () => xlsx(deep), 'broken'],
    ['has attributes without end', () => xlsx(`<worksheet${' a=""'.repeat(2_000_000)}/>`), 'broken'],
    [
      'has formats without end',
      () => {
        const slow = '['.repeat(250);
        const formats = repeated(60_000, (i) => `<numFmt numFmtId="${i}" formatCode="${slow}"/>`);
        return xlsx(undefined, { 'xl/styles.xml': `<styleSheet><numFmts>${formats}</numFmts></styleSheet>` });
      },
      'too-large',
    ],
    [
      'has references without end',
      () =>
        xlsx(undefined, { 'xl/_rels/workbook.xml.rels': `<Relationships>${'<Relationship Target="x"/>'.repeat(500_000)}</Relationships>` }),
      'too-large',
    ],
    [
      'declares entities that swell',
      () => xlsx(`<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${cells('<c r="A1" t="str"><v>&b;</v></c>')}`),
      'broken',
    ],
    ['never ends its entities', () => xlsx(cells(`<c r="A1" t="str"><v>${'&amp'.repeat(2_000_000)}</v></c>`)), 'broken'],
  ])('refuses a file that %s', async (_, make, code) => {
    expect((await refusal(make())).code).toBe(code);
  });

  it('gets through a file full of cells far away', async () => {
    const bytes = xlsx(rows(repeated(100_000, (i) => `<row r="${6_000 + i}"><c r="ZZ${6_000 + i}"><v>1</v></c></row>`)));
    expect((await readWorkbook(bytes)).sheets[0]!.rows).toEqual([]);
  });

  it('cuts off texts longer than a cell of Excel holds', async () => {
    const bytes = xlsx(cells(`<c r="A1" t="str"><v>${'a'.repeat(1_000_000)}</v></c>`));
    expect((await readWorkbook(bytes)).sheets[0]!.rows[0]![0]).toEqual({ kind: 'text', value: 'a'.repeat(32_767) });
  });

  it('either reads or refuses whatever bytes come along', async () => {
    const whole = await writeWorkbook(everything());
    const parts = Object.keys(files());
    const mutated = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }).map((changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    });
    const scribbled = fc.tuple(fc.constantFrom(...parts), fc.nat(600), fc.string({ maxLength: 8 })).map(([part, at, text]) => {
      const content = files(cells('<c r="A1"><f>1</f><v>1</v></c>'))[part]!;
      return xlsx(undefined, { [part]: content.slice(0, at) + text + content.slice(at + text.length) });
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), mutated, scribbled), async (bytes) => {
        const result = await readWorkbook(bytes).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(WorkbookError);
      }),
      { numRuns: 500 },
    );
  });
});
