import fc from 'fast-check';
import { withNotes } from '../../src/submission';
import { appendixHeading, appendixTables, clipboardHtml, formTable, type CellRun } from '../../src/word';
import { childElements, elements, readMarkup, type Element } from '../lab/markup';
import { cleanTextArbitrary } from '../submission/arbitraries';
import { realReport } from '../submissions';

const seed = realReport();
const tables = appendixTables(seed);
const html = clipboardHtml(tables, appendixHeading(seed));
const body = (text: string): Element => elements(readMarkup(text), 'body')[0]!;
const cellsOf = (within: Element): Element[] => elements(within, 'td');
const widthOf = ({ attributes }: Element): number => Number(/(?:^|;)width:([\d.]+)mm/.exec(attributes['style']!)![1]);

interface Look {
  readonly text: string;
  readonly tags: readonly string[];
  readonly font?: string | undefined;
}

/** What stands in an element and how it looks: spaces in a row are one, and Word's empty paragraph is empty. */
function looks(element: Element, tags: readonly string[] = [], font?: string): Look[] {
  return element.children.flatMap((child): Look[] => {
    if (typeof child === 'string') return [{ text: child.replace(/[ \n]+/g, ' '), tags, font }];
    if (child.name === 'o:p') return [];
    if (child.name === 'br') return [{ text: '\n', tags, font }];
    const style = child.attributes['style'] ?? '';
    return looks(child, [...tags, child.name], style.includes('font-family') ? style : font);
  });
}

/** As a person reads it: no-break spaces look like any other, and a space at the end of a line like none. */
const asRead = (text: string): string =>
  text
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .map((line) => line.replace(/^ +| +$/g, ''))
    .join('\n');
const textOf = (element: Element): string =>
  asRead(
    looks(element)
      .map(({ text }) => text)
      .join(''),
  );
const textOfRuns = (runs: readonly CellRun[]): string => asRead(runs.map(({ text }) => text).join(''));

test('tables hold the cells of their description, in heading and body', () => {
  const found = elements(body(html), 'table');
  expect(found).toHaveLength(7);
  found.forEach((table, index) => {
    const { heading, body } = tables[index]!;
    for (const [part, rows] of [
      ['thead', heading],
      ['tbody', body],
    ] as const) {
      const cells = elements(elements(table, part)[0]!, 'tr').map((row) =>
        cellsOf(row).map((cell) => [Number(cell.attributes['colspan'] ?? 1), Number(cell.attributes['rowspan'] ?? 1), textOf(cell)]),
      );
      expect(cells).toEqual(rows.map((row) => row.cells.map(({ columnSpan, rowSpan, runs }) => [columnSpan, rowSpan, textOfRuns(runs)])));
    }
  });
});

test('bold, italic and superscript are what they are in the description', () => {
  const described = tables.flatMap(({ heading, body }) => [...heading, ...body].flatMap(({ cells }) => cells));
  cellsOf(body(html)).forEach((cell, index) => {
    const shown = looks(cell).flatMap(({ text, tags }) =>
      Array.from(text, (letter) => [letter, ...['b', 'i', 'sup'].filter((tag) => tags.includes(tag))]),
    );
    const wanted = described[index]!.runs.flatMap(({ text, bold, italic, superscript }) =>
      Array.from(text, (letter) => [letter, ...(bold ? ['b'] : []), ...(italic ? ['i'] : []), ...(superscript ? ['sup'] : [])]),
    );
    expect(shown).toEqual(wanted);
  });
});

test('every cell states its width, and those of a row fill the table', () => {
  for (const table of elements(body(html), 'table')) {
    expect(widthOf(table)).toBe(165);
    for (const row of elements(elements(table, 'tbody')[0]!, 'tr')) {
      expect(cellsOf(row).map(widthOf)).toEqual(tables[0]!.columnWidths);
    }
    expect(elements(elements(table, 'thead')[0]!, 'tr').map((row) => cellsOf(row).map(widthOf))).toEqual([
      [13, 79, 51, 22],
      [31, 20],
    ]);
  }
});

test('every cell states its type and lines, an empty one too', () => {
  for (const cell of cellsOf(body(html))) {
    const type = elements(cell, 'span').map(({ attributes }) => attributes['style']);
    expect(type.length).toBeGreaterThan(0);
    expect(new Set(type)).toEqual(new Set(["font-family:'Times New Roman';font-size:12pt;color:windowtext"]));
    expect(cell.attributes['style']).toContain('border:solid windowtext 0.5pt');
    expect(elements(cell, 'p')).toHaveLength(1);
    expect(elements(cell, 'p')[0]!.attributes['style']).toMatch(/^margin:0pt;/);
  }
  const empty = cellsOf(body(html)).filter((cell) => textOf(cell) === '');
  expect(empty.length).toBeGreaterThan(100);
  for (const cell of empty) expect(elements(cell, 'o:p').map(({ children }) => children)).toEqual([['\u00A0']]);
});

test('no row is split over pages, and titles stay with their rows', () => {
  const rows = elements(body(html), 'tr');
  expect(rows.every(({ attributes }) => attributes['style']!.includes('page-break-inside:avoid'))).toBe(true);
  const kept = rows.map((row) => elements(row, 'p').every(({ attributes }) => attributes['style']!.includes('page-break-after:avoid')));
  expect(kept).toEqual(tables.flatMap(({ heading, body }) => [...heading, ...body].map(({ keepWithNext }) => keepWithNext)));
});

test('heading, captions, tables, the footnote and an empty line after each table follow one another', () => {
  const blocks = childElements(body(html)).map((block) => (block.name === 'table' ? 'bảng' : textOf(block)));
  expect(blocks.slice(0, 8)).toEqual([
    'Phụ lục',
    'THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH',
    'CỦA SỞ KHOA HỌC VÀ CÔNG NGHỆ QUẢNG TRỊ',
    '(Ban hành kèm theo Báo cáo số: 122/BC-SKHCHN ngày 15/9/2023 của Sở Khoa học và Công nghệ Quảng Trị)',
    'Biểu mẫu 1',
    'Công tác chỉ đạo điều hành CCHC',
    'bảng',
    '',
  ]);
  expect(blocks.slice(8, 13)).toEqual(['Biểu mẫu 2', 'Cải cách thể chế', 'bảng', '1 Văn bản quy phạm pháp luật.', '']);
  expect(blocks.filter((text) => text === 'bảng')).toHaveLength(7);
  expect(blocks.slice(-2)).toEqual(['bảng', '']);
});

test('one table can go alone, and so can the heading', () => {
  const one = childElements(body(clipboardHtml(tables.slice(5, 6))));
  expect(one.map(({ name }) => name)).toEqual(['p', 'p', 'table', 'p']);
  expect(childElements(body(clipboardHtml([], appendixHeading(seed))))).toHaveLength(4);
});

test('nothing is left to a style sheet, a script or another place', () => {
  expect(html.match(/ (?:class|id|href|src|on\w+)=/g)).toBeNull();
  expect(html).not.toMatch(/<(?:style|script|link|img|xml)\b|https?:|url\(|@import/);
  expect(html).toContain('lang="vi-VN"');
  expect(html.match(/<!--.*?-->/g)).toEqual(['<!--StartFragment-->', '<!--EndFragment-->']);
});

const noteIn = (note: string): Element => {
  const table = formTable(withNotes(seed, [['BM1/1', note]]), seed.template.form('BM1'));
  const [row] = elements(elements(body(clipboardHtml([table])), 'tbody')[0]!, 'tr');
  return cellsOf(row!)[4]!;
};

test.each([
  '</span></p></td></tr></table><script>alert(1)</script>',
  '<!--EndFragment--><img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp; "trích" \'dẫn\' &nbsp;',
  '<o:p>',
  'ba   dấu cách\n  đầu dòng',
])('a note that says %j says just that', (note) => {
  const cell = noteIn(note);
  expect(textOf(cell)).toBe(asRead(note));
  expect(new Set(looks(cell).flatMap(({ tags }) => tags))).toEqual(new Set(['p', 'span']));
});

test('whatever a note is, it comes out as it went in', () => {
  fc.assert(
    fc.property(cleanTextArbitrary, (note) => {
      expect(textOf(noteIn(note))).toBe(asRead(note));
    }),
  );
});
