import * as fc from 'fast-check';
import papaparse from 'papaparse';
import { roundTo, sameFigure } from '../../src/figures';
import type { Indicator } from '../../src/forms';
import { longRows, provinceLayout, writeLongTableCsv, type LongRow } from '../../src/province';
import { completed } from '../../src/rules';
import { cellsOfLayout, cellValue, readSubmission } from '../../src/sheets';
import { figureOf } from '../../src/submission';
import { writeWorkbook } from '../../src/xlsx';
import { anyProvince, consolidatedOf } from './any-province';
import { template } from './made-up-province';

/** What a row of the province must be, from the long table alone. */
function fromLines(lines: readonly LongRow[], { id, consolidation }: Indicator): number | '-' | '' {
  const own = lines.filter(({ row, counted }) => row === id && counted === 1);
  const numbers = own.flatMap(({ value, weight }) => (value === undefined ? [] : [value * weight]));
  if (numbers.length === 0) return own.some(({ kind }) => kind === 'trống') ? '' : '-';
  const sum = numbers.reduce((total, value) => total + value, 0);
  const whole = own.filter(({ kind }) => kind !== 'không áp dụng').reduce((total, { weight }) => total + weight, 0);
  return consolidation === 'share' ? roundTo(sum / whole, 2) : roundTo(sum, 6);
}

test('what is consolidated is what the long table adds up to', () => {
  fc.assert(
    fc.property(anyProvince(), (province) => {
      const consolidated = consolidatedOf(province);
      const lines = longRows(consolidated);
      for (const indicator of template.indicators) {
        const { id, kind, consolidation } = indicator;
        if (kind === 'heading' || consolidation === 'derived' || consolidated.decided.has(id)) continue;
        expect([id, cellValue(figureOf(consolidated.submission, id)) ?? '']).toEqual([id, fromLines(lines, indicator)]);
      }
    }),
    { numRuns: 60 },
  );
});

test('every figure that an agency sent stands in the long table, counted or with the reason why not', () => {
  fc.assert(
    fc.property(anyProvince(), (province) => {
      const lines = longRows(consolidatedOf(province));
      for (const file of province.files) {
        if (file.kind !== 'version') continue;
        const { submission } = file.version;
        for (const { id } of template.indicators) {
          const figure = submission.figures.get(id);
          const line = lines.find(({ code, row }) => code === submission.agency.code && row === id);
          if (figure?.kind === 'number' && template.indicator(id)?.derivation === undefined) expect(line?.value).toBe(figure.value);
          if (line?.counted === 0) expect(line.why).not.toBe('');
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('the same province gives the same bytes, in whatever order its files come', async () => {
  await fc.assert(
    fc.asyncProperty(anyProvince(), async (province) => {
      const bytes = async (files: typeof province.files) =>
        writeWorkbook(provinceLayout(consolidatedOf({ ...province, files }), files, 'cchc 0'));
      expect(await bytes([...province.files].reverse())).toEqual(await bytes(province.files));
    }),
    { numRuns: 3 },
  );
});

test('the long table as CSV has one line a figure, and nothing a spreadsheet would compute', () => {
  fc.assert(
    fc.property(anyProvince(), (province) => {
      const lines = longRows(consolidatedOf(province));
      const { data } = papaparse.parse<Record<string, string>>(writeLongTableCsv(lines), { header: true, skipEmptyLines: true });
      expect(data.map(({ chi_tieu: row, so_lieu: value, loai: kind }) => [row, value, kind])).toEqual(
        lines.map(({ row, value, kind }) => [row, value === undefined ? '' : String(value), kind]),
      );
      const texts = data.flatMap((line) => Object.entries(line).flatMap(([column, text]) => (column === 'so_lieu' ? [] : [text])));
      expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('the workbook is read back as what was consolidated, none of its lists taken for a form', () => {
  fc.assert(
    fc.property(anyProvince(), (province) => {
      const consolidated = consolidatedOf(province);
      const { submission, findings } = readSubmission(cellsOfLayout(provinceLayout(consolidated, province.files, 'cchc 0')));
      expect(submission.agency).toEqual(consolidated.submission.agency);
      expect(findings.filter(({ topic }) => topic !== 'locked-input').map(({ message }) => message)).toEqual([]);
      const differing = template.indicators.filter(
        ({ id, kind }) => kind !== 'heading' && !sameFigure(figureOf(completed(submission), id), figureOf(consolidated.submission, id)),
      );
      expect(differing.map(({ id }) => id)).toEqual([]);
    }),
    { numRuns: 10 },
  );
});
