import { blocksSending, validate } from '../../src/rules';
import { questionWords } from '../../src/opening';
import { changedFrom, inShort, opened, PERIOD, type Origin } from './figures';

interface Expected {
  readonly as: Origin;
  /** Figures that differ from it. */
  readonly but?: Readonly<Record<string, string>>;
  /** What the reading finds, but for the row that adds up others in the workbook all are made from. */
  readonly found?: readonly string[];
  /** What the rules find, among other things. */
  readonly rules?: readonly string[];
  /** The file doesn't say its period: it is asked for, and taken from the person. */
  readonly asks?: true;
}

/** Every one of these workbooks was generated with a formula in this row, which is typed in now. */
const STANDING = 'locked-input warning BM5/4';

/** All rows of a form, and all of the workbook. */
const blank = (...ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, '']));
const missing = (...ids: readonly string[]) => ids.map((id) => `missing error ${id}`);
const OTHER_COLUMN = ['7 × unread-column info'];
const CONTRADICTING = (...ids: readonly string[]) => ids.map((id) => `contradictory-row error ${id}`);
const BM1 = ['1', '2', '2.1', '2.2', '3.1', '3.3', '3.3.1', '3.3.2', '5.1', '5.2', '5.3', '5.4', '6', '6.1', '6.2', '7'].map(
  (code) => `BM1/${code}`,
);
/** What the real report was signed with, from which the sound one differs. */
const AS_SIGNED = {
  ...blank('BM1/6.1', 'BM1/6.2', 'BM7/5.2', 'BM7/5.2.3'),
  'BM7/6.5': '158,33',
  'BM7/6.5.2': '19',
};

const CASES: readonly (readonly [string, Expected])[] = [
  ['d.xlsx', { as: 'd' }],
  ['ok.xlsx', { as: 'ok' }],
  ['base.xlsx', { as: 'ok', but: AS_SIGNED, rules: missing('BM1/6.1', 'BM1/6.2') }],
  // Percentages and other looks of a number
  [
    '01-percent-input.xlsx',
    {
      as: 'd',
      found: [
        'stored-as-percent error BM4/1.1',
        'stored-as-percent error BM4/1.2',
        'overwritten-formula warning BM6/1',
        'stored-as-percent error BM6/1',
      ],
    },
  ],
  ['01b-fraction-unformatted.xlsx', { as: 'd', but: { 'BM4/1.1': '0,83' }, rules: ['unit warning BM4/1.1'] }],
  ['01c-quoted-percent.xlsx', { as: 'd' }],
  ['47-rate-083.xlsx', { as: 'ok', but: { 'BM4/1.1': '0,83' }, rules: ['unit warning BM4/1.1'] }],
  ['21-scaled-format.xlsx', { as: 'd', but: { 'BM6/1': '' }, rules: ['unreadable error BM6/1.1', 'unreadable error BM6/1.2'] }],
  // BM1/5.3 stands under a format that shows nothing.
  ['21b-accounting-dash.xlsx', { as: 'd', but: { 'BM1/5.4': '0' }, found: ['shown-otherwise warning BM1/5.3'] }],
  ['34-float-noise.xlsx', { as: 'd' }],
  ['34b-exp.xlsx', { as: 'd' }],
  // Several forms on a sheet
  ['02-one-sheet.xlsx', { as: 'd', asks: true }],
  ['02b-two-per-sheet.xlsx', { as: 'd', asks: true }],
  ['02c-one-sheet-plus-info.xlsx', { as: 'ok' }],
  ['02d-one-sheet-copy-differs.xlsx', { as: 'ok', found: ['duplicate-form error BM1/1', '6 × duplicate-form info'] }],
  // Forms of another office
  ['03-other-office.xlsx', { as: 'd', asks: true }],
  ['03b-numeric-codes.xlsx', { as: 'd', asks: true }],
  ['03c-no-stt.xlsx', { as: 'd', asks: true }],
  ['03d-stt-in-label.xlsx', { as: 'd', asks: true }],
  ['03e-prev-and-now-columns.xlsx', { as: 'd', asks: true, found: OTHER_COLUMN }],
  ['03g-thuc-hien-only.xlsx', { as: 'd', asks: true }],
  [
    '03h-ke-hoach-blank-some.xlsx',
    {
      as: 'd',
      but: blank(
        ...['BM1/6.1', 'BM2/1.3', 'BM2/2.2.2', 'BM2/3.2.1', 'BM2/3.2.2', 'BM3/2.3', 'BM4/1.1', 'BM4/2.2', 'BM4/3.3', 'BM4/3.4'],
        ...['BM6/2.5', 'BM7/1', 'BM7/5.1.1', 'BM7/5.1.3', 'BM7/5.2.2'],
      ),
      asks: true,
      found: OTHER_COLUMN,
    },
  ],
  ['03i-quy2-quy3.xlsx', { as: 'd', asks: true, found: OTHER_COLUMN }],
  ['03j-heading-sl-kybaocao.xlsx', { as: 'd', asks: true, found: OTHER_COLUMN }],
  ['03k-unit-in-front.xlsx', { as: 'd', asks: true }],
  ['03l-figures-left.xlsx', { as: 'd', asks: true }],
  ['03m-code-comma.xlsx', { as: 'd', asks: true }],
  ['03n-labels-retyped.xlsx', { as: 'd', asks: true }],
  ['03o-old-tone.xlsx', { as: 'd', asks: true }],
  ['23-header-removed.xlsx', { as: 'd', asks: true, found: ['unread-column info'] }],
  ['23c-columns-inserted.xlsx', { as: 'd', asks: true }],
  ['28-own-rows.xlsx', { as: 'd', asks: true, found: ['22 × unplaced-figure warning'] }],
  ['45c-merged-heading-two-quarters.xlsx', { as: 'ok', found: OTHER_COLUMN }],
  ['49-one-form-stt-in-label.xlsx', { as: 'ok' }],
  // Saved by other programs
  ['04-lo-ods.xlsx', { as: 'd' }],
  ['04b-lo-xls.xlsx', { as: 'd' }],
  ['04c-gsheets-dummy.xlsx', { as: 'd', found: ['changed-formula warning BM1/2'] }],
  ['46-numbers-export.xlsx', { as: 'ok' }],
  ['52-wps-like.xlsx', { as: 'd' }],
  ['53-gsheets-like.xlsx', { as: 'd' }],
  ['54-all-inline.xlsx', { as: 'd' }],
  ['16-strict.xlsx', { as: 'd' }],
  ['18-xlsm.xlsx', { as: 'd' }],
  ['18i-trailing.xlsx', { as: 'ok' }],
  ['18k-name.xls', { as: 'ok' }],
  ['18m-zipped.xlsx', { as: 'ok' }],
  ['20-x-prefix-abs.xlsx', { as: 'd' }],
  ['20b-backslash.xlsx', { as: 'd' }],
  ['20c-utf16.xlsx', { as: 'd' }],
  ['20d-bom.xlsx', { as: 'd' }],
  ['20e-no-r.xlsx', { as: 'd' }],
  ['20f-no-styles.xlsx', { as: 'd' }],
  ['30-code-dates.xlsx', { as: 'd' }],
  // Letters
  ['05-nfd.xlsx', { as: 'd' }],
  ['05b-nfd-other.xlsx', { as: 'd', asks: true }],
  ['05c-tcvn3.xlsx', { as: 'd', found: ['legacy-font warning'] }],
  ['05d-tcvn3-labels-only.xlsx', { as: 'd', found: ['legacy-font warning'] }],
  ['17-rph-figure.xlsx', { as: 'd', found: ['stored-as-text error BM1/1'] }],
  ['36-superscript.xlsx', { as: 'd', found: ['stored-as-text error BM1/1'] }],
  ['36b-superscript-paren.xlsx', { as: 'd', found: ['stored-as-text error BM1/1'] }],
  ['38-strike.xlsx', { as: 'd', found: ['stored-as-text error BM1/1'] }],
  // Formulas
  [
    '06-no-cached.xlsx',
    {
      as: 'd',
      but: blank('BM1/2', 'BM1/2.1', 'BM1/2.2'),
      found: ['uncomputed-formula error BM1/2.1', 'uncomputed-formula error BM1/2.2'],
    },
  ],
  ['11-shared-formula.xlsx', { as: 'd' }],
  ['12-array-formula.xlsx', { as: 'd' }],
  ['13-external-link.xlsx', { as: 'd', found: ['other-file warning BM1/1'] }],
  ['14-data-table.xlsx', { as: 'd' }],
  ['51-shared-derived.xlsx', { as: 'ok' }],
  ['51b-shared-derived-stale.xlsx', { as: 'ok', but: { 'BM2/3.2': '50', 'BM2/3.2.1': '10', 'BM2/3.2.2': '05' } }],
  // Copies
  ['07-hidden-copy.xlsx', { as: 'd', found: ['duplicate-form error BM1/1'] }],
  [
    '07b-hidden-row-dup.xlsx',
    {
      as: 'd',
      // Its formulas still read the rows that were there before.
      found: ['duplicate-row error BM1/1', 'changed-formula warning BM1/2', 'changed-formula warning BM1/3.3'],
    },
  ],
  ['07c-official-hidden-copy-visible.xlsx', { as: 'd', but: { 'BM1/1': '555' }, found: ['duplicate-form error BM1/1'] }],
  [
    '27-two-periods.xlsx',
    {
      as: 'd',
      found: ['BM1/1', 'BM2/1.1', 'BM3/1.1', 'BM4/1.1', 'BM5/1.1', 'BM6/1.1', 'BM7/1'].map((id) => `duplicate-form error ${id}`),
    },
  ],
  // Cells that are no figures
  ['08-1904.xlsx', { as: 'd', but: { 'BM1/1': '2023-02-01' }, rules: ['unreadable error BM1/1'] }],
  ['15-error-cell.xlsx', { as: 'd', but: { 'BM1/1': '#DIV/0!' }, rules: ['unreadable error BM1/1'] }],
  ['15b-error-text.xlsx', { as: 'd', but: { 'BM1/1': '#N/A' }, rules: ['unreadable error BM1/1'] }],
  ['15c-error-new.xlsx', { as: 'd', but: { 'BM1/1': '#FIELD!' }, rules: ['unreadable error BM1/1'] }],
  ['39-bool.xlsx', { as: 'd', but: { 'BM1/6': 'TRUE' }, rules: ['unreadable error BM1/6'] }],
  ['40-isodate.xlsx', { as: 'd', but: { 'BM1/1': '2023-02-01' }, rules: ['unreadable error BM1/1'] }],
  ['40b-time.xlsx', { as: 'd', but: { 'BM1/1': '01:26' }, rules: ['unreadable error BM1/1'] }],
  [
    '42-yes-no-words.xlsx',
    { as: 'd', but: { 'BM1/6': 'Có', 'BM1/7': 'Không' }, rules: ['unreadable error BM1/6', 'unreadable error BM1/7'] },
  ],
  [
    '22-merged-figures.xlsx',
    {
      as: 'd',
      but: { ...blank('BM5/4', 'BM5/4.2', 'BM5/4.3', 'BM5/4.4'), 'BM5/4.1': '12' },
      rules: missing('BM5/4.2', 'BM5/4.3', 'BM5/4.4'),
    },
  ],
  // Rows that moved
  ['19-row-1048576.xlsx', { as: 'd', found: ['cut-off warning'] }],
  ['19b-shift-100.xlsx', { as: 'd', found: ['changed-formula warning BM1/2', 'changed-formula warning BM1/3.3'] }],
  ['19c-shift-6000.xlsx', { as: 'd', but: blank(...BM1), found: ['cut-off error', 'missing-form error'] }],
  [
    '43-row-inserted-renumbered.xlsx',
    // Its formula reads the row it stands in.
    {
      as: 'ok',
      but: { 'BM5/4': '' },
      found: ['unplaced-figure warning', ...CONTRADICTING('BM5/2.3', 'BM5/2.4'), 'uncomputed-formula error BM5/4'],
    },
  ],
  ['55-gaps-renumbered.xlsx', { as: 'ok', found: CONTRADICTING('BM1/6', 'BM1/6.1', 'BM1/6.2', 'BM1/7') }],
  // The period
  ['31a-info.xlsx', { as: 'd' }],
  ['31b-info.xlsx', { as: 'd' }],
  ['31c-info.xlsx', { as: 'd' }],
  ['31d-info.xlsx', { as: 'd' }],
  ['31e-info.xlsx', { as: 'd', asks: true, found: ['unknown-period warning'] }],
  ['31f-info.xlsx', { as: 'd' }],
  ['31g-info.xlsx', { as: 'd' }],
  ['31h-info.xlsx', { as: 'd' }],
  ['31i-info.xlsx', { as: 'd', asks: true, found: ['unknown-period warning'] }],
  ['44-period-quy4-typed.xlsx', { as: 'ok', asks: true, found: ['unknown-period warning'] }],
  ['44b-period-nam.xlsx', { as: 'ok', asks: true, found: ['unknown-period warning'] }],
  ['44d-period-blank.xlsx', { as: 'ok', asks: true, found: ['unknown-period warning'] }],
  // Longer than can be kept
  ['symbol51.xlsx', { as: 'ok', but: AS_SIGNED, found: ['too-long error'] }],
  ['name301.xlsx', { as: 'ok', but: AS_SIGNED, found: ['too-long error'] }],
  ['number101.xlsx', { as: 'ok', but: AS_SIGNED, found: ['too-long error'] }],
];

test.each(CASES)('%s', async (file, { as, but = {}, found = [], rules = [], asks }) => {
  const first = await opened(file);
  expect(first.questions.filter(({ kind }) => kind === 'period')).toHaveLength(asks ? 1 : 0);
  const { submission, findings } = asks ? await opened(file, { period: PERIOD }) : first;
  expect(submission.period.id).toBe(PERIOD);
  expect(changedFrom(as, submission)).toEqual(but);
  expect(inShort(findings).filter((words) => words !== STANDING)).toEqual(found);
  expect(inShort(validate(submission).findings)).toEqual(expect.arrayContaining([...rules]));
  for (const { message } of findings) expect(message).toMatch(/^\p{Lu}.*\.$/su);
});

describe('columns in doubt: nothing is taken before somebody says which', () => {
  test.each([
    ['07d-hidden-figure-column.xlsx', 'E', 'D'],
    ['23b-header-removed-notes-numeric.xlsx', 'D', 'E'],
  ])('%s', async (file, column, other) => {
    const { submission, questions, findings } = await opened(file, { period: PERIOD });
    expect(new Set(Object.values(changedFrom('d', submission)))).toEqual(new Set(['']));
    expect(questions.map(({ kind }) => kind)).toEqual(['column']);
    expect(questions.map(questionWords)[0]).toMatch(new RegExp(`cột ${[column, other].sort().join('.*cột ')}`));
    expect(inShort(findings)).toEqual(['7 × doubtful-column error']);
    const chosen = await opened(file, { period: PERIOD, column });
    // Of the second file every other figure was deleted.
    expect(new Set([...Object.values(changedFrom('d', chosen.submission)), ''])).toEqual(new Set(['']));
    expect(Object.keys(changedFrom('d', (await opened(file, { period: PERIOD, column: other })).submission)).length).toBeGreaterThan(50);
  });
});

test('01d-all-rates-as-fractions.xlsx: every rate below 1 and every rate that follows from others is questioned', async () => {
  const { submission } = await opened('01d-all-rates-as-fractions.xlsx', { period: PERIOD });
  const found = inShort(validate(submission).findings);
  for (const id of ['BM4/1.1', 'BM4/1.2']) expect(found).toContain(`unit warning ${id}`);
  for (const { id, derivation } of submission.template.indicators) {
    if (derivation?.kind === 'rate') expect(found).toContain(`derived error ${id}`);
  }
});

test('44e-year-2025-num.xlsx: a year as a number is a year', async () => {
  const { submission, questions } = await opened('44e-year-2025-num.xlsx');
  expect(submission.period.id).toBe('2025-Q3');
  expect(questions.filter(({ kind }) => kind === 'period')).toEqual([]);
  expect(changedFrom('ok', submission)).toEqual({});
});

test('08-1904.xlsx: days are counted from 1904', async () => {
  expect((await opened('08-1904.xlsx')).submission.report.date).toBe('2023-09-15');
});

test.each([
  ['31e-info.xlsx', /2023-09-15/],
  ['31i-info.xlsx', /"23"/],
  ['44-period-quy4-typed.xlsx', /"Quý 4"/],
  ['44b-period-nam.xlsx', /"Cả năm"/],
  ['44d-period-blank.xlsx', /năm "2023"/],
])('%s: what stands in place of the period is quoted, and held back', async (file, quoted) => {
  const { questions, findings } = await opened(file);
  const held = findings.filter(({ topic }) => topic === 'unknown-period');
  const asked = questions.filter(({ kind }) => kind === 'period');
  expect([...asked.map(questionWords), ...held.map(({ message }) => message)][0]).toMatch(quoted);
  expect(asked.length > 0 || held.every(blocksSending)).toBe(true);
});

test('05c-tcvn3.xlsx: a font from before Unicode is named, and put into Unicode on the person’s word', async () => {
  const { findings, submission } = await opened('05c-tcvn3.xlsx');
  expect(findings.find(({ topic }) => topic === 'legacy-font')?.message).toMatch(/TCVN3/);
  expect(submission.agency.name).not.toBe('Sở Khoa học và Công nghệ Quảng Trị');
  const converted = await opened('05c-tcvn3.xlsx', { convertsFont: true });
  expect(converted.submission.agency.name).toBe('Sở Khoa học và Công nghệ Quảng Trị');
  expect(changedFrom('d', converted.submission)).toEqual({});
});

describe('what can’t be read is said in one sentence', () => {
  test.each([
    ['18c-ods-renamed.xlsx', /OpenDocument.*\.xlsx/],
    // Its letters were lost when it was saved.
    ['18d-csv-renamed.xlsx', /dấu \?/],
    ['18g-empty.xlsx', /không có nội dung/],
    ['18h-cut.xlsx', /hỏng hoặc tải về chưa đủ/],
    ['18j-prefix.xlsx', /không phải sổ tính/],
    ['18l-base64.xlsx', /văn bản thuần/],
    ['18n-encrypted-mock.xlsx', /mật khẩu/],
  ])('%s', async (file, sentence) => {
    const refusal = await opened(file).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'OpeningError', message: expect.stringMatching(sentence) as string });
    expect((refusal as Error).message).toMatch(/^\p{Lu}[^\n]*; [^\n]*\.$/u);
  });
});
