import { BLANK, statedFigure, type Figure } from '../figures';
import { parseRichText, plainText, TABLE_HEADING, type IndicatorId } from '../forms';
import { completeFigures } from '../rules';
import { fingerprintOf, recordOf } from '../submission';
import type { SheetCells, WorkbookCells } from './cells';
import { CONSOLIDATED_SHEET } from './consolidated-sheet';
import { textOf } from './find-form';
import { readFigureCell } from './read-figure-cell';
import type { ReadingResult } from './read-submission';
import { readRecord } from './record-sheet';
import { matchable } from './vocabulary';
import { PROPERTY } from './workbook-properties';

/** Where what stands in a package now differs from what was packed. Empty where nothing stands. */
export interface SealDifference {
  readonly what: string;
  readonly sent: string;
  readonly now: string;
}

/**
 * - `intact`: says what it said when it was packed.
 * - `altered`: it doesn't any more; `differences` lists where.
 * - `record-altered`: the record itself doesn't bear its fingerprint, so nobody can tell what was sent.
 * - `unsealed`: not a package at all.
 */
export type Seal =
  | { readonly kind: 'intact' | 'record-altered' | 'unsealed' }
  | { readonly kind: 'altered'; readonly differences: readonly SealDifference[] };

/** Compares what stands in a workbook with the record packed into it. */
export function sealOf(workbook: WorkbookCells, reading: ReadingResult): Seal {
  const record = readRecord(workbook);
  const fingerprint = workbook.properties[PROPERTY.fingerprint] ?? record?.fingerprint;
  if (fingerprint === undefined) return { kind: 'unsealed' };
  if (!record || fingerprintOf(record.entries) !== fingerprint) return { kind: 'record-altered' };
  const sent = new Map(record.entries.map(({ what, content }) => [what, content]));
  const now = new Map(recordOf({ ...reading.submission, figures: shownFigures(reading) }).map(({ what, content }) => [what, content]));
  const differences = [...new Set([...sent.keys(), ...now.keys()])].flatMap((what): SealDifference[] => {
    const [before = '', after = ''] = [sent.get(what), now.get(what)];
    return before === after ? [] : [{ what, sent: before, now: after }];
  });
  differences.push(...consolidatedDifferences(workbook, reading));
  return differences.length === 0 ? { kind: 'intact' } : { kind: 'altered', differences };
}

/** What a person sees in the forms: a derived row shows what was typed over its formula, and nothing where the formula is gone. */
function shownFigures({ submission, notes }: ReadingResult): ReadonlyMap<IndicatorId, Figure> {
  const gone = notes.flatMap(({ kind, id }) =>
    kind === 'lost-formula' && id !== undefined ? [[id, { kind: 'blank' as const }] as const] : [],
  );
  return new Map([...completeFigures(submission), ...submission.figures, ...gone]);
}

/** The receiver looks at the consolidated sheet first, so it has to say what the forms say. */
function consolidatedDifferences({ sheets }: WorkbookCells, reading: ReadingResult): readonly SealDifference[] {
  const sheet = sheets.find(({ name }) => name === CONSOLIDATED_SHEET);
  const figures = shownFigures(reading);
  return sheet
    ? consolidatedRows(sheet).flatMap(({ form, code, row, column }): SealDifference[] => {
        const indicator = reading.submission.template.indicator(`BM${form}/${code}`);
        if (!indicator || indicator.kind === 'heading') return [];
        const sent = statedFigure(figures.get(indicator.id) ?? BLANK, indicator.kind);
        const now = statedFigure(readFigureCell(sheet.rows[row]?.[column], indicator, sheet.name, row, column).figure, indicator.kind);
        return sent === now ? [] : [{ what: `Sheet "${sheet.name}", Biểu mẫu ${form}, dòng ${code}`, sent, now }];
      })
    : [];
}

function consolidatedRows({ rows }: SheetCells) {
  const words = ['Biểu mẫu', TABLE_HEADING.code, TABLE_HEADING.figure].map((text) => matchable(plainText(parseRichText(text))));
  const heading = rows.findIndex((row) => words.every((text) => row.some((cell) => matchable(textOf(cell)) === text)));
  const [form = 0, code = 0, figure = 0] = words.map((text) => rows[heading]?.findIndex((cell) => matchable(textOf(cell)) === text) ?? 0);
  return rows
    .map((cells, row) => ({ form: textOf(cells[form]), code: textOf(cells[code]).replace(/\.$/, ''), row, column: figure }))
    .filter(({ row, code: text }) => heading >= 0 && row > heading && text !== '');
}
