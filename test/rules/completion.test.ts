import { completed, completeFigures, factsOf, replacedFigures, validate, type CompletedSubmission } from '../../src/rules';
import { figureOf } from '../../src/submission';
import { findPeriod, TEMPLATES } from '../../src/forms';
import { emptySubmission, withNotes } from '../../src/submission';
import { syntheticSubmission } from '../forms/synthetic-template';
import { realReport, reportWith, soundSubmission } from '../submissions';

describe('completing the derived figures', () => {
  test('replaces what was stated wrongly and lists both values as printed', () => {
    expect(replacedFigures(realReport())).toEqual([
      { id: 'BM1/2', stated: '83', computed: '83,78' },
      { id: 'BM2/2.2', stated: '0', computed: '-' },
      { id: 'BM2/3.2', stated: '0', computed: '-' },
      { id: 'BM3/3.4', stated: '0', computed: '-' },
      { id: 'BM6/1', stated: '1,34', computed: '81,51' },
      { id: 'BM7/6.5', stated: '100', computed: '158,33' },
      { id: 'BM7/6.7', stated: '35,08', computed: '20,83' },
    ]);
  });

  test('leaves a right submission as it is', () => {
    const submission = soundSubmission();
    expect(replacedFigures(submission)).toEqual([]);
    for (const [id, figure] of completeFigures(submission)) expect([id, figure.kind]).toEqual([id, figureOf(submission, id).kind]);
  });

  test('fills blank derived rows, totals of totals included', () => {
    const figures = completeFigures(soundSubmission({ 'BM6/2.4': '', 'BM6/2.1': '', 'BM1/2': '' }));
    expect(figures.get('BM6/2.4')).toMatchObject({ value: 1, text: '01' });
    expect(figures.get('BM6/2.1')).toMatchObject({ value: 2, text: '02' });
    expect(figures.get('BM1/2')).toMatchObject({ value: 83.78, text: '83,78' });
  });

  test('keeps what was stated where an operand is blank or unreadable', () => {
    for (const operand of ['', 'ba mươi mốt']) {
      const submission = soundSubmission({ 'BM1/2.2': operand, 'BM1/2': '83' });
      expect(completeFigures(submission).get('BM1/2')).toMatchObject({ value: 83 });
      expect(replacedFigures(submission)).toEqual([]);
    }
  });

  test('is done after one pass', () => {
    // A copy of the figures, so that they are computed once more.
    const once = { ...realReport(), figures: new Map(completeFigures(realReport())) };
    expect(replacedFigures(once)).toEqual([]);
    expect(completed(once)).toEqual(once);
  });

  test('gives a complete submission back as it is, and completes a copy with other figures anew', () => {
    const once = completed(realReport());
    expect(completed(once)).toBe(once);
    const annotated = withNotes(once, [['BM1/1', 'ghi chú']]);
    expect(completed(annotated)).toBe(annotated);
    const changedSince = reportWith({ 'BM1/2.2': '37' }, once);
    expect(completed(changedSince).figures.get('BM1/2')).toMatchObject({ value: 100 });
    const ofOtherForms = { ...once, template: syntheticSubmission().template };
    expect(completed(ofOtherForms)).not.toBe(ofOtherForms);
  });

  test('keeps its mark to submissions whose figures were left alone', () => {
    const once = completed(realReport());
    const annotated: CompletedSubmission = { ...once, notes: new Map() };
    // @ts-expect-error -- other figures are not known to be complete
    const changedSince: CompletedSubmission = { ...once, figures: new Map(once.figures) };
    expect([completed(annotated), completed(changedSince)].map(({ figures }) => figures)).toEqual([once.figures, once.figures]);
  });

  test('of a form nobody has filled computes nothing but the dashes that are known', () => {
    const figures = completeFigures(emptySubmission(TEMPLATES[0]!, findPeriod('2023-Q3')!));
    expect([...figures.values()].every(({ kind }) => kind === 'notApplicable')).toBe(true);
  });
});

test('a figure asked for is the computed one, a stated figure what stands in the cell', () => {
  const facts = factsOf(soundSubmission({ 'BM6/2.1': '05', 'BM6/2.5': '02' }));
  expect(facts.stated('BM6/2.1')).toBe(5);
  expect(facts.figure('BM6/2.1')).toBe(3);
  expect(facts.figure('BM1/1')).toBe(14);
  expect(facts.stated('BM7/5.1.2')).toBe('-');
});

test('a wrong part is not blamed on the rows that rest on it with words that are not true', () => {
  const messages = validate(reportWith({ 'BM6/2.5': '02' }, soundSubmission())).findings.map(({ key, message }) => [key, message]);
  expect(messages).toEqual([
    ['BM6/2.1:derived', 'Ghi 02 nhưng tổng các dòng 2.2, 2.3, 2.4, 2.5 là 03.'],
    ['BM6/2.1:equal:BM4/1.5', 'Ghi 03 (tính lại) nhưng dòng 1.5 Biểu mẫu 4 ghi 02 (thừa 1).'],
  ]);
});
