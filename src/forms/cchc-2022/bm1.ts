import { choice, count, form, heading, rate } from '../form-builder';

export const bm1 = form('BM1', 'Biểu mẫu 1', 'Công tác chỉ đạo điều hành CCHC', [
  count('**1.**', '**Số văn bản chỉ đạo CCHC đã ban hành** (*Kết luận, chỉ thị, công văn chỉ đạo, quán triệt*)', '**Văn bản**', {
    across: 'sum',
  }),
  rate('**2.**', '**Tỷ lệ hoàn thành Kế hoạch CCHC năm** (*Lũy kế đến thời điểm báo cáo*)', {
    unit: '**%**',
    part: '2.2',
    whole: '2.1',
    span: 'cumulative',
  }),
  count('2.1.', 'Số nhiệm vụ đề ra trong kế hoạch', 'Nhiệm vụ', { span: 'cumulative', across: 'owner' }),
  count('2.2.', 'Số nhiệm vụ đã hoàn thành', 'Nhiệm vụ', { span: 'cumulative', grows: true, across: 'owner' }),
  heading('**3.**', '**Kiểm tra CCHC**'),
  count('3.1.', 'Số đơn vị đã kiểm tra', 'Cơ quan, đơn vị', { across: 'joint' }),
  rate('3.3.', 'Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra', { part: '3.3.2', whole: '3.3.1' }),
  count('3.3.1.', 'Số vấn đề phát hiện qua kiểm tra', 'Vấn đề', { across: 'sum' }),
  count('3.3.2.', 'Số vấn đề phát hiện đã xử lý xong', 'Vấn đề', { across: 'sum' }),
  heading('**5.**', '**Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao**'),
  count('5.1.', 'Tổng số nhiệm vụ được giao', 'Nhiệm vụ', { across: 'joint' }),
  count('5.2.', 'Số nhiệm vụ đã hoàn thành đúng hạn', 'Nhiệm vụ', { across: 'joint' }),
  count('5.3.', 'Số nhiệm vụ đã hoàn thành nhưng quá hạn', 'Nhiệm vụ', { across: 'joint' }),
  count('5.4.', 'Số nhiệm vụ quá hạn nhưng chưa hoàn thành', 'Nhiệm vụ', { across: 'joint' }),
  choice('**6.**', '**Khảo sát sự hài lòng của người dân, tổ chức**', 'Có = 1; Không = 0'),
  count('6.1.', 'Số lượng phiếu khảo sát', 'Số lượng', { across: 'sum' }),
  choice('6.2.', 'Hình thức khảo sát', 'Trực tuyến = 0\nPhát phiếu = 1\nKết hợp = 2'),
  choice('**7.**', '**Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp**', 'Không = 0\nCó = 1'),
]);
