import { amount, choice, count, form, heading, indicatorId, rate } from '../../src/forms';

test('the closing dot of a code belongs to the paper, not to the id', () => {
  expect(indicatorId('BM1', '2.1.')).toBe('BM1/2.1');
  expect(indicatorId('BM7', '5.1.1')).toBe('BM7/5.1.1');
});

describe('a form file that lies is refused', () => {
  test('a code used twice', () => {
    expect(() =>
      form('BM1', 'Biểu mẫu 1', '', [count('1.', 'a', 'x', { across: 'sum' }), count('**1**', 'b', 'x', { across: 'sum' })]),
    ).toThrow('BM1/1 stands twice');
  });

  test.each([
    ['a row that is not there', [rate('1.', 'a', { part: '1.2', whole: '1.1' }), count('1.1.', 'b', 'x', { across: 'sum' })]],
    ['a heading', [count('1.', 'a', 'x', { total: ['2', '3'] }), heading('2.', 'b'), count('3.', 'c', 'x', { across: 'sum' })]],
  ])('a derivation from %s', (_, rows) => {
    expect(() => form('BM1', 'Biểu mẫu 1', '', rows)).toThrow("BM1/1 can't be derived from");
  });

  test.each(['Có', 'Có = một', '= 1', 'Có = 1; '])('a legend that is no list of words and codes: %s', (legend) => {
    expect(() => choice('6.', 'a', legend)).toThrow('is not "words = code"');
  });
});

test('rows left to themselves are the department’s own and of the period’s own window', () => {
  const [row, money] = form('BM9', 'Biểu mẫu 9', '', [
    count('1.', 'a', 'x', { across: 'sum' }),
    amount('2.', 'b', 'Triệu đồng', { span: 'moment', level: 'district', across: 'sum' }),
  ]).indicators;
  expect(row).toMatchObject({ id: 'BM9/1', form: 'BM9', kind: 'count', level: 'department', span: 'window', choices: [] });
  expect(money).toMatchObject({ id: 'BM9/2', kind: 'amount', level: 'district', span: 'moment' });
  expect(row).not.toHaveProperty('derivation');
  expect(row).not.toHaveProperty('parent');
});
