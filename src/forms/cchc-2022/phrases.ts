import type { Phrase, PhraseBook } from '../phrase-book';

type Conditions = Omit<Phrase, 'says'>;

/** Several phrases under the same conditions. */
function only(conditions: Conditions, ...phrases: readonly string[]): readonly Phrase[] {
  return phrases.map((says) => ({ says, ...conditions }));
}

/** The usual ways to count things of which something is said: counted('TTHC', 'liên thông cùng cấp'). */
function counted(things: string, what: string, conditions: Conditions = {}): readonly Phrase[] {
  return only(
    conditions,
    `# ${things} [có|đã|được|bị] [được] ${what}`,
    `${things} [có|đã|được|bị] [được] ${what}: # [${things}]`,
    `${what}: # ${things}`,
    `KHÔNG ${things} [nào] [có|đã|được|bị] [được] ${what}`,
  );
}

/** The same of what is offered or done for them: "thanh toán trực tuyến cho 12 TTHC". */
function countedFor(things: string, what: string, conditions: Conditions = {}): readonly Phrase[] {
  return [...counted(things, what, conditions), ...only(conditions, `${what} (cho|đối với|của|tại|gồm) [tổng số] # ${things}`)];
}

/** The same of what is done to them: "không tuyển dụng công chức". */
function done(things: string, what: string, conditions: Conditions = {}): readonly Phrase[] {
  return [...countedFor(things, what, conditions), ...only(conditions, `KHÔNG ${what} ${things}`)];
}

/** The usual ways to give the share of things of which something is said. */
function rated(things: string, what: string, conditions: Conditions = {}): readonly Phrase[] {
  return only(
    conditions,
    `tỷ lệ ${things} [đã|được] [được] ${what}: #%`,
    `tỷ lệ ${what} [của] ${things}: #%`,
    `#% ${things} [đã|được] [được] ${what}`,
    `${things} [đã|được] [được] ${what} (đạt|chiếm|là) [tỷ lệ] #%`,
  );
}

/** When something is due. */
const DUE = ['hạn', 'hẹn', 'thời hạn'];

/** Early and on time in one number, in every order. */
const IN_TIME = ['trước', 'sớm'].flatMap((early) =>
  [' và ', ' hoặc ', ', ', ' '].flatMap((and) => [
    ...DUE.flatMap((due) => [`${early}${and}đúng ${due}`, `đúng${and}${early} ${due}`]),
    ...DUE.flatMap((due) => DUE.flatMap((other) => [`${early} ${due}${and}đúng ${other}`, `đúng ${due}${and}${early} ${other}`])),
  ]),
);

/** What conditions below are about. */
const PLAN = 'kế hoạch … CCHC';
const TASKS_PLANNED = '(đề ra|xác định|gồm|giao|có|với)';
const ASSIGNED = '(UBND|chính phủ|thủ tướng|chủ tịch|được) … giao';
const INSPECTION = 'kiểm tra … CCHC';
const NOT_OTHER_TASKS = 'chuyển đổi số|khoa học|tuyên truyền|giao';
const OTHER_PROCEDURES =
  '(rút ngắn|chuyển từ|công bố|bãi bỏ|thay thế|ban hành|sửa đổi|đơn giản|rà soát|đăng ký|thí điểm|lĩnh vực|chuẩn hóa|cắt giảm)';
const ALL_PROCEDURES = 'tổng số TTHC …';
const OTHER_FIGURES = '(văn bản|VBQPPL|hồ sơ|trực tuyến|DVC|người|ĐVSN|liên thông|công bố|bãi bỏ)';
/** Who is taken on without one. */
const NO_EXAMINATION = '(không|miễn) [qua|thông qua|phải] thi tuyển';
/** Money that is spent beside it. */
const NOT_INVESTMENT = 'chi thường xuyên|(vốn|nguồn|kinh phí) sự nghiệp';
const PUBLIC_INVESTMENT = '(vốn đầu tư công|đầu tư công|vốn đầu tư|kế hoạch vốn)';
const UNIT = '(ĐVSN|đơn vị)';
const ONLINE = 'DVC trực tuyến';
const ONLINE_SAID = '(DVC|trực tuyến)';
const NOT_ALL_PROCEDURES = `${OTHER_PROCEDURES}|cơ chế một cửa|trực tuyến|DVC|liên thông|cấp tỉnh|cấp huyện|cấp xã|tài chính|tích hợp|phí|địa giới|phương án|toàn trình|một phần|quy trình`;
const VIOLATORS = '(bị|xử lý|thi hành) … kỷ luật|kỷ luật … _ (người|trường hợp|ccvc|công chức|viên chức)';
/** What is integrated, told in its parts: they are no parts of what is offered. */
const PARTS_INTEGRATED =
  'tích hợp … (_|_/_) … , [trong đó|gồm|bao gồm] [có] (_ [TTHC|DVC|dịch vụ] [trực tuyến] (toàn trình|một phần)|[TTHC|DVC|dịch vụ] [trực tuyến] (toàn trình|một phần): _)';
const NOT_ONLINE_OFFER = '(đủ điều kiện|phát sinh|đăng ký|thí điểm|lên|lĩnh vực|tích hợp|thanh toán|hồ sơ)';
const HANDLED_RATE = 'xử lý xong [được]: (_|_/_) (VBQPPL|văn bản) [,] (đạt|đạt tỷ lệ) #%';
/** Where what was early is rated apart, what was on time is only the rest. */
const EARLY_RATE = 'trước hạn … #%|#% … trước hạn|trước hạn … _ hồ sơ [,] [đạt|chiếm|tỷ lệ|đạt tỷ lệ] #%';
/** Files that are not done yet may be on time or late as well. */
const IN_HAND = 'đang giải|_ hồ sơ tồn';
const ISSUED = 'ban hành [mới] _ VBQPPL';
/** Officials and employees counted together are in no row. */
const ALL_STAFF = '(viên chức|sự nghiệp|người làm việc|ccvc)';
const OFFICIALS = '(biên chế công chức|biên chế hành chính|công chức) … giao';
const EMPLOYEES = '(người làm việc|viên chức|biên chế sự nghiệp) … giao';
const OFFICIALS_GIVEN = `(${OFFICIALS} …: _ [người|biên chế|công chức]|giao … _ biên chế (công chức|hành chính))`;
const EMPLOYEES_GIVEN = `(${EMPLOYEES} …: _ [người|biên chế]|giao … _ (người làm việc|viên chức|biên chế sự nghiệp) [tại|trong] [các] [ĐVSN])`;
const PRESENT = ', [đã|hiện] (thực hiện|sử dụng|có mặt|có): #';
/** "Tổng biên chế được giao 96 người, trong đó: công chức 66 người, viên chức 30 người". */
const ALL_GIVEN = 'biên chế … giao …: _ [người|biên chế] , [trong đó] [gồm]';
const ALL_PRESENT = 'có mặt …: _ [người|biên chế] , [trong đó] [gồm]';
const ON_TIME = '(đúng hạn|trước hạn)';

/**
 * How reports speak of the rows of template CCHC-2022, form by form beside the paper. How to read a phrase stands in
 * `../phrase-book.ts`; `:` is "là", "đạt", "gồm", "có" or a colon.
 */
export const phrases: PhraseBook = {
  sameWords: {
    TTHC: ['thủ tục hành chính', 'thủ tục'],
    VBQPPL: ['văn bản quy phạm pháp luật', 'văn bản QPPL'],
    DVC: ['dịch vụ công'],
    'DVC trực tuyến': ['DVCTT', 'dịch vụ công trực tuyến', 'DVC TT'],
    ĐVSN: ['đơn vị sự nghiệp', 'đơn vị sự nghiệp công lập', 'đơn vị SNCL', 'ĐVSN công lập', 'ĐVSNCL', 'đơn vị SN công lập'],
    PAKN: [
      'phản ánh kiến nghị của người dân',
      'ý kiến phản ánh, kiến nghị',
      'lượt phản ánh, kiến nghị',
      'phản ánh, kiến nghị',
      'phản ánh kiến nghị',
      'kiến nghị, phản ánh',
      'phản ánh và kiến nghị',
      'kiến nghị phản ánh',
    ],
    'GD&ĐT': ['giáo dục và đào tạo'],
    'KH&CN': ['khoa học và công nghệ'],
    'KH&ĐT': ['kế hoạch và đầu tư'],
    'NN&PTNT': ['nông nghiệp và phát triển nông thôn', 'nông nghiệp và PTNT'],
    'TN&MT': ['tài nguyên và môi trường'],
    'TT&TT': ['thông tin và truyền thông'],
    // "Trên cơ sở Kế hoạch …" names no department.
    'căn cứ': ['trên cơ sở'],
    UBND: ['ủy ban nhân dân'],
    'UBND tỉnh': [
      'chủ tịch UBND tỉnh',
      'UBND tỉnh, chủ tịch UBND tỉnh',
      'UBND tỉnh và chủ tịch UBND tỉnh',
      'ủy ban nhân dân tỉnh',
      'chủ tịch ủy ban nhân dân tỉnh',
      'ủy ban nhân dân tỉnh, chủ tịch ủy ban nhân dân tỉnh',
    ],
    'bộ phận một cửa': ['trung tâm phục vụ hành chính công', 'trung tâm hành chính công', 'bộ phận tiếp nhận và trả kết quả'],
    HĐND: ['hội đồng nhân dân'],
    CCHC: ['cải cách hành chính', 'công tác cải cách hành chính'],
    'hồ sơ': ['bộ hồ sơ', 'lượt hồ sơ', 'hồ sơ, thủ tục'],
    'tiếp nhận mới': ['mới tiếp nhận', 'tiếp nhận mới trong kỳ', 'mới nhận', 'nhận mới', 'tiếp nhận trong kỳ mới'],
    'giải quyết': ['giải quyết, trả kết quả', 'giải quyết và trả kết quả', 'xử lý, giải quyết', 'giải quyết, xử lý', 'thụ lý giải quyết'],
    'tồn tại': ['tồn tại, hạn chế', 'hạn chế, tồn tại', 'tồn tại và hạn chế', 'tồn tại hạn chế'],
    'chỉ đạo': [
      'chỉ đạo, quán triệt',
      'quán triệt, chỉ đạo',
      'chỉ đạo, đôn đốc',
      'đôn đốc, chỉ đạo',
      'chỉ đạo, hướng dẫn',
      'chỉ đạo và đôn đốc',
      'chỉ đạo và hướng dẫn',
      'lãnh đạo, chỉ đạo',
      'chỉ đạo, triển khai',
    ],
    'trực tuyến': ['qua mạng', 'trên môi trường mạng trực tuyến', 'trực tuyến qua mạng'],
    'cổng DVC quốc gia': ['cổng DVCQG', 'cổng dịch vụ công QG'],
    'tinh giản': ['tinh giản được', 'đã tinh giản', 'tinh giảm'],
    'ngân sách nhà nước': ['NSNN'],
    phí: ['phí, lệ phí', 'phí và lệ phí', 'phí lệ phí'],
    'văn bản': ['văn bản đi', 'văn bản đi, đến', 'văn bản đi và đến'],
    'hoàn thành': ['thực hiện xong', 'hoàn thành xong'],
    'vị trí việc làm': ['VTVL'],
    'một phần': ['mức độ 3'],
    'toàn trình': ['mức độ 4'],
    'cả hai mức': [
      'toàn trình và một phần',
      'mức độ 4 và 3',
      'mức độ 3 và 4',
      'mức độ 3, 4',
      'mức độ 3,4',
      'mức độ 3 và mức độ 4',
      'mức độ 3, mức độ 4',
      'một phần và toàn trình',
      'toàn trình, một phần',
      'một phần, toàn trình',
    ],
    ccvc: [
      'công chức, viên chức',
      'công chức viên chức',
      'công chức và viên chức',
      'cán bộ, công chức, viên chức',
      'cán bộ công chức viên chức',
      'cán bộ, công chức và viên chức',
      'công chức, viên chức, người lao động',
      'công chức, viên chức và người lao động',
      'cán bộ, công chức, viên chức, người lao động',
      'cán bộ, công chức, viên chức và người lao động',
      'CBCCVC',
      'CC, VC',
    ],
    'công chức': ['cán bộ, công chức', 'cán bộ công chức', 'CBCC'],
    'bảo đảm': ['đảm bảo'],
    'chỉ đạo điều hành': ['chỉ đạo, điều hành'],
    'sở ngành': ['sở, ngành', 'sở, ban, ngành', 'sở, ban ngành', 'sở ban ngành'],
    'cấp huyện': [
      'huyện, thị xã, thành phố',
      'các huyện, thị xã, thành phố',
      'các huyện, thành phố',
      'các huyện',
      'tuyến huyện',
      'khối huyện',
    ],
    'cấp xã': [
      'xã, phường, thị trấn',
      'các xã, phường, thị trấn',
      'xã, thị trấn',
      'các xã, thị trấn',
      'xã, phường',
      'các xã, phường',
      'phường, xã',
      'các phường, xã',
      'các xã',
      'các phường',
      'tuyến xã',
      'khối xã',
    ],
    // Names no field of its own.
    'phạm vi quản lý': [
      'lĩnh vực quản lý',
      'lĩnh vực phụ trách',
      'lĩnh vực được giao',
      'ngành, lĩnh vực quản lý',
      'các lĩnh vực',
      'từng lĩnh vực',
      'mọi lĩnh vực',
    ],
    'kết nối liên thông': ['kết nối, liên thông', 'liên thông, kết nối', 'kết nối và liên thông'],
    'cơ quan đơn vị': ['cơ quan, đơn vị'],
    'cơ quan tổ chức': ['cơ quan, tổ chức'],
    'tích hợp công khai': ['tích hợp, công khai', 'tích hợp và công khai', 'công khai, tích hợp'],
    'tích hợp triển khai': ['tích hợp, triển khai', 'tích hợp và triển khai'],
    'gửi nhận': ['gửi, nhận', 'gửi và nhận'],
    'bãi bỏ thay thế': ['bãi bỏ, thay thế', 'thay thế, bãi bỏ', 'bãi bỏ và thay thế', 'thay thế và bãi bỏ', 'bãi bỏ hoặc thay thế'],
    'tuyển chọn bổ nhiệm': ['tuyển chọn, bổ nhiệm'],
    'lãnh đạo quản lý': ['lãnh đạo, quản lý'],
    'người dân tổ chức': [
      'người dân, tổ chức',
      'tổ chức, cá nhân',
      'cá nhân, tổ chức',
      'người dân và tổ chức',
      'người dân, doanh nghiệp',
      'người dân và doanh nghiệp',
      'tổ chức, công dân',
      'công dân, tổ chức',
      'tổ chức và công dân',
    ],
    'trước hạn': [
      'sớm hạn',
      'sớm hẹn',
      'trước hẹn',
      'sớm thời hạn',
      'trước thời hạn',
      'trước thời gian quy định',
      'sớm trước hạn',
      'sớm hơn hạn',
      'sớm hơn thời hạn',
      'trước hạn quy định',
    ],
    'sớm đúng hạn': IN_TIME,
    'đúng hạn': ['đúng hẹn', 'đúng thời hạn', 'đúng tiến độ', 'trong hạn quy định', 'đúng thời gian quy định', 'đúng hạn định'],
    'quá hạn': [
      'trễ hẹn',
      'quá hẹn',
      'muộn hạn',
      'chậm hẹn',
      'trễ thời hạn',
      'bị quá hạn',
      'trễ hạn',
      'quá thời hạn',
      'chậm hạn',
      'chậm tiến độ',
      'quá tiến độ',
    ],
    'kỷ luật': ['kỉ luật'],
    'tỷ lệ': ['tỉ lệ'],
    'bậc bảy mươi': ['70% đến dưới 100%', '70% - dưới 100%', '70%-dưới 100%', '70% – dưới 100%'],
    'bậc ba mươi': ['30% đến dưới 70%', '30% - dưới 70%', '30%-dưới 70%', '30% – dưới 70%'],
    'bậc mười': ['10% đến dưới 30%', '10% - dưới 30%', '10%-dưới 30%', '10% – dưới 30%'],
    'hai cấp': ['2 cấp'],
    'ba cấp': ['3 cấp'],
  },
  elsewhere:
    '(dự kiến|phấn đấu|chỉ tiêu đề ra|cùng kỳ|kỳ trước|quý trước|năm trước|năm ngoái|kỳ tới|quý tới|thời gian tới|tháng tới|thí điểm|' +
    'toàn quốc|cả nước|mục tiêu)',
  agencies: [
    { begins: 'UBND tỉnh', level: 'province', calls: ['UBND tỉnh', 'toàn tỉnh', 'cả tỉnh', 'tỉnh'] },
    {
      begins: 'UBND (huyện|quận|thị xã|thành phố)',
      level: 'district',
      calls: [
        'UBND (huyện|quận|thị xã|thành phố|cấp huyện)',
        'cấp huyện',
        '(toàn|của) (huyện|quận|thị xã|thành phố)',
        'bộ phận một cửa',
        'trung tâm',
      ],
    },
    {
      begins: 'UBND (xã|phường|thị trấn|đặc khu)',
      level: 'commune',
      calls: ['UBND (xã|phường|thị trấn|đặc khu|cấp xã)', 'cấp xã', '(toàn|của) (xã|phường|thị trấn)', 'bộ phận một cửa', 'trung tâm'],
    },
    { begins: 'sở', level: 'department', calls: ['sở'] },
    {
      begins: 'bộ phận một cửa (huyện|quận|thị xã|thành phố)',
      level: 'district',
      calls: ['bộ phận một cửa', 'trung tâm', 'bộ phận', 'cấp huyện', 'UBND (huyện|quận|thị xã|thành phố)'],
    },
    {
      begins: 'bộ phận một cửa (xã|phường|thị trấn)',
      level: 'commune',
      calls: ['bộ phận một cửa', 'trung tâm', 'bộ phận', 'cấp xã', 'UBND (xã|phường|thị trấn)'],
    },
    { begins: 'bộ phận một cửa|trung tâm', level: 'department', calls: ['bộ phận một cửa', 'trung tâm', 'bộ phận'] },
  ],
  others: [
    '(chi cục|bệnh viện|trạm y tế|hạt kiểm lâm|đội quản lý thị trường)',
    'trường (trung học|tiểu học|mầm non|mẫu giáo|phổ thông|THPT|THCS|TH|cao đẳng|đại học|chính trị|dạy nghề)',
    '(công an|ban chỉ huy quân sự|tòa án|viện kiểm sát|kho bạc|bảo hiểm xã hội|điện lực|cục thuế|chi cục thuế|tổ công nghệ số)',
    'phòng (quản lý|chuyên môn|kế hoạch|tổ chức|nghiệp vụ|y tế|tư pháp|GD&ĐT|nội vụ)',
    'trung tâm',
    'UBND (huyện|xã|thành phố|thị xã|phường|thị trấn|quận)',
    'sở (nội vụ|tài chính|tư pháp|y tế|giáo dục|xây dựng|giao thông|công thương|nông nghiệp|tài nguyên|lao động|văn hóa|thông tin|kế hoạch|ngoại vụ|khoa học|du lịch|KH&CN|TT&TT|KH&ĐT|GD&ĐT|TN&MT|NN&PTNT)',
    'ban quản lý (khu|các khu|dự án|rừng|cảng|chợ)',
    'văn phòng (sở|đăng ký)',
    'chi nhánh',
    'các (đơn vị|phòng|cơ quan đơn vị) [chuyên môn] [trực] thuộc [sở] (đã|ban hành|tiếp nhận|giải quyết)',
  ],
  levels: {
    province: ['bộ phận một cửa [của] (tỉnh|cấp tỉnh)'],
    district: ['cấp huyện', 'UBND cấp huyện', 'bộ phận một cửa [của] (huyện|quận|thị xã|cấp huyện)'],
    commune: ['cấp xã', 'UBND cấp xã', 'bộ phận một cửa [của] (xã|phường|thị trấn|cấp xã)'],
  },
  wider: [
    'lĩnh vực',
    // Fields that are named without the word.
    'lý lịch tư pháp|hộ tịch|căn cước|hộ chiếu|giấy phép lái xe|đất đai|đăng ký (kinh doanh|doanh nghiệp|xe)|bảo trợ xã hội|người có công|chứng thực',
    'toàn tỉnh',
    'toàn ngành',
    'cả tỉnh',
    'bình quân',
    // One of those that money is spent on, and other money.
    'dự án',
    '(vốn|nguồn|kinh phí) sự nghiệp',
  ],
  barriers: ['tăng', 'giảm', 'riêng', 'còn', 'trừ', 'đang', 'không', 'chưa'],
  rows: {
    // Biểu mẫu 1. Công tác chỉ đạo, điều hành CCHC
    'BM1/1': [
      ...only(
        { unless: 'tuyên truyền|khắc phục|kế hoạch' },
        'ban hành: [tổng số] # văn bản … CCHC',
        'ban hành: [tổng số] # văn bản chỉ đạo điều hành',
        '# văn bản chỉ đạo [điều hành] … CCHC … ban hành',
        'số văn bản chỉ đạo [điều hành] … CCHC [đã] [được] [ban hành] …: # [văn bản]',
        'ban hành: [tổng số] # văn bản (chỉ đạo|đôn đốc|chỉ đạo điều hành) … , … CCHC',
        'ban hành … văn bản chỉ đạo [điều hành] … CCHC: # văn bản',
        'KHÔNG ban hành văn bản chỉ đạo [điều hành] … CCHC',
      ),
      ...only(
        { after: 'CCHC|chỉ đạo điều hành', unless: 'tuyên truyền|khắc phục|kế hoạch|chuyển đổi số|VBQPPL' },
        'ban hành: # văn bản (chỉ đạo|đôn đốc|quán triệt|hướng dẫn)',
        'số văn bản (chỉ đạo|chỉ đạo điều hành|đôn đốc) [CCHC] [đã] [được] [ban hành]: # [văn bản]',
        'văn bản chỉ đạo [CCHC] [đã] ban hành: # [văn bản]',
        '# văn bản (chỉ đạo|đôn đốc|quán triệt) [được] [ban hành]',
      ),
      ...only(
        { after: 'ban hành _ văn bản chỉ đạo', unless: 'kế hoạch|công văn' },
        'là # văn bản',
        'ban hành: # văn bản $',
        'đã ban hành # văn bản',
      ),
      ...only({ inTable: true }, 'văn bản chỉ đạo [điều hành] … CCHC … ban hành: #', 'văn bản chỉ đạo [điều hành] [CCHC]: #'),
      ...only(
        { perhaps: true, unless: 'VBQPPL|tuyên truyền' },
        'ban hành …: # văn bản',
        '# văn bản … (chỉ đạo|CCHC)',
        'văn bản chỉ đạo …: #',
      ),
    ],
    'BM1/2': [
      ...[
        ...only(
          { unless: 'giải ngân|chuyển đổi số', anySpan: true },
          'tỷ lệ [thực hiện] hoàn thành … kế hoạch … CCHC …: #%',
          'tỷ lệ hoàn thành [nhiệm vụ] [theo|của] kế hoạch: #%',
          'hoàn thành … kế hoạch CCHC (đạt|là) [tỷ lệ] #%',
          'hoàn thành [được] #% … kế hoạch … CCHC',
          'hoàn thành [được] #% [số] nhiệm vụ … kế hoạch',
          '#% [số] nhiệm vụ … kế hoạch … hoàn thành',
        ),
        ...only(
          { after: PLAN, unless: NOT_OTHER_TASKS, anySpan: true },
          'hoàn thành _/_ nhiệm vụ … [,] (đạt|đạt tỷ lệ|tỷ lệ|bằng|tương đương) #%',
          'hoàn thành _/_ nhiệm vụ , #%',
          'hoàn thành: _ nhiệm vụ [,] [đạt|đạt tỷ lệ|tỷ lệ|bằng] #%',
          'hoàn thành [được]: _ nhiệm vụ trên [tổng số] _ nhiệm vụ , (đạt|đạt tỷ lệ|tỷ lệ|bằng|tương đương) #%',
          'hoàn thành: _ , (đạt|đạt tỷ lệ|tỷ lệ|bằng|tương đương) #%',
          '_/_ nhiệm vụ [đã] hoàn thành [,] [đạt|đạt tỷ lệ|tỷ lệ|bằng] #%',
        ),
      ],
      ...only(
        { after: PLAN, unless: `${NOT_OTHER_TASKS}|kiểm tra|giải ngân`, unlessInSentence: 'kiểm tra|giải ngân', anySpan: true },
        'đạt #% kế hoạch',
      ),
      ...only(
        { after: PLAN, unless: NOT_OTHER_TASKS, anySpan: true },
        'tỷ lệ hoàn thành: #%',

        'tỷ lệ hoàn thành … kế hoạch …: #%',
      ),
      ...only({ inTable: true, after: 'kế hoạch', unless: 'giải ngân', anySpan: true }, 'tỷ lệ hoàn thành: #%'),
      ...only(
        { perhaps: true, after: 'kế hoạch', unless: `${NOT_OTHER_TASKS}|giải ngân|kiểm tra`, anySpan: true },
        '(đạt|tỷ lệ|bằng|tương đương|hoàn thành) …: #%',
        '#% … (kế hoạch|nhiệm vụ)',
      ),
    ],
    'BM1/2.1': [
      ...[
        ...only(
          { unless: NOT_OTHER_TASKS, anySpan: true },
          'kế hoạch … CCHC … (đề ra|xác định|gồm|có|với) … # nhiệm vụ',
          '(tổng số|có|với|là) # nhiệm vụ … kế hoạch … CCHC',
          'số nhiệm vụ … đề ra … kế hoạch …: # [nhiệm vụ]',
        ),
        ...only({ unless: `${NOT_OTHER_TASKS}|hoàn thành`, anySpan: true }, 'số nhiệm vụ [trong|theo|của] kế hoạch … CCHC …: # [nhiệm vụ]'),
        ...only(
          { after: PLAN, unless: NOT_OTHER_TASKS, anySpan: true },
          '(đề ra|xác định|gồm|tổng số) [có|tổng số] # nhiệm vụ',
          'tổng số nhiệm vụ: # $',
          '(với|gồm|có|xác định|đề ra) [tổng số] # nhiệm vụ (cụ thể|trọng tâm)',
          '(với|gồm|có|xác định|đề ra) _ (lĩnh vực|nội dung|nhóm nội dung|nhóm nhiệm vụ) (,|và) # nhiệm vụ',
        ),
      ],
      ...only(
        { after: PLAN, unless: NOT_OTHER_TASKS, anySpan: true },
        '_ (mục tiêu|chỉ tiêu|nhóm nhiệm vụ|lĩnh vực) (,|và) # nhiệm vụ',
        `${TASKS_PLANNED} [tổng số] # (nhiệm vụ|đầu việc|nội dung công việc)`,
        'số nhiệm vụ (theo|trong|của) kế hoạch: # [nhiệm vụ]',
        'số nhiệm vụ [đề ra|phải thực hiện|cần thực hiện]: # [nhiệm vụ]',
        '# nhiệm vụ (trong|theo|của) kế hoạch',
      ),
      ...only(
        { inTable: true, unless: `${NOT_OTHER_TASKS}|hoàn thành`, anySpan: true },
        'nhiệm vụ … kế hoạch: #',
        'nhiệm vụ … kế hoạch … CCHC …: #',
      ),
      ...only(
        { unless: NOT_OTHER_TASKS, anySpan: true },
        'kế hoạch [hành động] CCHC: # nhiệm vụ',
        'kế hoạch CCHC … : # nhiệm vụ',
        '(tổng số|trên|trong) # nhiệm vụ (của|theo|trong) kế hoạch',
      ),
      ...only({ perhaps: true, after: 'kế hoạch', unless: NOT_OTHER_TASKS, anySpan: true }, '# nhiệm vụ'),
    ],
    'BM1/2.2; BM1/2.1': [
      ...[
        ...only(
          { unless: NOT_OTHER_TASKS, anySpan: true },
          'hoàn thành …: #/# nhiệm vụ … kế hoạch … CCHC',
          '#/# nhiệm vụ … kế hoạch … CCHC … hoàn thành',
          'kế hoạch … CCHC … hoàn thành …: #/# nhiệm vụ',
        ),
        ...only(
          { after: PLAN, unless: NOT_OTHER_TASKS, anySpan: true },
          'hoàn thành …: #/# nhiệm vụ',
          '#/# nhiệm vụ … hoàn thành',
          'hoàn thành # trên [tổng số] # nhiệm vụ',
        ),
      ],
      ...only(
        { unless: NOT_OTHER_TASKS, anySpan: true },
        'hoàn thành: #/# nhiệm vụ (theo|của|trong) kế hoạch',
        '#/# nhiệm vụ (theo|của|trong) kế hoạch … hoàn thành',
      ),
      ...only(
        { after: PLAN, unless: NOT_OTHER_TASKS, anySpan: true },
        'thực hiện [được|xong|đạt]: #/# nhiệm vụ',
        'hoàn thành: #/# (đầu việc|nội dung)',
      ),
      ...only({ unless: NOT_OTHER_TASKS, anySpan: true }, 'hoàn thành # (trong|trên) # nhiệm vụ … kế hoạch'),
      ...only({ after: PLAN, unless: NOT_OTHER_TASKS, anySpan: true }, 'hoàn thành # (trong|trên) # nhiệm vụ'),
      ...only({ perhaps: true, after: 'kế hoạch', unless: NOT_OTHER_TASKS, anySpan: true }, '#/# nhiệm vụ'),
    ],
    'BM1/2.2': [
      ...[
        ...only(
          { unless: NOT_OTHER_TASKS, anySpan: true },
          'hoàn thành # nhiệm vụ … kế hoạch … CCHC',
          'kế hoạch … CCHC … hoàn thành [được|xong] # nhiệm vụ',
          'số nhiệm vụ [đã] hoàn thành … kế hoạch … CCHC …: #',
          'số nhiệm vụ [trong|theo|của] kế hoạch … CCHC [đã] [được] hoàn thành: # [nhiệm vụ]',
        ),
        ...only(
          { after: PLAN, unless: NOT_OTHER_TASKS, anySpan: true },
          'hoàn thành [được|xong]: # nhiệm vụ',
          'hoàn thành: # $',
          '# nhiệm vụ đã [được] hoàn thành',
          'số nhiệm vụ [đã] [được] hoàn thành: # [nhiệm vụ]',
        ),
      ],
      ...only(
        { after: PLAN, unless: NOT_OTHER_TASKS, anySpan: true },
        'hoàn thành [được|xong]: # (đầu việc|nội dung công việc)',
        '# nhiệm vụ [đã] [được] hoàn thành',
      ),
      ...only(
        { inTable: true, after: 'kế hoạch', unless: NOT_OTHER_TASKS, anySpan: true },
        'nhiệm vụ [đã] [được] hoàn thành: #',
        'đã hoàn thành: #',
      ),
      ...only(
        { perhaps: true, after: 'kế hoạch', unless: NOT_OTHER_TASKS, anySpan: true },
        'hoàn thành …: # [nhiệm vụ]',
        '# nhiệm vụ … hoàn thành',
      ),
      ...only({ perhaps: true, after: 'kế hoạch', unless: NOT_OTHER_TASKS, anySpan: true }, '# … hoàn thành'),
    ],
    'BM1/3.1': [
      ...[
        ...only(
          { unless: 'VBQPPL|tài chính|thanh tra' },
          'kiểm tra … CCHC … (tại|đối với|được|gồm) # (cơ quan đơn vị|cơ quan|đơn vị|phòng)',
          '# (cơ quan đơn vị|cơ quan|đơn vị|phòng) … được kiểm tra … CCHC',
          'số [cơ quan] đơn vị [đã] [được] kiểm tra … CCHC: #',
          'kiểm tra … CCHC [tại|đối với|được]: #/_ (cơ quan đơn vị|cơ quan|đơn vị|phòng)',
          'KHÔNG (cơ quan đơn vị|cơ quan|đơn vị) [nào] được kiểm tra … CCHC',
        ),
        ...only(
          { after: INSPECTION, unless: 'VBQPPL|tài chính|thanh tra' },
          'kiểm tra [được|tại|đối với]: # (cơ quan đơn vị|cơ quan|đơn vị|phòng)',
          'số [cơ quan] đơn vị [đã] [được] kiểm tra: #',
        ),
      ],
      ...only(
        {
          with: 'phát hiện',
          after: 'kiểm tra',
          unless: 'VBQPPL|tài chính|thanh tra|đo lường|chất lượng|hành nghề',
        },
        'kiểm tra [được|tại|đối với]: # (cơ quan đơn vị|đơn vị|cơ quan) $',
        'kiểm tra [được|tại|đối với]: # (cơ quan đơn vị|đơn vị|cơ quan) [trực] thuộc',
      ),
      ...only(
        { after: INSPECTION, unless: 'VBQPPL|tài chính|thanh tra' },
        'số (cơ quan đơn vị|cơ quan|đơn vị) [đã] [được] kiểm tra: #',
        '# (cơ quan đơn vị|cơ quan|đơn vị|phòng) [đã] được kiểm tra',
        'kiểm tra [được|tại|đối với]: # (xã|phường|huyện|cấp xã|cấp huyện|phòng|lượt)',
      ),
      ...only({ inTable: true, unless: 'VBQPPL|thanh tra|tài chính' }, 'đơn vị [đã|được] [được] kiểm tra …: #'),
      ...only(
        { perhaps: true, after: 'kiểm tra', unless: 'VBQPPL' },
        'kiểm tra …: # (cơ quan đơn vị|cơ quan|đơn vị|phòng)',
        '# (cơ quan đơn vị|cơ quan|đơn vị) … kiểm tra',
      ),
      ...only({ perhaps: true }, 'kiểm tra …: # (cơ quan đơn vị|đơn vị)', '(cơ quan đơn vị|đơn vị) [đã] [được] kiểm tra …: #'),
      ...only({ perhaps: true, unless: 'VBQPPL' }, 'kiểm tra …: #/_ (cơ quan đơn vị|cơ quan|đơn vị|phòng)'),
    ],
    'BM1/3.3': [
      ...only(
        {},
        'tỷ lệ (xử lý|khắc phục) … (vấn đề|tồn tại|hạn chế) … kiểm tra …: #%',
        '(xử lý|khắc phục) … #% … (vấn đề|tồn tại|hạn chế) … kiểm tra',
        '(xử lý|khắc phục) [xong|được] _ (vấn đề|tồn tại|hạn chế) [,] (đạt|đạt tỷ lệ) #%',
        '(xử lý|khắc phục) [xong|được] _/_ (vấn đề|tồn tại|hạn chế) [,] (đạt|đạt tỷ lệ) #%',
        '(vấn đề|tồn tại|hạn chế) [phát hiện] đã [được] (xử lý|khắc phục) [xong]: _ , (đạt|đạt tỷ lệ) #%',
      ),
      ...only(
        { after: 'kiểm tra', unless: 'VBQPPL' },
        '(xử lý|khắc phục) [xong|được]: _ (vấn đề|tồn tại|hạn chế) [,] [hạn chế] [,] (đạt|đạt tỷ lệ|tỷ lệ) #%',
      ),
      ...only({ perhaps: true, after: 'kiểm tra', unless: 'VBQPPL' }, '(xử lý|khắc phục|đạt|tỷ lệ) …: #%'),
    ],
    'BM1/3.3.1': [
      ...[
        ...only(
          { unless: 'VBQPPL|xử lý|khắc phục' },
          'số (vấn đề|tồn tại|hạn chế) phát hiện qua kiểm tra: # [vấn đề]',
          '# (vấn đề|tồn tại|hạn chế) [được] phát hiện … kiểm tra',
          'qua kiểm tra [đã] phát hiện [có]: # (vấn đề|tồn tại|hạn chế)',
          'qua kiểm tra KHÔNG phát hiện (vấn đề|tồn tại|hạn chế)',
        ),
        ...only(
          { after: INSPECTION, unless: 'VBQPPL|xử lý|khắc phục' },
          '(phát hiện|chỉ ra|ghi nhận) [có|được]: # (vấn đề|tồn tại|hạn chế)',
          'KHÔNG phát hiện [có] (vấn đề|tồn tại|hạn chế|vi phạm|sai phạm)',
        ),
      ],
      ...only(
        { after: 'kiểm tra', unless: 'VBQPPL|xử lý|khắc phục|kiểm tra VBQPPL' },
        '(phát hiện|chỉ ra|ghi nhận) [có|được]: # vấn đề',
        'số vấn đề [được] phát hiện: # [vấn đề]',
      ),
      ...only({ inTable: true, unless: 'VBQPPL|xử lý|khắc phục' }, '(vấn đề|tồn tại|hạn chế) … phát hiện …: #'),
      ...only(
        { perhaps: true, after: 'kiểm tra', unless: 'VBQPPL|xử lý|khắc phục' },
        'phát hiện …: # (tồn tại|hạn chế|vấn đề|nội dung)',
        '# (tồn tại|hạn chế|vấn đề) … phát hiện',
      ),
      ...only({ perhaps: true, after: 'kiểm tra' }, '(tồn tại|hạn chế|vấn đề): #', '# (tồn tại|hạn chế|vấn đề)'),
    ],
    'BM1/3.3.2; BM1/3.3.1': [
      ...only(
        { unless: 'VBQPPL' },
        '(xử lý|khắc phục) [xong|được] #/# (vấn đề|tồn tại|hạn chế)',
        '#/# (vấn đề|tồn tại|hạn chế) … (xử lý|khắc phục)',
      ),
      ...only({ after: INSPECTION, unless: 'VBQPPL' }, '(xử lý|khắc phục) [xong|được]: #/# (vấn đề|tồn tại|hạn chế)'),
    ],
    'BM1/3.3.2': [
      ...[
        ...only(
          { unless: 'VBQPPL' },
          'số (vấn đề|tồn tại|hạn chế) [phát hiện] đã [được] (xử lý|khắc phục) [xong]: # [vấn đề]',
          '# (vấn đề|tồn tại|hạn chế) [phát hiện] đã [được] (xử lý|khắc phục)',
        ),
        ...only({ after: INSPECTION, unless: 'VBQPPL' }, '(xử lý|khắc phục) [xong|được]: # (vấn đề|tồn tại|hạn chế)'),
      ],
      ...only(
        { after: '(phát hiện|chỉ ra|ghi nhận)', unless: 'VBQPPL' },
        '(xử lý|khắc phục) [xong|được]: # (vấn đề|tồn tại|hạn chế)',
        '# (vấn đề|tồn tại|hạn chế) [đã] [được] (xử lý|khắc phục)',
        'số vấn đề [đã] [được] (xử lý|khắc phục) [xong]: # [vấn đề]',
        '(xử lý|khắc phục) [xong|được]: # $',
      ),
      ...only({ inTable: true, unless: 'VBQPPL' }, '(vấn đề|tồn tại|hạn chế) … (xử lý|khắc phục) …: #'),
      ...only(
        { perhaps: true, after: 'kiểm tra', unless: 'VBQPPL' },
        '(xử lý|khắc phục) …: # (tồn tại|hạn chế|vấn đề|nội dung)',
        '# (tồn tại|hạn chế|vấn đề) … (xử lý|khắc phục)',
      ),
      ...only({ perhaps: true, after: 'kiểm tra', unless: 'VBQPPL' }, '(xử lý|khắc phục) [xong|được]: #'),
    ],
    'BM1/5.1': [
      ...only(
        { unless: 'nhiệm vụ khoa học|biên chế|dự toán|đề tài|các phòng', anySpan: true },
        '(UBND|chính phủ|thủ tướng|chủ tịch) … giao … # nhiệm vụ',
        'được (UBND|chính phủ|thủ tướng|chủ tịch) … giao: # nhiệm vụ',
        'sở … được giao … # nhiệm vụ',
        'tổng số nhiệm vụ … giao …: # [nhiệm vụ]',
        '# nhiệm vụ (do|được) … (UBND|chính phủ|thủ tướng|chủ tịch) … giao',
        '# nhiệm vụ được giao',
      ),
      ...only(
        {
          after: '(UBND|chính phủ|thủ tướng|chủ tịch) … giao',
          unless: 'nhiệm vụ khoa học|biên chế|dự toán|đề tài|các phòng|kế hoạch',
          anySpan: true,
        },
        'được giao: # nhiệm vụ',
        'tổng số nhiệm vụ [được] [giao]: # [nhiệm vụ]',
        'số nhiệm vụ được giao: # [nhiệm vụ]',
        'được giao: # $',
        'tổng số: # nhiệm vụ',
      ),
      ...only(
        { unless: 'nhiệm vụ khoa học|biên chế|dự toán|đề tài|các phòng|kế hoạch', anySpan: true },
        '(UBND|chính phủ|thủ tướng|chủ tịch) … giao …: # $',
        'nhiệm vụ … (UBND|chính phủ|thủ tướng|chủ tịch) … giao …: # [nhiệm vụ]',
        'nhiệm vụ được giao: #',
      ),
    ],
    'BM1/5.2': [
      ...[
        ...only(
          { anySpan: true },
          'số nhiệm vụ [được giao] [đã] hoàn thành [sớm] đúng hạn: # [nhiệm vụ]',
          'hoàn thành [sớm] đúng hạn: # nhiệm vụ … giao',
          '# nhiệm vụ … giao … hoàn thành [sớm] đúng hạn',
        ),
        ...only(
          { after: ASSIGNED, anySpan: true },
          '(hoàn thành|thực hiện) [sớm] đúng hạn: # nhiệm vụ',
          '(hoàn thành|thực hiện) # nhiệm vụ [sớm] đúng hạn',
          '# nhiệm vụ [đã] (hoàn thành|thực hiện) [sớm] đúng hạn',
          '[sớm] đúng hạn: # nhiệm vụ',
          '# nhiệm vụ [sớm] đúng hạn',
        ),
        ...only({ after: ASSIGNED, unlessInSentence: 'hồ sơ', anySpan: true }, '[sớm] đúng hạn: # $'),
      ],
      ...only(
        { after: ASSIGNED, anySpan: true, unlessInSentence: 'hồ sơ' },
        '# nhiệm vụ … hoàn thành [sớm] đúng hạn',
        'hoàn thành [sớm] đúng hạn: # $',
        'hoàn thành # nhiệm vụ [,] [đều] [sớm] đúng hạn',
      ),
      ...only(
        { after: ASSIGNED, perhaps: true, anySpan: true, unlessInSentence: 'hồ sơ' },
        '[sớm] đúng hạn: # [nhiệm vụ] $',
        '# nhiệm vụ … [sớm] đúng hạn',
      ),
    ],
    'BM1/5.3': [
      ...[
        ...only(
          { anySpan: true },
          'số nhiệm vụ [đã] hoàn thành [nhưng] quá hạn: # [nhiệm vụ]',
          '# nhiệm vụ [đã] hoàn thành nhưng quá hạn',
          'hoàn thành nhưng quá hạn: # nhiệm vụ',
          'KHÔNG nhiệm vụ … hoàn thành nhưng quá hạn',
        ),
        ...only(
          { after: ASSIGNED, unless: 'chưa|đang', anySpan: true },
          '(hoàn thành|thực hiện) quá hạn: # nhiệm vụ',
          '(hoàn thành|thực hiện) # nhiệm vụ quá hạn',
          '# nhiệm vụ [đã] hoàn thành quá hạn',
          '_ nhiệm vụ [hoàn thành] đúng hạn , # nhiệm vụ [hoàn thành] quá hạn',
          'hoàn thành: _ nhiệm vụ , đúng hạn: _ , quá hạn: # $',
          'hoàn thành: _ nhiệm vụ , đúng hạn: _ nhiệm vụ , quá hạn: # nhiệm vụ',
        ),
      ],
      ...only(
        { after: ASSIGNED, unless: 'chưa|đang', unlessInSentence: 'hồ sơ', anySpan: true },
        'hoàn thành [nhưng] quá hạn: # $',
        '# nhiệm vụ hoàn thành [nhưng] quá hạn',
      ),
      ...only(
        { after: ASSIGNED, perhaps: true, unless: 'chưa|đang', unlessInSentence: 'hồ sơ', anySpan: true },
        'quá hạn: # [nhiệm vụ] $',
        '# nhiệm vụ … quá hạn',
      ),
      ...only(
        { after: 'hoàn thành đúng hạn', perhaps: true, unless: 'chưa', unlessInSentence: 'hồ sơ', anySpan: true },
        'quá hạn: # [nhiệm vụ]',
      ),
    ],
    'BM1/5.4': [
      ...[
        ...only(
          { anySpan: true },
          'quá hạn [nhưng] chưa (hoàn thành|thực hiện|xử lý) [xong]: # nhiệm vụ',
          '# nhiệm vụ quá hạn [nhưng] chưa (hoàn thành|thực hiện|xử lý)',
          'số nhiệm vụ quá hạn [nhưng] chưa hoàn thành: # [nhiệm vụ]',
          'KHÔNG nhiệm vụ [nào] [bị] quá hạn [nhưng] chưa (hoàn thành|thực hiện|xử lý)',
        ),
        ...only({ after: ASSIGNED, anySpan: true }, 'KHÔNG nhiệm vụ [nào] [bị] quá hạn', 'còn # nhiệm vụ quá hạn'),
      ],
      ...only(
        { after: ASSIGNED, anySpan: true },
        '# nhiệm vụ quá hạn [nhưng] chưa (hoàn thành|thực hiện)',
        'chưa hoàn thành [và|nhưng] [đã] quá hạn: # nhiệm vụ',
        '# nhiệm vụ chưa hoàn thành [và|nhưng] [đã] quá hạn',
        'quá hạn [nhưng] chưa (hoàn thành|thực hiện): # $',
      ),
      ...only({ after: ASSIGNED, unlessInSentence: 'hồ sơ', anySpan: true }, 'chưa hoàn thành [và|nhưng] [đã] [bị] quá hạn: # $'),
      ...only(
        { after: ASSIGNED, perhaps: true, unlessInSentence: 'hồ sơ', anySpan: true },
        '# nhiệm vụ … quá hạn … chưa',
        'quá hạn …: # [nhiệm vụ]',
      ),
    ],
    'BM1/5.2 + BM1/5.3': only(
      { after: ASSIGNED, unless: 'đúng hạn|quá hạn', anySpan: true },
      'hoàn thành [được|xong]: # nhiệm vụ',
      '# nhiệm vụ đã [được] hoàn thành',
      'số nhiệm vụ [đã] [được] hoàn thành: # [nhiệm vụ]',
    ),
    'BM1/5.2 + BM1/5.3; BM1/5.1': [
      ...only({ unless: 'đúng hạn|quá hạn', anySpan: true }, 'hoàn thành …: #/# nhiệm vụ … giao', '#/# nhiệm vụ … giao … hoàn thành'),
      ...only({ after: ASSIGNED, unless: 'đúng hạn|quá hạn', anySpan: true }, 'hoàn thành …: #/# nhiệm vụ'),
    ],
    'BM1/6: 1': only(
      {},
      'đã (tổ chức|tiến hành|thực hiện|triển khai) (khảo sát|đo lường|điều tra) … (hài lòng|người dân tổ chức)',
      'đã (tổ chức|tiến hành|thực hiện) lấy ý kiến … hài lòng',
    ),
    'BM1/6: 0': only({}, '(không|chưa) (tổ chức|tiến hành|thực hiện|triển khai) (khảo sát|đo lường|điều tra) … hài lòng'),
    'BM1/6.1': [
      ...[
        ...only(
          { unless: 'thu về|thu lại|hợp lệ' },
          '# phiếu khảo sát',
          'số [lượng] phiếu khảo sát [phát ra]: # [phiếu]',
          'khảo sát …: # phiếu',
          'phát [ra] # phiếu … (khảo sát|hài lòng|ý kiến)',
          '# phiếu (điều tra|lấy ý kiến|thăm dò|đánh giá) … hài lòng',
          'KHÔNG phiếu khảo sát',
        ),
        ...only({ after: '(khảo sát|hài lòng)', unless: 'thu về|thu lại|hợp lệ' }, 'phát [ra]: # phiếu', 'với [tổng số] # phiếu'),
      ],
      ...only(
        { after: '(khảo sát|hài lòng)', unless: 'thu về|thu lại|hợp lệ|đánh giá hài lòng|rất hài lòng' },
        'tổng số phiếu [khảo sát] [phát ra]: # [phiếu]',
        'số phiếu [khảo sát] [phát ra|đã phát]: # [phiếu]',
        'phát [ra|hành]: # phiếu',
        'khảo sát … # (người dân tổ chức|người dân|lượt người dân|lượt người|người bệnh|tổ chức)',
        'lấy ý kiến … # (người dân tổ chức|người dân|lượt người dân|lượt người|người bệnh|tổ chức|phiếu)',
        '# (phiếu|lượt) (khảo sát|lấy ý kiến)',
      ),
      // What was asked one way is a part of all.
      ...only(
        { part: true, unless: 'thu về|thu lại|hợp lệ' },
        'khảo sát … (trực tuyến|trực tiếp|qua mạng|bưu điện|bưu chính) …: # phiếu',
        'khảo sát … # phiếu (trực tuyến|trực tiếp)',
      ),
      ...only(
        { unless: 'thu về|thu lại|hợp lệ|kết quả' },
        'khảo sát … hài lòng [đối với|của|với|cho] # (tổ chức cá nhân|người dân tổ chức|người dân|người|lượt người|tổ chức|khách hàng)',
        'khảo sát … hài lòng … # (phiếu|người dân tổ chức)',
      ),
      ...only({ perhaps: true, after: '(khảo sát|hài lòng|ý kiến)' }, '# (phiếu|người|người dân|lượt)', 'phiếu …: #'),
    ],
    'BM1/6.2: 0': only(
      { unless: 'kết hợp|phát phiếu|trực tiếp' },
      'khảo sát … hình thức: trực tuyến',
      'hình thức khảo sát: trực tuyến',
      'khảo sát trực tuyến … hài lòng',
    ),
    'BM1/6.2: 1': only({ unless: 'kết hợp|trực tuyến' }, 'khảo sát … hình thức: phát phiếu', 'hình thức khảo sát: phát phiếu'),
    'BM1/6.2: 2': only(
      {},
      'khảo sát … hình thức: kết hợp',
      'hình thức khảo sát: kết hợp',
      'khảo sát … hình thức … trực tuyến (và|kết hợp) phát phiếu',
      'khảo sát … hình thức … phát phiếu (và|kết hợp) trực tuyến',
    ),
    'BM1/7: 1': only({}, 'đã tổ chức [_] … đối thoại … (người dân|doanh nghiệp|công dân)'),
    'BM1/7: 0': only({}, '(không|chưa) tổ chức … đối thoại … (người dân|doanh nghiệp|công dân)'),

    // Biểu mẫu 2. Cải cách thể chế
    'BM2/1': only(
      {
        unless: 'tham gia|góp ý|thẩm định|rà soát|kiểm tra|dự thảo|cấp tỉnh|cấp huyện|cấp xã|UBND|HĐND|tuyên truyền|phổ biến|triển khai|bộ',
      },
      'ban hành: [tổng số|mới] # VBQPPL',
      'tổng số VBQPPL … ban hành: # [văn bản]',
      '# VBQPPL [đã] được ban hành',
      'KHÔNG [tham mưu] ban hành VBQPPL',
      'KHÔNG VBQPPL [nào] [do địa phương] [được] ban hành',
    ),
    'BM2/1.1': [
      ...only(
        { unless: 'tham gia|góp ý|thẩm định|rà soát|kiểm tra|dự thảo|tuyên truyền|phổ biến|triển khai|huyện|xã|bãi bỏ' },
        '(UBND tỉnh|HĐND tỉnh|cấp tỉnh) ban hành: [mới|tổng số] # VBQPPL',
        'VBQPPL do (cấp tỉnh|UBND tỉnh|HĐND tỉnh) ban hành: # [văn bản]',
        '# VBQPPL (do|của) (cấp tỉnh|UBND tỉnh|HĐND tỉnh) ban hành',
        'cấp tỉnh: # VBQPPL',
      ).concat(
        only(
          { part: true, unless: 'rà soát|kiểm tra|dự thảo|bãi bỏ' },
          '(UBND tỉnh|HĐND tỉnh) ban hành: # (quyết định|nghị quyết) quy phạm pháp luật',
        ),
        only({ after: ISSUED, unless: 'rà soát|kiểm tra|dự thảo|huyện|xã' }, 'cấp tỉnh: # văn bản'),
      ),
      ...only(
        { by: 'department', unless: 'rà soát|kiểm tra|dự thảo|góp ý|thẩm định|tuyên truyền|huyện|xã|bãi bỏ' },
        'tham mưu [cho] … ban hành: [mới] # VBQPPL',
        'trình … ban hành: # VBQPPL',
        '# VBQPPL … [được] ban hành',
      ),
      ...only({ by: 'department', inTable: true, unless: 'rà soát|kiểm tra|thẩm định|góp ý|huyện|xã' }, 'VBQPPL … ban hành …: #'),
      ...only(
        { perhaps: true, unless: 'rà soát|kiểm tra|thẩm định|góp ý' },
        'ban hành …: # (VBQPPL|quyết định|nghị quyết)',
        '# VBQPPL … ban hành',
      ),
    ],
    'BM2/1.2': [
      ...only(
        { unless: 'rà soát|kiểm tra|dự thảo' },
        '(cấp huyện|UBND huyện|HĐND huyện) ban hành: [mới|tổng số] # VBQPPL',
        'VBQPPL do cấp huyện ban hành: # [văn bản]',
        '# VBQPPL (do|của) cấp huyện ban hành',
        'cấp huyện: # VBQPPL',
      ).concat(only({ after: ISSUED, unless: 'rà soát|kiểm tra|dự thảo' }, 'cấp huyện: # văn bản')),
      ...only({ after: ISSUED, unless: 'rà soát|kiểm tra|dự thảo' }, '(cấp huyện|UBND huyện|UBND cấp huyện) ban hành: # (văn bản|VBQPPL)'),
      ...only(
        { by: 'district', unless: 'rà soát|kiểm tra|dự thảo|góp ý|thẩm định|tuyên truyền|cấp xã' },
        'ban hành: # VBQPPL',
        'ban hành: # (quyết định|nghị quyết) quy phạm pháp luật',
      ),
    ],
    'BM2/1.3': [
      ...only(
        { unless: 'rà soát|kiểm tra|dự thảo' },
        '(cấp xã|UBND xã|HĐND xã) ban hành: [mới|tổng số] # VBQPPL',
        'VBQPPL do cấp xã ban hành: # [văn bản]',
        '# VBQPPL (do|của) cấp xã ban hành',
        'cấp xã: # VBQPPL',
      ).concat(only({ after: ISSUED, unless: 'rà soát|kiểm tra|dự thảo' }, 'cấp xã: # văn bản')),
      ...only({ after: ISSUED, unless: 'rà soát|kiểm tra|dự thảo' }, '(cấp xã|UBND cấp xã) ban hành: # (văn bản|VBQPPL)'),
      ...only(
        { by: 'commune', unless: 'rà soát|kiểm tra|dự thảo|góp ý|thẩm định|tuyên truyền|cấp huyện|cấp tỉnh' },
        'ban hành: # VBQPPL',
        'ban hành: # (quyết định|nghị quyết) quy phạm pháp luật',
        'VBQPPL [đã] [được] ban hành: #',
      ),
    ],
    'BM2/2.1': [
      ...only(
        { unless: 'rà soát|sau kiểm tra|phát hiện|tự kiểm tra' },
        'kiểm tra [theo thẩm quyền] [được]: [tổng số] # VBQPPL',
        '# VBQPPL [đã] được kiểm tra',
        'số VBQPPL [đã] [được] kiểm tra …: # [văn bản]',
      ).concat(only({ with: 'VBQPPL', unless: 'rà soát|sau kiểm tra|phát hiện' }, 'kiểm tra theo thẩm quyền [được]: # văn bản')),
      ...only(
        { after: 'VBQPPL', unless: 'sau kiểm tra|phát hiện|xử lý|rà soát|tự kiểm tra' },
        'kiểm tra [theo thẩm quyền] [được]: # văn bản',
        'số (văn bản|VBQPPL) [đã] [được] kiểm tra: # [văn bản]',
        '# (văn bản|VBQPPL) [đã] được kiểm tra',
      ),
      ...only({ perhaps: true, unless: 'xử lý|phát hiện' }, 'kiểm tra …: # (VBQPPL|văn bản)', '# (VBQPPL|văn bản) … kiểm tra'),
    ],
    'BM2/2.2': [
      ...rated('VBQPPL', 'xử lý sau kiểm tra').concat(
        only({}, 'xử lý [xong|được] _/_ VBQPPL … sau kiểm tra [,] (đạt|đạt tỷ lệ) #%'),
        only({ after: 'xử lý sau kiểm tra' }, HANDLED_RATE),
      ),
      ...only({ perhaps: true, after: 'kiểm tra' }, '(xử lý|đạt) …: #%'),
    ],
    'BM2/2.2.1': [
      ...only(
        { unless: 'xử lý xong|rà soát' },
        '# VBQPPL [cần] [phải] xử lý sau kiểm tra',
        'số VBQPPL cần [phải] xử lý sau kiểm tra: # [văn bản]',
        'KHÔNG VBQPPL [nào] [cần|phải] [phải] xử lý sau kiểm tra',
        'sau kiểm tra [có] # VBQPPL (cần|phải) … xử lý',
      ),
      ...only(
        { after: 'kiểm tra', unless: 'xử lý xong|rà soát' },
        '# (văn bản|VBQPPL) [cần] phải xử lý',
        '# (văn bản|VBQPPL) cần [được] xử lý',
        '(cần|phải|cần phải) xử lý: # [văn bản|VBQPPL]',
        'phát hiện: # (văn bản|VBQPPL) … xử lý',
      ),
      ...only(
        { unless: 'xử lý xong|rà soát' },
        'số văn bản cần [phải] xử lý sau kiểm tra: # [văn bản]',
        '# văn bản [cần] [phải] xử lý sau kiểm tra',
      ),
      ...only({ after: 'kiểm tra' }, 'kiến nghị (xử lý|sửa đổi|bãi bỏ|sửa đổi bãi bỏ): # (văn bản|VBQPPL)'),
      ...only(
        { perhaps: true, after: 'kiểm tra', unless: 'xong' },
        '(xử lý|phát hiện) …: # (VBQPPL|văn bản)',
        '# (VBQPPL|văn bản) … xử lý',
      ),
    ],
    'BM2/2.2.2': [
      ...only(
        {},
        '# VBQPPL [có kiến nghị xử lý] sau kiểm tra … đã [được] xử lý [xong]',
        'xử lý xong # VBQPPL … sau kiểm tra',
        'số VBQPPL có kiến nghị xử lý sau kiểm tra [đã] [được] xử lý xong: # [văn bản]',
      ).concat(
        only({ after: 'sau kiểm tra', unless: 'rà soát' }, 'xử lý xong [được]: # (VBQPPL|văn bản)', '# VBQPPL … đã [được] xử lý xong'),
      ),
      ...only(
        { after: 'kiểm tra', unless: 'rà soát|(cần|phải|đề nghị|kiến nghị) … xử lý' },
        'xử lý [xong] [được]: # (văn bản|VBQPPL)',
        'xử lý xong: # $',
        '# (văn bản|VBQPPL) [đã] [được] xử lý xong',
      ),
      ...only({ perhaps: true, after: 'kiểm tra' }, 'xử lý …: # (VBQPPL|văn bản)', '# (VBQPPL|văn bản) … xử lý'),
    ],
    'BM2/2.2.2; BM2/2.2.1': [
      ...only({}, 'xử lý [xong|được] #/# (VBQPPL|văn bản) … sau kiểm tra', '#/# VBQPPL … sau kiểm tra … xử lý'),
      ...only({ after: 'kiểm tra', unless: 'rà soát' }, 'xử lý [xong] [được]: #/# (văn bản|VBQPPL)'),
    ],
    'BM2/3.1': [
      ...only(
        { unless: 'sau rà soát|phát hiện|sau kiểm tra|xử lý' },
        'rà soát [theo thẩm quyền] [được]: [tổng số] # VBQPPL',
        '# VBQPPL [đã] được rà soát',
        'số VBQPPL [đã] [được] rà soát …: # [văn bản]',
      ),
      ...only(
        { after: 'VBQPPL', unless: 'sau rà soát|phát hiện|xử lý|kiểm tra|tự kiểm tra' },
        'rà soát [theo thẩm quyền] [được]: # văn bản',
        'số (văn bản|VBQPPL) [đã] [được] rà soát: # [văn bản]',
        '# (văn bản|VBQPPL) [đã] được rà soát',
      ),
      ...only({ perhaps: true, unless: 'xử lý|phát hiện' }, 'rà soát …: # (VBQPPL|văn bản)', '# (VBQPPL|văn bản) … rà soát'),
    ],
    'BM2/3.2': [
      ...rated('VBQPPL', 'xử lý sau rà soát').concat(
        only({}, 'xử lý [xong|được] _/_ VBQPPL … sau rà soát [,] (đạt|đạt tỷ lệ) #%'),
        only({ after: 'xử lý sau rà soát' }, HANDLED_RATE),
      ),
      ...only({ perhaps: true, after: 'rà soát' }, '(xử lý|đạt) …: #%'),
    ],
    'BM2/3.2.1': [
      ...only(
        { unless: 'xử lý xong|kiểm tra' },
        '# VBQPPL [cần] [phải] xử lý sau rà soát',
        'số VBQPPL cần [phải] xử lý sau rà soát: # [văn bản]',
        'KHÔNG VBQPPL [nào] [cần|phải] [phải] xử lý sau rà soát',
        'sau rà soát [có] # VBQPPL (cần|phải) … xử lý',
      ),
      ...only(
        { after: 'rà soát', unless: 'xử lý xong|kiểm tra' },
        '# (văn bản|VBQPPL) [cần] phải xử lý',
        '# (văn bản|VBQPPL) cần [được] xử lý',
        '(cần|phải|cần phải) xử lý: # [văn bản|VBQPPL]',
        'phát hiện: # (văn bản|VBQPPL) … xử lý',
      ),
      ...only(
        { unless: 'xử lý xong|kiểm tra' },
        'số văn bản cần [phải] xử lý sau rà soát: # [văn bản]',
        '# văn bản [cần] [phải] xử lý sau rà soát',
      ),
      ...only({ after: 'rà soát' }, 'kiến nghị (xử lý|sửa đổi|bãi bỏ|sửa đổi bãi bỏ): # (văn bản|VBQPPL)'),
      ...only({ perhaps: true, after: 'rà soát', unless: 'xong' }, '(xử lý|phát hiện) …: # (VBQPPL|văn bản)', '# (VBQPPL|văn bản) … xử lý'),
    ],
    'BM2/3.2.2': [
      ...only(
        {},
        '# VBQPPL [có kiến nghị xử lý] sau rà soát … đã [được] xử lý [xong]',
        'xử lý xong # VBQPPL … sau rà soát',
        'số VBQPPL có kiến nghị xử lý sau rà soát [đã] [được] xử lý xong: # [văn bản]',
      ).concat(
        only({ after: 'sau rà soát', unless: 'kiểm tra' }, 'xử lý xong [được]: # (VBQPPL|văn bản)', '# VBQPPL … đã [được] xử lý xong'),
      ),
      ...only(
        { after: 'rà soát', unless: 'kiểm tra|(cần|phải|đề nghị|kiến nghị) … xử lý' },
        'xử lý [xong] [được]: # (văn bản|VBQPPL)',
        'xử lý xong: # $',
        '# (văn bản|VBQPPL) [đã] [được] xử lý xong',
      ),
      ...only({ perhaps: true, after: 'rà soát' }, 'xử lý …: # (VBQPPL|văn bản)', '# (VBQPPL|văn bản) … xử lý'),
    ],
    'BM2/3.2.2; BM2/3.2.1': [
      ...only({}, 'xử lý [xong|được] #/# (VBQPPL|văn bản) … sau rà soát', '#/# VBQPPL … sau rà soát … xử lý'),
      ...only({ after: 'rà soát', unless: 'kiểm tra' }, 'xử lý [xong] [được]: #/# (văn bản|VBQPPL)'),
    ],

    // Biểu mẫu 3. Cải cách thủ tục hành chính
    'BM3/1.1': [
      ...counted('TTHC', '(phê duyệt|thông qua) … phương án đơn giản hóa').concat(
        only({ unless: 'rà soát|kế hoạch' }, 'phương án đơn giản hóa [đối với|cho|của]: # TTHC'),
      ),
      ...only(
        { unless: 'rà soát|kế hoạch|đề xuất|kiến nghị' },
        '# TTHC … (phê duyệt|thông qua) … đơn giản hóa',
        '(phê duyệt|thông qua) … đơn giản hóa [đối với|cho|của]: # TTHC',
        'phương án đơn giản hóa …: # [TTHC]',
      ),
      ...only({ unless: 'rà soát|kế hoạch|đề xuất|kiến nghị' }, 'đơn giản hóa [đối với|được]: # TTHC'),
      ...only({ perhaps: true }, 'đơn giản hóa …: #', '# TTHC … đơn giản hóa'),
    ],
    'BM3/1.2': [
      ...done('TTHC', '(công bố mới|ban hành mới|mới ban hành)', { unless: 'sửa đổi|bãi bỏ|thay thế|danh mục' }).concat(
        only({ unless: 'sửa đổi|bãi bỏ|thay thế' }, 'công bố [danh mục] # TTHC [mới] ban hành mới', 'công bố [danh mục] # TTHC mới'),
      ),
      ...only(
        { unless: 'trực tuyến|kế hoạch' },
        '# TTHC (công bố mới|mới công bố|ban hành mới|mới ban hành|mới được công bố|mới)',
        '(công bố mới|ban hành mới): # [TTHC]',
        'TTHC (công bố mới|ban hành mới|mới ban hành|mới): # [TTHC]',
        'công bố: # TTHC (mới|ban hành mới)',
      ),
      ...only({ perhaps: true, unless: 'trực tuyến' }, '# [TTHC] … mới', '(công bố mới|ban hành mới) …: #'),
    ],
    'BM3/1.3': [
      ...done('TTHC', 'bãi bỏ thay thế').concat(
        done('TTHC', 'bãi bỏ', { unlessBeside: 'thay thế' }).concat(only({ unlessBeside: 'thay thế' }, 'bãi bỏ # TTHC')),
      ),
      ...only({}, 'bãi bỏ thay thế: # [TTHC]', 'TTHC [bị|được] bãi bỏ thay thế: # [TTHC]', '# TTHC [bị|được] bãi bỏ thay thế'),
      ...only({ unlessBeside: 'thay thế', after: 'TTHC' }, 'bãi bỏ: # [TTHC]', '# TTHC [bị|được] bãi bỏ'),
      ...only({ perhaps: true }, '# [TTHC] … (bãi bỏ|thay thế|bãi bỏ thay thế)', '(bãi bỏ|bãi bỏ thay thế) …: #'),
    ],
    'BM3/1.4': [
      ...only(
        { unless: `${OTHER_PROCEDURES}|cấp huyện|cấp xã|thẩm quyền … cấp tỉnh` },
        '# TTHC thuộc [phạm vi] thẩm quyền [giải quyết|quản lý|tiếp nhận]',
        'tổng số TTHC … thẩm quyền …: # [TTHC]',
        'tổng số TTHC [hiện có|của sở|của đơn vị|đang thực hiện|tại địa phương]: # [TTHC]',
        'tổng số TTHC: _/#',
        'tổng số: # TTHC … thẩm quyền',
        '# TTHC (còn|đang có|đang còn) hiệu lực',
        '_/# TTHC … một cửa',
        'TTHC … một cửa …: _/# TTHC',
        '_/# TTHC thuộc [phạm vi] thẩm quyền',
      ).concat(
        only(
          { unless: OTHER_PROCEDURES.replace('|lĩnh vực', '') },
          'tổng số TTHC [thuộc] [phạm vi] [chức năng] quản lý …: # [TTHC]',
          'tổng số TTHC [thuộc] lĩnh vực …: # TTHC',
          'tổng số TTHC của ngành: # [TTHC]',
        ),
      ),
      ...only(
        { unless: NOT_ALL_PROCEDURES },
        'tổng số TTHC …: # [TTHC]',
        'số TTHC [hiện có|hiện nay|đang thực hiện|thuộc thẩm quyền …]: # [TTHC]',
        'số TTHC … (tiếp nhận|thực hiện|giải quyết) [tại] …: # TTHC',
        '(niêm yết|công khai|niêm yết công khai) [công khai|đầy đủ] …: # TTHC',
        '# TTHC [được|đang|đã] (tiếp nhận|giải quyết|thực hiện|niêm yết|công khai)',
        '(hiện có|quản lý|tiếp nhận|thực hiện): # TTHC',
        '(sở|UBND huyện|UBND xã|UBND phường|đơn vị|bộ phận một cửa) … có # TTHC',
      ),
      ...only({ unless: NOT_ALL_PROCEDURES }, 'số [lượng] TTHC [hiện|đang] (tiếp nhận|thực hiện|giải quyết|áp dụng) …: # [TTHC]'),
      ...only(
        { unless: `${OTHER_PROCEDURES}|trực tuyến|liên thông|cấp huyện|cấp xã|nghĩa vụ|phí|địa giới` },
        'số TTHC thuộc [phạm vi] … quản lý …: # [TTHC]',
        'TTHC thuộc thẩm quyền …: # [TTHC]',
        'tổng số TTHC: #',
      ),
      ...only({ perhaps: true, unless: 'trực tuyến|liên thông|mới|bãi bỏ|phí|nghĩa vụ|một cửa' }, 'TTHC …: # [TTHC]', '# TTHC'),
    ],
    'BM3/1.4.1': [
      ...only({ unless: OTHER_PROCEDURES }, '# TTHC cấp tỉnh', 'TTHC cấp tỉnh: # [TTHC]', 'cấp tỉnh: # TTHC').concat(
        only({ after: ALL_PROCEDURES, unlessInSentence: OTHER_FIGURES }, 'cấp tỉnh: # $'),
      ),
      ...only(
        { unless: OTHER_PROCEDURES },
        '# TTHC … thẩm quyền … cấp tỉnh',
        'TTHC … thẩm quyền … cấp tỉnh …: # [TTHC]',
        'TTHC [của] [UBND] cấp tỉnh: #',
        '# TTHC [của] [UBND] cấp tỉnh',
      ),
      ...only({ after: 'TTHC', unless: OTHER_PROCEDURES }, 'cấp tỉnh [có|là]: # TTHC'),
      ...only({ unless: OTHER_PROCEDURES }, 'tổng số TTHC [của] cấp tỉnh …: # [TTHC]', 'số TTHC [của] cấp tỉnh …: # [TTHC]'),
    ],
    'BM3/1.4.2': [
      ...only({ unless: OTHER_PROCEDURES }, '# TTHC cấp huyện', 'TTHC cấp huyện: # [TTHC]', 'cấp huyện: # TTHC').concat(
        only({ after: ALL_PROCEDURES, unlessInSentence: OTHER_FIGURES }, 'cấp huyện: # $'),
      ),
      ...only(
        { unless: OTHER_PROCEDURES },
        '# TTHC … thẩm quyền … cấp huyện',
        'TTHC … thẩm quyền … cấp huyện …: # [TTHC]',
        'TTHC [của] [UBND] cấp huyện: #',
        '# TTHC [của] [UBND] cấp huyện',
      ),
      ...only({ after: 'TTHC', unless: OTHER_PROCEDURES }, 'cấp huyện [có|là]: # TTHC'),
      ...only({ unless: OTHER_PROCEDURES }, 'tổng số TTHC [của] cấp huyện …: # [TTHC]', 'số TTHC [của] cấp huyện …: # [TTHC]'),
    ],
    'BM3/1.4.3': [
      ...only({ unless: OTHER_PROCEDURES }, '# TTHC cấp xã', 'TTHC cấp xã: # [TTHC]', 'cấp xã: # TTHC').concat(
        only({ after: ALL_PROCEDURES, unlessInSentence: OTHER_FIGURES }, 'cấp xã: # $'),
      ),
      ...only(
        { unless: OTHER_PROCEDURES },
        '# TTHC … thẩm quyền … cấp xã',
        'TTHC … thẩm quyền … cấp xã …: # [TTHC]',
        'TTHC [của] [UBND] cấp xã: #',
        '# TTHC [của] [UBND] cấp xã',
      ),
      ...only({ after: 'TTHC', unless: OTHER_PROCEDURES }, 'cấp xã [có|là]: # TTHC'),
      ...only({ unless: OTHER_PROCEDURES }, 'tổng số TTHC [của] cấp xã …: # [TTHC]', 'số TTHC [của] cấp xã …: # [TTHC]'),
    ],
    'BM3/2.1': [
      ...countedFor('TTHC', '[thực hiện] liên thông cùng cấp'),
      ...only({}, 'liên thông cùng cấp: # [TTHC]', '# TTHC … liên thông cùng cấp'),
      ...only({ perhaps: true }, '# [TTHC] … cùng cấp', 'cùng cấp …: #'),
    ],
    'BM3/2.2': [
      ...countedFor('TTHC', '[thực hiện] liên thông giữa các cấp [chính quyền]'),
      ...only(
        {},
        'liên thông giữa các cấp [chính quyền]: # [TTHC]',
        '# TTHC … liên thông (giữa các cấp|khác cấp|nhiều cấp)',
        '# liên thông giữa các cấp',
      ),
      ...only({ perhaps: true }, '# [TTHC] … (giữa các cấp|nhiều cấp|các cấp)', '(giữa các cấp|các cấp chính quyền) …: #'),
    ],
    'BM3/2.3': [
      ...countedFor('TTHC', '(thực hiện|tiếp nhận|giải quyết) … không phụ thuộc [vào] địa giới [hành chính]').concat(
        only(
          {},
          '# TTHC … không phụ thuộc [vào] địa giới [hành chính]',
          '# TTHC … , … không phụ thuộc [vào] địa giới [hành chính]',
          '#/_ TTHC … không phụ thuộc [vào] địa giới [hành chính]',
          'không phụ thuộc [vào] địa giới [hành chính]: # TTHC',
          '# TTHC … phi địa giới',
        ),
      ),
      ...only(
        {},
        'không phụ thuộc [vào] địa giới [hành chính] …: # TTHC',
        'TTHC … không phụ thuộc [vào] địa giới [hành chính]: # [TTHC]',
        'phi địa giới [hành chính] …: # TTHC',
      ),
      ...only({ perhaps: true }, '# [TTHC] … địa giới', 'địa giới …: #'),
    ],
    'BM3/3.1': [
      ...[
        ...only(
          { unlessBeside: EARLY_RATE, unlessInSentence: 'nhiệm vụ' },
          'tỷ lệ … hồ sơ … [sớm] đúng hạn: #%',
          'tỷ lệ giải quyết … [sớm] đúng hạn: #%',
          'tỷ lệ [sớm] đúng hạn: #%',
        ),
        ...only({ after: 'giải quyết [xong|được]: _ hồ sơ', unlessBeside: 'trước hạn|nhiệm vụ' }, '#% [sớm] đúng hạn'),
        ...only(
          { unlessBeside: 'trước hạn' },
          '#% [số] hồ sơ … [sớm] đúng hạn',
          'hồ sơ … [sớm] đúng hạn [,] (đạt|chiếm|đạt tỷ lệ) #%',
          'giải quyết [sớm] đúng hạn [,] (đạt|đạt tỷ lệ) #%',
          '[sớm] đúng hạn: (_|_/_) hồ sơ [,] (đạt|đạt tỷ lệ|chiếm) #%',
          '(_|_/_) hồ sơ … [sớm] đúng hạn [,] (đạt|đạt tỷ lệ|chiếm) #%',
        ),
        ...only(
          { unlessBeside: 'đúng hạn', part: true },
          'tỷ lệ … hồ sơ … trước hạn: #%',
          '#% [số] hồ sơ … trước hạn',
          'hồ sơ … trước hạn [,] (đạt|chiếm|đạt tỷ lệ) #%',
        ),
      ],
      ...only(
        { unlessBeside: EARLY_RATE, unlessInSentence: 'nhiệm vụ' },
        'tỷ lệ … [sớm] đúng hạn …: #%',
        '[sớm] đúng hạn … (đạt|chiếm|đạt tỷ lệ) #%',
        '#% … hồ sơ … [sớm] đúng hạn',
      ),
      ...only(
        { perhaps: true, unlessInSentence: 'nhiệm vụ|PAKN', unlessBeside: EARLY_RATE },
        '[sớm] đúng hạn …: #%',
        '#% … [sớm] đúng hạn',
      ),
      // Early and on time in one: what was early may be told beside it.
      ...only({ unlessInSentence: 'nhiệm vụ|PAKN' }, 'tỷ lệ … hồ sơ … sớm đúng hạn: #%', 'tỷ lệ … sớm đúng hạn …: #%'),
    ],
    'BM3/3.1.1': [
      ...[
        ...only(
          { unless: '(đang giải|chưa|trực tuyến|tồn|khiếu nại|tố cáo|đúng hạn|trước hạn|quá hạn|PAKN)' },
          '(đã|được) giải quyết [xong|được]: [tổng số] # hồ sơ',
          'giải quyết xong: [tổng số] # hồ sơ',
          'tiếp nhận và giải quyết [xong|được]: [tổng số] # hồ sơ',
          'giải quyết và trả [kết quả] [cho]: # hồ sơ',
          'đã trả [kết quả] [cho]: # hồ sơ',
          'số hồ sơ … (đã|được) [được] giải quyết [xong]: # [hồ sơ]',
          'tổng số hồ sơ [TTHC] [đã] giải quyết [xong]: # [hồ sơ]',
          '# hồ sơ [TTHC] (đã|được|đã được) giải quyết',
          'kết quả giải quyết [TTHC]: # hồ sơ',
        ),
        ...only({}, '(đã|được) giải quyết [xong|được] #/_ hồ sơ'),
      ],
      ...only(
        {
          unless: '(đang giải|chưa|trực tuyến|tồn|khiếu nại|tố cáo|đúng hạn|trước hạn|quá hạn|PAKN|đơn thư|bưu chính|tỷ lệ)',
          unlessInSentence: 'khiếu nại|tố cáo|đơn thư',
        },
        'giải quyết [xong|được]: # hồ sơ',
        'hồ sơ [TTHC] [đã|được|đã được] giải quyết [xong] …: # [hồ sơ]',
        'số [lượng] hồ sơ … giải quyết [xong] …: # [hồ sơ]',
        '(đã|được) (xử lý|trả|trả kết quả|giải quyết và trả) [xong|được|cho]: # hồ sơ',
        '# hồ sơ [TTHC] [đã|được|đã được] (giải quyết|xử lý|trả kết quả|trả) [xong]',
        'số hồ sơ [đã] (trả|xử lý|trả kết quả) …: # [hồ sơ]',
        'tiếp nhận (,|và) (giải quyết|xử lý) [xong|được]: # hồ sơ',
      ),
      ...only(
        {
          after: '(tiếp nhận|hồ sơ)',
          unless: '(đang giải|chưa|trực tuyến|tồn|khiếu nại|tố cáo|đúng hạn|trước hạn|quá hạn|PAKN|đơn thư|bưu chính|tỷ lệ)',
          unlessInSentence: 'PAKN|khiếu nại|tố cáo|nhiệm vụ',
          unlessBeside: 'PAKN|nhiệm vụ',
        },
        'đã giải quyết [xong|được]: # $',
        'giải quyết xong: # $',
      ),
      ...only(
        { inTable: true, unless: 'trước hạn|đúng hạn|quá hạn|đang', unlessBeside: 'PAKN|đơn thư|khiếu nại|văn bản|nhiệm vụ' },
        'giải quyết [xong]: # [hồ sơ]',
        'đã (trả|xử lý): # [hồ sơ]',
      ),
      ...only(
        { perhaps: true, unless: '(đang|chưa|trực tuyến|khiếu nại|tố cáo|quá hạn|PAKN)', unlessInSentence: 'PAKN|nhiệm vụ' },
        '(giải quyết|trả) …: # [hồ sơ]',
        '# hồ sơ … (giải quyết|trả kết quả)',
      ),
      ...only(
        { unless: 'trực tuyến|đúng hạn|trước hạn|quá hạn|PAKN|đang|chưa' },
        'có # hồ sơ [đã|được|đã được] (giải quyết|trả kết quả|trả|xử lý)',
        'hồ sơ (đã|được|đã được) (trả|trả kết quả|xử lý) …: #',
        'trả kết quả: # hồ sơ',
        'trả [được]: # hồ sơ',
      ),
    ],
    'BM3/3.1.1 = BM3/3.1.2': only(
      { with: '(không|không có) hồ sơ … quá hạn' },
      `(đã|được) giải quyết [xong|được]: [tổng số] # hồ sơ [TTHC] [được giải quyết] ${ON_TIME}`,
      `giải quyết [xong] ${ON_TIME}: # hồ sơ`,
    ),
    'BM3/3.1.2': [
      ...[
        ...only(
          { unlessInSentence: IN_HAND, unlessBeside: 'trước hạn' },
          'giải quyết [xong|được]: [tổng số] # hồ sơ [TTHC] [sớm] đúng hạn',
          '(giải quyết|trả [kết quả]) [sớm] đúng hạn: # hồ sơ',
          '# hồ sơ … giải quyết [sớm] đúng hạn',
          '# hồ sơ [sớm] đúng hạn',
          'số hồ sơ … [sớm] đúng hạn: # [hồ sơ]',
          '[sớm] đúng hạn: # hồ sơ',
        ),
        // With nothing on time told apart, that is how all of them were answered.
        ...only({ unlessInSentence: IN_HAND, unlessBeside: 'đúng hạn' }, 'giải quyết [xong|được]: [tổng số] # hồ sơ [TTHC] trước hạn'),
        ...only(
          { unlessInSentence: IN_HAND, unlessBeside: 'đúng hạn', part: true },
          '# hồ sơ … giải quyết trước hạn',
          'giải quyết trước hạn: # hồ sơ',
        ),
      ],
      ...only(
        { unlessInSentence: `${IN_HAND}|nhiệm vụ`, unlessBeside: 'trước hạn' },
        'hồ sơ … [sớm] đúng hạn: # [hồ sơ]',
        '# hồ sơ … [sớm] đúng hạn',
        '# hồ sơ [được] [trả|trả kết quả|giải quyết|xử lý] [sớm] đúng hạn',
        '[sớm] đúng hạn [có|là]: # hồ sơ',
      ),
      ...only({ after: 'hồ sơ', unlessInSentence: `${IN_HAND}|nhiệm vụ`, unlessBeside: 'trước hạn|nhiệm vụ' }, '[sớm] đúng hạn: # $'),
      ...only({ unlessInSentence: `${IN_HAND}|nhiệm vụ`, unlessBeside: 'trước hạn' }, 'hồ sơ [giải quyết|trả|xử lý] [sớm] đúng hạn: # $'),
      ...only(
        { inTable: true, unlessBeside: 'trước hạn|PAKN|đơn thư|khiếu nại|văn bản|nhiệm vụ', after: '(hồ sơ|giải quyết|tiếp nhận)' },
        '[sớm] đúng hạn: # [hồ sơ]',
      ),
      ...only({ inTable: true, unlessBeside: 'trước hạn' }, 'hồ sơ … [sớm] đúng hạn …: # [hồ sơ]', 'hồ sơ [sớm] đúng hạn: #'),
      ...only(
        { perhaps: true, unlessInSentence: 'nhiệm vụ|PAKN', unlessBeside: 'trước hạn' },
        '[sớm] đúng hạn …: # [hồ sơ]',
        '# [hồ sơ] … [sớm] đúng hạn',
      ),
      ...only({ unlessInSentence: `${IN_HAND}|nhiệm vụ|PAKN` }, 'sớm đúng hạn …: # hồ sơ', '# hồ sơ … sớm đúng hạn'),
    ],
    'BM3/3.1.2; BM3/3.1.1': [
      ...[
        ...only({ unlessBeside: 'trước hạn' }, '#/# hồ sơ … [sớm] đúng hạn', '[sớm] đúng hạn …: #/# hồ sơ'),
        ...only({ unlessBeside: 'đúng hạn', part: true }, '#/# hồ sơ … trước hạn', 'trước hạn …: #/# hồ sơ'),
      ],
      ...only(
        { unlessBeside: 'trước hạn', unlessInSentence: 'nhiệm vụ|PAKN' },
        '[sớm] đúng hạn: # [hồ sơ] (trên|trong) # hồ sơ',
        '# hồ sơ … [sớm] đúng hạn (trên|trong) # hồ sơ',
      ),
      ...only({ unlessBeside: 'trước hạn', unlessInSentence: 'nhiệm vụ' }, '[sớm] đúng hạn …: #/# [hồ sơ]', '#/# hồ sơ … [sớm] đúng hạn'),
    ],
    'BM3/3.1.1 - BM3/3.1.2': only(
      { unlessInSentence: `${IN_HAND}|chưa giải|đang trong` },
      'KHÔNG [trường hợp] hồ sơ [TTHC] [nào] [giải quyết|bị|trả] [bị] quá hạn',
      '# hồ sơ [giải quyết] quá hạn',
      'giải quyết quá hạn: # hồ sơ',
      'quá hạn: # hồ sơ',
    ),
    'BM3/3.4': [
      ...rated('PAKN', '(giải quyết|xử lý)').concat(
        only({}, 'tỷ lệ (giải quyết|xử lý) PAKN …: #%', '(giải quyết|xử lý) [xong|được] (_|_/_) PAKN [,] (đạt|đạt tỷ lệ) #%'),
      ),
      ...only({ after: 'PAKN', unlessInSentence: 'hồ sơ' }, 'tỷ lệ [giải quyết|xử lý] [PAKN]: #%'),
      ...only({ perhaps: true, with: 'PAKN' }, '(giải quyết|xử lý|trả lời|đạt) …: #%'),
    ],
    'BM3/3.4.1': [
      ...only(
        { unless: 'khiếu nại|tố cáo|đơn|vướng mắc' },
        'tiếp nhận [được]: [tổng số] # PAKN',
        'nhận được: [tổng số] # PAKN',
        'có # PAKN … (tiếp nhận|quy định TTHC)',
        'phát sinh: # PAKN',
        'tiếp nhận PAKN …: KHÔNG $',
        '# PAKN [về quy định TTHC] (đã|được|đã được) tiếp nhận',
        'số PAKN [đã] [được] tiếp nhận …: # [PAKN]',
        'KHÔNG [trường hợp|bất kỳ] PAKN',
      ),
      ...only(
        { unless: 'khiếu nại|tố cáo|đơn thư|vướng mắc' },
        'tiếp nhận [được]: # (ý kiến|lượt|trường hợp) PAKN',
        'số PAKN … tiếp nhận …: # [PAKN]',
        'PAKN [đã] [được] tiếp nhận …: # [PAKN]',
        '# PAKN … được tiếp nhận',
        'nhận: # PAKN',
      ),
      ...only({ perhaps: true, unless: 'khiếu nại|tố cáo' }, 'PAKN …: # [PAKN|ý kiến]', '# (PAKN|ý kiến)'),
    ],
    'BM3/3.4.2': [
      ...only(
        {},
        '(giải quyết|xử lý|trả lời) [xong|được]: # PAKN',
        '# PAKN [về quy định TTHC] (đã|được|đã được) (giải quyết|xử lý)',
        'số PAKN [đã] [được] (giải quyết|xử lý) [xong]: # [PAKN]',
      ),
      ...only(
        { after: 'PAKN', unless: 'khiếu nại|tố cáo|hồ sơ', unlessInSentence: 'hồ sơ' },
        'đã (giải quyết|xử lý|trả lời) [xong|được]: # $',
        '(giải quyết|xử lý|trả lời) xong: # $',
        '(giải quyết|xử lý|trả lời) [xong|được|dứt điểm]: # (PAKN|ý kiến|trường hợp)',
      ),
      ...only({}, '# PAKN [đã] [được] (giải quyết|xử lý|trả lời)'),
      ...only(
        { perhaps: true, unless: 'khiếu nại|tố cáo' },
        '(giải quyết|xử lý|trả lời) …: # (PAKN|ý kiến)',
        'PAKN … (giải quyết|xử lý|trả lời) …: #',
      ),
    ],
    'BM3/3.4.2; BM3/3.4.1': [
      ...only({}, '(giải quyết|xử lý|trả lời) [xong|được] #/# PAKN', '#/# PAKN … (giải quyết|xử lý)'),
      ...only({ after: 'PAKN', unlessInSentence: 'hồ sơ' }, '(giải quyết|xử lý|trả lời) [xong|được]: #/# [PAKN|ý kiến]'),
    ],

    // Biểu mẫu 4. Cải cách tổ chức bộ máy
    'BM4/1.1': rated('sở ngành', 'hoàn thành … sắp xếp … [tiêu chí …]'),
    'BM4/1.2': rated('UBND cấp huyện', 'hoàn thành … sắp xếp … [tiêu chí …]'),
    'BM4/1.3': counted('ban quản lý', '[trực] thuộc [UBND] [cấp] tỉnh'),
    'BM4/1.4': counted('tổ chức liên ngành', '[do] [cấp tỉnh|UBND tỉnh] thành lập').concat(
      only({}, '# tổ chức liên ngành', 'KHÔNG tổ chức liên ngành'),
    ),
    'BM4/1.5': [
      ...only(
        { unless: 'bảo đảm|tự chủ|vị trí việc làm|thuộc|cắt giảm|sắp xếp' },
        'tổng số ĐVSN [tại|trên] [địa phương|địa bàn] [tỉnh]: # [ĐVSN|đơn vị]',
        'tổng số: # ĐVSN',
      ),
      ...only(
        { unless: 'bảo đảm|tự chủ|vị trí việc làm|cắt giảm|sắp xếp' },
        '(toàn|của) (huyện|xã|phường|thành phố|thị xã) [hiện] [có|quản lý]: # ĐVSN',
        '(UBND huyện|UBND xã|UBND phường|UBND thành phố|UBND thị xã|huyện|phường|xã|địa phương) [hiện] (có|quản lý): # ĐVSN',
        '(UBND huyện|UBND xã|UBND phường) [hiện] có _ phòng … , _ … (,|và) # ĐVSN',
        '(UBND huyện|UBND xã|UBND phường) [hiện] có _ phòng [chuyên môn] (,|và) # ĐVSN',
        'số ĐVSN [tại|của] [địa phương|huyện|xã|phường]: # [ĐVSN|đơn vị]',
      ),
      ...only({ perhaps: true, unless: 'bảo đảm|vị trí việc làm' }, '# ĐVSN', 'ĐVSN …: #'),
    ],
    'BM4/1.5.1': counted(UNIT, '[trực] thuộc UBND tỉnh', { unless: 'bảo đảm|vị trí việc làm' }),
    'BM4/1.5.2': [
      ...[
        ...only(
          { unless: 'bảo đảm|tự chủ|vị trí việc làm' },
          'sở [hiện] có # ĐVSN [trực thuộc]',
          'số ĐVSN [trực] thuộc (sở|sở ngành) …: #',
          'ĐVSN [trực] thuộc (sở|sở ngành) [và tương đương]: # [ĐVSN|đơn vị]',
          'có # ĐVSN [trực] thuộc (sở|sở ngành)',
          '# ĐVSN thuộc sở ngành',
          'thuộc (sở ngành|sở|sở ngành và tương đương): # (ĐVSN|đơn vị)',
        ),
        ...only(
          { unless: 'bảo đảm|tự chủ|vị trí việc làm', part: true },
          '# ĐVSN [trực] thuộc sở',
          '# ĐVSN … trực thuộc',
          '_ phòng [chuyên môn] [nghiệp vụ] (,|và) # ĐVSN',
        ),
      ],
      ...only(
        { by: 'department', unless: 'bảo đảm|tự chủ|vị trí việc làm|cắt giảm|sắp xếp' },
        '(sở|ngành) [hiện] [có|quản lý]: # ĐVSN',
        '(sở|ngành) … có _ phòng [chuyên môn] … (,|và) # ĐVSN',
        'số ĐVSN [trực thuộc] [hiện có]: # [ĐVSN|đơn vị]',
      ),
      ...only({ by: 'department', part: true, unless: 'bảo đảm|tự chủ|vị trí việc làm|cắt giảm|sắp xếp' }, 'có: # ĐVSN'),
      ...only(
        { by: 'department', part: true, after: 'sở … có _ (phòng|đơn vị|chi cục)', unless: 'bảo đảm|tự chủ|vị trí việc làm|cắt giảm' },
        '# ĐVSN [công lập] [trực] [thuộc]',
      ),
    ],
    'BM4/1.5.3': counted(UNIT, '[trực] thuộc UBND (cấp huyện|huyện)', { unless: 'bảo đảm|vị trí việc làm' }),
    'BM4/1.5.4': [
      ...only(
        {},
        'tỷ lệ ĐVSN … (cắt giảm|giảm) … : #%',
        '(cắt giảm|giảm) [được] #% [số] [lượng] ĐVSN',
        'ĐVSN … (cắt giảm|giảm) [được]: #% so với',
        'ĐVSN … , (cắt giảm|giảm) [được] _ (đơn vị|ĐVSN) , [tỷ lệ|tương ứng|đạt] #% , so với',
      ),
      ...only(
        { with: 'ĐVSN', unless: 'biên chế|người làm việc|viên chức' },
        '(giảm|cắt giảm) [được]: #% so với',
        '(giảm|cắt giảm) [được]: _ (đơn vị|ĐVSN) [,] [đạt|tỷ lệ|tương ứng|tương đương|bằng] #% [,] so với',
      ),
      ...only({ after: 'ĐVSN', unless: 'biên chế|người làm việc|viên chức|công chức' }, '(giảm|cắt giảm) [được]: #% so với'),
      ...only({ perhaps: true, after: 'ĐVSN' }, '(giảm|cắt giảm) …: #%', '#% … so với'),
    ],
    'BM4/2.1': [
      ...only(
        { unless: 'viên chức|sự nghiệp|người làm việc|tinh giản' },
        'biên chế (công chức|hành chính) [của sở] [được] giao [trong năm]: # [biên chế|người|công chức]',
        'được giao: # công chức',
        '# biên chế (công chức|hành chính) được giao',
        'tổng [số] biên chế (công chức|hành chính) … giao …: # [biên chế|người]',
        'công chức được giao: # biên chế',
        'giao [cho] [sở]: # biên chế (công chức|hành chính)',
      ).concat(
        only(
          {},
          `${ALL_GIVEN} [biên chế] công chức: # [người|biên chế] , [biên chế] viên chức`,
          `${ALL_GIVEN} # [biên chế] công chức (,|và) _ [biên chế] viên chức`,
        ),
        only(
          { unless: 'viên chức|sự nghiệp|người làm việc|tinh giản', unlessBeside: ALL_STAFF },
          'biên chế [của sở] [được] giao [trong năm]: # [biên chế|người]',
          'được giao: # biên chế',
          'giao [cho] [sở] # biên chế',
          '# biên chế được giao',
          'tổng [số] biên chế … giao …: # [biên chế|người]',
        ),
      ),
      ...only(
        { unless: 'viên chức|sự nghiệp|người làm việc|tinh giản' },
        'công chức: [được] giao [năm] [trong năm]: # [người|biên chế] $',
        'công chức , được giao: # [người|biên chế] $',
      ),
      ...only(
        { unless: 'viên chức|sự nghiệp|người làm việc|tinh giản|có mặt' },
        'biên chế (công chức|hành chính) … giao …: # [biên chế|người|công chức] $',
        'công chức biên chế giao: #',
        'công chức [được] giao: # $',
      ),
      ...only(
        { unless: 'viên chức|sự nghiệp|người làm việc|tinh giản|có mặt|hợp đồng', perhaps: true },
        'biên chế [công chức|hành chính]: # [người|biên chế] [được giao]',
        'công chức: # [người|biên chế] [được giao]',
        'được giao: # [người|biên chế]',
        '# (người|biên chế) được giao',
        'giao: # $',
      ),
    ],
    'BM4/2.2': [
      ...only(
        { unless: 'viên chức|sự nghiệp|người làm việc|tinh giản|hợp đồng' },
        'biên chế (công chức|hành chính) [hiện] có mặt …: # [biên chế|người|công chức]',
        'có mặt: # công chức',
        '# công chức [hiện] có mặt',
        '[số] công chức [hiện] (có mặt|có): # người',
      ).concat(
        only(
          { unless: 'viên chức|sự nghiệp|người làm việc|tinh giản|hợp đồng', unlessBeside: ALL_STAFF },
          'biên chế [hiện] có mặt …: # [biên chế|người]',
          'có mặt: # biên chế',
          '# biên chế [hiện] có mặt',
          'hiện có: # biên chế',
          'biên chế được giao: _ người , [hiện] [có mặt|có]: # người',
        ),
        only(
          { after: OFFICIALS, unless: 'viên chức|sự nghiệp|người làm việc|tinh giản|hợp đồng' },
          '[hiện] có mặt …: # (người|biên chế)',
          '[hiện] có mặt …: # $',
        ),
        only(
          {},
          `${OFFICIALS_GIVEN} ${PRESENT} (người|biên chế|công chức)`,
          `${OFFICIALS_GIVEN} ${PRESENT} $`,
          `${ALL_PRESENT} [biên chế] công chức: # [người|biên chế] , [biên chế] viên chức`,
          `${ALL_PRESENT} # công chức (,|và) _ viên chức`,
        ),
      ),
      ...only(
        { after: `${OFFICIALS}|công chức , được giao`, unless: 'viên chức|sự nghiệp|người làm việc|tinh giản|hợp đồng' },
        '(hiện có mặt|có mặt|có|sử dụng|thực hiện): # [người|biên chế|công chức] $',
      ),
      ...only(
        { after: 'biên chế [được] giao', unless: 'viên chức|sự nghiệp|người làm việc|tinh giản|hợp đồng', unlessBeside: ALL_STAFF },
        '(hiện có mặt|có mặt|sử dụng|thực hiện): # [người|biên chế] $',
      ),
      ...only(
        { unless: 'viên chức|sự nghiệp|người làm việc|tinh giản|hợp đồng' },
        'công chức [hiện] (có mặt|hiện có|thực hiện): # $',
        'biên chế (công chức|hành chính) … có mặt …: # [người|công chức]',
      ),
      ...only(
        { after: 'biên chế|công chức', unless: 'viên chức|sự nghiệp|người làm việc|tinh giản|hợp đồng', perhaps: true },
        'có mặt: # [người|biên chế|công chức]',
        '# (người|biên chế|công chức) [hiện] có mặt',
        '(hiện có|thực hiện|sử dụng): # [người|biên chế|công chức] $',
      ),
      ...only(
        { perhaps: true, after: 'biên chế|công chức', unless: 'viên chức|sự nghiệp|người làm việc|tinh giản|hợp đồng' },
        '# [hiện] có mặt',
      ),
      ...only(
        { perhaps: true, after: '(biên chế|công chức)', unless: 'viên chức|sự nghiệp|người làm việc|tinh giản|hợp đồng' },
        '(thực hiện|sử dụng|hiện tại|hiện nay|thực tế) …: # [người|biên chế|công chức]',
      ),
    ],
    'BM4/2.2; BM4/2.1': only(
      { unless: 'viên chức|sự nghiệp|người làm việc|tinh giản' },
      '(có mặt|hiện có|sử dụng|có): #/# biên chế',
      '#/# biên chế … (có mặt|được giao)',
    ),
    'BM4/2.3': [
      ...only(
        { unless: 'sự nghiệp|tuyển dụng' },
        '# hợp đồng lao động',
        'số [lượng] hợp đồng lao động …: # [người|hợp đồng]',
        'hợp đồng lao động …: # (người|hợp đồng)',
        'lao động hợp đồng …: # (người|hợp đồng)',
        'KHÔNG hợp đồng lao động [nào] … hành chính',
        '# lao động hợp đồng',
      ),
      ...only(
        { unless: 'sự nghiệp|tuyển dụng|viên chức' },
        'hợp đồng [lao động] …: # (người|lao động|hợp đồng)',
        'hợp đồng lao động: # $',
        'lao động hợp đồng: # $',
        '# (người|lao động) … hợp đồng',
        'có # (người|lao động) [làm việc theo] hợp đồng',
      ),
      ...only(
        { unless: 'sự nghiệp|tuyển dụng|viên chức', perhaps: true },
        '# (người|lao động) hợp đồng',
        'hợp đồng: #',
        'hợp đồng …: # [người]',
      ),
    ],
    'BM4/2.4': [
      ...only(
        { unless: 'viên chức|sự nghiệp|người làm việc' },
        'tinh giản [biên chế] [đối với|được|cho]: # công chức',
        'tinh giản [biên chế]: _ (người|biên chế|trường hợp) , [trong đó] [gồm] # công chức',
        '# công chức [đã|được|đã được|thực hiện] tinh giản',
        '# công chức … chính sách tinh giản biên chế',
        'số biên chế [đã] [được] tinh giản …: # [người|biên chế]',
        'KHÔNG [trường hợp] [nào] [thực hiện] tinh giản biên chế',
        'KHÔNG biên chế [nào] [được] tinh giản',
      ).concat(
        only(
          { unless: 'viên chức|sự nghiệp|người làm việc', unlessBeside: ALL_STAFF },
          'tinh giản [được]: # biên chế',
          'tinh giản biên chế [đối với|được|cho]: # (người|trường hợp)',
          '# biên chế [công chức|hành chính] [đã|được|đã được|thực hiện] tinh giản',
        ),
      ),
      ...only(
        {
          unless: 'viên chức|sự nghiệp|người làm việc',
          unlessInSentence: 'tinh giản … (viên chức|sự nghiệp|người làm việc)|(viên chức|người làm việc) … tinh giản',
        },
        'tinh giản [được]: # biên chế',
        'tinh giản biên chế: # biên chế',
      ),
      ...only({ after: OFFICIALS, unless: 'viên chức|sự nghiệp|người làm việc' }, 'tinh giản: # (người|biên chế)'),
      ...only(
        {},
        'tinh giản [biên chế] …: # (công chức|biên chế công chức) (,|và) _ (viên chức|người làm việc)',
        'tinh giản [biên chế]: _ (người|biên chế|trường hợp) , [trong đó] [gồm] # công chức và _ (viên chức|người làm việc)',
      ),
      ...only({ perhaps: true, unless: 'viên chức|người làm việc|sự nghiệp' }, 'tinh giản …: # [người|biên chế|trường hợp|công chức]'),
    ],
    'BM4/2.5': [
      ...only(
        { unless: 'viên chức|sự nghiệp|người làm việc' },
        'tỷ lệ [phần trăm] biên chế [đã] [được] tinh giản …: #%',
        '(tinh giản|giảm) [được] #% biên chế',
        'biên chế [đã] [được] (tinh giản|giảm) … so với [đạt|là]: #%',
        'tỷ lệ tinh giản biên chế …: #%',
      ),
      ...only({ perhaps: true, after: '(biên chế|tinh giản)', unless: 'viên chức|sự nghiệp' }, '(giảm|tinh giản) …: #%', '#% … biên chế'),
    ],
    'BM4/3.1': [
      ...only(
        { unless: 'tinh giản' },
        '(người làm việc|viên chức|biên chế sự nghiệp) … được giao …: # [người|viên chức|người làm việc]',
        'được giao: # (người làm việc|viên chức|biên chế sự nghiệp)',
        '# (người làm việc|viên chức|biên chế sự nghiệp) … được giao',
        `${ALL_GIVEN} [biên chế] công chức: _ [người|biên chế] , [biên chế] viên chức: #`,
        `${ALL_GIVEN} _ [biên chế] công chức (,|và) # [biên chế] viên chức`,
      ),
      ...only(
        { unless: 'tinh giản' },
        '(viên chức|biên chế sự nghiệp|biên chế viên chức|người làm việc) …: [được] giao …: # [người|viên chức|biên chế]',
        '(viên chức|người làm việc) , được giao: # [người]',
        'biên chế (sự nghiệp|viên chức) [được] giao …: # [người]',
      ),
      ...only(
        { unless: 'tinh giản' },
        'giao …: _ [biên chế] công chức , [có mặt|hiện có] _ [người] , # (viên chức|người làm việc)',
        '(viên chức|người làm việc|sự nghiệp) biên chế giao: #',
      ),
      ...only(
        { after: '(viên chức|người làm việc|sự nghiệp)', unless: 'công chức|tinh giản|có mặt|hợp đồng', perhaps: true },
        '(viên chức|người làm việc): # [người|chỉ tiêu|biên chế] [được giao]',
        'được giao: # [người|chỉ tiêu|viên chức]',
        '# (người|chỉ tiêu|viên chức) được giao',
        'giao: # $',
      ),
      ...only(
        { unless: 'công chức|tinh giản|có mặt|hợp đồng|tuyển dụng|kỷ luật', perhaps: true },
        '(viên chức|người làm việc): # [người|chỉ tiêu|biên chế] [được giao]',
      ),
      ...only({ unless: 'biên chế công chức|tinh giản' }, '(giao|được giao): # (biên chế viên chức|biên chế sự nghiệp|chỉ tiêu viên chức)'),
    ],
    'BM4/3.2': [
      ...only(
        { unless: 'tinh giản' },
        '(người làm việc|viên chức) … có mặt …: # [người|viên chức|người làm việc]',
        'có mặt: # (người làm việc|viên chức)',
        '# (người làm việc|viên chức) … có mặt',
      ).concat(
        only({ after: EMPLOYEES, unless: 'công chức|tinh giản|hợp đồng' }, '[hiện] có mặt …: # người', '[hiện] có mặt …: # $'),
        only(
          {},
          `${EMPLOYEES_GIVEN} ${PRESENT} (người|biên chế|viên chức)`,
          `${EMPLOYEES_GIVEN} ${PRESENT} $`,
          `${ALL_PRESENT} [biên chế] công chức: _ [người|biên chế] , [biên chế] viên chức: #`,
          `${ALL_PRESENT} _ công chức (,|và) # viên chức`,
        ),
      ),
      ...only(
        { after: `${EMPLOYEES}|biên chế viên chức … giao|(viên chức|người làm việc) , được giao`, unless: 'công chức|tinh giản|hợp đồng' },
        '(hiện có mặt|có mặt|sử dụng|thực hiện|hiện có): # [người|viên chức|biên chế] $',
      ),
      ...only(
        {},
        'giao …: _ [biên chế] công chức , [có mặt|hiện có] _ [người] , _ (viên chức|người làm việc) , [hiện] (có mặt|hiện có): #',
        '(viên chức|người làm việc) [hiện] (có mặt|hiện có): # $',
      ),
      ...only(
        { after: '(viên chức|người làm việc|sự nghiệp)', unless: 'công chức|tinh giản|hợp đồng', perhaps: true },
        'có mặt: # [người|viên chức]',
        '# (người|viên chức) [hiện] có mặt',
        '(hiện có|thực hiện|sử dụng): # [người|viên chức] $',
      ),
      ...only({ perhaps: true, after: '(viên chức|người làm việc|sự nghiệp)', unless: 'công chức|tinh giản|hợp đồng' }, '# [hiện] có mặt'),
      ...only(
        { perhaps: true, after: '(viên chức|người làm việc|sự nghiệp)', unless: 'công chức|tinh giản|hợp đồng' },
        '(thực hiện|sử dụng|hiện tại|hiện nay|thực tế) …: # [người|viên chức]',
      ),
    ],
    'BM4/3.2; BM4/3.1': only(
      { unless: 'tinh giản' },
      '(có mặt|hiện có|sử dụng): #/# (người làm việc|viên chức)',
      '#/# (người làm việc|viên chức) … (có mặt|được giao)',
    ),
    'BM4/3.3': [
      ...only(
        {},
        'tinh giản [biên chế] [được|đối với]: # (người làm việc|viên chức)',
        'tinh giản [biên chế]: _ (người|biên chế|trường hợp) , [trong đó] [gồm] _ công chức (,|và) # viên chức',
        '# (người làm việc|viên chức) … tinh giản',
        '(người làm việc|viên chức) … tinh giản: # [người]',
        'số (người|người làm việc|viên chức) [tại các ĐVSN] [đã] [được] tinh giản …: # [người]',
        'KHÔNG [trường hợp] (người làm việc|viên chức) [nào] … tinh giản',
      ),
      ...only({ after: EMPLOYEES, unless: 'công chức' }, 'tinh giản: # (người|viên chức)'),
      ...only({}, 'tinh giản [biên chế] …: _ (công chức|biên chế công chức) (,|và) # (viên chức|người làm việc)'),
      ...only(
        { perhaps: true, after: '(viên chức|người làm việc|sự nghiệp)', unless: 'công chức' },
        'tinh giản …: # [người|viên chức|trường hợp]',
      ),
    ],
    'BM4/3.4': [
      ...only(
        {},
        'tỷ lệ [phần trăm] (người làm việc|viên chức) … tinh giản …: #%',
        '(tinh giản|giảm) [được] #% [số] (người làm việc|viên chức)',
        '(người làm việc|viên chức) … tinh giản … so với [đạt|là]: #%',
      ),
      ...only({ perhaps: true, after: '(viên chức|người làm việc|sự nghiệp)' }, '(giảm|tinh giản) …: #%'),
    ],

    // Biểu mẫu 5. Cải cách chế độ công vụ
    'BM5/1.1': [
      ...countedFor('(cơ quan tổ chức hành chính|cơ quan hành chính)', 'phê duyệt [đề án] vị trí việc làm'),
      ...only(
        {},
        '# (cơ quan hành chính|cơ quan|cơ quan tổ chức|phòng) … (,|và) _ (ĐVSN|đơn vị) … phê duyệt … vị trí việc làm',
        '# (cơ quan hành chính|cơ quan tổ chức) … phê duyệt … vị trí việc làm',
      ),
      ...only(
        { perhaps: true, with: 'vị trí việc làm' },
        '# (cơ quan|cơ quan tổ chức|cơ quan hành chính|phòng)',
        '(cơ quan hành chính|cơ quan tổ chức hành chính) …: #',
      ),
    ],
    'BM5/1.2': [
      ...countedFor(UNIT, 'phê duyệt [đề án] vị trí việc làm').concat(only({}, '#/_ ĐVSN [đã] [được] phê duyệt [đề án] vị trí việc làm')),
      ...only({}, '# ĐVSN … phê duyệt … vị trí việc làm', 'phê duyệt … vị trí việc làm … # ĐVSN'),
      ...only({ perhaps: true, with: 'vị trí việc làm' }, '# (ĐVSN|đơn vị)', 'ĐVSN …: #'),
    ],
    'BM5/1.3': only(
      {},
      '# (cơ quan tổ chức|cơ quan đơn vị|cơ quan|đơn vị) … vi phạm … vị trí việc làm',
      '(cơ quan tổ chức|cơ quan đơn vị) có vi phạm … vị trí việc làm …: #',
      'KHÔNG (cơ quan tổ chức|cơ quan đơn vị|cơ quan|đơn vị|trường hợp) [nào] [có] vi phạm … vị trí việc làm',
    ),
    'BM5/2.1': [
      ...[
        ...done('công chức', 'tuyển dụng [mới|thêm]', { unless: 'đặc biệt|cấp xã|kế hoạch|nhu cầu|đề nghị|chỉ tiêu' }),
        ...only(
          { unless: 'đặc biệt|cấp xã|kế hoạch|nhu cầu|đề nghị|chỉ tiêu' },
          'tuyển dụng: [_ người ,] [gồm] # công chức (,|và) _ viên chức',
        ),
      ],
      ...only(
        { after: 'tuyển dụng', unless: 'đặc biệt|cấp xã|kế hoạch|nhu cầu|đề nghị|chỉ tiêu' },
        '# công chức [qua|thông qua|bằng] [hình thức] (thi tuyển|xét tuyển)',
      ),
      ...only({ unless: 'đặc biệt|cấp xã|kế hoạch|nhu cầu|đề nghị|chỉ tiêu' }, '(đã|mới) tuyển: # công chức'),
      ...only(
        { perhaps: true, after: 'tuyển dụng', unless: 'đặc biệt|cấp xã|kế hoạch|nhu cầu|chỉ tiêu|viên chức' },
        '# công chức',
        'công chức: # [người]',
      ),
    ],
    'BM5/2.2': [
      ...only(
        {},
        'tuyển dụng # công chức … trường hợp đặc biệt',
        '# công chức … tuyển dụng … trường hợp đặc biệt',
        'công chức [được] tuyển dụng … trường hợp đặc biệt: #',
        'KHÔNG công chức [nào] [được] tuyển dụng … trường hợp đặc biệt',
      ),
      ...only({ after: 'tuyển dụng' }, '# công chức … đặc biệt', 'đặc biệt: # công chức'),
      ...only({ perhaps: true, with: 'đặc biệt' }, '# công chức', 'công chức …: #'),
    ],
    'BM5/2.3': [
      ...only(
        {},
        '# công chức cấp xã [được] [xét] chuyển',
        'công chức cấp xã [được] [xét] chuyển thành công chức … cấp huyện [trở lên]: #',
        'xét chuyển # công chức cấp xã',
        'KHÔNG công chức cấp xã [nào] [được] [xét] chuyển',
      ),
      ...only({}, 'xét chuyển … # … công chức cấp xã', '# (cán bộ|công chức) cấp xã … [xét] chuyển'),
      ...only({ perhaps: true, with: 'chuyển' }, '# công chức', 'công chức cấp xã …: #'),
    ],
    'BM5/2.4': [
      ...[
        ...done('viên chức', 'tuyển dụng [mới|thêm]', { unless: 'đặc biệt|kế hoạch|nhu cầu|đề nghị|chỉ tiêu' }),
        ...only({ unless: 'đặc biệt|kế hoạch|nhu cầu|đề nghị|chỉ tiêu' }, 'tuyển dụng: [_ người ,] [gồm] _ công chức (,|và) # viên chức'),
      ],
      ...only(
        { after: 'tuyển dụng', unless: 'đặc biệt|kế hoạch|nhu cầu|đề nghị|chỉ tiêu' },
        '# viên chức [qua|thông qua|bằng] [hình thức] (thi tuyển|xét tuyển)',
      ),
      ...only({ unless: 'đặc biệt|kế hoạch|nhu cầu|đề nghị|chỉ tiêu' }, '(đã|mới) tuyển: # viên chức'),
      ...only({ unless: 'đặc biệt|kế hoạch|nhu cầu|đề nghị|chỉ tiêu' }, 'tuyển dụng [mới]: _ công chức (,|và) # viên chức'),
      ...only({ perhaps: true, after: 'tuyển dụng', unless: 'đặc biệt|kế hoạch|nhu cầu|chỉ tiêu' }, '# viên chức', 'viên chức: # [người]'),
      ...only(
        { after: 'tuyển dụng', unless: 'kế hoạch|nhu cầu|đề nghị|chỉ tiêu' },
        '# viên chức (qua|thông qua|bằng) [hình thức] (thi tuyển|xét tuyển)',
      ),
    ],
    'BM5/2.5': [
      ...only(
        {},
        'tuyển dụng # viên chức … trường hợp đặc biệt',
        '# viên chức … tuyển dụng … trường hợp đặc biệt',
        'viên chức [được] tuyển dụng … trường hợp đặc biệt: #',
        'KHÔNG viên chức [nào] [được] tuyển dụng … trường hợp đặc biệt',
      ),
      ...only({ after: 'tuyển dụng' }, '# viên chức … đặc biệt', 'đặc biệt: # viên chức'),
      ...only({ perhaps: true, with: 'đặc biệt' }, '# viên chức', 'viên chức …: #'),
    ],
    'BM5/3': [
      ...only(
        { unless: NO_EXAMINATION },
        '# (lãnh đạo quản lý|lãnh đạo|chức danh lãnh đạo quản lý|chức danh lãnh đạo) … thi tuyển',
        'thi tuyển [chức danh] [để] [bổ nhiệm]: # (lãnh đạo quản lý|lãnh đạo|chức danh lãnh đạo)',
        '(lãnh đạo quản lý|lãnh đạo) … bổ nhiệm … thi tuyển: # [người]',
        'KHÔNG [trường hợp] (lãnh đạo quản lý|lãnh đạo) … thi tuyển',
      ),
      ...only(
        { unless: NO_EXAMINATION },
        'thi tuyển: # (lãnh đạo quản lý|lãnh đạo|chức danh)',
        '# (người|trường hợp|chức danh) … [bổ nhiệm] … [qua|thông qua] thi tuyển',
        'bổ nhiệm … (qua|thông qua) thi tuyển: # [người|lãnh đạo|trường hợp]',
        'bổ nhiệm # (lãnh đạo quản lý|lãnh đạo|người) … thi tuyển',
      ),
      ...only({ unless: NO_EXAMINATION }, 'thi tuyển [chức danh] [lãnh đạo quản lý|lãnh đạo]: # [người|trường hợp|chức danh]'),
      ...only(
        { perhaps: true, with: 'thi tuyển', unless: `tuyển dụng|${NO_EXAMINATION}` },
        '# (lãnh đạo quản lý|lãnh đạo|người|chức danh|trường hợp)',
      ),
    ],
    'BM5/4': [
      ...only(
        { unless: 'lãnh đạo|đảng viên' },
        'KHÔNG [trường hợp] (ccvc|công chức) [và người lao động] [nào] [của sở|thuộc sở] [vi phạm] [phải|bị] [xử lý] kỷ luật',
        'KHÔNG [trường hợp] (ccvc|công chức) [và người lao động] [nào] vi phạm … kỷ luật',
        'KHÔNG trường hợp [nào] [vi phạm] bị [xử lý] kỷ luật',
        '# (ccvc|trường hợp|trường hợp ccvc) [vi phạm] bị [xử lý] kỷ luật',
        'kỷ luật [đối với]: # (ccvc|trường hợp)',
        'số [lượng] ccvc bị kỷ luật …: # [người]',
      ).concat(
        only({ part: true, unless: 'lãnh đạo|đảng viên' }, 'kỷ luật [đối với]: # công chức'),
        only({}, 'xử lý kỷ luật [đối với]: # trường hợp , _'),
      ),
      ...only(
        { unless: 'lãnh đạo|đảng viên|chấp hành|siết chặt' },
        '(xử lý|thi hành|thực hiện) kỷ luật [đối với]: # (người|trường hợp|ccvc|công chức viên chức|công chức)',
        '(ccvc|công chức) bị [xử lý] kỷ luật: # [người|trường hợp]',
        '# (người|trường hợp|ccvc) … bị … kỷ luật',
        'kỷ luật: # (người|trường hợp|ccvc)',
      ),
      ...only({ part: true, unless: 'lãnh đạo|đảng viên' }, '# công chức [vi phạm] bị [xử lý] kỷ luật'),
      ...only(
        { perhaps: true, unless: 'lãnh đạo|đảng viên' },
        'kỷ luật …: # (người|trường hợp|ccvc|công chức)',
        'ccvc … kỷ luật …: # [người]',
      ),
    ],
    'BM5/4.1': done('lãnh đạo cấp tỉnh', '[bị] [xử lý] kỷ luật'),
    'BM5/4.2': [
      ...done('lãnh đạo (cấp sở|sở) [ngành] [và UBND cấp huyện]', '[bị] [xử lý] kỷ luật'),
      ...only(
        { after: VIOLATORS, unless: 'bổ nhiệm|thi tuyển|luân chuyển|điều động|cấp phòng' },
        '# lãnh đạo (cấp sở|sở)',
        'lãnh đạo (cấp sở|sở): # [người]',
      ),
    ],
    'BM5/4.3': [
      ...done('lãnh đạo (cấp phòng|phòng) [thuộc] [sở ngành|sở] [và UBND cấp huyện]', '[bị] [xử lý] kỷ luật'),
      ...only(
        { after: VIOLATORS, unless: 'bổ nhiệm|thi tuyển|luân chuyển|điều động' },
        '# [trường hợp|người] lãnh đạo (cấp phòng|phòng)',
        'lãnh đạo (cấp phòng|phòng): # [người|trường hợp]',
      ),
      ...only({ perhaps: true, after: 'kỷ luật', unless: 'bổ nhiệm' }, '# … cấp phòng', 'cấp phòng …: #'),
    ],
    'BM5/4.4': [
      ...done('(viên chức|người làm việc)', '[bị] [xử lý] kỷ luật').concat(
        only({}, '# (viên chức|người làm việc) … bị kỷ luật', 'người làm việc … bị kỷ luật: # [người]'),
      ),
      ...only({ unless: 'công chức|lãnh đạo' }, 'kỷ luật … # viên chức', 'kỷ luật: # (viên chức|người làm việc)'),
      ...only(
        { after: VIOLATORS, unless: 'công chức|lãnh đạo|bổ nhiệm|tuyển dụng|điều động|được giao|có mặt|đào tạo|cử' },
        '# viên chức $',
        'viên chức: # [người] $',
      ),
      ...only({ perhaps: true, after: 'kỷ luật', unless: 'tuyển dụng|được giao|có mặt' }, '# viên chức', 'viên chức …: #'),
    ],

    // Biểu mẫu 6. Cải cách tài chính công
    'BM6/1': [
      ...only(
        { unless: `${NOT_INVESTMENT}|chương trình mục tiêu|ODA` },
        'tỷ lệ giải ngân …: #%',
        'tỷ lệ thực hiện [kế hoạch] giải ngân …: #%',
        'giải ngân vốn đầu tư [công] …: #%',
        'giải ngân … [,] (đạt|đạt tỷ lệ|bằng) #%',
        'giải ngân _/_ triệu đồng … [,] (đạt|đạt tỷ lệ|bằng|chiếm|tỷ lệ) #%',
        '#% kế hoạch vốn',
        'giải ngân: _ (triệu|tỷ) đồng … [,] (đạt|đạt tỷ lệ|bằng|chiếm|tỷ lệ) #%',
      ),
      ...only(
        { after: PUBLIC_INVESTMENT, unless: `${NOT_INVESTMENT}|chương trình mục tiêu|dự án|ODA` },
        'tỷ lệ giải ngân: #%',
        'giải ngân (đạt|được) #%',
        'đạt [tỷ lệ] #% kế hoạch',
      ),
      ...only({ perhaps: true, unless: NOT_INVESTMENT }, 'giải ngân …: #%', '#% … (kế hoạch|vốn)'),
    ],
    'BM6/1.1': [
      ...[
        ...only(
          { unless: `giải ngân|${NOT_INVESTMENT}` },
          `${PUBLIC_INVESTMENT} … giao …: #đ`,
          'kế hoạch vốn …: #đ',
          `giao … #đ … ${PUBLIC_INVESTMENT}`,
          `#đ … ${PUBLIC_INVESTMENT} … giao`,
        ),
        ...only({ after: PUBLIC_INVESTMENT, unless: `giải ngân|${NOT_INVESTMENT}` }, 'được giao …: #đ'),
      ],
      ...only(
        { unless: `giải ngân|${NOT_INVESTMENT}|chương trình mục tiêu` },
        `${PUBLIC_INVESTMENT} …: #đ`,
        `(tổng|tổng số) ${PUBLIC_INVESTMENT} …: #đ`,
        `được giao #đ … ${PUBLIC_INVESTMENT}`,
      ),
      ...only({ perhaps: true, unless: NOT_INVESTMENT }, '(kế hoạch|vốn|giao) …: #đ', '#đ … (kế hoạch|vốn)'),
    ],
    'BM6/1.2': [
      ...[
        ...only(
          { unless: NOT_INVESTMENT },
          'giải ngân [được]: #đ',
          `giải ngân ${PUBLIC_INVESTMENT} [được]: #đ`,
          `${PUBLIC_INVESTMENT} [đã] (giải ngân|thực hiện): #đ`,
          'vốn [đã] giải ngân: #đ',
        ),
        ...only({ after: PUBLIC_INVESTMENT, unless: NOT_INVESTMENT }, 'đã (thực hiện|giải ngân) …: #đ'),
      ],
      ...only(
        { after: PUBLIC_INVESTMENT, unless: `${NOT_INVESTMENT}|chương trình mục tiêu|dự án` },
        'giải ngân …: #đ',
        'thực hiện [được]: #đ',
      ),
      ...only({ perhaps: true, unless: NOT_INVESTMENT }, 'giải ngân …: #đ', '#đ … giải ngân'),
    ],
    'BM6/1.2; BM6/1.1': [
      ...only(
        { unless: NOT_INVESTMENT },
        'giải ngân …: #/# triệu đồng',
        'giải ngân …: #đ [trên] [tổng số] #đ',
        `${PUBLIC_INVESTMENT} …: #/# triệu đồng`,
        'tỷ lệ giải ngân … [,] #/# triệu đồng',
        'giải ngân … _ , #/# triệu đồng',
      ),
      ...only(
        { unless: `${NOT_INVESTMENT}|chương trình mục tiêu|ODA` },
        'giải ngân …: #/# (triệu|tỷ) đồng',
        `${PUBLIC_INVESTMENT} …: #/# (triệu|tỷ) đồng`,
        'giải ngân … _ , #/# (triệu|tỷ) đồng',
      ),
    ],
    'BM6/2.1': [
      ...only(
        { unless: 'bảo đảm' },
        'ĐVSN [thực hiện] [cơ chế] tự chủ [tài chính]: # [ĐVSN|đơn vị]',
        '# ĐVSN [thực hiện] [cơ chế] tự chủ',
        '# ĐVSN được giao [quyền] tự chủ',
      ).concat(only({ after: 'tự chủ', unless: 'bảo đảm|thuộc' }, 'tổng số ĐVSN [tại địa phương]: # [ĐVSN|đơn vị]')),
      ...only({ unless: 'bảo đảm|thuộc' }, '# ĐVSN … [cơ chế] tự chủ', 'giao [quyền] tự chủ …: # ĐVSN'),
      ...only({ after: 'tự chủ', unless: 'bảo đảm' }, '(có|với) # ĐVSN'),
      ...only({ unless: 'bảo đảm|thuộc' }, '# (đơn vị|ĐVSN) [thực hiện] [cơ chế] tự chủ'),
      ...only({ perhaps: true, with: 'tự chủ' }, '# (đơn vị|ĐVSN)'),
    ],
    'BM6/2.2': [
      ...counted(UNIT, 'tự bảo đảm chi thường xuyên và chi đầu tư'),
      ...only({}, '# (đơn vị|ĐVSN) … tự bảo đảm … chi đầu tư', 'tự bảo đảm … chi đầu tư: # [đơn vị|ĐVSN]'),
      ...only(
        { perhaps: true, unless: 'trực tuyến|DVC|TTHC|dưới', after: '(tự chủ|bảo đảm|ĐVSN)' },
        '# [ĐVSN|đơn vị] … chi đầu tư',
        'chi đầu tư …: # [ĐVSN|đơn vị]',
      ),
    ],
    'BM6/2.3': [
      ...counted(UNIT, 'tự bảo đảm [toàn bộ] chi thường xuyên', { unless: 'một phần|chi đầu tư|dưới' }),
      ...only(
        { unless: 'một phần|chi đầu tư|dưới' },
        'tự bảo đảm [toàn bộ] chi thường xuyên: #',
        '# (đơn vị|ĐVSN) … tự bảo đảm [toàn bộ] chi thường xuyên',
      ),
      ...only(
        { perhaps: true, unless: 'một phần|chi đầu tư|dưới|nhà nước|ngân sách', after: '(tự chủ|bảo đảm|ĐVSN)' },
        '# [ĐVSN|đơn vị] … tự bảo đảm',
        'tự bảo đảm …: # [ĐVSN|đơn vị]',
      ),
    ],
    'BM6/2.4': [
      ...counted(UNIT, 'tự bảo đảm một phần chi thường xuyên', { unless: 'dưới' }),
      ...only({ unless: 'dưới' }, '# (đơn vị|ĐVSN) … tự bảo đảm một phần', 'tự bảo đảm một phần [chi thường xuyên]: # [đơn vị|ĐVSN]'),
      ...only(
        { perhaps: true, unless: 'trực tuyến|DVC|TTHC|dưới', after: '(tự chủ|bảo đảm|ĐVSN)' },
        '# [ĐVSN|đơn vị] … một phần',
        'một phần …: # [ĐVSN|đơn vị]',
      ),
    ],
    'BM6/2.4.1': counted(UNIT, 'tự bảo đảm [một phần] [chi thường xuyên] [từ] bậc bảy mươi [chi thường xuyên]'),
    'BM6/2.4.2': counted(UNIT, 'tự bảo đảm [một phần] [chi thường xuyên] [từ] bậc ba mươi [chi thường xuyên]'),
    'BM6/2.4.3': counted(UNIT, 'tự bảo đảm [một phần] [chi thường xuyên] [từ] bậc mười [chi thường xuyên]'),
    'BM6/2.5': [
      ...counted(UNIT, '[do] (nhà nước|ngân sách nhà nước|ngân sách) bảo đảm [toàn bộ] chi thường xuyên'),
      ...only(
        {},
        '# (đơn vị|ĐVSN) … (nhà nước|ngân sách nhà nước|ngân sách) [cấp] bảo đảm',
        '(nhà nước|ngân sách nhà nước|ngân sách) bảo đảm [toàn bộ] [chi thường xuyên]: # [đơn vị|ĐVSN]',
      ),
      ...only(
        { perhaps: true, unless: 'trực tuyến|DVC|TTHC|dưới', after: '(tự chủ|bảo đảm|ĐVSN)' },
        '# [ĐVSN|đơn vị] … (nhà nước|ngân sách|ngân sách nhà nước) … bảo đảm',
        '(nhà nước|ngân sách|ngân sách nhà nước) … bảo đảm …: # [ĐVSN|đơn vị]',
      ),
    ],
    'BM6/2.6': countedFor(UNIT, 'chuyển đổi thành công ty cổ phần').concat(countedFor(UNIT, 'chuyển [đổi] sang công ty cổ phần')),

    // Biểu mẫu 7. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số
    'BM7/1: 1': only({}, 'đã (hoàn thành|cập nhật|hoàn thành cập nhật|ban hành) … kiến trúc chính quyền điện tử'),
    'BM7/1: 0': only({}, 'chưa (hoàn thành|cập nhật|ban hành) … kiến trúc chính quyền điện tử'),
    'BM7/2: 0': only({}, 'chưa (có|xây dựng|triển khai) … hệ thống họp trực tuyến'),
    'BM7/2: 1': only({}, 'họp trực tuyến … liên thông hai cấp'),
    'BM7/2: 2': only({}, 'họp trực tuyến … liên thông ba cấp'),
    'BM7/3': [
      ...only({}, 'tỷ lệ báo cáo [định kỳ] … hệ thống thông tin báo cáo …: #%', '#% báo cáo [định kỳ] … hệ thống thông tin báo cáo'),
      ...only({ perhaps: true }, 'báo cáo … hệ thống …: #%', '#% báo cáo'),
    ],
    'BM7/4: 0': only({}, 'chưa (triển khai|xây dựng) … (LGSP|nền tảng chia sẻ)'),
    'BM7/4: 1': only({}, 'đang (triển khai|xây dựng) … (LGSP|nền tảng chia sẻ)'),
    'BM7/4: 2': only({}, 'đã hoàn thành … (LGSP|nền tảng chia sẻ)'),
    'BM7/5.1.1': rated('sở ngành', 'kết nối liên thông [hệ thống quản lý văn bản …] với UBND tỉnh'),
    'BM7/5.1.2': rated('UBND cấp huyện', 'kết nối liên thông [hệ thống quản lý văn bản …] với UBND tỉnh'),
    'BM7/5.1.3': rated('UBND cấp xã', 'kết nối liên thông [hệ thống quản lý văn bản …] với UBND [cấp] huyện'),
    'BM7/5.2': only({}, 'tỷ lệ sử dụng văn bản điện tử của (địa phương|tỉnh|toàn tỉnh): #%'),
    'BM7/5.2.1': [
      ...only(
        { by: 'department', unless: 'cấp huyện|cấp xã|địa phương|toàn tỉnh|hồ sơ' },
        'tỷ lệ [sử dụng] văn bản điện tử [của [các] sở ngành [cấp tỉnh]]: #%',
        'tỷ lệ văn bản … (điện tử|môi trường mạng): #%',
        'tỷ lệ văn bản … điện tử , … ký số: #%',
        'tỷ lệ (gửi nhận|gửi|trao đổi) văn bản điện tử: #%',
        '#% văn bản … gửi nhận … (điện tử|môi trường mạng)',
        '#% văn bản … (gửi|phát hành|trao đổi) … (điện tử|môi trường mạng)',
        'văn bản … (gửi|phát hành|trao đổi) … điện tử (đạt|chiếm) [tỷ lệ] #%',
      ),
      ...only(
        { by: 'department', unless: 'cấp huyện|cấp xã|địa phương|toàn tỉnh|hồ sơ' },
        '#% văn bản … ký số và (gửi|phát hành)',
        'văn bản … điện tử (đạt|chiếm|đạt tỷ lệ) #%',
      ),
      ...only(
        { by: 'department', unless: 'cấp huyện|cấp xã|địa phương|toàn tỉnh|hồ sơ' },
        'tỷ lệ văn bản … (phát hành|gửi|gửi nhận|trao đổi) … điện tử …: #%',
        'tỷ lệ văn bản … , (phát hành|gửi) … điện tử …: #%',
      ),
      ...only(
        { by: 'department', perhaps: true, unless: 'cấp huyện|cấp xã|địa phương|toàn tỉnh|hồ sơ' },
        '#% văn bản … (gửi|phát hành|ký số|trao đổi|điện tử|trực tuyến)',
        'tỷ lệ … văn bản … (điện tử|mạng|ký số) …: #%',
      ),
    ],
    'BM7/5.2.2': [
      ...only({}, 'tỷ lệ sử dụng văn bản điện tử của [UBND] cấp huyện: #%'),
      ...only({}, 'văn bản điện tử [của] (UBND huyện|UBND cấp huyện|cấp huyện|UBND thành phố|UBND thị xã): #%'),
      ...only(
        { by: 'district', unless: 'cấp xã|hồ sơ' },
        'tỷ lệ văn bản … (điện tử|môi trường mạng|ký số) …: #%',
        '#% văn bản … (điện tử|ký số|môi trường mạng)',
      ),
    ],
    'BM7/5.2.3': [
      ...only({}, 'tỷ lệ sử dụng văn bản điện tử của [UBND] cấp xã: #%'),
      ...only({ after: 'văn bản điện tử' }, '(UBND xã|UBND cấp xã|cấp xã|UBND phường): #%'),
      ...only(
        { by: 'commune', unless: 'hồ sơ' },
        'tỷ lệ văn bản … (điện tử|môi trường mạng|ký số) …: #%',
        '#% văn bản … (điện tử|ký số|môi trường mạng)',
      ),
      ...only({ after: 'văn bản điện tử' }, 'của (UBND xã|UBND cấp xã|cấp xã|UBND phường): #%'),
      ...only({ after: 'văn bản điện tử' }, '(cấp xã|UBND cấp xã|UBND xã|UBND phường) (đạt|là) #%'),
    ],
    'BM7/5.3.1': rated('sở ngành', 'kết nối liên thông với hệ thống [thông tin] [một cửa] [điện tử]'),
    'BM7/5.3.2': rated('(đơn vị|UBND) cấp huyện', 'kết nối liên thông với hệ thống [thông tin] [một cửa] [điện tử]'),
    'BM7/5.3.3': rated('(đơn vị|UBND) cấp xã', 'kết nối liên thông với hệ thống [thông tin] [một cửa] [điện tử]'),
    'BM7/6.4': [
      ...only({ unless: 'hồ sơ|toàn trình' }, 'tỷ lệ TTHC … một phần: #%', '#% TTHC đủ điều kiện … một phần'),
      ...only({ unless: 'toàn trình|hồ sơ' }, 'tỷ lệ (TTHC|DVC) … một phần …: #%'),
    ],
    'BM7/6.4.1': [
      ...counted('(TTHC|DVC)', 'đủ điều kiện [cung cấp|thực hiện] [DVC] [trực tuyến] một phần', { unless: 'toàn trình' }),
      ...only(
        { unless: 'toàn trình' },
        'DVC [trực tuyến] một phần [số] [TTHC|DVC] đủ điều kiện [cung cấp]: #',
        'đủ điều kiện … một phần: # [TTHC|DVC|dịch vụ]',
      ),
      ...only(
        { perhaps: true, unless: 'toàn trình' },
        'đủ điều kiện … một phần …: #',
        'một phần … đủ điều kiện …: #',
        '# (TTHC|DVC|dịch vụ) … đủ điều kiện … một phần',
      ),
    ],
    'BM7/6.4.2': [
      ...[
        ...countedFor('(TTHC|DVC)', '[đang] [cung cấp|thực hiện] [DVC] [trực tuyến] một phần', { unless: NOT_ONLINE_OFFER }),
        ...only(
          { unless: NOT_ONLINE_OFFER },
          `${ONLINE} một phần: [với|đối với] # (TTHC|DVC)`,
          'DVC [trực tuyến] một phần: #',
          'DVC [trực tuyến] một phần: #/_',
          `cung cấp # ${ONLINE} một phần`,
          `# ${ONLINE} một phần`,
        ),
        ...only(
          { after: ONLINE, unless: NOT_ONLINE_OFFER, unlessInSentence: PARTS_INTEGRATED, unlessBeside: 'phát sinh hồ sơ' },
          '# một phần',
          'một phần: #',
          'một phần: #/_',
        ),
      ],
      ...only(
        {
          after: ONLINE_SAID,
          unless: 'toàn trình|(đủ điều kiện|phát sinh|đăng ký|thí điểm|lên|tích hợp|thanh toán|hồ sơ)',
          unlessInSentence: `phát sinh hồ sơ … (toàn trình|một phần)|hồ sơ … (toàn trình|một phần)|${PARTS_INTEGRATED}`,
        },
        'một phần: # [TTHC|DVC|dịch vụ]',
        '# (TTHC|DVC|dịch vụ) [cung cấp] [DVC] [trực tuyến] [mức] một phần',
        '# một phần',
        'một phần [số] [TTHC|DVC] [đang|được] cung cấp: #',
        'cung cấp … một phần: # [TTHC|DVC|dịch vụ]',
      ),
      ...only(
        { after: 'DVC [trực tuyến] một phần', unless: 'đủ điều kiện|phát sinh|hồ sơ', unlessInSentence: 'toàn trình' },
        'đang cung cấp: # [TTHC|DVC|dịch vụ]',
      ),
      ...only(
        { perhaps: true, unless: 'toàn trình|đủ điều kiện|phát sinh|hồ sơ|thanh toán' },
        'một phần …: # [TTHC|DVC|dịch vụ]',
        '# (TTHC|DVC|dịch vụ) … một phần',
      ),
    ],
    'BM7/6.4.2; BM7/6.4.1': only(
      { unless: 'phát sinh|đăng ký|hồ sơ' },
      '#/# TTHC đủ điều kiện … một phần',
      '#/# TTHC [được] [cung cấp] … một phần … đủ điều kiện',
    ),
    'BM7/6.4.3': [
      ...counted('(TTHC|DVC)', '[đang] [cung cấp] [DVC] [trực tuyến] một phần [có] [đã] phát sinh hồ sơ [nộp] [trực tuyến]'),
      ...only(
        {},
        'DVC [trực tuyến] một phần [số] [TTHC|DVC] [có] phát sinh hồ sơ …: #',
        'một phần: _ (TTHC|DVC|dịch vụ) , [trong đó] [có] # (TTHC|DVC|dịch vụ) [có] phát sinh hồ sơ',
        'một phần: _ [TTHC|DVC|dịch vụ] , [trong đó] [có] phát sinh hồ sơ: # [TTHC|DVC|dịch vụ]',
        'phát sinh hồ sơ [nộp] [trực tuyến]: một phần: #',
        'phát sinh hồ sơ [nộp] [trực tuyến]: toàn trình: _ [TTHC|DVC|dịch vụ] (,|và) một phần: #',
        '# (TTHC|DVC|dịch vụ) một phần [có] phát sinh hồ sơ',
        '_ (TTHC|DVC|dịch vụ) [trực tuyến] một phần , [trong đó] [có] # (TTHC|DVC|dịch vụ) [có] phát sinh hồ sơ',
      ),
      ...only(
        {
          after: 'phát sinh hồ sơ',
          with: 'phát sinh hồ sơ',
          unless: 'đang cung cấp',
          unlessInSentence: '(có|trong đó) _ (DVC|TTHC|dịch vụ) … phát sinh',
        },
        'một phần: # [TTHC|DVC|dịch vụ]',
      ),
      ...only(
        { perhaps: true, unless: 'toàn trình', with: 'phát sinh' },
        'một phần …: # [TTHC|DVC|dịch vụ]',
        '# (TTHC|DVC|dịch vụ) … một phần',
      ),
    ],
    'BM7/6.5': [
      ...only({ unless: 'hồ sơ|một phần' }, 'tỷ lệ TTHC … toàn trình: #%', '#% TTHC đủ điều kiện … toàn trình'),
      ...only({ unless: 'một phần|hồ sơ' }, 'tỷ lệ (TTHC|DVC) … toàn trình …: #%'),
    ],
    'BM7/6.5.1': [
      ...counted('(TTHC|DVC)', 'đủ điều kiện [cung cấp|thực hiện] [DVC] [trực tuyến] toàn trình', { unless: 'một phần' }),
      ...only(
        { unless: 'một phần' },
        'DVC [trực tuyến] toàn trình [số] [TTHC|DVC] đủ điều kiện [cung cấp]: #',
        'đủ điều kiện … toàn trình: # [TTHC|DVC|dịch vụ]',
      ),
      ...only(
        { perhaps: true, unless: 'một phần' },
        'đủ điều kiện … toàn trình …: #',
        'toàn trình … đủ điều kiện …: #',
        '# (TTHC|DVC|dịch vụ) … đủ điều kiện … toàn trình',
      ),
    ],
    'BM7/6.5.2': [
      ...[
        ...countedFor('(TTHC|DVC)', '[đang] [cung cấp|thực hiện] [DVC] [trực tuyến] toàn trình', { unless: NOT_ONLINE_OFFER }),
        ...only(
          { unless: NOT_ONLINE_OFFER },
          `${ONLINE} toàn trình: [với|đối với] # (TTHC|DVC)`,
          'DVC [trực tuyến] toàn trình: #',
          'DVC [trực tuyến] toàn trình: #/_',
          `cung cấp # ${ONLINE} toàn trình`,
          `# ${ONLINE} toàn trình`,
        ),
        ...only(
          { after: ONLINE, unless: NOT_ONLINE_OFFER, unlessInSentence: PARTS_INTEGRATED, unlessBeside: 'phát sinh hồ sơ' },
          '# toàn trình',
          'toàn trình: #',
          'toàn trình: #/_',
        ),
      ],
      ...only(
        {
          after: ONLINE_SAID,
          unless: 'một phần|(đủ điều kiện|phát sinh|đăng ký|thí điểm|lên|tích hợp|thanh toán|hồ sơ)',
          unlessInSentence: `phát sinh hồ sơ … (toàn trình|một phần)|hồ sơ … (toàn trình|một phần)|${PARTS_INTEGRATED}`,
        },
        'toàn trình: # [TTHC|DVC|dịch vụ]',
        '# (TTHC|DVC|dịch vụ) [cung cấp] [DVC] [trực tuyến] [mức] toàn trình',
        '# toàn trình',
        'toàn trình [số] [TTHC|DVC] [đang|được] cung cấp: #',
        'cung cấp … toàn trình: # [TTHC|DVC|dịch vụ]',
      ),
      ...only(
        { after: 'DVC [trực tuyến] toàn trình', unless: 'đủ điều kiện|phát sinh|hồ sơ', unlessInSentence: 'một phần' },
        'đang cung cấp: # [TTHC|DVC|dịch vụ]',
      ),
      ...only(
        { perhaps: true, unless: 'một phần|đủ điều kiện|phát sinh|hồ sơ|thanh toán' },
        'toàn trình …: # [TTHC|DVC|dịch vụ]',
        '# (TTHC|DVC|dịch vụ) … toàn trình',
      ),
    ],
    'BM7/6.5.2; BM7/6.5.1': only(
      { unless: 'phát sinh|đăng ký|hồ sơ' },
      '#/# TTHC đủ điều kiện … toàn trình',
      '#/# TTHC [được] [cung cấp] … toàn trình … đủ điều kiện',
    ),
    'BM7/6.5.3': [
      ...counted('(TTHC|DVC)', '[đang] [cung cấp] [DVC] [trực tuyến] toàn trình [có] [đã] phát sinh hồ sơ [nộp] [trực tuyến]'),
      ...only(
        {},
        'DVC [trực tuyến] toàn trình [số] [TTHC|DVC] [có] phát sinh hồ sơ …: #',
        'toàn trình: _ (TTHC|DVC|dịch vụ) , [trong đó] [có] # (TTHC|DVC|dịch vụ) [có] phát sinh hồ sơ',
        'toàn trình: _ [TTHC|DVC|dịch vụ] , [trong đó] [có] phát sinh hồ sơ: # [TTHC|DVC|dịch vụ]',
        'phát sinh hồ sơ [nộp] [trực tuyến]: toàn trình: #',
        'phát sinh hồ sơ [nộp] [trực tuyến]: một phần: _ [TTHC|DVC|dịch vụ] (,|và) toàn trình: #',
        '# (TTHC|DVC|dịch vụ) toàn trình [có] phát sinh hồ sơ',
        '_ (TTHC|DVC|dịch vụ) [trực tuyến] toàn trình , [trong đó] [có] # (TTHC|DVC|dịch vụ) [có] phát sinh hồ sơ',
      ),
      ...only(
        {
          after: 'phát sinh hồ sơ',
          with: 'phát sinh hồ sơ',
          unless: 'đang cung cấp',
          unlessInSentence: '(có|trong đó) _ (DVC|TTHC|dịch vụ) … phát sinh',
        },
        'toàn trình: # [TTHC|DVC|dịch vụ]',
      ),
      ...only(
        { perhaps: true, unless: 'một phần', with: 'phát sinh' },
        'toàn trình …: # [TTHC|DVC|dịch vụ]',
        '# (TTHC|DVC|dịch vụ) … toàn trình',
      ),
    ],
    'BM7/6.6': [
      ...only(
        { unless: 'thanh toán|hồ sơ' },
        'tỷ lệ (TTHC|DVC) … tích hợp … cổng DVC quốc gia: #%',
        '#% (TTHC|DVC) … tích hợp … cổng DVC quốc gia',
        '(TTHC|DVC) … tích hợp … cổng DVC quốc gia (đạt|chiếm) [tỷ lệ] #%',
        'tích hợp [công khai] [được]: _ (TTHC|DVC) … cổng DVC quốc gia , (đạt|đạt tỷ lệ|chiếm) #%',
        '_ (TTHC|DVC) … tích hợp … cổng DVC quốc gia [,] (đạt|đạt tỷ lệ|chiếm|bằng) #%',
        '(TTHC|DVC) … tích hợp … cổng DVC quốc gia: (_|_/_) (TTHC|DVC) [,] (đạt|đạt tỷ lệ) #%',
      ),
      ...only(
        { unless: 'thanh toán|hồ sơ' },
        'tỷ lệ (tích hợp|công khai|tích hợp công khai) … cổng DVC quốc gia …: #%',
        'tỷ lệ … (tích hợp|công khai) … cổng DVC quốc gia …: #%',
      ),
      ...only(
        { perhaps: true, unless: 'thanh toán|hồ sơ' },
        '(tích hợp|cổng DVC quốc gia|công khai) …: #%',
        '#% … (tích hợp|cổng DVC quốc gia)',
      ),
    ],
    'BM7/6.6.1': [
      ...only(
        { unless: `(đủ điều kiện|phát sinh|đăng ký|thí điểm|lĩnh vực|tích hợp|thanh toán|hồ sơ)` },
        `cung cấp: [tổng số] # ${ONLINE} [cả hai mức]`,
        `tổng số ${ONLINE} [đang] [cung cấp] [cả hai mức]: # [DVC|TTHC]`,
        `tổng số # ${ONLINE}`,
        'cung cấp: [tổng số] # (TTHC|DVC) [trực tuyến] cả hai mức',
        'tổng số TTHC [đang] [cung cấp] [DVC] trực tuyến [cả hai mức] [của] [sở]: # [TTHC]',
        `cung cấp ${ONLINE} [cả hai mức] [đối với|cho|với]: # TTHC`,
        `# TTHC [được] [cung cấp] ${ONLINE} cả hai mức`,
      ).concat(
        only(
          { unless: '(đủ điều kiện|phát sinh|đăng ký|thí điểm|lĩnh vực|tích hợp|thanh toán|hồ sơ|toàn trình|một phần)' },
          `# ${ONLINE} [đang|đã] được cung cấp`,
          `tổng số ${ONLINE} [của] [sở] [đang|đã|được] [được] cung cấp: # [DVC|TTHC]`,
        ),
      ),
      ...only(
        { unless: '(đủ điều kiện|phát sinh|đăng ký|thí điểm|lĩnh vực|tích hợp|thanh toán|hồ sơ|toàn trình|một phần)' },
        '# (TTHC|DVC|dịch vụ) [đang|được|đã] [được] cung cấp [DVC] trực tuyến',
        'cung cấp …: # (TTHC|DVC|dịch vụ) trực tuyến',
        `${ONLINE} [cả hai mức] [đang|đã|được] [được] cung cấp …: # [TTHC|DVC|dịch vụ]`,
        `${ONLINE} [cả hai mức] [đang|đã|được] [được] cung cấp …: #/_ [TTHC|DVC|dịch vụ]`,
        'TTHC [đang|đã|được] [được] cung cấp [DVC] trực tuyến …: # [TTHC]',
        'TTHC [đang|đã|được] [được] cung cấp [DVC] trực tuyến …: #/_ [TTHC]',
        '#/_ TTHC … cung cấp [DVC] trực tuyến',
      ),
      ...only(
        { unless: '(đủ điều kiện|phát sinh|đăng ký|thí điểm|lĩnh vực|tích hợp|thanh toán|hồ sơ|toàn trình|một phần)' },
        `${ONLINE}: # (DVC|dịch vụ|TTHC)`,
      ),
      ...only(
        { perhaps: true, unless: '(đủ điều kiện|phát sinh|thanh toán|hồ sơ|toàn trình|một phần)' },
        '# (DVC|TTHC|dịch vụ) … trực tuyến',
        `${ONLINE} …: # [DVC|dịch vụ|TTHC]`,
        'trực tuyến …: # (TTHC|DVC|dịch vụ)',
      ),
    ],
    'BM7/6.6.2': [
      ...only(
        { unless: 'thanh toán|hồ sơ' },
        '# (TTHC|DVC) … tích hợp … cổng DVC quốc gia',
        '(TTHC|DVC) … tích hợp … cổng DVC quốc gia: # [TTHC|DVC]',
        'tích hợp [công khai] [được]: # (TTHC|DVC|DVC trực tuyến) … cổng DVC quốc gia',
      ),
      ...only(
        { unless: 'thanh toán|hồ sơ|tỷ lệ' },
        '(tích hợp|công khai|tích hợp công khai) … cổng DVC quốc gia: # [TTHC|DVC|dịch vụ]',
        '# (TTHC|DVC|dịch vụ) … cổng DVC quốc gia',
        '(TTHC|DVC) … cổng DVC quốc gia: # [TTHC|DVC|dịch vụ]',
      ),
      ...only(
        { perhaps: true, unless: 'thanh toán|hồ sơ' },
        'cổng DVC quốc gia …: # [TTHC|DVC|dịch vụ]',
        '# (TTHC|DVC|dịch vụ) … (tích hợp|công khai)',
      ),
    ],
    'BM7/6.6.2; BM7/6.6.1': [
      ...only(
        { unless: 'thanh toán|hồ sơ' },
        '#/# (TTHC|DVC) … tích hợp … cổng DVC quốc gia',
        'tích hợp [công khai] [được]: #/# (TTHC|DVC) … cổng DVC quốc gia',
      ),
      ...only(
        { unless: 'thanh toán|hồ sơ' },
        '(TTHC|DVC|trực tuyến) … cổng DVC quốc gia …: #/# [TTHC|DVC|dịch vụ]',
        '#/# (TTHC|DVC|dịch vụ) … cổng DVC quốc gia',
      ),
      ...only({ unless: 'thanh toán|hồ sơ' }, '(tích hợp|công khai|cung cấp) … cổng DVC quốc gia …: #/# [TTHC|DVC|dịch vụ]'),
    ],
    'BM7/6.7': [
      ...only(
        { unless: '(đúng hạn|quá hạn|thanh toán|số hóa)' },
        'tỷ lệ hồ sơ … trực tuyến …: #%',
        'tỷ lệ (tiếp nhận|nộp) hồ sơ … trực tuyến …: #%',
        '#% hồ sơ … (nộp|tiếp nhận|gửi) … trực tuyến',
      ).concat(
        only(
          { unless: '(đúng hạn|quá hạn|thanh toán|số hóa|giải quyết)' },
          'tiếp nhận … trực tuyến … _ hồ sơ [,] (đạt|đạt tỷ lệ|chiếm|chiếm tỷ lệ|tỷ lệ) #%',
          'trực tuyến: _ hồ sơ [,] (đạt|đạt tỷ lệ|chiếm|chiếm tỷ lệ|tỷ lệ) #%',
          'hồ sơ … trực tuyến: _ [hồ sơ] [,] (đạt|đạt tỷ lệ|chiếm|chiếm tỷ lệ|tỷ lệ) #%',
        ),
      ),
      ...only(
        { unless: '(đúng hạn|quá hạn|thanh toán|số hóa|giải quyết|văn bản|TTHC|đăng ký)' },
        'tỷ lệ [hồ sơ] [tiếp nhận|nộp] [hồ sơ] [qua] [DVC|hình thức] trực tuyến …: #%',
        '#% … hồ sơ … trực tuyến',
        'hồ sơ … trực tuyến (đạt|chiếm) [tỷ lệ] #%',
      ),
      ...only({ perhaps: true, unless: '(đúng hạn|quá hạn|thanh toán|số hóa|văn bản)' }, 'trực tuyến …: #%', '#% … trực tuyến'),
    ],
    'BM7/6.7.1': [
      ...only(
        { unless: '(trực tuyến|trực tiếp|bưu chính|qua|kỳ trước|chuyển sang|khiếu nại|tố cáo|và giải quyết|mới)' },
        'tiếp nhận [được]: [tổng số] # hồ sơ',
        'tiếp nhận [từ] … [trong kỳ]: # hồ sơ',
        'tổng số hồ sơ [TTHC] [đã] [được] tiếp nhận …: # [hồ sơ]',
        'số [lượng] hồ sơ [TTHC] [đã] [được] tiếp nhận …: # [hồ sơ]',
        'tổng số: # hồ sơ … tiếp nhận',
        '# hồ sơ [TTHC] (đã|được|đã được) tiếp nhận',
        'KHÔNG hồ sơ TTHC [nào] được tiếp nhận',
      ),
      ...only(
        { unless: '(trực tuyến|trực tiếp|bưu chính|kỳ trước|chuyển sang|khiếu nại|tố cáo|đơn thư|PAKN|đăng ký dự)', part: true },
        'tiếp nhận mới: # [hồ sơ]',
        'tiếp nhận mới [từ] …: # hồ sơ',
        'số [lượng] hồ sơ [TTHC] tiếp nhận mới …: # [hồ sơ]',
        'hồ sơ tiếp nhận mới …: # [hồ sơ]',
        '# hồ sơ tiếp nhận mới',
      ),
      ...only(
        { unless: '(trực tuyến|trực tiếp|bưu chính|qua|kỳ trước|chuyển sang|khiếu nại|tố cáo|đơn thư|mới|đăng ký dự)' },
        'tổng số hồ sơ [TTHC] [phải|cần] [giải quyết]: # [hồ sơ]',
        'hồ sơ [TTHC] [đã|được|đã được] tiếp nhận …: # [hồ sơ]',
        'số hồ sơ [TTHC] … tiếp nhận …: # [hồ sơ]',
        'tiếp nhận [tổng số|được] …: # hồ sơ',
        '# hồ sơ [TTHC] … được tiếp nhận',
        'nhận: # hồ sơ',
      ),
      ...only({ inTable: true, unlessBeside: 'PAKN|đơn thư|khiếu nại|văn bản|nhiệm vụ' }, 'tiếp nhận: # [hồ sơ]'),
      ...only(
        { perhaps: true, unless: '(trực tuyến|trực tiếp|bưu chính|khiếu nại|tố cáo|PAKN)' },
        'tiếp nhận …: # [hồ sơ]',
        '# hồ sơ … tiếp nhận',
        'hồ sơ … tiếp nhận …: #',
      ),
      ...only({ unless: 'trực tuyến|trực tiếp|bưu chính' }, 'hồ sơ [TTHC] (yêu cầu|phải|cần) giải quyết: # [hồ sơ]'),
      ...only(
        { unless: 'trực tuyến|trực tiếp|bưu chính|kỳ trước|mới' },
        '(số lượng|tổng số|lượng) hồ sơ …: # hồ sơ … tiếp nhận',
        'tiếp nhận [từ|của|qua] … tổng cộng # hồ sơ',
        'hồ sơ [TTHC] tiếp nhận (tăng|giảm) _ hồ sơ , (đạt|lên|còn|là|với) # hồ sơ',
      ),
    ],
    'BM7/6.7.2': [
      ...only({ after: 'hồ sơ' }, '# bộ [hồ sơ] [được] [nộp|tiếp nhận] trực tuyến'),
      ...[
        ...only(
          { unless: '(giải quyết|thanh toán|một phần|toàn trình|phát sinh|đúng hạn|quá hạn|số hóa|trực tiếp|và trực)' },
          'tiếp nhận … trực tuyến …: # [hồ sơ]',
          'tiếp nhận # hồ sơ … trực tuyến',
          'hồ sơ [TTHC] … trực tuyến: # [hồ sơ]',
          '# hồ sơ [TTHC] [được|đã|đã được] [nộp|tiếp nhận] [qua] [hình thức|DVC] trực tuyến',
        ),
        ...only(
          { unless: '(giải quyết|thanh toán|một phần|toàn trình|đúng hạn|quá hạn|số hóa|trực tiếp|và trực)' },
          'KHÔNG [phát sinh|tiếp nhận] hồ sơ [nộp|tiếp nhận] [qua] [DVC] trực tuyến',
        ),
        ...only(
          { after: 'tiếp nhận', unless: '(giải quyết|thanh toán|một phần|toàn trình|phát sinh|đúng hạn|quá hạn|số hóa|trực tiếp|và trực)' },
          'trực tuyến: # hồ sơ',
          '# hồ sơ [nộp|qua|gửi] trực tuyến',
        ),
      ],
      ...only(
        {
          after: '(tiếp nhận|hồ sơ)',
          unless: '(giải quyết|thanh toán|một phần|toàn trình|phát sinh|đúng hạn|quá hạn|số hóa|trực tiếp|và trực|đăng ký dự)',
        },
        'trực tuyến: # $',
        '(nộp|tiếp nhận|qua|gửi) [qua] [hình thức|DVC|cổng DVC] trực tuyến: # [hồ sơ]',
        '# hồ sơ [được] (nộp|tiếp nhận|gửi) [qua] [hình thức] [DVC|cổng DVC] trực tuyến',
        'hồ sơ [TTHC] [tiếp nhận|nộp] [qua] [hình thức|DVC] trực tuyến: # [hồ sơ]',
        'trực tuyến [có|là]: # hồ sơ',
      ),
      ...only(
        { inTable: true, unlessBeside: 'PAKN|đơn thư|khiếu nại|văn bản|nhiệm vụ|toàn trình|một phần|DVC', after: '(hồ sơ|tiếp nhận)' },
        'trực tuyến: # [hồ sơ]',
      ),
      ...only(
        { perhaps: true, unless: '(thanh toán|một phần|toàn trình|phát sinh|quá hạn|số hóa|trực tiếp|và trực)' },
        'trực tuyến …: # [hồ sơ]',
        '# hồ sơ … trực tuyến',
      ),
    ],
    'BM7/6.7.2; BM7/6.7.1': only(
      { unless: '(giải quyết|thanh toán|một phần|toàn trình|đúng hạn|số hóa)' },
      '#/# hồ sơ … trực tuyến',
      '(nộp|tiếp nhận) … trực tuyến …: #/# hồ sơ',
    ),
    'BM7/6.8': [
      ...only(
        { unless: 'hồ sơ' },
        'tỷ lệ TTHC … thanh toán trực tuyến: #%',
        '#% TTHC … thanh toán trực tuyến',
        'thanh toán trực tuyến: (_|_/_) TTHC [,] (đạt|đạt tỷ lệ) #%',
        '(_|_/_) TTHC … thanh toán trực tuyến [,] (đạt|đạt tỷ lệ) #%',
      ),
      ...only(
        { unless: 'hồ sơ|giao dịch' },
        'tỷ lệ TTHC … thanh toán trực tuyến …: #%',
        'TTHC … thanh toán trực tuyến (đạt|chiếm) [tỷ lệ] #%',
      ),
      ...only({ perhaps: true, unless: 'hồ sơ|giao dịch' }, 'thanh toán trực tuyến …: #%', '#% … thanh toán trực tuyến'),
    ],
    'BM7/6.8.1': [
      ...counted('TTHC', '[có] [yêu cầu] [thực hiện] nghĩa vụ tài chính', { unless: 'thanh toán' }).concat(
        only({ unless: 'thanh toán' }, '# TTHC có [phát sinh|thu] phí'),
      ),
      ...only(
        { unless: 'thanh toán trực tuyến' },
        '# TTHC [có] [yêu cầu] [thực hiện] … nghĩa vụ tài chính',
        'TTHC … nghĩa vụ tài chính …: # [TTHC]',
        '# TTHC [có] (thu phí|phát sinh phí)',
      ),
      ...only(
        { perhaps: true, unless: 'hồ sơ|giao dịch' },
        '(phí|nghĩa vụ tài chính) …: # [TTHC|DVC|dịch vụ]',
        '# TTHC … (phí|nghĩa vụ tài chính)',
      ),
    ],
    'BM7/6.8.2': [
      ...countedFor('TTHC', '[tích hợp|triển khai|tích hợp triển khai] thanh toán trực tuyến', { unless: 'hồ sơ' }),
      ...only(
        { unless: 'hồ sơ|giao dịch' },
        '# (TTHC|dịch vụ|DVC) … thanh toán trực tuyến',
        'thanh toán trực tuyến …: # (TTHC|dịch vụ|DVC)',
      ),
      ...only({ perhaps: true, unless: 'hồ sơ|giao dịch' }, 'thanh toán trực tuyến …: # [TTHC|DVC|dịch vụ]'),
    ],
    'BM7/6.8.2; BM7/6.8.1': [
      ...only({ unless: 'hồ sơ' }, '#/# TTHC … thanh toán trực tuyến', 'thanh toán trực tuyến …: #/# TTHC'),
      ...only(
        { unless: 'hồ sơ|giao dịch' },
        'thanh toán trực tuyến …: #/# [TTHC|dịch vụ|DVC]',
        '#/# (TTHC|dịch vụ|DVC) … thanh toán trực tuyến',
      ),
    ],
    'BM7/6.5.3; BM7/6.5.2': only(
      { after: 'phát sinh hồ sơ', unless: 'đủ điều kiện|đăng ký' },
      'toàn trình: #/# [TTHC|DVC|dịch vụ]',
      '#/# (TTHC|DVC|dịch vụ) [trực tuyến] toàn trình',
    ),
    'BM7/6.4.3; BM7/6.4.2': only(
      { after: 'phát sinh hồ sơ', unless: 'đủ điều kiện|đăng ký' },
      'một phần: #/# [TTHC|DVC|dịch vụ]',
      '#/# (TTHC|DVC|dịch vụ) [trực tuyến] một phần',
    ),
    'BM7/6.5.3; BM7/6.4.3': [
      ...only(
        {},
        '# (DVC|TTHC|dịch vụ) [trực tuyến] toàn trình (và|,) # (DVC|TTHC|dịch vụ) [trực tuyến] một phần [có] [đã] phát sinh hồ sơ',
        'phát sinh hồ sơ [nộp] [trực tuyến]: # [DVC|TTHC|dịch vụ] toàn trình (và|,) # [DVC|TTHC|dịch vụ] một phần',
      ),
    ],
    'BM7/6.4.3; BM7/6.5.3': [
      ...only(
        {},
        '# (DVC|TTHC|dịch vụ) [trực tuyến] một phần (và|,) # (DVC|TTHC|dịch vụ) [trực tuyến] toàn trình [có] [đã] phát sinh hồ sơ',
        'phát sinh hồ sơ [nộp] [trực tuyến]: # [DVC|TTHC|dịch vụ] một phần (và|,) # [DVC|TTHC|dịch vụ] toàn trình',
      ),
    ],
    'BM3/3.4.1 = BM3/3.4.2': [
      ...only({}, 'tiếp nhận và (giải quyết|xử lý|trả lời) [xong]: # PAKN', 'tiếp nhận , (giải quyết|xử lý|trả lời) [xong]: # PAKN'),
    ],
  },
  otherUnits: [
    {
      says: 'số lượng TTHC … tiếp nhận …: _ hồ sơ',
      message: 'Nói số lượng thủ tục hành chính nhưng đếm bằng hồ sơ; hãy ghi "số lượng hồ sơ thủ tục hành chính".',
    },
    {
      says: 'số TTHC (tiếp nhận|đã giải quyết|giải quyết) …: _ hồ sơ',
      message: 'Nói số thủ tục hành chính nhưng đếm bằng hồ sơ; hãy ghi "số hồ sơ thủ tục hành chính".',
    },
  ],
  parts: [
    {
      row: 'BM1/6.1',
      members: [
        ['trực tuyến …: # phiếu', '# phiếu [khảo sát] trực tuyến'],
        ['trực tiếp …: # phiếu', '# phiếu [khảo sát] trực tiếp'],
      ],
      unless: 'thu về|thu lại|hợp lệ',
    },
    {
      row: 'BM3/3.1.2',
      members: [
        ['trước hạn …: # [hồ sơ]', '# [hồ sơ] [TTHC] [đã] [được] [giải quyết|trả|trả kết quả|xử lý] trước hạn'],
        ['đúng hạn …: # [hồ sơ]', '# [hồ sơ] [TTHC] [đã] [được] [giải quyết|trả|trả kết quả|xử lý] đúng hạn'],
      ],
      unless: 'PAKN|nhiệm vụ|đơn thư|khiếu nại|sớm đúng hạn',
    },
  ],
  flows: [
    {
      members: {
        nhận: ['tiếp nhận [được]: [tổng số] # hồ sơ', 'tiếp nhận …: # hồ sơ', 'tổng số hồ sơ … tiếp nhận …: #'],
        mới: ['mới tiếp nhận [trong kỳ]: # hồ sơ', 'tiếp nhận mới: # hồ sơ', 'tiếp nhận trong kỳ: # hồ sơ', 'trong kỳ: # hồ sơ'],
        chuyển: ['kỳ trước [chuyển] [qua|sang] [chuyển]: # hồ sơ', '# hồ sơ [từ] kỳ trước [chuyển]', 'kỳ trước chuyển (qua|sang): #'],
        'trực tuyến': [
          '(qua|tiếp nhận|tiếp nhận qua) [DVC] trực tuyến: # [hồ sơ]',
          'trực tuyến: # hồ sơ',
          '# hồ sơ [nộp|qua|tiếp nhận] [qua] [DVC] trực tuyến',
        ],
        'trực tiếp': ['[tiếp nhận] trực tiếp [và] [qua] [dịch vụ] [bưu chính] [công ích]: # [hồ sơ]', '# hồ sơ [nộp|tiếp nhận] trực tiếp'],
        'bưu chính': ['(qua|nhận|tiếp nhận qua) [dịch vụ] bưu chính [công ích]: # [hồ sơ]', '# hồ sơ qua [dịch vụ] bưu chính'],
        xong: [
          '(đã|được) giải quyết [xong|được]: [tổng số] # hồ sơ',
          'giải quyết xong: # hồ sơ',
          'hồ sơ đã giải quyết [xong]: #',
          '# hồ sơ (đã|đã được) giải quyết',
        ],
        còn: [
          'đang [trong thời hạn] giải quyết: # hồ sơ',
          'đang (xử lý|thụ lý): # hồ sơ',
          '# hồ sơ đang [trong thời hạn] (giải quyết|xử lý)',
          'hồ sơ đang giải quyết: #',
        ],
      },
      sums: [
        ['nhận + chuyển = xong + còn', 'nhận + mới? + chuyển = xong + còn', 'nhận = xong + còn', 'mới + chuyển = xong + còn'],
        [
          'nhận = trực tuyến + trực tiếp + bưu chính?',
          'nhận + chuyển = trực tuyến + trực tiếp + bưu chính?',
          'nhận = trực tuyến + trực tiếp + bưu chính? + chuyển',
          'mới = trực tuyến + trực tiếp + bưu chính?',
        ],
      ],
      unless: '(trả lại|rút|hủy|từ chối|không đủ điều kiện|tạm dừng|bổ sung hồ sơ|thanh toán)',
    },
    {
      members: {
        xong: [
          '(đã|được) giải quyết [xong|được]: [tổng số] # hồ sơ',
          'giải quyết [xong]: # hồ sơ',
          'hồ sơ đã giải quyết [xong]: #',
          '# hồ sơ (đã|đã được) giải quyết',
        ],
        cả: ['sớm đúng hạn: # [hồ sơ]', '# hồ sơ [giải quyết|trả] sớm đúng hạn'],
        sớm: ['trước hạn: # [hồ sơ]', '# hồ sơ [giải quyết] trước hạn'],
        đúng: ['[sớm] đúng hạn: # [hồ sơ]', '# hồ sơ [giải quyết] [sớm] đúng hạn'],
        trễ: ['quá hạn: # [hồ sơ]', '# hồ sơ [giải quyết] quá hạn'],
      },
      sums: [['xong = sớm + đúng + trễ?', 'xong = đúng + trễ?'], ['xong = cả + trễ'], ['cả = sớm + đúng']],
      unless: '(đang giải|chưa|lĩnh vực|PAKN|nhiệm vụ|tháng|còn lại|chậm|trễ|muộn|xin lỗi|gia hạn)',
    },
    {
      members: {
        'văn bản': ['# VBQPPL', 'VBQPPL …: # văn bản', 'VBQPPL [đã] [được] [ban hành]: #'],
        'nghị quyết': ['# nghị quyết'],
        'quyết định': ['# quyết định'],
        'chỉ thị': ['# chỉ thị'],
      },
      sums: [['văn bản = nghị quyết + quyết định + chỉ thị?']],
      unless: '(rà soát|kiểm tra|bãi bỏ|hết hiệu lực|dự thảo|thông tư|góp ý|thẩm định|lĩnh vực)',
    },
    {
      members: {
        giao: ['(UBND|chính phủ|thủ tướng|chủ tịch) … giao … # nhiệm vụ', 'được giao: # nhiệm vụ', 'tổng số nhiệm vụ … giao …: #'],
        xong: ['hoàn thành [được|xong]: # nhiệm vụ'],
        đúng: ['[sớm] đúng hạn: # nhiệm vụ', '# nhiệm vụ [hoàn thành] [sớm] đúng hạn'],
        trễ: ['hoàn thành [nhưng] quá hạn: # nhiệm vụ', '# nhiệm vụ hoàn thành [nhưng] quá hạn'],
        còn: ['đang [triển khai] [thực hiện]: # nhiệm vụ', '# nhiệm vụ đang [triển khai] thực hiện'],
        'quá hạn': ['quá hạn [nhưng] chưa (hoàn thành|thực hiện): # nhiệm vụ', '# nhiệm vụ quá hạn [nhưng] chưa (hoàn thành|thực hiện)'],
      },
      sums: [
        ['giao = xong + còn + quá hạn?', 'giao = xong + còn'],
        ['giao = đúng + trễ + còn + quá hạn?', 'giao = đúng + trễ + còn'],
      ],
    },
  ],
};
