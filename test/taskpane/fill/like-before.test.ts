import { printFigure } from '../../../src/figures';
import type { IndicatorId } from '../../../src/forms';
import { Connection } from '../../../src/taskpane';
import { comparisonsOf, formLikeBefore, rowLikeBefore } from '../../../src/taskpane/fill/like-before';
import { figureOf } from '../../../src/submission';
import { asPeriod, emptyReport, reportWith, soundSubmission, template2022 } from '../../submissions';
import { memory, MemoryHost } from '../session/memory-host';

const template = template2022();
const before = asPeriod(soundSubmission(), '2022-Q3');
const row = (id: IndicatorId) => template.indicator(id)!;

test('a row takes what another period says, unless it says so already or is computed', () => {
  const now = reportWith({ 'BM1/1': '140', 'BM1/3.1': '-' }, soundSubmission());
  const like = (id: IndicatorId) => comparisonsOf(now, row(id), before).map((each) => rowLikeBefore(now, row(id), each)?.words);
  expect(like('BM1/1')).toEqual(['Ghi 14 như Quý III/2022 vào dòng 1 Biểu mẫu 1']);
  expect(like('BM1/2.1')).toEqual([undefined]);
  expect(like('BM1/2')).toEqual([undefined]);
});

test('a form takes only what does not begin anew, and only where it is blank', () => {
  const now = reportWith({ 'BM3/1.4.1': '50' }, emptyReport('2023-Q3'));
  const like = formLikeBefore(now, template.form('BM3'), before);
  expect(Object.keys(like?.figures ?? {})).toEqual(['BM3/2.1', 'BM3/2.2', 'BM3/2.3']);
  expect(formLikeBefore(now, template.form('BM3'), undefined)).toBeUndefined();
  expect(formLikeBefore(soundSubmission(), template.form('BM3'), before)).toBeUndefined();
});

test('it is written when it is asked for, and taken back', async () => {
  const host = new MemoryHost();
  const connection = new Connection(host, memory(), () => '2023-09-15');
  await connection.connect();
  const session = await connection.open();
  await session.propose(emptyReport('2023-Q3'), { compared: before });
  const reading = () => {
    const state = connection.current();
    if (state.phase !== 'working') throw new Error(state.phase);
    return state.reading;
  };
  const shown = () => printFigure(figureOf(reading().submission, 'BM3/2.2'), 'count');
  expect(reading().submission.compared?.map(({ period }) => period.id)).toEqual(['2022-Q3']);
  expect(shown()).toBe('');
  await session.repair(formLikeBefore(reading().submission, template.form('BM3'), undefined)!);
  expect(shown()).toBe(printFigure(figureOf(before, 'BM3/2.2'), 'count'));
  await session.undo();
  expect(shown()).toBe('');
});
