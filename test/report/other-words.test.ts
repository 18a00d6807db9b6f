import { realReport } from '../submissions';
import { reportOf, said } from './reports';

const submission = realReport({ 'BM1/6.1': '180' });

describe('what is told beside something else is told all the same', () => {
  test.each([
    ['Sở thống nhất ban hành 15 văn bản chỉ đạo CCHC.', ['BM1/1 15 ≠ 14']],
    ['Giải ngân vốn đầu tư công đạt 80%; giải ngân vốn sự nghiệp đạt 45%.', ['BM6/1 80% ≠ 81,51']],
    ['Đã giao 8.236 triệu đồng vốn đầu tư công cho 05 dự án.', ['BM6/1.1 8.236 triệu đồng ≠ 8.326']],
    ['Có 05 dự án với tổng vốn đầu tư công được giao 8.236 triệu đồng.', ['BM6/1.1 8.236 triệu đồng ≠ 8.326']],
    ['Bổ nhiệm 99 lãnh đạo, quản lý qua thi tuyển.', ['BM5/3 99 ≠ 0']],
    ['Sở khảo sát trực tuyến 120 phiếu.', []],
    ['Sở khảo sát trực tuyến 190 phiếu.', ['BM1/6.1 190 ≠ 180']],
    ['Sở khảo sát sự hài lòng với 170 phiếu.', ['BM1/6.1 170 ≠ 180']],
  ])('%s', (sentence, expected) => {
    expect(said(reportOf(sentence), submission)).toEqual(expected);
  });
});

test.each(['Khảo sát trực tuyến 120 phiếu, trực tiếp 60 phiếu.', 'Khảo sát sự hài lòng: 120 phiếu trực tuyến, 60 phiếu trực tiếp.'])(
  'ways to ask people make all that were asked: %s',
  (sentence) => {
    expect(said(reportOf(sentence), submission)).toEqual(['BM1/6.1 120 + 60']);
  },
);

describe('a rate in brackets', () => {
  test.each([
    ['Đúng hạn 20 hồ sơ (90% hồ sơ được số hóa).', ['BM3/3.1.2 20']],
    ['Đúng hạn 20 hồ sơ (90% được thanh toán trực tuyến).', ['BM3/3.1.2 20']],
    ['Đúng hạn 20 hồ sơ (90%).', ['BM3/3.1.2 20', 'BM3/3.1 90% ≠ 100']],
    ['Đúng hạn 20 hồ sơ (90% hồ sơ được giải quyết).', ['BM3/3.1.2 20', 'BM3/3.1 90% ≠ 100']],
    ['Đúng hạn 20 hồ sơ (đạt 90% hồ sơ).', ['BM3/3.1.2 20', 'BM3/3.1 90% ≠ 100']],
  ])('is of what it says: %s', (sentence, expected) => {
    expect(said(reportOf(sentence))).toEqual(expected);
  });
});
