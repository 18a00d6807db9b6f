import { checkReport, checkReportInSlices } from '../../src/report';
import { checking } from '../../src/report/check-report';
import { passagesOf } from '../../src/report/passages';
import { realReport } from '../submissions';
import type { ReportText } from '../../src/report';
import { LANGUAGE, reportOf } from './reports';

const submission = realReport();
const { period } = submission;

/** The passages a text falls into, with how often it paused for them. */
function fallsInto(...paragraphs: readonly string[]) {
  const steps = passagesOf(reportOf(...paragraphs), period, (tokens) => tokens);
  let pauses = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { passages: step.value, pauses };
    pauses++;
  }
}

describe('what a text costs grows with its length', () => {
  it.each([
    ['leading times without a full stop', (count: number) => ['Trong kỳ báo cáo, tỷ lệ giải ngân đạt 81,51% '.repeat(count)]],
    ['sentences of one paragraph', (count: number) => ['Đã giải quyết 17 hồ sơ. '.repeat(count)]],
    ['one word after the other', (count: number) => ['hồ sơ '.repeat(count)]],
    ['one word without end', (count: number) => ['a'.repeat(count * 20)]],
    ['line breaks', (count: number) => ['đã giải quyết\n'.repeat(count)]],
    ['paragraphs that share a sentence', (count: number) => new Array<string>(count).fill('đã giải quyết 17 hồ sơ')],
    ['paragraphs of a letter', (count: number) => new Array<string>(count * 5).fill('a')],
  ])('%s', (_, text) => {
    const [some, more] = [fallsInto(...text(1000)), fallsInto(...text(4000))];
    // Each passage is looked at by itself: all that matters is that none is long, and how many there are.
    for (const { passages } of [some, more]) {
      expect(Math.max(...passages.map((passage) => passage.text.length))).toBeLessThanOrEqual(3000);
      expect(Math.max(...passages.map((passage) => passage.lead))).toBeLessThanOrEqual(61);
    }
    expect(more.passages.length).toBeLessThanOrEqual(some.passages.length * 5 + 5);
    expect(more.pauses).toBeLessThanOrEqual(some.pauses * 5 + 5);
    // Nor is much done between two pauses.
    expect(more.pauses).toBeGreaterThanOrEqual(more.passages.length);
  });
});

/** How many steps the whole check of a text takes. */
function stepsOf(report: ReportText): number {
  const steps = checking(report, submission, LANGUAGE);
  let count = 0;
  while (steps.next().done !== true) count++;
  return count;
}

describe('the whole check takes steps in proportion to the text', () => {
  const paragraphs = (line: string) => (count: number) => reportOf(...new Array<string>(count).fill(line));
  const table =
    (row: readonly string[]) =>
    (count: number): ReportText => ({
      blocks: [{ kind: 'table', rows: new Array<readonly string[]>(count).fill(row) }],
      notes: [],
    });

  it.each<[string, (count: number) => ReportText]>([
    ['sentences', paragraphs('Sở tiếp nhận 20 hồ sơ; đã giải quyết 17 hồ sơ, đạt 85%.')],
    ['headings', paragraphs('1. Kết quả giải quyết hồ sơ')],
    ['headings without numbers', paragraphs('Kết quả trong tháng 8')],
    ['a list', paragraphs('- Tiếp nhận 20 hồ sơ trong tháng 8, quý III là 24 hồ sơ;')],
    ['definitions', paragraphs('Số hồ sơ (HS) của Ủy ban nhân dân (UBND) là 20 HS')],
    ['citations', paragraphs('Quyết định số 238/QĐ-SKHCN ngày 05/9/2023 của UBND tỉnh')],
    ['parts of a row', paragraphs('- Trước hạn 15 hồ sơ, đúng hạn 05 hồ sơ;')],
    [
      'parts on lines of their own',
      (count) => reportOf(...new Array<string[]>(count).fill(['- Trước hạn 15 hồ sơ', '- Đúng hạn 05 hồ sơ']).flat()),
    ],
    ['amounts in several units', paragraphs('Đã giải ngân vốn đầu tư công 6 tỷ 787 triệu đồng, 1 tỷ 2 triệu 3 nghìn 4 đồng.')],
    ['rates in words', paragraphs('Đã trả 19 hồ sơ trên tổng số 20 hồ sơ, đạt 95% (19/20 hồ sơ).')],
    ['days', paragraphs('Ngày 10/9/2023, Sở tiếp nhận 15 hồ sơ; đến ngày 14/9/2023 tiếp nhận 24 hồ sơ.')],
    ['abbreviations told', paragraphs('Thủ tục hành chính (sau đây gọi tắt là TT) của Sở là 47 TT')],
    ['rows of figures', table(['1.1', 'Tiếp nhận trực tuyến', '12', '20'])],
    [
      'columns of one row',
      (count) => ({
        blocks: [{ kind: 'table', rows: [new Array<string>(count).fill('Tiếp nhận'), new Array<string>(count).fill('20')] }],
        notes: [],
      }),
    ],
    ['rows of text', table(['1', 'Nhiệm vụ', 'Được giao 29 nhiệm vụ, đã hoàn thành 27 nhiệm vụ.'])],
  ])('%s', (_, text) => {
    stepsOf(text(1));
    const [some, more] = [stepsOf(text(50)), stepsOf(text(200))];
    expect(more).toBeLessThanOrEqual(some * 4 + 8);
    expect(more).toBeGreaterThan(some);
  });
});

test('a very long paragraph is cut between sentences, and loses none', () => {
  const count = 700;
  const { agreeing, findings } = checkReport(reportOf('Trong kỳ báo cáo, tỷ lệ giải ngân đạt 12,34% '.repeat(count)), submission, LANGUAGE);
  expect(agreeing.length + findings.length).toBe(count);
});

test('the time a very long paragraph speaks of is kept from part to part', () => {
  const told = (time: string) => {
    const text = `${time}, đã làm nhiều việc. ${'Công tác được thực hiện tốt. '.repeat(200)}Đã giải quyết xong 12345 hồ sơ thủ tục hành chính.`;
    return checkReport(reportOf(text), submission, LANGUAGE).findings.filter(({ topic }) => topic === 'statement');
  };
  expect(told('Trong kỳ báo cáo')).toHaveLength(1);
  expect(told('Trong năm 2019')).toHaveLength(0);
});

test('in slices the same is found, and it can be stopped', async () => {
  const report = reportOf('Trong kỳ báo cáo, đã giải quyết xong 12345 hồ sơ thủ tục hành chính.', 'Tỷ lệ giải ngân đạt 12%.');
  expect(await checkReportInSlices(report, submission, LANGUAGE)).toEqual(checkReport(report, submission, LANGUAGE));
  const stop = new AbortController();
  stop.abort();
  await expect(checkReportInSlices(report, submission, LANGUAGE, stop.signal)).rejects.toBe(stop.signal.reason);
});

describe('a sentence goes on', () => {
  const told = (...paragraphs: readonly string[]) =>
    checkReport(reportOf(...paragraphs), submission, LANGUAGE).findings.map(({ stated, place }) => ({ stated, place }));
  const whole = told('Đã giải quyết xong 12345 hồ sơ thủ tục hành chính.');

  it('over lines and paragraphs, and is found where its number stands', () => {
    expect(whole).toHaveLength(1);
    expect(told('Đã giải quyết\nxong 12345 hồ sơ thủ tục hành chính.')).toEqual(whole);
    expect(told('Đã giải quyết xong', '12345 hồ sơ thủ tục hành chính.')).toEqual([
      { stated: '12345', place: { block: 1, start: 0, end: 5 } },
    ]);
    expect(told('Đã giải quyết xong 12345 hồ sơ thủ', 'tục', 'hành chính.')).toEqual(whole);
    expect(told('Tổng số hồ sơ thủ tục hành chính đã giải quyết xong:', '12345 hồ sơ.')).toHaveLength(1);
  });

  it('but not into a heading, a list or another sentence', () => {
    expect(told('Đã giải quyết xong', '1. Hồ sơ thủ tục hành chính')).toEqual([]);
    expect(told('ĐÃ GIẢI QUYẾT XONG', '12345 hồ sơ thủ tục hành chính.')).toEqual([]);
    expect(told('Đã giải quyết xong.', '12345 hồ sơ thủ tục hành chính.')).toEqual([]);
    expect(told('Đã giải quyết xong', '- 12345 hồ sơ thủ tục hành chính.')).toEqual([]);
  });
});

describe('tables', () => {
  const sentence = 'Đã giải quyết xong 12345 hồ sơ thủ tục hành chính.';
  const told = (...rows: string[][]) =>
    checkReport({ blocks: [{ kind: 'table', rows }], notes: [] }, submission, LANGUAGE).findings.map(({ place }) => place);

  it('that arrange sentences are read, each in its place', () => {
    const at = sentence.indexOf('12345');
    expect(told(['', sentence])).toEqual([{ block: 0, row: 0, cell: 1, start: at, end: at + 5 }]);
    expect(told(['1', `Kết quả\n${sentence}`])).toEqual([{ block: 0, row: 0, cell: 1, start: at + 8, end: at + 13 }]);
    expect(told(['1', 'Thủ tục hành chính', sentence.slice(0, -1)])).toHaveLength(1);
  });

  it('that give figures are not, but for whole sentences', () => {
    expect(told(['1', sentence.slice(0, -1), 'hồ sơ', '20'])).toEqual([]);
    expect(told(['1', 'Hồ sơ', '20', sentence])).toHaveLength(1);
  });
});
