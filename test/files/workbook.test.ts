import * as fc from 'fast-check';
import { NOT_APPLICABLE, numberFigure, printFigure, roundTo, truncateTo, type Figure } from '../../src/figures';
import { plainText, type IndicatorId, isTyped } from '../../src/forms';
import {
  completeFigures,
  factsOf,
  findingsOfForm,
  justify,
  printedText,
  rulesOf,
  tally,
  tallyClass,
  TALLY_CLASSES,
  validate,
  verdictOf,
  type Finding,
  type Verdict,
} from '../../src/rules';
import { checkText, FORM_COLUMNS, generatedRow, workbookLayout, type WorkbookCells, type WorkbookLayout } from '../../src/sheets';
import { cellValue } from '../../src/sheets/cell-value';
import { figureOf, withFigures, type Submission } from '../../src/submission';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { pdfText, recalculate, toPdf } from '../lab/libreoffice';
import { lint, schemaErrors } from '../lab/ooxml';
import { syntheticSubmission } from '../forms/synthetic-template';
import { anySubmission, asPeriod, emptyReport, realReport, reportWith, template2022, TREACHEROUS_TEXTS } from '../submissions';

jest.setTimeout(600_000);

const template = template2022();
const set = rulesOf(template);

/** As the cells show it: with everything computed that can be. */
function shownOf(submission: Submission): Submission {
  return { ...submission, figures: completeFigures(submission) };
}

interface Case {
  readonly shown: Submission;
  readonly layout: WorkbookLayout;
}

function caseOf(submission: Submission): Case {
  return { shown: shownOf(submission), layout: workbookLayout(submission) };
}

/** LibreOffice's own results: two processes share the work. */
async function calculated(cases: readonly Case[], locale: string): Promise<readonly WorkbookCells[]> {
  const files = await Promise.all(cases.map(({ layout }) => writeWorkbook(layout)));
  const half = Math.ceil(files.length / 2);
  const results = await Promise.all([recalculate(files.slice(0, half), { locale }), recalculate(files.slice(half), { locale })]);
  return Promise.all(results.flat().map((bytes) => readWorkbook(bytes)));
}

type Shown = string | number | boolean;

function shownAt(workbook: WorkbookCells, sheet: string, row: number, column: number): Shown {
  return workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]?.value ?? '';
}

interface Difference {
  readonly place: string;
  readonly theirs: Shown;
  readonly ours: Shown;
}

function differing(place: string, theirs: Shown, ours: Shown): readonly Difference[] {
  return theirs === ours ? [] : [{ place, theirs, ours }];
}

/** As on paper, where a spreadsheet has digits enough for it. */
function inPrint(shown: Submission, id: IndicatorId): string {
  const figure = figureOf(shown, id);
  const { kind } = template.indicator(id)!;
  if (kind === 'heading') return '';
  if (figure.kind !== 'number') return printFigure(figure, kind);
  const decimals = kind === 'rate' ? 2 : 6;
  const rounded = roundTo(figure.value, decimals);
  const isUsual = rounded !== 0 && Math.abs(rounded) < 1e9;
  return isUsual ? printFigure(numberFigure(rounded), kind) : printedText(figure.value, kind, decimals);
}

/** Where figures, checks, the consolidated sheet or the counts show something else than we say. */
function differences({ shown }: Case, workbook: WorkbookCells): readonly Difference[] {
  const found: Difference[] = [];
  let consolidatedRow = 3;
  for (const form of template.forms) {
    consolidatedRow += 1;
    for (const { id } of form.indicators) {
      const { sheet, row } = generatedRow(template, id);
      const figure = cellValue(shown.figures.get(id)) ?? '';
      const note = shown.notes.get(id) ?? '';
      const check = checkText(set, id, shown);
      const at = (column: number) => shownAt(workbook, sheet, row, column);
      const inTable = (column: number) => shownAt(workbook, 'Tổng hợp', consolidatedRow, column);
      found.push(
        ...differing(`${id} figure`, at(FORM_COLUMNS.figure), figure),
        ...differing(`${id} check`, at(FORM_COLUMNS.check), check),
        ...differing(`${id} consolidated figure`, inTable(4), figure),
        // Of fifteen digits and a fraction nothing is sure.
        ...(Math.abs(Number(figure)) > 1e12 ? [] : differing(`${id} in print`, inTable(5), inPrint(shown, id))),
        ...differing(`${id} consolidated note`, inTable(6), note),
        ...differing(`${id} consolidated check`, inTable(7), check),
      );
      consolidatedRow += 1;
    }
  }
  return [...found, ...countDifferences(shown, workbook)];
}

function countDifferences(shown: Submission, workbook: WorkbookCells): readonly Difference[] {
  const sheet = workbook.sheets.find(({ name }) => name === 'Thông tin')!;
  const heading = sheet.rows.findIndex((row) => row[1]?.value === 'Đã nhập');
  const { findings } = validate(shown);
  const ofTally = (own: readonly Finding[]) => TALLY_CLASSES.map((each) => tally(own)[each]);
  const rows = [
    ['head', 0, ...ofTally(findings.filter(({ source }) => source === 'information'))] as const,
    ...template.forms.map((form) => {
      const inputs = form.indicators.filter(isTyped);
      const own = findingsOfForm(findings, form.id);
      const blanks = new Set(own.filter((finding) => tallyClass(finding) === 'blanks').map(({ rows: [first] }) => first));
      const filled = inputs.filter(({ id }) => figureOf(shown, id).kind !== 'blank' && !blanks.has(id)).length;
      return [form.id, filled, ...ofTally(own)] as const;
    }),
  ];
  const totals = rows[0]!.slice(1).map((_, column) => rows.reduce((sum, row) => sum + Number(row[column + 1]), 0));
  const { errors, blanks, warnings } = tally(findings);
  const summary =
    errors + blanks + warnings === 0
      ? 'Đã đủ số liệu, không còn lỗi.'
      : `Còn ${String(errors)} lỗi, ${String(blanks)} chưa nhập, ${String(warnings)} cảnh báo.`;
  return [
    ...[...rows, ['total', ...totals] as const].flatMap(([name, ...counts], index) =>
      counts.flatMap((count, column) =>
        differing(`${name} count ${String(column)}`, sheet.rows[heading + 1 + index]?.[column + 1]?.value ?? 0, count),
      ),
    ),
    ...differing('summary', sheet.rows[heading + rows.length + 2]?.[0]?.value ?? '', summary),
  ];
}

async function expectAgreement(cases: readonly Case[], locale: 'en-US' | 'vi-VN'): Promise<void> {
  const workbooks = await calculated(cases, locale);
  expect(workbooks).toHaveLength(cases.length);
  const found = cases.flatMap((each, index) => differences(each, workbooks[index]!).map((difference) => ({ index, ...difference })));
  expect(found).toEqual([]);
}

/** The workbook after somebody typed over formulas. */
function overwritten({ shown, layout }: Case, figures: readonly (readonly [IndicatorId, Figure])[]): Case {
  const typed = new Map(
    figures
      .map(([id, figure]) => [generatedRow(template, id), figure] as const)
      .map(([{ sheet, row }, figure]) => [`${sheet} ${row}`, figure]),
  );
  const sheets = layout.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const figure = cell.column === FORM_COLUMNS.figure ? typed.get(`${sheet.name} ${cell.row}`) : undefined;
      const value = cellValue(figure);
      return value === undefined ? cell : { row: cell.row, column: cell.column, style: cell.style, value };
    }),
  }));
  return { shown: withFigures(shown, figures), layout: { ...layout, sheets } };
}

/** Derived rows that no other derived row is made of. */
const overwritable = template.indicators
  .filter(({ derivation }) => derivation)
  .map(({ id }) => id)
  .filter((id) => !template.indicators.some(({ derivation }) => derivation?.kind === 'total' && derivation.of.includes(id)));

function overwritings(): fc.Arbitrary<Case> {
  const ways = fc.constantFrom<(figure: Figure) => Figure>(
    (figure) => figure,
    (figure) => (figure.kind === 'number' ? numberFigure(truncateTo(figure.value, 1)) : numberFigure(0)),
    (figure) => (figure.kind === 'number' ? numberFigure(truncateTo(figure.value, 0)) : numberFigure(100)),
    (figure) =>
      figure.kind === 'number' && figure.value !== 0 ? numberFigure(Number((10_000 / figure.value).toFixed(2))) : numberFigure(1),
    (figure) => (figure.kind === 'number' ? numberFigure(Number((figure.value + 0.01).toFixed(2))) : NOT_APPLICABLE),
    (figure) => (figure.kind === 'number' ? numberFigure(Math.round(figure.value)) : numberFigure(0)),
    () => NOT_APPLICABLE,
    () => numberFigure(0),
  );
  return fc
    .tuple(anySubmission(), fc.array(ways, { minLength: overwritable.length, maxLength: overwritable.length }))
    .map(([submission, all]) => {
      const plain = caseOf(submission);
      return overwritten(
        plain,
        overwritable
          .map((id, index): [IndicatorId, Figure] => [id, all[index]!(figureOf(plain.shown, id))])
          .filter(([, figure]) => figure.kind !== 'blank'),
      );
    });
}

/** Drawn once: the same submissions on every machine and every day. */
const drawn = [realReport(), emptyReport(), ...fc.sample(anySubmission(), { seed: 2023, numRuns: 100 })].map(caseOf);
const drawnOverwritten = fc.sample(overwritings(), { seed: 30, numRuns: 40 });

test('the submissions drawn break nearly every rule, and keep nearly every one', () => {
  const cases = [...drawn, ...drawnOverwritten];
  const facts = cases.map(({ shown }) => factsOf(shown));
  const never = (verdict: Verdict) =>
    set.rules.filter(({ check }) => !facts.some((each) => verdictOf(check, each) === verdict)).map(({ id }) => id);
  const [neverBroken, neverKept] = [never('fail'), never('pass')];
  expect({ neverBroken, few: neverBroken.length < set.rules.length / 20 }).toMatchObject({ few: true });
  expect({ neverKept, few: neverKept.length < set.rules.length / 20 }).toMatchObject({ few: true });
});

describe('LibreOffice, calculating everything anew, agrees with us on every figure, check and count', () => {
  test('of the real report and a hundred others', async () => {
    await expectAgreement(drawn, 'en-US');
  });

  test('where formulas were overwritten with right, truncated, rounded, inverted and invented figures', async () => {
    await expectAgreement(drawnOverwritten, 'en-US');
  });

  test('where some findings are justified, and the figures of some have changed since', async () => {
    const justified = fc.sample(anySubmission(), { seed: 31, numRuns: 15 }).map((submission, index) => {
      const found = validate(submission).findings.flatMap(({ rule }) => rule ?? []);
      return found.filter((_, each) => (each + index) % 3 > 0).reduce((all, rule) => justify(all, rule, 'Đã xem.'), submission);
    });
    expect(tally(justified.flatMap((submission) => validate(submission).findings)).justified).toBeGreaterThan(50);
    await expectAgreement(justified.map(caseOf), 'en-US');
  });

  test('with a Vietnamese decimal comma', async () => {
    await expectAgreement([realReport(), ...fc.sample(anySubmission(), { seed: 84, numRuns: 15 })].map(caseOf), 'vi-VN');
  });

  test('where figures are at the edge of what a cell can hold', async () => {
    const edges = [
      { 'BM3/1.4.1': '0,1', 'BM3/1.4.2': '0,2', 'BM3/1.4.3': '0', 'BM1/5.1': '0,2', 'BM1/5.2': '0,1', 'BM1/5.3': '0,2', 'BM1/5.4': '0' },
      {
        'BM1/1': '-0,0000001',
        'BM1/2.1': '123456789012345',
        'BM1/2.2': '123456789012,345',
        'BM1/3.1': '0,00001',
        'BM1/3.3.1': '0,000123456789',
      },
      { 'BM1/5.1': '100000000000', 'BM1/5.2': '99999999999999,9', 'BM1/5.3': '0,1', 'BM1/5.4': '0', 'BM1/1': '999999999999999' },
      {
        'BM1/2.1': '200',
        'BM1/2.2': '0,01',
        'BM6/1.1': '3',
        'BM6/1.2': '1',
        'BM7/6.5.1': '7',
        'BM7/6.5.2': '7',
        'BM7/6.7.1': '1000',
        'BM7/6.7.2': '10,05',
      },
    ] as Record<IndicatorId, string>[];
    await expectAgreement(
      edges.map((figures) => caseOf(reportWith(figures, realReport()))),
      'en-US',
    );
  });
});

/** Names and notes that a program could take for something else than text. */
function treacherous(): Submission {
  const [formula = '', markup = ''] = TREACHEROUS_TEXTS.filter((text) => /cmd|script/.test(text));
  const rows = template.indicators.filter(({ kind }) => kind !== 'heading');
  return {
    ...realReport(),
    agency: { name: formula, parent: markup, symbol: '&"<>' },
    report: { number: markup, date: '2023-09-15', place: formula, signatory: '_x000D_\nhai dòng' },
    notes: new Map(TREACHEROUS_TEXTS.map((text, index) => [rows[index]!.id, text])),
    justifications: [{ rule: 'BM4/2.5:all-staff-gone', reason: formula, figures: { 'BM4/2.5': markup } }],
  };
}

describe('every workbook', () => {
  const layouts: readonly (readonly [string, WorkbookLayout])[] = [
    ['of the real report', workbookLayout(realReport())],
    ['that is empty', workbookLayout(emptyReport())],
    [
      'with a previous period, justifications and treacherous texts',
      workbookLayout(treacherous(), { previous: asPeriod(treacherous(), '2023-H1') }),
    ],
    ['with odd figures', caseOf(fc.sample(anySubmission(), { seed: 7, numRuns: 1 })[0]!).layout],
    ['of another circular', workbookLayout(syntheticSubmission())],
  ];

  test.each(layouts)('%s is valid for Excel and for older programs', async (_, layout) => {
    const bytes = await writeWorkbook(layout);
    expect(lint(bytes)).toEqual([]);
    expect(await schemaErrors(bytes, 'xlsx')).toEqual([]);
  });

  test.each(layouts)('%s has the same bytes every time', async (_, layout) => {
    expect(await writeWorkbook(layout)).toEqual(await writeWorkbook(layout));
  });

  test('keeps treacherous texts as texts, through LibreOffice too', async () => {
    const submission = treacherous();
    const [bytes] = await recalculate([await writeWorkbook(workbookLayout(submission))]);
    const workbook = await readWorkbook(bytes!);
    for (const [id, text] of submission.notes) {
      const { sheet, row } = generatedRow(template, id);
      const cell = workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[FORM_COLUMNS.note];
      expect([id, cell]).toEqual([id, { kind: 'text', value: text }]);
    }
    const values = workbook.sheets[0]!.rows.flatMap((row) => [row[1]]).filter((cell) => cell?.formula === undefined);
    expect(values.map((cell) => cell?.value)).toEqual(
      expect.arrayContaining([submission.agency.name, submission.agency.parent, submission.report.number]),
    );
  });
});

describe('on paper', () => {
  let pages: readonly string[] = [];

  beforeAll(async () => {
    const pdf = await toPdf(await writeWorkbook(workbookLayout(realReport())), 'xlsx');
    pages = (await pdfText(pdf)).split('\f').slice(0, -1);
  });

  function pagesOf(number: number): readonly string[] {
    const first = pages.findIndex((page) => new RegExp(`^\\s*Biểu mẫu ${number}\\s*$`, 'm').test(page));
    const next = pages.findIndex((page, index) => index > first && /^\s*(Biểu mẫu \d|TỔNG HỢP.*)\s*$/m.test(page));
    return pages.slice(first, next);
  }

  test.each(template.forms)('$name has its title, its heading on every page and all its rows in order', (form) => {
    const own = pagesOf(Number(form.id.slice(2)));
    expect(own.length).toBeGreaterThanOrEqual(1);
    expect(own[0]).toContain(form.title);
    for (const page of own) {
      for (const words of ['STT', 'Chỉ tiêu thống kê', 'Kết quả thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'])
        expect(page).toContain(words);
    }
    const codes = own.flatMap((page) => [...page.matchAll(/^ *(\d+(?:\.\d+)+\.?|\d+\.)(?= |$)/gm)].map(([, code]) => code));
    expect(codes).toEqual(form.indicators.map(({ code }) => plainText(code)));
    // Poppler takes a wide accent for a space here and there.
    const all = own.join('').replace(/\s+/g, '');
    for (const { label, unit } of form.indicators) {
      const words = `${plainText(label)} ${plainText(unit)}`.split(/\s+/);
      expect(words.filter((word) => !all.includes(word))).toEqual([]);
    }
  });

  test('the check column is not printed', () => {
    for (let number = 1; number <= 7; number++)
      expect(pagesOf(number).join('')).not.toMatch(/Lỗi:|Cảnh báo:|Gợi ý:|Chưa nhập|^ *Kiểm tra *$/m);
  });

  test('figures are spelled the official way', () => {
    const [six] = pagesOf(6);
    expect(six).toMatch(/81,51/);
    expect(six).toMatch(/8\.326\s/);
    expect(six).toMatch(/6\.786,875/);
    expect(pagesOf(1)[0]).toMatch(/5\.3\..*\s06\s/);
  });

  test('pages are numbered at their head, the first one excepted', () => {
    const seven = pagesOf(7);
    expect(seven.length).toBeGreaterThanOrEqual(2);
    expect(seven[0]!.trim().split('\n')[0]!.trim()).toBe('Biểu mẫu 7');
    expect(seven.slice(1).map((page) => page.trim().split('\n')[0]!.trim())).toEqual(seven.slice(1).map((_, index) => String(index + 2)));
  });

  test('everything in one table follows the forms', () => {
    const all = pages.filter((page) => page.includes('Phát hiện')).join('');
    expect(all).toContain('TỔNG HỢP SỐ LIỆU CẢI CÁCH HÀNH CHÍNH');
    expect(all).toMatch(/Lỗi: /);
  });
});
