import { choice, count, form, heading, rate } from '../form-builder';

export const bm7 = form('BM7', 'Biểu mẫu 7', 'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số', [
  // Rows 1–4: the paper prints the code in plain type.
  choice('1.', '**Cập nhật Kiến trúc chính quyền điện tử phiên bản mới nhất**', 'Chưa = 0\nHoàn thành = 1', {
    span: 'moment',
    level: 'province',
  }),
  choice(
    '2.',
    // The scan reads "Hệ thống hợp trực tuyến": a plain misprint, corrected.
    '**Xây dựng và vận hành Hệ thống họp trực tuyến**\n' +
      '*Liên thông 2 cấp: Từ UBND tỉnh - 100% UBND các huyện.*\n' +
      '*Liên thông 3 cấp: Từ UBND tỉnh - 100% UBND cấp huyện, cấp xã.*',
    'Chưa có = 0\n2 cấp = 1\n3 cấp = 2',
    { span: 'moment', level: 'province' },
  ),
  rate('3.', '**Tỷ lệ báo cáo định kỳ được gửi, nhận qua Hệ thống thông tin báo cáo quốc gia**', { across: 'asked' }),
  choice('4.', '**Triển khai xây dựng nền tảng chia sẻ, tích hợp dùng chung (LGSP).**', 'Chưa = 0\nĐang làm = 1\nHoàn thành = 2', {
    span: 'moment',
    level: 'province',
  }),
  heading('**5.**', '**Số liệu về trao đổi văn bản điện tử**'),
  heading('5.1.', 'Thực hiện kết nối, liên thông các Hệ thống quản lý văn bản điều hành từ cấp tỉnh đến cấp xã'),
  rate('5.1.1', 'Tỷ lệ sở, ngành đã kết nối, liên thông với UBND tỉnh', { span: 'moment', level: 'province', across: 'share' }),
  rate('5.1.2', 'Tỷ lệ UBND cấp huyện đã kết nối, liên thông với UBND tỉnh', { span: 'moment', level: 'district', across: 'share' }),
  rate('5.1.3', 'Tỷ lệ UBND cấp xã đã kết nối, liên thông với UBND huyện.', { span: 'moment', level: 'commune', across: 'share' }),
  rate(
    '5.2.',
    'Tỷ lệ sử dụng văn bản điện tử của địa phương (Chỉ thống kê tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử; sử dụng chữ ký số, chứng thư số và gửi trên môi trường điện tử).',
    { level: 'province', across: 'asked' },
  ),
  rate('5.2.1', 'Tỷ lệ sử dụng văn bản điện tử của các sở, ban, ngành cấp tỉnh', { level: 'province', across: 'asked' }),
  rate('5.2.2', 'Tỷ lệ sử dụng văn bản điện tử của UBND cấp huyện', { level: 'district', across: 'asked' }),
  rate('5.2.3', 'Tỷ lệ sử dụng văn bản điện tử của UBND cấp xã', { level: 'commune', across: 'asked' }),
  heading('5.3.', 'Xây dựng, vận hành Hệ thống thông tin một cửa điện tử tập trung của tỉnh'),
  rate('5.3.1', 'Tỷ lệ sở, ngành đã kết nối liên thông với Hệ thống', { span: 'moment', level: 'province', across: 'share' }),
  rate('5.3.2', 'Tỷ lệ đơn vị cấp huyện đã kết nối liên thông với Hệ thống', { span: 'moment', level: 'district', across: 'share' }),
  rate('5.3.3', 'Tỷ lệ đơn vị cấp xã đã kết nối liên thông với Hệ thống', { span: 'moment', level: 'commune', across: 'share' }),
  heading('**6.**', '**Cung cấp dịch vụ công trực tuyến**'),
  rate('6.4.', 'Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 3', { part: '6.4.2', whole: '6.4.1', span: 'moment' }),
  count('6.4.1', 'Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 3', 'Thủ tục', { span: 'moment', across: 'catalogue' }),
  count('6.4.2', 'Số TTHC đang cung cấp trực tuyến mức độ 3', 'Thủ tục', { span: 'moment', across: 'catalogue' }),
  count('6.4.3', 'Số TTHC đang cung cấp trực tuyến mức độ 3 có phát sinh hồ sơ nộp trực tuyến', 'Thủ tục', { across: 'reach' }),
  rate('6.5.', 'Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 4', { part: '6.5.2', whole: '6.5.1', span: 'moment' }),
  count('6.5.1', 'Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 4', 'Thủ tục', { span: 'moment', across: 'catalogue' }),
  count('6.5.2', 'Số TTHC đang cung cấp trực tuyến mức độ 4', 'Thủ tục', { span: 'moment', across: 'catalogue' }),
  count('6.5.3', 'Số TTHC đang cung cấp trực tuyến mức độ 4 có phát sinh hồ sơ nộp trực tuyến', 'Thủ tục', { across: 'reach' }),
  rate('6.6.', 'Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, công khai trên Cổng DVC quốc gia', {
    part: '6.6.2',
    whole: '6.6.1',
    span: 'moment',
  }),
  count('6.6.1', 'Tổng số TTHC đang cung cấp trực tuyến mức độ 3 và 4 của địa phương', 'Thủ tục', { span: 'moment', across: 'catalogue' }),
  count('6.6.2', 'Số TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, công khai trên Cổng DVC quốc gia', 'Thủ tục', {
    span: 'moment',
    across: 'catalogue',
  }),
  rate(
    '6.7.',
    'Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3 và 4 (Chỉ thống kê đối với các TTHC mức độ 3 và 4 có phát sinh hồ sơ)',
    { part: '6.7.2', whole: '6.7.1' },
  ),
  count('6.7.1', 'Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)', 'Hồ sơ', { across: 'sum' }),
  count('6.7.2', 'Số hồ sơ TTHC đã tiếp nhận trực tuyến', 'Hồ sơ', { across: 'sum' }),
  rate('6.8.', 'Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến', { part: '6.8.2', whole: '6.8.1', span: 'moment' }),
  count('6.8.1', 'Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC có phát sinh phí, lệ phí, ...)', 'Thủ tục', {
    across: 'catalogue',
    span: 'moment',
  }),
  count(
    '6.8.2',
    'Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia hoặc trên Cổng DVC của tỉnh.',
    'Thủ tục',
    { across: 'catalogue', span: 'moment' },
  ),
]);
