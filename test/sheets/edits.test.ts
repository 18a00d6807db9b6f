import { BLANK, numberFigure, readFigure, type Figure } from '../../src/figures';
import { findPeriod, type IndicatorId, type Template } from '../../src/forms';
import { justify, rulesOf } from '../../src/rules';
import {
  cellsOfLayout,
  changesTo,
  placeOf,
  readSubmission,
  repairChanges,
  wayTo,
  workbookLayout,
  type CellChange,
  type ReadingResult,
} from '../../src/sheets';
import { withFigures, withNotes, type Submission } from '../../src/submission';
import { emptyReport, realReport } from '../submissions';

const report = realReport();
const standing = (submission: Submission): ReadingResult => readSubmission(cellsOfLayout(workbookLayout(submission)));

const reading = standing(report);
const now = reading.submission;
const repair = (figures: Readonly<Record<IndicatorId, string>>, notes: Readonly<Record<IndicatorId, string>> = {}) =>
  repairChanges(reading, { words: '', figures: read(figures), notes });

function read(figures: Readonly<Record<IndicatorId, string>>): Readonly<Record<IndicatorId, Figure>> {
  return Object.fromEntries(Object.entries(figures).map(([id, text]) => [id, readFigure(text, ',')]));
}

/** A change to a row as it should be. */
function at(id: IndicatorId, content: CellChange['content'], column: 'figure' | 'note' = 'figure'): CellChange {
  return { place: placeOf(reading, id, column)!, content };
}

const formula = (id: IndicatorId): CellChange => repairChanges(reading, { words: '', figures: {}, notes: {}, formulas: [id] })[0]!;

test('a row stands at its figure and its note; a row that is not there stands nowhere', () => {
  expect(placeOf(reading, 'BM1/1')).toEqual({ sheet: 'Biểu mẫu 1', row: 4, column: 3 });
  expect(placeOf(reading, 'BM1/1', 'note')).toEqual({ sheet: 'Biểu mẫu 1', row: 4, column: 4 });
  expect(placeOf({ ...reading, located: new Map() }, 'BM1/1')).toBeUndefined();
});

describe('what building the sheets of a submission would change', () => {
  test('into an empty workbook: nothing', () => {
    expect(changesTo(undefined, emptyReport())).toEqual([]);
    expect(changesTo(undefined, report)).toEqual([]);
  });

  test('what was typed over a formula is an entry: it is built as it is, and where it isn’t, that is a change', () => {
    expect(changesTo(report, report)).toEqual([]);
    const mended = withFigures(report, [['BM6/1', BLANK]]);
    expect(changesTo(report, mended)).toEqual([{ id: 'BM6/1', before: '1,34', after: '81,51', byFormula: true }]);
    expect(changesTo(report, withFigures(report, [['BM6/1', numberFigure(7)]]))).toEqual([
      { id: 'BM6/1', before: '1,34', after: '7', byFormula: false },
    ]);
  });

  test('over forms that are filled in: the entries that would be another, or gone', () => {
    expect(changesTo(now, now)).toEqual([]);
    expect(changesTo(now, withFigures(now, [['BM1/1', numberFigure(15)]]))).toEqual([
      { id: 'BM1/1', before: '14', after: '15', byFormula: false },
    ]);
    expect(changesTo(now, withFigures(now, [['BM1/1', BLANK]]))).toEqual([{ id: 'BM1/1', before: '14', after: '', byFormula: false }]);
  });

  test('a gap that is filled, or another spelling of the same figure, is no change', () => {
    expect(changesTo(now, withFigures(now, [['BM7/5.2', readFigure('3', ',')]]))).toEqual([]);
    expect(changesTo(now, withFigures(now, [['BM1/1', readFigure('014', ',')]]))).toEqual([]);
  });

  test('a figure for which another template has no place is dropped, and said', () => {
    const { template } = now;
    const without = { ...template, indicators: template.indicators.filter(({ id }) => id !== 'BM1/1') };
    const narrower: Template = { ...without, indicator: (id) => (id === 'BM1/1' ? undefined : template.indicator(id)) };
    expect(changesTo(now, { ...now, template: narrower })).toContainEqual({ id: 'BM1/1', before: '14', after: '', byFormula: false });
  });
});

describe('a repair', () => {
  test('writes figures as numbers, "-" as text, and notes beside them', () => {
    expect(repair({ 'BM7/6.5.2': '12', 'BM7/5.1.2': '-' }, { 'BM7/6.5.2': 'đã sửa' })).toEqual([
      at('BM7/6.5.2', { value: 12 }),
      at('BM7/5.1.2', { value: '-' }),
      at('BM7/6.5.2', { value: 'đã sửa' }, 'note'),
    ]);
  });

  test('empties a cell whose content belongs elsewhere', () => {
    expect(repair({ 'BM1/1': '' }, { 'BM1/1': '' })).toEqual([at('BM1/1', 'empty'), at('BM1/1', 'empty', 'note')]);
  });

  test('writes what stands there already once more: it may be stored as text', () => {
    expect(repair({ 'BM1/1': '14' })).toEqual([at('BM1/1', { value: 14 })]);
  });

  test('gives a derived row its formula back', () => {
    expect(repair({ 'BM6/1': '81,51' })).toEqual([formula('BM6/1')]);
    expect(formula('BM6/1').content).toEqual({ formula: expect.stringMatching(/^IFERROR\(/) });
  });

  test('leaves rows alone that are not in the workbook', () => {
    expect(
      repairChanges({ ...reading, located: new Map() }, { words: '', figures: read({ 'BM1/1': '1', 'BM6/1': '2' }), notes: {} }),
    ).toEqual([]);
  });
});

describe('the way to another submission', () => {
  test('leads to exactly the cells that say something else', () => {
    const before = withNotes(withFigures(now, [['BM1/1', numberFigure(13)]]), [['BM1/2', 'như cũ']]);
    expect(wayTo(reading, before)).toEqual({
      cells: [at('BM1/1', { value: 13 }), at('BM1/2', { value: 'như cũ' }, 'note')],
      justifications: false,
    });
    expect(wayTo(reading, now)).toEqual({ cells: [], justifications: false });
  });

  test('a derived row that held its formula gets it back, one that was typed over its figure', () => {
    const typedOver: ReadingResult = { ...reading, submission: withFigures(now, [['BM6/1', numberFigure(1.34)]]) };
    expect(wayTo(typedOver, now)).toMatchObject({ cells: [formula('BM6/1')] });
    expect(wayTo(reading, typedOver.submission)).toMatchObject({ cells: [at('BM6/1', { value: 1.34 })] });
  });

  test('says when justifications differ, and makes the check column say so too', () => {
    const rule = rulesOf(now.template).rules.find(({ id }) => id === 'BM7/6.5.2:at-most:BM7/6.5.1')!;
    const { sheet, row, checkColumn } = reading.located.get('BM7/6.5.2')!;
    expect(wayTo(reading, justify(now, rule, 'Đã đối chiếu'))).toEqual({
      cells: [{ place: { sheet, row, column: checkColumn }, content: { formula: expect.stringContaining('"Đã giải trình: "') } }],
      justifications: true,
    });
  });

  test('leads through new sheets when who and when differ', () => {
    expect(wayTo(reading, { ...now, period: findPeriod('2023-Y')! })).toBe('rebuild');
    expect(wayTo(reading, { ...now, agency: { ...now.agency, name: 'Sở khác' } })).toBe('rebuild');
  });
});
