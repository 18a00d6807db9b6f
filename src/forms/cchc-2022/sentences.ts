import type { OutlineSection, ReportOutline, ReportSentence } from '../phrase-book';

/** Chỉ đạo, điều hành: Biểu mẫu 1. */
const DIRECTION: readonly ReportSentence[] = [
  {
    says: 'Trong {kỳ}, đã ban hành {BM1/1} văn bản chỉ đạo, điều hành công tác cải cách hành chính.',
    none: 'Trong {kỳ}, chưa ban hành văn bản chỉ đạo, điều hành công tác cải cách hành chính.',
  },
  {
    says: 'Kế hoạch cải cách hành chính năm {năm} đề ra {BM1/2.1} nhiệm vụ; tính đến thời điểm báo cáo, đã hoàn thành {BM1/2.2}/{BM1/2.1} nhiệm vụ[, đạt {BM1/2}%].',
    none: '',
  },
  {
    says: 'Đã kiểm tra công tác cải cách hành chính tại {BM1/3.1} cơ quan, đơn vị.',
    none: 'Trong {kỳ}, chưa có cơ quan, đơn vị nào được kiểm tra công tác cải cách hành chính.',
  },
  {
    says: 'Qua kiểm tra công tác cải cách hành chính phát hiện {BM1/3.3.1} vấn đề[; đã xử lý xong {BM1/3.3.2} vấn đề[, đạt {BM1/3.3}%]].',
    none: 'Qua kiểm tra công tác cải cách hành chính không phát hiện vấn đề nào.',
  },
  {
    says: 'Tổng số nhiệm vụ được cấp trên giao: {BM1/5.1} nhiệm vụ[; hoàn thành đúng hạn: {BM1/5.2} nhiệm vụ][; hoàn thành nhưng quá hạn: {BM1/5.3} nhiệm vụ][; quá hạn nhưng chưa hoàn thành: {BM1/5.4} nhiệm vụ].',
    none: '',
  },
  {
    says: 'Đã tổ chức khảo sát sự hài lòng của người dân, tổ chức[ với {BM1/6.1} phiếu].',
    when: { 'BM1/6': 1 },
  },
  { says: 'Hình thức khảo sát: trực tuyến.', when: { 'BM1/6': 1, 'BM1/6.2': 0 } },
  { says: 'Hình thức khảo sát: phát phiếu.', when: { 'BM1/6': 1, 'BM1/6.2': 1 } },
  { says: 'Hình thức khảo sát: kết hợp trực tuyến và phát phiếu.', when: { 'BM1/6': 1, 'BM1/6.2': 2 } },
  { says: 'Trong {kỳ}, chưa tổ chức khảo sát sự hài lòng của người dân, tổ chức.', when: { 'BM1/6': 0 } },
  { says: 'Đã tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp.', when: { 'BM1/7': 1 } },
  { says: 'Trong {kỳ}, chưa tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp.', when: { 'BM1/7': 0 } },
];

/** Cải cách thể chế: Biểu mẫu 2. */
const INSTITUTIONS: readonly ReportSentence[] = [
  {
    says: 'Trong {kỳ}, đã ban hành {BM2/1} văn bản quy phạm pháp luật.',
    none: 'Trong {kỳ}, không ban hành văn bản quy phạm pháp luật.',
  },
  { says: 'Số văn bản quy phạm pháp luật do cấp tỉnh ban hành: {BM2/1.1} văn bản.', none: '' },
  { says: 'Số văn bản quy phạm pháp luật do cấp huyện ban hành: {BM2/1.2} văn bản.', none: '' },
  { says: 'Số văn bản quy phạm pháp luật do cấp xã ban hành: {BM2/1.3} văn bản.', none: '' },
  { says: 'Đã kiểm tra theo thẩm quyền {BM2/2.1} văn bản quy phạm pháp luật.', none: '' },
  {
    says: 'Có {BM2/2.2.1} văn bản quy phạm pháp luật cần xử lý sau kiểm tra[; đã xử lý xong {BM2/2.2.2}/{BM2/2.2.1} văn bản quy phạm pháp luật sau kiểm tra[, đạt {BM2/2.2}%]].',
    none: 'Không có văn bản quy phạm pháp luật cần xử lý sau kiểm tra.',
  },
  { says: 'Đã rà soát theo thẩm quyền {BM2/3.1} văn bản quy phạm pháp luật.', none: '' },
  {
    says: 'Có {BM2/3.2.1} văn bản quy phạm pháp luật cần xử lý sau rà soát[; đã xử lý xong {BM2/3.2.2}/{BM2/3.2.1} văn bản quy phạm pháp luật sau rà soát[, đạt {BM2/3.2}%]].',
    none: 'Không có văn bản quy phạm pháp luật cần xử lý sau rà soát.',
  },
];

/** Cải cách thủ tục hành chính: Biểu mẫu 3, and the files received of Biểu mẫu 7. */
const PROCEDURES: readonly ReportSentence[] = [
  {
    says: 'Tổng số thủ tục hành chính thuộc thẩm quyền giải quyết: {BM3/1.4} thủ tục[!; cấp tỉnh: {BM3/1.4.1} thủ tục][!; cấp huyện: {BM3/1.4.2} thủ tục][!; cấp xã: {BM3/1.4.3} thủ tục].',
    none: '',
  },
  {
    says: 'Trong {kỳ}, số thủ tục hành chính công bố mới: {BM3/1.2} thủ tục.',
    none: 'Trong {kỳ}, không có thủ tục hành chính công bố mới.',
  },
  { says: 'Số thủ tục hành chính bị bãi bỏ, thay thế: {BM3/1.3} thủ tục.', none: 'Không có thủ tục hành chính bị bãi bỏ, thay thế.' },
  { says: 'Số thủ tục hành chính được phê duyệt phương án đơn giản hóa: {BM3/1.1} thủ tục.', none: '' },
  { says: 'Số thủ tục hành chính liên thông cùng cấp: {BM3/2.1} thủ tục.', none: '' },
  { says: 'Số thủ tục hành chính liên thông giữa các cấp chính quyền: {BM3/2.2} thủ tục.', none: '' },
  { says: 'Số thủ tục hành chính thực hiện không phụ thuộc vào địa giới hành chính: {BM3/2.3} thủ tục.', none: '' },
  {
    says: 'Trong {kỳ}, đã tiếp nhận {BM7/6.7.1} hồ sơ thủ tục hành chính[; tiếp nhận trực tuyến {BM7/6.7.2} hồ sơ[, đạt {BM7/6.7}%]].',
    none: '',
  },
  {
    says: 'Đã giải quyết xong {BM3/3.1.1} hồ sơ thủ tục hành chính[; giải quyết đúng hạn {BM3/3.1.2} hồ sơ[, đạt {BM3/3.1}%]].',
    none: '',
  },
  {
    says: 'Trong {kỳ}, đã tiếp nhận {BM3/3.4.1} phản ánh, kiến nghị về quy định thủ tục hành chính[; đã giải quyết xong {BM3/3.4.2} phản ánh, kiến nghị[, đạt {BM3/3.4}%]].',
    none: 'Trong {kỳ}, không nhận được phản ánh, kiến nghị về quy định thủ tục hành chính.',
  },
];

/** Cải cách tổ chức bộ máy: Biểu mẫu 4. */
const ORGANISATION: readonly ReportSentence[] = [
  { says: 'Tỷ lệ sở, ngành đã hoàn thành việc sắp xếp các phòng chuyên môn theo quy định: {BM4/1.1}%.' },
  { says: 'Tỷ lệ Ủy ban nhân dân cấp huyện đã hoàn thành việc sắp xếp các phòng chuyên môn theo quy định: {BM4/1.2}%.' },
  { says: 'Số ban quản lý trực thuộc Ủy ban nhân dân tỉnh: {BM4/1.3} ban.', none: '' },
  { says: 'Số tổ chức liên ngành do cấp tỉnh thành lập: {BM4/1.4} tổ chức.', none: '' },
  {
    says: 'Tổng số đơn vị sự nghiệp công lập: {BM4/1.5} đơn vị[!; thuộc Ủy ban nhân dân tỉnh: {BM4/1.5.1} đơn vị][!; thuộc sở, ngành: {BM4/1.5.2} đơn vị][!; thuộc Ủy ban nhân dân cấp huyện: {BM4/1.5.3} đơn vị].',
    none: '',
  },
  { says: 'Tỷ lệ đơn vị sự nghiệp công lập đã cắt giảm so với năm 2015: {BM4/1.5.4}%.' },
  { says: 'Tổng số biên chế được giao: {BM4/2.1} biên chế[; biên chế có mặt tại thời điểm báo cáo: {BM4/2.2} biên chế].' },
  { says: 'Số hợp đồng lao động làm việc tại các cơ quan, tổ chức hành chính: {BM4/2.3} người.', none: '' },
  { says: 'Số biên chế đã tinh giản trong kỳ báo cáo: {BM4/2.4} người.', none: 'Trong kỳ báo cáo, không thực hiện tinh giản biên chế.' },
  { says: 'Tỷ lệ biên chế đã tinh giản so với năm 2015: {BM4/2.5}%.' },
  {
    says: 'Số người làm việc tại các đơn vị sự nghiệp công lập được giao: {BM4/3.1} người[; số người làm việc có mặt tại thời điểm báo cáo: {BM4/3.2} người].',
  },
  { says: 'Số người làm việc tại các đơn vị sự nghiệp công lập đã tinh giản trong kỳ báo cáo: {BM4/3.3} người.', none: '' },
  { says: 'Tỷ lệ người làm việc đã tinh giản so với năm 2015: {BM4/3.4}%.' },
];

/** Cải cách chế độ công vụ: Biểu mẫu 5. */
const SERVICE: readonly ReportSentence[] = [
  { says: 'Số cơ quan, tổ chức hành chính đã được phê duyệt vị trí việc làm: {BM5/1.1} cơ quan.', none: '' },
  { says: 'Số đơn vị sự nghiệp đã được phê duyệt vị trí việc làm: {BM5/1.2} đơn vị.', none: '' },
  {
    says: 'Số cơ quan, tổ chức có vi phạm trong thực hiện vị trí việc làm: {BM5/1.3} cơ quan.',
    none: 'Không có cơ quan, tổ chức vi phạm trong thực hiện vị trí việc làm.',
  },
  { says: 'Trong {kỳ}, đã tuyển dụng {BM5/2.1} công chức.', none: 'Trong {kỳ}, không tuyển dụng công chức.' },
  { says: 'Số công chức được tuyển dụng theo trường hợp đặc biệt: {BM5/2.2} người.', none: '' },
  { says: 'Số cán bộ, công chức cấp xã được xét chuyển thành công chức cấp huyện trở lên: {BM5/2.3} người.', none: '' },
  { says: 'Trong {kỳ}, đã tuyển dụng {BM5/2.4} viên chức.', none: 'Trong {kỳ}, không tuyển dụng viên chức.' },
  { says: 'Số viên chức được tuyển dụng theo trường hợp đặc biệt: {BM5/2.5} người.', none: '' },
  { says: 'Số lãnh đạo, quản lý được bổ nhiệm thông qua thi tuyển (lũy kế từ đầu năm): {BM5/3} người.', none: '' },
  {
    says: 'Trong {kỳ}, số cán bộ, công chức, viên chức bị kỷ luật: {BM5/4} người[!; lãnh đạo cấp tỉnh bị kỷ luật: {BM5/4.1} người][!; lãnh đạo cấp sở, ngành và Ủy ban nhân dân cấp huyện bị kỷ luật: {BM5/4.2} người][!; lãnh đạo cấp phòng thuộc sở, ngành và Ủy ban nhân dân cấp huyện bị kỷ luật: {BM5/4.3} người][!; người làm việc tại các đơn vị sự nghiệp công lập bị kỷ luật: {BM5/4.4} người].',
    none: 'Trong {kỳ}, không có trường hợp cán bộ, công chức, viên chức bị kỷ luật.',
  },
];

/** Cải cách tài chính công: Biểu mẫu 6. */
const FINANCE: readonly ReportSentence[] = [
  {
    says: 'Kế hoạch vốn đầu tư công được giao: {BM6/1.1} triệu đồng[; đã giải ngân: {BM6/1.2} triệu đồng[, đạt {BM6/1}%]].',
    none: '',
  },
  {
    says: 'Tổng số đơn vị sự nghiệp công lập thực hiện tự chủ tài chính: {BM6/2.1} đơn vị[!; đơn vị tự bảo đảm chi thường xuyên và chi đầu tư: {BM6/2.2} đơn vị][!; đơn vị tự bảo đảm chi thường xuyên: {BM6/2.3} đơn vị][!; đơn vị tự bảo đảm một phần chi thường xuyên: {BM6/2.4} đơn vị][!; đơn vị do Nhà nước bảo đảm chi thường xuyên: {BM6/2.5} đơn vị].',
    none: '',
  },
  { says: 'Số đơn vị tự bảo đảm từ 70% đến dưới 100% chi thường xuyên: {BM6/2.4.1} đơn vị.', none: '' },
  { says: 'Số đơn vị tự bảo đảm từ 30% đến dưới 70% chi thường xuyên: {BM6/2.4.2} đơn vị.', none: '' },
  { says: 'Số đơn vị tự bảo đảm từ 10% đến dưới 30% chi thường xuyên: {BM6/2.4.3} đơn vị.', none: '' },
  { says: 'Số đơn vị sự nghiệp đã chuyển đổi thành công ty cổ phần: {BM6/2.6} đơn vị.', none: '' },
];

/** Chính quyền điện tử, chính quyền số: Biểu mẫu 7. */
const DIGITAL: readonly ReportSentence[] = [
  { says: 'Đã cập nhật Kiến trúc chính quyền điện tử phiên bản mới nhất.', when: { 'BM7/1': 1 } },
  { says: 'Chưa cập nhật Kiến trúc chính quyền điện tử phiên bản mới nhất.', when: { 'BM7/1': 0 } },
  { says: 'Chưa có Hệ thống họp trực tuyến.', when: { 'BM7/2': 0 } },
  { says: 'Hệ thống họp trực tuyến được liên thông 2 cấp.', when: { 'BM7/2': 1 } },
  { says: 'Hệ thống họp trực tuyến được liên thông 3 cấp.', when: { 'BM7/2': 2 } },
  { says: 'Tỷ lệ báo cáo định kỳ được gửi, nhận qua Hệ thống thông tin báo cáo quốc gia đạt {BM7/3}%.' },
  { says: 'Chưa triển khai xây dựng nền tảng chia sẻ, tích hợp dùng chung (LGSP).', when: { 'BM7/4': 0 } },
  { says: 'Đang triển khai xây dựng nền tảng chia sẻ, tích hợp dùng chung (LGSP).', when: { 'BM7/4': 1 } },
  { says: 'Đã hoàn thành xây dựng nền tảng chia sẻ, tích hợp dùng chung (LGSP).', when: { 'BM7/4': 2 } },
  { says: 'Tỷ lệ sở, ngành đã kết nối, liên thông với Ủy ban nhân dân tỉnh: {BM7/5.1.1}%.' },
  { says: 'Tỷ lệ Ủy ban nhân dân cấp huyện đã kết nối, liên thông với Ủy ban nhân dân tỉnh: {BM7/5.1.2}%.' },
  { says: 'Tỷ lệ Ủy ban nhân dân cấp xã đã kết nối, liên thông với Ủy ban nhân dân huyện: {BM7/5.1.3}%.' },
  { says: 'Tỷ lệ sử dụng văn bản điện tử của địa phương: {BM7/5.2}%.' },
  { says: 'Tỷ lệ sử dụng văn bản điện tử của các sở, ban, ngành cấp tỉnh: {BM7/5.2.1}%.' },
  { says: 'Tỷ lệ sử dụng văn bản điện tử của Ủy ban nhân dân cấp huyện: {BM7/5.2.2}%.' },
  { says: 'Tỷ lệ sử dụng văn bản điện tử của Ủy ban nhân dân cấp xã: {BM7/5.2.3}%.' },
  { says: 'Tỷ lệ sở, ngành đã kết nối, liên thông với Hệ thống thông tin một cửa điện tử: {BM7/5.3.1}%.' },
  { says: 'Tỷ lệ đơn vị cấp huyện đã kết nối, liên thông với Hệ thống thông tin một cửa điện tử: {BM7/5.3.2}%.' },
  { says: 'Tỷ lệ đơn vị cấp xã đã kết nối, liên thông với Hệ thống thông tin một cửa điện tử: {BM7/5.3.3}%.' },
  {
    says: 'Cung cấp {BM7/6.6.1} dịch vụ công trực tuyến[; dịch vụ công trực tuyến toàn trình: {BM7/6.5.2} thủ tục][; dịch vụ công trực tuyến một phần: {BM7/6.4.2} thủ tục].',
    none: '',
  },
  {
    says: 'Số thủ tục hành chính đủ điều kiện cung cấp trực tuyến toàn trình: {BM7/6.5.1} thủ tục[; tỷ lệ thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình: {BM7/6.5}%].',
    none: '',
  },
  {
    says: 'Số thủ tục hành chính đủ điều kiện cung cấp trực tuyến một phần: {BM7/6.4.1} thủ tục[; tỷ lệ thủ tục hành chính đủ điều kiện được cung cấp trực tuyến một phần: {BM7/6.4}%].',
    none: '',
  },
  { says: 'Số thủ tục hành chính cung cấp trực tuyến toàn trình có phát sinh hồ sơ nộp trực tuyến: {BM7/6.5.3} thủ tục.', none: '' },
  { says: 'Số thủ tục hành chính cung cấp trực tuyến một phần có phát sinh hồ sơ nộp trực tuyến: {BM7/6.4.3} thủ tục.', none: '' },
  {
    says: 'Số thủ tục hành chính đã tích hợp, công khai trên Cổng Dịch vụ công quốc gia: {BM7/6.6.2} thủ tục[, đạt {BM7/6.6}%].',
    none: '',
  },
  {
    says: 'Số thủ tục hành chính có yêu cầu nghĩa vụ tài chính: {BM7/6.8.1} thủ tục[; đã tích hợp, triển khai thanh toán trực tuyến: {BM7/6.8.2} thủ tục[, đạt {BM7/6.8}%]].',
    none: '',
  },
];

/** Chỉ số PAPI: nothing of it stands in the forms. */
const PAPI: readonly OutlineSection[] = [
  'Tham gia của người dân ở cấp cơ sở',
  'Công khai, minh bạch',
  'Trách nhiệm giải trình với người dân',
  'Kiểm soát tham nhũng trong khu vực công',
  'Thủ tục hành chính công',
  'Cung ứng dịch vụ công',
  'Quản trị môi trường',
  'Quản trị điện tử',
].map((title, index) => ({ number: `${String(index + 1)}.`, title }));

/** The report as the province's departments write it (seed; heading and signature after Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const outline: ReportOutline = {
  title: ['Công tác cải cách hành chính và chỉ số hiệu quả quản trị', 'hành chính công {kỳ}'],
  opening:
    'Thực hiện chế độ báo cáo cải cách hành chính định kỳ theo hướng dẫn của Sở Nội vụ, {cơ quan} báo cáo kết quả công tác cải cách hành chính {kỳ} (số liệu tính từ ngày {từ} đến ngày {đến}) như sau:',
  sections: [
    { number: 'I.', title: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH', sentences: DIRECTION },
    {
      number: 'II.',
      title: 'KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH',
      sections: [
        { number: '1.', title: 'Cải cách thể chế, theo dõi thi hành pháp luật', sentences: INSTITUTIONS },
        { number: '2.', title: 'Cải cách thủ tục hành chính', sentences: PROCEDURES },
        { number: '3.', title: 'Cải cách tổ chức bộ máy', sentences: ORGANISATION },
        { number: '4.', title: 'Cải cách chế độ công vụ', sentences: SERVICE },
        { number: '5.', title: 'Cải cách tài chính công', sentences: FINANCE },
        { number: '6.', title: 'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số', sentences: DIGITAL },
      ],
    },
    {
      number: 'III.',
      title: 'KẾT QUẢ THỰC HIỆN CHƯƠNG TRÌNH HÀNH ĐỘNG DUY TRÌ VÀ CỦNG CỐ CHỈ SỐ HIỆU QUẢ QUẢN TRỊ HÀNH CHÍNH CÔNG (PAPI)',
      sections: PAPI,
    },
    {
      number: 'IV.',
      title: 'ĐÁNH GIÁ CHUNG',
      sections: [
        { number: '1.', title: 'Thuận lợi' },
        { number: '2.', title: 'Khó khăn' },
      ],
    },
    { number: 'V.', title: 'PHƯƠNG HƯỚNG, NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TRONG THỜI GIAN TỚI' },
  ],
  recipients: ['UBND tỉnh;', 'Sở Nội vụ;', 'Các phòng, đơn vị trực thuộc;', 'Lưu: VT.'],
};
