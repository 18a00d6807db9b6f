import { printFigure } from '../../src/figures';
import type { IndicatorId } from '../../src/forms';
import { completeFigures } from '../../src/rules';
import { realReport } from '../submissions';
import { checked, reportOf, said } from './reports';

/** Every figure in these differs from every other, so that a number tied to the wrong row is seen. */
const FIGURES: Readonly<Record<string, string>> = Object.fromEntries(
  realReport()
    .template.indicators.filter(({ kind }) => kind === 'count' || kind === 'amount')
    .map(({ id }, index) => [id, String(index + 201)]),
);
const numbered = realReport(FIGURES);
const complete = completeFigures(numbered);
/** As printed; totals are computed. */
const figure = (id: string): string => printFigure(complete.get(id as IndicatorId)!, 'count');

/** `{BM1/1}` in a sentence is the figure of the row, which must be tied to it and to nothing else. */
function ties(sentence: string): void {
  const wanted = [...sentence.matchAll(/\{(BM[^}]*)\}/g)].map(([, id]) => id!);
  const text = sentence.replace(/\{(BM[^}]*)\}/g, (_, id: string) => figure(id));
  const { statements } = checked(reportOf(text), numbered);
  expect([text, ...statements.filter(({ ids }) => ids.length === 1).map(({ ids, agrees }) => `${ids.join()} ${agrees}`)].sort()).toEqual(
    [text, ...wanted.map((id) => `${id} true`)].sort(),
  );
}

describe('the ways officials speak of a row', () => {
  test.each([
    // Biểu mẫu 1
    'Trong quý III, Sở đã ban hành {BM1/1} văn bản chỉ đạo, điều hành công tác CCHC.',
    'Sở đã tham mưu ban hành {BM1/1} văn bản để triển khai thực hiện công tác cải cách hành chính.',
    'Số văn bản chỉ đạo CCHC đã ban hành: {BM1/1} văn bản.',
    'Kế hoạch CCHC năm 2023 của Sở đề ra {BM1/2.1} nhiệm vụ, đến nay đã hoàn thành {BM1/2.2} nhiệm vụ.',
    'Sở ban hành Kế hoạch số 05/KH-SKHCN ngày 13/01/2023 về cải cách hành chính, xác định {BM1/2.1} nhiệm vụ; đã hoàn thành {BM1/2.2}/{BM1/2.1} nhiệm vụ.',
    'Đến 14/9/2023, đã hoàn thành {BM1/2.2} nhiệm vụ theo Kế hoạch CCHC.',
    'Số nhiệm vụ trong Kế hoạch CCHC đã hoàn thành: {BM1/2.2} nhiệm vụ.',
    'Đã tiến hành kiểm tra công tác cải cách hành chính tại {BM1/3.1} đơn vị trực thuộc.',
    'Qua kiểm tra phát hiện {BM1/3.3.1} vấn đề.',
    'Đã kiểm tra CCHC tại {BM1/3.1} cơ quan, đơn vị, phát hiện {BM1/3.3.1} tồn tại, hạn chế; đã khắc phục {BM1/3.3.2} tồn tại.',
    'Tổng số nhiệm vụ UBND tỉnh giao: {BM1/5.1} nhiệm vụ, trong đó hoàn thành đúng hạn {BM1/5.2} nhiệm vụ, hoàn thành nhưng quá hạn {BM1/5.3} nhiệm vụ, quá hạn chưa hoàn thành {BM1/5.4} nhiệm vụ.',
    'Sở được UBND tỉnh giao {BM1/5.1} nhiệm vụ; đã hoàn thành {BM1/5.2} nhiệm vụ đúng thời hạn.',
    'Sở đã phát {BM1/6.1} phiếu khảo sát mức độ hài lòng của người dân.',
    'Khảo sát sự hài lòng của người dân, tổ chức với {BM1/6.1} phiếu.',
    'Sở ban hành Kế hoạch CCHC năm 2023 gồm 06 lĩnh vực, {BM1/2.1} nhiệm vụ; đã thực hiện xong {BM1/2.2} nhiệm vụ.',
    'Kế hoạch CCHC năm 2023: tổng số nhiệm vụ: {BM1/2.1}, đã hoàn thành: {BM1/2.2}.',
    'Sở ban hành {BM1/1} văn bản chỉ đạo, đôn đốc thực hiện công tác CCHC.',
    'Đã kiểm tra CCHC {BM1/3.1}/999 đơn vị theo kế hoạch; chỉ ra {BM1/3.3.1} hạn chế.',
    'Sở được UBND tỉnh, Chủ tịch UBND tỉnh giao {BM1/5.1} nhiệm vụ; {BM1/5.2} nhiệm vụ hoàn thành đúng hạn, {BM1/5.3} nhiệm vụ hoàn thành trễ hạn.',
    // Biểu mẫu 2
    'Trong kỳ báo cáo đã ban hành {BM2/1} văn bản QPPL.',
    'HĐND tỉnh ban hành {BM2/1.1} VBQPPL.',
    'Số VBQPPL do cấp huyện ban hành: {BM2/1.2} văn bản; số VBQPPL do cấp xã ban hành: {BM2/1.3} văn bản.',
    'Đã kiểm tra theo thẩm quyền {BM2/2.1} văn bản quy phạm pháp luật.',
    'Có {BM2/2.2.1} VBQPPL phải xử lý sau kiểm tra.',
    'Đã rà soát {BM2/3.1} văn bản quy phạm pháp luật thuộc lĩnh vực quản lý.',
    'Có {BM2/3.2.1} VBQPPL cần xử lý sau rà soát; đã xử lý xong {BM2/3.2.2} VBQPPL.',
    'Toàn tỉnh ban hành {BM2/1} VBQPPL, trong đó cấp tỉnh {BM2/1.1} văn bản, cấp huyện {BM2/1.2} văn bản, cấp xã {BM2/1.3} văn bản.',
    'Có {BM2/3.2.1} VBQPPL cần xử lý sau rà soát, đã xử lý xong {BM2/3.2.2} văn bản.',
    // Biểu mẫu 3
    'Số TTHC được phê duyệt phương án đơn giản hoá là {BM3/1.1} thủ tục.',
    'Trong kỳ có {BM3/1.2} thủ tục hành chính được công bố mới.',
    'Đã công bố mới {BM3/1.2} TTHC; bãi bỏ, thay thế {BM3/1.3} TTHC.',
    'Hiện nay, tổng số thủ tục hành chính thuộc thẩm quyền giải quyết của Sở là {BM3/1.4} thủ tục.',
    'Sở hiện có {BM3/1.4} TTHC thuộc thẩm quyền giải quyết.',
    'Toàn tỉnh có: {BM3/1.4.1} TTHC cấp tỉnh, {BM3/1.4.2} TTHC cấp huyện và {BM3/1.4.3} TTHC cấp xã.',
    'Có {BM3/2.1} TTHC liên thông cùng cấp, {BM3/2.2} TTHC liên thông giữa các cấp chính quyền.',
    'Có {BM3/2.3} TTHC thực hiện tiếp nhận và giải quyết hồ sơ không phụ thuộc vào địa giới hành chính.',
    'Tổng số hồ sơ đã giải quyết: {BM3/3.1.1} hồ sơ.',
    'Trong quý, Sở đã giải quyết xong {BM3/3.1.1} hồ sơ TTHC, trong đó đúng hạn {BM3/3.1.2} hồ sơ.',
    'Đã giải quyết {BM3/3.1.1} hồ sơ (trước và đúng hạn {BM3/3.1.2} hồ sơ).',
    '{BM3/3.1.1} hồ sơ đã được giải quyết.',
    'Tiếp nhận {BM3/3.4.1} phản ánh, kiến nghị; đã xử lý {BM3/3.4.2} PAKN.',
    'Đã giải quyết {BM3/3.4.2}/{BM3/3.4.1} PAKN về quy định TTHC.',
    'Tổng số TTHC thuộc phạm vi chức năng quản lý của ngành là {BM3/1.4} TTHC (cấp tỉnh: {BM3/1.4.1}; cấp huyện: {BM3/1.4.2}; cấp xã: {BM3/1.4.3}).',
    'Công bố {BM3/1.2} TTHC mới, sửa đổi 999 TTHC, bãi bỏ {BM3/1.3} TTHC.',
    'Sở nhận được {BM3/3.4.1} phản ánh, kiến nghị và đã xử lý dứt điểm.',
    'Đã trả lời {BM3/3.4.2} phản ánh, kiến nghị.',
    // Biểu mẫu 4
    'Tổng số đơn vị sự nghiệp công lập trên địa bàn tỉnh: {BM4/1.5} đơn vị.',
    'Sở có {BM4/1.5.2} đơn vị sự nghiệp trực thuộc.',
    'Số tổ chức liên ngành do cấp tỉnh thành lập: {BM4/1.4} tổ chức.',
    'Tổng biên chế công chức được giao năm 2023 là {BM4/2.1} biên chế; hiện có mặt {BM4/2.2} công chức.',
    'Biên chế được giao: {BM4/2.1} người; biên chế có mặt: {BM4/2.2} người; {BM4/2.3} hợp đồng lao động.',
    'Trong kỳ đã tinh giản {BM4/2.4} biên chế.',
    'Số người làm việc tại các đơn vị sự nghiệp được giao {BM4/3.1} người, có mặt {BM4/3.2} viên chức.',
    'Biên chế công chức giao {BM4/2.1}, có mặt {BM4/2.2}. Số lượng người làm việc được giao: {BM4/3.1} người; có mặt: {BM4/3.2} người.',
    'Công chức: được giao {BM4/2.1} biên chế, đã sử dụng {BM4/2.2} biên chế. Viên chức: được giao {BM4/3.1} người, thực hiện {BM4/3.2} người.',
    'Tổng biên chế được giao: 999 người, trong đó: công chức {BM4/2.1} người, viên chức {BM4/3.1} người; có mặt 998 (công chức {BM4/2.2}, viên chức {BM4/3.2}).',
    'Sở có 06 phòng chuyên môn, {BM4/1.5.2} đơn vị sự nghiệp công lập trực thuộc; lao động hợp đồng: {BM4/2.3} người.',
    'Tinh giản biên chế {BM4/3.3} viên chức.',
    'Tổng biên chế giao: 999 biên chế, gồm {BM4/2.1} biên chế công chức và {BM4/3.1} biên chế viên chức; có mặt 998 người ({BM4/2.2} công chức, {BM4/3.2} viên chức).',
    'Tinh giản biên chế 999 người, gồm {BM4/2.4} công chức, {BM4/3.3} viên chức.',
    // Biểu mẫu 5
    'Có {BM5/1.2} đơn vị sự nghiệp đã được phê duyệt vị trí việc làm.',
    'Đã tuyển dụng {BM5/2.1} công chức và {BM5/2.4} viên chức.',
    'Trong kỳ tuyển dụng mới {BM5/2.4} viên chức.',
    'Số công chức được tuyển dụng: {BM5/2.1} người.',
    'Tuyển dụng {BM5/2.2} công chức theo trường hợp đặc biệt.',
    'Bổ nhiệm thông qua thi tuyển: có {BM5/3} lãnh đạo, quản lý được bổ nhiệm thông qua thi tuyển.',
    'Có {BM5/4} cán bộ, công chức, viên chức bị kỷ luật.',
    'Có {BM5/4.3} lãnh đạo cấp phòng bị kỷ luật.',
    'Sở tuyển dụng {BM5/2.1} công chức, {BM5/2.4} viên chức.',
    'Tuyển dụng 999 người: {BM5/2.1} công chức, {BM5/2.4} viên chức.',
    'Xử lý kỷ luật {BM5/4} trường hợp: khiển trách 01, cảnh cáo 02.',
    // Biểu mẫu 6
    'Kế hoạch vốn đầu tư công được giao {BM6/1.1} triệu đồng, đã giải ngân {BM6/1.2} triệu đồng.',
    'Giải ngân vốn đầu tư công được {BM6/1.2}/{BM6/1.1} triệu đồng.',
    'Có {BM6/2.2} đơn vị tự bảo đảm chi thường xuyên và chi đầu tư, {BM6/2.3} đơn vị tự bảo đảm chi thường xuyên, {BM6/2.4} đơn vị tự đảm bảo một phần chi thường xuyên.',
    'Có {BM6/2.4.3} đơn vị tự bảo đảm từ 10% - dưới 30% chi thường xuyên.',
    'Số đơn vị do Nhà nước bảo đảm chi thường xuyên là {BM6/2.5} đơn vị.',
    // Biểu mẫu 7
    'Sở cung cấp {BM7/6.6.1} dịch vụ công trực tuyến, gồm {BM7/6.5.2} DVC trực tuyến toàn trình và {BM7/6.4.2} DVC trực tuyến một phần.',
    'Hiện cung cấp DVCTT mức độ 4: {BM7/6.5.2} thủ tục; DVCTT mức độ 3: {BM7/6.4.2} thủ tục.',
    'Có {BM7/6.4.1} TTHC đủ điều kiện cung cấp trực tuyến một phần.',
    'Có {BM7/6.5.3} TTHC cung cấp trực tuyến toàn trình có phát sinh hồ sơ.',
    'Có {BM7/6.6.2} thủ tục hành chính đã tích hợp, công khai trên Cổng dịch vụ công quốc gia.',
    '{BM7/6.6.1} DVCTT được cung cấp trên Cổng DVC tỉnh.',
    'Có {BM7/6.8.2}/{BM7/6.8.1} TTHC có phí, lệ phí được tích hợp thanh toán trực tuyến.',
    'Tiếp nhận {BM7/6.7.1} hồ sơ, trong đó trực tuyến {BM7/6.7.2} hồ sơ.',
    'Tổng số hồ sơ tiếp nhận trong kỳ: {BM7/6.7.1} hồ sơ; số hồ sơ tiếp nhận trực tuyến: {BM7/6.7.2} hồ sơ.',
    'Có {BM7/6.7.2}/{BM7/6.7.1} hồ sơ nộp trực tuyến.',
    'Đã triển khai thanh toán trực tuyến đối với {BM7/6.8.2}/{BM7/6.8.1} TTHC.',
    'Số TTHC có yêu cầu nghĩa vụ tài chính: {BM7/6.8.1} thủ tục.',
  ])('%s', ties);
});

const rates = realReport({ 'BM1/2.2': '31', 'BM4/1.5.4': '33,33', 'BM4/2.5': '10', 'BM4/3.4': '12,5', 'BM7/3': '99', 'BM3/3.1.2': '19' });

test.each([
  ['Tỷ lệ hoàn thành Kế hoạch CCHC năm đạt 83,78%.', 'BM1/2 83,78%'],
  ['Thực hiện Kế hoạch cải cách hành chính, đã hoàn thành 31/37 nhiệm vụ (đạt 83,8%).', 'BM1/2 83,8%'],
  ['Tỉ lệ giải quyết hồ sơ đúng hạn đạt 95%.', 'BM3/3.1 95%'],
  ['95% hồ sơ TTHC được giải quyết đúng hạn.', 'BM3/3.1 95%'],
  ['Đã giải quyết đúng hạn 19/20 hồ sơ, đạt 95 %.', 'BM3/3.1 95 %'],
  ['Đã giải quyết 20 hồ sơ, 95% đúng và trước hạn.', 'BM3/3.1 95%'],
  ['Đã giải quyết 20 hồ sơ (trước hạn 18 hồ sơ, đúng hạn 01 hồ sơ, quá hạn 01 hồ sơ), tỷ lệ đúng hạn 95%.', 'BM3/3.1 95%'],
  ['Kế hoạch CCHC: hoàn thành được 31 nhiệm vụ trên tổng số 37 nhiệm vụ, tương đương 83,8%.', 'BM1/2 83,8%'],
  ['Tỷ lệ giải ngân vốn đầu tư công đạt 81,51%.', 'BM6/1 81,51%'],
  ['Giải ngân 6.786,875/8.326 triệu đồng, đạt 81,5%.', 'BM6/1 81,5%'],
  ['Đã cắt giảm 33,33% số đơn vị sự nghiệp so với năm 2015.', 'BM4/1.5.4 33,33%'],
  ['Tỷ lệ tinh giản biên chế so với năm 2015: 10%.', 'BM4/2.5 10%'],
  ['Tỷ lệ báo cáo định kỳ gửi qua Hệ thống thông tin báo cáo quốc gia: 99%.', 'BM7/3 99%'],
  ['100% văn bản được gửi dưới dạng điện tử.', 'BM7/5.2.1 100%'],
  ['Tiếp nhận trực tuyến 05 hồ sơ, đạt tỷ lệ 20,83%.', 'BM7/6.7 20,83%'],
  ['Tỷ lệ hồ sơ nộp trực tuyến đạt 20,83 phần trăm.', 'BM7/6.7 20,83'],
  ['Tỷ lệ TTHC tích hợp trên Cổng DVC quốc gia đạt 100%.', 'BM7/6.6 100%'],
  ['Tỷ lệ TTHC được triển khai thanh toán trực tuyến: 100%.', 'BM7/6.8 100%'],
])('%s', (sentence, expected) => {
  expect(said(reportOf(sentence), rates)).toContain(expected);
});

test.each([
  ['Trong kỳ, Sở không tiếp nhận phản ánh, kiến nghị nào.', 'BM3/3.4.1 không tiếp nhận'],
  ['Không có công chức, viên chức bị kỷ luật.', 'BM5/4 Không có'],
  ['Không ban hành VBQPPL trong kỳ.', 'BM2/1 Không'],
  ['Đã giải quyết 20 hồ sơ đúng hạn, không có hồ sơ trễ hạn.', 'BM3/3.1.1+BM3/3.1.2 không có'],
  ['UBND tỉnh giao 118 nhiệm vụ, không có nhiệm vụ quá hạn.', 'BM1/5.4 không có'],
  ['Không tuyển dụng công chức.', 'BM5/2.1 Không ≠ 01'],
  ['Sở đã tổ chức đối thoại với người dân và doanh nghiệp.', 'BM1/7 đã tổ chức đối thoại'],
  ['Không có đơn vị sự nghiệp nào trực thuộc UBND cấp huyện.', 'BM4/1.5.3 Không có'],
  ['Sở đã tổ chức lấy ý kiến người dân về mức độ hài lòng.', 'BM1/6 đã tổ chức lấy ý kiến'],
])('without a digit: %s', (sentence, expected) => {
  expect(said(reportOf(sentence))).toContainEqual(expect.stringContaining(expected));
});

test.each([
  ['hoà', 'Đã phê duyệt phương án đơn giản hoá đối với 0 thủ tục hành chính.', 'BM3/1.1 0'],
  ['capitals', 'TỔNG SỐ THỦ TỤC HÀNH CHÍNH THUỘC THẨM QUYỀN GIẢI QUYẾT: 47 THỦ TỤC.', 'BM3/1.4 47'],
  ['01 (một)', 'Đã tuyển dụng 01 (một) công chức.', 'BM5/2.1 01'],
  ['tỷ đồng', 'Đã giải ngân vốn đầu tư công 6,787 tỷ đồng.', 'BM6/1.2 6,787 tỷ đồng'],
  ['đồng', 'Đã giải ngân vốn đầu tư công 6.786.875.000 đồng.', 'BM6/1.2 6.786.875.000 đồng'],
  ['a time in between', 'Sở đã tuyển dụng tính đến ngày 14/9/2023 03 viên chức.', 'BM5/2.4 03'],
])('spellings: %s', (_, sentence, expected) => {
  expect(said(reportOf(sentence))).toEqual([expected]);
});

test.each([
  ['Sở khảo sát trực tuyến mức độ hài lòng của tổ chức, cá nhân.', '0'],
  ['Việc khảo sát được thực hiện bằng hình thức phát phiếu.', '1'],
  ['Khảo sát sự hài lòng theo hình thức kết hợp.', '2'],
  ['Khảo sát bằng hình thức trực tuyến kết hợp phát phiếu.', '2'],
  ['Khảo sát bằng các hình thức phát phiếu và trực tuyến.', '2'],
])('how people were asked: %s', (sentence, code) => {
  expect(said(reportOf(sentence), realReport({ 'BM1/6.2': code }))).toEqual([expect.stringMatching(/^BM1\/6\.2 [^≠]*$/)]);
});

test('what was received and answered at once is said of both rows', () => {
  const both = realReport({ 'BM3/3.4.1': '07', 'BM3/3.4.2': '07' });
  for (const text of ['Sở đã tiếp nhận và giải quyết 07 phản ánh, kiến nghị.', 'Sở đã tiếp nhận, xử lý 07 phản ánh, kiến nghị.']) {
    expect(said(reportOf(text), both)).toEqual(['BM3/3.4.1 07', 'BM3/3.4.2 07']);
  }
  expect(said(reportOf('Sở đã tiếp nhận và giải quyết 07 đơn thư.'), both)).toEqual([]);
});

test('a line of a list goes on with the line that leads into it', () => {
  const report = reportOf(
    'Kết quả thực hiện nhiệm vụ UBND tỉnh giao trong kỳ:',
    '- Hoàn thành đúng hạn: 99 nhiệm vụ;',
    '- Hoàn thành nhưng quá hạn: 07 nhiệm vụ.',
  );
  expect(said(report)).toEqual(['BM1/5.2 99', 'BM1/5.3 07 ≠ 06']);
});

test('a sentence that a page break has torn apart is one sentence', () => {
  const report = reportOf(
    'Số lượng thủ tục hành chính thực hiện theo cơ chế một cửa là 47. Số lượng thủ tục hành chính Sở tiếp',
    'nhận từ ngày 15/6/2023 đến ngày 14/9/2023 là 20 hồ sơ, không có hồ sơ quá hạn.',
  );
  expect(said(report)).toEqual(['BM7/6.7.1 20 ≠ 24', 'BM3/3.1.1+BM3/3.1.2 không có']);
});
