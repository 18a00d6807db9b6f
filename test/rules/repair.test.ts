import { readFigure } from '../../src/figures';
import { repairJson } from '../../src/cli/findings-json';
import { validate, type Repair } from '../../src/rules';
import { figureOf, withFigures } from '../../src/submission';
import { applyRepair } from './apply-repair';
import { outcome } from './outcome';
import { type Changes, soundSubmission } from '../submissions';

const repairOf = (id: string, changes: Changes, notes: Changes = {}) => {
  const finding = validate(soundSubmission(changes, notes)).findings.find(({ key }) => key === id);
  if (!finding) throw new Error(`${id} found nothing`);
  return finding.repair;
};

/** With its figures as printed. */
const printed = (repair: Repair | undefined) => repair && repairJson(soundSubmission().template, repair);

describe('a repair is offered where one figure alone can be wrong', () => {
  test.each<[string, string, Changes, Changes]>([
    ['a rate that no operand explains', 'BM6/1:derived', { 'BM6/1': '1,34' }, { 'BM6/1': '81,51' }],
    ['a rate cut off', 'BM1/2:rounding', { 'BM1/2': '83' }, { 'BM1/2': '83,78' }],
    ['0 for nothing to divide', 'BM2/2.2:zero', { 'BM2/2.2': '0' }, { 'BM2/2.2': '-' }],
    ['100 for nothing to divide', 'BM2/2.2:derived', { 'BM2/2.2': '100' }, { 'BM2/2.2': '-' }],
    ['a part that three rows contradict', 'BM7/6.5:derived', { 'BM7/6.5.2': '19' }, { 'BM7/6.5.2': '12' }],
    ['the same part, asked at the row above it', 'BM7/6.5.2:at-most:BM7/6.5.1', { 'BM7/6.5.2': '19' }, { 'BM7/6.5.2': '12' }],
    ['a part that breaks its total and another form', 'BM6/2.1:derived', { 'BM6/2.5': '02' }, { 'BM6/2.5': '01' }],
    ['a district rate', 'BM4/1.2:level', { 'BM4/1.2': '100' }, { 'BM4/1.2': '-' }],
    ['a commune row left blank', 'BM7/5.2.3:filled', { 'BM7/5.2.3': '' }, { 'BM7/5.2.3': '-' }],
    ['thousands typed into an English spreadsheet', 'BM1/1:whole-number', { 'BM1/1': '1,234' }, { 'BM1/1': '1.234' }],
  ])('%s', (_, id, changes, expected) => {
    const repair = repairOf(id, changes);
    expect(printed(repair)?.figures).toEqual(expected);
    expect(repair?.notes).toEqual({});
    expect(outcome(validate(applyRepair(soundSubmission(changes), repair!)))).toEqual([]);
  });

  test('and says so in words', () => {
    expect(repairOf('BM6/1:derived', { 'BM6/1': '1,34' })?.words).toBe('Ghi 81,51 vào dòng 1 Biểu mẫu 6');
    expect(repairOf('BM2/2.2:zero', { 'BM2/2.2': '0' })?.words).toBe('Ghi dấu "-" vào dòng 2.2 Biểu mẫu 2');
    expect(repairOf('BM7/6.5:derived', { 'BM7/6.5.2': '19' })?.words).toBe('Ghi 12 vào dòng 6.5.2 Biểu mẫu 7');
    expect(repairOf('BM1/1:note', {}, { 'BM1/1': '14' })?.words).toBe('Xóa ghi chú lặp lại ở dòng 1 Biểu mẫu 1');
  });

  test('a note that repeats its figure is removed, the figure stays', () => {
    const repair = repairOf('BM1/1:note', {}, { 'BM1/1': '14' })!;
    const mended = applyRepair(soundSubmission({}, { 'BM1/1': '14' }), repair);
    expect(mended.notes.has('BM1/1')).toBe(false);
    expect(figureOf(mended, 'BM1/1')).toMatchObject({ value: 14 });
  });

  test('a figure in the note column moves into its cell', () => {
    const [changes, notes] = [{ 'BM7/6.7.1': '' }, { 'BM7/6.7.1': '24' }];
    const repair = repairOf('BM7/6.7.1:filled', changes, notes)!;
    expect(printed(repair)).toEqual({
      words: 'Chuyển 24 từ cột Ghi chú sang cột Số liệu ở dòng 6.7.1 Biểu mẫu 7',
      figures: { 'BM7/6.7.1': '24' },
      notes: { 'BM7/6.7.1': '' },
    });
    expect(outcome(validate(applyRepair(soundSubmission(changes, notes), repair)))).toEqual([]);
  });

  test('an ambiguous amount is decided by the rate that rests on it', () => {
    const submission = withFigures(soundSubmission(), [['BM6/1.1', readFigure('8.326', 'unknown')]]);
    const finding = validate(submission).findings.find(({ key }) => key === 'BM6/1.1:readable')!;
    expect(finding.message).toBe('Chưa rõ "8.326" là 8.326 hay 8,326; hãy gõ lại.');
    expect(printed(finding.repair)?.figures).toEqual({ 'BM6/1.1': '8.326' });
    expect(outcome(validate(applyRepair(submission, finding.repair!)))).toEqual([]);
  });

  test('an ambiguous count is decided by being a count', () => {
    const submission = withFigures(soundSubmission(), [['BM1/1', readFigure('1.234', 'unknown')]]);
    expect(printed(validate(submission).findings[0]?.repair)?.figures).toEqual({ 'BM1/1': '1.234' });
  });
});

describe('no repair is offered where two stories are possible', () => {
  test.each<[string, string, Changes]>([
    ['the rate may be wrong, or the part it was computed from', 'BM1/2:derived', { 'BM1/2.2': '30' }],
    ['the total may be wrong, or any of its parts', 'BM3/1.4:derived', { 'BM3/1.4': '48', 'BM3/1.4.2': '0' }],
    [
      'a part above its whole, and nothing says which is wrong',
      'BM7/6.4.3:at-most:BM7/6.4.2',
      { 'BM7/6.4.3': '36', 'BM7/6.7.2': '24', 'BM7/6.7': '100' },
    ],
    ['a survey nobody gave the size of', 'BM1/6.1:required-if:BM1/6', { 'BM1/6.1': '' }],
    ['a rate out of range that is not derived', 'BM7/3:range', { 'BM7/3': '1000' }],
    ['a code that is none', 'BM1/7:choice', { 'BM1/7': '2' }],
    ['nonsense', 'BM1/1:readable', { 'BM1/1': 'mười bốn' }],
    ['a decimal count that is no thousand', 'BM1/1:whole-number', { 'BM1/1': '14,5' }],
    ['a negative count', 'BM1/1:whole-number', { 'BM1/1': '-1,234' }],
    ['100 % of the staff gone', 'BM4/2.5:all-staff-gone', { 'BM4/2.5': '100' }],
    ['two forms that disagree', 'BM3/3.1.1:at-most:BM7/6.7.1', { 'BM3/3.1.1': '25', 'BM3/3.1.2': '25' }],
  ])('%s', (_, id, changes) => {
    expect(repairOf(id, changes)).toBeUndefined();
  });

  test('an ambiguous amount that nothing rests on stays a question', () => {
    const submission = withFigures(soundSubmission({ 'BM6/1': '' }), [['BM6/1.2', readFigure('6.786', 'unknown')]]);
    expect(validate(submission).findings.map(({ key, repair }) => [key, repair])).toEqual([
      ['BM6/1.2:at-most:BM6/1.1', undefined],
      ['BM6/1.2:readable', undefined],
    ]);
  });

  test('a district row is not emptied where its total needs it', () => {
    expect(repairOf('BM3/1.4.2:level', { 'BM3/1.4': '50', 'BM3/1.4.2': '03' })).toBeUndefined();
    const district = repairOf('BM3/1.4.2:level', { 'BM3/1.4': '47', 'BM3/1.4.1': '47', 'BM3/1.4.2': '03' });
    expect(printed(district)?.figures).toEqual({ 'BM3/1.4.2': '-' });
  });

  test('a number in the note column that could not stand in the cell is left there', () => {
    expect(repairOf('BM1/7:filled', { 'BM1/7': '' }, { 'BM1/7': '2023' })).toBeUndefined();
  });
});
