import { bm1 } from '../../src/forms/bm1';
import { defineTemplate, findTemplate, TEMPLATES, templateFor } from '../../src/forms';
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
  expect(() => defineTemplate({ id: 'X', source: '', firstPeriod: '2026-Q1', forms: [bm1, bm1] })).toThrow('two forms share an id');
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
