import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { readWorkbook } from '../../src/xlsx';
import { handmadeZip } from '../opc/archives';
import { MAIN, OFFICE, cells, files, relationships, rows, workbookXml, xlsx } from './packages';

const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The cells of the first row of the first sheet. */
async function firstRow(bytes: Uint8Array) {
  const { sheets } = await readWorkbook(bytes);
  return sheets[0]!.rows[0];
}

const text = (value: string) => ({ kind: 'text', value });
const number = (value: number) => ({ kind: 'number', value });

describe('reading cells', () => {
  it('reads what was typed, and leaves holes where nothing was', async () => {
    const sheet = cells(
      '<c r="B1" t="s"><v>0</v></c><c r="C1"><v>81.51</v></c><c r="D1" s="1"/><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#DIV/0!</v></c>',
    );
    const row = await firstRow(xlsx(sheet, { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>Số liệu</t></si></sst>` }));
    expect(row).toEqual([
      undefined,
      text('Số liệu'),
      number(81.51),
      undefined,
      { kind: 'boolean', value: true },
      { kind: 'error', value: '#DIV/0!' },
    ]);
  });

  it.each<[string, number]>([
    ['0', 0],
    ['-1.5', -1.5],
    ['6786.875', 6786.875],
    ['1E+21', 1e21],
    [' 7 ', 7],
  ])('reads the number %j', async (written, value) => {
    expect(await firstRow(xlsx(cells(`<c r="A1"><v>${written}</v></c>`)))).toEqual([number(value)]);
  });

  it.each(['1e999', 'NaN', '1.234.567', '12 hồ sơ'])('keeps %j, which is no number, as text', async (written) => {
    expect(await firstRow(xlsx(cells(`<c r="A1"><v>${written}</v></c>`)))).toEqual([text(written)]);
  });

  it('takes no empty text for a cell', async () => {
    const empty = '<c r="A1" t="str"><v></v></c><c r="B1" t="inlineStr"><is><t/></is></c><c r="C1"><v/></c><c r="D1" t="s"/>';
    expect((await readWorkbook(xlsx(cells(empty)))).sheets[0]!.rows).toEqual([]);
  });

  it('joins the pieces of formatted text, without the small print of readings', async () => {
    const pieces =
      '<r><rPr><b/></rPr><t xml:space="preserve">Số văn bản </t></r><r><t>(đã ban hành)</t></r><rPh sb="0" eb="1"><t>no</t></rPh>';
    const sst = `<sst xmlns="${MAIN}"><si>${pieces}<phoneticPr fontId="1"/></si></sst>`;
    const sheet = cells(`<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${pieces}</is></c>`);
    const whole = text('Số văn bản (đã ban hành)');
    expect(await firstRow(xlsx(sheet, { 'xl/sharedStrings.xml': sst }))).toEqual([whole, whole]);
  });

  it('undoes both kinds of escapes', async () => {
    const sheet = cells(
      '<c r="A1" t="inlineStr"><is><t>a_x000D_&#10;b &amp;lt; &#x1F600;</t></is></c><c r="B1" t="str"><v>_x005F_x000D_</v></c>' +
        '<c r="C1" t="inlineStr"><is><t><![CDATA[<&amp;>]]> và<!-- không --> sau</t></is></c>' +
        '<c r="D1" t="inlineStr"><is><t>dòng\r\ndòng\rdòng</t></is></c>',
    );
    expect(await firstRow(xlsx(sheet))).toEqual([
      text('a\r\nb &lt; 😀'),
      text('_x000D_'),
      text('<&amp;> và sau'),
      text('dòng\ndòng\ndòng'),
    ]);
  });

  it('finds cells by their addresses, and by their order where they have none', async () => {
    const sheet = rows(
      '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c r="b5"><v>5</v></c></row>',
    );
    expect((await readWorkbook(xlsx(sheet))).sheets[0]!.rows).toEqual([
      [number(1), undefined, number(2), number(3)],
      [],
      [],
      [number(4)],
      [undefined, number(5)],
    ]);
  });

  it('passes over stray cells far away, and does not believe the dimension', async () => {
    const sheet = rows(
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>',
    );
    const lying = sheet.replace(
      '<sheetData>',
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData>',
    );
    expect((await readWorkbook(xlsx(lying))).sheets[0]!.rows).toEqual([[number(1)]]);
  });

  it('says where it stopped reading, if something stands further down', async () => {
    const long = (cell: string) => xlsx(rows(`<row r="1"><c r="A1"><v>1</v></c></row><row r="5001"><c r="A5001"${cell}</row>`));
    expect((await readWorkbook(long('><v>3</v></c>'))).sheets[0]).toMatchObject({ rows: [[number(1)]], cutAt: 5000 });
    expect((await readWorkbook(long(' s="1"/>'))).sheets[0]).not.toHaveProperty('cutAt');
  });

  const rich = (...runs: readonly (readonly [looks: string | undefined, text: string])[]) =>
    runs.map(([looks, words]) => `<r>${looks === undefined ? '' : `<rPr>${looks}</rPr>`}<t xml:space="preserve">${words}</t></r>`).join('');
  const RAISED = '<vertAlign val="superscript"/>';
  const struckText = (value: string) => ({ kind: 'text', value, struck: true });
  it.each<[string, string, object]>([
    ['a figure with a footnote', rich([undefined, '201'], [RAISED, '1']), text('201')],
    ['a figure with a footnote in brackets', rich(['<b/>', '8.326,5 '], [RAISED, '(1)']), text('8.326,5 ')],
    ['a figure with a lowered mark', rich([undefined, '201'], ['<vertAlign val="subscript"/>', '2']), text('201')],
    ['a figure on the line', rich([undefined, '20'], ['<vertAlign val="baseline"/>', '1']), text('201')],
    ['a unit', rich([undefined, '5 m'], [RAISED, '2']), text('5 m2')],
    ['a footnote', rich([RAISED, '1'], [undefined, ' Văn bản quy phạm pháp luật']), text('1 Văn bản quy phạm pháp luật')],
    ['a figure crossed out beside the one in force', rich(['<strike/>', '19'], [undefined, '201']), text('201')],
    ['a figure that is not crossed out', rich(['<strike val="0"/>', '19'], ['<strike val="false"/>', '201']), text('19201')],
    ['a word crossed out', rich([undefined, 'đã '], ['<strike/>', 'chưa '], [undefined, 'nộp']), text('đã nộp')],
    ['all crossed out', rich(['<strike/>', '19'], [undefined, ' '], ['<strike/>', '201']), struckText('19 201')],
  ])('reads %s, as it is meant', async (_what, pieces, cell) => {
    const sheet = cells(`<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${pieces}</is></c>`);
    const sst = `<sst xmlns="${MAIN}"><si>${pieces}</si></sst>`;
    expect(await firstRow(xlsx(sheet, { 'xl/sharedStrings.xml': sst }))).toEqual([cell, cell]);
  });

  it('flags what the style of a cell crosses out', async () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><fonts><font/><font><b/><strike/></font><font><strike val="0"/></font></fonts>` +
      '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>';
    const sheet = cells(
      `<c r="A1" s="1"><v>19</v></c><c r="B1" s="1" t="inlineStr"><is><t>19</t></is></c><c r="C1" s="2"><v>19</v></c><c r="D1" s="1"><f>A1</f><v>19</v></c>` +
        `<c r="E1" s="1" t="inlineStr"><is>${rich(['<b/>', '19'])}</is></c><c r="F1" s="1"/>`,
    );
    expect(await firstRow(xlsx(sheet, { 'xl/styles.xml': styles }))).toEqual([
      { ...number(19), struck: true },
      struckText('19'),
      number(19),
      { ...number(19), formula: 'A1', struck: true },
      text('19'),
    ]);
  });
});

describe('reading formulas', () => {
  it('reads a formula beside its result, of whatever type', async () => {
    const sheet = cells(
      '<c r="A1"><f>B1/C1*100</f><v>81.51</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1" t="b"><f>1=1</f><v>1</v></c>' +
        '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="str"><f>1/0</f><v>#DIV/0!</v></c><c r="F1"><f>A1</f></c>',
    );
    expect(await firstRow(xlsx(sheet))).toEqual([
      { kind: 'number', value: 81.51, formula: 'B1/C1*100' },
      { kind: 'text', value: 'ab', formula: '"a"&"b"' },
      { kind: 'boolean', value: true, formula: '1=1' },
      { kind: 'error', value: '#DIV/0!', formula: '1/0' },
      { kind: 'error', value: '#DIV/0!', formula: '1/0' },
      { kind: 'text', value: '', formula: 'A1', uncomputed: true },
    ]);
  });

  it.each<[string, string]>([
    ['C1*2', 'D3*2'],
    ['$C1+C$1+$C$1', '$C3+D$1+$C$1'],
    ['SUM(C1:D9)', 'SUM(D3:E11)'],
    ['SUM(A:C)+SUM(1:3)+SUM($A:C)+SUM(1:$3)', 'SUM(B:D)+SUM(3:5)+SUM($A:D)+SUM(3:$3)'],
    ["'Biểu mẫu 1'!C1+BM1!C1+'của ''A1'''!C1", "'Biểu mẫu 1'!D3+BM1!D3+'của ''A1'''!D3"],
    ['SUM(BM1:BM3!C1)', 'SUM(BM1:BM3!D3)'],
    ['[1]Sheet1!$A$1+[1]Sheet1!A1', '[1]Sheet1!$A$1+[1]Sheet1!B3'],
    ['IF(C1="A1","ô ""B2"" A1:A2",LOG10(C1))', 'IF(D3="A1","ô ""B2"" A1:A2",LOG10(D3))'],
    ['T[A1]+T[[#All],[B2]]+Năm2023+A1B+TRUE+1E5', 'T[A1]+T[[#All],[B2]]+Năm2023+A1B+TRUE+1E5'],
    ['c1+xfd1+A1048575', 'D3+#REF!+#REF!'],
    ['AAAA1+XFE1+A1048577', 'AAAA1+XFE1+A1048577'],
    ['"A1', '"B3'],
  ])('moves %s along', async (formula, moved) => {
    const written = formula.replaceAll('"', '&quot;');
    const sheet = rows(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">${written}</f><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>4</v></c></row>`,
    );
    const read = (await readWorkbook(xlsx(sheet))).sheets[0]!.rows;
    expect([read[0]![0]?.formula, read[2]![1]?.formula]).toEqual([formula, moved]);
  });

  it('does not let one formula swell into a million', async () => {
    const shares = Array.from({ length: 4_000 }, (_, row) => `<row r="${row + 2}"><c><f t="shared" si="0"/><v>1</v></c></row>`).join('');
    const sheet = rows(`<row r="1"><c r="A1"><f t="shared" ref="A1:A4001" si="0">${'B1+'.repeat(40_000)}B1</f><v>1</v></c></row>${shares}`);
    const read = (await readWorkbook(xlsx(sheet))).sheets[0]!.rows;
    expect(new Set(read.map(([cell]) => cell?.formula)).size).toBeLessThan(100);
  });

  it('knows every cell that has a share in a formula', async () => {
    const sheet = cells(
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1*2</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>4</v></c>' +
        '<c r="C1"><f t="array" ref="C1">SUM(A1:B1)</f><v>6</v></c><c r="D1"><f t="dataTable" ref="D1" dt2D="1" r1="A1" r2="B1"/><v>8</v></c>' +
        '<c r="E1"><f t="shared" si="9"/><v>1</v></c>',
    );
    expect((await firstRow(xlsx(sheet)))!.map((cell) => cell?.formula)).toEqual(['C1*2', 'D1*2', 'SUM(A1:B1)', 'TABLE(A1,B1)', '#REF!']);
  });
});

describe('reading dates', () => {
  const styles = (...formats: readonly string[]) =>
    `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('')}</numFmts>` +
    `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs></styleSheet>`;
  const dated = (serial: number, style: number, formats: readonly string[] = [], workbook?: string) =>
    firstRow(
      xlsx(cells(`<c r="A1" s="${style}"><v>${serial}</v></c>`), {
        'xl/styles.xml': styles(...formats),
        ...(workbook === undefined ? {} : { 'xl/workbook.xml': workbook }),
      }),
    );

  it.each<[number, string]>([
    [45184, '2023-09-15'],
    [45184.75, '2023-09-15'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [2958465, '9999-12-31'],
  ])('reads day %d as %s', async (serial, value) => {
    expect(await dated(serial, 1)).toEqual([{ kind: 'date', value }]);
  });

  it.each(['dd/mm/yyyy', '[$-42A]d mmmm', 'mmm-yy', '&quot;ngày &quot;dd'])('takes the format %s for a date', async (format) => {
    expect(await dated(45184, 3, [format])).toEqual([{ kind: 'date', value: '2023-09-15' }]);
  });

  it.each(['0.00&quot; đồng/day&quot;', '#,##0\\ \\d', '[Red]0;[Yellow]0', 'General', '_d0', '#,##0 [$đ-42A]'])(
    'takes the format %s for a number',
    async (format) => {
      expect(await dated(45184, 3, [format])).toEqual([number(45184)]);
    },
  );

  it.each<[number, string, string]>([
    [86 / 1440, 'h:mm', '01:26'],
    [86 / 1440, 'hh:mm:ss', '01:26:00'],
    [8326 / 1440, '[h]:mm', '138:46'],
    [45184.5, 'h:mm AM/PM', '12:00'],
    [0, '[$-42A]h:mm;@', '00:00'],
  ])('reads %d in the format %s as the time %s', async (serial, format, value) => {
    expect(await dated(serial, 3, [format])).toEqual([{ kind: 'date', value }]);
  });

  it.each<[string, object]>([
    ['#,##0,,', { scale: 1_000_000 }],
    ['0.0,', { scale: 1000 }],
    ['#,##0,.00', { scale: 1000 }],
    ['#,##0.00,, &quot;triệu&quot;;-#,##0,,', { scale: 1_000_000 }],
    ['_(* #,##0,_);_(* \\(#,##0,\\);_(@_)', { scale: 1000 }],
    ['0.0,%', { percent: true, scale: 1000 }],
    ['#,##0', {}],
    ['_(* #,##0_);_(* \\(#,##0\\);_(* &quot;-&quot;_);_(@_)', {}],
    ['0&quot;,,&quot;', {}],
    ['0&quot;%&quot;', {}],
    ['0\\%', {}],
    ['0;0,;0', {}],
    ['[&gt;=1000000]0.0,,;0', {}],
    ['@', {}],
  ])('says what the format %s does to a number', async (format, facts) => {
    expect(await dated(8326, 3, [format])).toEqual([{ ...number(8326), ...facts }]);
  });

  it('keeps days and times outside the calendar as numbers', async () => {
    expect(await dated(0.5, 1)).toEqual([number(0.5)]);
    expect(await dated(-0.5, 2)).toEqual([number(-0.5)]);
    expect(await dated(-3, 1)).toEqual([number(-3)]);
    expect(await dated(3_000_000, 1)).toEqual([number(3_000_000)]);
  });

  it('counts from 1904 in files of old Macs', async () => {
    const mac = workbookXml('<sheet name="S" sheetId="1" r:id="rId1"/>', '<workbookPr date1904="1"/>');
    expect(await dated(43722, 1, [], mac)).toEqual([{ kind: 'date', value: '2023-09-15' }]);
  });

  it('reads dates written out', async () => {
    expect(
      await firstRow(
        xlsx(
          cells(
            '<c r="A1" t="d"><v>2023-09-15T00:00:00</v></c><c r="B1" t="d"><v>hôm nay</v></c><c r="C1" t="d"><v>T01:26:00</v></c><c r="D1" t="d"><v>01:26:30</v></c>',
          ),
        ),
      ),
    ).toEqual([{ kind: 'date', value: '2023-09-15' }, text('hôm nay'), { kind: 'date', value: '01:26' }, { kind: 'date', value: '01:26' }]);
  });
});

describe('reading workbooks', () => {
  it('tells hidden sheets, and keeps the order of the tabs', async () => {
    const bytes = xlsx(undefined, {
      'xl/workbook.xml': workbookXml(
        '<sheet name="Biểu_x005F_x0041_" sheetId="7" r:id="rId2"/><sheet name="Ẩn" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Rất ẩn &amp; kín" sheetId="2" state="veryHidden" r:id="rId1"/>',
      ),
      'xl/_rels/workbook.xml.rels': relationships({
        rId1: [`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
        rId2: [`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
      }),
    });
    const { sheets } = await readWorkbook(bytes);
    expect(sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['Biểu_x0041_', true],
      ['Ẩn', false],
      ['Rất ẩn & kín', false],
    ]);
  });

  it('leaves out sheets that are charts', async () => {
    const bytes = xlsx(undefined, {
      'xl/workbook.xml': workbookXml('<sheet name="Đồ thị" sheetId="1" r:id="rId9"/><sheet name="Số" sheetId="2" r:id="rId1"/>'),
      'xl/_rels/workbook.xml.rels': relationships({
        rId9: [`${OFFICE}/chartsheet`, 'chartsheets/sheet1.xml'],
        rId1: [`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
      }),
    });
    expect((await readWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual(['Số']);
  });

  it('reads custom properties of every type as text', async () => {
    const property = (name: string, type: string, value: string) =>
      `<property pid="2" name="${name}"><vt:${type}>${value}</vt:${type}></property>`;
    const bytes = xlsx(undefined, {
      '_rels/.rels': relationships({
        rId1: [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        rId2: [`${OFFICE}/custom-properties`, 'docProps/custom.xml'],
      }),
      'docProps/custom.xml': `<Properties xmlns:vt="v">${property('Kỳ', 'lpwstr', '2023-Q3')}${property('bản', 'i4', '12')}${property('cũ', 'lpstr', 'có')}${property('__proto__', 'bool', 'true')}</Properties>`,
    });
    const { properties } = await readWorkbook(bytes);
    expect(Object.entries(properties)).toEqual([
      ['Kỳ', '2023-Q3'],
      ['bản', '12'],
      ['cũ', 'có'],
      ['__proto__', 'true'],
    ]);
  });

  it('has no properties where the file has none', async () => {
    expect((await readWorkbook(xlsx())).properties).toEqual({});
  });
});

describe('reading files of other programs', () => {
  const number17 = cells('<c r="A1"><v>17</v></c>');

  const written: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
    'with prefixes on everything': () =>
      xlsx(number17.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='), {
        'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:d3p1="${OFFICE}"><x:sheets><x:sheet d3p1:id="R0a1b" sheetId="1" name="S"/></x:sheets></x:workbook>`,
        'xl/_rels/workbook.xml.rels': relationships({ R0a1b: [`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'] }).replace(
          /<(\/?)R/g,
          '<$1p:R',
        ),
      }),
    'with absolute targets': () =>
      xlsx(number17, {
        '_rels/.rels': relationships({ a: [`${OFFICE}/officeDocument`, '/xl/workbook.xml'] }),
        'xl/_rels/workbook.xml.rels': relationships({ rId1: [`${OFFICE}/worksheet`, '/xl/worksheets/sheet1.xml'] }),
      }),
    'with roundabout and escaped targets': () => {
      const { 'xl/worksheets/sheet1.xml': sheet, ...others } = files(number17);
      return xlsx(undefined, {
        ...others,
        'xl/bảng tính/s 1.xml': sheet ?? '',
        'xl/_rels/workbook.xml.rels': relationships({ rId1: [`${OFFICE}/worksheet`, './x/../b%E1%BA%A3ng%20t%C3%ADnh/s%201.xml'] }),
      });
    },
    'with file names in other letters': () => {
      const { 'xl/worksheets/sheet1.xml': sheet, ...others } = files(number17);
      return handmadeZip({ ...others, 'xl\\Worksheets\\Sheet1.XML': sheet ?? '' });
    },
    'with attributes in another order, apostrophes and line breaks': () =>
      xlsx(
        `<?xml version='1.0'?>\r\n<worksheet\r\n xmlns='${MAIN}'>\r\n<sheetData>\r\n<row\tspans = '1:1' r = '1'><c t='n' s='0'\nr='A1' ><v>17</v></c ></row></sheetData></worksheet>\n`,
      ),
    'in UTF-8 with a byte order mark': () => xlsx(`\ufeff${number17}`),
    'in UTF-16': () => {
      const units = Uint16Array.from(`\ufeff${number17}`, (character) => character.charCodeAt(0));
      return xlsx(undefined, { 'xl/worksheets/sheet1.xml': new Uint8Array(units.buffer) });
    },
    'in the strict edition of the standard': () =>
      xlsx(number17.replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'), {
        '_rels/.rels': relationships({ rId1: [`${STRICT}/officeDocument`, 'xl/workbook.xml'] }),
        'xl/_rels/workbook.xml.rels': relationships({ rId1: [`${STRICT}/worksheet`, 'worksheets/sheet1.xml'] }),
      }),
    'with macros and links to other files': () =>
      xlsx(number17, {
        'xl/vbaProject.bin': new Uint8Array([1, 2, 3]),
        'xl/_rels/workbook.xml.rels':
          relationships({ v: ['http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'] }).replace(
            '</Relationships>',
            '',
          ) +
          `<Relationship Id="rId0" Type="${OFFICE}/worksheet" Target="http://example.org/" TargetMode="External"/>` +
          `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      }),
    'with drawings and themes that are damaged': () =>
      xlsx(number17.replace('</worksheet>', '<drawing r:id="rId1"/></worksheet>'), {
        'xl/theme/theme1.xml': '<a:theme',
        'xl/drawings/drawing1.xml': 'hỏng',
        'docProps/core.xml': '<',
      }),
    'with sizes in 64 bits': () => handmadeZip(files(number17), { in64Bits: true }),
    'as a stream, with sizes behind the files': () =>
      new Promise((resolve, reject) => {
        const pieces: Uint8Array[] = [];
        const archive = new Zip((error, piece, final) => {
          if (error) reject(error);
          pieces.push(piece);
          if (final) resolve(Uint8Array.from(pieces.flatMap((bytes) => [...bytes])));
        });
        for (const [name, content] of Object.entries(files(number17))) {
          const file = new ZipDeflate(name);
          archive.add(file);
          file.push(strToU8(content), true);
        }
        archive.end();
      }),
  };

  it.each(Object.keys(written))('reads a file written %s', async (how) => {
    expect(await firstRow(await written[how]!())).toEqual([number(17)]);
  });
});
