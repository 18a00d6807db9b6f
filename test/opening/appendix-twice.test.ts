import { openReport } from '../../src/opening/open-report';
import { checkReport, type ReportBlock } from '../../src/report';
import { plainText } from '../../src/forms';
import { changedFrom, figuresFile, printed } from '../cases/figures';

const submission = figuresFile('d-truth.json');
const figures = printed(submission);
const para = (text: string): ReportBlock => ({ kind: 'paragraph', text });

/** The seven tables one below the other, each under its name only. */
function appendix(title: readonly string[], figureOf: (id: string) => string): readonly ReportBlock[] {
  const tables = submission.template.forms.flatMap((form): ReportBlock[] => [
    para(form.name),
    {
      kind: 'table',
      rows: [
        ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
        ...form.indicators.map(({ id, code, label, unit }) => [plainText(code), plainText(label), plainText(unit), figureOf(id), '']),
      ],
    },
  ]);
  return [...title.map(para), ...tables];
}

const now = appendix(['PHỤ LỤC', 'SỐ LIỆU QUÝ III NĂM 2023', '(Kèm theo báo cáo của Sở)'], (id) => figures[id] ?? '');
const before = appendix(['PHỤ LỤC', 'SỐ LIỆU QUÝ II NĂM 2023', '(Kèm theo báo cáo của Sở)'], (id) => (figures[id] === '' ? '' : '3'));
const open = (blocks: readonly ReportBlock[]) =>
  openReport({ blocks, notes: [] }, { name: 'báo cáo.docx', kind: 'report', today: '2023-09-15' }, { period: '2023-Q3' });

test.each([
  ['before', [...before, ...now]],
  ['behind', [...now, ...before]],
])('the appendix of another quarter %s the one of the period: its title governs all its tables', (_, blocks) => {
  const { submission: read, questions, findings } = open(blocks);
  expect([changedFrom('d', read), questions]).toEqual([{}, []]);
  expect(new Set(findings.map(({ message }) => /dưới tiêu đề "[^"]*"/u.exec(message)?.[0]))).toEqual(
    new Set(['dưới tiêu đề "SỐ LIỆU QUÝ II NĂM 2023"']),
  );
});

test('a second appendix that names no time is not taken for that of the first', () => {
  const unnamed = appendix(['PHỤ LỤC II'], (id) => figures[id] ?? '');
  const { submission: read } = open([...before, ...unnamed]);
  expect(changedFrom('d', read)).toEqual({});
});

test('held against the figures the tables of another quarter are named as such', async () => {
  const { findings } = checkReport({ blocks: [...now, ...before], notes: [] }, submission, await submission.template.language());
  const named = findings.filter(({ topic }) => topic === 'period');
  expect(named.map(({ message }) => message)).toEqual([
    expect.stringContaining('Biểu mẫu 7 trong báo cáo đứng dưới tiêu đề "SỐ LIỆU QUÝ II NĂM 2023", không phải quý III năm 2023'),
  ]);
});
