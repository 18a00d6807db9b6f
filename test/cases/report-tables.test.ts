import { reportJson } from '../../src/cli/findings-json';
import { checkReport } from '../../src/report';
import { readReport } from '../../src/word';
import { bytesOf, changedFrom, figuresFile, inShort, opened, PERIOD } from './figures';

const submission = figuresFile('d-truth.json');

/** Where the tables of a report say something else than the figures `d`, and everything else that is found in them. */
async function compared(file: string) {
  const report = readReport(bytesOf(file));
  const { agreeing, findings } = checkReport(report, submission, await submission.template.language());
  const { statements } = reportJson(report, { agreeing, findings });
  return {
    agreeing: agreeing.length,
    differing: statements.flatMap(({ ids, stated, agrees, expected }) => (agrees ? [] : [`${ids.join('+')} ${stated} ≠ ${expected}`])),
    others: inShort(findings.filter(({ topic }) => topic !== 'statement')),
    notes: report.notes,
  };
}

const CHANGED = ['BM1/5.2 777 ≠ 210'];

interface Expected {
  /** What is said of figures otherwise than the forms do. */
  readonly differing?: readonly string[];
  /** How many cells say the same; all others, unless given. */
  readonly agreeing?: number;
  readonly others?: readonly string[];
  /** As a source of figures: what it has that `d` has not, what the reading finds, what else is asked besides the period. */
  readonly but?: Readonly<Record<string, string>>;
  readonly found?: readonly string[];
  readonly asks?: readonly string[];
  /** The forms it holds, where not all seven. */
  readonly only?: string;
}

const BM2_CHANGED = { differing: ['BM2/1.1 777 ≠ 218'], but: { 'BM2/1': '1.216', 'BM2/1.1': '777' } };
const SAME = { but: {} };

const CASES: readonly (readonly [string, Expected])[] = [
  ['w0.docx', SAME],
  ['w01-changed.docx', { differing: CHANGED }],
  ['w02-autonumber.docx', { differing: CHANGED }],
  ['w02b-autonumber-oldtone.docx', { differing: [...CHANGED, 'BM3/1.1 888 ≠ 229'], but: { 'BM1/5.2': '777', 'BM3/1.1': '888' } }],
  ['w03-split.docx', { differing: CHANGED }],
  ['w03b-split-autonumber.docx', { differing: CHANGED }],
  ['w04-tracked.docx', { differing: CHANGED }],
  ['w04b-tracked-deleted-row.docx', { differing: CHANGED }],
  ['w05-sdt.docx', { differing: CHANGED }],
  ['w06-superscript.docx', SAME],
  ['w06b-strike.docx', SAME],
  ['w07-nested.docx', { differing: CHANGED }],
  ['w07b-textbox.docx', { differing: CHANGED }],
  ['w08-nfd.docx', { differing: CHANGED }],
  ['w09-no-unit-column.docx', { differing: CHANGED }],
  ['w10-prev-now.docx', { differing: CHANGED, found: ['7 × unread-column info'] }],
  ['w10b-plan-sl.docx', { differing: CHANGED, found: ['7 × unread-column info'] }],
  ['w12-stt-in-label.docx', { differing: CHANGED }],
  ['w14-field.docx', { differing: CHANGED }],
  ['w15-english-marks.docx', { differing: CHANGED }],
  [
    'w16-renumbered.docx',
    {
      others: ['uncompared warning'],
      but: {},
      found: ['unplaced-figure warning', 'contradictory-row error BM5/2.3', 'contradictory-row error BM5/2.4'],
    },
  ],
  // The first copy of the form agrees row by row, too.
  ['w17-table-twice-second-wrong.docx', { differing: CHANGED, agreeing: 134, found: ['duplicate-form error BM1/5.2'], asks: ['copy'] }],
  ['w18-sym.docx', { differing: CHANGED }],
  ['w18b-math.docx', { differing: CHANGED }],
  [
    'w19-vmerged-figures.docx',
    {
      differing: [...CHANGED, 'BM1/5.3  ≠ 211', 'BM1/5.4  ≠ 212'],
      but: { 'BM1/5.2': '777', 'BM1/5.3': '', 'BM1/5.4': '' },
    },
  ],
  ['w20-lo-odt.docx', { differing: CHANGED }],
  ['w20b-lo-autonumber.docx', { differing: CHANGED }],
  ['w20c-lo-rtf.docx', { differing: CHANGED }],
  ['w20d-lo-doc.docx', { differing: CHANGED }],
  ['r8-one-word-table.docx', BM2_CHANGED],
  ['r8b-one-word-table-no-captions.docx', BM2_CHANGED],
  // The copy under the title of the period is taken.
  [
    'm1b-first-is-other-period.docx',
    { only: 'BM1', differing: ['BM1/5.2 150 ≠ 210'], agreeing: 31, but: {}, found: ['duplicate-form error BM1/5.2'], asks: ['copy'] },
  ],
  ['m2-control-newtone.docx', { only: 'BM3', differing: ['BM3/1.1 888 ≠ 229'], but: { 'BM3/1.1': '888' } }],
  ['m4-stt-in-label.docx', { only: 'BM1', differing: CHANGED }],
];

describe('beside the figures every cell is compared', () => {
  test.each(CASES)('%s', async (file, { differing = [], agreeing, others = [], only }) => {
    const answer = await compared(file);
    expect(answer.differing).toEqual(differing);
    expect(answer.agreeing).toBe(agreeing ?? figuresOf(only) - differing.length);
    expect(answer.others).toEqual(others);
    expect(answer.notes).toEqual([]);
  });
});

describe('as a source it gives the figures it shows', () => {
  test.each(CASES)('%s', async (file, { but = { 'BM1/5.2': '777' }, found = [], asks = [], only }) => {
    expect((await opened(file)).questions.map(({ kind }) => kind)).toEqual(['period']);
    const { submission: read, findings, questions, missing } = await opened(file, { period: PERIOD });
    const changed = Object.entries(changedFrom('d', read)).filter(([id]) => only === undefined || id.startsWith(only));
    expect(Object.fromEntries(changed)).toEqual(but);
    const missed = `${String(missing.length)} × missing-form error`;
    expect(inShort(findings)).toEqual([...found, ...(only === undefined ? [] : [missed])]);
    expect(missing.map(({ id }) => id)).toEqual(read.template.forms.flatMap(({ id }) => (only === undefined || id === only ? [] : [id])));
    expect(questions.map(({ kind }) => kind)).toEqual(asks);
  });
});

/** How many rows of a form, or of all, have a figure. */
function figuresOf(form: string | undefined): number {
  return submission.template.indicators.filter(({ id, kind }) => kind !== 'heading' && (form === undefined || id.startsWith(`${form}/`)))
    .length;
}

describe('what is no Word file is named', () => {
  const REFUSED = [
    ['w21b-odt-renamed.docx', /OpenDocument/, /OpenDocument/],
    ['w21c-doc-renamed.docx', /Word đời cũ/, /Word đời cũ/],
    ['w21e-pdf-renamed.docx', /PDF/, /PDF/],
    ['w22-encrypted-mock.docx', /mật khẩu/, /mật khẩu/],
  ] as const;

  test.each(REFUSED)('%s', async (file, asReport, asSource) => {
    expect(() => readReport(bytesOf(file))).toThrow(asReport);
    await expect(opened(file)).rejects.toThrow(asSource);
  });

  test('w21d-html-renamed.docx: no report, but tables can be taken out of it', async () => {
    expect(() => readReport(bytesOf('w21d-html-renamed.docx'))).toThrow(/trang web/);
    const { kind, submission: read } = await opened('w21d-html-renamed.docx', { period: PERIOD });
    expect(kind).toBe('table');
    expect(changedFrom('d', read)).toEqual({ 'BM1/5.2': '777' });
  });

  test('w21f-txt.docx: a text in which every cell stands on a line of its own is not compared, and that is said', async () => {
    expect(await compared('w21f-txt.docx')).toMatchObject({ agreeing: 0, differing: [], others: ['uncompared warning'] });
    await expect(opened('w21f-txt.docx')).rejects.toThrow(/văn bản thuần, không có bảng/);
  });
});
