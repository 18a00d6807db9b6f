import * as fc from 'fast-check';
import { findPeriod, LEVELS } from '../../src/forms';
import { existsFor, proposeRoster, readRosterCsv, roster, RosterError, writeRosterCsv, type RosterEntry } from '../../src/province';
import { cleanText } from '../../src/submission';
import { template2022, TREACHEROUS_TEXTS } from '../submissions';

const template = template2022();

function entry(code: string, rest: Partial<RosterEntry> = {}): RosterEntry {
  return { code, name: `Đơn vị ${code}`, level: 'department', parent: '', from: '', until: '', ...rest };
}

/** Names as hostile as they come. */
const names = fc.constantFrom(
  'Sở Nội vụ',
  'UBND xã Hải Lăng',
  "'=1+1",
  'a;b',
  '"',
  ...TREACHEROUS_TEXTS.filter((text) => text === cleanText(text)),
);

const rosters = fc
  .tuple(
    fc.uniqueArray(fc.record({ code: fc.stringMatching(/^[A-Z=+'-][A-Z0-9.]{0,5}$/), name: names, level: fc.constantFrom(...LEVELS) }), {
      selector: ({ code }) => code,
      minLength: 1,
      maxLength: 12,
    }),
    fc.constantFrom('', '2025-07-01'),
    fc.constantFrom(undefined, 0, 12),
  )
  .map(([drawn, from, communes]) => {
    const entries = drawn.map((each) => entry(each.code, { ...each, from, ...(communes !== undefined && { communes }) }));
    const [first, ...others] = entries;
    return roster([first!, ...others.map((each) => ({ ...each, parent: first!.code }))], new Map([['BM1/2.1' as const, [first!.code]]]));
  });

test('a roster is read back as it was written, whatever the names are', () => {
  fc.assert(fc.property(rosters, (each) => expect(readRosterCsv(writeRosterCsv(each), template)).toEqual(each)));
});

test('no cell of a written roster begins like a formula', () => {
  fc.assert(
    fc.property(rosters, (each) => {
      const cells = writeRosterCsv(each)
        .replace('\uFEFF', '')
        .split(/[;\r\n]/);
      expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell) && cell !== '-')).toEqual([]);
    }),
  );
});

test('columns may stand in any order, parted by commas', () => {
  const read = readRosterCsv('Tên đơn vị,Cấp,Mã,Chủ trì chỉ tiêu\nSở Tư pháp,Sở,STP,BM2/2.1 BM2/3.1\nUBND xã A,Xã,X01,\n', template);
  expect(read.entries).toEqual([entry('STP', { name: 'Sở Tư pháp' }), entry('X01', { name: 'UBND xã A', level: 'commune' })]);
  expect([...read.owners]).toEqual([
    ['BM2/2.1', ['STP']],
    ['BM2/3.1', ['STP']],
  ]);
});

test('a level that isn’t written is the one the name tells', () => {
  const names = ['UBND xã Hải Sơn', 'Uỷ ban nhân dân thị trấn Diên Sanh', 'UBND huyện Hải Lăng', 'Văn phòng UBND tỉnh', 'Sở Nội vụ'];
  const lines = names.map((name, index) => `A${String(index)};${name}`);
  const levels = ['commune', 'commune', 'district', 'department', 'department'];
  const byCode = (text: string) =>
    [...readRosterCsv(text, template).entries].sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ level }) => level);
  expect(byCode(['Mã;Tên đơn vị', ...lines].join('\n'))).toEqual(levels);
  expect(byCode(['Mã;Tên đơn vị;Cấp', ...lines.map((line) => `${line};`)].join('\n'))).toEqual(levels);
});

test('a level that nothing tells is asked for, of all agencies at once', () => {
  expect(() => readRosterCsv('Mã;Tên đơn vị\nTT;Thanh tra tỉnh\nX;UBND xã A\nDH;UBND thành phố Đông Hà', template)).toThrow(
    'Danh sách chưa ghi cấp của "Thanh tra tỉnh" (dòng 2), "UBND thành phố Đông Hà" (dòng 4), tên cũng không cho biết; hãy ghi vào cột "Cấp" một trong: Sở, Huyện, Xã, Tỉnh.',
  );
});

test.each(['\r\n', '\n', '\r'])('no agency is lost whatever ends the lines after the first: %j', (end) => {
  const text = ['SNV;Sở Nội vụ;Sở', 'STP;Sở Tư pháp;Sở', 'X;UBND xã A;Xã', ''].join(end);
  expect(readRosterCsv(`Mã;Tên đơn vị;Cấp\r\n${text}`, template).entries).toHaveLength(3);
});

test.each([
  ['Tên đơn vị;Cấp\nA;Sở', 'Danh sách đơn vị thiếu cột "Mã"'],
  ['Mã;Tên đơn vị;Cấp\nA;Sở A;thôn', 'Dòng 2 của danh sách đơn vị ghi cấp "thôn"'],
  ['Mã;Tên đơn vị;Từ ngày\nA;Sở A;31/2/2025', 'Dòng 2 của danh sách đơn vị ghi ngày "31/2/2025"'],
  ['Mã;Tên đơn vị;Số xã\nA;Sở A;mười', 'Dòng 2 của danh sách đơn vị ghi số xã "mười"'],
  ['Mã;Tên đơn vị\nA;Sở A\nA;Sở B', 'Mã "A" dùng cho hai đơn vị'],
  ['Mã;Tên đơn vị;Báo cáo qua\nA;Sở A;B', 'Đơn vị "A" báo cáo qua "B"'],
  ['Mã;Tên đơn vị;Báo cáo qua\nA;Sở A;B\nB;Sở B;A', 'Đơn vị "A" báo cáo qua chính mình'],
  ['Mã;Tên đơn vị;Chủ trì chỉ tiêu\nA;Sở A;BM1/9', 'Dòng 2 của danh sách đơn vị chủ trì chỉ tiêu "BM1/9"'],
  ['Mã;Tên đơn vị;Chủ trì chỉ tiêu\nA;Sở A;BM1/2.1\nB;Sở B;BM1/2.1', 'Chỉ tiêu BM1/2.1 có hai đơn vị cùng cấp chủ trì (A, B)'],
  ['Mã;Tên đơn vị\n;Sở A', 'Đơn vị "Sở A" chưa có mã'],
])('what is wrong with a roster is said with its place: %j', (text, message) => {
  expect(() => readRosterCsv(text, template)).toThrow(RosterError);
  expect(() => readRosterCsv(text, template)).toThrow(message);
});

test('who existed when decides what it counts for', () => {
  const period = findPeriod('2025-Q3')!;
  const counts = (from: string, until: string) =>
    (['window', 'cumulative', 'moment'] as const).filter((span) => existsFor({ from, until }, span, period));
  expect(counts('', '')).toEqual(['window', 'cumulative', 'moment']);
  // A district that ended on 30/6: 15/6 to 14/9 knew it, 14/9 didn't.
  expect(counts('', '2025-06-30')).toEqual(['window', 'cumulative']);
  expect(counts('', '2025-06-14')).toEqual(['cumulative']);
  expect(counts('', '2024-12-14')).toEqual([]);
  expect(counts('2025-07-01', '')).toEqual(['window', 'cumulative', 'moment']);
  expect(counts('2025-09-15', '')).toEqual([]);
});

test('a roster is proposed from the files there are, in whatever order they come', () => {
  const agencies = [
    { name: 'Sở Tư pháp', parent: '', symbol: 'STP' },
    { name: 'UBND xã Hải Lăng', parent: '', symbol: 'UBND' },
    { name: 'UBND phường Đông Hà', parent: '', symbol: 'UBND' },
    { name: 'UBND PHƯỜNG ĐÔNG HÀ', parent: '', symbol: 'UBND' },
    { name: 'Thanh tra tỉnh', parent: '', symbol: '', code: 'H61.2' },
  ];
  const proposed = proposeRoster(agencies);
  expect(proposed.entries.map(({ code, level }) => `${code} ${level}`)).toEqual([
    'H61.2 department',
    'STP department',
    'UBND-PHUONG-DONG-HA commune',
    'UBND-XA-HAI-LANG commune',
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(agencies, { minLength: agencies.length }), (each) => expect(proposeRoster(each)).toEqual(proposed)),
  );
});
