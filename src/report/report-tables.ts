import { readFigure } from '../figures';
import { plainText, type Form, type Template } from '../forms';
import { readSubmission, WorkbookContentError, type SheetCell, type SheetCells } from '../sheets';
import type { Submission } from '../submission';
import type { Comparison } from './comparison';
import type { ReportText } from './report-text';
import type { Statement } from './report-check';
import { plainSpelling } from './tokens';

/** One row of a table and where it stands. */
interface TableRow {
  readonly block: number;
  readonly row: number;
  readonly cells: readonly string[];
}

/** More rows than any appendix has: the rest is left alone. */
const MOST_ROWS = 5000;

/**
 * What the tables of the forms in a report say, row by row. A form may be spread over several tables, as pages turned;
 * which form a table belongs to is told by its labels, by its caption, or by what it continues.
 */
export function tableStatements(report: ReportText, submission: Submission, comparison: Comparison): readonly Statement[] {
  const rows = rowsByForm(report, submission.template);
  if (rows.size === 0) return [];
  const sheets = [...rows].map(([form, lines]): SheetCells => ({
    name: form.name,
    visible: true,
    rows: lines.map(({ cells }) => cells.map(cellOf)),
  }));
  const located = locate(sheets, submission);
  return [...located].flatMap(([id, { sheet, row, figureColumn }]): Statement[] => {
    const form = submission.template.forms.find(({ name }) => name === sheet);
    const line = form && rows.get(form)?.[row];
    if (!line) return [];
    const spelling = (line.cells[figureColumn] ?? '').trim();
    const answer = comparison.ofCell(id, readFigure(spelling, ','), spelling);
    if (!answer) return [];
    const place = { block: line.block, row: line.row, cell: figureColumn, start: 0, end: (line.cells[figureColumn] ?? '').length };
    return [{ answer, stated: spelling, place, quote: place }];
  });
}

function locate(sheets: readonly SheetCells[], { period, template }: Submission): ReturnType<typeof readSubmission>['located'] {
  try {
    return readSubmission({ sheets, properties: {} }, { period: period.id, templates: [template] }).located;
  } catch (error) {
    // Tables of other things.
    if (error instanceof WorkbookContentError) return new Map();
    throw error;
  }
}

function cellOf(text: string): SheetCell | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', value: text };
}

function rowsByForm({ blocks }: ReportText, template: Template): ReadonlyMap<Form, readonly TableRow[]> {
  const labels = labelsOf(template);
  const rows = new Map<Form, TableRow[]>();
  let captioned: Form | undefined;
  let current: Form | undefined;
  let left = MOST_ROWS;
  blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') {
      const caption = captionOf(block.text, template);
      if (caption) captioned = current = caption;
      return;
    }
    const voted = votedForm(block.rows, labels);
    const form = voted ?? captioned ?? (continues(block.rows, current) ? current : undefined);
    captioned = undefined;
    if (!form || left <= 0) return;
    current = form;
    const lines = block.rows.slice(0, left).map((cells, row): TableRow => ({ block: index, row, cells }));
    left -= lines.length;
    rows.set(form, [...(rows.get(form) ?? []), ...lines]);
  });
  return rows;
}

/** Letters and digits only: scans and page breaks change the rest. */
function key(text: string): string {
  return plainSpelling(text.normalize('NFC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The labels that one form alone has. */
function labelsOf(template: Template): ReadonlyMap<string, Form | undefined> {
  const labels = new Map<string, Form | undefined>();
  for (const form of template.forms) {
    for (const { label } of form.indicators) {
      const name = key(plainText(label));
      labels.set(name, labels.has(name) && labels.get(name) !== form ? undefined : form);
    }
  }
  return labels;
}

/** Shorter texts are no labels, longer ones neither. */
const LABEL_LENGTH = { shortest: 8, longest: 400 };

function votedForm(rows: readonly (readonly string[])[], labels: ReadonlyMap<string, Form | undefined>): Form | undefined {
  const votes = new Map<Form, number>();
  for (const cells of rows) {
    for (const cell of cells) {
      if (cell.length < LABEL_LENGTH.shortest || cell.length > LABEL_LENGTH.longest) continue;
      const form = labels.get(key(cell));
      if (form) votes.set(form, (votes.get(form) ?? 0) + 1);
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** `Biểu mẫu 1`, or its title, or both in one line. */
function captionOf(text: string, { forms }: Template): Form | undefined {
  if (text.length > LABEL_LENGTH.longest) return undefined;
  const line = key(text);
  return forms.find(({ name, title }) => [key(name), key(title), key(`${name} ${title}`)].includes(line));
}

/** Without a label of its own a table goes on with the form before it where a code of that form stands in it. */
function continues(rows: readonly (readonly string[])[], form: Form | undefined): boolean {
  if (!form) return false;
  const codes = new Set(form.indicators.map(({ code }) => key(plainText(code))));
  return rows.some(([first = '', , , ...others]) => codes.has(key(first)) && others.length > 0);
}
