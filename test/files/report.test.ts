import { strToU8, zipSync } from 'fflate';
import { printFigure } from '../../src/figures';
import { plainText, type Form } from '../../src/forms';
import { completeFigures } from '../../src/rules';
import { readReport, readReportXml, writeAppendix, appendixTables, insertionOoxml } from '../../src/word';
import type { ReportText } from '../../src/report';
import { toWriterDocx } from '../lab/libreoffice';
import { realReport } from '../submissions';

jest.setTimeout(180_000);

const seed = realReport();
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const tablesOf = ({ blocks }: ReportText) => blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
const paragraphsOf = ({ blocks }: ReportText) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

/** A form's table as its submission prints it. */
function printedRows(form: Form): string[][] {
  const figures = completeFigures(seed);
  const body = form.indicators.map(({ id, code, label, unit, kind }) => [
    plainText(code),
    // The mark of the footnote is none of the text.
    oneLine(plainText(label.filter(({ superscript }) => !superscript))),
    oneLine(plainText(unit)),
    kind === 'heading' ? '' : printFigure(figures.get(id)!, kind),
    seed.notes.get(id) ?? '',
  ]);
  return [['STT', '', 'Kết quả thống kê', '', 'Ghi chú'], ['', '', 'Đơn vị tính', 'Số liệu', ''], ...body];
}

/** Titles of columns differ in their wording from form to form and stand in the first two rows. */
const withoutHeading = (rows: readonly (readonly string[])[]) => rows.slice(2).map((row) => row.map(oneLine));

describe('our own appendix read back', () => {
  let file: Uint8Array;
  beforeAll(async () => {
    file = await writeAppendix(seed);
  });

  it.each<[string, () => Promise<ReportText>]>([
    ['as we write it', () => Promise.resolve(readReport(file))],
    ['as LibreOffice saves it', async () => readReport((await toWriterDocx([file], 'docx'))[0]!)],
  ])('%s, has all figures of all forms, cell by cell', async (_, read) => {
    const report = await read();
    const tables = tablesOf(report);
    expect(tables).toHaveLength(seed.template.forms.length);
    seed.template.forms.forEach((form, index) => {
      expect(withoutHeading(tables[index]!)).toEqual(printedRows(form).slice(2));
      expect(tables[index]![0]).toHaveLength(5);
      expect(
        tables[index]!.slice(0, 2).map((row) => [row[0], row[3], row[4]].map(oneLine as (text: string | undefined) => string)),
      ).toEqual([
        ['STT', '', 'Ghi chú'],
        ['', 'Số liệu', ''],
      ]);
    });
    expect(paragraphsOf(report)).toContain('Phụ lục');
    expect(paragraphsOf(report).at(-1)).toBe('Văn bản quy phạm pháp luật.');
    expect(report.notes).toEqual([]);
  });

  it('is read from what is inserted into an open document too', async () => {
    const tables = tablesOf(readReportXml(await insertionOoxml({ tables: appendixTables(seed) })));
    expect(tables.map(withoutHeading)).toEqual(seed.template.forms.map((form) => printedRows(form).slice(2)));
  });
});

/** A text in LibreOffice's own format, to be saved as .docx by LibreOffice itself. */
function odt(body: string): Uint8Array {
  const office = 'urn:oasis:names:tc:opendocument:xmlns';
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${office}:office:1.0" xmlns:text="${office}:text:1.0" xmlns:table="${office}:table:1.0" xmlns:draw="${office}:drawing:1.0" xmlns:svg="${office}:svg-compatible:1.0" xmlns:style="${office}:style:1.0" xmlns:fo="${office}:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:automatic-styles><style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="${office}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  });
}

describe('documents saved by LibreOffice', () => {
  const cell = (text: string, more = '') =>
    `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
  const covered = '<table:covered-table-cell/>';
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const note = (kind: string, text: string) =>
    `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`;

  it('has its text, merged cells, notes, text boxes and changes', async () => {
    const changes =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>a</dc:creator><dc:date>2023-09-14T00:00:00</dc:date></office:change-info><text:p>12 </text:p></text:deletion></text:changed-region></text:tracked-changes>';
    const body = [
      changes,
      '<text:h text:outline-level="1">I. TÌNH HÌNH</text:h>',
      `<text:p>Sở đã ban hành${note('footnote', 'Ghi chú chân trang')} <text:change text:change-id="c1"/>17 văn bản${note('endnote', 'Ghi chú cuối')},<text:line-break/>đạt<text:tab/>100%.<text:span text:style-name="Hidden">ẩn</text:span></text:p>`,
      '<text:p>Xem <text:a xlink:href="http://example.com/" xlink:type="simple">tại đây</text:a><text:s text:c="3"/>và trang <text:page-number>7</text:page-number>.</text:p>',
      '<text:p>Khung:<draw:frame text:anchor-type="char" svg:width="3cm" svg:height="2cm"><draw:text-box><text:p>trong khung</text:p></draw:text-box></draw:frame></text:p>',
      '<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>',
      row(cell('STT', ' table:number-rows-spanned="2"'), cell('Kết quả', ' table:number-columns-spanned="2"'), covered),
      row(covered, cell('Đơn vị'), cell('Số liệu')),
      row(cell('1.1.'), cell('%'), cell('81,51')),
      '</table:table>',
      '<text:p>Hết.</text:p>',
    ];
    // LibreOffice tells files apart by their bytes, whatever they are called.
    const [file] = await toWriterDocx([odt(body.join(''))], 'docx');
    expect(readReport(file!)).toEqual({
      blocks: [
        { kind: 'paragraph', text: 'I. TÌNH HÌNH' },
        { kind: 'paragraph', text: 'Sở đã ban hành 17 văn bản,\nđạt 100%.' },
        { kind: 'paragraph', text: expect.stringMatching(/^Xem tại đây và trang \d\.$/) as string },
        { kind: 'paragraph', text: 'Khung:' },
        { kind: 'paragraph', text: 'trong khung' },
        {
          kind: 'table',
          rows: [
            ['STT', 'Kết quả', ''],
            ['', 'Đơn vị', 'Số liệu'],
            ['1.1.', '%', '81,51'],
          ],
        },
        { kind: 'paragraph', text: 'Hết.' },
        { kind: 'paragraph', text: 'Ghi chú chân trang' },
        { kind: 'paragraph', text: 'Ghi chú cuối' },
      ],
      notes: [],
    });
  });

  it('made from a web page has its tables, with cells over rows and columns', async () => {
    const html =
      '<html><head><meta charset="utf-8"></head><body><p>Biểu mẫu 1</p><table border="1"><tr><th rowspan="2">STT</th><th colspan="2">Kết quả</th></tr><tr><th>Đơn vị</th><th>Số liệu</th></tr>' +
      '<tr><td>1.</td><td>%</td><td>83,78<table><tr><td>trong</td></tr></table></td></tr></table></body></html>';
    const [file] = await toWriterDocx([strToU8(html)], 'html');
    expect(readReport(file!).blocks).toEqual([
      { kind: 'paragraph', text: 'Biểu mẫu 1' },
      {
        kind: 'table',
        rows: [
          ['STT', 'Kết quả', ''],
          ['', 'Đơn vị', 'Số liệu'],
          ['1.', '%', '83,78'],
        ],
      },
      { kind: 'table', rows: [['trong']] },
    ]);
  });
});
