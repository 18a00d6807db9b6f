import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { lint, schemaErrors } from '../lab/ooxml';
import { pdfPages, pdfText, recalculate, toPdf } from '../lab/libreoffice';

jest.setTimeout(180_000);

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

interface Book {
  /** What follows the columns of the sheet: sheetData and its later siblings. */
  readonly sheet?: string;
  readonly name?: string;
  readonly definedNames?: string;
}

/** The smallest workbook, written by hand, so that it can be wrong in ways no library allows. */
function workbook({ sheet = '<sheetData/>', name = 'Biểu mẫu 1', definedNames = '' }: Book): Uint8Array {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/></Types>`,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook ${namespace} xmlns:r="${relationships}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>` +
      `${definedNames}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${namespace}>${sheet}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** A workbook of one row. */
const cells = (xml: string): Uint8Array => workbook({ sheet: `<sheetData><row r="1">${xml}</row></sheetData>` });

/** The value that a cell of the only sheet holds in the file, text included. */
function valueOf(bytes: Uint8Array, reference: string): string | undefined {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const [, attributes = '', value] =
    new RegExp(`<c r="${reference}"([^>]*)>.*?<v>(.*?)</v>`).exec(text('xl/worksheets/sheet1.xml').replace(/\n/g, '')) ?? [];
  if (!attributes.includes('t="s"')) return value;
  return [...text('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>/g)][Number(value)]?.[1];
}

describe('LibreOffice', () => {
  test('calculates anew whatever values the file holds, many files in one go', async () => {
    const files = [2, 3, 4].map((n) => cells(`<c r="A1"><v>${String(n)}</v></c><c r="B1"><f>A1*10</f><v>999</v></c>`));
    const results = await recalculate(files);
    expect(results.map((result) => valueOf(result, 'B1'))).toEqual(['20', '30', '40']);
  });

  test('reads text as numbers in the way of the locale', async () => {
    const file = cells('<c r="A1"><f>VALUE("1.234,5")</f></c>');
    const [vietnamese = file] = await recalculate([file], { locale: 'vi-VN' });
    const [american = file] = await recalculate([file]);
    expect([valueOf(vietnamese, 'A1'), valueOf(american, 'A1')]).toEqual(['1234.5', '#VALUE!']);
  });

  test('says which file it could not read', async () => {
    const broken = zipSync({ 'xl/workbook.xml': strToU8('<workbook') });
    await expect(recalculate([cells(''), broken])).rejects.toThrow('xlsx file 1 of 2');
  });

  test('prints workbooks with their formulas calculated', async () => {
    const pdf = await toPdf(cells('<c r="A1"><f>6*7</f><v>1</v></c>'), 'xlsx');
    expect((await pdfText(pdf)).trim()).toBe('42');
    const pages = await pdfPages(pdf, 50);
    expect(pages.map((page) => strFromU8(page.subarray(1, 4)))).toEqual(['PNG']);
  });

  test('prints documents and pasted tables', async () => {
    const two = { children: [new Paragraph('Phụ lục'), new Paragraph({ text: 'trang hai', pageBreakBefore: true })] };
    const docx = await toPdf(new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [two] }))), 'docx');
    expect((await pdfText(docx)).split('\f').map((page) => page.trim())).toEqual(['Phụ lục', 'trang hai', '']);
    expect(await pdfPages(docx, 30)).toHaveLength(2);

    const html = await toPdf(strToU8('<meta charset="utf-8"><table><tr><td>Chỉ tiêu</td><td>17</td></tr></table>'), 'html');
    expect(await pdfText(html)).toMatch(/Chỉ tiêu\s+17/);
  });
});

describe("Microsoft's validator", () => {
  test('accepts a valid workbook and a valid document', async () => {
    expect(await schemaErrors(cells('<c r="A1"><v>1</v></c>'), 'xlsx')).toEqual([]);
    const document = new Document({ sections: [{ children: [new Paragraph('Phụ lục')] }] });
    expect(await schemaErrors(new Uint8Array(await Packer.toArrayBuffer(document)), 'docx')).toEqual([]);
  });

  test('names part, place and fault', async () => {
    const [error, ...others] = await schemaErrors(cells('<c r="A1"><w>1</w></c>'), 'xlsx');
    expect(error).toMatch(/^\/xl\/worksheets\/sheet1\.xml .*x:c\[1\].* invalid child element/);
    expect(others).toEqual([]);
  });

  test('reports a file that is no workbook at all', async () => {
    expect(await schemaErrors(strToU8('nothing'), 'xlsx')).toHaveLength(1);
  });
});

describe('lint', () => {
  const formula = (text: string): Uint8Array => cells(`<c r="A1"><f>${text}</f><v>1</v></c>`);
  const after = (xml: string): Uint8Array => workbook({ sheet: `<sheetData/>${xml}` });
  const list = (text: string): Uint8Array =>
    after(
      `<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>${text}</formula1></dataValidation></dataValidations>`,
    );

  test.each<[string, Uint8Array]>([
    ['an empty sheet', workbook({})],
    ['merges side by side', after('<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C1:D2"/></mergeCells>')],
    ['a list of 255 characters', list(`"${'a'.repeat(255)}"`)],
    ['old functions', formula("IF(ROUND('Biểu mẫu 1'!B1,2)&lt;&gt;0,SUMIF(B:B,1),SUMPRODUCT(--(B1:B9=&quot;x&quot;)))")],
    ['a new function only in a text', formula('"XLOOKUP("&amp;"it\'s TEXT(B1,0.00)"')],
    ['TEXT of digits', formula('TEXT(SUM(B1,B2),"00")&amp;TEXT(B1,"0")')],
    [
      'a name for a sheet that is there',
      workbook({ definedNames: '<definedNames><definedName name="x">\'Biểu mẫu 1\'!$A$1</definedName></definedNames>' }),
    ],
  ])('accepts %s', (_, bytes) => {
    expect(lint(bytes)).toEqual([]);
  });

  test.each<[string, Uint8Array]>([
    ['merges overlap: A1:B2 and B2:C3', after('<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>')],
    [
      'data validations overlap: A1:A9 and A5',
      after('<dataValidations count="2"><dataValidation sqref="A1:A9 C1"/><dataValidation sqref="B1 A5"/></dataValidations>'),
    ],
    ['dataValidation A1: the list has more than 255 characters', list(`"${'a'.repeat(256)}"`)],
    [
      'dataValidation A1: the prompt has more than 255 characters',
      after(`<dataValidations count="1"><dataValidation prompt="${'x'.repeat(256)}" sqref="A1"/></dataValidations>`),
    ],
    ['the link of A1 refers to a missing sheet Z', after('<hyperlinks><hyperlink ref="A1" location="\'Z\'!A1"/></hyperlinks>')],
    ['oddHeader has more than 255 characters', after(`<headerFooter><oddHeader>${'x'.repeat(256)}</oddHeader></headerFooter>`)],
    ['B1 is there twice', cells('<c r="B1"/><c r="B1"/>')],
    ['A1 comes after a cell to its right', cells('<c r="B1"/><c r="A1"/>')],
    ['A2 stands in row 1', cells('<c r="A2"/>')],
    ['row 1 comes after row 2', workbook({ sheet: '<sheetData><row r="2"/><row r="1"/></sheetData>' })],
    ['row 2 comes after row 2', workbook({ sheet: '<sheetData><row r="2"/><row r="2"/></sheetData>' })],
    ['a sheet name has 32 characters, not 1 to 31', workbook({ name: 'x'.repeat(32) })],
    ['a sheet name has a character that Excel forbids', workbook({ name: 'Quý 3/2023' })],
    ['A1: a formula has 8193 characters, more than 8192', formula('1+'.repeat(4096) + '1')],
    ['A1: refers to a missing sheet Biểu 9', formula("'Biểu 9'!A1")],
    ['A1: refers to a missing sheet Sheet2', formula('SUM(Sheet2!A1:A2)')],
    ['A1: refers to a cell that is gone', formula('SUM(#REF!)')],
    [
      'defined name x: refers to a missing sheet Sheet2',
      workbook({ definedNames: '<definedNames><definedName name="x">Sheet2!$A$1</definedName></definedNames>' }),
    ],
    [
      'defined name x: belongs to a sheet that is missing',
      workbook({ definedNames: '<definedNames><definedName name="x" localSheetId="1">1</definedName></definedNames>' }),
    ],
    ['A1: XLOOKUP is unknown to older programs', formula('_xlfn.XLOOKUP(1,B:B,C:C)')],
    ['A1: FILTER is unknown to older programs', formula('_xlfn._xlws.FILTER(B:B,C:C)')],
    ['A1: IFS is unknown to older programs', formula('1+ifs(B1,2)')],
    ['A1: TEXT has a pattern that each locale reads in its own way', formula('TEXT(SUM(B1,B2),"00")&amp;TEXT(B1,"0.00")')],
    ['A1: TEXT has a pattern that each locale reads in its own way', formula('TEXT(B1,C1)')],
    ['A1: the error #DIV/0! is written as text', cells('<c r="A1" t="str"><f>1/0</f><v>#DIV/0!</v></c>')],
    [
      'conditionalFormatting A1: LET is unknown to older programs',
      after(
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>LET(x,1,x)</formula></cfRule></conditionalFormatting>',
      ),
    ],
  ])('finds: %s', (message, bytes) => {
    const [found, ...others] = lint(bytes);
    expect(found).toContain(message);
    expect(others).toEqual([]);
  });
});
