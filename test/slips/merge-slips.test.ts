import * as fc from 'fast-check';
import { cellsOfLayout, readSubmission, workbookLayout } from '../../src/sheets';
import { answersOf, mergeSlips, readSlip, slipsOf, type SlipReply } from '../../src/slips';
import { BLANK, numberFigure, statedFigure } from '../../src/figures';
import { figureOf, withFigures, writeFiguresFile, type Submission } from '../../src/submission';
import type { IndicatorId } from '../../src/forms';
import { askedOf, ROOMS, sharedOut, typedRows } from '../inquiries';
import { anySubmission, asPeriod, emptyReport, realReport, reportWith, soundSubmission } from '../submissions';
import { filledIn, repliesOf } from './fill-in';

const TODAY = { today: '2023-09-13', replaces: true };

/** The figures somebody types in, as a figures file spells them. */
function spelled(submission: Submission): Readonly<Record<string, string>> {
  const { figures } = JSON.parse(writeFiguresFile(submission)) as { figures: Record<string, string> };
  return Object.fromEntries(typedRows(submission).map((id) => [id, figures[id] ?? '']));
}

/** A figure as the official tables spell it, which is what a cell keeps. */
function official(submission: Submission, id: IndicatorId): string {
  const kind = submission.template.indicator(id)!.kind;
  return kind === 'heading' ? '' : statedFigure(figureOf(submission, id), kind);
}

const real = realReport();
/** The real report's head, nothing filled in, six rooms asked. */
const asked = sharedOut({ ...emptyReport(), agency: real.agency, report: real.report, figures: new Map() });
const replies = repliesOf(asked, real, { person: 'Lê Thị Sáu', date: '12/9/2023' });

const row = 'BM1/1' satisfies IndicatorId;
const other = 'BM1/3.1' satisfies IndicatorId;
/** Two rooms, one row each. */
const two = askedOf(emptyReport(), (id) => (id === row ? ROOMS[0] : id === other ? ROOMS[1] : undefined));

function replyWith(text: string, answering: Parameters<typeof filledIn>[3] = {}, asks: Submission = two): SlipReply {
  const slip = slipsOf(asks).find(({ rows }) => rows.includes(row))!;
  return readSlip(filledIn(asks, slip, reportWith({ [row]: text }), answering))!;
}

test('the real report split among six rooms comes together again, in any order, at once or one after the other, also twice', () => {
  const numbers = replies.map((_, index) => index);
  expect(numbers).toEqual([0, 1, 2, 3, 4, 5]);
  const arrivals = fc
    .tuple(
      fc.shuffledSubarray(numbers, { minLength: numbers.length }),
      fc.subarray(numbers),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 12 }),
    )
    .map(([first, again, sizes]) => {
      const all = [...first, ...again];
      return sizes.map((size) => all.splice(0, size)).filter(({ length }) => length > 0);
    });
  const atOnce = mergeSlips(asked, replies, TODAY).submission;
  fc.assert(
    fc.property(arrivals, (batches) => {
      const merged = batches.reduce(
        (submission, batch) =>
          mergeSlips(
            submission,
            batch.map((index) => replies[index]!),
            TODAY,
          ).submission,
        asked,
      );
      expect(spelled(merged)).toEqual(spelled(real));
      expect(JSON.parse(writeFiguresFile(merged))).toEqual(JSON.parse(writeFiguresFile(atOnce)));
    }),
    { numRuns: 25 },
  );
});

test('so does any submission among any rooms, its notes included, whatever order its slips come in', () => {
  const drawn = fc.tuple(
    anySubmission(),
    fc.array(fc.integer({ min: -1, max: ROOMS.length - 1 }), { minLength: 120, maxLength: 120 }),
    fc.infiniteStream(fc.nat()),
  );
  fc.assert(
    fc.property(drawn, ([filled, shares, order]) => {
      const own = new Map(typedRows(filled).map((id) => [id, filled.figures.get(id) ?? BLANK] as const));
      const typed = withFigures({ ...filled, figures: new Map(), notes: new Map() }, [...own]);
      const blank: Submission = { ...typed, figures: new Map() };
      const divided = askedOf(blank, (_, index) => ROOMS[shares[index % shares.length]!]);
      const byRoom = new Set(divided.inquiry!.rooms.keys());
      const notes = new Map([...filled.notes].filter(([id]) => byRoom.has(id)));
      const come = repliesOf(divided, typed, { date: '12/9/2023', notes: Object.fromEntries(notes) })
        .map((reply) => ({ reply, at: order.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .flatMap(({ reply, at }) => (at % 3 === 0 ? [reply, reply] : [reply]));
      const merged = mergeSlips(divided, come, TODAY).submission;
      for (const id of typedRows(filled)) {
        const asked = byRoom.has(id) ? official(typed, id) : '';
        expect([id, official(merged, id)]).toEqual([id, asked]);
      }
      expect(merged.notes).toEqual(notes);
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

test('what rooms answer in two ways, beside the question or with notes of their own comes out the same in any order', () => {
  const odd = [
    replyWith('12', { date: '10/9/2023', notes: { [row]: 'Chưa gồm tháng 9' } }),
    replyWith('13', { date: '12/9/2023', notes: { [row]: 'Cả tháng 9' } }),
    { ...replyWith('12', { date: '11/9/2023' }), figures: new Map([[other, numberFigure(7)] as const]) },
    ...repliesOf(two, reportWith({ [other]: '5' }, emptyReport()), { notes: { [other]: 'Theo sổ' } }).slice(1),
  ];
  const outcome = (all: readonly SlipReply[]): readonly unknown[] => {
    const { submission, findings } = mergeSlips(two, all, TODAY);
    return [
      JSON.parse(writeFiguresFile(submission)) as unknown,
      findings.map(({ message }) => message.replace(/(?<=trả lời: ).*(?=;)/, '')).sort(),
    ];
  };
  const usual = outcome(odd);
  expect(usual[1]).toHaveLength(3);
  expect(mergeSlips(two, odd, TODAY).submission.notes).toEqual(
    new Map([
      [row, 'Cả tháng 9'],
      [other, 'Theo sổ'],
    ]),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(odd, { minLength: odd.length }), (all) => {
      expect(outcome(all)).toEqual(usual);
    }),
    { numRuns: 24 },
  );
});

test('rows nobody is asked for stay the clerk’s: no slip asks them, and what is typed there has no source', () => {
  const typed = reportWith({ 'BM1/5.1': '118' }, two);
  expect(slipsOf(typed).flatMap(({ rows }) => rows)).toEqual([row, other]);
  const { submission } = mergeSlips(typed, repliesOf(typed, reportWith({ [row]: '12', [other]: '5', 'BM1/5.1': '1' })), TODAY);
  expect([spelled(submission)['BM1/5.1'], [...submission.inquiry!.sources.keys()]]).toEqual(['118', [row, other]]);
});

test('each room has given what it was asked for, but for what the report leaves blank', () => {
  const { submission } = mergeSlips(asked, replies, TODAY);
  const open = answersOf(submission).flatMap(({ rows, given }) => rows.filter((id) => !given.includes(id)));
  expect(open).toEqual(typedRows(real).filter((id) => spelled(real)[id] === ''));
});

test('what was merged stands in the sheets, and who gave it when', () => {
  const { submission } = mergeSlips(asked, replies, TODAY);
  const read = readSubmission(cellsOfLayout(workbookLayout(submission, { keepsStated: true }))).submission;
  expect(spelled(read)).toEqual(spelled(real));
  expect(read.inquiry?.sources.get('BM1/1')).toEqual({
    room: ROOMS[0],
    person: 'Lê Thị Sáu',
    date: '2023-09-12',
    document: '',
    figure: '14',
  });
});

test('what doesn’t go together between two rooms is named with both', () => {
  const { findings } = mergeSlips(asked, replies, TODAY);
  const between = findings.filter(({ topic }) => topic === 'between-rooms').map(({ message }) => message);
  expect(between.length).toBeGreaterThan(0);
  for (const message of between) expect(ROOMS.filter((room) => message.includes(room)).length).toBeGreaterThan(1);
});

test('a sound report merges without a word', () => {
  const sound = soundSubmission();
  expect(mergeSlips(asked, repliesOf(asked, sound), TODAY).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

function messages(present: Submission, all: readonly SlipReply[], replaces = true): readonly string[] {
  return mergeSlips(present, all, { ...TODAY, replaces }).findings.map(({ message }) => message);
}

describe('two answers for one row', () => {
  const [first, second] = [replyWith('12', { date: '10/9/2023' }), replyWith('13', { date: '12/9/2023' })];

  test.each([
    ['at once', [[first, second]]],
    ['the later one last', [[first], [second]]],
    ['the later one first', [[second], [first]]],
  ])('of one room: the later one counts, and both are named (%s)', (_, batches) => {
    let submission = two;
    const said: string[] = [];
    for (const batch of batches) {
      const merged = mergeSlips(submission, batch, TODAY);
      submission = merged.submission;
      said.push(...merged.findings.map(({ message }) => message));
    }
    expect(spelled(submission)[row]).toBe('13');
    expect(said).toEqual([expect.stringMatching(/^Biểu mẫu 1, dòng 1 có hai câu trả lời: .*Văn phòng Sở ghi 1[23] .*số ghi sau được lấy/)]);
  });

  test('of one room on one day: neither counts', () => {
    const merged = mergeSlips(two, [replyWith('12', { date: '10/9/2023' }), replyWith('13', { date: '10/9/2023' })], TODAY);
    expect(spelled(merged.submission)[row]).toBe('');
    expect(merged.findings.map(({ message }) => message)).toEqual([
      'Biểu mẫu 1, dòng 1 có hai câu trả lời: Văn phòng Sở ghi 12 (10/9/2023), Văn phòng Sở ghi 13 (10/9/2023); chưa lấy số nào trong các phiếu này, hãy hỏi lại rồi tự nhập.',
    ]);
  });

  test.each([
    ['at once', (early: SlipReply, late: SlipReply) => [[early, late]]],
    ['the dated one first', (early: SlipReply, late: SlipReply) => [[late], [early]]],
    ['the dated one last', (early: SlipReply, late: SlipReply) => [[early], [late]]],
  ])('one of them of a day that can’t be read: it decides nothing (%s)', (_, inBatches) => {
    const undated = replyWith('12', { date: '10/9/23' });
    expect(undated.findings.map(({ message }) => message)).toContain(
      'Phiếu của Văn phòng Sở: Ngày cung cấp "10/9/23" không đọc được; hãy hỏi lại và ghi như 10/9/2023.',
    );
    let submission = two;
    const said: string[] = [];
    for (const batch of inBatches(undated, second)) {
      const merged = mergeSlips(submission, batch, TODAY);
      submission = merged.submission;
      said.push(...merged.findings.map(({ message }) => message));
    }
    expect(said).toEqual([expect.stringMatching(/Văn phòng Sở ghi 12 \(không rõ ngày\).*chưa lấy số nào/)]);
  });

  test('of one room, in the words of an official letter: the later one counts', () => {
    const merged = mergeSlips(two, [replyWith('12', { date: 'ngày 10 tháng 9 năm 2023' }), second], TODAY);
    expect(spelled(merged.submission)[row]).toBe('13');
  });

  test('of two rooms: what was taken stays, and both are named', () => {
    const given = mergeSlips(two, [first], TODAY).submission;
    const later = { ...given, inquiry: { ...given.inquiry!, rooms: new Map([[row, ROOMS[2]] as const]) } };
    const merged = mergeSlips(later, [replyWith('13', {}, later)], TODAY);
    expect(spelled(merged.submission)[row]).toBe('12');
    expect(merged.findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('Văn phòng Sở ghi 12 (10/9/2023), Thanh tra Sở ghi 13 (13/9/2023)'),
    ]);
  });
});

test('what was typed stays where nobody sees the change before, and the difference is named', () => {
  const typed = reportWith({ [row]: '20' }, two);
  expect(spelled(mergeSlips(typed, [replyWith('12')], { ...TODAY, replaces: false }).submission)[row]).toBe('20');
  expect(messages(typed, [replyWith('12', { date: '12/9/2023' })], false)).toEqual([
    'Biểu mẫu 1, dòng 1: Văn phòng Sở ghi 12 (12/9/2023) nhưng sổ đang ghi 20, nên giữ số trong sổ; hãy đối chiếu.',
  ]);
  expect(spelled(mergeSlips(typed, [replyWith('12')], TODAY).submission)[row]).toBe('12');
});

test('a row that is another room’s by now is not taken', () => {
  const moved = askedOf(emptyReport(), (id) => (id === row ? ROOMS[2] : undefined));
  expect(messages(moved, [replyWith('12')])).toEqual([
    'Biểu mẫu 1, dòng 1: Văn phòng Sở ghi 12 nhưng dòng này hỏi Thanh tra Sở, nên không lấy; nếu đúng thì sửa phân công hoặc tự nhập.',
  ]);
});

test('a row that the slip never asked is not taken', () => {
  const reply = replyWith('12');
  const written = { ...reply, figures: new Map([...reply.figures, ['BM1/3.1', reply.figures.get(row)!] as const]) };
  expect(messages(two, [written])).toEqual([
    expect.stringContaining('Biểu mẫu 1, dòng 3.1: Văn phòng Sở ghi 12 nhưng dòng này hỏi Bộ phận Một cửa'),
  ]);
});

test('slips of another period or another agency are left alone and named', () => {
  const ofOthers = { ...two, agency: { name: 'Sở Y tế', parent: '', symbol: '' } };
  expect(messages(asPeriod(two, '2023-Y'), [replyWith('12')])).toEqual([expect.stringContaining('là của quý III năm 2023')]);
  expect(messages({ ...two, agency: { ...ofOthers.agency, name: 'Sở Xây dựng' } }, [replyWith('12', {}, ofOthers)])).toEqual([
    expect.stringContaining('là của Sở Y tế, không phải Sở Xây dựng'),
  ]);
});

test('a note comes along, and never takes the place of one that is there', () => {
  const reply = replyWith('12', { notes: { [row]: 'Cả văn bản mật' } });
  expect(mergeSlips(two, [reply], TODAY).submission.notes.get(row)).toBe('Cả văn bản mật');
  const noted = { ...two, notes: new Map<IndicatorId, string>([[row, 'Theo sổ văn thư']]) };
  const merged = mergeSlips(noted, [reply], TODAY);
  expect(merged.submission.notes.get(row)).toBe('Theo sổ văn thư');
  expect(merged.findings.map(({ topic }) => topic)).toEqual(['kept']);
});

test('a note beside a row that the slip never asked is named, not dropped', () => {
  const reply = replyWith('12');
  const written = { ...reply, notes: new Map<IndicatorId, string>([[other, 'Chưa gồm quý II']]) };
  const merged = mergeSlips(two, [written], TODAY);
  expect(merged.submission.notes.has(other)).toBe(false);
  expect(merged.findings.map(({ message }) => message)).toEqual([
    'Biểu mẫu 1, dòng 3.1: ghi chú của Văn phòng Sở là "Chưa gồm quý II", không kèm số được lấy nên không lấy; hãy xem lại.',
  ]);
});

test('a room is one room however its name is typed: one slip, and its answers are its own', () => {
  const [room] = ROOMS;
  const otherwise = ` ${room.toLocaleUpperCase('vi').normalize('NFD').replace(' ', '  ')} `;
  const typed = askedOf(emptyReport(), (id) => (id === row ? room : id === other ? otherwise : undefined));
  const slips = slipsOf(typed);
  expect(slips.map((slip) => [slip.room, slip.rows])).toEqual([[room, [row, other]]]);
  const reply = readSlip(filledIn(typed, slips[0]!, reportWith({ [row]: '5', [other]: '4' })))!;
  const { submission, findings } = mergeSlips(typed, [reply], TODAY);
  expect(findings).toEqual([]);
  expect(answersOf(submission).map(({ given }) => given)).toEqual([[row, other]]);
});
