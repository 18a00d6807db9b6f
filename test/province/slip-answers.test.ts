import {
  accepting,
  boardOf,
  confirming,
  consolidate,
  emptyDesk,
  provinceLayout,
  readDesk,
  readProvince,
  receiveFiles,
  receiving,
  returning,
  slipOf,
  unexplained,
  type BoardLine,
  type Desk,
  type Received,
} from '../../src/province';
import { slipWorkbook } from '../../src/province/slips/slip-workbook';
import { keptReceived, receivedFrom } from '../../src/desk/kept-received';
import { atOnce } from '../../src/steps';
import { writeWorkbook, readWorkbook } from '../../src/xlsx';
import type { LayoutCell } from '../../src/sheets';
import type { Changes } from '../submissions';
import { incoming, period, rosterOf, submissionOf, template } from './made-up-province';

const roster = rosterOf({ SNV: 'department' });
const [snv] = roster.entries;
const today = '2025-09-25';
const signed = { on: today, by: '' };
/** Rows left blank, which must be mended, and more staff than posts, which may be explained. */
const FAULTY: Changes = { 'BM1/1': '3', 'BM4/2.1': '5', 'BM4/2.2': '7' };

async function come(files: Parameters<typeof receiveFiles>[0]): Promise<readonly Received[]> {
  return receiveFiles(files, { today });
}

function lineOf(files: readonly Received[], desk: Desk): BoardLine {
  return boardOf(files, { template, period, roster, desk, today }).lines[0]!;
}

const sent = come([incoming(submissionOf(snv!, FAULTY))]);

async function returned(): Promise<Desk> {
  const files = await sent;
  const desk = receiving(confirming(emptyDesk(period.id, { name: 'UBND tỉnh', parent: '', symbol: '' }), roster), files, today);
  const line = lineOf(files, desk);
  return returning(desk, { code: 'SNV', seen: line.seen }, line.version!, { ...signed, deadline: '2025-09-30' });
}

/** The slip as it comes back: `answers` by the number of the question, `figures` as the agency mended them. */
async function answered(
  desk: Desk,
  answers: Readonly<Record<number, Pick<LayoutCell, 'value' | 'formula'>>>,
  figures: Changes = FAULTY,
  name = 'phieu-tra-loi.xlsx',
): Promise<readonly Received[]> {
  const slip = slipOf(desk, 'SNV')!;
  const layout = slipWorkbook({ ...slip, submission: submissionOf(snv!, figures) });
  const [first, ...others] = layout.sheets;
  const top = first!.cells.find(({ value }) => value === 'TT')!.row;
  const cells = first!.cells.map((cell): LayoutCell =>
    cell.column === 6 && cell.row > top ? { ...cell, ...answers[cell.row - top] } : cell,
  );
  const bytes = await writeWorkbook({ ...layout, sheets: [{ ...first!, cells }, ...others] });
  return come([{ name, read: () => Promise.resolve(bytes) }]);
}

test('a slip that comes back with nothing but answers is an answer: each stands beside its question', async () => {
  const desk = await returned();
  const { asked } = slipOf(desk, 'SNV')!;
  const back = await answered(desk, { 1: { value: 'Số liệu đúng, đã kiểm tra lại' } });
  const line = lineOf([...(await sent), ...back], desk);
  expect(line.status).toBe('resent');
  expect(line.notes.join('\n')).not.toContain('chưa có gì thay đổi');
  expect([...line.slip!.answers]).toEqual([[asked[0]!.key, 'Số liệu đúng, đã kiểm tra lại']]);
  expect(line.notes[0]).toContain('1 nội dung có trả lời, cần người đọc');
  expect(line.notes[1]).toContain(`hỏi "${asked[0]!.message}", đơn vị trả lời "Số liệu đúng, đã kiểm tra lại".`);
});

test('a slip that comes back without a word is what it was', async () => {
  const desk = await returned();
  const line = lineOf([...(await sent), ...(await answered(desk, {}))], desk);
  expect(line.status).toBe('returned');
  expect(line.notes).toEqual([expect.stringContaining('chưa có gì thay đổi')]);
});

test('what was mended and what was answered come together, in one workbook or two', async () => {
  const desk = await returned();
  const mended: Changes = { ...FAULTY, 'BM1/3.1': '2' };
  const own = await come([incoming(submissionOf(snv!, mended), 'so-da-sua.json')]);
  const answers = { 2: { value: 'Chưa phát sinh' } };
  const apart = lineOf([...(await sent), ...own, ...(await answered(desk, answers))], desk);
  const within = lineOf([...(await sent), ...(await answered(desk, answers, mended))], desk);
  for (const line of [apart, within]) {
    expect(line.status).toBe('resent');
    expect([...line.slip!.answers.values()]).toEqual(['Chưa phát sinh']);
    expect(line.slip!.settled.map(({ id }) => id)).toContain('BM1/3.1');
  }
});

test('an answer is text of a certain length: no formula, no error, nothing endless', async () => {
  const desk = await returned();
  const back = await answered(desk, {
    1: { value: 'x', formula: 'HYPERLINK("http://evil.example","x")' },
    2: { value: '=cmd|calc!A1' },
    3: { value: 'a'.repeat(30_000) },
    4: { value: '   ' },
  });
  const { slip } = lineOf(back, desk);
  const texts = [...slip!.answers.values()];
  expect(texts.slice(0, 2)).toEqual(['x', '=cmd|calc!A1']);
  expect(texts[2]).toMatch(/^a{3000}…$/);
  expect(texts).toHaveLength(3);
});

test('an answer to a question that was typed over is named, not lost', async () => {
  const desk = await returned();
  const back = await answered(desk, { 1: { value: 'Đã rõ' } });
  const other = { ...desk, asked: desk.asked.slice(1) };
  const { slip, notes } = lineOf(back, other);
  expect(slip!.beside).toHaveLength(1);
  expect(notes.join('\n')).toMatch(/Trả lời không khớp nội dung nào đã đề nghị \(.*\): "Đã rõ"/);
});

test('an explanation accepts nothing by itself: what must be mended goes back, what may be explained waits for a person', async () => {
  const desk = await returned();
  const every = Object.fromEntries(desk.asked.map((_, index) => [index + 1, { value: 'Số liệu đúng' }]));
  const line = lineOf([...(await sent), ...(await answered(desk, every))], desk);
  expect(line.status).toBe('resent');
  const left = unexplained(line.version!, line.slip);
  const mustMend = desk.asked.filter(({ mends }) => mends).map(({ key }) => key);
  expect(left.map(({ key }) => key)).toEqual(mustMend);
  expect(mustMend.length).toBeLessThan(desk.asked.length);
});

test('answers outlive their file: in the browser, in the province’s workbook, and after the next act', async () => {
  const desk = await returned();
  const back = await answered(desk, { 1: { value: 'Số liệu đúng' } });
  const files = [...(await sent), ...back];
  const again = files.map((file) => receivedFrom(structuredClone(keptReceived(file)))!);
  expect(lineOf(again, desk).slip!.answers).toEqual(lineOf(files, desk).slip!.answers);
  const board = boardOf(files, { template, period, roster, desk, today });
  const bytes = await writeWorkbook(provinceLayout(atOnce(consolidate(board)), files, 'cchc'));
  const read = readProvince(await readWorkbook(bytes))!;
  expect(read.desk.asked.map(({ answer }) => answer).filter((each) => each !== undefined)).toEqual(['Số liệu đúng']);
  const { version, seen } = board.lines[0]!;
  for (const next of [
    accepting(desk, { code: 'SNV', seen }, version!, signed),
    returning(desk, { code: 'SNV', seen }, version!, { ...signed, deadline: '2025-10-01' }),
  ]) {
    expect(next.asked.filter(({ time }) => time === 1).map(({ answer }) => answer)[0]).toBe('Số liệu đúng');
    expect(readDesk(structuredClone(next))).toEqual(next);
  }
});
