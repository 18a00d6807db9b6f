import * as fc from 'fast-check';
import { areaName, cellName, PROPERTY, workbookLayout, type WorkbookLayout } from '../../src/sheets';
import type { Submission } from '../../src/submission';
import { asPeriod, anySubmission, emptyReport, realReport } from '../submissions';

const withEverything: Submission = {
  ...realReport(),
  justifications: [{ rule: 'BM4/2.5:all-staff-gone', reason: 'Là tỷ lệ hoàn thành chỉ tiêu tinh giản.', figures: { 'BM4/2.5': '100' } }],
};
const layouts: readonly (readonly [string, WorkbookLayout])[] = [
  ['empty', workbookLayout(emptyReport())],
  ['of the real report', workbookLayout(realReport())],
  ['with a previous period and justifications', workbookLayout(withEverything, { previous: asPeriod(realReport(), '2023-H1') })],
];

function formulasOf({ sheets }: WorkbookLayout): { place: string; formula: string }[] {
  return sheets.flatMap(({ name, cells, validations, conditionalFormats }) => [
    ...cells.flatMap(({ row, column, formula }) => (formula === undefined ? [] : [{ place: `${name}!${cellName(row, column)}`, formula }])),
    ...validations.flatMap(({ area, allow }) =>
      allow.kind === 'formula' ? [{ place: `${name}!${areaName(area)}`, formula: allow.formula }] : [],
    ),
    ...conditionalFormats.map(({ area, formula }) => ({ place: `${name}!${areaName(area)}`, formula })),
  ]);
}

/** All that Excel 2010, WPS and LibreOffice 7.4 share and we have any use for. */
const SHARED_FUNCTIONS = new Set(
  (
    'ABS AND COUNT COUNTA COUNTIF DATE DAY FIND FIXED IF IFERROR INT ISERROR ISLOGICAL ISNUMBER ISTEXT LEFT LEN MATCH MAX MID MIN ' +
    'MONTH NOT OR REPLACE REPT RIGHT ROUND SUBSTITUTE SUM TRIM TRUNC UPPER VALUE YEAR'
  ).split(' '),
);

test('the sheets come in order: information, the forms, everything in one table, justifications if there are any', () => {
  const forms = [1, 2, 3, 4, 5, 6, 7].map((number) => `Biểu mẫu ${number}`);
  expect(workbookLayout(realReport()).sheets.map(({ name }) => name)).toEqual(['Thông tin', ...forms, 'Tổng hợp']);
  expect(workbookLayout(withEverything).sheets.map(({ name }) => name)).toEqual(['Thông tin', ...forms, 'Tổng hợp', 'Giải trình']);
});

test('the file says what it is without being opened', () => {
  const { title, properties } = workbookLayout(realReport());
  expect(title).toBe('Phụ lục thống kê CCHC quý III năm 2023');
  expect(properties).toEqual({
    [PROPERTY.template]: 'CCHC-2022',
    [PROPERTY.period]: '2023-Q3',
    [PROPERTY.agency]: 'Sở Khoa học và Công nghệ Quảng Trị',
  });
});

test('an agency with an endless name still fits into a property', () => {
  const agency = { name: 'Ban Quản lý '.repeat(25).trim(), parent: '', symbol: '' };
  const { properties } = workbookLayout({ ...emptyReport(), agency });
  expect(properties[PROPERTY.agency]!.length).toBeLessThanOrEqual(255);
  expect(agency.name.startsWith(properties[PROPERTY.agency]!)).toBe(true);
});

describe.each(layouts)('the workbook %s', (_, layout) => {
  const formulas = formulasOf(layout);

  test('has formulas that every program of our users can calculate', () => {
    expect(formulas.length).toBeGreaterThan(300);
    for (const { place, formula } of formulas) {
      const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, '');
      const unknown = [...bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name!).filter((name) => !SHARED_FUNCTIONS.has(name));
      expect({ place, unknown }).toEqual({ place, unknown: [] });
    }
  });

  test('has formulas within the limits of Excel', () => {
    for (const { place, formula } of formulas) {
      const texts = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text!.replaceAll('""', '"').length);
      const depth = Array.from(formula.replace(/"(?:[^"]|"")*"/g, '')).reduce(
        ({ now, most }, character) => {
          const next = now + (character === '(' ? 1 : character === ')' ? -1 : 0);
          return { now: next, most: Math.max(most, next) };
        },
        { now: 0, most: 0 },
      );
      expect({ place, fits: formula.length <= 8192 && Math.max(0, ...texts) <= 255 && depth.most <= 64 }).toEqual({ place, fits: true });
      expect({ place, balance: depth.now }).toEqual({ place, balance: 0 });
      expect(formula.startsWith('=')).toBe(false);
    }
  });

  test('has validation formulas as short as Excel demands', () => {
    for (const { name, validations } of layout.sheets) {
      for (const { allow, area } of validations) {
        const length = allow.kind === 'formula' ? allow.formula.length : allow.values.join(',').length;
        expect({ place: `${name}!${areaName(area)}`, fits: length <= 255 }).toEqual({ place: `${name}!${areaName(area)}`, fits: true });
        if (allow.kind === 'list') for (const value of allow.values) expect(value).not.toMatch(/[,"\n]|^\s|\s$|^$/);
      }
    }
  });

  test('refers only to sheets that are there', () => {
    const names = new Set(layout.sheets.map(({ name }) => name));
    const links = layout.sheets.flatMap(({ cells }) => cells.flatMap(({ link }) => (link === undefined ? [] : [link])));
    for (const text of [...formulas.map(({ formula }) => formula), ...links]) {
      for (const [, name] of text.replace(/"(?:[^"]|"")*"/g, '').matchAll(/'((?:[^']|'')*)'!/g)) expect(names).toContain(name);
    }
    expect(links).toHaveLength(7);
  });

  test('has legal and distinct sheet names', () => {
    const names = layout.sheets.map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test('has each cell once and in order, and merges that neither overlap nor hide anything', () => {
    for (const { name, cells, merges } of layout.sheets) {
      const places = cells.map(({ row, column }) => row * 1000 + column);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      const covered = new Map<string, string>();
      for (const merge of merges) {
        for (let row = merge.top; row <= merge.bottom; row++) {
          for (let column = merge.left; column <= merge.right; column++) {
            const cell = cellName(row, column);
            expect({ name, cell, also: covered.get(cell) }).toEqual({ name, cell, also: undefined });
            covered.set(cell, areaName(merge));
            if (row === merge.top && column === merge.left) continue;
            const hidden = cells.find((each) => each.row === row && each.column === column);
            expect([hidden?.value, hidden?.formula]).toEqual([undefined, undefined]);
          }
        }
      }
    }
  });

  test('has a height for every row and a width for every column that holds something', () => {
    for (const { cells, rowHeights, columnWidths } of layout.sheets) {
      for (const { row, column } of cells) {
        expect(rowHeights[row]).toBeGreaterThan(0);
        expect(columnWidths[column]).toBeGreaterThan(0);
      }
    }
  });

  test('is protected throughout, so that only inputs can be changed', () => {
    expect(layout.sheets.map((sheet) => sheet.protected)).toEqual(layout.sheets.map(() => true));
    const open = layout.sheets.flatMap(({ cells }) => cells.filter(({ style, formula }) => style.unlocked && formula !== undefined));
    expect(open).toEqual([]);
  });
});

test('the same submission gives the same layout', () => {
  fc.assert(
    fc.property(anySubmission(), (submission) => {
      const copy = { ...submission, figures: new Map(submission.figures), notes: new Map(submission.notes) };
      expect(workbookLayout(copy, { previous: asPeriod(copy, '2022-Q3') })).toEqual(
        workbookLayout(submission, { previous: asPeriod(submission, '2022-Q3') }),
      );
    }),
    { numRuns: 10 },
  );
});

test('no submission is too odd to be laid out, and none becomes a formula', () => {
  fc.assert(
    fc.property(anySubmission(), (submission) => {
      const own = formulasOf(workbookLayout(submission));
      const ours = new Set(formulasOf(workbookLayout({ ...emptyReport(), template: submission.template })).map(({ formula }) => formula));
      expect(own.filter(({ formula }) => !ours.has(formula))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
