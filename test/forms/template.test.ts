import { bm1 } from '../../src/forms/cchc-2022/bm1';
import { defineTemplate, findTemplate, hasForms, TEMPLATES, templateFor } from '../../src/forms';
import { SYNTHETIC_TEMPLATE, TEMPLATES_OF_2026 } from './synthetic-template';

test('the template of 2022 is in force from the first quarter of 2022 on', () => {
  expect(templateFor('2021-Y')).toBeUndefined();
  expect(templateFor('2022-Q1')?.id).toBe('CCHC-2022');
  expect(templateFor('2023-Q3')?.id).toBe('CCHC-2022');
  expect(TEMPLATES.at(-1)?.lastPeriod).toBeUndefined();
});

test('a new circular closes the version before it, and both are still found by name', () => {
  expect(templateFor('2025-Y', TEMPLATES_OF_2026)?.id).toBe('CCHC-2022');
  expect(templateFor('2026-Q1', TEMPLATES_OF_2026)?.id).toBe('CCHC-2026-THU');
  expect(templateFor('2031-Q3', TEMPLATES_OF_2026)?.id).toBe('CCHC-2026-THU');
  expect(findTemplate('CCHC-2022', TEMPLATES_OF_2026)?.forms).toHaveLength(7);
  expect(findTemplate('CCHC-2026-THU', TEMPLATES_OF_2026)?.forms).toHaveLength(3);
  expect(findTemplate('CCHC-2026-THU')).toBeUndefined();
});

test('a template finds its forms and rows, and nothing else', () => {
  expect(SYNTHETIC_TEMPLATE.indicator('BM2/1.2')?.form).toBe('BM2');
  expect(SYNTHETIC_TEMPLATE.indicator('BM7/1')).toBeUndefined();
  expect(SYNTHETIC_TEMPLATE.indicator('__proto__')).toBeUndefined();
  expect(SYNTHETIC_TEMPLATE.form('BM3').title).toBe('Tài chính');
  expect(() => SYNTHETIC_TEMPLATE.form('BM7')).toThrow('has no form BM7');
});

test('two forms with one id are refused', () => {
  expect(() => defineTemplate({ ...SYNTHETIC_TEMPLATE, id: 'X', forms: [bm1, bm1] })).toThrow('two forms share an id');
});

test('versions do not overlap and leave no gap', () => {
  for (const templates of [TEMPLATES, TEMPLATES_OF_2026]) {
    expect(templates.slice(0, -1).every(({ lastPeriod }) => lastPeriod !== undefined)).toBe(true);
    for (let year = 2022; year <= 2035; year++) {
      for (const kind of ['Q1', 'H1', 'Q3', 'Y'] as const) {
        const inForce = templates.filter((template) => templateFor(`${year}-${kind}`, [template]));
        expect([year, kind, inForce.length]).toEqual([year, kind, 1]);
      }
    }
  }
});

test('periods are offered for which there are forms, and no others', () => {
  for (let year = 2020; year <= 2035; year++) {
    for (const kind of ['Q1', 'H1', 'Q3', 'Y'] as const) {
      expect([year, kind, hasForms(`${year}-${kind}`)]).toEqual([year, kind, templateFor(`${year}-${kind}`) !== undefined]);
    }
  }
});

test('every template says what must hold between its rows, and of each row how it consolidates', () => {
  for (const template of TEMPLATES_OF_2026) {
    expect(template.relations).not.toEqual([]);
    expect(template.indicators.filter(({ kind, consolidation }) => (kind === 'heading') === (consolidation !== undefined))).toEqual([]);
    expect(
      template.indicators.filter(({ derivation, consolidation }) => (derivation !== undefined) !== (consolidation === 'derived')),
    ).toEqual([]);
  }
});

/** What isn't named here is added up. */
test('the rows of 2022 consolidate as Home Affairs adds them up', () => {
  const [template] = TEMPLATES;
  const by = (wanted: string) => template!.indicators.filter(({ consolidation }) => consolidation === wanted).map(({ id }) => id);
  expect(by('owner')).toEqual([
    'BM1/2.1',
    'BM1/2.2',
    'BM2/2.1',
    'BM2/2.2.1',
    'BM2/2.2.2',
    'BM2/3.1',
    'BM2/3.2.1',
    'BM2/3.2.2',
    'BM4/1.3',
    'BM4/1.4',
    'BM4/1.5.1',
  ]);
  expect(by('share')).toEqual(['BM4/1.1', 'BM4/1.2', 'BM7/5.1.1', 'BM7/5.1.2', 'BM7/5.1.3', 'BM7/5.3.1', 'BM7/5.3.2', 'BM7/5.3.3']);
  expect(by('joint')).toEqual(['BM1/3.1', 'BM1/5.1', 'BM1/5.2', 'BM1/5.3', 'BM1/5.4', 'BM2/1.1']);
  expect(by('departments')).toEqual(['BM3/3.1.1', 'BM3/3.1.2']);
  expect(by('reach')).toEqual(['BM7/6.4.3', 'BM7/6.5.3']);
  expect(by('catalogue')).toHaveLength(9 + 8);
  expect(by('asked')).toEqual([
    'BM1/6',
    'BM1/6.2',
    'BM1/7',
    'BM4/1.5.4',
    'BM4/2.5',
    'BM4/3.4',
    'BM7/1',
    'BM7/2',
    'BM7/3',
    'BM7/4',
    'BM7/5.2',
    'BM7/5.2.1',
    'BM7/5.2.2',
    'BM7/5.2.3',
  ]);
  expect(by('derived')).toHaveLength(17);
});
