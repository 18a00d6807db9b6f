import { blocksSending, justify, tally, validate, type Finding } from '../../src/rules';
import { sendingGate } from '../../src/sending';
import { realReport, soundSubmission } from '../submissions';

test('a sound submission may go, and nothing is said about it', () => {
  expect(sendingGate(soundSubmission())).toEqual({ blocking: [], others: [], replaced: [] });
});

test('every open error holds the package back, with the row to look at', () => {
  const { blocking } = sendingGate(realReport());
  const errors = validate(realReport()).findings.filter(({ status, severity }) => status === 'fail' && severity === 'error');
  expect(blocking).toEqual(errors);
  expect(blocking.find(({ rows: [first] }) => first === 'BM6/1')?.message).toContain('81,51');
});

test('an error that was justified lets it pass, until its figures change', () => {
  const overspent = soundSubmission({ 'BM7/6.5.2': '19', 'BM7/6.6.1': '54', 'BM7/6.6.2': '54', 'BM7/6.5': '158,33' });
  const open = sendingGate(overspent).blocking;
  expect(open.length).toBeGreaterThan(0);
  const errors = validate(overspent).findings.filter(({ severity }) => severity === 'error');
  const justified = errors.reduce((submission, { rule }) => justify(submission, rule!, 'Cung cấp thêm ngoài danh mục.'), overspent);
  expect(sendingGate(justified).blocking).toEqual([]);
});

test('warnings do not hold it back, and what the package writes anew is told', () => {
  const { blocking, others, replaced } = sendingGate(soundSubmission({ 'BM1/2': '83' }));
  expect(blocking).toEqual([]);
  expect(others.map(({ message }) => message).join(' ')).toMatch(/cắt bớt/);
  expect(replaced).toEqual([{ id: 'BM1/2', stated: '83', computed: '83,78' }]);
});

test('figures in the workbook that found no place hold it back like any error', () => {
  const found: Finding = {
    key: 'workbook:duplicate-row:Biểu mẫu 1:D5:BM1/1',
    source: 'workbook',
    topic: 'duplicate-row',
    severity: 'error',
    status: 'fail',
    rows: ['BM1/1'],
    message: 'Dòng 1 có hai lần.',
  };
  expect(sendingGate(soundSubmission(), [found]).blocking).toEqual([found]);
});

test('nobody knows whose a package without an agency is; a report without a number may still get one', () => {
  const sound = soundSubmission();
  const nobody = { ...sound, agency: { ...sound.agency, name: '' }, report: { ...sound.report, number: '' } };
  const { blocking, others } = sendingGate(nobody);
  expect(blocking.map(({ message }) => message)).toEqual(['Chưa ghi cơ quan, đơn vị báo cáo; hãy ghi vào sheet Thông tin.']);
  expect(others.map(({ message }) => message)).toEqual(['Chưa ghi số báo cáo; hãy ghi vào sheet Thông tin khi đã có số.']);
});

test('the gate counts what everything else counts', () => {
  const report = { ...realReport(), agency: { name: '', parent: '', symbol: '' } };
  const { findings } = validate(report);
  const { errors, blanks } = tally(findings);
  const { blocking } = sendingGate(report);
  expect(blocking).toHaveLength(errors + blanks);
  expect(blocking.every(blocksSending)).toBe(true);
});
