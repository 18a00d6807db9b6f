import * as fc from 'fast-check';
import { figureOf, withFigures, withNotes, type Submission } from '../../src/submission';
import { printFigure, readFigure, sameFigure } from '../../src/figures';
import { plainText, TABLE_HEADING, type Form } from '../../src/forms';
import { completeFigures } from '../../src/rules';
import { cellsOfLayout, placePasted, readSubmission, workbookLayout, type Placement } from '../../src/sheets';
import { anySubmission, emptyReport, realReport, reportWith, soundSubmission, template2022 } from '../submissions';

const template = template2022();

function reading(submission: Submission = emptyReport()) {
  return readSubmission(cellsOfLayout(workbookLayout(submission)));
}

const empty = reading();

/** A form's rows as on paper: STT, label, unit, figure, note. */
function printed(submission: Submission, form: Form): string[][] {
  const figures = completeFigures(submission);
  return form.indicators.map(({ id, code, label, unit, kind }) => [
    plainText(code),
    plainText(label),
    plainText(unit),
    kind === 'heading' ? '' : printFigure(figures.get(id) ?? { kind: 'blank' }, kind),
    submission.notes.get(id) ?? '',
  ]);
}

function form(id: string): Form {
  return template.forms.find((each) => each.id === id)!;
}

function figuresOf({ placed }: Placement): Record<string, string> {
  return Object.fromEntries(placed.filter(({ column }) => column === 'figure').map(({ id, text }) => [id, text]));
}

/** The rows a column may be as long as. */
function listsOf({ indicators }: Form) {
  const figures = indicators.filter(({ kind }) => kind !== 'heading');
  return [indicators, figures, figures.filter(({ derivation }) => !derivation)];
}

/** A cell by row within the form and by column. */
function cell(id: string, row: number, column: number) {
  return { sheet: form(id).name, row: 4 + row, column };
}

describe('a column as long as the form', () => {
  const column = printed(realReport(), form('BM6')).map((texts) => [texts[3]!]);

  test('is aligned to its rows although the cursor stands at the first blank', () => {
    const { placed, unplaced, doubt } = placePasted([column], empty, cell('BM6', 1, 3));
    expect(placed.map(({ id }) => id).slice(0, 3)).toEqual(['BM6/1.1', 'BM6/1.2', 'BM6/2.2']);
    expect(placed.find(({ id }) => id === 'BM6/1.2')?.text).toBe('6.786,875');
    expect([unplaced, doubt]).toEqual([[], undefined]);
  });

  test('with its heading above it, too', () => {
    const { placed, doubt } = placePasted([[['Số liệu'], ...column]], empty, cell('BM6', 5, 3));
    expect(placed[0]).toEqual({ id: 'BM6/1.1', column: 'figure', text: '8.326', row: 'dòng 1.1 Biểu mẫu 6' });
    expect(doubt).toBeUndefined();
  });

  test('of the typed rows alone, too', () => {
    const typed = form('BM6').indicators.filter(({ derivation, kind }) => !derivation && kind !== 'heading');
    const { placed, doubt } = placePasted([typed.map((_, index) => [String(index)])], empty, cell('BM6', 2, 3));
    expect(figuresOf({ placed } as Placement)).toEqual(Object.fromEntries(typed.map(({ id }, index) => [id, String(index)])));
    expect(doubt).toBeUndefined();
  });

  test('that says otherwise than a computed row names what it says', () => {
    const wrong = column.map(([text], row) => [row === 0 ? '1,34' : text!]);
    const { unplaced, doubt } = placePasted([wrong], empty, cell('BM6', 1, 3));
    expect(unplaced).toEqual([{ text: '1,34', why: 'dòng 1 Biểu mẫu 6 tự tính ra 81,51' }]);
    expect(doubt).toBe('Có chỗ không dán được.');
  });
});

describe('a table that says which rows it has', () => {
  test('goes into its own form, whatever form the cursor is in', () => {
    const table = [
      [TABLE_HEADING.code, 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
      ...printed(soundSubmission(), form('BM3')),
    ];
    const { placed, unplaced, doubt } = placePasted([table], empty, cell('BM5', 3, 3));
    expect(placed.every(({ id }) => id.startsWith('BM3/'))).toBe(true);
    expect(placed.filter(({ column }) => column === 'figure')).toHaveLength(13);
    expect([unplaced, doubt]).toEqual([[], undefined]);
  });

  test('by STT alone fills the rows named, not those under the cursor', () => {
    const { placed, doubt } = placePasted(
      [
        [
          ['6.5.1', '12'],
          ['6.5.2', '19'],
          ['6.7.1', '48'],
        ],
      ],
      empty,
      cell('BM7', 0, 3),
    );
    expect(figuresOf({ placed } as Placement)).toEqual({ 'BM7/6.5.1': '12', 'BM7/6.5.2': '19', 'BM7/6.7.1': '48' });
    expect(doubt).toBeUndefined();
  });

  test('with two columns of figures is not guessed at: every figure is named', () => {
    const table = printed(realReport(), form('BM6')).map((texts) => [...texts.slice(0, 4), '1', '']);
    const { placed, unplaced } = placePasted([table], empty, cell('BM6', 0, 3));
    expect(placed).toEqual([]);
    expect(unplaced.map(({ text }) => text)).toContain('6.786,875');
  });

  test('with a unit that is another names it', () => {
    const { placed, unplaced } = placePasted(
      [
        [
          ['Được giao', 'Đồng', '8.326'],
          ['Đã thực hiện', 'Triệu đồng', '1'],
        ],
      ],
      empty,
      cell('BM6', 0, 3),
    );
    expect(placed).toHaveLength(2);
    expect(unplaced).toEqual([{ text: 'Đồng', why: 'không phải đơn vị tính của dòng 1.1 Biểu mẫu 6' }]);
  });
});

test('what runs over the end or into a heading is named with its value', () => {
  const { placed, unplaced } = placePasted([[['5'], ['6'], ['7'], ['8']]], empty, cell('BM1', 15, 3));
  expect(figuresOf({ placed } as Placement)).toEqual({ 'BM1/6.1': '5', 'BM1/6.2': '6', 'BM1/7': '7' });
  expect(unplaced).toEqual([{ text: '8', why: 'ngoài các dòng của biểu' }]);
});

test('a blank overwrites nothing', () => {
  const { changes } = placePasted([[['5'], ['']]], reading(realReport()), cell('BM1', 15, 3));
  expect(changes).toHaveLength(1);
});

/** Drawn apart, so that a counterexample can be read. */
const drawn = fc.sample(anySubmission(), { seed: 11, numRuns: 60 });

test('any rectangle of any form, pasted anywhere, ends in its rows or is named', () => {
  const rectangles = fc.record({
    submission: fc.nat(drawn.length - 1),
    ownForm: fc.nat(6),
    rows: fc.tuple(fc.nat(80), fc.nat(80)),
    columns: fc.tuple(fc.nat(4), fc.nat(4)),
    otherForm: fc.nat(6),
    cursorRow: fc.nat(50),
    cursorColumn: fc.nat(6),
  });
  let inRows = 0;
  fc.assert(
    fc.property(rectangles, ({ submission, ownForm, otherForm, rows, columns, cursorRow, cursorColumn }) => {
      const [own, cursorForm] = [template.forms[ownForm]!, template.forms[otherForm]!];
      const noted = withNotes(drawn[submission]!, [[own.indicators[0]!.id, 'Cả năm']]);
      const size = own.indicators.length;
      const [top, bottom] = [Math.min(...rows) % size, Math.max(...rows) % size].sort((a, b) => a - b) as [number, number];
      const [left, right] = [Math.min(...columns), Math.max(...columns)];
      const table = printed(noted, own)
        .slice(top, bottom + 1)
        .map((texts) => texts.slice(left, right + 1));
      const cursor = { sheet: cursorForm.name, row: cursorRow, column: cursorColumn };
      const result = placePasted([table], empty, cursor);
      const named = result.unplaced.map(({ text }) => text);
      const computed = completeFigures(
        withFigures(
          emptyReport(),
          result.placed.filter(({ column }) => column === 'figure').map(({ id, text }) => [id, readFigure(text, ',')] as const),
        ),
      );
      table.forEach((texts, row) =>
        texts.forEach((text, index) => {
          const column = left + index;
          const indicator = own.indicators[top + row]!;
          if (text === '' || named.includes(text)) return;
          if (column === 2 ? text === plainText(indicator.unit) : column < 2) return;
          // Where neither label nor STT says it, the length of the form under the cursor does, or the cursor.
          const byLength = listsOf(cursorForm).flatMap((list) =>
            table.length - list.length > 2 ? [] : (list[row - (table.length - list.length)] ?? []),
          );
          const aims = [indicator, cursorForm.indicators[cursorRow - 4 + row], ...byLength].flatMap((each) => each ?? []);
          const kept = result.placed.filter((each) => each.text === text);
          const isPlaced = aims.some(({ id, derivation }) => {
            const shown = computed.get(id);
            return kept.some((each) => each.id === id) || (derivation && shown && sameFigure(shown, readFigure(text, ',')));
          });
          expect({ text, row: indicator.id, placed: kept.map(({ id }) => id), isPlaced }).toMatchObject({ isPlaced: true });
          if (kept.some(({ id }) => id === indicator.id)) inRows++;
        }),
      );
      // What says its rows ends in them and nowhere else.
      const saysRows = left <= 1 && right >= 3;
      if (saysRows && left === 1) expect(result.placed.filter(({ id }) => !id.startsWith(own.id))).toEqual([]);
      expect(result.changes).toHaveLength(result.placed.length);
    }),
    { numRuns: 300 },
  );
  expect(inRows).toBeGreaterThan(300);
});

test('nothing is placed twice, and what is placed reads back', () => {
  const table = printed(soundSubmission(), form('BM4'));
  const { placed } = placePasted([[...table, ...table]], empty, cell('BM4', 0, 3));
  expect(new Set(placed.map(({ id, column }) => `${id} ${column}`)).size).toBe(placed.length);
  for (const { id, column, text } of placed) {
    if (column === 'figure') expect(sameFigure(readFigure(text, ','), figureOf(soundSubmission(), id))).toBe(true);
  }
});

test('a report with changes is only changed where the table says so', () => {
  const before = reading(reportWith({ 'BM6/1.1': '1' }, realReport()));
  const { changes } = placePasted([[['Được giao', 'Triệu đồng', '8.326']]], before, cell('BM1', 0, 0));
  expect(changes).toEqual([{ place: { sheet: 'Biểu mẫu 6', row: 5, column: 3 }, content: { value: 8326 } }]);
});
