import type { IndicatorId, Template } from '../../forms';
import type { WorkbookCells } from '../../sheets';
import { readFigure } from '../../figures';
import type { Closing, Deed, DeedKind, Desk, Kept } from '../desk/desk';
import { BOARD, CLOSINGS, ADJUSTMENTS, ASKED, DECISIONS, DEED_WORDS, DEEDS, KEPT, MENDS_WORDS, OWNERS, SOURCES } from './desk-columns';
import { dayIn, figureIn, readList, rowIn, type ListLine } from './read-list';

/** What a list says, and what of it couldn't be followed: a sentence each. */
interface Read<T> {
  readonly items: readonly T[];
  readonly doubts: readonly string[];
}

/** Reads each line of a list; one that can't be read gives a sentence instead: where, and what to do. */
function readLines<Column extends string, T>(
  lines: readonly ListLine<Column>[],
  read: (line: ListLine<Column>) => T | string | undefined,
): Read<T> {
  const items: T[] = [];
  const doubts: string[] = [];
  for (const line of lines) {
    const item = read(line);
    if (typeof item === 'string') doubts.push(`${line.where}: ${item}.`);
    else if (item !== undefined) items.push(item);
  }
  return { items, doubts };
}

const HASH = /^[0-9a-f]{64}$/;

function hashOf(text: string): string {
  return HASH.test(text) ? text : '';
}

const NO_DAY = 'ngày không đọc được, hãy ghi như 20/9/2025';
const NO_ROW = 'không có chỉ tiêu này, hãy ghi như BM1/2.1 ở đầu ô';

/** Where every file came from, by SHA-256. */
export interface SourceLine {
  readonly sha256: string;
  readonly code: string;
  readonly file: string;
  readonly fingerprint: string;
  /** ISO; empty where nobody knows. */
  readonly on: string;
}

export function readSources(cells: WorkbookCells): Read<SourceLine> {
  return readLines(readList(cells, SOURCES, ['on', 'hash', 'fingerprint']), ({ text }) => {
    const sha256 = hashOf(text('hash'));
    if (sha256 === '') return undefined;
    const on = dayIn(text('on'));
    return on === undefined ? NO_DAY : { sha256, code: text('code'), file: text('file'), fingerprint: hashOf(text('fingerprint')), on };
  });
}

/** What was done about the agencies. Of a line somebody added by hand the files are those there were. */
export function readDeeds(cells: WorkbookCells, sources: readonly SourceLine[]): Read<Deed> {
  return readLines(readList(cells, DEEDS, ['code', 'kind']), ({ text }): Deed | string => {
    const kind = (Object.keys(DEED_WORDS) as DeedKind[]).find((each) => DEED_WORDS[each].toLowerCase() === text('kind').toLowerCase());
    if (!kind) return `không có việc "${text('kind').slice(0, 40)}", hãy ghi ${Object.values(DEED_WORDS).join(', ')}`;
    const [on, deadline] = [dayIn(text('on')), dayIn(text('deadline'))];
    if (on === undefined || deadline === undefined) return NO_DAY;
    const code = text('code');
    const own = sources.filter((each) => each.code === code);
    const file = text('file');
    const named = own.find((each) => file !== '' && (each.file === file || each.file.endsWith(`/${file}`)));
    const fingerprint = hashOf(text('fingerprint')) || (named?.fingerprint ?? '');
    if (kind === 'choose' && fingerprint === '') return 'chưa rõ chọn bản nào, hãy ghi tên tệp vào cột Tệp';
    if (kind === 'excuse' && text('reason') === '') return 'miễn báo cáo phải có lý do, hãy ghi lý do';
    const stated = text('seen')
      .split(/\s+/)
      .filter((each) => HASH.test(each));
    const seen = stated.length > 0 ? stated : fingerprint === '' ? [] : own.map(({ sha256 }) => sha256);
    return { code, kind, on, by: text('by'), deadline, fingerprint, reason: text('reason'), seen: [...new Set(seen)].sort() };
  });
}

export function readDecisions(cells: WorkbookCells, template: Template): Read<Desk['decisions'][number]> {
  return readLines(readList(cells, DECISIONS, ['row', 'figure', 'reason']), (line) => {
    const { text } = line;
    // A row that waits to be decided.
    if (text('figure') === '') return undefined;
    const id = rowIn(text('row'), template);
    if (id === undefined) return NO_ROW;
    const figure = figureIn(line.cell('figure'), id, template);
    const { kind } = readFigure(figure, ',');
    if (kind !== 'number' && kind !== 'notApplicable') return `số liệu "${figure.slice(0, 40)}" không đọc được, hãy ghi một số hoặc dấu -`;
    if (text('reason') === '') return 'quyết định phải có lý do, hãy ghi lý do';
    const on = dayIn(text('on'));
    return on === undefined ? NO_DAY : { id, figure, reason: text('reason'), on, by: text('by') };
  });
}

export function readAdjustments(cells: WorkbookCells, template: Template): Read<Desk['adjustments'][number]> {
  return readLines(readList(cells, ADJUSTMENTS, ['row', 'value']), (line) => {
    const { text } = line;
    const id = rowIn(text('row'), template);
    if (id === undefined) return NO_ROW;
    const cell = line.cell('value');
    const typed = text('value').replace(/^[+\u2212-]/, '');
    const read = readFigure(typed, ',');
    const sign = /^[\u2212-]/.test(text('value')) ? -1 : 1;
    const value = cell?.kind === 'number' ? cell.value : read.kind === 'number' ? sign * read.value : undefined;
    if (value === undefined) return 'số điều chỉnh không đọc được, hãy ghi một số, có dấu trừ nếu bớt';
    if (text('reason') === '') return 'điều chỉnh phải có lý do, hãy ghi lý do';
    const on = dayIn(text('on'));
    return on === undefined ? NO_DAY : { id, code: text('code'), value, reason: text('reason'), on, by: text('by') };
  });
}

export function readOwners(cells: WorkbookCells, template: Template, codes: ReadonlySet<string>): Read<Desk['owners'][number]> {
  return readLines(readList(cells, OWNERS, ['row', 'agency']), ({ text }) => {
    const code = text('code');
    if (code === '') return undefined;
    const id = rowIn(text('row'), template);
    if (id === undefined) return NO_ROW;
    return codes.has(code) ? { id, code } : `mã "${code.slice(0, 50)}" không có trong danh sách đơn vị, hãy sửa lại mã`;
  });
}

export function readRemarks(cells: WorkbookCells): Read<Desk['notes'][number]> {
  return readLines(readList(cells, BOARD, ['status', 'remark']), ({ text }) =>
    text('code') === '' || text('remark') === '' ? undefined : { code: text('code'), text: text('remark') },
  );
}

export function readAsked(cells: WorkbookCells, template: Template): Read<Desk['asked'][number]> {
  return readLines(readList(cells, ASKED, ['code', 'time', 'key']), ({ text }) => {
    const time = Number(text('time'));
    if (!Number.isInteger(time) || time < 1 || text('key') === '') return undefined;
    const id: IndicatorId | '' = rowIn(text('row'), template) ?? '';
    const mends = text('mends') !== MENDS_WORDS.explain;
    return {
      code: text('code'),
      time,
      key: text('key'),
      id,
      mends,
      stated: text('stated'),
      expected: text('expected'),
      message: text('message'),
      ...(text('answer') !== '' && { answer: text('answer') }),
    };
  });
}

const KINDS: readonly Kept['kind'][] = ['workbook', 'figures', 'report', 'table'];
const SEALS: readonly Kept['seal'][] = ['intact', 'altered', 'record-altered', 'unsealed'];

/** The parts of a version in their order, whatever a person sorted them by. */
export function readKept(cells: WorkbookCells): Read<Kept> {
  const parts = new Map<string, ListLine<keyof typeof KEPT.columns>[]>();
  for (const line of readList(cells, KEPT, ['part', 'content'])) {
    const key = `${line.text('code')}\n${line.text('fingerprint')}`;
    parts.set(key, [...(parts.get(key) ?? []), line]);
  }
  const items = [...parts.values()].map((lines): Kept | undefined => {
    const ordered = lines.sort((a, b) => Number(a.text('part')) - Number(b.text('part')));
    const [first] = ordered;
    const kind = KINDS.find((each) => each === first?.text('kind'));
    if (!first || !kind) return undefined;
    const seal = SEALS.find((each) => each === first.text('seal')) ?? '';
    const content = ordered.map((line) => String(line.cell('content')?.value ?? '')).join('');
    const hashes = { sha256: hashOf(first.text('hash')), fingerprint: hashOf(first.text('fingerprint')) };
    return { code: first.text('code'), file: first.text('file'), ...hashes, kind, seal, content };
  });
  return { items: items.flatMap((each) => each ?? []), doubts: [] };
}

export function readClosings(cells: WorkbookCells, template: Template): readonly Closing[] {
  const closings = new Map<number, { on: string; by: string; figures: Record<IndicatorId, string> }>();
  for (const line of readList(cells, CLOSINGS, ['time', 'figure'])) {
    const time = Number(line.text('time'));
    const id = rowIn(line.text('row'), template);
    if (id === undefined || !Number.isInteger(time)) continue;
    const closing = closings.get(time) ?? { on: dayIn(line.text('on')) ?? '', by: line.text('by'), figures: {} };
    closing.figures[id] = figureIn(line.cell('figure'), id, template);
    closings.set(time, closing);
  }
  return [...closings].sort(([a], [b]) => a - b).map(([, closing]) => closing);
}
