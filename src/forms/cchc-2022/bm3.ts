import { count, form, heading, rate } from '../form-builder';

export const bm3 = form('BM3', 'Biểu mẫu 3', 'Cải cách thủ tục hành chính', [
  heading('**1.**', '**Thống kê TTHC**'),
  count('1.1.', 'Số TTHC đã được phê duyệt phương án đơn giản hóa', 'Thủ tục', { across: 'catalogue' }),
  count('1.2.', 'Số TTHC công bố mới', 'Thủ tục', { across: 'catalogue' }),
  count('1.3.', 'Số TTHC bãi bỏ, thay thế', 'Thủ tục', { across: 'catalogue' }),
  count('1.4.', 'Tổng số TTHC thuộc thẩm quyền giải quyết tại địa phương', 'Thủ tục', {
    span: 'moment',
    total: ['1.4.1', '1.4.2', '1.4.3'],
  }),
  count('1.4.1.', 'Số TTHC cấp tỉnh (Bao gồm cả TTHC của cơ quan ngành dọc)', 'Thủ tục', {
    span: 'moment',
    level: 'province',
    across: 'catalogue',
  }),
  count('1.4.2.', 'Số TTHC cấp huyện (Bao gồm cả TTHC của cơ quan ngành dọc)', 'Thủ tục', {
    span: 'moment',
    level: 'district',
    across: 'catalogue',
  }),
  count('1.4.3.', 'Số TTHC cấp xã (Bao gồm cả TTHC của cơ quan ngành dọc)', 'Thủ tục', {
    span: 'moment',
    level: 'commune',
    across: 'catalogue',
  }),
  heading('**2.**', '**Thực hiện cơ chế một cửa, một cửa liên thông**'),
  count('2.1.', 'Số TTHC liên thông cùng cấp', 'Thủ tục', { span: 'moment', across: 'catalogue' }),
  count('2.2.', 'Số TTHC liên thông giữa các cấp chính quyền', 'Thủ tục', { span: 'moment', across: 'catalogue' }),
  count('2.3.', 'Số TTHC đã thực hiện tiếp nhận và giải quyết hồ sơ không phụ thuộc vào địa giới hành chính.', 'Thủ tục', {
    across: 'catalogue',
    span: 'moment',
  }),
  heading('**3.**', '**Kết quả giải quyết TTHC**'),
  rate('3.1.', 'Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn', { part: '3.1.2', whole: '3.1.1' }),
  count('3.1.1.', 'Tổng số hồ sơ TTHC đã giải quyết xong', 'Hồ sơ', { across: 'departments' }),
  count('3.1.2.', 'Số hồ sơ TTHC giải quyết đúng hạn', 'Hồ sơ', { across: 'departments' }),
  rate('3.4.', 'Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC', { part: '3.4.2', whole: '3.4.1' }),
  count('3.4.1.', 'Tổng số PAKN đã tiếp nhận (trực tiếp hoặc do cơ quan có thẩm quyền chuyển đến)', 'PAKN', { across: 'sum' }),
  count('3.4.2.', 'Số PAKN đã giải quyết xong', 'PAKN', { across: 'sum' }),
]);
