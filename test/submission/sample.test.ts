import { readFigure } from '../../src/figures';
import type { FormId, IndicatorId } from '../../src/forms';
import { figureOf } from '../../src/submission';
import { realReport } from '../submissions';

/**
 * The figures of the real appendix (quý III/2023), row by row in printed order, copied from the paper, with
 * the mistakes it was signed with. `|` parts rows; an empty place is a blank figure; rows that are titles have no place.
 */
const FIGURES: Readonly<Record<FormId, string>> = {
  BM1: '14|83%|37|31|-|-|-|-|118|99|06|0|1|||1',
  BM2: '0|0|0|0|0|0|0|0|0|0|0|0',
  BM3: '0|0|0|47|47|0|0|0|0|0|100|20|20|0|0|0',
  BM4: '100|0|0|0|02|0|02|0|0|33|30|02|0|100|64|56|0|100',
  BM5: '0|0|0|01|0|0|03|0|0|0|-|0|0|0',
  BM6: '1,34|8.326|6.786,875|02|0|0|01|0|0|01|01|0',
  BM7: '1|0|100|2|100|100|100||100|100||100|100|100|100|35|35|03|100|12|19|03|100%|47|47|35,08|24|05|100|12|12',
};

const NOTES: readonly (readonly [IndicatorId, string])[] = [
  ['BM1/5.1', 'Cả năm'],
  ['BM3/3.4.1', '0'],
  ['BM3/3.4.2', '0'],
  ['BM6/1.1', 'Đến 15/9/2023'],
];

const report = realReport();

test.each(report.template.forms.map((form) => [form.id, form] as const))('%s of the sample is the appendix as signed', (id, form) => {
  const rows = form.indicators.filter(({ kind }) => kind !== 'heading');
  const signed = FIGURES[id]!.split('|').map((text) => readFigure(text, ','));
  expect(rows.map((row) => figureOf(report, row.id))).toEqual(signed);
});

test('the sample has the notes of the appendix and says whose it is', () => {
  expect([...report.notes]).toEqual(NOTES);
  expect(report.period.id).toBe('2023-Q3');
  expect(report.agency).toEqual({ name: 'Sở Khoa học và Công nghệ Quảng Trị', parent: 'UBND tỉnh Quảng Trị', symbol: 'SKHCN' });
  expect(report.report).toMatchObject({ number: '122/BC-SKHCHN', date: '2023-09-15', place: 'Quảng Trị' });
});
