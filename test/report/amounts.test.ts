import { checkReport } from '../../src/report';
import { realReport } from '../submissions';
import { checked, LANGUAGE, reportOf, said } from './reports';

/** 8.326 million đồng were given, of which 6.786,875 were spent. */
const SPENT = 'BM6/1.2';
const GIVEN = 'BM6/1.1';

describe('an amount in several units is one number', () => {
  test.each([
    ['Đã giải ngân vốn đầu tư công 6 tỷ 787 triệu đồng.', [`${SPENT} 6 tỷ 787 triệu đồng`]],
    ['Đã giải ngân vốn đầu tư công 6 tỷ 787 triệu.', [`${SPENT} 6 tỷ 787 triệu`]],
    ['Đã giải ngân vốn đầu tư công 6 tỉ, 787 triệu đồng.', [`${SPENT} 6 tỉ, 787 triệu đồng`]],
    ['Đã giải ngân vốn đầu tư công 6 tỷ 786 triệu 875 nghìn đồng.', [`${SPENT} 6 tỷ 786 triệu 875 nghìn đồng`]],
    ['Đã giải ngân vốn đầu tư công 6.786 triệu 875 ngàn đồng.', [`${SPENT} 6.786 triệu 875 ngàn đồng`]],
    [
      'Kế hoạch vốn đầu tư công được giao 8 tỷ 326 triệu đồng, đã giải ngân 6 tỷ 787 triệu đồng.',
      [`${GIVEN} 8 tỷ 326 triệu đồng`, `${SPENT} 6 tỷ 787 triệu đồng`],
    ],
    ['Đã giải ngân vốn đầu tư công 7 tỷ 300 triệu đồng.', [`${SPENT} 7 tỷ 300 triệu đồng ≠ 6.786,875`]],
    ['Giao 8 tỷ 362 triệu đồng vốn đầu tư công.', [`${GIVEN} 8 tỷ 362 triệu đồng ≠ 8.326`]],
  ])('%s', (sentence, expected) => {
    expect(said(reportOf(sentence))).toEqual(expected);
  });

  test('which goes into the form as it does in one unit', () => {
    const [finding] = checkReport(reportOf('Đã giải ngân vốn đầu tư công 7 tỷ 300 triệu đồng.'), realReport(), LANGUAGE).findings;
    expect(finding?.repair?.words).toBe('Ghi 7.300 vào dòng 1.2 Biểu mẫu 6');
  });
});

test.each([
  // Of an estimate all of it is one.
  'Đã giải ngân vốn đầu tư công gần 6 tỷ 800 triệu đồng.',
  'Đã giải ngân vốn đầu tư công khoảng 6 tỷ, 800 triệu đồng.',
  // Nor is a unit of units one of them.
  'Đã giải ngân vốn đầu tư công 6 nghìn tỷ đồng.',
])('no figure: %s', (sentence) => {
  expect(said(reportOf(sentence))).toEqual([]);
});

test('amounts that follow each other without falling units are two', () => {
  expect(said(reportOf('Giải ngân vốn đầu tư công 6,787 tỷ đồng, 8.326 triệu đồng được giao.'))).toContain(`${SPENT} 6,787 tỷ đồng`);
});

test('one amount in two units is said once: what differs is told', () => {
  const { statements } = checked(reportOf('Đã giải ngân vốn đầu tư công 6,5 tỷ đồng (đã giải ngân 6.500 triệu đồng).'), realReport());
  expect(statements.map(({ agrees }) => agrees)).toEqual([false, false]);
});
