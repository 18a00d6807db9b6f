import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { packageLayout, workbookLayout, type LayoutCell, type WorkbookLayout } from '../../src/sheets';
import { realReport } from '../submissions';
import { column, everything, sheet, workbook } from './layouts';

async function parts(layout: WorkbookLayout): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(await writeWorkbook(layout))).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function part(layout: WorkbookLayout, path: string): Promise<string> {
  return (await parts(layout))[path]!;
}

/** What the first column of the first sheet holds once written and read. */
async function readBack(...values: readonly Pick<LayoutCell, 'value' | 'formula' | 'runs'>[]) {
  const { sheets } = await readWorkbook(await writeWorkbook(column(...values)));
  return values.map((_, row) => sheets[0]!.rows[row]?.[0]);
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('writing and reading', () => {
  it('brings back sheets, values, formulas and properties', async () => {
    const layout = everything();
    const { sheets, properties } = await readWorkbook(await writeWorkbook(layout));
    expect(properties).toEqual(layout.properties);
    expect(sheets.map(({ name, visible }) => [name, visible])).toEqual(layout.sheets.map(({ name }) => [name, true]));
    for (const [i, { cells }] of layout.sheets.entries()) {
      for (const { row, column, value, formula } of cells) {
        const read = sheets[i]!.rows[row]?.[column];
        expect(read?.value).toBe(value === '' && formula === undefined ? undefined : value);
        expect(read?.formula).toBe(formula);
      }
    }
  });

  it('keeps every text as it is', async () => {
    const nasty = fc.constantFrom(
      '_x000D_',
      '_x005F_',
      '_',
      'x0041_',
      '_x00',
      '\r',
      '\n',
      '\t',
      '\u0001',
      '\uffff',
      '&amp;',
      '<',
      ']]>',
      '"',
      "'",
      ' ',
    );
    const text = fc
      .array(fc.oneof(nasty, fc.string({ unit: 'binary', minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 12 })
      .map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const read = await readBack(...texts.map((value) => ({ value })));
        // NUL is the one character no spreadsheet program knows.
        const kept = texts.map((value) => value.replaceAll('\0', ''));
        expect(read.map((cell) => cell?.value ?? '')).toEqual(kept);
      }),
    );
  });

  it('keeps what only looks like an escape once the next character is escaped', async () => {
    for (const value of ['_x0041\u0001', '_x0041\r', '_x005F_x0041_', '__x0041_x0041_']) {
      expect(await readBack({ value })).toEqual([{ kind: 'text', value }]);
    }
  });

  it('turns halves of characters into the sign for unreadable ones', async () => {
    expect(await readBack({ value: 'a\ud83db' }, { value: '\ude00' })).toEqual([
      { kind: 'text', value: 'a\ufffdb' },
      { kind: 'text', value: '\ufffd' },
    ]);
  });

  it.each(['=1+1', '+84 233', '-', '- Đã xong', '@cc', '#N/A', '#DIV/0!', 'TRUE', '08', '1,5', '2023-09-15'])(
    'keeps the text %j a text',
    async (value) => {
      expect(await readBack({ value }, { value, runs: [{ text: value }] })).toEqual([
        { kind: 'text', value },
        { kind: 'text', value },
      ]);
    },
  );

  it('keeps numbers to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (value) => {
        // A file knows only one zero.
        expect(await readBack({ value })).toEqual([{ kind: 'number', value: value + 0 }]);
      }),
    );
  });

  it('keeps results of formulas, errors among them', async () => {
    expect(
      await readBack(
        { formula: 'A2&"_x000D_ <&> "&A3', value: ' <b>\n' },
        { formula: '1/0', value: '#DIV/0!' },
        { formula: '""', value: '' },
        { formula: 'A9*2', value: 0.1 },
        { formula: 'A9' },
      ),
    ).toEqual([
      { kind: 'text', value: ' <b>\n', formula: 'A2&"_x000D_ <&> "&A3' },
      { kind: 'error', value: '#DIV/0!', formula: '1/0' },
      { kind: 'text', value: '', formula: '""' },
      { kind: 'number', value: 0.1, formula: 'A9*2' },
      { kind: 'text', value: '', formula: 'A9', uncomputed: true },
    ]);
  });
});

describe('the file itself', () => {
  it('marks errors as errors and keeps white space, for other programs', async () => {
    const layout = column({ formula: '1/0', value: '#DIV/0!' }, { value: ' a' }, { value: 'a\n' }, { value: 'a b' });
    const { [SHEET]: xml, 'xl/sharedStrings.xml': strings } = await parts(layout);
    expect(xml).toContain('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    expect(strings).toContain('<si><t xml:space="preserve"> a</t></si><si><t xml:space="preserve">a\n</t></si><si><t>a b</t></si>');
  });

  it('is the same for the same layout, whenever it is written', async () => {
    const first = await writeWorkbook(everything());
    jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09') });
    try {
      expect(await writeWorkbook(everything())).toEqual(first);
    } finally {
      jest.useRealTimers();
    }
  });

  it('says its title, and nothing of people or machines', async () => {
    const { 'docProps/core.xml': core, 'docProps/app.xml': app } = await parts(everything());
    expect(core).toContain('<dc:title>Phụ lục thống kê cải cách hành chính</dc:title><dc:creator>Phụ lục CCHC</dc:creator>');
    expect(core!.match(/\d{4}-\d\d-\d\d/g)).toEqual(['2000-01-01', '2000-01-01']);
    expect(app).toContain('<Application>Phụ lục CCHC</Application>');
  });

  it('has Excel compute everything anew on opening', async () => {
    expect(await part(everything(), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('is set in Times New Roman 12 where nothing else is said', async () => {
    const styles = await part(workbook(sheet()), 'xl/styles.xml');
    expect(styles).toContain('<fonts count="1"><font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font></fonts>');
  });

  it('keeps each look once, however many cells have it', async () => {
    const cells = Array.from({ length: 50 }, (_, row) => ({ row, column: 0, style: { bold: true, numberFormat: '0.0' } }));
    const styles = await part(workbook(sheet({ cells })), 'xl/styles.xml');
    expect(styles).toMatch(/<cellXfs count="2">.*<\/cellXfs>/);
    expect(styles).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>');
  });

  it('gives text an apostrophe only where Excel would take it for a formula', async () => {
    const xml = await part(column({ value: '=1' }, { value: '-' }, { value: '- xong' }, { value: 'xong' }, { value: -5 }), SHEET);
    expect([...xml.matchAll(/<c r="(\w+)" s="1"/g)].map(([, name]) => name)).toEqual(['A1', 'A3']);
  });
});

test('rows may grow, but for those with merged cells, which Excel does not measure', async () => {
  const layout = workbook(sheet({ rowHeights: [30, 18, 18], merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] }));
  const xml = await part(layout, SHEET);
  expect([...xml.matchAll(/<row [^>]*>/g)].map(([row]) => row)).toEqual([
    '<row r="1" ht="30" customHeight="1"/>',
    '<row r="2" ht="18" customHeight="1"/>',
    '<row r="3" ht="18"/>',
  ]);
});

describe('printing', () => {
  it('prints on A4, one page wide, with margins in inches', async () => {
    const xml = await part(everything(), SHEET);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toMatch(
      /<pageSetup paperSize="9" firstPageNumber="1" fitToWidth="1" fitToHeight="0" orientation="landscape" useFirstPageNumber="1"/,
    );
    expect(xml).toContain('<pageMargins left="1.1811" right="0.5906" top="0.7874" bottom="0.7874" header="0.3937" footer="0.3937"/>');
  });

  it('numbers pages in the middle above, except the first', async () => {
    const { 'xl/worksheets/sheet1.xml': without, 'xl/worksheets/sheet2.xml': numbered } = await parts(everything());
    expect(numbered).toContain(
      '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader></headerFooter>',
    );
    expect(without).not.toContain('headerFooter');
  });

  it('names print area, repeated rows and filter of the right sheet, whatever its name', async () => {
    expect(
      [...(await part(everything(), 'xl/workbook.xml')).matchAll(/<definedName (.*?)<\/definedName>/g)].map(([, name]) => name),
    ).toEqual([
      `name="_xlnm.Print_Area" localSheetId="0">'Thông tin ''chung'' &amp; khác'!$A$1:$B$3`,
      `name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'Biểu mẫu 1'!$A$3:$F$63`,
      `name="_xlnm.Print_Area" localSheetId="1">'Biểu mẫu 1'!$A$1:$E$63`,
      `name="_xlnm.Print_Titles" localSheetId="1">'Biểu mẫu 1'!$3:$3`,
    ]);
  });
});

describe('filling in', () => {
  it('offers lists and asks or refuses as told', async () => {
    const { 'xl/worksheets/sheet1.xml': list, 'xl/worksheets/sheet2.xml': formula } = await parts(everything());
    expect(list).toContain(
      '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Kỳ báo cáo" error="Vui lòng chọn trong danh sách." ' +
        'promptTitle="Kỳ báo cáo" prompt="Chọn kỳ báo cáo&#10;trong danh sách." sqref="B3"><formula1>"Quý I,6 tháng,Quý III,Năm"</formula1></dataValidation>',
    );
    expect(formula).toMatch(
      /<dataValidation type="custom" errorStyle="warning" .*sqref="D4:D63"><formula1>OR\(D4="-",AND\(ISNUMBER\(D4\),D4&gt;=0\)\)</,
    );
  });

  it('protects without a password, and leaves a filter usable', async () => {
    const { 'xl/worksheets/sheet1.xml': plain, 'xl/worksheets/sheet2.xml': filtered } = await parts(everything());
    expect(plain).toContain('<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>');
    expect(filtered).toContain('<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>');
    expect(await part(workbook(sheet()), SHEET)).not.toContain('sheetProtection');
  });

  it('lays looks over cells in the order given', async () => {
    const { 'xl/worksheets/sheet2.xml': xml, 'xl/styles.xml': styles } = await parts(everything());
    expect(
      [...xml!.matchAll(/<cfRule type="expression" dxfId="(\d)" priority="(\d)"><formula>(.*?)</g)].map(([, ...rule]) => rule),
    ).toEqual([
      ['0', '1', '$F4&lt;&gt;""'],
      ['1', '2', 'AND(ISNUMBER(D4),D4=INT(D4),D4&gt;0,D4&lt;10)'],
    ]);
    expect(styles).toContain(
      '<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
        '<dxf><numFmt numFmtId="165" formatCode="00"/></dxf></dxfs>',
    );
  });

  it.each<[number, number, string]>([
    [3, 0, '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>'],
    [0, 2, '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>'],
    [3, 2, '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>'],
  ])('keeps %d rows and %d columns in view', async (rows, columns, pane) => {
    expect(await part(workbook(sheet({ frozen: { rows, columns } })), SHEET)).toContain(pane);
  });
});

test('no file carries the order to open the pane with it: that is the word of a person in Excel', async () => {
  for (const layout of [workbookLayout(realReport()), packageLayout(realReport())]) {
    const entries = await parts(layout);
    expect(Object.keys(entries).filter((path) => /webext/i.test(path))).toEqual([]);
    expect(Object.values(entries).join('')).not.toMatch(/AutoShowTaskpane|webextension/i);
  }
});
