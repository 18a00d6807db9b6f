import { plainText, type Form, type Indicator } from '../../src/forms';
import { readSubmission, type SheetCell, type WorkbookCells } from '../../src/sheets';
import { number, text } from '../sheets/mishaps';
import { changedFrom, inShort, PERIOD } from './figures';
import { code, figure, forms, label, rowsOf, unit, wordsRow, workbookOf, workbookWith, type Column } from './tables-of-forms';

const HEADING = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu'];
const COLUMNS = [code, label, unit, figure];

const codeOf = ({ code: own }: Indicator) => plainText(own).replace(/\.$/, '');
const codes =
  (change: (code: string) => string): Column =>
  (indicator) => {
    const changed = change(codeOf(indicator));
    return changed === '' ? undefined : text(changed);
  };
const labels =
  (change: (label: string, unit: string) => string): Column =>
  (indicator) =>
    text(change(plainText(indicator.label), plainText(indicator.unit)));
const none = codes(() => '');

function withCodes(column: Column): WorkbookCells {
  return workbookOf({ columns: [column, label, unit, figure], heading: [HEADING] });
}

function withLabels(column: Column, codeColumn: Column = code): WorkbookCells {
  return workbookOf({ columns: [codeColumn, column, unit, figure], heading: [HEADING] });
}

const table = (form: Form, heading: readonly (readonly string[])[] = [HEADING]) => rowsOf(form, { columns: COLUMNS, heading });
const caption = ({ name, title }: Form) => [text(`${name}. ${title}`)];

/** Two forms on one sheet, the second to the right of the first. */
function beside(gap: number): WorkbookCells {
  const [first, second, ...others] = forms;
  const [left, right] = [first ? table(first) : [], second ? table(second) : []];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...Array.from({ length: COLUMNS.length + gap }, (_hole, column) => left[row]?.[column]),
    ...(right[row] ?? []),
  ]);
  return workbookWith([{ name: 'Biểu 1, 2', rows }, ...others.map((form) => ({ name: form.name, rows: table(form) }))]);
}

function halves(headed: boolean): WorkbookCells {
  return workbookWith(
    forms.flatMap((form) => {
      const rows = table(form);
      const half = Math.floor(rows.length / 2);
      const rest = rows.slice(half);
      return [
        { name: form.name, rows: rows.slice(0, half) },
        { name: `${form.name} (tiếp)`, rows: headed ? [wordsRow(HEADING), ...rest] : rest },
      ];
    }),
  );
}

const onOneSheet = (rowsOfForm: (form: Form, index: number) => readonly (readonly (SheetCell | undefined)[])[]) =>
  workbookWith([{ name: 'Phụ lục', rows: forms.flatMap(rowsOfForm) }]);

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const asDate: Column = (indicator) => {
  const [first = '', second, third = '2023'] = codeOf(indicator).split('.');
  return second === undefined ? text(first) : { kind: 'date', value: `${third.padStart(4, '200')}-0${second}-0${first}` };
};

const WHOLE: readonly (readonly [string, WorkbookCells])[] = [
  ['STT like 1)', withCodes(codes((own) => `${own})`))],
  ['STT like 1-', withCodes(codes((own) => `${own}-`))],
  ['STT like 1/', withCodes(codes((own) => `${own}/`))],
  ['STT like (1)', withCodes(codes((own) => `(${own})`))],
  ['STT like I.1', withCodes(codes((own) => own.replace(/^\d/, (digit) => ROMAN[Number(digit)] ?? digit)))],
  ['STT like 2.10 for 2.1', withCodes(codes((own) => (/^\d\.\d$/.test(own) ? `${own}0` : own)))],
  ['STT as a dash', withCodes(codes(() => '-'))],
  ['STT with the form’s name', withCodes(({ id }) => text(id))],
  [
    'STT as numbers',
    withCodes((indicator) => (/^\d(\.\d)?$/.test(codeOf(indicator)) ? number(Number(codeOf(indicator))) : code(indicator))),
  ],
  ['STT as dates', withCodes(asDate)],
  ['labels with a colon', withLabels(labels((own) => `${own}:`))],
  ['labels with doubled spaces', withLabels(labels((own) => own.replaceAll(' ', '  ')))],
  ['labels with line breaks', withLabels(labels((own) => own.replace(/ (?=\S+ \S+$)/, '\n')))],
  ['labels with their unit', withLabels(labels((own, its) => (its === '' ? own : `${own} (${its})`)))],
  [
    'labels with their unit, no STT',
    withLabels(
      labels((own, its) => (its === '' ? own : `${own} (${its})`)),
      none,
    ),
  ],
  [
    'labels with (%), no STT',
    withLabels(
      labels((own, its) => (its === '%' ? `${own} (%)` : own)),
      none,
    ),
  ],
  ['labels behind a dash', withLabels(labels((own) => `- ${own}`))],
  [
    'labels behind a plus, no STT',
    withLabels(
      labels((own) => `+ ${own}`),
      none,
    ),
  ],
  ['labels in capitals', withLabels(labels((own) => own.toUpperCase()))],
  ['labels without marks', withLabels(labels((own) => own.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')))],
  ['labels cut short', withLabels(labels((own) => own.split(' ').slice(0, 5).join(' ')))],
  ['labels abbreviated', withLabels(labels((own) => own.replace(/Số lượng/g, 'SL').replace(/Tổng số/g, 'TS')))],
  ['labels spelled out', withLabels(labels((own) => own.replace(/TTHC/g, 'thủ tục hành chính').replace(/UBND/g, 'Ủy ban nhân dân')))],
  ['labels with words in front', withLabels(labels((own) => `Trong đó: ${own}`))],
  ['all forms on one sheet, one heading', onOneSheet((form, index) => [...table(form, index === 0 ? [HEADING] : []), [], []])],
  ['all forms on one sheet, no heading', onOneSheet((form) => [...table(form, []), [], []])],
  ['all forms on one sheet, captions only', onOneSheet((form) => [caption(form), ...table(form, []), [], []])],
  ['all forms on one sheet, nothing between', onOneSheet((form) => table(form, []))],
  ['two forms beside each other', beside(1)],
  ['two forms that touch', beside(0)],
  ['forms over two sheets each', halves(true)],
  ['forms over two sheets each, no second heading', halves(false)],
];

test.each(WHOLE)('%s: read whole, without a word', (_, workbook) => {
  const { submission, findings } = readSubmission(workbook, { period: PERIOD });
  expect(changedFrom('d', submission)).toEqual({});
  expect(inShort(findings)).toEqual([]);
  expect(submission.notes.size).toBe(0);
});

const running = new Map<Indicator, number>(forms.flatMap(({ indicators }) => indicators.map((indicator, index) => [indicator, index + 1])));
const moved = (by: (index: number) => number): WorkbookCells =>
  workbookWith(
    forms.map((form) => ({
      name: form.name,
      rows: [
        wordsRow(HEADING),
        ...form.indicators.map((indicator, index) => {
          const other = form.indicators[by(index)] ?? indicator;
          return [code(indicator), label(other), unit(indicator), figure(indicator)];
        }),
      ],
    })),
  );

const CONTRADICTING: readonly (readonly [string, WorkbookCells])[] = [
  ['STT counted through', withCodes((indicator) => number(running.get(indicator) ?? 0))],
  ['STT with the last number only', withCodes(codes((own) => own.split('.').at(-1) ?? ''))],
  ['two labels traded', moved((index) => (index === 4 ? 5 : index === 5 ? 4 : index))],
  ['every label one row too high', moved((index) => index + 1)],
];

test.each(CONTRADICTING)('%s: every row whose STT and label name two rows is an error, and no figure goes another way', (_, workbook) => {
  const { submission, findings } = readSubmission(workbook, { period: PERIOD });
  const contradictions = findings.filter(({ topic }) => topic === 'contradictory-row');
  expect(contradictions.length).toBeGreaterThan(0);
  for (const { severity, message } of contradictions) {
    expect([severity, message]).toEqual(['error', expect.stringMatching(/STT ghi .* nhưng tên chỉ tiêu là của dòng/)]);
  }
  const told = new Set(findings.flatMap(({ rows }) => rows));
  const derived = new Set(submission.template.indicators.flatMap(({ id, derivation }) => (derivation ? [id] : [])));
  for (const [id, value] of Object.entries(changedFrom('d', submission))) {
    if (value !== '' && !derived.has(id as Indicator['id']))
      expect([id, value, told.has(id as Indicator['id'])]).toEqual([id, value, true]);
  }
});

test('rows whose labels were traded are said to contradict themselves, not to be missing as well', () => {
  const { findings } = readSubmission(
    moved((index) => (index === 4 ? 5 : index === 5 ? 4 : index)),
    { period: PERIOD },
  );
  expect(findings.filter(({ topic }) => topic === 'missing-row')).toEqual([]);
});

const UNKNOWN: readonly (readonly [string, WorkbookCells])[] = [
  [
    'labels abbreviated, no STT',
    withLabels(
      labels((own) => own.replace(/Số lượng/g, 'SL').replace(/Tổng số/g, 'TS')),
      none,
    ),
  ],
  [
    'labels cut short, no STT',
    withLabels(
      labels((own) => own.split(' ').slice(0, 5).join(' ')),
      none,
    ),
  ],
];

test.each(UNKNOWN)('%s: what isn’t recognised is blank, and said to be missing', (_, workbook) => {
  const { submission, findings } = readSubmission(workbook, { period: PERIOD });
  const changed = Object.entries(changedFrom('d', submission));
  expect(new Set(changed.map(([, value]) => value))).toEqual(new Set(['']));
  const gone = new Set(findings.filter(({ topic }) => topic === 'missing-form').map(({ message }) => /Biểu mẫu \d/.exec(message)?.[0]));
  const missing = new Set(findings.filter(({ topic }) => topic === 'missing-row').flatMap(({ rows }) => rows));
  const derived = new Set(submission.template.indicators.flatMap(({ id, derivation }) => (derivation ? [id] : [])));
  for (const [id] of changed as [Indicator['id'], string][]) {
    const form = submission.template.forms.find((each) => id.startsWith(`${each.id}/`));
    expect(missing.has(id) || derived.has(id) || gone.has(form?.name)).toBe(true);
  }
});

test('a table on its side is no table of a form', () => {
  const sheets = forms.map((form) => {
    const rows = table(form);
    return { name: form.name, rows: HEADING.map((_, column) => rows.map((row) => row[column])) };
  });
  expect(() => readSubmission(workbookWith(sheets), { period: PERIOD })).toThrow(/không có biểu mẫu CCHC nào/);
});
