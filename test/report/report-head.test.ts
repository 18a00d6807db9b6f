import { reportHead } from '../../src/report';
import { reportOf } from './reports';

const HEAD = ['UBND TỈNH QUẢNG TRỊ', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Số: 122/BC-SKHCN', 'Quảng Trị, ngày 15 tháng 12 năm 2023'];

/** The period of a report whose title stands in these lines. */
function periodOf(...title: readonly string[]): string | undefined {
  const body = 'Thực hiện Kế hoạch cải cách hành chính năm 2023, Sở báo cáo như sau:';
  return reportHead(reportOf(...HEAD, ...title, body)).period?.id;
}

describe('the period of a report is that of its title', () => {
  test.each([
    [['BÁO CÁO', 'Kết quả công tác cải cách hành chính năm 2023'], '2023-Y'],
    [['BÁO CÁO', 'Công tác cải cách hành chính năm 2023 và phương hướng, nhiệm vụ năm 2024'], '2023-Y'],
    [['BÁO CÁO', 'Công tác cải cách hành chính năm 2023, kế hoạch năm 2024'], '2023-Y'],
    [['BÁO CÁO', 'KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH', 'NĂM 2023'], '2023-Y'],
    [['BÁO CÁO', 'Kết quả công tác cải cách hành chính', 'quý III năm 2023'], '2023-Q3'],
    [['BÁO CÁO', 'Công tác cải cách hành chính năm 2023', '(quý III)'], undefined],
    [['Báo cáo công tác cải cách hành chính năm 2023'], '2023-Y'],
    [['BÁO CÁO', 'Công tác cải cách hành chính tháng 9 và quý III năm 2023'], '2023-Q3'],
    [['BÁO CÁO', 'Công tác cải cách hành chính quý II và 6 tháng đầu năm 2023'], '2023-H1'],
    [['BÁO CÁO', 'Công tác cải cách hành chính quý IV và năm 2023'], '2023-Y'],
    [['BÁO CÁO', 'Công tác cải cách hành chính quý III và kế hoạch quý IV năm 2023'], '2023-Q3'],
  ])('%j', (title, period) => {
    expect(periodOf(...title)).toBe(period);
  });

  test.each([
    // The year is the plan's.
    [['BÁO CÁO', 'Kết quả thực hiện Kế hoạch cải cách hành chính năm 2023']],
    [['KẾ HOẠCH', 'Công tác cải cách hành chính năm 2023']],
    // No period figures are reported for.
    [['BÁO CÁO', 'Công tác cải cách hành chính tháng 8 năm 2023']],
    [['BÁO CÁO', 'Công tác cải cách hành chính quý II và kế hoạch quý III năm 2023']],
  ])('%j names none', (title) => {
    expect(periodOf(...title)).toBeUndefined();
  });
});
