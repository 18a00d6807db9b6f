import * as z from 'zod/mini';
import { readFigure, sameFigure, spellFigure, type Figure } from '../figures';
import {
  areCalendarDays,
  daysOfPeriod,
  findPeriod,
  findTemplate,
  LAST_CALENDAR_DAY,
  onDays,
  USUAL_DAYS,
  templateFor,
  type Indicator,
  type IndicatorId,
  type Period,
  type Template,
} from '../forms';
import { cleanText } from './clean-text';
import { MOST_COMPARED } from './compared';
import { inquiryEntry, inquiryOf, inquirySchema } from './inquiry-entry';
import { fitted, LARGEST_FIGURES_FILE, MOST_JUSTIFICATIONS, TEXT_LIMITS, tooLong } from './limits';
import { readDate } from './report-date';
import { emptySubmission, type Agency, type ComparedPeriod, type Submission } from './submission';

// Pages with a strict content policy allow no eval, which zod would otherwise try.
z.config({ jitless: true });

const PERIOD = /^20\d\d-(Q1|H1|Q3|Y)$/;

const text = (longest: number) => z.string().check(z.maxLength(longest));

/**
 * The figures file. Figures stand as printed on paper (`.` for thousands, `,` for decimals, `-` for
 * not applicable); a row that is left out keeps its default. A closing `?` marks a spelling that
 * could mean two numbers and was never decided: `8.326?`. Published as docs/figures.schema.json.
 */
export const figuresFileSchema = z.strictObject({
  template: z.optional(text(100)),
  period: z.string().check(z.regex(PERIOD)),
  /** The days of the closing month on which figures close and the report is due, where an agency has its own. */
  calendar: z.optional(z.strictObject({ closing: z.int(), due: z.int() })),
  agency: z.strictObject({
    name: text(TEXT_LIMITS.name),
    parent: z.optional(text(TEXT_LIMITS.parent)),
    symbol: z.optional(text(TEXT_LIMITS.symbol)),
    code: z.optional(text(TEXT_LIMITS.code)),
    level: z.optional(z.enum(['department', 'province', 'district', 'commune'])),
  }),
  report: z.optional(
    z.strictObject({
      number: z.optional(text(TEXT_LIMITS.number)),
      date: z.optional(text(20)),
      place: z.optional(text(TEXT_LIMITS.place)),
      signatory: z.optional(text(TEXT_LIMITS.signatory)),
    }),
  ),
  figures: z.record(text(40), text(TEXT_LIMITS.figure)),
  notes: z.optional(z.record(text(40), text(TEXT_LIMITS.note))),
  justifications: z.optional(
    z
      .array(
        z.strictObject({
          rule: text(TEXT_LIMITS.rule),
          reason: text(TEXT_LIMITS.reason),
          figures: z.record(text(40), text(TEXT_LIMITS.figure)),
        }),
      )
      .check(z.maxLength(MOST_JUSTIFICATIONS)),
  ),
  /** The figures of other periods it was compared with, by period. */
  compared: z.optional(z.record(z.string().check(z.regex(PERIOD)), z.record(text(40), text(TEXT_LIMITS.figure)))),
  /** Which room of the department is asked for which row, and who gave what; never in a package. */
  inquiry: z.optional(inquirySchema),
});

type FiguresFile = z.infer<typeof figuresFileSchema>;

/** A figures file that can't be used. The message is one Vietnamese sentence: where, and what to do. */
export class FiguresFileError extends Error {
  override readonly name = 'FiguresFileError';
}

/** Whether a file somebody chose is a figures file rather than a workbook: by what it begins with, or else by its name. */
export function isFiguresFile(name: string, bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('{') || /\.json$/i.test(name);
}

/**
 * Parses a figures file. Throws a FiguresFileError for anything but a well-formed one; a figure
 * that can't be read is no error here, it stays in its place as an unreadable figure.
 */
export function readFiguresFile(json: string, templates?: readonly Template[]): Submission {
  if (json.length > LARGEST_FIGURES_FILE) throw new FiguresFileError('Tệp số liệu quá lớn (trên 2 MB), không phải tệp số liệu CCHC.');
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\uFEFF/, ''), (key, value: unknown) => {
      // The schema would pass over this name in silence.
      if (key === '__proto__') throw new FiguresFileError('Tệp số liệu có mục lạ "__proto__", hãy bỏ đi hoặc sửa lại tên.');
      // Cleaned before anything is measured: composed Unicode may be longer than what is written.
      return typeof value === 'string' ? cleanText(value) : value;
    });
  } catch (error) {
    if (error instanceof FiguresFileError) throw error;
    throw new FiguresFileError('Tệp số liệu không phải JSON hợp lệ, hãy kiểm tra dấu ngoặc và dấu phẩy hoặc xuất lại tệp.');
  }

  const checked = figuresFileSchema.safeParse(parsed);
  if (!checked.success) throw new FiguresFileError(describe(checked.error.issues));
  return toSubmission(checked.data, templates);
}

function toSubmission(file: FiguresFile, templates?: readonly Template[]): Submission {
  const found = findPeriod(file.period);
  if (!found) throw new FiguresFileError(`Kỳ báo cáo "${file.period}" không có, hãy ghi như 2023-Q1, 2023-H1, 2023-Q3 hoặc 2023-Y.`);
  const days = file.calendar ?? USUAL_DAYS;
  if (!areCalendarDays(days)) {
    throw new FiguresFileError(
      `Mục calendar ghi ngày không dùng được, hãy ghi hai ngày từ 1 đến ${String(LAST_CALENDAR_DAY)}, hạn gửi không trước ngày chốt.`,
    );
  }
  const period = onDays(found, days);
  const template = file.template === undefined ? templateFor(period.id, templates) : findTemplate(file.template, templates);
  if (!template) {
    throw new FiguresFileError(
      file.template === undefined
        ? `Chưa có biểu mẫu cho ${period.phrase}, hãy kiểm tra lại kỳ báo cáo.`
        : `Tệp dùng mẫu ${quoted(file.template)} mà phiên bản này chưa biết, hãy cập nhật phần mềm.`,
    );
  }
  const date = file.report?.date ?? '';
  const isoDate = date === '' ? '' : readDate(date);
  if (isoDate === undefined) throw new FiguresFileError(`Ngày báo cáo ${quoted(date)} không phải một ngày, hãy ghi như 2023-09-15.`);

  const { name, parent = '', symbol = '', code = '', level } = file.agency;
  const agency: Agency = { name, parent, symbol, ...(code !== '' && { code }), ...(level && { level }) };
  const empty = emptySubmission(template, period, agency);
  const figures = new Map(empty.figures);
  for (const [id, spelling] of Object.entries(file.figures)) figures.set(rowOf(template, id, 'figures'), readMarked(spelling));
  const notes = new Map<IndicatorId, string>();
  for (const [id, note] of Object.entries(file.notes ?? {})) {
    if (note !== '') notes.set(rowOf(template, id, 'notes'), note);
  }
  return {
    template,
    period,
    agency,
    report: {
      number: file.report?.number ?? '',
      date: isoDate,
      place: file.report?.place ?? '',
      signatory: file.report?.signatory ?? '',
    },
    figures,
    notes,
    justifications: (file.justifications ?? [])
      .map(({ rule, reason, figures: restsOn }) => ({
        rule,
        reason,
        // Of a row that isn't there nothing can rest on a figure.
        figures: Object.fromEntries(Object.entries(restsOn).flatMap(([id, spelling]) => (template.indicator(id) ? [[id, spelling]] : []))),
      }))
      .filter(({ rule, reason }) => rule !== '' && reason !== ''),
    ...(file.compared && { compared: comparedIn(file.compared, template, period) }),
    ...(file.inquiry && { inquiry: inquiryOf(file.inquiry, template) }),
  };
}

/** Of a row that isn't there nothing can be compared. */
function comparedIn(file: NonNullable<FiguresFile['compared']>, template: Template, own: Period): readonly ComparedPeriod[] {
  return Object.entries(file)
    .slice(0, MOST_COMPARED)
    .flatMap(([id, spellings]) => {
      const period = findPeriod(id);
      if (!period || period.id === own.id) return [];
      const figures = Object.entries(spellings).flatMap(([row, spelling]) => {
        const indicator = template.indicator(row);
        return indicator && indicator.kind !== 'heading' ? [[indicator.id, readMarked(spelling)] as const] : [];
      });
      return [{ period, figures: new Map(figures) }];
    });
}

function rowOf(template: Template, id: string, section: 'figures' | 'notes'): IndicatorId {
  const indicator = template.indicator(id);
  if (!indicator) throw new FiguresFileError(`Mục ${section} có chỉ tiêu ${quoted(id)} không có trong biểu mẫu, hãy ghi như BM1/2.1.`);
  if (section === 'figures' && indicator.kind === 'heading') {
    throw new FiguresFileError(`Chỉ tiêu "${id}" là dòng tiêu đề, không nhận số liệu; hãy bỏ dòng này khỏi mục figures.`);
  }
  return indicator.id;
}

function readMarked(spelling: string): Figure {
  if (spelling.endsWith('?')) {
    const undecided = readFigure(spelling.slice(0, -1), 'unknown');
    if (undecided.kind === 'ambiguous') return undecided;
  }
  return readFigure(spelling, ',');
}

/**
 * Writes a figures file: same submission, same bytes. Every row that takes a figure is in it. What is written can be
 * read: of a submission beyond the limits only what is `fitted`.
 */
export function writeFiguresFile(beforeLimits: Submission): string {
  const { submission } = fitted(beforeLimits);
  const rows = submission.template.indicators.filter(({ kind }) => kind !== 'heading');
  const days = daysOfPeriod(submission.period);
  const file: FiguresFile = {
    template: submission.template.id,
    period: submission.period.id,
    ...(days.closing !== USUAL_DAYS.closing || days.due !== USUAL_DAYS.due ? { calendar: days } : {}),
    agency: { ...submission.agency },
    report: { ...submission.report },
    figures: Object.fromEntries(
      rows.map(({ id, kind }) => [id, kind === 'heading' ? '' : spell(submission.figures.get(id) ?? { kind: 'blank' }, kind)]),
    ),
    notes: Object.fromEntries(
      submission.template.indicators.flatMap(({ id }) => (submission.notes.has(id) ? [[id, submission.notes.get(id) ?? '']] : [])),
    ),
    justifications: submission.justifications.map(({ rule, reason, figures }) => ({ rule, reason, figures: { ...figures } })),
    ...(submission.compared && {
      compared: Object.fromEntries(submission.compared.map((each) => [each.period.id, spelledFigures(each, rows)])),
    }),
    ...(submission.inquiry && { inquiry: inquiryEntry(submission.inquiry) }),
  };
  const clean = (_key: string, value: unknown) => (typeof value === 'string' ? cleanText(value) : value);
  return `${JSON.stringify(file, clean, 2)}\n`;
}

function spelledFigures({ figures }: ComparedPeriod, rows: readonly Indicator[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ id, kind }) => {
      const figure = figures.get(id);
      const spelling = figure === undefined || kind === 'heading' ? '' : spell(figure, kind);
      return spelling === '' || tooLong('figure', spelling) ? [] : [[id, spelling]];
    }),
  );
}

/** The given spelling where official print reads it the same; otherwise the figure in official print, with all its decimals if need be. */
function spell(figure: Figure, kind: 'count' | 'rate' | 'amount' | 'choice'): string {
  if (figure.kind === 'ambiguous') return `${figure.text.trim()}?`;
  if (figure.kind === 'number' && sameFigure(readFigure(figure.text, ','), figure)) return figure.text.trim();
  return spellFigure(figure, kind);
}

/** Somebody's text within a sentence: one line, not too long. */
function oneLine(text: string): string {
  return cleanText(cleanText(text).replace(/\s+/g, ' ').slice(0, 80));
}

function quoted(text: string): string {
  return `"${oneLine(text)}"`;
}

const SECTIONS: Record<string, string> = {
  template: 'mẫu (template)',
  period: 'kỳ báo cáo (period)',
  calendar: 'lịch báo cáo (calendar)',
  agency: 'cơ quan (agency)',
  report: 'báo cáo (report)',
  figures: 'số liệu (figures)',
  notes: 'ghi chú (notes)',
  justifications: 'giải trình (justifications)',
  compared: 'kỳ so sánh (compared)',
  inquiry: 'phân công (inquiry)',
};

function describe(issues: readonly z.core.$ZodIssue[]): string {
  const [first] = issues;
  if (!first) return 'Tệp số liệu không đúng cấu trúc.';
  const [section, ...deeper] = first.path.map(String);
  const where =
    section === undefined
      ? 'Tệp số liệu'
      : `Mục ${SECTIONS[section] ?? section}${deeper.length > 0 ? `, ${oneLine(deeper.join(' › '))}` : ''}`;
  const more = issues.length > 1 ? ` (còn ${String(issues.length - 1)} chỗ khác)` : '';
  switch (first.code) {
    case 'unrecognized_keys':
      return `${where} có mục lạ ${quoted(first.keys.join(', '))}, hãy bỏ đi hoặc sửa lại tên${more}.`;
    case 'too_big':
      return `${where} quá dài, hãy rút ngắn${more}.`;
    case 'invalid_format':
      return `${where} phải ghi như 2023-Q1, 2023-H1, 2023-Q3 hoặc 2023-Y${more}.`;
    case 'invalid_type':
      return section === 'figures' && deeper.length > 0
        ? `${where} phải là chữ trong ngoặc kép, ghi như trên giấy, ví dụ "8.326"${more}.`
        : `${where} thiếu hoặc không đúng kiểu, hãy xem lại cấu trúc tệp${more}.`;
    default:
      return `${where} không đúng cấu trúc, hãy xem lại${more}.`;
  }
}
