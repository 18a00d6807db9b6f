import fc from 'fast-check';
import { findPeriod, TEMPLATES, type IndicatorId } from '../../src/forms';
import { completeFigures, replacedFigures, rulesOf, validate, type Finding, type Validation } from '../../src/rules';
import { emptySubmission, figureOf, withFigures, type Submission } from '../../src/submission';
import { storedFigure, submissionArbitrary, typedFigure } from '../submission/arbitraries';
import { applyRepair } from './apply-repair';
import { reportWith, soundSubmission, template2022 } from '../submissions';

const template = TEMPLATES[0]!;
const set = rulesOf(template);
const rows = template.indicators.filter(({ kind }) => kind !== 'heading').map(({ id }) => id);

/** The sound submission with a few rows changed to anything. */
const nearlySound = fc
  .array(fc.tuple(fc.constantFrom(...rows), typedFigure), { minLength: 1, maxLength: 6 })
  .map((changes) => withFigures(soundSubmission(), changes));

const shown = ({ rule, ...rest }: Finding) => ({ rule: rule?.id, ...rest });
const inShort = (validation: Validation) => JSON.stringify([validation.findings.map(shown), [...validation.verdicts.values()]]);

/** What is wrong with a sentence, or nothing. */
function flaws(sentence: string): string[] {
  // Whatever people typed stands in quotes; it is not ours to judge.
  const ours = sentence.replace(/"[^]*"/g, '""');
  return [
    ...(ours === ours.normalize('NFC') ? [] : ['not composed']),
    ...(/[.]$/.test(ours) ? [] : ['no full stop']),
    ...(/ {2}|\s[.,;)]|\n|\(\s/.test(ours) ? ['stray space'] : []),
    ...(/undefined|null|NaN|Infinity|\[object/.test(ours) ? ['a slip of the program'] : []),
    ...(/^[A-ZĐ""]|^[ÁÀẢÃẠÔƠƯÂĂÊÍÓÚÝ]/.test(ours) ? [] : ['no capital']),
  ];
}

describe('validation', () => {
  test('copes with any submission, and speaks in proper sentences', () => {
    fc.assert(
      fc.property(submissionArbitrary(typedFigure), (submission) => {
        const { findings, verdicts } = validate(submission);
        expect(verdicts.size).toBe(set.rules.length);
        const slips = findings.filter(
          ({ message, stated = '', expected = '', imbalance = 0, repair }) =>
            flaws(message).length > 0 ||
            /undefined|NaN|Infinity/.test(`${stated} ${expected}`) ||
            Number.isNaN(imbalance) ||
            (repair && !/^\p{Lu}.*[^.\s]$/u.test(repair.words)),
        );
        expect(slips.map(({ message, ...rest }) => [message, flaws(message), shown({ message, ...rest })])).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('copes with whatever a spreadsheet cell can hold, down to the smallest and up to the largest number', () => {
    fc.assert(
      fc.property(submissionArbitrary(storedFigure), (submission) => {
        expect(() => [validate(submission), completeFigures(submission), replacedFigures(submission)]).not.toThrow();
      }),
      { numRuns: 30 },
    );
  });

  test('gives the same answer every time and changes nothing', () => {
    fc.assert(
      fc.property(submissionArbitrary(typedFigure), (submission) => {
        const before = JSON.stringify([...submission.figures, ...submission.notes, submission.justifications]);
        const [first, second] = [inShort(validate(submission)), inShort(validate(submission))];
        expect(second).toBe(first);
        expect(JSON.stringify([...submission.figures, ...submission.notes, submission.justifications])).toBe(before);
      }),
      { numRuns: 15 },
    );
  });

  test('does not depend on the order in which figures were entered', () => {
    fc.assert(
      fc.property(submissionArbitrary(typedFigure), (submission) => {
        const reversed: Submission = { ...submission, figures: new Map([...submission.figures].reverse()) };
        expect(inShort(validate(reversed))).toBe(inShort(validate(submission)));
      }),
      { numRuns: 10 },
    );
  });

  test('lists findings in the order of the forms', () => {
    const order = new Map(template.indicators.map(({ id }, index) => [id, index]));
    fc.assert(
      fc.property(nearlySound, (submission) => {
        const places = validate(submission).findings.map(({ rows: [first] }) => order.get(first!)!);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });

  test('never lets a blank cascade: taking figures away only makes them missing and rules undecided', () => {
    fc.assert(
      fc.property(fc.subarray(rows, { minLength: 1 }), (blank) => {
        const submission = withFigures(
          soundSubmission(),
          blank.map((id) => [id, { kind: 'blank' }]),
        );
        const cascades = validate(submission).findings.filter(
          ({ topic, rows: [first], status }) => status !== 'unverifiable' && !(topic === 'missing' && blank.includes(first!)),
        );
        expect(cascades.map(shown)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('a finding names only rows that are there, the first of which is its place', () => {
    fc.assert(
      fc.property(submissionArbitrary(typedFigure), (submission) => {
        const { findings } = validate(submission);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        for (const { rule, rows: named, stated } of findings) {
          // Who reports is no row.
          if (!rule) continue;
          if (named[0] !== rule.at || !named.every((id) => template.indicator(id))) throw new Error(`${rule.id} names ${named.join(', ')}`);
          if (submission.figures.get(rule.at)?.kind === 'blank' && stated !== '') throw new Error(`${rule.id} states ${String(stated)}`);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('an undecided rule names at least one row, and none that has its figure', () => {
    fc.assert(
      fc.property(nearlySound, fc.subarray(rows, { maxLength: 10 }), (submission, blank) => {
        const gaps = withFigures(
          submission,
          blank.map((id) => [id, { kind: 'blank' }]),
        );
        for (const { status, message } of validate(gaps).findings) {
          if (status === 'unverifiable') expect(message).toMatch(/^Chưa đối chiếu được vì dòng \d[^;]* chưa có số liệu( đọc được)?\.$/);
        }
      }),
    );
  });

  test('only rules that look at a row change their verdict with it', () => {
    fc.assert(
      fc.property(nearlySound, fc.constantFrom(...rows), typedFigure, (submission, id, figure) => {
        const [before, after] = [validate(submission), validate(withFigures(submission, [[id, figure]]))];
        const affected = new Set(set.affectedBy(id));
        const strays = set.rules.filter((rule) => !affected.has(rule) && after.verdicts.get(rule) !== before.verdicts.get(rule));
        expect(strays.map((rule) => rule.id)).toEqual([]);
      }),
    );
  });

  test('every repair mends its finding and breaks nothing that held', () => {
    fc.assert(
      fc.property(nearlySound, (submission) => {
        const { findings, verdicts } = validate(submission);
        for (const { rule, repair } of findings) {
          if (!repair || !rule) continue;
          const after = validate(applyRepair(submission, repair));
          expect([rule.id, after.verdicts.get(rule)]).not.toEqual([rule.id, 'fail']);
          const broken = set.rules.filter(
            (other) => other.severity !== 'info' && verdicts.get(other) !== 'fail' && after.verdicts.get(other) === 'fail',
          );
          expect([rule.id, repair.words, broken.map(({ id }) => id)]).toEqual([rule.id, repair.words, []]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('completing the derived figures leaves no derived figure wrong', () => {
    fc.assert(
      fc.property(nearlySound, (submission) => {
        const { findings } = validate({ ...submission, figures: completeFigures(submission) });
        expect(
          findings.filter(({ topic, status }) => status === 'fail' && ['derived', 'truncated', 'zero-division'].includes(topic)).map(shown),
        ).toEqual([]);
      }),
    );
  });

  test('one changed figure in a sound submission is never answered with a wall of findings', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.nat(200), (id, value) => {
        const submission = withFigures(soundSubmission(), [[id, { kind: 'number', value, decimals: 0, text: String(value) }]]);
        expect(validate(submission).findings.length).toBeLessThanOrEqual(9);
      }),
    );
  });
});

describe('the words of the catalogue', () => {
  test('say what each rule demands in one proper sentence', () => {
    for (const { id, statement } of set.rules) expect([id, statement, flaws(statement)]).toEqual([id, statement, []]);
  });

  test('name the form, so that they can be read away from it', () => {
    for (const { id, statement } of set.rules) expect([id, /Biểu mẫu \d/.test(statement)]).toEqual([id, true]);
  });

  test('are made of composed letters', () => {
    for (const { message } of set.rules) {
      for (const part of message) if (typeof part === 'string') expect(part).toBe(part.normalize('NFC'));
    }
  });
});

test('a figure is quoted as it is printed in its own row, to its last decimal', () => {
  const message = (id: string, row: IndicatorId, text: string) => {
    const submission = withFigures(soundSubmission(), [
      [row, { kind: 'number', value: Number(text), decimals: text.split('.')[1]?.length ?? 0, text: text.replace('.', ',') }],
    ]);
    return validate(submission).findings.find(({ key }) => key === id)?.message;
  };
  expect(message('BM7/3:range', 'BM7/3', '100.004')).toBe('Ghi 100,004, nhưng tỷ lệ phải từ 0 đến 100.');
  expect(message('BM1/1:whole-number', 'BM1/1', '0.0000001')).toBe('Ghi 0,0000001, nhưng số đếm phải là số nguyên, không âm.');
  expect(message('BM1/2.2:at-most:BM1/2.1', 'BM1/2.2', '1234')).toBe('Ghi 1.234, lớn hơn dòng 2.1 ghi 37 (thừa 1.197).');
});

test('what a commune leaves out, and what it knows, is told by its level', () => {
  const template = template2022();
  const agency = { name: 'UBND xã Hải Lăng', parent: '', symbol: 'UBND', level: 'commune' } as const;
  const empty = emptySubmission(template, findPeriod('2025-Q3')!, agency);
  expect(['BM2/1.1', 'BM2/1.3', 'BM3/3.1.1'].map((id) => figureOf(empty, id as IndicatorId).kind)).toEqual([
    'notApplicable',
    'blank',
    'notApplicable',
  ]);
  const found = validate(reportWith({ 'BM2/1.1': '2', 'BM2/1.3': '2' }, empty)).findings.filter(({ topic }) => topic === 'level');
  expect(found.map(({ message }) => message)).toEqual(['Ghi 02 cho số liệu cấp tỉnh mà UBND cấp xã không quản lý; nên ghi dấu "-".']);
});
