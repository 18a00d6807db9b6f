import { NOT_APPLICABLE } from '../../src/figures';
import { withFigures } from '../../src/submission';
import { realReport } from '../submissions';
import { checked, reportOf } from './reports';

const without = realReport({ 'BM5/2.4': '' });
const notApplicable = withFigures(realReport(), [['BM5/2.4', NOT_APPLICABLE]]);

test.each([
  ['Đã giải quyết xong 17 hồ sơ.', 'error', 'Báo cáo ghi 17, Biểu mẫu 3 dòng 3.1.1 ghi 20.'],
  ['Sở không tuyển dụng viên chức.', 'error', 'Báo cáo ghi "không", Biểu mẫu 5 dòng 2.4 ghi 03.'],
  ['UBND tỉnh giao 118 nhiệm vụ, đã hoàn thành 100 nhiệm vụ.', 'error', 'Báo cáo ghi 100, tổng các dòng 5.2, 5.3 Biểu mẫu 1 là 105.'],
  ['Tỷ lệ hoàn thành Kế hoạch CCHC đạt 83%.', 'warning', 'Báo cáo ghi 83% là cắt bớt, không làm tròn; Biểu mẫu 1 dòng 2 ghi 83,78%.'],
  ['Tỷ lệ hoàn thành Kế hoạch CCHC đạt 85%.', 'error', 'Báo cáo ghi 85%, Biểu mẫu 1 dòng 2 ghi 83,78%.'],
  ['Giải ngân được 6,5 tỷ đồng.', 'error', 'Báo cáo ghi 6,5 tỷ đồng, Biểu mẫu 6 dòng 1.2 ghi 6.786,875 triệu đồng.'],
  [
    'Sở chưa tổ chức đối thoại với người dân.',
    'warning',
    'Báo cáo viết "chưa tổ chức đối thoại với người dân", Biểu mẫu 1 dòng 7 ghi 1 (Có).',
  ],
])('%s', (sentence, severity, message) => {
  const differing = checked(reportOf(sentence), realReport()).statements.filter(({ agrees }) => !agrees);
  expect(differing).toMatchObject([{ severity, message }]);
});

test('a row still blank, and one that is not applicable', () => {
  const report = reportOf('Đã tuyển dụng 03 viên chức.');
  expect(checked(report, without).statements).toMatchObject([
    { severity: 'warning', expected: '', message: 'Báo cáo ghi 03, Biểu mẫu 5 dòng 2.4 còn trống.' },
  ]);
  expect(checked(report, notApplicable).statements).toMatchObject([
    { severity: 'error', expected: '-', message: 'Báo cáo ghi 03, Biểu mẫu 5 dòng 2.4 ghi dấu "-".' },
  ]);
});

test('"không có" is as good for "-" as for 0', () => {
  expect(checked(reportOf('Sở không tuyển dụng viên chức.'), notApplicable).statements).toMatchObject([{ agrees: true, expected: '-' }]);
});

test('a place is the number itself, its quote the clause around it', () => {
  const text = 'Trong kỳ, Sở đã tuyển dụng 04 viên chức, điều động 03 công chức.';
  const [statement] = checked(reportOf('Mở đầu.', text), realReport()).statements;
  expect(statement?.place.block).toBe(1);
  expect(text.slice(statement!.place.start, statement!.place.end)).toBe('04');
  expect(text.slice(statement!.quote.start, statement!.quote.end)).toBe('Sở đã tuyển dụng 04 viên chức');
});
