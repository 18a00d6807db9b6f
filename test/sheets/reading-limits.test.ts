import { cutOffSentence } from '../../src/sheets';

const workbook = (cut: readonly string[]) => ({
  sheets: [{ name: 'Ngắn', visible: true, rows: [] }, ...cut.map((name) => ({ name, visible: true, rows: [], cutAt: 600 }))],
  properties: {},
});

test.each<[string, readonly string[], string | undefined]>([
  ['everything was read', [], undefined],
  ['one sheet goes on', ['A'], 'Chưa đọc hết sheet "A" vì quá dài hoặc quá rộng; nếu biểu mẫu ở phần còn lại, hãy chuyển lên đầu sheet.'],
  [
    'many do',
    ['A', 'B', 'C', 'D', 'E'],
    'Chưa đọc hết sheet "A", "B", "C" và 2 sheet khác vì quá dài hoặc quá rộng; nếu biểu mẫu ở phần còn lại, hãy chuyển lên đầu sheet.',
  ],
])('%s', (_, cut, sentence) => {
  expect(cutOffSentence(workbook(cut))).toBe(sentence);
});
