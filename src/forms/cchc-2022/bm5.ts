import { count, form, heading } from '../form-builder';

export const bm5 = form('BM5', 'Biểu mẫu 5', 'Cải cách chế độ công vụ', [
  heading('**1.**', '**Vị trí việc làm của công chức, viên chức**'),
  count('1.1.', 'Số cơ quan, tổ chức hành chính đã được phê duyệt vị trí việc làm theo quy định', 'Cơ quan, đơn vị', {
    span: 'moment',
    across: 'sum',
  }),
  count('1.2.', 'Số đơn vị sự nghiệp đã được phê duyệt vị trí việc làm theo quy định', 'Cơ quan, đơn vị', {
    span: 'moment',
    across: 'sum',
  }),
  count('1.3.', 'Số cơ quan, tổ chức có vi phạm trong thực hiện vị trí việc làm phát hiện qua thanh tra', 'Cơ quan, đơn vị', {
    across: 'sum',
  }),
  heading('**2.**', '**Tuyển dụng công chức, viên chức**'),
  count('2.1.', 'Số công chức được tuyển dụng (thi tuyển, xét tuyển)', 'Người', { across: 'sum' }),
  count('2.2.', 'Số công chức được tuyển dụng theo trường hợp đặc biệt.', 'Người', { across: 'sum' }),
  // Who leaves the commune for a department is that department's new official: its own figure.
  count('2.3.', 'Số cán bộ, công chức cấp xã được xét chuyển thành công chức cấp huyện trở lên.', 'Người', { across: 'sum' }),
  count('2.4.', 'Số viên chức được tuyển dụng (thi tuyển, xét tuyển).', 'Người', { across: 'sum' }),
  count('2.5.', 'Số viên chức được tuyển dụng theo trường hợp đặc biệt.', 'Người', { across: 'sum' }),
  count('**3.**', '**Số lượng lãnh đạo quản lý được tuyển chọn, bổ nhiệm thông qua thi tuyển (Lũy kế từ đầu năm)**', 'Người', {
    span: 'cumulative',
    grows: true,
    across: 'sum',
  }),
  // The paper prints no unit in this row, and a figure. Not the sum of the rows under it: an official without a post,
  // or of a commune, is in none of them.
  count('**4.**', '**Số lượng cán bộ, công chức, viên chức bị kỷ luật (cả về Đảng và chính quyền).**', '', { across: 'sum' }),
  count('4.1.', 'Số lãnh đạo cấp tỉnh bị kỷ luật.', 'Người', { level: 'province', across: 'sum' }),
  count('4.2.', 'Số lãnh đạo cấp sở, ngành và UBND cấp huyện bị kỷ luật.', 'Người', { across: 'sum' }),
  count('4.3.', 'Số lãnh đạo cấp phòng thuộc sở, ngành và UBND cấp huyện bị kỷ luật.', 'Người', { across: 'sum' }),
  count('4.4.', 'Số người làm việc hưởng lương từ NSNN tại các đơn vị SNCL bị kỷ luật.', 'Người', { across: 'sum' }),
]);
