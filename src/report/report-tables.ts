import { readFigure, type DecimalMark } from '../figures';
import { formOf, type IndicatorId } from '../forms';
import { findForms, isTitle, nameOf, vocabularyOf, type FormTable, type FoundForms, type SheetCell, type SheetCells } from '../sheets';
import type { Finding, TextPlace } from '../rules';
import type { Steps } from '../steps';
import type { Submission } from '../submission';
import type { Comparison } from './comparison';
import { reportFinding, type Statement } from './report-check';
import type { ReportBlock, ReportText } from './report-text';

/** More rows than any appendix has: the rest is left alone. */
const MOST_ROWS = 5000;
/** The paragraphs over a table that may name its form, and how long they are. */
const CAPTIONS = 3;
const LONGEST_CAPTION = 200;

/** The tables of a report as sheets that tables of forms are looked for on. */
export interface ReportSheets {
  readonly sheets: readonly SheetCells[];
  /** Where in the report a cell of these sheets stands; undefined for what stands above the table. */
  readonly placeOf: (sheet: string, row: number, column: number) => TextPlace | undefined;
}

/** Each table with what stands over it. Named `bảng 1`, `bảng 2` … in the order of the report. */
export function reportSheets({ blocks }: ReportText, mark: DecimalMark = ','): ReportSheets {
  const sheets: SheetCells[] = [];
  const tables = new Map<string, { readonly block: number; readonly above: number }>();
  let left = MOST_ROWS;
  let title: string | undefined;
  blocks.forEach((block, index) => {
    if (block.kind !== 'table') {
      if (isTitle(block.text)) title = block.text;
      return;
    }
    const captions = captionsOver(blocks, index);
    const name = `bảng ${String(sheets.length + 1)}`;
    const rows = block.rows.slice(0, Math.max(0, left));
    left -= rows.length;
    sheets.push({
      name,
      visible: true,
      printed: { mark, above: captions.length, ...(title !== undefined && { title }) },
      rows: [...captions.map((text) => [cellOf(text)]), ...rows.map((cells) => cells.map(cellOf))],
    });
    tables.set(name, { block: index, above: captions.length });
  });
  return {
    sheets,
    placeOf: (sheet, row, column) => {
      const table = tables.get(sheet);
      if (!table || row < table.above) return undefined;
      const text = cellText(blocks[table.block], row - table.above, column);
      return { block: table.block, row: row - table.above, cell: column, start: 0, end: text.length };
    },
  };
}

/** The short paragraphs right above a table. */
function captionsOver(blocks: readonly ReportBlock[], table: number): readonly string[] {
  const above = blocks.slice(Math.max(0, table - CAPTIONS), table);
  const other = above.map(({ kind }) => kind).lastIndexOf('table');
  return above
    .slice(other + 1)
    .flatMap((block) => (block.kind === 'paragraph' && block.text.length <= LONGEST_CAPTION ? [block.text] : []));
}

function cellText(block: ReportBlock | undefined, row: number, column: number): string {
  return block?.kind === 'table' ? (block.rows[row]?.[column] ?? '') : '';
}

function cellOf(text: string): SheetCell | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', value: text };
}

/** What the tables of the forms in a report say, and what of them could not be compared. */
export interface TableStatements {
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
  /** The blocks of the report that are tables of the forms. */
  readonly forms: ReadonlySet<number>;
}

/**
 * Every row of every table of a form, in a report that may have one over several pages, several in one, or one more than
 * once: compared, or named.
 */
export function* tableStatements(report: ReportText, submission: Submission, comparison: Comparison): Steps<TableStatements> {
  const { sheets, placeOf } = reportSheets(report);
  yield;
  const found = findForms({ sheets, properties: {} }, submission.template, { period: submission.period });
  yield;
  const tables = [...[...found.forms.values()].flat(), ...found.copies];
  const statements = tables.flatMap(({ sheet, rows, columns }) =>
    [...rows].flatMap(([id, row]): Statement[] => {
      const place = placeOf(sheet.name, row, columns.figure);
      const cell = sheet.rows[row]?.[columns.figure];
      const spelling = cell?.kind === 'text' ? cell.value.trim() : '';
      const answer = place && comparison.ofCell(id, readFigure(spelling, ','), spelling);
      return answer ? [{ answer, stated: spelling, place, quote: place }] : [];
    }),
  );
  const places = [
    ...tables.map(({ sheet, range, columns }) => placeOf(sheet.name, range.body, columns.figure)),
    ...found.columnDoubts.map(({ sheet, at, candidates }) => placeOf(sheet, at, candidates[0]?.column ?? 0)),
  ];
  return {
    statements,
    findings: [
      ...ofAnotherTime(tables, submission, placeOf),
      ...uncompared(found, placeOf),
      ...(yield* withoutTable(report, submission, found)),
    ],
    forms: new Set(places.flatMap((place) => (place ? [place.block] : []))),
  };
}

/** Tables under the title of another period, a sentence for each title: what differs in them may be right. */
function ofAnotherTime(tables: readonly FormTable[], { period }: Submission, placeOf: ReportSheets['placeOf']): readonly Finding[] {
  const titles = new Map<string, { readonly names: string[]; readonly place: TextPlace }>();
  for (const { form, sheet, title, range, columns } of tables) {
    const place = placeOf(sheet.name, range.body, columns.figure);
    if (title?.time !== 'other' || !place) continue;
    const known = titles.get(title.words) ?? { names: [], place };
    titles.set(title.words, { ...known, names: [...known.names, form.name] });
  }
  return [...titles].map(([words, { names, place }]) => {
    const stated = words.trim().slice(0, 100);
    const message = `${names.join(', ')} trong báo cáo đứng dưới tiêu đề "${stated}", không phải ${period.phrase}; hãy sửa tiêu đề, hoặc bỏ qua các chỗ khác số liệu ở bảng này.`;
    return reportFinding({ topic: 'period', severity: 'warning', place, stated, message });
  });
}

/** Fewer rows of a form as paragraphs are no table that was taken apart. */
const FEWEST_ROWS = 5;

/** A form that isn't there as a table, but whose cells stand one below the other, as some programs save tables as text. */
function* withoutTable({ blocks }: ReportText, { template }: Submission, { forms }: FoundForms): Steps<readonly Finding[]> {
  const { labelled } = vocabularyOf(template);
  const rows = new Map<string, Set<IndicatorId>>();
  let first: number | undefined;
  for (const [index, block] of blocks.entries()) {
    yield;
    for (const id of block.kind === 'paragraph' ? labelled(block.text) : []) {
      first ??= index;
      rows.set(formOf(id), (rows.get(formOf(id)) ?? new Set()).add(id));
    }
  }
  const apart = template.forms.filter(({ id }) => !forms.has(id) && (rows.get(id)?.size ?? 0) >= FEWEST_ROWS);
  if (apart.length === 0 || first === undefined) return [];
  const block = blocks[first];
  const place = { block: first, start: 0, end: block?.kind === 'paragraph' ? block.text.length : 0 };
  const message = `${apart.map(({ name }) => name).join(', ')} trong báo cáo không ở dạng bảng nên chưa đối chiếu được; hãy chọn bản còn nguyên bảng.`;
  return [reportFinding({ topic: 'uncompared', severity: 'warning', place, stated: '', message })];
}

/** What is there, and what it was not held against. */
function uncompared({ forms, copies, columnDoubts }: FoundForms, placeOf: ReportSheets['placeOf']): readonly Finding[] {
  const doubts = columnDoubts.flatMap(({ form, sheet, at, candidates }): Finding[] => {
    const place = placeOf(sheet, at, candidates[0]?.column ?? 0);
    const message = `${form.name} trong báo cáo có nhiều cột số: ${candidates.map(nameOf).join(', ')}; chưa đối chiếu được vì chưa rõ cột nào là số liệu của kỳ này.`;
    return place ? [reportFinding({ topic: 'uncompared', severity: 'warning', place, stated: '', message })] : [];
  });
  const rows = [...[...forms.values()].flat(), ...copies].flatMap(({ findings, form }) =>
    findings.flatMap((finding): Finding[] => {
      const { place, topic, stated = '' } = finding;
      const here = place && 'sheet' in place ? placeOf(place.sheet, place.row, place.column) : undefined;
      if (!here || (topic !== 'unplaced-figure' && topic !== 'contradictory-row') || finding.rows.length > 0) return [];
      const message = `Bảng trong báo cáo ghi ${stated.slice(0, 60)} ở dòng không rõ là dòng nào của ${form.name}; chưa đối chiếu được.`;
      return [reportFinding({ topic: 'uncompared', severity: 'warning', place: here, stated, message })];
    }),
  );
  return [...doubts, ...rows];
}
