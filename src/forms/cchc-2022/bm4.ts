import { count, form, heading, rate } from '../form-builder';

export const bm4 = form('BM4', 'Biểu mẫu 4', 'Cải cách tổ chức bộ máy', [
  heading('**1.**', '**Sắp xếp, kiện toàn tổ chức bộ máy**'),
  rate('1.1.', 'Tỷ lệ sở, ngành đã hoàn thành việc sắp xếp các phòng chuyên môn đáp ứng các tiêu chí theo quy định của Chính phủ', {
    across: 'share',
    span: 'moment',
    level: 'province',
  }),
  rate('1.2.', 'Tỷ lệ UBND cấp huyện đã hoàn thành việc sắp xếp các phòng chuyên môn đáp ứng các tiêu chí theo quy định của Chính phủ', {
    across: 'share',
    span: 'moment',
    level: 'district',
  }),
  count('1.3.', 'Số lượng các ban quản lý trực thuộc UBND cấp tỉnh', 'Ban', { span: 'moment', level: 'province', across: 'owner' }),
  count('1.4.', 'Số tổ chức liên ngành do cấp tỉnh thành lập', 'Tổ chức', { span: 'moment', level: 'province', across: 'owner' }),
  count('1.5.', 'Tổng số đơn vị sự nghiệp công lập (ĐVSNCL) tại địa phương', 'Cơ quan, đơn vị', {
    span: 'moment',
    total: ['1.5.1', '1.5.2', '1.5.3'],
  }),
  count('1.5.1.', 'Số ĐVSNCL thuộc UBND tỉnh', 'Cơ quan, đơn vị', { span: 'moment', level: 'province', across: 'owner' }),
  count('1.5.2.', 'Số ĐVSNCL thuộc sở, ngành và tương đương', 'Cơ quan, đơn vị', { span: 'moment', across: 'sum' }),
  count('1.5.3.', 'Số ĐVSNCL thuộc UBND cấp huyện', 'Cơ quan, đơn vị', { span: 'moment', level: 'district', across: 'sum' }),
  rate('1.5.4.', 'Tỷ lệ ĐVSNCL đã cắt giảm so với năm 2015', { span: 'moment', across: 'asked' }),
  heading('**2.**', '**Số liệu về biên chế công chức**'),
  count('2.1.', 'Tổng số biên chế được giao trong năm', 'Người', { span: 'moment', across: 'sum' }),
  count('2.2.', 'Tổng số biên chế có mặt tại thời điểm báo cáo', 'Người', { span: 'moment', across: 'sum' }),
  count('2.3.', 'Số hợp đồng lao động làm việc tại các cơ quan, tổ chức hành chính', 'Người', { span: 'moment', across: 'sum' }),
  count('2.4.', 'Số biên chế đã tinh giản trong kỳ báo cáo', 'Người', { across: 'sum' }),
  // The scan reads "Tỷ lệ phân trăm": a plain misprint, corrected.
  rate('2.5.', 'Tỷ lệ phần trăm biên chế đã tinh giản so với năm 2015', { span: 'moment', across: 'asked' }),
  heading('**3.**', '**Số người làm việc hưởng lương từ NSNN tại các đơn vị sự nghiệp công lập**'),
  count('3.1.', 'Tổng số người làm việc được giao', 'Người', { span: 'moment', across: 'sum' }),
  count('3.2.', 'Tổng số người làm việc có mặt tại thời điểm báo cáo', 'Người', { span: 'moment', across: 'sum' }),
  count('3.3.', 'Số người đã tinh giản trong kỳ báo cáo', 'Người', { across: 'sum' }),
  rate('3.4.', 'Tỷ lệ % đã tinh giản so với năm 2015', { span: 'moment', across: 'asked' }),
]);
