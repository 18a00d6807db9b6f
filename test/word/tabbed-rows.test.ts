import { readReport, reportFromText } from '../../src/word';
import { docx, p, para, run, tbl, tc, tr } from './documents';

const tabbed = (...texts: string[]) => p(texts.map((text) => run(text)).join('<w:r><w:tab/></w:r>'));
const read = (body: string) => readReport(docx(body)).blocks;

test('neighbouring paragraphs with two tabs or more are the rows of a table', () => {
  expect(
    read(
      para('Biểu mẫu 1') + tabbed('STT', 'Chỉ tiêu', 'Số liệu') + tabbed('1.', 'Số văn bản', '14') + tabbed('', '', '15') + para('Ghi chú'),
    ),
  ).toEqual([
    { kind: 'paragraph', text: 'Biểu mẫu 1' },
    {
      kind: 'table',
      rows: [
        ['STT', 'Chỉ tiêu', 'Số liệu'],
        ['1.', 'Số văn bản', '14'],
        ['', '', '15'],
      ],
    },
    { kind: 'paragraph', text: 'Ghi chú' },
  ]);
});

test('one such paragraph, the lines of a letterhead, lists and cells are no tables', () => {
  const body =
    tabbed('Nơi nhận', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC') +
    para('x') +
    tabbed('UBND TỈNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
    tabbed('SỞ NỘI VỤ', 'Độc lập - Tự do - Hạnh phúc') +
    tbl(tr([tc(tabbed('a', 'b', 'c') + tabbed('d', 'e', 'f'))]));
  expect(read(body).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph', 'table']);
});

test('a soft hyphen is nothing to see, and the letter ư in a text of a TCVN3 font', () => {
  const lines = [
    'Tæng sè nhiÖm vô ®\u00AD\u00ACîc giao',
    'Sè v¨n b¶n chØ ®¹o',
    'Ng\u00AD\u00ACêi d©n',
    'KÕt qu¶ thùc hiÖn',
    'C¶i c¸ch thñ tôc hµnh chÝnh',
  ];
  expect(reportFromText('chỉ\u00ADđạo').blocks).toEqual([{ kind: 'paragraph', text: 'chỉđạo' }]);
  const { blocks, notes } = reportFromText(lines.map((line) => line.replaceAll('\u00AC', '')).join('\n'));
  expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
    'Tổng số nhiệm vụ được giao',
    'Số văn bản chỉ đạo',
    'Người dân',
    'Kết quả thực hiện',
    'Cải cách thủ tục hành chính',
  ]);
  expect(notes).toEqual([expect.stringMatching(/TCVN3/)]);
});

test('what is left of bold and italics in a plain text is no part of it', () => {
  expect(reportFromText('## **BÁO CÁO**\n<b>1.</b>\t<b>Số văn bản</b> ( <i>công văn</i> )\t14\nx < y\t> 2\tz').blocks).toEqual([
    { kind: 'paragraph', text: '## BÁO CÁO' },
    {
      kind: 'table',
      rows: [
        ['1.', 'Số văn bản ( công văn )', '14'],
        ['x < y', '> 2', 'z'],
      ],
    },
  ]);
});
