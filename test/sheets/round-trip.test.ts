import * as fc from 'fast-check';
import { BLANK, sameFigure } from '../../src/figures';
import { completeFigures } from '../../src/rules';
import { cellsOfLayout, cellName, readSubmission, workbookLayout } from '../../src/sheets';
import { figureOf } from '../../src/submission';
import { anySubmission, template2022 } from '../submissions';
import { edits, homeOf, tagged, tagIn } from './mishap-edits';
import { noted } from './noted';

const template = template2022();

test('whatever is written is read back the same', () => {
  fc.assert(
    fc.property(anySubmission(), (submission) => {
      const { submission: read } = readSubmission(cellsOfLayout(workbookLayout(submission)));
      expect(read.template).toBe(template);
      expect([read.period, read.agency, read.report]).toEqual([submission.period, submission.agency, submission.report]);
      expect(read.notes).toEqual(submission.notes);
      const [before, after] = [completeFigures(submission), completeFigures(read)];
      const changed = template.indicators.flatMap(({ id, derivation }) => {
        const was = derivation ? before.get(id) : figureOf(submission, id);
        const is = derivation ? after.get(id) : figureOf(read, id);
        return sameFigure(was ?? BLANK, is ?? BLANK) ? [] : [{ id, was, is }];
      });
      expect(changed).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('whatever is done to the sheets, no figure is dropped without a word', () => {
  let followed = 0;
  let placed = 0;
  fc.assert(
    fc.property(fc.array(edits(), { minLength: 1, maxLength: 12 }), (steps) => {
      const workbook = steps.reduce((book, { apply }) => apply(book), tagged);
      const { submission, findings } = readSubmission(workbook);
      const notes = noted(findings);
      const lost = new Set(notes.filter(({ kind }) => kind === 'missing-form').map(({ message }) => /Biểu mẫu \d/.exec(message)?.[0]));
      const silent: string[] = [];
      for (const sheet of workbook.sheets) {
        if (sheet.name === 'Tổng hợp' || sheet.name === 'Thông tin') continue;
        sheet.rows.forEach((cells, row) =>
          cells.forEach((cell, column) => {
            const tag = tagIn(cell);
            if (tag === undefined || cell?.formula !== undefined) return;
            followed += 1;
            const [home, place] = [homeOf(tag), cellName(row, column)];
            // A stray row with the STT of a row that was deleted stands in for it.
            const figures = home === undefined ? [...submission.figures.values()] : [figureOf(submission, home)];
            if (figures.some((figure) => figure.kind === 'number' && figure.value === tag)) {
              placed += 1;
              return;
            }
            const named = notes.some(
              (note) => note.sheet === sheet.name && new RegExp(`ô ${place}\\b`, 'u').test(`ô ${note.cell ?? ''} ${note.message}`),
            );
            const form = home === undefined ? sheet.name.replace(/^.*?(\d)( \(2\))?$/, 'Biểu mẫu $1') : `Biểu mẫu ${home.charAt(2)}`;
            if (!named && !lost.has(form)) silent.push(`${sheet.name}!${place} ${tag} ${home ?? 'stray'}`);
          }),
        );
      }
      expect({ steps: steps.map(({ words }) => words), silent }).toEqual({ steps: steps.map(({ words }) => words), silent: [] });
    }),
    { numRuns: 200 },
  );
  // The property would hold of a reader that reported everything and placed nothing.
  expect(placed / followed).toBeGreaterThan(0.85);
});
