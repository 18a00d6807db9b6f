import { answersOf, readSlip, readSlips, SlipError, slipsOf } from '../../src/slips';
import { slipLayout } from '../../src/slips/slip-files';
import { cellsOfLayout, PROPERTY, type WorkbookCells } from '../../src/sheets';
import type { IndicatorId } from '../../src/forms';
import { askedOf, ROOMS, sharedOut, typedRows } from '../inquiries';
import { asPeriod, emptyReport, realReport, reportWith, TREACHEROUS_TEXTS } from '../submissions';
import { askedOn, filledIn } from './fill-in';

const asked = sharedOut(emptyReport());
const previous = asPeriod(realReport(), '2023-H1');

test('each room has one slip with its rows and no other', () => {
  const slips = slipsOf(asked);
  expect(slips.map(({ room }) => room)).toEqual([...ROOMS]);
  expect(slips.flatMap(({ rows }) => rows).sort()).toEqual([...typedRows(asked)].sort());
  expect(new Set(slips.map(({ id }) => id)).size).toBe(slips.length);
  expect(slipsOf(asked)).toEqual(slips);
});

test('a slip says nothing of what stands in the forms', () => {
  const full = sharedOut(realReport());
  for (const [index, slip] of slipsOf(asked).entries()) {
    const own = { ...full, agency: asked.agency, report: asked.report };
    expect(slipLayout(own, slipsOf(own)[index]!)).toEqual(slipLayout(asked, slip));
  }
});

test('one row is enough for a slip, and it is read back', () => {
  for (const id of typedRows(asked)) {
    const one = askedOf(emptyReport(), (row) => (row === id ? ROOMS[0] : undefined));
    const [slip] = slipsOf(one);
    const reply = readSlip(filledIn(one, slip!, reportWith({ [id]: '1' }), {}, previous))!;
    expect([id, [...reply.figures.keys()], reply.findings.filter(({ source }) => source === 'workbook')]).toEqual([id, [id], []]);
    expect([...reply.asked]).toEqual([id]);
  }
});

test('what is asked is written on the slip, and can be read there', () => {
  for (const slip of slipsOf(asked)) expect(askedOn(cellsOfLayout(slipLayout(asked, slip)), asked)).toEqual(slip.rows);
});

test('only rules that lie within the slip are run, and rows it doesn’t ask are no blanks', () => {
  const rows: readonly IndicatorId[] = ['BM1/2.1', 'BM1/2.2'];
  const one = askedOf(emptyReport(), (id) => (rows.includes(id) ? ROOMS[0] : undefined));
  const [slip] = slipsOf(one);
  const checks = slipLayout(one, slip!).sheets[0]!.cells.flatMap(({ formula }) => formula ?? []);
  expect(checks.length).toBeGreaterThan(0);
  for (const formula of checks) expect(formula).not.toContain("'!");
  const reply = readSlip(filledIn(one, slip!, reportWith({ 'BM1/2.1': '3,5' })))!;
  expect(reply.findings.map(({ rows: [first], source }) => [first, source])).toEqual([['BM1/2.1', 'rule']]);
  expect(reply.findings[0]!.message).toMatch(/^Phiếu của Văn phòng Sở, Biểu mẫu 1, dòng 2\.1: /);
});

test('a derived row is there where all it follows from is asked, and is no answer', () => {
  const rows: readonly IndicatorId[] = ['BM2/1.1', 'BM2/1.2', 'BM2/1.3'];
  const one = askedOf(emptyReport(), (id) => (rows.includes(id) ? ROOMS[0] : undefined));
  const [slip] = slipsOf(one);
  const formulas = slipLayout(one, slip!).sheets[0]!.cells.filter(({ style, formula }) => style.fill === 'F2F2F2' && formula !== undefined);
  expect(formulas.length).toBe(1);
  const reply = readSlip(filledIn(one, slip!, reportWith({ 'BM2/1.1': '1', 'BM2/1.2': '-', 'BM2/1.3': '-' })))!;
  expect([...reply.figures.keys()]).toEqual(rows);
});

test.each([
  ['a rate', ['BM6/1.1', 'BM6/1.2'], 'BM6/1', { 'BM6/1.1': '200', 'BM6/1.2': '50' }, 25, 30],
  ['a total', ['BM2/1.1', 'BM2/1.2', 'BM2/1.3'], 'BM2/1', { 'BM2/1.1': '1', 'BM2/1.2': '-', 'BM2/1.3': '-' }, 1, 7],
] as const)('%s typed over what follows is named where it says otherwise, and is no answer', (_, rows, over, said, same, other) => {
  const one = askedOf(emptyReport(), (id) => (rows.some((row) => row === id) ? ROOMS[0] : undefined));
  const [slip] = slipsOf(one);
  const cells = filledIn(one, slip!, reportWith(said));
  const [sheet] = cells.sheets;
  const code = `${over.split('/')[1]!}.`;
  const replyWith = (value: number) => {
    const typed = sheet!.rows.map((row) =>
      row[0]?.value === code ? row.map((cell) => (cell?.formula === undefined ? cell : { kind: 'number' as const, value })) : row,
    );
    return readSlip({ ...cells, sheets: [{ ...sheet!, rows: typed }] })!;
  };
  expect(replyWith(same).findings).toEqual([]);
  const reply = replyWith(other);
  expect(reply.findings.map(({ rows: [first], message }) => [first, message])).toEqual([
    [over, expect.stringMatching(new RegExp(`^Phiếu của Văn phòng Sở, Biểu mẫu \\d, dòng 1: .*${String(other)}.*`))],
  ]);
  expect([...reply.figures.keys()]).toEqual(rows);
});

test('whatever a room writes stays text', () => {
  const [slip] = slipsOf(asked);
  const row = slip!.rows[0]!;
  for (const text of TREACHEROUS_TEXTS) {
    const reply = readSlip(filledIn(asked, slip!, emptyReport(), { person: text, document: text, notes: { [row]: text } }))!;
    expect(reply.person).toBe(text.replace(/\s+/g, ' '));
    expect(reply.notes.get(row)).toBe(text);
  }
});

test('a formula gives its result and nothing else', () => {
  const [slip] = slipsOf(asked);
  const row = slip!.rows[0]!;
  const reply = readSlip(filledIn(asked, slip!, emptyReport(), { cells: { [row]: { value: 3, formula: '1+2' } } }))!;
  expect(reply.figures.get(row)).toMatchObject({ kind: 'number', value: 3 });
});

describe('slips of two rooms in one workbook', () => {
  const [first, second] = slipsOf(asked).map((slip) => filledIn(asked, slip, realReport()));
  const [own, other] = [first!.sheets[0]!, { ...second!.sheets[0]!, name: 'Phiếu (2)' }];
  const both: WorkbookCells = { properties: first!.properties, sheets: [own, other] };

  test('are both read', () => {
    expect(readSlips(both).map(({ room }) => room)).toEqual(ROOMS.slice(0, 2));
    expect(readSlips(both).map(({ figures }) => figures)).toEqual([first!, second!].map((cells) => readSlip(cells)!.figures));
  });

  test('are refused by the sheet that can’t be read', () => {
    const broken = { ...other, rows: other.rows.filter((row) => row[1] === undefined) };
    expect(() => readSlips({ ...both, sheets: [own, broken] })).toThrow(/^Sheet "Phiếu \(2\)": /);
  });
});

describe('a slip that lost', () => {
  const [slip] = slipsOf(asked);
  const filled = filledIn(asked, slip!, realReport());
  const without = (word: string): WorkbookCells => ({
    properties: {},
    sheets: filled.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.filter((row) => !row.some((cell) => cell?.value === word)) })),
  });

  test('its properties is read by what stands on it', () => {
    expect(readSlip({ ...filled, properties: {} })).toEqual(readSlip(filled));
  });

  test('the list of what it asks is read by the rows it has', () => {
    const reply = readSlip({ ...without('Chỉ tiêu được hỏi'), properties: filled.properties })!;
    expect([...reply.figures]).toEqual([...readSlip(filled)!.figures]);
  });

  test('its id is refused with one sentence', () => {
    expect(() => readSlip({ ...without('Mã phiếu'), properties: { [PROPERTY.slip]: 'x' } })).toThrow(SlipError);
  });

  test('all its rows is refused with one sentence', () => {
    const [sheet] = filled.sheets;
    const rows = sheet!.rows.filter((row) => row[1] === undefined);
    expect(() => readSlip({ ...filled, sheets: [{ ...sheet!, rows }] })).toThrow(SlipError);
  });
});

test('who hasn’t answered is seen by what is there', () => {
  expect(answersOf(asked).map(({ room, given, date }) => [room, given.length, date])).toEqual(ROOMS.map((room) => [room, 0, '']));
});
