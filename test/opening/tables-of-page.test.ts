import fc from 'fast-check';
import { tablesOfPage } from '../../src/opening/tables-of-page';

const blocks = (html: string) => tablesOfPage(html).blocks;
const rows = (html: string) => blocks(html).flatMap((block) => (block.kind === 'table' ? [block.rows] : []));

test('lines and tables come in their order, what is hidden or crossed out is left out', () => {
  const html =
    '<html><head><title>x</title><style>td{}</style></head><body><p>Biểu mẫu&nbsp;1</p><table><tr><th>STT<th>Số liệu</tr>' +
    '<tr><td>1.</td><td><s>19</s> 201<sup>1</sup></td></tr></table><script>alert(1)</script><div>Hết<br>rồi</div></body></html>';
  expect(blocks(html)).toEqual([
    { kind: 'paragraph', text: 'Biểu mẫu 1' },
    {
      kind: 'table',
      rows: [
        ['STT', 'Số liệu'],
        ['1.', '201'],
      ],
    },
    { kind: 'paragraph', text: 'Hết rồi' },
  ]);
});

test('cells that cover columns and rows keep the others in theirs', () => {
  const html =
    '<table><tr><th rowspan=2>STT<th rowspan="2">Chỉ tiêu<th colspan=2>Kết quả<th rowspan=2>Ghi chú' +
    '<tr><th>ĐVT<th>Số liệu<tr><td>1.<td>Số văn bản<td>Văn bản<td>14<td>x</table>';
  expect(rows(html)).toEqual([
    [
      ['STT', 'Chỉ tiêu', 'Kết quả', '', 'Ghi chú'],
      ['', '', 'ĐVT', 'Số liệu'],
      ['1.', 'Số văn bản', 'Văn bản', '14', 'x'],
    ],
  ]);
});

test('a table within a cell of another stands by itself', () => {
  expect(rows('<table><tr><td>ngoài<table><tr><td>1<td>2</table></td></tr></table>')).toEqual([[['1', '2']], [['ngoài']]]);
});

test('no markup breaks it, and none makes a table wider or longer than there is room for', () => {
  const piece = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '<td colspan=99999 rowspan=99999>',
    '</td>',
    'x',
    '<p>',
    '<s>',
    '</s>',
    '&amp',
    '<',
    '>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const table of rows(pieces.join(''))) for (const row of table) expect(row.length).toBeLessThanOrEqual(200);
    }),
  );
});

const STYLES =
  '<style><!--\n/* x */ @page {margin:0} @media print { .printed { display:none } }\n.old, td.other {text-decoration:line-through}\n' +
  '.xl65 {vertical-align:bottom;text-decoration:none;display:table-cell}\ntr.gone td {display:none !important}\n.raised{VERTICAL-ALIGN:super}#none{visibility:hidden}\n--></style>';
const cellOf = (content: string, attributes = '', rowAttributes = '') => {
  const page = `<html><head>${STYLES}</head><body><table><tr><td>1.<td>Số<td>x</tr><tr ${rowAttributes}><td>2.1.<td>Tỷ lệ<td ${attributes}>${content}</table>`;
  const { blocks: found, notes } = tablesOfPage(page);
  const [table] = found;
  return { text: table?.kind === 'table' ? table.rows[1]?.[2] : undefined, notes };
};

test.each<[string, string]>([
  ['del', '<del>19</del>17'],
  ['line-through', '<span style="text-decoration:line-through">19</span>17'],
  ['line-through among others', '<span style="color:red; TEXT-DECORATION: underline line-through !important">19</span>17'],
  ['text-decoration-line', '<span style="text-decoration-line:line-through">19</span>17'],
  ['line-through by a class', '<span class="a old">19</span>17'],
  ['line-through around', '<span class=old><b style="text-decoration:none">19</b></span>17'],
  ['display', '<span style="display:none">19</span>17'],
  ['display around', '<span style="display:none">1<b style="display:inline">9</b></span>17'],
  ['visibility', '<span style="visibility:hidden">19</span>17'],
  ['visibility around what is seen', '<span style="visibility:hidden">19<b style="visibility:visible">17</b></span>'],
  ['mso-hide', "<span style='mso-hide:all'>19</span>17"],
  ['the attribute', '<span hidden>19</span>17'],
  ['an id', '<span id=none>19</span>17'],
  ['no size', '<span style="font-size:0">19</span>17'],
  ['noframes', '<noframes>19</noframes>17'],
  ['a mark that is raised', '17<span style="vertical-align:super">1</span>'],
  ['a mark that is raised by a class', '17<span class=raised>(1)</span>'],
  ['a mark that is raised by so much', '17<span style="vertical-align:3pt">1</span>'],
  ['a mark set higher by Word', "17<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>1</span>"],
  ['a mark that is lowered', '17<sub>1</sub>'],
  ['what is only printed otherwise', '<span class=printed>17</span>'],
  ['text on the line in a raised element', '17<sup style="vertical-align:baseline"></sup>'],
  ['a number that is raised as a whole', '<sup>1</sup><sup>7</sup>'],
  ['no opacity', '<span style="opacity:0">1</span>17'],
  ['no colour', '<span style="color:transparent">1</span>17'],
  ['a list with a choice', '<select><option>1<option selected>17<option>3</select>'],
  ['a list without', '<select><option>17<option>3</select>'],
  ['a field', '<input value="17"><input type=hidden value="19">'],
])('of a cell with something hidden, crossed out or raised only what counts is read: %s', (_, content) => {
  expect(cellOf(content)).toEqual({ text: '17', notes: [] });
});

test('numbers that a line or a tab parts are two', () => {
  for (const content of [
    '37<br>117',
    '<div>37</div>117',
    '<span style="display:block">37</span><span style="display:block">117</span>',
    '<details><summary>37</summary>117</details>',
    '37<select><option>117</select>',
  ]) {
    expect(cellOf(content).text).toMatch(/^37\n117$/);
  }
  expect(cellOf("37<span style='mso-tab-count:1'>   </span>117").text).toMatch(/^37 ?\n ?117$/);
});

test('rows and cells that are hidden keep their place and say nothing', () => {
  expect(cellOf('17', 'class=xl65').text).toBe('17');
  expect(cellOf('17', 'style="display:none"').text).toBe('');
  expect(cellOf('17', '', 'class=gone').text).toBe('');
  expect(cellOf('17', '', 'style="visibility:collapse"').text).toBe('');
  expect(rows('<table style="display:none"><tr><td>1<td>2</table>')).toEqual([]);
});

test('a crossed-out figure in whose cell nothing else stands is named', () => {
  for (const cell of [cellOf('<s>37</s>'), cellOf('37', 'class=other'), cellOf('37', 'style="text-decoration:line-through"')]) {
    expect(cell).toEqual({ text: '', notes: [expect.stringMatching(/gạch ngang.*"37" ở dòng "2.1. Tỷ lệ"/)] });
  }
});

test.each<[string, string, string, string | undefined]>([
  ['84', 'x:num="83.783783"', '83,783783', 'làm tròn'],
  ['84', 'sdval="83.783783783783782" sdnum="1066;0;0"', '83,7837837837838', 'làm tròn'],
  ['84', `data-sheets-value='{"1":3,"3":83.78}'`, '83,78', 'làm tròn'],
  ['84%', 'x:num="0.8378"', '83,78', 'làm tròn'],
  ['-', 'x:num="0"', '0', 'làm tròn'],
  ['83,78%', 'x:num="0.8378"', '83,78%', undefined],
  ['83,78%', 'x:num="83.78"', '83,78%', undefined],
  ['8.326', 'x:num="8326"', '8.326', undefined],
  ['8.326', 'x:num="8.326"', '8,326', undefined],
  ['8,326', 'x:num="8326"', '8326', undefined],
  ['8.326', 'x:num="8326000000"', '8.326 (8326000000)', 'chưa lấy số nào'],
  ['14', 'x:num', '14', undefined],
  ['14', `data-sheets-value='{"1":2,"2":"14"}'`, '14', undefined],
  ['15/9', 'x:num="45184"', '15/9', undefined],
  ['', 'x:num="5"', '', undefined],
  ['14', 'x:num="1e999"', '14', undefined],
])('a cell that shows %j, with %s, says %j', (content, attributes, text, note) => {
  const cell = cellOf(content, attributes);
  expect(cell.text).toBe(text);
  expect(cell.notes).toEqual(note === undefined ? [] : [expect.stringContaining(note)]);
});

test('a figure in a split row, or in a small table within its cell, is that of the row', () => {
  expect(rows('<table><tr><td rowspan=2>2.<td rowspan=2>Tỷ lệ<td>%<td><tr><td><td>83</table>')).toEqual([
    [
      ['2.', 'Tỷ lệ', '%', '83'],
      ['', '', '', ''],
    ],
  ]);
  expect(cellOf('<table><tr><td>83</table>').text).toBe('83');
  expect(cellOf('<table><tr><td>14<td>83</table>').text).toBe('14\n83');
});

test('styles and elements without end take time in proportion to their length', () => {
  const styles = `<style>${'x b{display:none}'.repeat(20_000)}${'{'.repeat(50_000)}</style>`;
  const started = Date.now();
  tablesOfPage(`${styles}<style>/*${'/*'.repeat(50_000)}</style>${'<i>'.repeat(70)}${'<b class=x>1</b>'.repeat(60_000)}`);
  expect(Date.now() - started).toBeLessThan(10_000);
});
