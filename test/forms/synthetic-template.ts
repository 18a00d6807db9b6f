import {
  amount,
  atMost,
  choice,
  count,
  defineTemplate,
  equal,
  findPeriod,
  form,
  heading,
  implies,
  rate,
  requiredIf,
  sum,
  TEMPLATES,
  type IndicatorId,
  type ReportLanguage,
  type Template,
} from '../../src/forms';
import { emptySubmission, type Submission } from '../../src/submission';
import { reportWith } from '../submissions';

/**
 * A circular that doesn't exist, for a province without districts and with online services in two
 * kinds (toàn trình, một phần): forms, rules and figures as data. What works for it works for the
 * next real one without a change of code.
 */
export const SYNTHETIC_TEMPLATE: Template = defineTemplate({
  id: 'CCHC-2026-THU',
  source: 'Thông tư giả định, chỉ dùng để thử',
  firstPeriod: '2026-Q1',
  forms: [
    form(
      'BM1',
      'Biểu mẫu 1',
      'Chỉ đạo, điều hành và thể chế',
      [
        heading('**I.**', '**Chỉ đạo, điều hành**'),
        count('1.', 'Số nhiệm vụ^1^ trong kế hoạch', 'Nhiệm vụ', { span: 'cumulative', across: 'sum' }),
        count('1.1.', 'Số nhiệm vụ đã hoàn thành', 'Nhiệm vụ', { span: 'cumulative', across: 'sum' }),
        rate('1.2.', 'Tỷ lệ hoàn thành *(lũy kế)*', { part: '1.1', whole: '1', span: 'cumulative' }),
        choice('2.', '**Khảo sát sự hài lòng**', 'Không = 0\nCó = 1'),
        count('2.1.', 'Số phiếu khảo sát', 'Phiếu', { across: 'sum' }),
        heading('**II.**', '**Thể chế**'),
        count('3.', '**Tổng số VBQPPL do địa phương ban hành**', 'Văn bản', { total: ['3.1', '3.2'] }),
        count('3.1.', 'Cấp tỉnh', 'Văn bản', { level: 'province', across: 'sum' }),
        count('3.2.', 'Cấp xã', 'Văn bản', { level: 'commune', across: 'sum' }),
      ],
      ['Kể cả nhiệm vụ giao bổ sung.'],
    ),
    form('BM2', 'Biểu mẫu 2', 'Dịch vụ công trực tuyến', [
      count('1.', '**Tổng số TTHC**', 'Thủ tục', { span: 'moment', total: ['1.1', '1.2', '1.3'] }),
      count('1.1.', 'Cung cấp toàn trình', 'Thủ tục', { span: 'moment', across: 'sum' }),
      count('1.2.', 'Cung cấp một phần', 'Thủ tục', { span: 'moment', across: 'sum' }),
      count('1.3.', 'Chưa cung cấp trực tuyến', 'Thủ tục', { span: 'moment', across: 'sum' }),
      count('2.', 'Số hồ sơ đã tiếp nhận', 'Hồ sơ', { across: 'sum' }),
      count('2.1.', 'Số hồ sơ tiếp nhận trực tuyến', 'Hồ sơ', { across: 'sum' }),
      rate('2.2.', 'Tỷ lệ hồ sơ trực tuyến', { part: '2.1', whole: '2' }),
      rate('3.', 'Tỷ lệ UBND cấp xã đã kết nối', { level: 'commune', span: 'moment', across: 'asked' }),
    ]),
    form('BM3', 'Biểu mẫu 3', 'Tài chính', [
      amount('1.', 'Kinh phí được giao', 'Triệu đồng', { span: 'cumulative', across: 'sum' }),
      amount('1.1.', 'Kinh phí đã chi', 'Triệu đồng', { span: 'cumulative', across: 'sum' }),
      rate('1.2.', 'Tỷ lệ đã chi', { part: '1.1', whole: '1', span: 'cumulative' }),
      count('2.', 'Số TTHC có thu phí, lệ phí', 'Thủ tục', { span: 'moment', across: 'sum' }),
      count('2.1.', 'Số TTHC đã thu qua mạng', 'Thủ tục', { span: 'moment', across: 'sum' }),
    ]),
  ],
  oneStop: undefined,
  relations: [
    requiredIf('BM1/2.1', 'BM1/2', 1, 'có khảo sát'),
    atMost('BM3/2.1', 'BM3/2'),
    atMost('BM3/2', 'BM2/1', { severity: 'warning' }),
    atMost(sum('BM2/1.1', 'BM2/1.2'), 'BM2/1'),
    equal('BM2/1.3', 'BM3/2', { severity: 'info', topic: 'plausibility', hint: 'Đây chỉ là ví dụ.' }),
    implies(
      { row: 'BM1/2.1', atLeast: 1 },
      { row: 'BM1/2', is: 1 },
      {
        at: 'BM1/2.1',
        name: 'survey-without-survey',
        rows: ['BM1/2.1', 'BM1/2'],
        message: 'Ghi {BM1/2.1} phiếu nhưng dòng 2 ghi không khảo sát.',
        statement: 'Có phiếu thì có khảo sát (dòng 2, 2.1 Biểu mẫu 1).',
      },
    ),
  ],
  language: () => Promise.resolve(SYNTHETIC_LANGUAGE),
});

/** How its reports speak, as far as a test needs it. */
export const SYNTHETIC_LANGUAGE: ReportLanguage = {
  phrases: {
    sameWords: { DVC: ['dịch vụ công'] },
    elsewhere: 'dự kiến',
    agencies: [],
    others: [],
    levels: {},
    wider: [],
    barriers: [],
    rows: { 'BM2/1.1': ['cung cấp # DVC toàn trình'], 'BM2/2.1; BM2/2': ['#/# hồ sơ trực tuyến'], 'BM2/1.1 + BM2/1.2': ['tổng số DVC: #'] },
    flows: [],
    parts: [],
    otherUnits: [],
  },
  outline: {
    title: [],
    opening: '',
    recipients: [],
    sections: [{ number: 'A.', title: 'Trực tuyến', sentences: [{ says: 'Cung cấp {BM2/1.1} dịch vụ công toàn trình.' }] }],
  },
};

/** All versions once the circular is in force: it closes the one before it. */
export const TEMPLATES_OF_2026: readonly Template[] = [
  ...TEMPLATES.map((template) => ({ ...template, lastPeriod: '2025-Y' as const })),
  SYNTHETIC_TEMPLATE,
];

const FIGURES: Readonly<Record<IndicatorId, string>> = {
  'BM1/1': '40',
  'BM1/1.1': '29',
  'BM1/1.2': '72,5',
  'BM1/2': '1',
  'BM1/2.1': '1.250',
  'BM1/3': '02',
  'BM1/3.1': '02',
  'BM1/3.2': '-',
  'BM2/1': '47',
  'BM2/1.1': '12',
  'BM2/1.2': '30',
  'BM2/1.3': '05',
  'BM2/2': '24',
  'BM2/2.1': '05',
  'BM2/2.2': '20,83',
  'BM2/3': '-',
  'BM3/1': '8.326',
  'BM3/1.1': '6.786,875',
  'BM3/1.2': '81,51',
  'BM3/2': '05',
  'BM3/2.1': '0',
};

/** Nothing is wrong with it. */
export function syntheticSubmission(changes: Readonly<Record<IndicatorId, string>> = {}): Submission {
  const submission: Submission = {
    ...emptySubmission(SYNTHETIC_TEMPLATE, findPeriod('2026-H1')!, { name: 'Sở Thử nghiệm', parent: 'UBND tỉnh Thử', symbol: 'STN' }),
    report: { number: '07/BC-STN', date: '2026-06-15', place: 'Thử', signatory: 'GIÁM ĐỐC' },
  };
  return reportWith({ ...FIGURES, ...changes }, submission, { 'BM3/1': 'Cả năm' });
}
