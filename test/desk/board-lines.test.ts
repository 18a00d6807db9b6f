import { laterDay } from '../../src/desk/later-day';
import { blameless, shownLines } from '../../src/desk/board/board-lines';
import { answersOf } from '../../src/desk/figures/answers';
import { signedNumber } from '../../src/desk/figures/signed-number';
import { boardOf } from '../../src/province';
import { numberFigure } from '../../src/figures';
import { period, received, rosterOf, submissionOf, template } from '../province/made-up-province';

const roster = rosterOf({ A: 'department', B: 'department' }, new Map(), { A: { name: 'Sở Đà Điểu' } });
const [first] = roster.entries;
const board = boardOf([received(submissionOf(first!))], { template, period, roster, today: '2025-09-22' });

test('an agency is found by its name or its code, with marks or without', () => {
  const found = (sought: string) => shownLines(board.lines, undefined, sought).map(({ entry: { code } }) => code);
  expect(found('da dieu')).toEqual(['A']);
  expect(found('ĐÀ')).toEqual(['A']);
  expect(found('don vi b')).toEqual(['B']);
  expect(found('')).toEqual(['A', 'B']);
  expect(shownLines(board.lines, 'not-sent', '').map(({ entry: { code } }) => code)).toEqual(['B']);
});

test('what was answered is accepted by nobody at one press: somebody reads it first', () => {
  const [line] = board.lines;
  const slip = { settled: [], open: [], unasked: [], answers: new Map<string, string>(), beside: [] };
  const sound = { ...line!, status: 'resent' as const, tally: { errors: 0, blanks: 0, warnings: 1, hints: 0, justified: 0 } };
  expect(blameless({ ...sound, slip })).toBe(true);
  expect(blameless({ ...sound, slip: { ...slip, answers: new Map([['BM1/1:filled', 'Số liệu đúng']]) } })).toBe(false);
  expect(blameless({ ...sound, slip: { ...slip, beside: [{ place: 'Biểu mẫu 1', message: 'x', text: 'Đã rõ' }] } })).toBe(false);
});

test('a deadline is three working days away', () => {
  // A Thursday, a Friday, a Saturday.
  expect(laterDay('2025-09-18')).toBe('2025-09-23');
  expect(laterDay('2025-09-19')).toBe('2025-09-24');
  expect(laterDay('2025-09-20')).toBe('2025-09-24');
});

test('an adjustment has a sign, and one meaning', () => {
  expect(['+3', '-2', '− 1,5', '4', 'nhiều', ''].map(signedNumber)).toEqual([3, -2, -1.5, 4, undefined, undefined]);
});

test('answers are counted, the most frequent first; blank and not sent are two answers', () => {
  const said = (standing: 'number' | 'blank' | 'missing', value?: number) => ({
    entry: first!,
    standing,
    figure: value === undefined ? ({ kind: 'blank' } as const) : numberFigure(value),
    weight: 1,
  });
  expect(
    answersOf([said('number', 90), said('missing'), said('number', 80), said('number', 80), said('blank')]).map(({ standing, count }) => [
      standing,
      count,
    ]),
  ).toEqual([
    ['number', 2],
    ['number', 1],
    ['missing', 1],
    ['blank', 1],
  ]);
});
