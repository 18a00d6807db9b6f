import {
  areCalendarDays,
  findPeriod,
  findTemplate,
  LEVEL_WORDS,
  LEVELS,
  levelNamed,
  PERIOD_KINDS,
  LAST_CALENDAR_DAY,
  onDays,
  periodNamed,
  periodOf,
  periodWords,
  TEMPLATES,
  templateFor,
  USUAL_DAYS,
  type CalendarDays,
  type Period,
  type PeriodId,
  type Template,
} from '../forms';
import { cleanText, readDate, type Agency, type ReportReference } from '../submission';
import { textOf, type SheetCell, type SheetCells, type WorkbookCells } from './cells';
import { matchable, vocabularyOf } from './vocabulary';
import { FIELDS, type InformationField } from './information-fields';
import { LONGEST_TITLE } from './table-title';
import { workbookFinding } from './workbook-finding';
import type { CellPlace, Finding } from '../rules';
import { PROPERTY } from './workbook-properties';

interface ReadInformation {
  /** Undefined when neither the sheet nor the file says it. */
  readonly period: Period | undefined;
  /** The sheet says a period that can't be read: the beginning of a sentence that quotes it. */
  readonly periodStated?: string;
  readonly template: Template | undefined;
  /** The file was made from a template that isn't known here. */
  readonly unknownTemplate?: string;
  readonly agency: Agency;
  readonly report: ReportReference;
  readonly findings: readonly Finding[];
  /** Where each field is filled in. */
  readonly places: ReadonlyMap<InformationField, CellPlace>;
}

/** What is known before looking. */
interface Known {
  /** Taken where the sheet doesn't say it. */
  readonly period?: PeriodId | undefined;
  readonly templates?: readonly Template[] | undefined;
}

/** Fewer known fields than this are a coincidence. */
const FEWEST_FIELDS = 3;
/** A field's name in characters, with spaces to spare; longer texts need no closer look. */
const LONGEST_FIELD = 60;
/** Columns from a field's name to its value, with some inserted in between. */
const FARTHEST_VALUE = 5;

/**
 * Who reports, for when. Fields are found by their words on whichever sheet has them; the file's
 * properties stand in where the sheet is gone.
 */
export function readInformation(workbook: WorkbookCells, { period: asked, templates = TEMPLATES }: Known = {}): ReadInformation {
  const [found] = workbook.sheets
    .map((sheet) => ({ sheet, values: fieldsOf(sheet) }))
    .sort((a, b) => b.values.size - a.values.size || Number(b.sheet.visible) - Number(a.sheet.visible));
  const values = found && found.values.size >= FEWEST_FIELDS ? found.values : new Map<InformationField, FoundField>();
  const text = (field: InformationField) => cleanText(textOf(values.get(field)?.cell));
  const findings: Finding[] = [];
  const sheet = found?.sheet.name ?? '';

  const written = periodFrom(text('period'), text('year'));
  const stated =
    values.has('period') || values.has('year')
      ? `Sheet "${sheet}" ghi kỳ báo cáo "${text('period').slice(0, 40)}", năm "${text('year').slice(0, 40)}" ${whyNot(text('period'))}`
      : undefined;
  const titled = stated === undefined ? titledPeriod(workbook, templates) : undefined;
  const period =
    written ??
    (asked === undefined ? undefined : findPeriod(asked)) ??
    findPeriod(workbook.properties[PROPERTY.period] ?? '') ??
    titled?.period;
  const periodStated = stated ?? titled?.stated;
  if (period && !written && stated !== undefined) {
    findings.push(
      workbookFinding({
        topic: 'unknown-period',
        // What the file says of itself beside an unreadable period may be what somebody meant to change.
        severity: asked === undefined ? 'error' : 'warning',
        sheet,
        ...(values.has('period') && { at: { row: values.get('period')?.row ?? 0, column: values.get('period')?.column ?? 0 } }),
        stated: text('period'),
        message: `${stated}; đang hiểu là ${period.phrase}, hãy chọn lại kỳ báo cáo.`,
      }),
    );
  }
  const days = calendarDays(text('closing'), text('dueDay'));
  if (!days) {
    findings.push(
      workbookFinding({
        topic: 'unreadable-date',
        severity: 'warning',
        sheet,
        message: `Ngày chốt số liệu "${text('closing').slice(0, 20)}" và ngày hạn gửi "${text('dueDay').slice(0, 20)}" không dùng được; hãy ghi hai ngày từ 1 đến ${String(LAST_CALENDAR_DAY)}, hạn gửi không trước ngày chốt.`,
      }),
    );
  }
  const declared = workbook.properties[PROPERTY.template];
  const template = findTemplate(declared ?? text('template').split(' ')[0] ?? '', templates);
  const date = text('date');
  const isoDate = date === '' ? '' : readDate(date);
  if (isoDate === undefined) {
    findings.push(
      workbookFinding({
        topic: 'unreadable-date',
        severity: 'warning',
        sheet,
        message: `Ngày báo cáo "${date.slice(0, 40)}" không phải một ngày; hãy ghi như 15/9/2023.`,
      }),
    );
  }
  const code = text('code');
  const levelWords = text('level');
  const level = levelNamed(levelWords);
  if (level === undefined && levelWords !== '') {
    findings.push(
      workbookFinding({
        topic: 'unknown-level',
        severity: 'warning',
        sheet,
        at: { row: values.get('level')?.row ?? 0, column: values.get('level')?.column ?? 0 },
        stated: levelWords,
        message: `Cấp đơn vị "${levelWords.slice(0, 40)}" không đọc được; hãy chọn ${LEVELS.map((each) => LEVEL_WORDS[each]).join('; ')}.`,
      }),
    );
  }
  return {
    period: period && onDays(period, days ?? USUAL_DAYS),
    ...(!written && (stated !== undefined || !period) && periodStated !== undefined && { periodStated }),
    template: template ?? (period && templateFor(period.id, templates)),
    ...(declared !== undefined && !template && { unknownTemplate: declared }),
    agency: {
      name: values.has('agency') ? text('agency') : cleanText(workbook.properties[PROPERTY.agency] ?? ''),
      parent: text('parent'),
      symbol: text('symbol'),
      ...(code !== '' && { code }),
      ...(level && { level }),
    },
    report: { number: text('number'), date: isoDate ?? '', place: text('place'), signatory: text('signatory') },
    findings,
    places: new Map([...values].map(([field, { row, column }]) => [field, { sheet, row, column }])),
  };
}

/** The days of the agency's calendar, the usual ones where the sheet doesn't say; undefined for what no report can be made by. */
function calendarDays(closing: string, due: string): CalendarDays | undefined {
  const dayIn = (text: string, usual: number) => (text === '' ? usual : /^\d{1,2}$/.test(text) ? Number(text) : NaN);
  const days = { closing: dayIn(closing, USUAL_DAYS.closing), due: dayIn(due, USUAL_DAYS.due) };
  return areCalendarDays(days) ? days : undefined;
}

/** Only what is plain: `Quý 3` is Quý III, `Cả năm` may be anything. */
function periodFrom(words: string, yearText: string): Period | undefined {
  const named = periodNamed(words);
  const year = yearIn(yearText) ?? (yearText === '' ? named?.year : undefined);
  if (!named?.kind || year === undefined || (named.year !== undefined && named.year !== year)) return undefined;
  return periodOf(year, named.kind);
}

/** `2023`, `Năm 2023`, and `2.023` as a number with a mark for thousands. */
function yearIn(text: string): number | undefined {
  const [, year] = /^(?:năm )?(2[.,]?0\d\d|2[.,]?100)$/iu.exec(text.normalize('NFKC').trim()) ?? [];
  return year === undefined ? undefined : Number(year.replace(/[.,]/, ''));
}

/** Why words that were written for a period are none, the end of a clause: a time nobody reports on is read well enough. */
function whyNot(words: string): string {
  const named = periodNamed(words);
  return named && named.kind === undefined ? `không phải kỳ báo cáo (${kindsOfPeriod()})` : 'không đọc được';
}

function kindsOfPeriod(): string {
  return PERIOD_KINDS.map(({ words }) => words.charAt(0).toLowerCase() + words.slice(1)).join(', ');
}

/** How far down titles stand. */
const TITLE_ROWS = 12;
/** The official heading says for which reports a form is used, whatever the period. */
const OF_EVERY_PERIOD = /sử dụng trong|hàng (?:quý|tháng|năm)/iu;

/** What the names of the sheets and the titles above the tables say of the period: the one they name, or the beginning of a sentence that quotes them. */
function titledPeriod({ sheets }: WorkbookCells, templates: readonly Template[]): { period?: Period; stated?: string } | undefined {
  const isLabel = (cell: SheetCell | undefined) =>
    cell?.kind === 'text' && templates.some((template) => vocabularyOf(template).labelled(cell.value).length > 0);
  const texts = sheets.flatMap(({ name, rows, printed }) => {
    const top = rows.slice(0, TITLE_ROWS);
    const table = top.findIndex((row) => row.some(isLabel));
    return [printed?.title ?? '', name, ...top.slice(0, table < 0 ? undefined : table).flatMap((row) => row.map(textOf))];
  });
  return periodIn([...new Set(texts)].filter((text) => text.length <= LONGEST_TITLE && !OF_EVERY_PERIOD.test(text.normalize('NFC'))));
}

function periodIn(texts: readonly string[]): { period?: Period; stated?: string } | undefined {
  const named = texts.flatMap((text) => periodWords(text).map((time) => ({ text: text.trim(), ...time })));
  const dated = named.filter(({ year }) => year !== undefined);
  const periods = new Map(
    dated.flatMap(({ kind, year }) => (kind && year !== undefined ? [periodOf(year, kind)] : [])).map((period) => [period.id, period]),
  );
  const [only] = periods.values();
  if (only && periods.size === 1 && dated.every(({ kind }) => kind !== undefined)) return { period: only };
  if (periods.size > 1) return { stated: `Tệp ghi nhiều kỳ báo cáo (${[...periods.values()].map(({ phrase }) => phrase).join(', ')})` };
  const [first] = named;
  if (!first) return undefined;
  const why =
    first.kind === undefined ? ` không phải kỳ báo cáo (${kindsOfPeriod()})` : first.year === undefined ? ' không ghi năm' : ' và kỳ khác';
  return { stated: `Tiêu đề "${first.text.replace(/\s+/g, ' ').slice(0, 100)}"${why}` };
}

/** What stands in a field, and where. */
interface FoundField {
  readonly cell: SheetCell | undefined;
  readonly row: number;
  readonly column: number;
}

const FIELD_OF_WORDS = new Map((Object.entries(FIELDS) as [InformationField, string][]).map(([field, words]) => [matchable(words), field]));

/** Each field found on a sheet with the nearest filled cell to its right. A value is never taken for a field: "Năm" is both. */
function fieldsOf(sheet: SheetCells): ReadonlyMap<InformationField, FoundField> {
  const values = new Map<InformationField, FoundField>();
  sheet.rows.forEach((row, index) => {
    let taken = -1;
    row.forEach((cell, column) => {
      const isShort = cell?.kind === 'text' && cell.value.length < LONGEST_FIELD;
      const field = isShort && column > taken ? FIELD_OF_WORDS.get(matchable(cell.value)) : undefined;
      if (field === undefined || values.has(field)) return;
      const value = row.findIndex((next, place) => place > column && place <= column + FARTHEST_VALUE && textOf(next).trim() !== '');
      // Where nothing stands yet it belongs beside its name.
      values.set(field, { cell: row[value], row: index, column: value < 0 ? column + 1 : value });
      taken = Math.max(taken, value);
    });
  });
  return values;
}
