import { findPeriod } from '../../src/forms';
import { realReport } from '../submissions';
import { reportOf, said } from './reports';

/** True sentences that say nothing of this period's figures. A hundred of one's own is a small price for silence. */
test.each([
  // Another stretch of time
  'Quý II/2023, Sở đã tiếp nhận 31 hồ sơ; quý III tăng so với quý trước.',
  'Năm 2022, Sở đã tuyển dụng 05 viên chức.',
  'So với cùng kỳ năm trước tăng 03 hồ sơ tiếp nhận trực tuyến.',
  'Cùng kỳ năm 2022 tiếp nhận 40 hồ sơ.',
  '6 tháng đầu năm 2023, Sở tiếp nhận 75 hồ sơ và giải quyết 70 hồ sơ.',
  'Từ ngày 15/12/2022 đến ngày 14/6/2023, Sở tiếp nhận 75 hồ sơ.',
  'Lũy kế từ đầu năm, Sở đã tiếp nhận 99 hồ sơ.',
  'Hồ sơ từ kỳ trước chuyển qua: 04 hồ sơ.',
  'Dự kiến quý IV tuyển dụng 07 viên chức.',
  'Phấn đấu 95% hồ sơ được giải quyết đúng hạn.',
  // A month, months, a week: stretches nobody reports on by themselves
  'Trong tháng 8, Sở tiếp nhận 14 hồ sơ, đã giải quyết 12 hồ sơ.',
  'Riêng tháng 8/2023 Sở tiếp nhận 14 hồ sơ.',
  'Số hồ sơ tiếp nhận trong 08 tháng đầu năm 2023 là 70 hồ sơ, trong đó trực tuyến 30 hồ sơ.',
  '10 tháng đầu năm, Sở tiếp nhận 90 hồ sơ.',
  'Trong tháng, Sở tiếp nhận 09 hồ sơ.',
  'Tuần qua, Sở tiếp nhận 03 hồ sơ.',
  'Tuần đầu tháng 9, Sở tiếp nhận 03 hồ sơ.',
  'Từ ngày 01/7 đến ngày 15/7/2023, Sở tiếp nhận 05 hồ sơ.',
  'Kết quả tháng 8 (từ ngày 15/7/2023 đến ngày 14/8/2023): tiếp nhận 05 hồ sơ.',
  'Từ đầu năm đến nay, Sở tiếp nhận 99 hồ sơ.',
  'Tính đến ngày 31/12/2022, Sở đã tuyển dụng 07 viên chức.',
  // Somebody else
  'Chi cục Tiêu chuẩn Đo lường Chất lượng tiếp nhận 11 hồ sơ.',
  'Phòng Quản lý Công nghệ tiếp nhận 10 hồ sơ.',
  'UBND huyện Hải Lăng tiếp nhận 500 hồ sơ.',
  'Sở Nội vụ đã tiếp nhận 40 hồ sơ trực tuyến.',
  'Đối với lĩnh vực an toàn bức xạ: tiếp nhận 10 hồ sơ, đã giải quyết 09 hồ sơ.',
  'Đã kiểm tra đo lường tại 20 đơn vị kinh doanh, phát hiện 03 tồn tại.',
  'Sở tổ chức rà soát 46 TTHC, kiến nghị đơn giản hóa 05 TTHC.',
  'Kế hoạch kiểm tra CCHC năm 2023: đã kiểm tra 03/06 đơn vị, đạt 50% kế hoạch.',
  'Tổng kinh phí được giao năm 2023 là 12.345 triệu đồng, đã thực hiện 9.000 triệu đồng.',
  'Tỷ lệ văn bản điện tử được ký số đạt 98%; tỷ lệ hồ sơ công việc xử lý trên môi trường mạng đạt 90%.',
  'Thẩm định 04 văn bản QPPL do UBND huyện ban hành.',
  // Things the forms don't count
  'Đã cử 02 công chức tham gia lớp bồi dưỡng.',
  'Điều động 03 công chức, nâng lương trước thời hạn cho 04 công chức, viên chức.',
  'Thực hiện thông báo nghỉ hưu 01 công chức.',
  'Đang giải quyết 07 hồ sơ (chưa đến hạn).',
  'Tiếp nhận trực tiếp và qua dịch vụ bưu chính: 15 hồ sơ.',
  'Tỷ lệ số hoá thành phần hồ sơ đạt 98%.',
  'Đã ban hành 09 kế hoạch tuyên truyền.',
  'Ban hành 05 văn bản triển khai công tác phòng, chống tham nhũng.',
  'Kế hoạch chuyển đổi số của Sở đề ra 15 nhiệm vụ, đã hoàn thành 12 nhiệm vụ.',
  'Tổ chức 03 lớp tập huấn cho 120 học viên.',
  'Nghiệm thu 06 nhiệm vụ khoa học và công nghệ.',
  'Sở góp ý 12 dự thảo văn bản quy phạm pháp luật.',
  'Đăng ký 07 TTHC thực hiện dịch vụ công một phần lên dịch vụ công toàn trình.',
  'Tổng số 13 nhiệm vụ đang thực hiện trong hạn.',
  'Sở tiếp nhận 10 đơn thư khiếu nại.',
  'Quyết định bổ nhiệm 02 lãnh đạo phòng.',
  'Thu phí, lệ phí 25 triệu đồng.',
  // Numbers that are no figures
  'Ban hành Quyết định số 05/QĐ-SKHCN ngày 10/01/2023 và Công văn số 527/SKHCN-VP ngày 22/6/2023.',
  'Theo khoản 2 Điều 28 Luật CNTT, Nghị định số 42/2022/NĐ-CP ngày 24/6/2022, hồ sơ được tiếp nhận trong 03 ngày.',
  'Kỳ họp thứ 20 HĐND tỉnh khóa VIII, nhiệm kỳ 2021-2026.',
  'Áp dụng Hệ thống quản lý chất lượng ISO 9001:2015.',
  'Đã tiếp nhận khoảng 50 hồ sơ trực tuyến.',
  'Giải quyết TTHC theo mức độ 3 và 4.',
  'Tiếp nhận ít nhất 20 hồ sơ, giải quyết xấp xỉ 18 hồ sơ.',
  'Tỷ lệ giải quyết hồ sơ đúng hạn đạt tối thiểu 95%.',
  'Tiếp nhận không dưới 20 hồ sơ; giải quyết trên dưới 18 hồ sơ, nhiều nhất 19 hồ sơ.',
  'Giải quyết chừng 18 hồ sơ.',
  'Hỗ trợ người dân 24/7.',
  // The words of a row, of something else
  'Tiếp nhận vào công chức không qua thi tuyển: 02 người.',
  'Giải ngân vốn sự nghiệp khoa học đạt 45%.',
  'Vốn sự nghiệp được giao 500 triệu đồng, đã giải ngân 300 triệu đồng.',
  'Dự án A có vốn đầu tư công được giao 500 triệu đồng, đã giải ngân 200 triệu đồng, đạt 40%.',
  'Đã tích hợp 19 DVCTT (05 toàn trình, 14 một phần).',
  'Đã tích hợp 19 DVCTT lên Cổng, gồm toàn trình 05, một phần 14.',
  // A part of what the row counts
  'Kiểm tra 01 đơn vị sự nghiệp thuộc Sở.',
  'Tiếp nhận mới: 21 hồ sơ.',
  'Tổng biên chế được giao: 97 người, gồm công chức và viên chức; có mặt: 86 người.',
  'Tinh giản biên chế 04 người; viên chức nghỉ hưu 05 người.',
  // More than the agency's, or one field of it
  'Toàn tỉnh hiện có 612 ĐVSN, trong đó: 23 đơn vị tự bảo đảm chi thường xuyên; 441 đơn vị do nhà nước bảo đảm chi thường xuyên.',
  'Toàn ngành đã tuyển dụng 500 viên chức.',
  // Whom a sentence begins with it speaks of over its semicolons
  'Chi cục Tiêu chuẩn Đo lường Chất lượng tiếp nhận 11 hồ sơ; đã giải quyết 09 hồ sơ; trễ hạn 02 hồ sơ.',
  'Văn phòng Đăng ký đất đai đã giải quyết 12 hồ sơ, đúng hạn 11 hồ sơ.',
])('%s', (sentence) => {
  expect(said(reportOf(sentence))).toEqual([]);
});

test('plans for the time to come are no statements, what follows them in another chapter is', () => {
  const report = reportOf(
    'V. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ IV NĂM 2023',
    'Tuyển dụng 09 viên chức.',
    'VI. KIẾN NGHỊ',
    'Sở đã tuyển dụng 04 viên chức.',
  );
  expect(said(report)).toEqual(['BM5/2.4 04 ≠ 03']);
});

test('what is said of all the year is held only against rows that count it', () => {
  const report = reportOf(
    'Năm 2023, từ ngày 01/01/2023 đến 15/9/2023, UBND tỉnh giao Sở 119 nhiệm vụ.',
    'Lũy kế từ đầu năm, đã giải ngân vốn đầu tư công 6.000 triệu đồng.',
    'Lũy kế từ đầu năm, Sở đã tuyển dụng 09 viên chức.',
  );
  expect(said(report)).toEqual(['BM1/5.1 119 ≠ 118', 'BM6/1.2 6.000 triệu đồng ≠ 6.786,875']);
});

test('two readings as good as each other are none', () => {
  expect(said(reportOf('Số hồ sơ: 99.', 'Tổng số: 12.', 'Đạt 55%.'))).toEqual([]);
});

test('a figure that can’t be read has nothing to be held against', () => {
  expect(said(reportOf('Đã tuyển dụng 03 viên chức.'), realReport({ 'BM5/2.4': 'ba' }))).toEqual([]);
});

test('a passage that breaks a row down, by month or by unit, says nothing of the row but what agrees', () => {
  expect(said(reportOf('Tháng 7 tiếp nhận 10 hồ sơ; tháng 8 tiếp nhận 09 hồ sơ; cộng 2 tháng tiếp nhận 19 hồ sơ.'))).toEqual([]);
  expect(said(reportOf('Tiếp nhận 24 hồ sơ; tháng 8 tiếp nhận 09 hồ sơ.'))).toEqual(['BM7/6.7.1 24']);
});

describe('what was on time is only the rest where what was early is told apart', () => {
  test.each([
    [['Đã giải quyết 20 hồ sơ (trước hạn: 18 hồ sơ; đúng hạn: 02 hồ sơ).']],
    [['Đã giải quyết 20 hồ sơ; trong đó trước hạn 18 hồ sơ; đúng hạn 02 hồ sơ, đạt 10%.']],
    [['Đã giải quyết 20 hồ sơ, trong đó:', '+ Trước hạn: 18 hồ sơ;', '+ Đúng hạn: 02 hồ sơ.']],
  ])('%j', (lines) => {
    expect(said(reportOf(...lines))).toEqual(['BM3/3.1.1 20', 'BM3/3.1.2 18 + 02']);
  });

  test.each([
    'Trong quý, Sở trả trước hạn 15 hồ sơ, đúng hạn 5 hồ sơ.',
    'Sớm hạn 15, đúng hạn 5.',
    'Có 15 hồ sơ sớm hẹn, 05 hồ sơ đúng hẹn.',
    'Có 15 hồ sơ sớm hạn, đúng hạn 05 hồ sơ.',
    'Sở giải quyết trước thời hạn 15 hồ sơ và đúng thời hạn 05 hồ sơ.',
    'Đúng hạn: 05 hồ sơ; trước hạn: 15 hồ sơ.',
    'Kết quả: 15 hồ sơ trả sớm hơn hạn, 05 hồ sơ trả đúng thời hạn.',
  ])('parts that make it agree: %s', (text) => {
    expect(said(reportOf(text))).toEqual([expect.stringMatching(/^BM3\/3\.1\.2 (?:15 \+ 05|05 \+ 15)$/)]);
  });

  test('with nothing on time told apart, what was early is how all were answered', () => {
    expect(said(reportOf('Đã giải quyết 17 hồ sơ thủ tục hành chính trước hạn.'))).toEqual(['BM3/3.1.2 17 ≠ 20']);
  });

  test.each([
    'Trong quý, Sở trả trước hạn 15 hồ sơ, đúng hạn 4 hồ sơ.',
    'Sớm hạn 14, đúng hạn 5.',
    'Có 15 hồ sơ sớm hạn, đúng hạn 06 hồ sơ.',
    'Có 15 hồ sơ trước hạn.',
    'Trước hạn 15 nhiệm vụ, đúng hạn 05 nhiệm vụ.',
  ])('parts that don’t may lack one: %s', (text) => {
    expect(said(reportOf(text))).toEqual([]);
  });
});

test('what the province or one field has is the agency’s own where it agrees', () => {
  expect(said(reportOf('Toàn ngành đã tuyển dụng 03 viên chức.', 'Tổng số TTHC lĩnh vực khoa học là 47 TTHC.'))).toEqual([
    'BM5/2.4 03',
    'BM3/1.4 47',
  ]);
});

test('departments that are counted speak for nobody', () => {
  expect(said(reportOf('Sở hiện có 05 phòng chuyên môn và 03 đơn vị sự nghiệp trực thuộc.'))).toEqual(['BM4/1.5.2 03 ≠ 02']);
});

test('a colon after what is counted begins something else', () => {
  expect(said(reportOf('UBND tỉnh giao 117 nhiệm vụ: đã hoàn thành đúng hạn 99 nhiệm vụ.'))).toEqual(['BM1/5.1 117 ≠ 118', 'BM1/5.2 99']);
});

test('the agency’s own name is nobody else’s', () => {
  expect(said(reportOf('Sở Khoa học và Công nghệ đã tuyển dụng 04 viên chức.'))).toEqual(['BM5/2.4 04 ≠ 03']);
  expect(said(reportOf('Sở KH&CN đã tuyển dụng 04 viên chức.'))).toEqual(['BM5/2.4 04 ≠ 03']);
  expect(said(reportOf('Trên cơ sở kế hoạch của tỉnh, Sở đã tuyển dụng 04 viên chức.'))).toEqual(['BM5/2.4 04 ≠ 03']);
});

describe('in the report of half a year', () => {
  const halfYear = { ...realReport(), period: findPeriod('2023-H1')! };

  test.each([
    '6 tháng đầu năm 2023, Sở đã tuyển dụng 04 viên chức.',
    'Trong 6 tháng, Sở đã tuyển dụng 04 viên chức.',
    'Lũy kế từ đầu năm đến nay đã tuyển dụng 04 viên chức.',
    'Từ ngày 15/12/2022 đến ngày 14/6/2023, đã tuyển dụng 04 viên chức.',
  ])('%s', (sentence) => {
    expect(said(reportOf(sentence), halfYear)).toEqual(['BM5/2.4 04 ≠ 03']);
  });

  test.each([
    'Quý I đã tuyển dụng 01 viên chức, quý II đã tuyển dụng 02 viên chức.',
    '6 tháng cuối năm 2023 đã tuyển dụng 04 viên chức.',
    'Từ ngày 15/3/2023 đến ngày 14/6/2023, đã tuyển dụng 04 viên chức.',
    '6 tháng đầu năm 2022, Sở đã tuyển dụng 04 viên chức.',
  ])('not: %s', (sentence) => {
    expect(said(reportOf(sentence), halfYear)).toEqual([]);
  });
});
