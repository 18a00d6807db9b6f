import { count, form, heading, rate } from '../form-builder';

export const bm2 = form(
  'BM2',
  'Biểu mẫu 2',
  'Cải cách thể chế',
  [
    count('**1.**', '**Tổng số VBQPPL^1^ do địa phương ban hành**', 'Văn bản', { total: ['1.1', '1.2', '1.3'] }),
    count('1.1.', 'Số VBQPPL do cấp tỉnh ban hành', 'Văn bản', { level: 'province', across: 'joint' }),
    count('1.2.', 'Số VBQPPL do cấp huyện ban hành', 'Văn bản', { level: 'district', across: 'sum' }),
    count('1.3.', 'Số VBQPPL do cấp xã ban hành', 'Văn bản', { level: 'commune', across: 'sum' }),
    heading('**2.**', '**Kiểm tra, xử lý VBQPPL**'),
    count('2.1.', 'Số VBQPPL đã kiểm tra theo thẩm quyền của cấp tỉnh', 'Văn bản', { level: 'province', across: 'owner' }),
    rate('2.2.', 'Tỷ lệ xử lý VBQPPL sau kiểm tra', { part: '2.2.2', whole: '2.2.1' }),
    count('2.2.1.', 'Tổng số VBQPPL cần phải xử lý sau kiểm tra', 'Văn bản', { across: 'owner' }),
    count('2.2.2.', 'Số VBQPPL có kiến nghị xử lý đã được xử lý xong', 'Văn bản', { across: 'owner' }),
    heading('**3.**', '**Rà soát VBQPPL**'),
    count('3.1.', 'Số VBQPPL đã rà soát thuộc thẩm quyền của cấp tỉnh', 'Văn bản', { level: 'province', across: 'owner' }),
    rate('3.2.', 'Tỷ lệ xử lý VBQPPL sau rà soát', { part: '3.2.2', whole: '3.2.1' }),
    count('3.2.1.', 'Tổng số VBQPPL cần phải xử lý sau rà soát', 'Văn bản', { across: 'owner' }),
    count('3.2.2.', 'Số VBQPPL có kiến nghị xử lý đã được xử lý xong', 'Văn bản', { across: 'owner' }),
  ],
  ['Văn bản quy phạm pháp luật.'],
);
