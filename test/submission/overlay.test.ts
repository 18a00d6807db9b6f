import { numberFigure } from '../../src/figures';
import { findPeriod } from '../../src/forms';
import { figureOf, overlaid, saysTheSame, withFigures, withNotes, type Justification, type Submission } from '../../src/submission';
import { soundSubmission } from '../submissions';

const before = soundSubmission();
const action = withNotes(withFigures(before, [['BM1/1', numberFigure(15)]]), [['BM1/2.1', 'đã sửa']]);
const takenBack = (now: Submission) => overlaid(now, before, [action]);
const reason = (rule: string): Justification => ({ rule, reason: 'Đã đối chiếu', figures: { 'BM1/1': '14' } });

test('what an action changed goes back', () => {
  expect(saysTheSame(takenBack(action), before)).toBe(true);
});

test('what was entered since stays, in the cells of the action and in others', () => {
  const since = withNotes(
    withFigures(action, [
      ['BM1/1', numberFigure(16)],
      ['BM1/3.1', numberFigure(99)],
    ]),
    [['BM1/3.1', 'mới']],
  );
  const back = takenBack(since);
  expect(figureOf(back, 'BM1/1')).toMatchObject({ value: 16 });
  expect(figureOf(back, 'BM1/3.1')).toMatchObject({ value: 99 });
  expect([back.notes.get('BM1/3.1'), back.notes.get('BM1/2.1')]).toEqual(['mới', before.notes.get('BM1/2.1')]);
});

test('who and when go back part by part', () => {
  const other = { ...before, period: findPeriod('2023-Y')!, agency: { ...before.agency, name: 'Sở khác', symbol: 'SK' } };
  const renamed = { ...other, agency: { ...other.agency, symbol: 'S2' }, report: { ...other.report, number: '7/BC' } };
  const back = overlaid(renamed, before, [other]);
  expect([back.period.id, back.agency.name, back.agency.symbol, back.report.number]).toEqual(['2023-Q3', before.agency.name, 'S2', '7/BC']);
});

test("the agency's code and level, and what was compared, come back and stay like everything else", () => {
  const compared = [{ period: findPeriod('2022-Q3')!, figures: before.figures }];
  const known: Submission = { ...before, agency: { ...before.agency, code: 'H50.12', level: 'department' }, compared };
  const written = withFigures(known, [['BM1/1', numberFigure(15)]]);
  const { agency, compared: kept } = overlaid(written, known, [written]);
  expect([agency.code, agency.level, kept]).toEqual(['H50.12', 'department', compared]);
  const opened: Submission = { ...known, agency: { ...known.agency, code: 'H50.13', level: 'commune' }, compared: [] };
  const back = overlaid(opened, known, [opened]);
  expect([back.agency.code, back.agency.level, back.compared]).toEqual(['H50.12', 'department', compared]);
  expect(Object.keys(overlaid(action, before, [action]).agency).sort()).toEqual(['name', 'parent', 'symbol']);
  expect(saysTheSame(opened, known)).toBe(false);
});

test('a reason given since stays within the same report, and goes with a report of another agency or period', () => {
  const justified = (submission: Submission, ...rules: string[]) => ({ ...submission, justifications: rules.map(reason) });
  const rules = (submission: Submission) => submission.justifications.map(({ rule }) => rule).sort();
  expect(rules(takenBack(justified(action, 'a')))).toEqual(['a']);
  const other = { ...justified(before, 'b'), agency: { ...before.agency, name: 'Sở khác' } };
  expect(rules(overlaid({ ...other, justifications: [reason('b'), reason('c')] }, justified(before, 'a'), [other]))).toEqual(['a']);
});
