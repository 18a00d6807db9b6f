import { validate } from '../../src/rules';
import { opened, printed } from './figures';

/**
 * What stands in a figure cell of `10-odd-texts.xlsx`, and the figure it means. None where a person has to say it: then a
 * finding holds the row back and quotes what stands there.
 */
const TEXTS: readonly (readonly [string, string, string | undefined])[] = [
  ['BM1/1', '8\u00a0326', '8.326'],
  ['BM1/2.1', '１２', '12'],
  ['BM1/2.2', '06', '06'],
  ['BM1/3.1', '1.234', undefined],
  ['BM1/3.3.1', '1.234,5', '1.234,5'],
  ['BM1/3.3.2', '(5)', undefined],
  ['BM1/5.1', '14 văn bản', undefined],
  ['BM1/5.2', '~20', undefined],
  ['BM1/5.3', '5*', undefined],
  ['BM1/5.4', '05-07', undefined],
  ['BM1/6', '5/7', undefined],
  ['BM1/6.1', 'Không', undefined],
  ['BM1/6.2', 'Không phát sinh', undefined],
  ['BM1/7', '100 %', '100'],
  ['BM2/1.1', '81,51%', '81,51'],
  ['BM2/1.2', '\t12\n', '12'],
  ['BM2/1.3', '1\u200b2', '12'],
  ['BM2/2.1', '1О', undefined],
  ['BM2/2.2.1', '1O', undefined],
  ['BM2/2.2.2', "'12", undefined],
  ['BM2/3.1', '+12', undefined],
  ['BM2/3.2.1', '1e3', undefined],
  ['BM2/3.2.2', '١٢', undefined],
  ['BM3/1.1', '...', undefined],
  ['BM3/1.2', '-/-', undefined],
  ['BM3/1.3', 'x', undefined],
  ['BM3/1.4.1', 'N/A', undefined],
  ['BM3/1.4.2', '-0', '0'],
  ['BM3/1.4.3', '12;', undefined],
  ['BM3/2.1', '12,', undefined],
  ['BM3/2.2', '12.', undefined],
  ['BM3/2.3', '37+1', undefined],
  ['BM3/3.1.1', '=12', undefined],
  ['BM3/3.1.2', '31/37', undefined],
  ['BM3/3.4.1', '14¹', undefined],
  ['BM3/3.4.2', '14²', undefined],
  ['BM4/1.1', '①', undefined],
  ['BM4/1.2', '½', undefined],
  ['BM4/1.3', 'Ⅲ', undefined],
  ['BM4/1.4', '1·5', undefined],
  ['BM4/1.5.1', '1 234', '1.234'],
  ['BM4/1.5.2', '1\u2009234', '1.234'],
  ['BM4/1.5.3', '12 34', undefined],
  ['BM4/1.5.4', '8,3 tỷ', undefined],
  ['BM4/2.1', '12.000 đồng', undefined],
  ['BM4/2.2', '-5', '-5'],
  ['BM4/2.3', '−5', '-5'],
  ['BM4/2.4', '–', '-'],
  ['BM4/2.5', '—', '-'],
  ['BM4/3.1', '--', undefined],
  ['BM4/3.2', '.-', undefined],
  ['BM4/3.3', '12\n13', undefined],
  ['BM4/3.4', '14', '14'],
  ['BM5/1.1', '\u200e12', '12'],
  ['BM5/1.2', '１２,５', '12,5'],
];

test.each(TEXTS)('%s: %j', async (id, text, figure) => {
  const { submission, findings, notes } = await opened('10-odd-texts.xlsx');
  expect(notes).toEqual([]);
  const own = [...findings, ...validate(submission).findings].filter(({ rows, status }) => rows[0] === id && status === 'fail');
  const errors = own.filter(({ severity }) => severity === 'error');
  const said = printed(submission)[id];
  if (figure === undefined) {
    expect(errors.map(({ topic }) => topic)).toEqual(['unreadable']);
    expect(errors[0]?.message).toContain(text.replace(/\s+/g, ' '));
  } else {
    expect(said).toBe(figure);
    // A figure stored as text computes nothing: it is offered to be stored as one.
    expect(errors.map(({ topic }) => topic)).toContain('stored-as-text');
  }
});
