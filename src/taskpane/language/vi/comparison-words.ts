/** The words of what a figure is compared with. */
export const comparisonVi = {
  comparedWith: 'So với kỳ khác',
  comparable: { 'last-year': 'cùng kỳ năm trước', 'in-year': 'nằm trong kỳ này', before: 'báo cáo trước' },
  more: (size: string) => `tăng ${size}`,
  less: (size: string) => `giảm ${size}`,
  unchanged: 'không đổi',
  likePeriod: (period: string) => `Giống ${period}`,
  likeBefore: (rows: number, form: string) => `Giống kỳ trước ở ${String(rows)} dòng còn trống của ${form}`,
};
