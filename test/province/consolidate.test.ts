import * as fc from 'fast-check';
import { printFigure } from '../../src/figures';
import type { IndicatorId, Level } from '../../src/forms';
import {
  boardOf,
  consolidate,
  emptyDesk,
  provinceLayout,
  readProvince,
  type Consolidated,
  type Desk,
  type Received,
  type Roster,
} from '../../src/province';
import { cellsOfLayout } from '../../src/sheets';
import { atOnce } from '../../src/steps';
import { figureOf } from '../../src/submission';
import type { Changes } from '../submissions';
import { period, received, rosterOf, submissionOf, template } from './made-up-province';

const PROVINCE = { name: 'Tỉnh Quảng Trị', parent: '', symbol: '' };

/** What the agencies of a roster say; who is not named sent nothing. */
function consolidated(roster: Roster, said: Readonly<Record<string, Changes>>, judgement: Partial<Desk> = {}): Consolidated {
  const files = roster.entries.flatMap((entry) => (said[entry.code] ? [received(submissionOf(entry, said[entry.code]))] : []));
  return of(files, roster, judgement);
}

function of(files: readonly Received[], roster: Roster, judgement: Partial<Desk> = {}): Consolidated {
  const desk = { ...emptyDesk(period.id, PROVINCE), ...judgement };
  return atOnce(consolidate(boardOf(files, { template, period, roster, desk, today: '2025-09-15' })));
}

function shown({ submission }: Consolidated, id: IndicatorId): string {
  const { kind } = template.indicator(id)!;
  return printFigure(figureOf(submission, id), kind === 'heading' ? 'count' : kind);
}

function messages({ findings }: Consolidated, id: IndicatorId): readonly string[] {
  return findings
    .filter(({ source, rows: [first] }) => source === 'province' && first === id)
    .map(({ topic, message }) => `${topic}: ${message}`);
}

interface Case {
  readonly name: string;
  readonly id: IndicatorId;
  readonly levels?: Readonly<Record<string, Level>>;
  readonly owners?: readonly string[];
  readonly more?: Parameters<typeof rosterOf>[2];
  /** By agency; a missing one sent nothing, '' left the row blank. */
  readonly said: Readonly<Record<string, string | undefined>>;
  readonly is: string;
  readonly found?: readonly (string | RegExp)[];
}

const DEPARTMENTS = { A: 'department', B: 'department', C: 'department' } as const;
const COMMUNES = { A: 'department', X: 'commune', Y: 'commune', Z: 'commune' } as const;

const CASES: readonly Case[] = [
  { name: 'counts are added, 0 counts and "-" leaves', id: 'BM1/1', said: { A: '5', B: '0', C: '-' }, is: '05' },
  { name: 'nothing but "-" is "-"', id: 'BM1/1', said: { A: '-', B: '-', C: '-' }, is: '-' },
  { name: 'nothing but 0 is 0', id: 'BM1/1', said: { A: '0', B: '0', C: '-' }, is: '0' },
  {
    name: 'a blank and who sent nothing hold the row back',
    id: 'BM1/1',
    said: { A: '5', B: '' },
    is: '05',
    found: ['missing: Ít nhất 05, thiếu 2/3 đơn vị: Đơn vị B (để trống), Đơn vị C (chưa gửi).'],
  },
  { name: 'without any number it stays blank', id: 'BM1/1', said: { A: '-' }, is: '', found: [/^missing: Thiếu 2\/3 đơn vị/] },
  {
    name: 'what only departments are asked for is not taken from a commune',
    id: 'BM3/3.1.1',
    levels: COMMUNES,
    said: { A: '10', X: '7', Y: '-', Z: '-' },
    is: '10',
    found: ['set-aside: Không cộng số liệu của Đơn vị X (07: Không lấy từ cấp xã).'],
  },
  {
    name: 'who stands in a parent is not added',
    id: 'BM1/1',
    levels: { H: 'district', X: 'commune', Y: 'commune' },
    more: { X: { parent: 'H' }, Y: { parent: 'H' } },
    said: { H: '9', X: '4', Y: '' },
    is: '09',
    found: ['set-aside: Không cộng số liệu của Đơn vị X (04: Đã nằm trong số liệu của Đơn vị H).'],
  },
  {
    name: 'a row of the moment leaves out who has ended',
    id: 'BM4/2.2',
    more: { C: { until: '2025-06-30' } },
    said: { A: '10', B: '20', C: '30' },
    is: '30',
    found: ['set-aside: Không cộng số liệu của Đơn vị C (30: Không còn hoặc chưa có vào ngày tính).'],
  },
  {
    name: 'one of the window counts whoever existed on any of its days',
    id: 'BM1/1',
    more: { C: { until: '2025-06-30' } },
    said: { A: '10', B: '20', C: '30' },
    is: '60',
  },
  {
    name: 'joint work is added with a warning',
    id: 'BM1/3.1',
    said: { A: '2', B: '3', C: '0' },
    is: '05',
    found: [/^joint: Cộng từ 2 đơn vị/],
  },
  {
    name: 'an owner holds the others already',
    id: 'BM2/2.1',
    owners: ['B'],
    said: { A: '4', B: '57', C: '-' },
    is: '57',
    found: ['set-aside: Lấy số liệu của Đơn vị B; 1 đơn vị khác ghi tổng cộng 04, đã để riêng.'],
  },
  {
    name: 'an owned row without an owner stays blank',
    id: 'BM2/2.1',
    said: { A: '4', B: '57', C: '-' },
    is: '',
    found: [/^missing: Chưa có đơn vị chủ trì/],
  },
  {
    name: 'and so it does while the owner is awaited',
    id: 'BM2/2.1',
    owners: ['B'],
    said: { A: '4', C: '-' },
    is: '',
    found: [/^missing: Đơn vị chủ trì Đơn vị B chưa gửi/],
  },
  {
    name: 'a catalogue counts once, departments add their own, deviants are named',
    id: 'BM3/1.2',
    levels: COMMUNES,
    owners: ['Y'],
    said: { A: '3', X: '110', Y: '120', Z: '' },
    is: '123',
    found: ['deviation: Danh mục chung, lấy theo Đơn vị Y (120); ghi khác: Đơn vị X 110.'],
  },
  {
    name: 'a catalogue that all say alike needs no owner',
    id: 'BM3/1.2',
    levels: COMMUNES,
    said: { A: '3', X: '120', Y: '120', Z: '120' },
    is: '123',
  },
  {
    name: 'one that they do not is left open',
    id: 'BM3/1.2',
    levels: COMMUNES,
    said: { A: '3', X: '110', Y: '120', Z: '120' },
    is: '',
    found: [/^missing: Danh mục chung chưa có đơn vị chủ trì, các đơn vị ghi khác nhau/],
  },
  {
    name: 'nor do they say it alike while one of them is awaited',
    id: 'BM3/1.2',
    levels: COMMUNES,
    said: { A: '3', X: '120', Y: '120' },
    is: '',
    found: [/^missing: Danh mục chung chưa có đơn vị chủ trì, chưa đủ các đơn vị có số liệu: Đơn vị X 120, Đơn vị Y 120;/],
  },
  {
    name: 'how much of a catalogue was used lies in a range',
    id: 'BM7/6.4.3',
    levels: COMMUNES,
    said: { A: '2', X: '5', Y: '9', Z: '0' },
    is: '',
    found: [
      'missing: Số của các xã, huyện nằm trong khoảng từ 09 (Đơn vị Y) đến số danh mục ở dòng 6.4.2, cộng với 02 của các đơn vị khác; hãy quyết định kèm lý do.',
    ],
  },
  {
    name: 'a share is of the agencies of the level',
    id: 'BM7/5.1.3',
    levels: COMMUNES,
    said: { A: '-', X: '100', Y: '100', Z: '0' },
    is: '66,67',
  },
  { name: 'who says "-" leaves it', id: 'BM7/5.1.3', levels: COMMUNES, said: { A: '-', X: '100', Y: '-', Z: '100' }, is: '100' },
  {
    name: 'who is missing counts as not there yet, and is named',
    id: 'BM7/5.1.3',
    levels: COMMUNES,
    said: { X: '100', Y: '100' },
    is: '66,67',
    found: [/^missing: Thiếu 1\/3 đơn vị: Đơn vị Z/],
  },
  { name: 'none is "-"', id: 'BM7/5.1.2', said: { A: '-', B: '-', C: '-' }, is: '-' },
  {
    name: 'anything between 0 and 100 is asked about',
    id: 'BM7/5.1.3',
    levels: COMMUNES,
    said: { X: '100', Y: '66,7', Z: '0' },
    is: '',
    found: [/^missing: Mỗi đơn vị chỉ ghi 0 hoặc 100; ghi khác: Đơn vị Y 66,7/],
  },
  {
    name: 'where communes report through districts these are weighed by their communes',
    id: 'BM7/5.1.3',
    levels: { H: 'district', K: 'district' },
    more: { H: { communes: 30 }, K: { communes: 10 } },
    said: { H: '100', K: '50' },
    is: '87,5',
  },
  {
    name: 'choices are shown, never chosen',
    id: 'BM1/7',
    owners: ['C'],
    said: { A: '1', B: '1', C: '0' },
    is: '',
    found: ['missing: Các đơn vị ghi: 1 (2 đơn vị), 0 (1 đơn vị). Đơn vị chủ trì Đơn vị C ghi 0. Hãy quyết định kèm lý do.'],
  },
  { name: 'a choice that is "-" everywhere is "-"', id: 'BM1/7', said: { A: '-', B: '-', C: '-' }, is: '-' },
];

test.each(CASES.map((each) => [each.name, each.id, each] as const))(
  '%s (%s)',
  (_name, id, { levels = DEPARTMENTS, owners, more, said, is, found = [] }) => {
    const roster = rosterOf(levels, new Map(owners ? [[id, owners]] : []), more);
    const sent = Object.fromEntries(Object.entries(said).map(([code, text]) => [code, { [id]: text ?? '' }]));
    const result = consolidated(roster, sent);
    expect(shown(result, id)).toBe(is);
    const all = messages(result, id);
    expect(all).toHaveLength(found.length);
    found.forEach((words, index) => (typeof words === 'string' ? expect(all[index]).toBe(words) : expect(all[index]).toMatch(words)));
  },
);

test('rates are computed anew from what the operands became, and who computed otherwise is named', () => {
  const roster = rosterOf(DEPARTMENTS);
  const result = consolidated(roster, {
    A: { 'BM6/1': '50', 'BM6/1.1': '100', 'BM6/1.2': '50' },
    B: { 'BM6/1': '1,34', 'BM6/1.1': '300', 'BM6/1.2': '244,53' },
    C: { 'BM6/1.1': '-', 'BM6/1.2': '-' },
  });
  expect(shown(result, 'BM6/1')).toBe('73,63');
  expect(messages(result, 'BM6/1')).toEqual([
    'own-total: Số đơn vị tự ghi khác kết quả tính lại: Đơn vị B ghi 1,34, tính lại 81,51; toàn tỉnh đã tính lại.',
  ]);
});

const SIGNED = { on: '2025-09-15', by: '' };

test('what can be neither decided nor adjusted is named, and left', () => {
  const roster = rosterOf(DEPARTMENTS);
  const result = consolidated(
    roster,
    { A: { 'BM1/7': '1' } },
    {
      decisions: [
        { id: 'BM6/1', figure: '80', reason: 'x', ...SIGNED },
        { id: 'BM7/1', figure: 'khá', reason: 'x', ...SIGNED },
      ],
      adjustments: [{ id: 'BM1/7', code: '', value: 1, reason: 'x', ...SIGNED }],
    },
  );
  expect(result.adjustments).toEqual([]);
  expect(messages(result, 'BM6/1')).toContain(
    'unusable: Không theo quyết định ở Biểu mẫu 6, dòng 1: dòng này tính từ các dòng khác; hãy sửa lại.',
  );
  expect(messages(result, 'BM7/1')[0]).toMatch(/số liệu "khá" không đọc được/);
  expect(messages(result, 'BM1/7')[0]).toMatch(/dòng này không cộng/);
});

test('a decision takes the place of a figure, an adjustment is added to it', () => {
  const roster = rosterOf(DEPARTMENTS);
  const said = { A: { 'BM1/7': '1', 'BM1/3.1': '2' }, B: { 'BM1/7': '0', 'BM1/3.1': '3' }, C: { 'BM1/7': '0', 'BM1/3.1': '0' } };
  const result = consolidated(roster, said, {
    decisions: [{ id: 'BM1/7', figure: '1', reason: 'Tỉnh có tổ chức', ...SIGNED }],
    adjustments: [{ id: 'BM1/3.1', code: 'A', value: -1, reason: 'A và B cùng kiểm tra một đơn vị', ...SIGNED }],
  });
  expect([shown(result, 'BM1/7'), shown(result, 'BM1/3.1')]).toEqual(['1', '04']);
  expect(messages(result, 'BM1/7')).toEqual([]);
});

test.each([
  [
    'the later one first',
    ['2025-09-12', '2025-09-10'],
    '1',
    /có 2 quyết định khác nhau: 1 \(12\/9\/2025\), 0 \(10\/9\/2025\); lấy quyết định ngày 12\/9/,
  ],
  ['the later one last', ['2025-09-10', '2025-09-12'], '0', /lấy quyết định ngày 12\/9\/2025, hãy bỏ dòng không dùng/],
  ['of one day', ['2025-09-10', '2025-09-10'], '', /chưa theo quyết định nào, hãy giữ một dòng hoặc ghi rõ ngày/],
  ['one of no day', ['2025-09-10', ''], '', /0 \(không ghi ngày\); chưa theo quyết định nào/],
] as const)('of two decisions for a row the later one counts and both are named: %s', (_, [one, other], figure, message) => {
  const said = { A: { 'BM1/7': '1' }, B: { 'BM1/7': '0' }, C: { 'BM1/7': '0' } };
  const decisions = [
    { id: 'BM1/7', figure: '1', reason: 'x', on: one, by: '' },
    { id: 'BM1/7', figure: '0', reason: 'y', on: other, by: '' },
  ] as const;
  const result = consolidated(rosterOf(DEPARTMENTS), said, { decisions });
  expect(shown(result, 'BM1/7')).toBe(figure);
  expect(messages(result, 'BM1/7').join('\n')).toMatch(message);
  // Neither is lost when the workbook is written.
  const read = readProvince(cellsOfLayout(provinceLayout(result, [], 'cchc')));
  expect(read!.desk.decisions).toEqual(expect.arrayContaining(decisions.map((each) => ({ ...each }))));
});

test('two decisions that say the same are one', () => {
  const decisions = [10, 12].map((day) => ({ id: 'BM1/7' as const, figure: '1', reason: 'x', on: `2025-09-${String(day)}`, by: '' }));
  const result = consolidated(rosterOf(DEPARTMENTS), { A: { 'BM1/7': '1' } }, { decisions });
  expect([shown(result, 'BM1/7'), messages(result, 'BM1/7')]).toEqual(['1', []]);
});

const anySaid = fc.dictionary(
  fc.constantFrom('A', 'X', 'Y', 'Z'),
  fc.dictionary(fc.constantFrom('BM1/1', 'BM3/1.2', 'BM7/5.1.3', 'BM1/7', 'BM2/2.1'), fc.constantFrom('', '-', '0', '5', '100')),
);

test('the order of the files never matters, and a file changes nothing but its own contributions', () => {
  const roster = rosterOf(COMMUNES, new Map([['BM2/2.1', ['A']]]));
  fc.assert(
    fc.property(anySaid, fc.constantFrom('A', 'X', 'Y', 'Z'), fc.infiniteStream(fc.nat()), (said, other, order) => {
      const files = roster.entries.flatMap((entry) => (said[entry.code] ? [received(submissionOf(entry, said[entry.code]))] : []));
      const shuffled = files
        .map((file) => ({ file, rank: order.next().value }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ file }) => file);
      const result = of(files, roster);
      expect(of(shuffled, roster)).toEqual(result);

      const replaced = of(
        [
          ...files.filter((file) => file.kind === 'version' && file.version.submission.agency.code !== other),
          received(
            submissionOf(
              roster.entries.find(({ code }) => code === other)!,
              { 'BM1/1': '8' },
            ),
          ),
        ],
        roster,
      );
      for (const [id, before] of result.contributions) {
        const others = ({ contributions }: Consolidated) =>
          contributions
            .get(id)!
            .filter(({ entry }) => entry.code !== other)
            .map(({ entry, figure }) => [entry.code, figure]);
        expect(others(replaced)).toEqual(
          before.filter(({ entry }) => entry.code !== other).map(({ entry, figure }) => [entry.code, figure]),
        );
      }
    }),
    { numRuns: 30 },
  );
});
