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
