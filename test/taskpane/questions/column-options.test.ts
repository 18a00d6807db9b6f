import type { ColumnDoubt } from '../../../src/sheets';
import { columnOptions } from '../../../src/taskpane/questions/column-options';
import { template2022 } from '../../submissions';

const [form] = template2022().forms;

function doubt(...columns: readonly (readonly [column: number, heading: string])[]): ColumnDoubt {
  const candidates = columns.map(([column, heading]) => ({ column, heading, examples: [String(column)], count: 1 }));
  return { form: form!, sheet: 'S', words: 'sheet "S"', at: 3, candidates };
}

const values = (...doubts: readonly ColumnDoubt[]) => columnOptions(doubts).map(({ value }) => value);

test('columns go by their words, wherever they stand', () => {
  expect(values(doubt([3, 'Kế hoạch'], [4, 'Ước']), doubt([4, 'Kế hoạch'], [5, 'Ước']))).toEqual(['Kế hoạch', 'Ước']);
});

test.each([
  ['two have the same', doubt([3, 'Số liệu'], [4, 'Số liệu'])],
  ['one has none', doubt([3, ''], [4, 'Ước'])],
])('and by their letters where %s', (_, own) => {
  expect(values(own)).toEqual(['D', 'E']);
});

test('and by their letters where another table has other words', () => {
  expect(values(doubt([3, 'A'], [4, 'B']), doubt([3, 'A'], [4, 'C']))).toEqual(['D', 'E']);
});
