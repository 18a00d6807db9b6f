import * as fc from 'fast-check';
import {
  accepting,
  boardOf,
  choosing,
  confirming,
  deciding,
  emptyDesk,
  excusing,
  noting,
  owning,
  readDesk,
  receiving,
  reopening,
  returning,
  rosterOn,
  type BoardLine,
  type Desk,
  type Received,
} from '../../src/province';
import type { Changes } from '../submissions';
import { period, received, rosterOf, submissionOf, template } from './made-up-province';

const roster = rosterOf({ STP: 'department', SNV: 'department' });
const [snv] = roster.entries;
const today = '2025-09-25';
const signed = { on: today, by: 'Phòng CCHC' };
const empty = confirming(emptyDesk(period.id, { name: 'UBND tỉnh', parent: '', symbol: '' }), roster);

/** A file of Sở Nội vụ. */
function file(changes: Changes, name: string): Received {
  return received(submissionOf(snv!, changes), name);
}

function lineOf(files: readonly Received[], desk: Desk, day = today): BoardLine {
  return boardOf(files, { template, period, roster, desk, today: day }).lines[0]!;
}

const first = file({ 'BM1/1': '3', 'BM1/2': '7' }, 'lan-1.json');
const second = file({ 'BM1/1': '4', 'BM1/2': '7' }, 'lan-2.json');
const third = file({ 'BM1/1': '5', 'BM1/2': '8' }, 'lan-3.json');

test('a file came on the day it was first seen, late or not', () => {
  const desk = receiving(receiving(empty, [first], '2025-09-22'), [first, second], '2025-09-25');
  expect(desk.receipts.map(({ on }) => on)).toEqual(['2025-09-22', '2025-09-25']);
  expect(lineOf([first], desk)).toMatchObject({ status: 'received', receivedOn: '2025-09-22', overdue: 2 });
  expect(lineOf([], desk)).toMatchObject({ status: 'not-sent', overdue: 5 });
});

test('of two versions a person chooses; a third one is asked about again', () => {
  const two = lineOf([first, second], empty);
  expect(two).toMatchObject({ status: 'several-versions', notes: [expect.stringMatching(/dòng 1 ghi 03 \/ 04; chưa lấy bản nào/)] });
  const desk = choosing(empty, { code: 'SNV', seen: two.seen }, two.others[1]!, signed);
  expect(lineOf([second, first], desk)).toMatchObject({ status: 'received', version: { file: 'lan-2.json' } });
  expect(lineOf([first, second, third], desk).status).toBe('several-versions');
});

test('what was returned counts until another file comes, which needs no choice; the slip is compared', () => {
  const line = lineOf([first], empty);
  const desk = returning(empty, { code: 'SNV', seen: line.seen }, line.version!, { ...signed, deadline: '2025-09-28' });
  expect(lineOf([first], desk)).toMatchObject({ status: 'returned', returns: 1, deadline: '2025-09-28', version: { file: 'lan-1.json' } });
  expect(lineOf([first], desk, '2025-10-01').overdue).toBe(3);
  expect(lineOf([first, second], desk)).toMatchObject({ status: 'resent', version: { file: 'lan-2.json' }, slip: { unasked: ['BM1/1'] } });
  // Its file may have been replaced in the folder: what it said is kept.
  expect(lineOf([second], desk)).toMatchObject({ status: 'resent', slip: { unasked: ['BM1/1'] } });
  expect(lineOf([], desk)).toMatchObject({ status: 'returned', version: { file: 'lan-1.json' } });
  const again = returning(desk, { code: 'SNV', seen: lineOf([first, second], desk).seen }, lineOf([first, second], desk).version!, {
    ...signed,
    deadline: '2025-09-30',
  });
  expect(lineOf([first, second], again)).toMatchObject({ status: 'returned', returns: 2 });
});

test('the same file sent again is no answer', () => {
  const line = lineOf([first], empty);
  const desk = returning(empty, { code: 'SNV', seen: line.seen }, line.version!, { ...signed, deadline: '2025-09-28' });
  const copy = received(submissionOf(snv!, { 'BM1/1': '3', 'BM1/2': '7' }), 'gui-lai.json');
  const other = copy.kind === 'version' ? { ...copy, version: { ...copy.version, sha256: 'b'.repeat(64) } } : copy;
  expect(lineOf([first, other], desk)).toMatchObject({
    status: 'returned',
    notes: ['gui-lai.json: giống hệt bản đã trả, chưa có gì thay đổi.'],
  });
});

test('what was accepted stands until it is replaced on purpose', () => {
  const line = lineOf([first], empty);
  const desk = accepting(empty, { code: 'SNV', seen: line.seen }, line.version!, signed);
  expect(lineOf([first, second], desk)).toMatchObject({
    status: 'accepted',
    hasChanged: true,
    version: { file: 'lan-1.json' },
    others: [{ file: 'lan-2.json' }],
    notes: [expect.stringMatching(/^lan-2.json khác bản đã chấp nhận: Biểu mẫu 1, dòng 1 ghi 03 \/ 04; vẫn lấy/)],
  });
  // Even where its file is gone.
  expect(lineOf([second], desk).version).toMatchObject({ file: 'lan-1.json', submission: { agency: { code: 'SNV' } } });
  const [other] = lineOf([first, second], desk).others;
  expect(lineOf([first, second], accepting(desk, { code: 'SNV', seen: [] }, other!, signed))).toMatchObject({
    status: 'accepted',
    version: { file: 'lan-2.json' },
  });
  expect(lineOf([second], reopening(desk, 'SNV', signed)).version?.file).toBe('lan-2.json');
});

test('who is excused is awaited no more, and has its say when it sends something', () => {
  const desk = excusing(empty, 'SNV', signed, 'Sáp nhập');
  expect(lineOf([], desk).status).toBe('excused');
  expect(lineOf([], desk).overdue).toBeUndefined();
  expect(lineOf([first], desk).status).toBe('received');
});

test('a desk is what JSON holds, and nothing else is taken for one', () => {
  const line = lineOf([first], empty);
  const indicator = template.indicator('BM7/1')!;
  let desk = returning(receiving(empty, [first, second], today), { code: 'SNV', seen: line.seen }, line.version!, {
    ...signed,
    deadline: today,
  });
  desk = noting(owning(desk, 'BM2/2.1', ['STP']), 'SNV', 'Đã gọi điện');
  desk = deciding(desk, indicator, { kind: 'notApplicable' }, 'Không có', signed);
  expect(readDesk(JSON.parse(JSON.stringify(desk)))).toEqual(desk);
  expect(rosterOn(desk).owners.get('BM2/2.1')).toEqual(['STP']);
  expect(readDesk({ ...desk, deeds: [{ ...desk.deeds[0], kind: 'burn' }] })).toBeUndefined();
  fc.assert(fc.property(fc.jsonValue(), (value) => readDesk(value) === undefined));
});

test.each([
  ['PhuLucCCHC_2025-H1_SNV.json', 'tên tệp ghi 6 tháng năm 2025 nhưng số liệu là quý III năm 2025'],
  ['PhuLucCCHC_2025-Q3_STP.json', 'tên tệp ghi Đơn vị STP nhưng số liệu là của Đơn vị SNV'],
  ['PhuLucCCHC_2025-Q3_SNV.json', ''],
])('%s: what a name says otherwise than the file is named', (name, words) => {
  const { notes } = lineOf([file({ 'BM1/1': '3' }, name)], empty);
  expect(notes).toEqual(words === '' ? [] : [`${name}: ${words}; hãy hỏi lại đơn vị.`]);
});
