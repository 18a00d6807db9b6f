import { plainText, type Form, type Indicator } from '../../src/forms';
import type { SheetCell, SheetCells, WorkbookCells } from '../../src/sheets';
import { number, text } from '../sheets/mishaps';
import { figuresFile, printed } from './figures';

const submission = figuresFile('d-truth.json');
const figures = printed(submission);
/** The forms of 2022, to be filled in by another office in its own tables. */
export const { forms } = submission.template;

type Cell = SheetCell | undefined;
/** What a column of a table has in the row of an indicator. */
export type Column = (indicator: Indicator) => Cell;

/** Figures are stored as numbers where they are numbers. */
function cellOf(printedFigure: string): Cell {
  if (printedFigure === '') return undefined;
  const value = Number(printedFigure.replaceAll('.', '').replace(',', '.'));
  return Number.isFinite(value) ? number(value) : text(printedFigure);
}

export const code: Column = ({ code: own }) => text(plainText(own));
export const label: Column = ({ label: own }) => text(plainText(own));
export const unit: Column = ({ unit: own }) => (plainText(own) === '' ? undefined : text(plainText(own)));
/** The figures of `d`. */
export const figure: Column = ({ id }) => cellOf(figures[id] ?? '');
/** Figures in every row that has one, none of them one of `d`. */
export const otherFigure: Column = ({ id, kind }) => (kind === 'heading' || figures[id] === '' ? undefined : number(7000 + id.length));
export const nothing: Column = () => undefined;

export interface TableLook {
  /** From left to right. */
  readonly columns: readonly Column[];
  /** The rows above, from top to bottom; empty texts are holes. */
  readonly heading: readonly (readonly string[])[];
}

export function wordsRow(words: readonly string[]): readonly Cell[] {
  return words.map((each) => (each === '' ? undefined : text(each)));
}

export function rowsOf(form: Form, { columns, heading }: TableLook): SheetCells['rows'] {
  return [...heading.map(wordsRow), ...form.indicators.map((indicator) => columns.map((column) => column(indicator)))];
}

/** Each form on its own sheet, under a title. */
export function workbookOf(look: TableLook, of: readonly Form[] = forms): WorkbookCells {
  return workbookWith(of.map((form) => ({ name: form.name, rows: [[text(`${form.name}. ${form.title}`)], ...rowsOf(form, look)] })));
}

export function workbookWith(sheets: readonly { readonly name: string; readonly rows: SheetCells['rows'] }[]): WorkbookCells {
  return { sheets: sheets.map((sheet) => ({ visible: true, ...sheet })), properties: {} };
}
