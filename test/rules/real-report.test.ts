import { repairJson } from '../../src/cli/findings-json';
import { validate, type Repair } from '../../src/rules';
import { applyRepair } from './apply-repair';
import { outcome } from './outcome';
import { realReport, soundSubmission } from '../submissions';

/**
 * The real report, audited by hand row by row against the paper before the program was asked. What
 * stands here is wrong with it (or, last column empty, wrong in a way only its authors can mend);
 * what does not stand here is right.
 */
const AUDIT: readonly (readonly [finding: string, repair: string])[] = [
  // 31 / 37 = 83,783…: 83 was cut off, 84 or 83,78 would be rounded.
  ['BM1/2:rounding warning fail', 'BM1/2 = 83,78'],
  // A survey was made (row 6 says 1), its size and form are missing.
  ['BM1/6.1:required-if:BM1/6 error fail', ''],
  ['BM1/6.2:required-if:BM1/6 error fail', ''],
  // Nothing to handle is no rate of 0 %.
  ['BM2/2.2:zero warning fail', 'BM2/2.2 = -'],
  ['BM2/3.2:zero warning fail', 'BM2/3.2 = -'],
  ['BM3/3.4:zero warning fail', 'BM3/3.4 = -'],
  // "0 | 0": the figure once more in the note column.
  ['BM3/3.4.1:note warning fail', 'note BM3/3.4.1 = '],
  ['BM3/3.4.2:note warning fail', 'note BM3/3.4.2 = '],
  // 0 % of the district committees is a statement a department can't make; counts of 0 say nothing.
  ['BM4/1.2:level info fail', 'BM4/1.2 = -'],
  // Everybody gone since 2015, yet 30 of 33 (56 of 64) are present and nobody left.
  ['BM4/2.5:all-staff-gone warning fail', ''],
  ['BM4/3.4:all-staff-gone warning fail', ''],
  // 4.1 says "-", its siblings 0.
  ['BM5/4:agreement info fail', ''],
  // 6.786,875 / 8.326 = 81,51 %.
  ['BM6/1:derived error fail', 'BM6/1 = 81,51'],
  ['BM7/5.1.2:level info fail', 'BM7/5.1.2 = -'],
  ['BM7/5.1.3:level info fail', 'BM7/5.1.3 = -'],
  ['BM7/5.2:filled error fail', ''],
  ['BM7/5.2:between-parts warning unverifiable', ''],
  ['BM7/5.2.2:level info fail', 'BM7/5.2.2 = -'],
  ['BM7/5.2.3:filled error fail', 'BM7/5.2.3 = -'],
  ['BM7/5.3.2:level info fail', 'BM7/5.3.2 = -'],
  ['BM7/5.3.3:level info fail', 'BM7/5.3.3 = -'],
  // 3 + 3 procedures with online dossiers, but 5 online dossiers.
  ['BM7/6.4.3:at-most:BM7/6.7.2:BM7/6.4.3+BM7/6.5.3 warning fail', ''],
  // One wrong figure, three findings: 19 should be 12, as the report's own text has it.
  ['BM7/6.5:derived error fail', 'BM7/6.5.2 = 12'],
  ['BM7/6.5.2:at-most:BM7/6.5.1 error fail', 'BM7/6.5.2 = 12'],
  ['BM7/6.6.1:equal:BM7/6.4.2+BM7/6.5.2 error fail', 'BM7/6.5.2 = 12'],
  // 5 / 24 = 20,83 %; 35,08 comes out of no other pair of rows either.
  ['BM7/6.7:derived error fail', 'BM7/6.7 = 20,83'],
];

const repairOf = (repair: Repair | undefined) =>
  repair === undefined
    ? ''
    : [
        ...Object.entries(repairJson(realReport().template, repair).figures).map(([id, text]) => `${id} = ${text}`),
        ...Object.entries(repair.notes).map(([id, text]) => `note ${id} = ${text}`),
      ].join('; ');

test('all that is wrong with the real report is found, and nothing that is right is called wrong', () => {
  const validation = validate(realReport());
  expect(outcome(validation)).toEqual(AUDIT.map(([finding]) => finding));
  expect(validation.findings.map(({ key, repair }) => `${key}: ${repairOf(repair)}`)).toEqual(
    AUDIT.map(([finding, repair]) => `${finding.split(' ')[0]!}: ${repair}`),
  );
});

test('the sentences say what stands there and what should', () => {
  const messages = new Map(validate(realReport()).findings.map(({ key, message }) => [key, message]));
  expect(messages.get('BM6/1:derived')).toBe('Ghi 1,34 nhưng 6.786,875 / 8.326 là 81,51.');
  expect(messages.get('BM1/2:rounding')).toBe('Ghi 83 là cắt bớt, không làm tròn: 31 / 37 là 83,78.');
  expect(messages.get('BM1/6.1:required-if:BM1/6')).toBe('Chưa nhập số, cần có vì dòng 6 ghi 1 (có khảo sát).');
  expect(messages.get('BM2/2.2:zero')).toBe('Ghi 0 nhưng 0 / 0 không tính được tỷ lệ; nên ghi dấu "-".');
  expect(messages.get('BM3/3.4.1:note')).toBe('Cột Ghi chú lặp lại số liệu 0; có thể đã gõ nhầm cột.');
  expect(messages.get('BM4/2.5:all-staff-gone')).toBe(
    'Ghi 100% so với năm 2015, tức là không còn ai, nhưng dòng 2.2 còn 30 người có mặt và dòng 2.4 (số đã tinh giản) ghi 0. Hãy xem lại, có thể đã ghi tỷ lệ hoàn thành chỉ tiêu tinh giản.',
  );
  expect(messages.get('BM7/6.5.2:at-most:BM7/6.5.1')).toBe('Ghi 19, lớn hơn dòng 6.5.1 ghi 12 (thừa 7).');
  expect(messages.get('BM7/6.6.1:equal:BM7/6.4.2+BM7/6.5.2')).toBe('Ghi 47 nhưng tổng các dòng 6.4.2, 6.5.2 là 54 (thiếu 7).');
  expect(messages.get('BM7/6.7:derived')).toBe('Ghi 35,08 nhưng 05 / 24 là 20,83.');
  expect(messages.get('BM7/5.2:between-parts')).toBe('Chưa đối chiếu được vì dòng 5.2, 5.2.3 chưa có số liệu.');
});

test('its imbalances carry their sign and its figures are shown as signed', () => {
  const byRule = new Map(validate(realReport()).findings.map((finding) => [finding.key, finding]));
  expect(byRule.get('BM7/6.5.2:at-most:BM7/6.5.1')).toMatchObject({ imbalance: 7, stated: '19', rows: ['BM7/6.5.2', 'BM7/6.5.1'] });
  expect(byRule.get('BM7/6.6.1:equal:BM7/6.4.2+BM7/6.5.2')).toMatchObject({ imbalance: -7, stated: '47', expected: '54' });
  expect(byRule.get('BM6/1:derived')).toMatchObject({ imbalance: -80.17, stated: '1,34', expected: '81,51' });
  expect(byRule.get('BM5/4:agreement')).toMatchObject({ stated: '-', rows: ['BM5/4.1', 'BM5/4.2', 'BM5/4.3', 'BM5/4.4'] });
});

test('taking every suggested repair leaves only what its authors alone can mend', () => {
  let report = realReport();
  for (const { repair } of validate(report).findings) if (repair) report = applyRepair(report, repair);
  expect(outcome(validate(report))).toEqual(
    AUDIT.filter(([, repair]) => repair === '')
      .map(([finding]) => finding)
      // With "-" in 5.2.3 the whole can't be held against its parts any more.
      .filter((finding) => !finding.endsWith('unverifiable')),
  );
});

test('nothing is found where everything is right', () => {
  expect(outcome(validate(soundSubmission()))).toEqual([]);
});
