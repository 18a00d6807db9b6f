import { realReport } from '../submissions';
import { checked, reportOf, said, slipsIn } from './reports';

/** What the real report of quý III/2023 says in figures, against the appendix it was signed with. */
const EXCERPTS = [
  'BÁO CÁO',
  'Công tác cải cách hành chính và chỉ số hiệu quả quản trị hành chính Quý III và kế hoạch công tác Quý IV năm 2023',
  'Năm 2023, Sở Khoa học và Công nghệ đã ban hành Quyết định số 05/QĐ-SKHCN ngày 10/01/2023; Kế hoạch số 05/KH-SKHCN ngày 13/01/2023 về kế hoạch cải cách hành chính năm 2023, đề ra các mục tiêu cần đạt được; trong đó đã xác định 37 nhiệm vụ thuộc 06 lĩnh vực đạt chất lượng và hiệu quả. Tính đến ngày 15/9/2023, 31/37 nhiệm vụ đề ra trong năm đã hoàn thành đúng tiến độ, các nhiệm vụ khác được triển khai đúng kế hoạch.',
  'Quyết định về việc kiện toàn Tổ giúp việc (Quyết định số 177/KH-SKHCN ngày 07/7/2023); Công văn về việc rà soát (Công văn số 666/SKHCN-VP ngày 18/7/2023); Thông báo số 368/TB-VP ngày 13/7/2023 về nội dung cuộc họp giao ban 6 tháng đầu năm 2023 về công tác tiếp nhận, trả kết quả TTHC.',
  'Năm 2023, từ ngày 01/01/2023 đến 15/9/2023, UBND tỉnh giao Sở Khoa học và Công nghệ 118 nhiệm vụ, đã hoàn thành 105 nhiệm vụ, đang thực hiện 13 nhiệm vụ.',
  'Số lượng thủ tục hành chính thực hiện theo cơ chế một cửa, một cửa liên thông/tổng số thủ tục hành chính là 47/47. Số lượng thủ tục hành chính Sở tiếp nhận từ ngày 15/6/2022 đến ngày 14/9/2023 là 20 hồ sơ, trong đó, hồ sơ tiếp nhận qua dịch vụ công trực tuyến là 05 hồ sơ, tiếp nhận trực tiếp và qua dịch vụ bưu chính: 15 hồ sơ, từ kỳ trước chuyển qua: 04 hồ sơ. Kết quả: Đang giải quyết 07 hồ sơ (chưa đến hạn); đã giải quyết 17 hồ sơ trước hạn, không có hồ sơ quá hạn. Tỷ lệ hồ sơ trả trước hạn đạt 100%.',
  'Quý II/2023, Sở không nhận được phản ánh, kiến nghị của người dân, tổ chức liên quan đến quy định TTHC thuộc thẩm quyền giải quyết của Sở Khoa học và Công nghệ.',
  'Quyết định về việc điều động 03 công chức (Quyết định số 181/QĐ-SKHCN ngày 11/7/2023);',
  'Thực hiện tuyển dụng 03 viên chức hưởng lương từ nguồn thu sự nghiệp cho 02 đơn vị sự nghiệp thuộc Sở (Quyết định số 237/QĐ-SKHCN ngày 05/9/2023; Quyết định số 238/QĐ-SKHCN ngày 05/9/2023; Quyết định số 238/QĐ-SKHCN ngày 05/9/2023).',
  'Quý 3/2023 đã cử 02 công chức tham gia lớp bồi dưỡng; cử 01 công chức tham gia lớp bồi dưỡng kỹ năng; nâng lương trước thời hạn cho 04 công chức, viên chức; nghỉ hưu để hưởng bảo hiểm xã hội 01 công chức.',
  'Trong quý III năm 2023, Sở Khoa học và Công nghệ không có trường hợp công chức, viên chức, người lao động bị kỷ luật.',
  '-100% cán bộ công chức đã sử dụng địa chỉ email công vụ. Tất cả hồ sơ thủ tục hành chính đều xử lý thông qua mạng internet, đạt 100%. Tỷ lệ văn bản được gửi dưới dạng điện tử đạt 100%. Tỷ lệ số hoá đầy đủ thành phần hồ sơ khi tiếp nhận đạt 100%.',
  'Kết quả cung cấp dịch vụ công trực tuyến mức độ 3 và 4: Sở Khoa học và Công nghệ cung cấp 47 dịch vụ công trực tuyến, trong đó DVC trực tuyến toàn trình 12 thủ tục, DVC trực tuyến một phần 35 thủ tục; đăng ký thí điểm DVCTT toàn trình đối với 03 thủ tục hành chính. Sở đăng ký 07 TTHC thực hiện dịch vụ công một phần lên dịch vụ công toàn trình (Công văn số 666/SKHCN-VP ngày 19/7/2023).',
  'Quý 3 năm 2023 Sở không nhận được đơn thư khiếu nại, tố cáo, hoặc đơn kiến nghị, phản ánh nào.',
  'V. PHƯƠNG HƯỚNG, NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH QUÝ IV NĂM 2023.',
  'Hoàn thành việc rà soát các thủ tục hành chính trình UBND tỉnh công bố.',
];
const report = reportOf(...EXCERPTS);

test('what it says of the forms, and nothing else', () => {
  expect(said(report)).toEqual([
    'BM1/2.1 37',
    'BM1/2.2 31',
    'BM1/2.1 37',
    'BM1/5.1 118',
    'BM1/5.2+BM1/5.3 105',
    'BM3/1.4 47',
    'BM7/6.7.1 20 ≠ 24',
    'BM7/6.7.2 05',
    'BM3/3.1.1 17 ≠ 20',
    'BM3/3.1.2 17 ≠ 20',
    'BM3/3.1.1+BM3/3.1.2 không có',
    'BM3/3.1 100%',
    'BM3/3.4.1 không nhận được',
    'BM5/2.4 03',
    'BM4/1.5.2 02',
    'BM5/4 không có',
    'BM7/5.2.1 100%',
    'BM7/6.6.1 47',
    'BM7/6.5.2 12 ≠ 19',
    'BM7/6.4.2 35',
  ]);
});

test('its own slips, and no others', () => {
  expect(slipsIn(report)).toEqual([
    'document-kind: Quyết định số 177/KH-SKHCN ngày 07/7/2023',
    'other-unit: Số lượng thủ tục hành chính Sở tiếp nhận từ ngày 15/6/2022 đến ngày 14/9/2023 là 20 hồ sơ',
    'window: từ ngày 15/6/2022 đến ngày 14/9/2023',
    'period: Quý II/2023',
    'cited-twice: Quyết định số 238/QĐ-SKHCN ngày 05/9/2023',
    'two-dates: Công văn số 666/SKHCN-VP ngày 19/7/2023',
  ]);
  expect(checked(report, realReport()).slips.map(({ message }) => message)[2]).toBe(
    'Ghi "từ ngày 15/6/2022 đến ngày 14/9/2023", nhưng kỳ báo cáo tính từ 15/6/2023 đến 14/9/2023: 15/6/2022 phải là 15/6/2023.',
  );
});

test('a period named wrongly does not hide what agrees; where it doesn’t, it may be that period’s own figure', () => {
  const sentence = reportOf('Quý II/2023, Sở không nhận được phản ánh, kiến nghị.');
  expect(said(sentence)).toEqual(['BM3/3.4.1 không nhận được']);
  expect(said(sentence, realReport({ 'BM3/3.4.1': '02' }))).toEqual([]);
});
