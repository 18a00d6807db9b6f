import { findPeriod, placeName, type IndicatorId, type Period, type PeriodId, type Template } from '../forms';
import type { Figure } from '../figures';
import { rulesOf, validate, type Finding, type WorkbookTopic } from '../rules';
import {
  askedIn,
  PROPERTY,
  readSubmission,
  rowsWithin,
  rulesWithin,
  slipSheets,
  WorkbookContentError,
  type ReadingResult,
  type SlipSheet,
  type WorkbookCells,
} from '../sheets';
import { emptySubmission, oneLine, readDate, shortened, TEXT_LIMITS } from '../submission';

/** What a room answered. */
export interface SlipReply {
  readonly id: string;
  readonly room: string;
  readonly template: Template;
  readonly period: Period;
  /** Of the agency whose slip it is; may be empty. */
  readonly agency: string;
  readonly asked: ReadonlySet<IndicatorId>;
  /** May be empty, as are the two after it. */
  readonly person: string;
  /** ISO. */
  readonly date: string;
  /** A day stands there that can't be read: it says nothing of which answer is the later one. */
  readonly isUndated?: true;
  readonly document: string;
  /** What was filled in, in rows that were asked and in others. */
  readonly figures: ReadonlyMap<IndicatorId, Figure>;
  readonly notes: ReadonlyMap<IndicatorId, string>;
  /** What is odd about it, and what the rules that lie within it found. */
  readonly findings: readonly Finding[];
}

/** A slip that can't be read. The message is one Vietnamese sentence. */
export class SlipError extends Error {
  override readonly name = 'SlipError';
}

const SLIP_ID = /(20\d\d-(?:Q1|H1|Q3|Y))-[0-9a-f]{8}/;

/** What says nothing of a slip: what isn't filled in is no answer, what is stored oddly is stored well when it is taken, and what follows is computed anew. */
const BESIDE_THE_POINT: ReadonlySet<string> = new Set<WorkbookTopic>([
  'missing-row',
  'missing-form',
  'unread-column',
  'stored-as-text',
  'overwritten-formula',
  'changed-formula',
  'lost-formula',
]);

const LOST = 'Phiếu này không còn mã phiếu hoặc tên nơi được hỏi; hãy lấy lại phiếu gốc rồi điền lại.';

interface SlipOptions {
  readonly convertsFont?: boolean | undefined;
}

/**
 * What rooms answered on the slips of a workbook, sheet by sheet; none for a workbook that has none. Only values are taken,
 * no formula and no link, and only rules that lie wholly within the rows that were asked are run: the others are no blanks.
 *
 * @throws SlipError for what was a slip and can't be read any more; of several slips it names the sheet.
 */
export function readSlips(cells: WorkbookCells, options: SlipOptions = {}): readonly SlipReply[] {
  const found = slipSheets(cells);
  const [first, ...more] = found;
  if (!first) {
    if (cells.properties[PROPERTY.slip] === undefined) return [];
    throw new SlipError(LOST);
  }
  if (more.length === 0) return [readSheet(first, cells.properties, options)];
  // The properties are those of one slip, and nobody knows which.
  const properties = Object.fromEntries(Object.entries(cells.properties).filter(([name]) => name !== PROPERTY.slip));
  return found.map((each) => {
    try {
      return readSheet(each, properties, options);
    } catch (error) {
      throw error instanceof SlipError ? new SlipError(`Sheet "${each.sheet.name.slice(0, 40)}": ${error.message}`) : error;
    }
  });
}

/** The same where there is one slip, or the first of several. */
export function readSlip(cells: WorkbookCells, options: SlipOptions = {}): SlipReply | undefined {
  return readSlips(cells, options)[0];
}

function readSheet(found: SlipSheet, properties: WorkbookCells['properties'], options: SlipOptions): SlipReply {
  const text = (field: 'id' | 'room' | 'agency' | 'person' | 'date' | 'document' | 'asked') => oneLine(found.texts.get(field) ?? '');
  const [id, periodId] = SLIP_ID.exec(text('id')) ?? SLIP_ID.exec(properties[PROPERTY.slip] ?? '') ?? [];
  const period = periodId === undefined ? undefined : findPeriod(periodId);
  const room = shortened(text('room'), TEXT_LIMITS.room);
  if (id === undefined || !period || room === '') throw new SlipError(LOST);
  const read = (asked?: ReadonlySet<IndicatorId>) => readTables({ sheets: [found.sheet], properties }, period.id, asked, options);
  // Which template it is stands in the file, or goes by the period.
  const { template } = read(new Set()).submission;
  const listed = new Set(askedIn(template, text('asked')));
  const { submission, findings } = read(listed);
  const asked = listed.size > 0 ? listed : new Set(submission.figures.keys());
  const within = rowsWithin(template, [...asked]);
  const own = { ...emptySubmission(template, period), figures: new Map([...submission.figures].filter(([row]) => within.has(row))) };
  const rules = new Set(rulesWithin(rulesOf(template, submission.agency.level), within).rules);
  const broken = validate(own).findings.filter(
    ({ rule, status, topic }) => rule && rules.has(rule) && status === 'fail' && topic !== 'missing',
  );
  const stated = text('date');
  const date = stated === '' ? '' : readDate(stated);
  const typed = (row: IndicatorId) => template.indicator(row)?.derivation === undefined;
  return {
    id,
    room,
    template,
    period,
    agency: shortened(text('agency'), TEXT_LIMITS.name),
    asked,
    person: shortened(text('person'), TEXT_LIMITS.person),
    date: date ?? '',
    ...(date === undefined && { isUndated: true }),
    document: shortened(text('document'), TEXT_LIMITS.document),
    figures: new Map([...submission.figures].filter(([row, { kind }]) => kind !== 'blank' && typed(row))),
    notes: submission.notes,
    findings: [
      ...(date === undefined ? [undatedFinding(stated)] : []),
      ...findings.filter(({ topic }) => !BESIDE_THE_POINT.has(topic)),
      ...broken,
    ].map((finding) => ({
      // Neither place nor repair: nothing is mended in a slip, but where its figures go.
      key: `${id}:${finding.key}`,
      source: finding.source,
      topic: finding.topic,
      severity: finding.severity,
      status: finding.status,
      rows: finding.rows,
      message: `Phiếu của ${[room, ...rowOf(template, finding)].join(', ')}: ${finding.message}`,
    })),
  };
}

/** A day that can't be read: asked for, since today's would make the answer newer than it is. */
function undatedFinding(stated: string): Finding {
  const message = `Ngày cung cấp "${stated.slice(0, 40)}" không đọc được; hãy hỏi lại và ghi như 10/9/2023.`;
  return { key: 'slip:answer-date', source: 'slip', topic: 'answer-date', severity: 'warning', status: 'fail', rows: [], message };
}

/** The row a rule speaks of, which it doesn't say itself: elsewhere it stands beside it. */
function rowOf(template: Template, { source, rows }: Finding): readonly string[] {
  return source === 'rule' ? rows.slice(0, 1).map((row) => placeName(template, row)) : [];
}

function readTables(
  cells: WorkbookCells,
  period: PeriodId,
  asked: ReadonlySet<IndicatorId> | undefined,
  { convertsFont }: { readonly convertsFont?: boolean | undefined },
): ReadingResult {
  try {
    return readSubmission(cells, { period, asked, convertsFont });
  } catch (error) {
    if (!(error instanceof WorkbookContentError) || error.reason !== 'no-forms') throw error;
    throw new SlipError('Phiếu này không còn bảng chỉ tiêu đọc được; hãy lấy lại phiếu gốc rồi điền lại.');
  }
}
