import {
  boardOf,
  closing,
  closingDifferences,
  confirming,
  consolidate,
  emptyDesk,
  figureFacts,
  longRows,
  pinning,
  provinceDifferences,
  provinceLayout,
  readProvince,
  receiving,
  type Consolidated,
  type Desk,
  type EarlierProvince,
  type Received,
} from '../../src/province';
import { numberFigure } from '../../src/figures';
import { findPeriod } from '../../src/forms';
import { atOnce } from '../../src/steps';
import { cellsOfLayout } from '../../src/sheets';
import { emptySubmission, withFigures } from '../../src/submission';
import type { Changes } from '../submissions';
import { period, received, rosterOf, submissionOf, template } from './made-up-province';

const roster = rosterOf({ A: 'department', B: 'department', C: 'department' });
const today = '2025-09-25';
const signed = { on: today, by: 'Phòng CCHC' };
const started = confirming(emptyDesk(period.id, { name: 'UBND tỉnh', parent: '', symbol: '' }), roster);

function filesOf(said: Readonly<Record<string, Changes>>): readonly Received[] {
  return roster.entries.flatMap((entry) => (said[entry.code] ? [received(submissionOf(entry, said[entry.code]))] : []));
}

function made(files: readonly Received[], desk: Desk = started, earlier: readonly EarlierProvince[] = []): Consolidated {
  return atOnce(consolidate(boardOf(files, { template, period, roster, desk, today }), earlier));
}

/** The province of the quarter before, of which only one row of each agency is known. */
function earlierWith(id: 'BM1/1' | 'BM2/1.1', numbers: Readonly<Record<string, number>>, province: number): EarlierProvince {
  const other = findPeriod('2025-H1')!;
  return {
    period: other,
    submission: withFigures(emptySubmission(template, other), [[id, numberFigure(province)]]),
    figures: new Map(Object.entries(numbers).map(([code, value]) => [code, new Map([[id, numberFigure(value)]])])),
  };
}

test('of each figure: who moved it, whose number is a thousand times what it was, who is more than half, who left it blank', () => {
  const files = filesOf({ A: { 'BM1/1': '9000' }, B: { 'BM1/1': '12' }, C: { 'BM1/1': '3' } });
  const earlier = earlierWith('BM1/1', { A: 9, B: 15 }, 24);
  const result = made(files, started, [earlier]);
  const facts = figureFacts(result, 'BM1/1', earlier);
  expect(facts.movers.map(({ entry, before, now }) => [entry.code, before, now])).toEqual([
    ['A', 9, 9000],
    ['B', 15, 12],
  ]);
  expect(facts.jumps.map(({ entry }) => entry.code)).toEqual(['A']);
  expect(facts.dominant?.entry.code).toBe('A');
  expect(result.findings.map(({ message }) => message)).toContain(
    'So với 6 tháng năm 2025 gấp hoặc bằng một phần hàng nghìn lần: Đơn vị A ghi 9.000, trước ghi 09; hãy hỏi lại đơn vị tính.',
  );
  const open = figureFacts(made(filesOf({ A: { 'BM1/1': '' }, B: { 'BM1/1': '1' } })), 'BM1/1');
  expect([open.blanks, open.missing].map((each) => each.map(({ entry }) => entry.code))).toEqual([['A'], ['C']]);
  expect(open.against).toBeUndefined();
});

test('after closing, what would be otherwise is known before it is written', () => {
  const files = filesOf({ A: { 'BM1/1': '1' }, B: { 'BM1/1': '2' }, C: { 'BM1/1': '3' } });
  const desk = closing(started, made(files).submission, signed);
  expect(closingDifferences(desk, made(files, desk).submission)).toEqual([]);
  const more = made(filesOf({ A: { 'BM1/1': '1' }, B: { 'BM1/1': '2' }, C: { 'BM1/1': '9' } }), desk);
  expect(closingDifferences(desk, more.submission)).toEqual([{ id: 'BM1/1', closed: '06', now: '12' }]);
});

test('an acceptance written by hand is tied to the version that counts, and kept with it', () => {
  const files = filesOf({ A: { 'BM1/1': '1' } });
  const byHand = { code: 'A', kind: 'accept', ...signed, deadline: '', fingerprint: '', reason: '', seen: [] } as const;
  const desk = { ...started, deeds: [byHand, { ...byHand, code: 'B' }] };
  const board = boardOf(files, { template, period, roster, desk, today });
  expect(board.lines.map(({ status }) => status)).toEqual(['received', 'not-sent', 'not-sent']);
  const pinned = pinning(board);
  expect(pinned.kept.map(({ code }) => code)).toEqual(['A']);
  const after = boardOf(files, { template, period, roster, desk: pinned, today });
  expect(after.lines.map(({ status }) => status)).toEqual(['accepted', 'not-sent', 'not-sent']);
  expect(pinning(after)).toEqual(pinned);
});

test('a workbook against its files: what changed, came and went is named, and nothing where nothing did', () => {
  const files = filesOf({ A: { 'BM1/1': '1' }, B: { 'BM1/1': '2' } });
  const desk = receiving(started, files, today);
  const workbook = readProvince(cellsOfLayout(provinceLayout(made(files, desk), files, 'cchc 0')))!;
  const against = (now: readonly Received[]) => {
    const again = made(now, workbook.desk);
    return provinceDifferences(workbook, again, longRows(again), now);
  };
  expect(against(files)).toEqual([]);
  expect(against(filesOf({ A: { 'BM1/1': '5' }, C: { 'BM1/1': '1' } })).slice(0, 6)).toEqual([
    'Tệp A.json: nội dung khác tệp đã dùng để tổng hợp.',
    'Tệp B.json: không có trong thư mục.',
    'Tệp C.json: có trong thư mục nhưng không có trong sổ.',
    'Dữ liệu, Đơn vị A (A), BM1/1: sổ ghi 1, tệp cho 5.',
    'Dữ liệu, Đơn vị B (B), BM1/1: sổ ghi 2, tệp cho (trống).',
    'Dữ liệu, Đơn vị C (C), BM1/1: sổ ghi (trống), tệp cho 1.',
  ]);
});
