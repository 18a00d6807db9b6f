import papaparse from 'papaparse';
import { LEVEL_WORDS, levelNamed, levelOfName, type IndicatorId, type Template } from '../../forms';
import { cleanText, printDate, readDate, shortened, TEXT_LIMITS, unixLines } from '../../submission';
import { asWritten, harmless } from '../table/harmless';
import { inOrder, roster, RosterError, type Roster, type RosterEntry } from './roster';

/** The columns, by the words they are found by. */
export const ROSTER_COLUMNS = {
  code: 'Mã',
  name: 'Tên đơn vị',
  level: 'Cấp',
  parent: 'Báo cáo qua',
  from: 'Từ ngày',
  until: 'Đến ngày',
  communes: 'Số xã',
  owns: 'Chủ trì chỉ tiêu',
} as const;

type Column = keyof typeof ROSTER_COLUMNS;

const COLUMNS = Object.keys(ROSTER_COLUMNS) as readonly Column[];

/** More than any province has agencies, by an order of magnitude. */
const MOST_LINES = 5_000;

/** What only the first line of a file that a program of Microsoft wrote begins with. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads a roster: one agency a line, columns in any order, parted by semicolons, commas or tabs. The rows an agency is in
 * charge of stand in one cell, parted by spaces. Throws a RosterError that names the line.
 */
export function readRosterCsv(text: string, template: Template): Roster {
  const { data } = papaparse.parse<string[]>(unixLines(text.replace(BYTE_ORDER_MARK, '')), {
    newline: '\n',
    skipEmptyLines: 'greedy',
    preview: MOST_LINES + 2,
  });
  if (data.length > MOST_LINES + 1)
    throw new RosterError(`Danh sách có hơn ${String(MOST_LINES)} dòng; hãy chọn đúng tệp danh sách đơn vị.`);
  return rosterFromCells(
    data.map((cells) => cells.map((cell) => asWritten(cleanText(cell)))),
    template,
  );
}

/** The same from the cells of a sheet, empty ones as empty texts. Throws a RosterError that names the line. */
export function rosterFromCells(all: readonly (readonly string[])[], template: Template): Roster {
  // The sheet of a province's workbook, saved as CSV, has its title above.
  const top = Math.max(
    0,
    all.findIndex((cells) => cells.includes(ROSTER_COLUMNS.code) && cells.includes(ROSTER_COLUMNS.name)),
  );
  const [heading = [], ...lines] = all.slice(top);
  const columns = new Map(COLUMNS.map((column) => [column, heading.indexOf(ROSTER_COLUMNS[column])]));
  const missing = (['code', 'name'] as const).filter((column) => columns.get(column) === -1);
  if (missing.length > 0) {
    const words = missing.map((column) => `"${ROSTER_COLUMNS[column]}"`).join(', ');
    throw new RosterError(
      `Danh sách đơn vị thiếu cột ${words}; dòng đầu phải ghi ${COLUMNS.map((each) => ROSTER_COLUMNS[each]).join(', ')}.`,
    );
  }
  const owners = new Map<IndicatorId, string[]>();
  const unsaid: string[] = [];
  const entries = lines.flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return [];
    const text = (column: Column) => cells[columns.get(column) ?? -1] ?? '';
    const line = `Dòng ${String(top + index + 2)} của danh sách đơn vị`;
    const entry = entryFrom(text, line);
    if (entry === undefined) {
      unsaid.push(`"${text('name').slice(0, 60)}" (dòng ${String(top + index + 2)})`);
      return [];
    }
    for (const id of text('owns').split(/[\s,;]+/)) {
      if (id !== '') owners.set(typedRow(id, template, line), [...(owners.get(typedRow(id, template, line)) ?? []), entry.code]);
    }
    return [entry];
  });
  if (unsaid.length > 0) throw new RosterError(unsaidWords(unsaid));
  return roster(entries, owners);
}

/** Agencies that are named where their level isn't known. */
const MOST_NAMED = 5;

function unsaidWords(unsaid: readonly string[]): string {
  const more = unsaid.length > MOST_NAMED ? ` và ${String(unsaid.length - MOST_NAMED)} đơn vị khác` : '';
  const levels = Object.values(LEVEL_WORDS).join(', ');
  return `Danh sách chưa ghi cấp của ${unsaid.slice(0, MOST_NAMED).join(', ')}${more}, tên cũng không cho biết; hãy ghi vào cột "${ROSTER_COLUMNS.level}" một trong: ${levels}.`;
}

/** Undefined where neither the line nor the name says the level: a commune that counts as a department makes figures wrong. */
function entryFrom(text: (column: Column) => string, line: string): RosterEntry | undefined {
  const isSaid = text('level') !== '';
  const level = isSaid ? levelNamed(text('level')) : levelOfName(text('name'));
  if (!level && !isSaid) return undefined;
  if (!level) throw new RosterError(`${line} ghi cấp "${text('level').slice(0, 40)}"; hãy ghi ${Object.values(LEVEL_WORDS).join(', ')}.`);
  const day = (column: 'from' | 'until') => {
    const date = text(column) === '' ? '' : readDate(text(column));
    if (date === undefined) throw new RosterError(`${line} ghi ngày "${text(column).slice(0, 40)}"; hãy ghi như 1/7/2025.`);
    return date;
  };
  const communes = text('communes');
  if (!/^\d{0,4}$/.test(communes)) throw new RosterError(`${line} ghi số xã "${communes.slice(0, 40)}"; hãy ghi một số.`);
  return {
    code: shortened(text('code'), TEXT_LIMITS.code),
    name: shortened(text('name'), TEXT_LIMITS.name),
    level,
    parent: text('parent'),
    from: day('from'),
    until: day('until'),
    ...(communes !== '' && { communes: Number(communes) }),
  };
}

function typedRow(id: string, template: Template, line: string): IndicatorId {
  const indicator = template.indicator(id);
  if (!indicator || indicator.kind === 'heading') {
    throw new RosterError(`${line} chủ trì chỉ tiêu "${id.slice(0, 40)}" không có số liệu trong biểu mẫu; hãy ghi như BM1/2.1.`);
  }
  return indicator.id;
}

/** The rows an agency is in charge of, as they stand in one cell. */
export function ownedBy(owners: Roster['owners'], code: string): string {
  return [...owners]
    .flatMap(([id, codes]) => (codes.includes(code) ? [id] : []))
    .sort(inOrder)
    .join(' ');
}

/** Writes a roster so that a spreadsheet opens it and `readRosterCsv` reads it back. Same roster, same text. */
export function writeRosterCsv({ entries, owners }: Roster): string {
  const lines = entries.map((entry) => [
    entry.code,
    entry.name,
    LEVEL_WORDS[entry.level],
    entry.parent,
    printDate(entry.from),
    printDate(entry.until),
    entry.communes === undefined ? '' : String(entry.communes),
    ownedBy(owners, entry.code),
  ]);
  const cells = [COLUMNS.map((column) => ROSTER_COLUMNS[column]), ...lines.map((line) => line.map(harmless))];
  return `${BYTE_ORDER_MARK}${papaparse.unparse(cells, { delimiter: ';', newline: '\r\n' })}\r\n`;
}
