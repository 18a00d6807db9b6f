import { findPeriod, TEMPLATES, type IndicatorId } from '../../src/forms';
import { rulesOf, validate, type RuleTopic, type Verdict } from '../../src/rules';
import { emptySubmission } from '../../src/submission';
import { SYNTHETIC_TEMPLATE } from '../forms/synthetic-template';
import { type Changes, reportWith, soundSubmission } from '../submissions';

const template = TEMPLATES[0]!;
const set = rulesOf(template);

interface Example {
  readonly passes?: readonly Changes[];
  readonly fails: readonly Changes[];
  /** Something is blank that the rule needs. */
  readonly open?: readonly Changes[];
  /** The rule has nothing to say. */
  readonly quiet?: readonly Changes[];
}

/** Changes to a submission with which nothing is wrong, by the rule they are about. */
const EXAMPLES: Readonly<Record<string, Example>> = {
  // An official without a post is in none of the rows under 4; one person may be in two of them.
  ...Object.fromEntries(
    ['BM5/4.1', 'BM5/4.2', 'BM5/4.3', 'BM5/4.4'].map((part): [string, Example] => [
      `${part}:at-most:BM5/4`,
      {
        passes: [
          { 'BM5/4': '03', [part]: '03' },
          { 'BM5/4': '03', [part]: '0' },
        ],
        fails: [
          { 'BM5/4': '02', [part]: '03' },
          { 'BM5/4': '0', [part]: '01' },
        ],
        open: [{ 'BM5/4': '' }, { [part]: '' }],
        quiet: [{ 'BM5/4': '-' }, { [part]: '-' }],
      },
    ]),
  ),
  'BM5/4:at-least:BM5/4.1+BM5/4.2+BM5/4.3+BM5/4.4': {
    passes: [
      { 'BM5/4': '05', 'BM5/4.3': '02', 'BM5/4.4': '03' },
      { 'BM5/4': '07', 'BM5/4.3': '02', 'BM5/4.4': '03' },
      { 'BM5/4': '05', 'BM5/4.1': '-', 'BM5/4.3': '02', 'BM5/4.4': '03' },
    ],
    fails: [{ 'BM5/4': '03', 'BM5/4.3': '02', 'BM5/4.4': '03' }],
    open: [{ 'BM5/4': '' }, { 'BM5/4.2': '' }],
    quiet: [{ 'BM5/4': '-' }],
  },
  // What the forms say of every row
  'BM1/1:filled': { passes: [{ 'BM1/1': '0' }, { 'BM1/1': '-' }, { 'BM1/1': 'mười bốn' }], fails: [{ 'BM1/1': '' }, { 'BM1/1': ' ' }] },
  'BM7/5.2.3:filled': { passes: [{}], fails: [{ 'BM7/5.2.3': '' }] },
  'BM1/1:readable': {
    passes: [{ 'BM1/1': '-' }, { 'BM1/1': '' }, { 'BM1/1': '1.234' }],
    fails: [{ 'BM1/1': '15/9/2023' }, { 'BM1/1': '#REF!' }, { 'BM1/1': '14 VB' }],
  },
  'BM1/1:whole-number': {
    passes: [{ 'BM1/1': '0' }, { 'BM1/1': '14,0' }, { 'BM1/1': '1.234.567' }],
    fails: [{ 'BM1/1': '14,5' }, { 'BM1/1': '-1' }, { 'BM1/1': '1,234' }],
    quiet: [{ 'BM1/1': '-' }, { 'BM1/1': '' }, { 'BM1/1': 'x' }],
  },
  'BM7/3:range': {
    passes: [{ 'BM7/3': '0' }, { 'BM7/3': '100' }, { 'BM7/3': '99,99%' }],
    fails: [{ 'BM7/3': '100,01' }, { 'BM7/3': '-1' }, { 'BM7/3': '1000' }],
    quiet: [{ 'BM7/3': '-' }, { 'BM7/3': '' }],
  },
  'BM7/3:unit': {
    passes: [{ 'BM7/3': '0' }, { 'BM7/3': '1,01' }, { 'BM7/3': '83' }],
    // All of it as a fraction is 1, and these rows are mostly all of it.
    fails: [{ 'BM7/3': '0,83' }, { 'BM7/3': '0,5' }, { 'BM7/3': '1' }],
    quiet: [{ 'BM7/3': '-' }, { 'BM7/3': '' }],
  },
  'BM6/1.1:unit': {
    passes: [{ 'BM6/1.1': '8.326' }, { 'BM6/1.1': '999.999' }],
    fails: [{ 'BM6/1.1': '8.326.000.000' }, { 'BM6/1.1': '1.000.000' }],
    quiet: [{ 'BM6/1.1': '-' }],
  },
  'BM6/1.1:thousands': {
    passes: [{ 'BM6/1.1': '8.326' }, { 'BM6/1.1': '8,32' }, { 'BM6/1.1': '0,326' }, { 'BM6/1.1': '6.786,875' }, { 'BM6/1.1': '8,3265' }],
    fails: [{ 'BM6/1.1': '8,326' }, { 'BM6/1.1': '786,875' }],
    quiet: [{ 'BM6/1.1': '-' }],
  },
  'BM6/1.1:range': {
    passes: [{ 'BM6/1.1': '0' }, { 'BM6/1.1': '8.326,5' }],
    fails: [{ 'BM6/1.1': '-8.326' }],
    quiet: [{ 'BM6/1.1': '-' }],
  },
  'BM1/6.2:choice': {
    passes: [{ 'BM1/6.2': '0' }, { 'BM1/6.2': '2' }],
    fails: [{ 'BM1/6.2': '3' }, { 'BM1/6.2': '1,5' }, { 'BM1/6.2': '-1' }],
    quiet: [{ 'BM1/6.2': '-' }],
  },
  'BM1/2:derived': {
    passes: [
      { 'BM1/2': '83,78' },
      { 'BM1/2': '83,8' },
      { 'BM1/2': '84' },
      { 'BM1/2': '84 %' },
      { 'BM1/2': '83,783784' },
      { 'BM1/2': '83' },
    ],
    fails: [{ 'BM1/2': '85' }, { 'BM1/2': '83,79' }, { 'BM1/2': '-' }, { 'BM1/2': '0' }, { 'BM1/2.1': '0', 'BM1/2.2': '0' }],
    open: [{ 'BM1/2.1': '' }, { 'BM1/2.2': 'ba mốt' }],
    quiet: [{ 'BM1/2': '' }, { 'BM1/2': 'x' }],
  },
  'BM2/1:derived': {
    passes: [
      { 'BM2/1': '05', 'BM2/1.1': '05' },
      { 'BM2/1': '-', 'BM2/1.1': '-', 'BM2/1.2': '-', 'BM2/1.3': '-' },
    ],
    fails: [{ 'BM2/1': '05' }, { 'BM2/1': '-' }, { 'BM2/1': '05', 'BM2/1.1': '-', 'BM2/1.2': '-', 'BM2/1.3': '-' }],
    open: [{ 'BM2/1.3': '' }],
    quiet: [{ 'BM2/1': '' }],
  },
  'BM1/2:rounding': {
    passes: [{ 'BM1/2': '83,78' }, { 'BM1/2': '84' }, { 'BM1/2': '85' }],
    fails: [{ 'BM1/2': '83' }, { 'BM1/2': '83%' }, { 'BM1/2': '83,7' }],
    quiet: [{ 'BM1/2': '83', 'BM1/2.1': '' }],
  },
  'BM2/2.2:zero': {
    passes: [{ 'BM2/2.2': '-' }, { 'BM2/2.2': '0', 'BM2/2.2.1': '05' }],
    fails: [{ 'BM2/2.2': '0' }, { 'BM2/2.2': '0,00%' }, { 'BM2/2.2': '0', 'BM2/2.2.1': '-', 'BM2/2.2.2': '-' }],
    quiet: [{ 'BM2/2.2': '' }, { 'BM2/2.2': '0', 'BM2/2.2.1': '' }],
  },
  'BM2/1:zero': { passes: [{}], fails: [{ 'BM2/1.1': '-', 'BM2/1.2': '-', 'BM2/1.3': '-' }] },
  'BM1/2.2:at-most:BM1/2.1': {
    passes: [{ 'BM1/2.2': '37', 'BM1/2': '100' }],
    fails: [{ 'BM1/2.2': '38' }],
    open: [{ 'BM1/2.1': '' }],
    quiet: [{ 'BM1/2.1': '-' }, { 'BM1/2.1': '-', 'BM1/2.2': '' }],
  },
  'BM5/4:agreement': {
    passes: [
      { 'BM5/4.1': '-', 'BM5/4.2': '-', 'BM5/4.3': '-', 'BM5/4.4': '-' },
      { 'BM5/4.1': '-', 'BM5/4.2': '02', 'BM5/4.3': '01', 'BM5/4.4': '01' },
    ],
    fails: [{ 'BM5/4.1': '-' }],
  },
  'BM4/1.2:level': { passes: [], fails: [{ 'BM4/1.2': '0' }, { 'BM4/1.2': '100' }], quiet: [{ 'BM4/1.2': '-' }, { 'BM4/1.2': '' }] },
  'BM3/1.4.2:level': { passes: [{ 'BM3/1.4.2': '0' }], fails: [{ 'BM3/1.4.2': '05' }], quiet: [{ 'BM3/1.4.2': '-' }] },

  // Relations within a form
  'BM1/5.2:at-most:BM1/5.1:BM1/5.2+BM1/5.3+BM1/5.4': {
    passes: [{ 'BM1/5.1': '105' }, { 'BM1/5.4': '13' }],
    fails: [{ 'BM1/5.4': '14' }, { 'BM1/5.1': '104' }],
    open: [{ 'BM1/5.3': '' }, { 'BM1/5.1': '' }],
    quiet: [{ 'BM1/5.1': '-' }],
  },
  'BM1/6.1:required-if:BM1/6': {
    passes: [{ 'BM1/6.1': '0' }, { 'BM1/6': '' }],
    fails: [{ 'BM1/6.1': '' }, { 'BM1/6.1': '-' }],
    open: [{ 'BM1/6': '', 'BM1/6.1': '' }],
    quiet: [
      { 'BM1/6': '0', 'BM1/6.1': '' },
      { 'BM1/6': '-', 'BM1/6.1': '' },
    ],
  },
  'BM1/6.2:required-if:BM1/6': {
    fails: [{ 'BM1/6.2': '' }],
    open: [{ 'BM1/6': 'có', 'BM1/6.2': '' }],
    quiet: [{ 'BM1/6': '0', 'BM1/6.2': '' }],
  },
  'BM1/6.1:survey-without-survey': {
    passes: [{ 'BM1/6': '0', 'BM1/6.1': '0' }],
    fails: [{ 'BM1/6': '0', 'BM1/6.1': '120' }],
    open: [{ 'BM1/6': '' }],
    quiet: [{}, { 'BM1/6': '0', 'BM1/6.1': '' }, { 'BM1/6': '0', 'BM1/6.1': '-' }, { 'BM1/6': '', 'BM1/6.1': '' }],
  },
  'BM1/3.3.1:problems-without-inspection': {
    passes: [{ 'BM1/3.1': '0', 'BM1/3.3.1': '0' }],
    fails: [{ 'BM1/3.1': '0', 'BM1/3.3.1': '03' }],
    open: [{ 'BM1/3.1': '', 'BM1/3.3.1': '03' }],
    quiet: [{ 'BM1/3.1': '02', 'BM1/3.3.1': '03' }],
  },
  'BM3/2.1:at-most:BM3/1.4': { passes: [{ 'BM3/2.1': '47' }], fails: [{ 'BM3/2.1': '48' }] },
  'BM3/2.2:at-most:BM3/1.4': { fails: [{ 'BM3/2.2': '48' }] },
  'BM3/2.3:at-most:BM3/1.4': { fails: [{ 'BM3/2.3': '48' }], open: [{ 'BM3/1.4': '', 'BM3/1.4.1': '' }] },
  'BM4/2.2:at-most:BM4/2.1': { passes: [{ 'BM4/2.2': '33' }], fails: [{ 'BM4/2.2': '34' }] },
  'BM4/3.2:at-most:BM4/3.1': { passes: [{ 'BM4/3.2': '64' }], fails: [{ 'BM4/3.2': '65' }] },
  'BM4/2.5:all-staff-gone': {
    passes: [{ 'BM4/2.5': '100', 'BM4/2.2': '0' }],
    fails: [{ 'BM4/2.5': '100' }],
    open: [{ 'BM4/2.5': '100', 'BM4/2.2': '' }],
    quiet: [{ 'BM4/2.5': '99,9' }, { 'BM4/2.5': '-' }],
  },
  'BM4/3.4:all-staff-gone': { passes: [{ 'BM4/3.4': '100', 'BM4/3.2': '0' }], fails: [{ 'BM4/3.4': '100' }] },
  'BM4/1.5.4:all-units-gone': {
    passes: [{ 'BM4/1.5.4': '100', 'BM4/1.5.2': '0', 'BM4/1.5': '0' }],
    fails: [{ 'BM4/1.5.4': '100' }],
    quiet: [{ 'BM4/1.5.4': '50' }],
  },
  'BM7/5.2:between-parts': {
    passes: [{ 'BM7/5.2': '90', 'BM7/5.2.2': '80', 'BM7/5.2.3': '95' }],
    fails: [
      { 'BM7/5.2': '79', 'BM7/5.2.2': '80', 'BM7/5.2.3': '95' },
      { 'BM7/5.2': '99', 'BM7/5.2.1': '98', 'BM7/5.2.2': '80', 'BM7/5.2.3': '95' },
    ],
    open: [{ 'BM7/5.2': '', 'BM7/5.2.2': '80', 'BM7/5.2.3': '95' }],
    quiet: [{}, { 'BM7/5.2': '' }],
  },
  'BM7/6.4.3:at-most:BM7/6.4.2': { passes: [{ 'BM7/6.4.3': '35' }], fails: [{ 'BM7/6.4.3': '36' }] },
  'BM7/6.5.3:at-most:BM7/6.5.2': { fails: [{ 'BM7/6.5.3': '13' }] },
  'BM7/6.6.1:equal:BM7/6.4.2+BM7/6.5.2': {
    passes: [{}],
    fails: [{ 'BM7/6.6.1': '46' }, { 'BM7/6.4.2': '34' }],
    open: [{ 'BM7/6.5.2': '' }],
    quiet: [{ 'BM7/6.6.1': '-' }],
  },
  'BM7/6.4.3:at-most:BM7/6.7.2:BM7/6.4.3+BM7/6.5.3': {
    passes: [{ 'BM7/6.4.3': '0' }],
    fails: [{ 'BM7/6.4.3': '03' }],
    open: [{ 'BM7/6.7.2': '' }],
  },

  // Relations between forms
  'BM3/3.1.1:at-most:BM7/6.7.1': {
    passes: [{ 'BM3/3.1.1': '24' }],
    fails: [{ 'BM3/3.1.1': '25' }],
    open: [{ 'BM7/6.7.1': '' }],
    quiet: [{ 'BM7/6.7.1': '-' }],
  },
  'BM5/1.2:at-most:BM4/1.5': { passes: [{ 'BM5/1.2': '02' }], fails: [{ 'BM5/1.2': '03' }], open: [{ 'BM5/1.2': '' }] },
  'BM6/2.1:equal:BM4/1.5': {
    passes: [{ 'BM6/2.1': '03', 'BM6/2.5': '02', 'BM4/1.5': '03', 'BM4/1.5.2': '03' }],
    fails: [{ 'BM6/2.5': '02', 'BM6/2.1': '03' }],
    open: [{ 'BM4/1.5.2': '', 'BM4/1.5': '' }],
  },
  'BM7/6.4.1:at-most:BM3/1.4:BM7/6.4.1+BM7/6.5.1': { passes: [{ 'BM7/6.4.1': '30', 'BM7/6.4.2': '30' }], fails: [{ 'BM7/6.4.1': '36' }] },
  'BM7/6.6.1:at-most:BM3/1.4': { passes: [{}], fails: [{ 'BM7/6.6.1': '48' }] },
  'BM7/6.8.1:at-most:BM3/1.4': { passes: [{ 'BM7/6.8.1': '47' }], fails: [{ 'BM7/6.8.1': '48' }] },
};

const verdict = (id: string, changes: Changes): Verdict => {
  const rule = set.rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`There is no rule ${id}`);
  return validate(soundSubmission(changes)).verdicts.get(rule)!;
};

const cases = Object.entries(EXAMPLES).flatMap(([id, { passes = [{}], fails, open = [], quiet = [] }]) =>
  (
    [
      ['pass', passes],
      ['fail', fails],
      ['unverifiable', open],
      ['inapplicable', quiet],
    ] as const
  ).flatMap(([expected, list]) =>
    list.map(
      (changes) =>
        [
          id,
          expected,
          Object.entries(changes)
            .map(([row, text]) => `${row} = "${text}"`)
            .join(', ') || 'all sound',
          changes,
        ] as const,
    ),
  ),
);

test.each(cases)('%s: %s with %s', (id, expected, _, changes) => {
  expect(verdict(id, changes)).toBe(expected);
});

test('every relation between rows and every topic has an example', () => {
  const shown = new Set(Object.keys(EXAMPLES));
  const relations = set.rules.filter(({ topic }) => ['part-of-whole', 'cross-form', 'plausibility'].includes(topic));
  // Each derived rate brings "part ≤ whole" along; one of the twelve stands for all.
  const ofRates = new Set(
    template.indicators.flatMap(({ derivation }) =>
      derivation?.kind === 'rate' ? [`${derivation.part}:at-most:${derivation.whole}`] : [],
    ),
  );
  expect(relations.filter(({ id }) => !shown.has(id) && !ofRates.has(id)).map(({ id }) => id)).toEqual([]);
  const topics = new Set(set.rules.filter(({ id }) => shown.has(id)).map(({ topic }) => topic));
  topics.add('note'); // Its examples stand below: they are about notes.
  expect([...new Set(set.rules.map(({ topic }) => topic))].filter((topic) => !topics.has(topic))).toEqual([]);
});

test.each([
  ['0', '0', 'fail'],
  ['06', '6', 'fail'],
  ['06', '06', 'fail'],
  ['06', ' 06 ', 'fail'],
  ['14', '14', 'fail'],
  ['14', 'Đến 14/9', 'pass'],
  ['14', '', 'pass'],
  ['14', '15', 'pass'],
  ['14', 'Cả năm 14', 'pass'],
  ['', '14', 'inapplicable'],
  ['-', '14', 'inapplicable'],
] as const)('a figure of %j with the note %j: %s', (text, note, expected) => {
  const rule = set.rules.find(({ id }) => id === 'BM1/1:note')!;
  expect(validate(soundSubmission({ 'BM1/1': text }, { 'BM1/1': note })).verdicts.get(rule)).toBe(expected);
});

test.each(['81,51', '81.51', '081,51'])('a rate of 81,51 with the note %j repeats itself', (note) => {
  const rule = set.rules.find(({ id }) => id === 'BM6/1:note')!;
  expect(validate(soundSubmission({}, { 'BM6/1': note })).verdicts.get(rule)).toBe('fail');
});

describe('the catalogue', () => {
  test('names every rule once, after the row that shows it', () => {
    for (const { rules } of [set, rulesOf(SYNTHETIC_TEMPLATE)]) {
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      for (const { id, topic, at, cells } of rules) {
        expect(cells[0]).toBe(at);
        expect(new Set(cells).size).toBe(cells.length);
        // The rule about siblings is named after the row they hang under.
        if (topic !== 'agreement') expect(id.startsWith(`${at}:`)).toBe(true);
      }
    }
  });

  test('keeps the names justifications refer to', () => {
    const ids = set.rules.map(({ id }) => id);
    for (const id of [
      'BM6/1:derived',
      'BM1/2:rounding',
      'BM2/2.2:zero',
      'BM1/6.1:required-if:BM1/6',
      'BM7/6.5.2:at-most:BM7/6.5.1',
      'BM5/4:agreement',
    ]) {
      expect(ids).toContain(id);
    }
  });

  test('has an error, a warning or a hint for each topic, as the law weighs it', () => {
    const severities = new Map<RuleTopic, Set<string>>();
    for (const { topic, severity } of set.rules) severities.set(topic, (severities.get(topic) ?? new Set()).add(severity));
    expect(Object.fromEntries([...severities].map(([topic, list]) => [topic, [...list].sort().join(', ')]))).toEqual({
      unreadable: 'error',
      missing: 'error',
      'whole-number': 'error',
      range: 'error',
      unit: 'warning',
      choice: 'error',
      derived: 'error',
      truncated: 'warning',
      'zero-division': 'warning',
      'part-of-whole': 'error, warning',
      'cross-form': 'warning',
      plausibility: 'warning',
      agreement: 'info',
      level: 'info',
      note: 'warning',
    });
  });

  test('looks at each row that takes a figure, and shows errors first', () => {
    for (const { id, kind } of template.indicators) {
      const rules = set.at(id);
      expect([id, rules.length > 0]).toEqual([id, kind !== 'heading']);
      const ranks = rules.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
      expect(ranks).toEqual([...ranks].sort());
    }
  });

  test('demands survey figures only of those who made a survey', () => {
    const ids = set.rules.map(({ id }) => id);
    expect(ids).not.toContain('BM1/6.1:filled');
    expect(ids).not.toContain('BM1/6.2:filled');
  });

  test('compares rows with their own kind only: typed counts of one heading that a department can know', () => {
    const families = set.rules.filter(({ topic }) => topic === 'agreement').map(({ cells }) => cells.map((id) => id.slice(2)).join(' '));
    expect(families).toEqual([
      '1/2.1 1/2.2',
      '1/3.3.1 1/3.3.2',
      '1/5.1 1/5.2 1/5.3 1/5.4',
      '2/2.2.1 2/2.2.2',
      '2/3.2.1 2/3.2.2',
      '3/1.1 3/1.2 3/1.3',
      '3/2.1 3/2.2 3/2.3',
      '3/3.1.1 3/3.1.2',
      '3/3.4.1 3/3.4.2',
      '4/1.3 4/1.4',
      '4/1.5.1 4/1.5.2',
      '4/2.1 4/2.2 4/2.3 4/2.4',
      '4/3.1 4/3.2 4/3.3',
      '5/1.1 5/1.2 5/1.3',
      '5/2.1 5/2.2 5/2.3 5/2.4 5/2.5',
      '5/4.1 5/4.2 5/4.3 5/4.4',
      '6/2.2 6/2.3 6/2.5 6/2.6',
      '6/2.4.1 6/2.4.2 6/2.4.3',
      '7/6.4.1 7/6.4.2 7/6.4.3',
      '7/6.5.1 7/6.5.2 7/6.5.3',
      '7/6.6.1 7/6.6.2',
      '7/6.7.1 7/6.7.2',
      '7/6.8.1 7/6.8.2',
    ]);
  });

  test('knows which rules a row can change', () => {
    const affected = (id: IndicatorId) => set.affectedBy(id).map((rule) => rule.id);
    expect(affected('BM4/1.5.2')).toEqual(expect.arrayContaining(['BM4/1.5:derived', 'BM6/2.1:equal:BM4/1.5', 'BM5/1.2:at-most:BM4/1.5']));
    expect(affected('BM6/2.4.3')).toEqual(expect.arrayContaining(['BM6/2.4:derived', 'BM6/2.1:derived', 'BM6/2.1:equal:BM4/1.5']));
    expect(affected('BM1/1').every((id) => id.startsWith('BM1/1:'))).toBe(true);
    expect(affected('BM1/3')).toEqual([]);
  });
});

test('on an empty submission everything is missing or undecided, nothing is wrong', () => {
  const { findings } = validate(emptySubmission(template, findPeriod('2023-Q3')!));
  const topics = new Set(findings.filter(({ status }) => status === 'fail').map(({ topic }) => topic));
  expect([...topics]).toEqual(['agency', 'report-number', 'missing']);
  expect(
    findings.filter(({ status }) => status === 'unverifiable').every(({ message }) => message.startsWith('Chưa đối chiếu được vì')),
  ).toBe(true);
});

test('an office that made no survey and leaves its rows blank is right', () => {
  const submission = reportWith({ 'BM1/6': '0', 'BM1/6.1': '', 'BM1/6.2': '' }, soundSubmission());
  expect(validate(submission).findings).toEqual([]);
});

test('an undecided rule names exactly the rows it waits for', () => {
  const message = (id: string, changes: Changes) => validate(soundSubmission(changes)).findings.find(({ key }) => key === id)?.message;
  expect(message('BM1/6.1:required-if:BM1/6', { 'BM1/6': '', 'BM1/6.1': '' })).toBe('Chưa đối chiếu được vì dòng 6 chưa có số liệu.');
  expect(message('BM4/2.5:all-staff-gone', { 'BM4/2.5': '100', 'BM4/2.2': '', 'BM4/2.4': '' })).toBe(
    'Chưa đối chiếu được vì dòng 2.2 chưa có số liệu.',
  );
  expect(message('BM6/2.1:equal:BM4/1.5', { 'BM4/1.5': '', 'BM4/1.5.2': '' })).toBe(
    'Chưa đối chiếu được vì dòng 1.5 Biểu mẫu 4 chưa có số liệu.',
  );
  expect(message('BM1/2:derived', { 'BM1/2.1': '37 việc' })).toBe('Chưa đối chiếu được vì dòng 2.1 chưa có số liệu đọc được.');
});
