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

export const comparisonEn: typeof comparisonVi = {
  comparedWith: 'Compared with',
  comparable: { 'last-year': 'same period of last year', 'in-year': 'part of this period', before: 'report before' },
  more: (size) => `${size} more`,
  less: (size) => `${size} less`,
  unchanged: 'unchanged',
  likePeriod: (period) => `Same as ${period}`,
  likeBefore: (rows, form) => `Same as before in ${String(rows)} blank rows of ${form}`,
};
