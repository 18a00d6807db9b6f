import * as fc from 'fast-check';
import { BLANK, numberFigure, sameFigure } from '../../src/figures';
import { plainText, type IndicatorId } from '../../src/forms';
import { completeFigures } from '../../src/rules';
import { cellName, readSubmission, workbookLayout, type SheetCell, type SheetCells, type WorkbookCells } from '../../src/sheets';
import { figureOf, withFigures } from '../../src/submission';
import { cellsOfLayout } from './cells-of-layout';
import {
  copied,
  number,
  onSheet,
  text,
  withCell,
  withColumn,
  withColumnDeleted,
  withColumnInserted,
  withRowInserted,
  withRowsDeleted,
} from './mishaps';
import { anySubmission, emptyReport, template2022 } from '../submissions';
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

/** Every input holds a number that occurs nowhere else, so that it can be followed wherever it goes. */
const inputs = template.indicators.filter(({ kind, derivation }) => kind !== 'heading' && !derivation).map(({ id }) => id);
const derived = template.indicators.filter(({ derivation }) => derivation).map(({ id }) => id);
const FIRST_INPUT = 100_000;
/** Beyond any total of those. */
const FIRST_DERIVED = 700_000;
const FIRST_STRAY = 800_000;
const tagged = cellsOfLayout(
  workbookLayout(
    withFigures(
      emptyReport(),
      inputs.map((id, index): [IndicatorId, ReturnType<typeof numberFigure>] => [id, numberFigure(FIRST_INPUT + index)]),
    ),
  ),
);
const forms = template.forms.map(({ name }) => name);

/** Where the number belongs; undefined for one that never belonged anywhere. */
function homeOf(tag: number): IndicatorId | undefined {
  if (tag >= FIRST_STRAY) return undefined;
  return tag >= FIRST_DERIVED ? derived[tag - FIRST_DERIVED] : inputs[tag - FIRST_INPUT];
}

function tagIn(cell: SheetCell | undefined): number | undefined {
  const value = Number(cell?.value);
  return homeOf(value) !== undefined || (value >= FIRST_STRAY && value < FIRST_STRAY + 1000) ? value : undefined;
}

interface Edit {
  readonly words: string;
  readonly apply: (workbook: WorkbookCells) => WorkbookCells;
}

function edits(): fc.Arbitrary<Edit> {
  const form = fc.constantFrom(...forms);
  const row = fc.integer({ min: 1, max: 40 });
  const letter = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
  /** On the sheet that now stands where a form once stood, whatever it is called by now. */
  const on = (words: string, name: string, change: (sheet: SheetCells) => SheetCells): Edit => ({
    words: `${words} (${name})`,
    apply: (workbook) => (workbook.sheets.some((sheet) => sheet.name === name) ? onSheet(workbook, name, change) : workbook),
  });
  const textify = (cell: SheetCell): SheetCell => (tagIn(cell) === undefined ? cell : text(` ${String(cell.value)}`));
  return fc.oneof(
    fc
      .tuple(form, fc.constantFrom('BM', 'Sheet1', 'Biểu mẫu 9', 'Tổng'))
      .map(([name, to]) => on(`rename to ${to}`, name, (sheet) => ({ ...sheet, name: `${to} ${name.slice(-1)}` }))),
    form.map((name) => on('hide', name, (sheet) => ({ ...sheet, visible: false }))),
    fc.constant<Edit>({ words: 'reverse', apply: (workbook) => ({ ...workbook, sheets: [...workbook.sheets].reverse() }) }),
    form.map((name): Edit => ({
      words: `copy (${name})`,
      apply: (workbook) =>
        workbook.sheets.some((sheet) => sheet.name === name) && !workbook.sheets.some((sheet) => sheet.name === `${name} (2)`)
          ? copied(workbook, name)
          : workbook,
    })),
    fc
      .tuple(
        fc.oneof(
          form,
          form.map((name) => `${name} (2)`),
        ),
        row,
      )
      .map(([name, at]) => on(`insert row ${at}`, name, (sheet) => withRowInserted(sheet, at))),
    fc
      .tuple(
        fc.oneof(
          form,
          form.map((name) => `${name} (2)`),
        ),
        row,
        fc.constantFrom('', '2.1.', '1.', 'Trong đó'),
      )
      .map(([name, at, words]) => {
        const tag = FIRST_STRAY + at;
        return on(`insert row ${at} with ${tag}`, name, (sheet) => {
          // Wherever the figures stand by now; above the table there are no figure cells.
          const top = Math.max(
            0,
            sheet.rows.findIndex((cells) => cells.some((cell) => tagIn(cell) !== undefined)),
          );
          const column = Array.from(sheet.rows[top] ?? []).findIndex((cell) => tagIn(cell) !== undefined);
          const cells = Array.from({ length: column + 1 }, (_, index) =>
            index === column ? number(tag) : index === 0 ? text(words) : undefined,
          );
          return withRowInserted(sheet, Math.max(at, top + 1), cells);
        });
      }),
    fc.tuple(form, row).map(([name, at]) => on(`delete row ${at}`, name, (sheet) => withRowsDeleted(sheet, at))),
    form.map((name) => on('delete headings', name, (sheet) => withRowsDeleted(sheet, 1, 4))),
    fc.tuple(form, letter).map(([name, before]) => on(`insert column ${before}`, name, (sheet) => withColumnInserted(sheet, before))),
    fc.tuple(form, letter).map(([name, which]) => on(`delete column ${which}`, name, (sheet) => withColumnDeleted(sheet, which))),
    fc
      .tuple(form, letter)
      .map(([name, which]) =>
        on(`codes of ${which} to numbers`, name, (sheet) =>
          withColumn(sheet, which, (cell) =>
            cell.formula === undefined && /^\d+(\.\d+)?\.?$/.test(String(cell.value)) && tagIn(cell) === undefined
              ? number(parseFloat(String(cell.value)))
              : cell,
          ),
        ),
      ),
    fc
      .tuple(form, fc.constantFrom('A', 'B'))
      .map(([name, which]) =>
        on(`empty ${which}`, name, (sheet) => withColumn(sheet, which, (cell) => (tagIn(cell) === undefined ? undefined : cell))),
      ),
    fc
      .tuple(form, fc.constantFrom('A', 'B'))
      .map(([name, which]) =>
        on(`${which} in capitals`, name, (sheet) =>
          withColumn(sheet, which, (cell) => (cell.kind === 'text' ? text(` ${cell.value.toUpperCase()} `) : cell)),
        ),
      ),
    fc.tuple(form, letter).map(([name, which]) => on(`figures of ${which} to text`, name, (sheet) => withColumn(sheet, which, textify))),
    fc
      .tuple(form, row, fc.constantFrom('A', 'B'))
      .map(([name, at, which]) =>
        on(`clear ${which}${at}`, name, (sheet) =>
          tagIn(sheet.rows[at - 1]?.[which === 'A' ? 0 : 1]) === undefined ? withCell(sheet, `${which}${at}`, undefined) : sheet,
        ),
      ),
    fc.nat({ max: derived.length - 1 }).map((index) =>
      on(`overwrite ${derived[index]!}`, `Biểu mẫu ${derived[index]!.charAt(2)}`, (sheet) => {
        const label = plainText(template.indicator(derived[index]!)!.label);
        const row = sheet.rows.findIndex((cells) => cells.some((cell) => cell?.value === label));
        const column = Array.from(sheet.rows[row] ?? []).findIndex(
          (cell, place) => cell?.formula !== undefined && sheet.rows.some((cells) => tagIn(cells[place]) !== undefined),
        );
        return column < 0 ? sheet : withCell(sheet, cellName(row, column), number(FIRST_DERIVED + index));
      }),
    ),
  );
}

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
