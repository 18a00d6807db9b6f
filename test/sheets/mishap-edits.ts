import * as fc from 'fast-check';
import { numberFigure } from '../../src/figures';
import { plainText, type IndicatorId } from '../../src/forms';
import { cellsOfLayout, cellName, workbookLayout, type SheetCell, type SheetCells, type WorkbookCells } from '../../src/sheets';
import { withFigures } from '../../src/submission';
import { emptyReport, template2022 } from '../submissions';
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

const template = template2022();

/** Every input holds a number that occurs nowhere else, so that it can be followed wherever it goes. */
export const inputs = template.indicators.filter(({ kind, derivation }) => kind !== 'heading' && !derivation).map(({ id }) => id);
export const derived = template.indicators.filter(({ derivation }) => derivation).map(({ id }) => id);
const FIRST_INPUT = 100_000;
/** Beyond any total of those. */
export const FIRST_DERIVED = 700_000;
export const FIRST_STRAY = 800_000;
/** A workbook in which every input bears its number. */
export const tagged = cellsOfLayout(
  workbookLayout(
    withFigures(
      emptyReport(),
      inputs.map((id, index): [IndicatorId, ReturnType<typeof numberFigure>] => [id, numberFigure(FIRST_INPUT + index)]),
    ),
  ),
);
const forms = template.forms.map(({ name }) => name);

/** Where the number belongs; undefined for one that never belonged anywhere. */
export function homeOf(tag: number): IndicatorId | undefined {
  if (tag >= FIRST_STRAY) return undefined;
  return tag >= FIRST_DERIVED ? derived[tag - FIRST_DERIVED] : inputs[tag - FIRST_INPUT];
}

export function tagIn(cell: SheetCell | undefined): number | undefined {
  const value = Number(cell?.value);
  return homeOf(value) !== undefined || (value >= FIRST_STRAY && value < FIRST_STRAY + 1000) ? value : undefined;
}

/** Something done to a workbook. */
export interface Edit {
  readonly words: string;
  readonly apply: (workbook: WorkbookCells) => WorkbookCells;
}

/** Renaming, hiding, turning round, copying, inserting, deleting, emptying, typing over. */
export function edits(): fc.Arbitrary<Edit> {
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
