import { amount, count, form, heading, rate } from '../form-builder';

export const bm6 = form('BM6', 'Biểu mẫu 6', 'Cải cách tài chính công', [
  rate('**1.**', '**Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công**', { part: '1.2', whole: '1.1', span: 'cumulative' }),
  amount('1.1.', 'Được giao', 'Triệu đồng', { span: 'cumulative', across: 'sum' }),
  amount('1.2.', 'Đã thực hiện', 'Triệu đồng', { span: 'cumulative', grows: true, across: 'sum' }),
  heading('**2.**', '**Thực hiện tự chủ tài chính của đơn vị sự nghiệp (ĐVSN) tại địa phương *(lũy kế đến thời điểm báo cáo)***'),
  count('2.1.', 'Tổng số ĐVSN công lập tại địa phương', 'Đơn vị', { span: 'cumulative', total: ['2.2', '2.3', '2.4', '2.5'] }),
  count('2.2.', 'Số ĐVSN tự bảo đảm chi thường xuyên và chi đầu tư', 'Đơn vị', { span: 'cumulative', across: 'sum' }),
  count('2.3.', 'Số ĐVSN tự bảo đảm chi thường xuyên', 'Đơn vị', { span: 'cumulative', across: 'sum' }),
  count('2.4.', 'Số ĐVSN tự bảo đảm một phần chi thường xuyên', 'Đơn vị', { span: 'cumulative', total: ['2.4.1', '2.4.2', '2.4.3'] }),
  count('2.4.1.', '*Số ĐVSN tự bảo đảm từ 70% - dưới 100% chi thường xuyên*', 'Đơn vị', { span: 'cumulative', across: 'sum' }),
  count('2.4.2.', '*Số ĐVSN tự bảo đảm từ 30% - dưới 70% chi thường xuyên*', 'Đơn vị', { span: 'cumulative', across: 'sum' }),
  count('2.4.3.', '*Số ĐVSN tự bảo đảm từ 10% - dưới 30% chi thường xuyên*', 'Đơn vị', { span: 'cumulative', across: 'sum' }),
  count('2.5.', 'Số ĐVSN do Nhà nước bảo đảm chi thường xuyên', 'Đơn vị', { span: 'cumulative', across: 'sum' }),
  count('2.6.', 'Số lượng ĐVSN đã chuyển đổi thành công ty cổ phần (lũy kế đến thời điểm báo cáo)', 'Đơn vị', {
    span: 'cumulative',
    across: 'sum',
  }),
]);
