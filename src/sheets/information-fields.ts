/** What the sheet asks for. Readers find a field by these words, wherever it has moved to. */
export const FIELDS = {
  agency: 'Cơ quan, đơn vị báo cáo',
  parent: 'Cơ quan chủ quản',
  symbol: 'Ký hiệu cơ quan',
  code: 'Mã đơn vị',
  level: 'Cấp đơn vị',
  period: 'Kỳ báo cáo',
  year: 'Năm',
  from: 'Số liệu từ ngày',
  to: 'Số liệu đến ngày',
  due: 'Hạn gửi báo cáo',
  number: 'Số báo cáo',
  date: 'Ngày báo cáo',
  place: 'Địa danh',
  signatory: 'Chức vụ người ký',
  template: 'Mẫu biểu',
  closing: 'Ngày chốt số liệu',
  dueDay: 'Ngày hạn gửi',
} as const;

export type InformationField = keyof typeof FIELDS;
