import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { statedFigure } from '../figures';
import { daysOfPeriod, LEVEL_WORDS, placeName, type IndicatorId, type Template, USUAL_DAYS } from '../forms';
import { cleanText } from './clean-text';
import { LONGEST_CELL_TEXT, shortened } from './limits';
import { printDate } from './report-date';
import { figureOf, type Submission } from './submission';

/** One thing a submission says, in words: `Biểu mẫu 1, dòng 2.1` – `37`. */
export interface RecordEntry {
  readonly what: string;
  readonly content: string;
}

/**
 * Everything a submission says, as a list that can be read, kept and compared: who, when, every figure and note, every
 * justification. What is empty is left out. How a figure was spelled makes no difference, only what it is.
 */
export function recordOf(submission: Submission): readonly RecordEntry[] {
  const { template, period, agency, report, notes, justifications } = submission;
  const rules = new Set<string>();
  const days = daysOfPeriod(period);
  const isUsual = days.closing === USUAL_DAYS.closing && days.due === USUAL_DAYS.due;
  return [
    { what: 'Mẫu biểu', content: template.id },
    { what: 'Kỳ', content: period.phrase },
    // Only where an agency has a calendar of its own: records are as they were.
    ...(isUsual
      ? []
      : [
          { what: 'Số liệu đến ngày', content: printDate(period.to) },
          { what: 'Hạn gửi', content: printDate(period.due) },
        ]),
    { what: 'Cơ quan', content: agency.name },
    { what: 'Chủ quản', content: agency.parent },
    { what: 'Ký hiệu', content: agency.symbol },
    { what: 'Mã đơn vị', content: agency.code ?? '' },
    { what: 'Cấp đơn vị', content: agency.level === undefined ? '' : LEVEL_WORDS[agency.level] },
    { what: 'Báo cáo số', content: report.number },
    { what: 'Báo cáo ngày', content: printDate(report.date) },
    { what: 'Nơi báo cáo', content: report.place },
    { what: 'Người ký', content: report.signatory },
    ...template.indicators.flatMap(({ id, kind }) => {
      const { figure, note } = recordNames(template, id);
      return [
        { what: figure, content: kind === 'heading' ? '' : statedFigure(figureOf(submission, id), kind) },
        { what: note, content: notes.get(id) ?? '' },
      ];
    }),
    ...justifications.flatMap(({ rule, reason, figures }) => {
      // Of two for one rule the first counts.
      if (rules.has(rule)) return [];
      rules.add(rule);
      const restsOn = Object.entries(figures)
        .map(([id, figure]) => `${id} = ${figure}`)
        .sort()
        .join('; ');
      return [{ what: `Giải trình ${rule}`, content: `${reason} (${restsOn})` }];
    }),
  ]
    .filter(({ content }) => content !== '')
    .map(({ what, content }) => ({ what: cleanText(what), content: shortened(content, LONGEST_CELL_TEXT) }));
}

/** What a row's figure and note are called in a record. */
export function recordNames(template: Template, id: IndicatorId): { readonly figure: string; readonly note: string } {
  const figure = placeName(template, id);
  return { figure, note: `${figure}, ghi chú` };
}

/** The SHA-256 of a record in hexadecimal digits: the same for the same statements, whatever file they came in. */
export function fingerprintOf(record: readonly RecordEntry[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(record.map(({ what, content }) => [what, content])))));
}
