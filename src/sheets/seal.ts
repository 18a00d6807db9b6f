import { BLANK, numberFigure, statedFigure, type Figure } from '../figures';
import { TABLE_HEADING, type Indicator, type IndicatorId } from '../forms';
import { completeFigures, type FindingTopic } from '../rules';
import { cleanText, fingerprintOf, recordNames, recordOf } from '../submission';
import { CONSOLIDATED_SHEET, PRINTED_HEADING, printedCell } from './consolidated-sheet';
import { textOf, type SheetCell, type SheetCells, type WorkbookCells } from './cells';
import { findTable } from './find-table';
import { readFigureCell } from './read-figure-cell';
import type { ReadingResult } from './read-submission';
import { readRecord, type PackedRecord } from './record-sheet';
import { consolidatedTraces, formTraces } from './seal-traces';
import { matchable } from './vocabulary';
import { PROPERTY } from './workbook-properties';

/** Where what stands in a package now differs from what was packed. Empty where nothing stands. */
interface SealDifference {
  readonly what: string;
  readonly sent: string;
  readonly now: string;
}

/**
 * - `intact`: says what it said when it was packed.
 * - `altered`: it doesn't any more; `differences` lists where, `notes` what came in or was lost besides, a sentence each.
 * - `record-altered`: the record itself doesn't bear its fingerprint, so nobody can tell what was sent.
 * - `unsealed`: not a package at all.
 */
export type Seal =
  | { readonly kind: 'intact' | 'record-altered' | 'unsealed' }
  | { readonly kind: 'altered'; readonly differences: readonly SealDifference[]; readonly notes: readonly string[] };

/** What nobody finds in a package that was left alone. */
const TRACES: ReadonlySet<FindingTopic> = new Set([
  'unplaced-figure',
  'duplicate-row',
  'contradictory-row',
  'missing-row',
  'missing-form',
  'duplicate-form',
  'changed-formula',
]);

/** Whether a workbook was packed, whatever has happened to it since. */
export function isPackage(workbook: WorkbookCells): boolean {
  return fingerprintIn(workbook, readRecord(workbook)) !== undefined;
}

/** The fingerprint a workbook bears, in its properties or printed over its record. */
function fingerprintIn({ properties }: WorkbookCells, record: PackedRecord | undefined): string | undefined {
  const stated = properties[PROPERTY.fingerprint] ?? record?.fingerprint;
  return stated !== undefined && /^[0-9a-f]{64}$/.test(stated) ? stated : undefined;
}

/** Compares what stands in a workbook with the record packed into it. The minutes are not part of the record: checking anew tells more. */
export function sealOf(workbook: WorkbookCells, reading: ReadingResult): Seal {
  const record = readRecord(workbook);
  const fingerprint = fingerprintIn(workbook, record);
  if (fingerprint === undefined) return { kind: 'unsealed' };
  if (!record || fingerprintOf(record.entries) !== fingerprint) return { kind: 'record-altered' };
  const sent = new Map(record.entries.map(({ what, content }) => [what, content]));
  const now = new Map(
    recordOf({ ...reading.submission, figures: shownFigures(workbook, reading) }).map(({ what, content }) => [what, content]),
  );
  const differences = [...new Set([...sent.keys(), ...now.keys()])].flatMap((what): SealDifference[] => {
    const [before = '', after = ''] = [sent.get(what), now.get(what)];
    return isSame(before, after) ? [] : [{ what, sent: before, now: after }];
  });
  const consolidated = consolidatedSeal(workbook, reading, sent, now);
  differences.push(...consolidated.differences);
  const notes = [
    ...consolidated.notes,
    ...formTraces(workbook, reading),
    ...reading.findings.filter(({ topic }) => TRACES.has(topic)).map(({ message }) => message),
  ];
  return differences.length + notes.length === 0 ? { kind: 'intact' } : { kind: 'altered', differences, notes };
}

const NUMERAL = /^-?[\d.]+(?:,\d+)?$/;

/** Cells keep fifteen digits of a number; a record may have more. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  if (!NUMERAL.test(a) || !NUMERAL.test(b)) return false;
  const [first, second] = [a, b].map((text) => Number(text.replaceAll('.', '').replace(',', '.')).toPrecision(15));
  return first === second;
}

/**
 * What a person sees in the forms: a derived row shows what was typed over its formula, and nothing where the formula is
 * gone. A number no office would write is one all the same: the record has its digits, not `1e-10`.
 */
function shownFigures(workbook: WorkbookCells, { submission, findings, located }: ReadingResult): ReadonlyMap<IndicatorId, Figure> {
  const gone = findings.flatMap(({ topic, rows }) => (topic === 'lost-formula' ? rows.map((id) => [id, BLANK] as const) : []));
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const numbers = [...submission.figures].flatMap(([id, { kind }]) => {
    const place = kind === 'unreadable' ? located.get(id) : undefined;
    const cell = place && sheets.get(place.sheet)?.rows[place.row]?.[place.figureColumn];
    return cell?.kind === 'number' ? [[id, numberFigure(Number(cell.value.toPrecision(15)))] as const] : [];
  });
  const figures = new Map([...submission.figures, ...numbers]);
  return new Map([...completeFigures({ ...submission, figures }), ...figures, ...gone]);
}

type Entries = ReadonlyMap<string, string>;

/** The receiver looks at the consolidated sheet first, so it has to be there and to say what the forms say. */
function consolidatedSeal(
  workbook: WorkbookCells,
  reading: ReadingResult,
  sent: Entries,
  inForms: Entries,
): { readonly differences: readonly SealDifference[]; readonly notes: readonly string[] } {
  const found = consolidatedRows(workbook);
  if (!found) return { differences: [], notes: [`Sheet "${CONSOLIDATED_SHEET}" đã bị xóa hoặc không còn tiêu đề cột.`] };
  const { sheet, rows } = found;
  const { submission } = reading;
  const figures = shownFigures(workbook, reading);
  const lost: string[] = [];
  const differences = submission.template.indicators.flatMap((indicator): SealDifference[] => {
    const { id, kind } = indicator;
    const names = recordNames(submission.template, id);
    const row = rows.get(id);
    if (!row) {
      lost.push(names.figure);
      return [];
    }
    const figure = (): string => {
      if (kind === 'heading') return '';
      if (shows(row.figure, figures.get(id))) return inForms.get(names.figure) ?? '';
      return statedFigure(readFigureCell(row.figure, indicator, { name: sheet }, 0, 0).figure, kind);
    };
    const inPrint = printDifference(row, indicator, sent.get(names.figure) ?? '');
    const printed = inPrint ? [{ ...inPrint, what: `Sheet "${sheet}", ${names.figure}, ${PRINTED_HEADING}` }] : [];
    return [
      { name: names.figure, cell: row.figure, text: figure() },
      { name: names.note, cell: row.note, text: cleanText(textOf(row.note)) },
    ]
      .flatMap(({ name, cell, text }) => {
        // A reference that shows the form's change is the same change; one not calculated since shows what it did before.
        const expected = [inForms.get(name) ?? '', ...(cell?.formula === undefined ? [] : ['', sent.get(name) ?? ''])];
        return expected.some((each) => isSame(each, text))
          ? []
          : [{ what: `Sheet "${sheet}", ${name}`, sent: sent.get(name) ?? '', now: text }];
      })
      .concat(printed);
  });
  const traces = consolidatedTraces(workbook, reading, sent.get('Cơ quan') ?? '');
  return {
    differences,
    notes: lost.length === 0 ? traces : [`Sheet "${sheet}" thiếu ${String(lost.length)} dòng, trước hết là ${lost[0] ?? ''}.`, ...traces],
  };
}

/** Whether a cell shows the number of a figure, to the fifteen digits that cells keep; a spelling would stop short of very large ones. */
function shows(cell: SheetCell | undefined, figure: Figure | undefined): boolean {
  return cell?.kind === 'number' && figure?.kind === 'number' && cell.value.toPrecision(15) === figure.value.toPrecision(15);
}

/** Where the figure in print is not the figure beside it. */
function printDifference(
  { figure, printed }: ConsolidatedRow,
  indicator: Indicator,
  sent: string,
): Omit<SealDifference, 'what'> | undefined {
  if (printed === undefined) return undefined;
  const now = textOf(printed.cell).trim();
  const beside = printedCell(figure?.kind === 'number' ? figure.value : textOf(figure).trim(), indicator);
  // Not calculated since, it shows what it did before.
  const expected = [beside, ...(printed.cell?.formula === undefined ? [] : ['', sent])];
  return expected.includes(now) ? undefined : { sent, now };
}

interface ConsolidatedRow {
  readonly figure: SheetCell | undefined;
  /** Packages made before there was such a column lack it. */
  readonly printed?: { readonly cell: SheetCell | undefined };
  readonly note: SheetCell | undefined;
}

/** The rows of the consolidated sheet, whatever it is called now. */
function consolidatedRows(
  workbook: WorkbookCells,
): { readonly sheet: string; readonly rows: ReadonlyMap<string, ConsolidatedRow> } | undefined {
  const words = ['Biểu mẫu', TABLE_HEADING.code, TABLE_HEADING.figure, TABLE_HEADING.note].map(matchable);
  const table = findTable(workbook, words, (cell) => matchable(textOf(cell)));
  if (!table) return undefined;
  const [form = 0, code = 0, figure = 0, note = 0] = table.columns;
  const printed = table.heading.findIndex((cell) => matchable(textOf(cell)) === matchable(PRINTED_HEADING));
  const idOf = (cells: SheetCells['rows'][number]) => `BM${textOf(cells[form])}/${textOf(cells[code]).replace(/\.$/, '')}`;
  return {
    sheet: table.sheet,
    rows: new Map(
      table.body.map((cells) => {
        const inPrint = printed < 0 ? {} : { printed: { cell: cells[printed] } };
        return [idOf(cells), { figure: cells[figure], note: cells[note], ...inPrint }];
      }),
    ),
  };
}
