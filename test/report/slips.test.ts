import { findPeriod } from '../../src/forms';
import { realReport } from '../submissions';
import { checked, reportOf, slipsIn } from './reports';

const halfYear = { ...realReport(), period: findPeriod('2023-H1')! };

describe('a period that is not this report’s', () => {
  test.each([
    ['Quý II/2023, Sở không nhận được phản ánh, kiến nghị.', 'period: Quý II/2023'],
    ['Trong quý 2 năm 2023, Sở đã tuyển dụng 03 viên chức.', 'period: quý 2 năm 2023'],
    ['Quý III/2022, Sở đã tuyển dụng 03 viên chức.', 'period: Quý III/2022'],
    ['Hồ sơ tiếp nhận từ ngày 15/6/2022 đến ngày 14/9/2023 là 24 hồ sơ.', 'window: từ ngày 15/6/2022 đến ngày 14/9/2023'],
    ['Hồ sơ tiếp nhận (từ ngày 15/6/2022 đến ngày 14/9/2023) là 24 hồ sơ.', 'window: từ ngày 15/6/2022 đến ngày 14/9/2023'],
    ['Hồ sơ tiếp nhận từ 15/6/2023 đến 14/8/2023 là 24 hồ sơ.', 'window: từ 15/6/2023 đến 14/8/2023'],
  ])('%s', (sentence, slip) => {
    expect(slipsIn(reportOf(sentence))).toEqual([slip]);
  });

  test('in the title or the opening sentence, as when last quarter’s report is copied', () => {
    const report = reportOf(
      'BÁO CÁO',
      'Công tác cải cách hành chính quý II và kế hoạch công tác quý III năm 2022',
      'Sở báo cáo tình hình thực hiện công tác cải cách hành chính quý I năm 2023 như sau:',
    );
    expect(slipsIn(report)).toEqual(['period: quý II', 'period: quý I năm 2023']);
  });

  test.each([
    'Công tác cải cách hành chính quý III và kế hoạch công tác Quý IV năm 2023',
    'Thông báo về cuộc họp giao ban 6 tháng đầu năm 2023 về công tác tiếp nhận TTHC.',
    'Kế hoạch khắc phục tồn tại nhiệm vụ CCHC 6 tháng cuối năm 2023 (Kế hoạch số 73/KH-SKHCN ngày 24/8/2023).',
    'Sơ kết công tác CCHC 6 tháng đầu năm và triển khai nhiệm vụ 6 tháng cuối năm 2023.',
    'Năm 2023, từ ngày 01/01/2023 đến 15/9/2023, UBND tỉnh giao Sở 118 nhiệm vụ.',
    'Từ ngày 15/6/2023 đến ngày 15/9/2023, Sở đã tuyển dụng 03 viên chức.',
    'Từ ngày 15/12/2022 đến ngày 14/9/2023, Sở đã tuyển dụng 05 viên chức.',
    'Tính đến ngày 15/9/2023, 31/37 nhiệm vụ đã hoàn thành.',
    'So với quý II/2023 số hồ sơ tăng 05.',
    'Quý II/2023, Sở tiếp nhận 20 hồ sơ; quý III/2023, Sở tiếp nhận 24 hồ sơ.',
    'Thực hiện Kế hoạch quý II (gia hạn sang quý III).',
    'Quý III năm 2023, Sở đã tuyển dụng 03 viên chức.',
    'Năm 2022, Sở đã hoàn thành chỉnh lý tài liệu.',
  ])('not in: %s', (sentence) => {
    expect(slipsIn(reportOf(sentence))).toEqual([]);
  });

  test('half a year is told quarter by quarter', () => {
    expect(slipsIn(reportOf('Quý I, Sở ban hành 04 văn bản.', 'Quý II/2023, Sở ban hành 05 văn bản.'), halfYear)).toEqual([]);
  });

  test('but not by quarters it doesn’t have', () => {
    expect(slipsIn(reportOf('Quý III/2023, Sở không nhận được phản ánh, kiến nghị.'), halfYear)).toEqual(['period: Quý III/2023']);
  });

  test('the plans of the last chapter speak of other periods by right', () => {
    expect(slipsIn(reportOf('V. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ IV NĂM 2023.', 'Quý IV/2023, Sở tổ chức 02 hội nghị.'))).toEqual([]);
  });
});

describe('documents', () => {
  test('one number with two dates', () => {
    const report = reportOf(
      'Công văn về việc rà soát (Công văn số 666/SKHCN-VP ngày 18/7/2023).',
      'Sở đăng ký (Công văn số 666/SKHHCN-VP ngày 19/7/2023).',
    );
    expect(slipsIn(report)).toEqual(['two-dates: Công văn số 666/SKHHCN-VP ngày 19/7/2023']);
    expect(checked(report, realReport()).slips[0]!.message).toBe('Số 666/SKHHCN-VP được ghi ngày 19/7/2023, trước đó ghi ngày 18/7/2023.');
  });

  test('one number cited twice running', () => {
    const report = reportOf(
      'Tuyển dụng (Quyết định số 237/QĐ-SKHCN ngày 05/9/2023; Quyết định số 238/QĐ-SKHCN ngày 05/9/2023; Quyết định số 238/QĐ-SKHHCN ngày 05/9/2023).',
    );
    expect(slipsIn(report)).toEqual(['cited-twice: Quyết định số 238/QĐ-SKHHCN ngày 05/9/2023']);
  });

  test('a symbol of another kind', () => {
    expect(slipsIn(reportOf('Kiện toàn Tổ giúp việc (Quyết định số 177/KH-SKHCN ngày 07/7/2023).'))).toEqual([
      'document-kind: Quyết định số 177/KH-SKHCN ngày 07/7/2023',
    ]);
  });

  test.each([
    'Quyết định số 32/2015/QĐ-UBND ngày 16/12/2015 của UBND tỉnh; bãi bỏ Quyết định số 32/2015/QĐ-UBND của UBND tỉnh.',
    'Kế hoạch số 25/KH-UBND ngày 01/02/2022 của UBND tỉnh; Kế hoạch số 25/KH-UBND ngày 03/3/2023 của UBND tỉnh.',
    'Kế hoạch số 25/KH-UBND ngày 01/02/2023 của UBND tỉnh; Kế hoạch số 25/KH-UBND ngày 03/3/2023 của UBND huyện Hải Lăng.',
    'Công văn số 05/SKHCN-KH ngày 05/8/2023 về việc kiểm tra; theo Công văn số 05/SKHCN-KH ngày 5/8/2023.',
    'Nghị quyết số 02-NQ/BCSD của Ban Cán sự Đảng; Công điện số 644/CĐ-TTg ngày 13/7/2023; Tờ trình số 59/TTr-SKHCN.',
  ])('nothing in: %s', (sentence) => {
    expect(slipsIn(reportOf(sentence))).toEqual([]);
  });
});

describe('numbers that should add up', () => {
  const files = (carried: string, received: string, solved: string, pending: string) =>
    reportOf(
      `Sở tiếp nhận là ${received} hồ sơ, từ kỳ trước chuyển qua: ${carried} hồ sơ. Kết quả: Đang giải quyết ${pending} hồ sơ; đã giải quyết ${solved} hồ sơ.`,
    );

  test('carried over and received make solved and pending', () => {
    expect(slipsIn(files('04', '20', '17', '07'))).toEqual([]);
    const { slips } = checked(files('04', '20', '18', '07'), realReport());
    expect(slips.map(({ message }) => message)).toEqual(['Các số không khớp: 20 + 04 = 24 nhưng 18 + 07 = 25.']);
  });

  test('or what is received counts what was carried over', () => {
    expect(slipsIn(files('04', '24', '17', '07'))).toEqual([]);
  });

  test('what came online and at the counter is all that came', () => {
    const report = (online: string) =>
      reportOf(
        `Sở tiếp nhận 20 hồ sơ, trong đó, tiếp nhận qua dịch vụ công trực tuyến là ${online} hồ sơ, tiếp nhận trực tiếp và qua dịch vụ bưu chính: 15 hồ sơ.`,
      );
    expect(slipsIn(report('05'))).toEqual([]);
    expect(slipsIn(report('06'))).toHaveLength(1);
  });

  test('tasks done and under way are the tasks assigned', () => {
    const report = (done: string) =>
      reportOf(`UBND tỉnh giao Sở 118 nhiệm vụ, đã hoàn thành ${done} nhiệm vụ, đang thực hiện 13 nhiệm vụ.`);
    expect(slipsIn(report('105'))).toEqual([]);
    expect(checked(report('104'), realReport()).slips.map(({ message }) => message)).toEqual([
      'Các số không khớp: 118 nhưng 104 + 13 = 117.',
    ]);
  });

  test.each([
    ['Đã giải quyết 20 hồ sơ, trong đó 14 hồ sơ sớm hạn, 5 hồ sơ đúng hạn.', ['Các số không khớp: 20 nhưng 14 + 5 = 19.']],
    ['Đã giải quyết 20 hồ sơ, trong đó 15 hồ sơ sớm hạn, 5 hồ sơ đúng hạn.', []],
    ['Đã giải quyết 20 hồ sơ, trong đó đúng hạn 20 hồ sơ (trước hạn 14 hồ sơ).', []],
    ['Đã giải quyết 20 hồ sơ, trong đó 14 hồ sơ trước hạn, 5 hồ sơ đúng hạn, 01 hồ sơ chậm do lỗi phần mềm.', []],
    ['Ban hành 05 VBQPPL, gồm 02 nghị quyết và 04 quyết định.', ['Các số không khớp: 05 nhưng 02 + 04 = 06.']],
    ['Ban hành 06 VBQPPL, gồm 02 nghị quyết và 04 quyết định.', []],
    ['Ban hành 06 VBQPPL, trong đó có 02 nghị quyết; rà soát 09 quyết định.', []],
  ])('%s', (text, expected) => {
    const { slips } = checked(reportOf(text), realReport());
    expect(slips.filter(({ kind }) => kind === 'sum').map(({ message }) => message)).toEqual(expected);
  });

  const tableOf = (...rows: readonly string[]) => ({
    blocks: [{ kind: 'table' as const, rows: rows.map((row) => row.split('|')) }],
    notes: [],
  });

  test('the rows of a table make its row "Cộng"', () => {
    const table = (...totals: readonly string[]) =>
      tableOf('STT|Lĩnh vực|Tiếp nhận|Đã giải quyết|Tỷ lệ', '1|Khoa học|10|8|80%', '2|Đo lường|1.207|1.206|99,9%', ...totals);
    const messages = (...totals: readonly string[]) => checked(table(...totals), realReport()).slips.map(({ message }) => message);
    expect(messages('|Tổng cộng|1.217|1.214|99,8%')).toEqual([]);
    expect(messages('|Tổng cộng|1.217|1.241|99,8%')).toEqual(['Dòng "Tổng cộng" ghi 1.241, các dòng phía trên cộng lại là 1.214.']);
  });

  test.each<[string, readonly string[]]>([
    ['rows within rows', ['TT|Nội dung|Số', '1|Hồ sơ|20', '1.1|Trực tuyến|5', '|Cộng|20']],
    ['a part named as such', ['Nội dung|Số|Tỷ lệ', 'Hồ sơ|20|3', 'Trong đó trực tuyến|5|4', 'Khác|2|1', 'Tổng số|22|4']],
    ['sections', ['TT|Nội dung|Số', 'I|Cấp tỉnh|20', '1|Khoa học|20', 'II|Cấp xã|4', '|Cộng|24']],
    ['columns that all don’t add up', ['Lĩnh vực|A|B', 'Khoa học|1|2', 'Đo lường|1|2', 'Cộng|7|9']],
    ['a cell merged away', ['TT|Lĩnh vực|Nhận|Trả', '1|Khoa học|3|3', '2|Đo lường|7|5', 'Tổng|10|8']],
    ['a mean', ['TT|Đơn vị|Điểm', '1|Phòng A|81,5', '2|Phòng B|82,5', '|Cộng|82']],
  ])('nothing is asked of a table with %s', (_, rows) => {
    expect(slipsIn(tableOf(...rows)).filter((slip) => slip.startsWith('sum'))).toEqual([]);
  });

  test.each([
    'Tiếp nhận 20 hồ sơ, đã giải quyết 17 hồ sơ.',
    'Tiếp nhận 20 hồ sơ, kỳ trước chuyển qua 04 hồ sơ; đã giải quyết 17 hồ sơ, đang giải quyết 05 hồ sơ, trả lại 02 hồ sơ.',
    'UBND tỉnh giao 118 nhiệm vụ, đã hoàn thành 100 nhiệm vụ, quá hạn chưa hoàn thành 05 nhiệm vụ, đang thực hiện 13 nhiệm vụ.',
  ])('nothing is asked of: %s', (sentence) => {
    expect(slipsIn(reportOf(sentence))).toEqual([]);
  });
});

describe('rates that don’t follow from the numbers beside them', () => {
  const messages = (text: string) =>
    checked(reportOf(text), realReport())
      .slips.filter(({ kind }) => kind === 'ratio')
      .map(({ message }) => message);

  test.each([
    ['Đã trả 104.814/106.014 hồ sơ, đạt 98,7%.', ['Ghi 98,7%, nhưng 104.814/106.014 là 98,87%.']],
    ['Đã kiểm tra 14/17 đơn vị (82,3%).', ['Ghi 82,3% (cắt bớt, không làm tròn), nhưng 14/17 là 82,35%.']],
    ['Đã trả 104.814/106.014 hồ sơ, đạt 98,9%.', []],
    ['Hoàn thành 31/37 nhiệm vụ, tăng 5% so với cùng kỳ.', []],
    ['Hoàn thành 31/37 nhiệm vụ; tỷ lệ hồ sơ trả đúng hạn đạt 100%.', []],
  ])('%s', (text, expected) => {
    expect(messages(text)).toEqual(expected);
  });
});

describe('documents and units', () => {
  test.each([
    ['Thực hiện Kế hoạch số 246/KH-HĐND ngày 31/8/2023 của UBND tỉnh.', ['issuer: Kế hoạch số 246/KH-HĐND ngày 31/8/2023']],
    ['Thực hiện Kế hoạch số 246/KH-UBND ngày 31/8/2023 của Chủ tịch UBND tỉnh.', []],
    ['Theo Nghị định 107/NĐ-CP, Nghị định số 108/2014/NĐ-CP.', ['no-year: Nghị định 107/NĐ-CP']],
    [
      'Trong quý III, Sở đã ban hành Kế hoạch số 12/KH-SKHCN ngày 05/3/2023 về CCHC.',
      ['outside-period: Kế hoạch số 12/KH-SKHCN ngày 05/3/2023'],
    ],
    ['Trong quý III, Sở đã ban hành Kế hoạch số 12/KH-SKHCN ngày 05/7/2023 về CCHC.', []],
    ['Trong quý III, Sở đã ban hành quyết định thay thế Quyết định số 12/QĐ-SKHCN ngày 05/3/2021.', []],
    ['Quý III/2023, Sở đã xây dựng Kế hoạch số 15/KH-SKHCN ngày 20/4/2023.', ['outside-period: Kế hoạch số 15/KH-SKHCN ngày 20/4/2023']],
    [
      'Trong quý III, Sở trình UBND tỉnh danh mục TTHC (Tờ trình số 41/TTr-SKHCN ngày 02/5/2023).',
      ['outside-period: Tờ trình số 41/TTr-SKHCN ngày 02/5/2023'],
    ],
    [
      'Trong quý, Giám đốc Sở đã phê duyệt phương án (Quyết định số 77/QĐ-SKHCN ngày 09/2/2023).',
      ['outside-period: Quyết định số 77/QĐ-SKHCN ngày 09/2/2023'],
    ],
    [
      'Trong quý III, Sở tổ chức kiểm tra 02 đơn vị (Báo cáo số 30/BC-SKHCN ngày 10/5/2023).',
      ['outside-period: Báo cáo số 30/BC-SKHCN ngày 10/5/2023'],
    ],
    ['Trong quý III, Sở tổ chức kiểm tra 02 đơn vị (Kế hoạch số 09/KH-SKHCN ngày 10/2/2023).', []],
    ['Trong quý III, Sở đã gửi 02 văn bản đôn đốc theo Kế hoạch số 09/KH-SKHCN ngày 10/2/2023.', []],
    ['Trong quý III, chương trình đào tạo (Kế hoạch số 09/KH-SKHCN ngày 10/2/2023) đã hoàn thành.', []],
    ['Trong quý III, Sở trình UBND tỉnh bổ sung Kế hoạch số 09/KH-SKHCN ngày 10/2/2023.', []],
    ['Trong quý III, 02 đề tài được phê duyệt (Quyết định số 11/QĐ-SKHCN ngày 10/2/2021) đã nghiệm thu.', []],
    ['Trong quý III, Sở phối hợp Sở Xây dựng rà soát (Công văn số 11/SKHCN-VP ngày 10/6/2023).', []],
    ['Số lượng thủ tục hành chính Sở tiếp nhận là 20 hồ sơ.', ['other-unit: Số lượng thủ tục hành chính Sở tiếp nhận là 20 hồ sơ']],
    [
      'Đã giải quyết 17 hồ sơ, trong đó trước hạn 10 hồ sơ, đúng hạn 05 hồ sơ, quá hạn 01 hồ sơ.',
      ['sum: 17 hồ sơ, trong đó trước hạn 10 hồ sơ, đúng hạn 05 hồ sơ, quá hạn 01'],
    ],
    ['Đã giải quyết 17 hồ sơ, trong đó trước hạn 10 hồ sơ, đúng hạn 06 hồ sơ, quá hạn 01 hồ sơ.', []],
  ])('%s', (text, slips) => {
    expect(slipsIn(reportOf(text))).toEqual(slips);
  });

  test('the agency’s own symbol in several spellings is named once', () => {
    const report = reportOf('Công văn số 1/SKHCN-VP; Công văn số 2/SKHCN-VP; Công văn số 3/SKHHCN-VP; Kế hoạch số 4/KH-SKH-CN.');
    expect(checked(report, realReport()).slips.map(({ message }) => message)).toEqual([
      'Ký hiệu của cơ quan được viết nhiều cách: SKHCN (2 lần), SKHHCN (1 lần), SKH-CN (1 lần); hãy thống nhất một cách.',
    ]);
  });

  test('a number or a day left blank in the head', () => {
    expect(slipsIn(reportOf('Số: /BC-SKHCN', 'Quảng Trị, ngày   tháng 9 năm 2023'))).toEqual([
      'blank-head: Số: /BC-SKHCN',
      'blank-head: Quảng Trị, ngày   tháng 9 năm 2023',
    ]);
    expect(slipsIn(reportOf('Số: 122/BC-SKHCN', 'Quảng Trị, ngày 15 tháng 9 năm 2023'))).toEqual([]);
  });
});
