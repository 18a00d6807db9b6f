import { strFromU8, unzipSync } from 'fflate';
import { withNotes } from '../../src/submission';
import { writeAppendix } from '../../src/word';
import { realReport } from '../submissions';

const seed = realReport();

/** A part of a Word file as text. */
const part = (file: Uint8Array, path: string): string => strFromU8(unzipSync(file)[path]!);
const numbers = (xml: string, pattern: RegExp): number[] => [...xml.matchAll(pattern)].map(([, digits]) => Number(digits));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

let file: Uint8Array;
let xml: string;
beforeAll(async () => {
  file = await writeAppendix(seed);
  xml = part(file, 'word/document.xml');
});

test('the same submission gives the same bytes at any time', async () => {
  jest.useFakeTimers({ now: new Date('2031-05-17T21:43:05'), doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'] });
  const later = await writeAppendix(seed).finally(() => jest.useRealTimers());
  expect(Buffer.from(later).equals(Buffer.from(file))).toBe(true);
});

test('the file names the program and no person, and no moment of making', () => {
  const core = part(file, 'docProps/core.xml');
  expect(core).toContain('<dc:title>Phụ lục thống kê cải cách hành chính quý III năm 2023 – Sở Khoa học và Công nghệ Quảng Trị</dc:title>');
  expect(core).toContain('<dc:creator>Phụ lục CCHC</dc:creator><cp:lastModifiedBy>Phụ lục CCHC</cp:lastModifiedBy>');
  expect(core).not.toContain('dcterms:W3CDTF');
});

test('the page is that of official documents', () => {
  // A4; margins 20 mm above and below, 30 left, 15 right (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  const styles = part(file, 'word/styles.xml');
  expect(styles).toMatch(/<w:docDefaults>.*w:ascii="Times New Roman".*<w:lang w:val="vi-VN"\/>.*<\/w:docDefaults>/);
});

test('everything is set in black Times New Roman', () => {
  const set = (pattern: RegExp): Set<string> =>
    new Set(
      ['word/document.xml', 'word/footnotes.xml', 'word/styles.xml'].flatMap((path) =>
        [...part(file, path).matchAll(pattern)].map(([, value]) => value!),
      ),
    );
  expect(set(/<w:rFonts w:ascii="([^"]*)"/g)).toEqual(new Set(['Times New Roman']));
  expect(xml).not.toContain('<w:color ');
  // Styles that come with the library have colours, but nothing is set in them.
  expect(new Set([...xml.matchAll(/<w:[pr]Style w:val="([^"]*)"/g)].map(([, style]) => style))).toEqual(
    new Set(['FormTable', 'FootnoteReference']),
  );
});

test('text in tables is 12 points, empty cells included', () => {
  expect(part(file, 'word/styles.xml')).toMatch(/w:styleId="FormTable">(?:(?!<\/w:style>).)*<w:sz w:val="24"\/>/);
  const own = (
    xml
      .match(/<w:tbl>.*?<\/w:tbl>/g)!
      .join('')
      .match(/<w:p>.*?<\/w:p>/g) ?? []
  ).filter((paragraph) => !paragraph.includes('FormTable'));
  // Only the parts of heading cells that the cell above covers.
  expect(own).toHaveLength(7 * 3);
});

test('page numbers stand in the header of every page but the first', () => {
  expect(xml).toContain('<w:titlePg/>');
  const references = new Map([...xml.matchAll(/<w:headerReference w:type="(\w+)" r:id="(\w+)"\/>/g)].map(([, type, id]) => [type, id]));
  const relationships = part(file, 'word/_rels/document.xml.rels');
  const header = (type: string): string =>
    part(file, `word/${new RegExp(`Id="${references.get(type)!}" [^>]*Target="([^"]*)"`).exec(relationships)![1]!}`);
  expect(header('first')).not.toContain('PAGE');
  expect(header('default')).toMatch(/<w:jc w:val="center"\/>.*<w:instrText xml:space="preserve">PAGE<\/w:instrText>/);
});

test('grid, cells and table agree on widths, and fill the line', () => {
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/g)!;
  expect(tables).toHaveLength(7);
  for (const table of tables) {
    const grid = numbers(table, /<w:gridCol w:w="(\d+)"/g);
    expect(grid).toHaveLength(5);
    expect(numbers(table, /<w:tblW w:type="dxa" w:w="(\d+)"/g)).toEqual([sum(grid)]);
    // The line is 11906 - 1701 - 850 = 9355 twentieths of a point, less than one of which is lost to rounding.
    expect(9355 - sum(grid)).toBeLessThanOrEqual(1);
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    for (const row of table.match(/<w:tr>.*?<\/w:tr>/g)!) expect(sum(numbers(row, /<w:tcW w:type="dxa" w:w="(\d+)"/g))).toBe(sum(grid));
  }
});

test('heading rows are repeated, and no row is split over pages', () => {
  for (const table of xml.match(/<w:tbl>.*?<\/w:tbl>/g)!) {
    const rows = table.match(/<w:tr>.*?<\/w:tr>/g)!;
    expect(rows.map((row) => row.includes('<w:tblHeader/>')).lastIndexOf(true)).toBe(1);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  }
});

test('all paragraphs of a title’s row stay with the next row, and the caption stays with the table', () => {
  const row = /<w:tr>(?:(?!<\/w:tr>).)*Kiểm tra CCHC<\/w:t>.*?<\/w:tr>/.exec(xml)![0];
  expect(row.match(/<w:keepNext\/>/g)).toHaveLength(5);
  expect(/<w:p>(?:(?!<\/w:p>).)*Biểu mẫu 1<\/w:t>/.exec(xml)![0]).toContain('<w:keepNext/>');
});

test('the footnote of form 2 is a footnote of Word’s', () => {
  expect(xml.match(/<w:footnoteReference /g)).toHaveLength(1);
  expect(part(file, 'word/footnotes.xml')).toContain('Văn bản quy phạm pháp luật.');
});

test('notes break lines where they were broken, and stay text', async () => {
  const text = part(await writeAppendix(withNotes(seed, [['BM1/1', `a < b & "c"\n=cmd|' /C calc'!A0 _x0041_`]])), 'word/document.xml');
  expect(text.replaceAll('&apos;', "'").replaceAll('&quot;', '"')).toMatch(
    />a &lt; b &amp; "c"<\/w:t>.*?<w:br\/><w:t xml:space="preserve">=cmd\|' \/C calc'!A0 _x0041_<\/w:t>/,
  );
});
