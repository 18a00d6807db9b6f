import { basisOf, rulesOf, validate } from '../../src/rules';
import { asPeriod, realReport, reportWith, template2022 } from '../submissions';

const report = realReport();
const { findings } = validate(report);
const basis = (key: string, submission = report) => {
  const found = validate(submission).findings.find((finding) => finding.key === key);
  if (!found) throw new Error(key);
  return basisOf([found], submission);
};

test('a rate rests on what the form prints of the row and on the document that prescribes the form', () => {
  expect(basis('BM6/1:derived')).toEqual({
    demands: ['Dòng 1 Biểu mẫu 6 bằng dòng 1.2 / dòng 1.1 × 100.'],
    rows: [
      { id: 'BM6/1', label: 'Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công', unit: '%' },
      { id: 'BM6/1.2', label: 'Đã thực hiện', unit: 'Triệu đồng' },
      { id: 'BM6/1.1', label: 'Được giao', unit: 'Triệu đồng' },
    ],
    origins: ['Theo lời in của dòng trong biểu mẫu.'],
    documents: ['Công văn số 223/SNV-CCHCVTLT ngày 10/3/2022 của Sở Nội vụ tỉnh Quảng Trị'],
  });
});

test('what only follows from the words of two rows says so', () => {
  expect(basis('BM7/6.5.2:at-most:BM7/6.5.1')).toMatchObject({
    rows: [{ id: 'BM7/6.5.2' }, { id: 'BM7/6.5.1' }],
    origins: ['Suy từ lời in của các dòng trong biểu mẫu; văn bản không ghi riêng điều này.'],
  });
});

test('the date of the report rests on the calendar, its number on the decree on documents', () => {
  const late = { ...report, report: { ...report.report, date: '2024-05-02', number: '' } };
  expect(basis('information:report-date', late).origins).toEqual([
    'Theo lịch báo cáo: số liệu quý III năm 2023 tính từ ngày 15/6/2023 đến ngày 14/9/2023, hạn gửi 20/9/2023.',
  ]);
  expect(basis('information:report-number', late).documents).toEqual([expect.stringContaining('Nghị định số 30/2020/NĐ-CP')]);
});

test('what is only unusual beside another period claims no document', () => {
  const previous = asPeriod(reportWith({ 'BM6/1.2': '8' }, report), '2022-Q3');
  const found = validate(report, previous).findings.find(({ key }) => key === 'previous:BM6/1.2')!;
  expect(basisOf([found], report)).toMatchObject({ rows: [{ id: 'BM6/1.2' }], documents: [] });
});

test('no finding is without a sentence that says where it comes from', () => {
  for (const finding of findings) expect([finding.key, basisOf([finding], report).origins]).toEqual([finding.key, [expect.any(String)]]);
  for (const rule of rulesOf(template2022()).rules) expect(rule.statement).toMatch(/\.$/);
});
