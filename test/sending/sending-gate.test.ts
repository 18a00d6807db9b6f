import { justify, validate } from '../../src/rules';
import { sendingGate } from '../../src/sending';
import { soundSubmission } from '../rules/sound-submission';
import { realReport } from '../sheets/submissions';

test('a sound submission may go, and nothing is said about it', () => {
  expect(sendingGate(soundSubmission())).toEqual({ blocking: [], warnings: [] });
});

test('every open error holds the package back, with the row to look at', () => {
  const { blocking } = sendingGate(realReport());
  const errors = validate(realReport()).findings.filter(({ status, severity }) => status === 'fail' && severity === 'error');
  expect(blocking.map(({ at }) => at)).toEqual(errors.map(({ rule }) => rule.at));
  expect(blocking.find(({ at }) => at === 'BM6/1')?.message).toContain('81,51');
});

test('an error that was justified lets it pass, until its figures change', () => {
  const overspent = soundSubmission({ 'BM7/6.5.2': '19', 'BM7/6.6.1': '54', 'BM7/6.6.2': '54', 'BM7/6.5': '158,33' });
  const open = sendingGate(overspent).blocking;
  expect(open.length).toBeGreaterThan(0);
  const errors = validate(overspent).findings.filter(({ severity }) => severity === 'error');
  const justified = errors.reduce((submission, { rule }) => justify(submission, rule, 'Cung cấp thêm ngoài danh mục.'), overspent);
  expect(sendingGate(justified).blocking).toEqual([]);
});

test('warnings do not hold it back', () => {
  const { blocking, warnings } = sendingGate(soundSubmission({ 'BM1/2': '83' }));
  expect(blocking).toEqual([]);
  expect(warnings.map(({ message }) => message).join(' ')).toMatch(/cắt bớt/);
  expect(warnings.at(-1)).toEqual({ message: 'Gói ghi 83,78 theo công thức, thay cho 83.', at: 'BM1/2' });
});

test('figures in the workbook that found no place hold it back like any error', () => {
  const note = { kind: 'duplicate-row', severity: 'error', sheet: 'Biểu mẫu 1', id: 'BM1/1', message: 'Dòng 1 có hai lần.' } as const;
  expect(sendingGate(soundSubmission(), [note]).blocking).toEqual([{ message: 'Dòng 1 có hai lần.', at: 'BM1/1' }]);
});

test('nobody knows whose a package without an agency is; a report without a number may still get one', () => {
  const sound = soundSubmission();
  const nobody = { ...sound, agency: { ...sound.agency, name: '' }, report: { ...sound.report, number: '' } };
  const { blocking, warnings } = sendingGate(nobody);
  expect(blocking.map(({ message }) => message)).toEqual(['Chưa ghi cơ quan, đơn vị báo cáo; hãy ghi vào sheet Thông tin.']);
  expect(warnings.map(({ message }) => message)).toEqual(['Chưa ghi số báo cáo; hãy ghi vào sheet Thông tin khi đã có số.']);
});
