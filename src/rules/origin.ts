import { plainText, type IndicatorId } from '../forms';
import { printDate, type Submission } from '../submission';
import type { Finding, FindingTopic } from './finding';

/**
 * What a finding rests on. `printed`: what the form prints of the row; `meaning`: what the words of its rows mean
 * together, though no document spells the rule out; `habit`: how an appendix is written; `comparison`: a hint of ours,
 * which nothing prescribes; `calendar`: the days of the reports; `form-of-documents`: the decree on documents;
 * `file`: whether a file can be read for certain; `own-words`: what a text says twice; `roster`: who reports to a province; `assignment`:
 * who in the department is asked for what.
 */
type Origin =
  'printed' | 'meaning' | 'habit' | 'comparison' | 'calendar' | 'form-of-documents' | 'file' | 'own-words' | 'roster' | 'assignment';

const ORIGINS: Readonly<Record<FindingTopic, Origin>> = {
  missing: 'printed',
  unreadable: 'printed',
  'whole-number': 'printed',
  range: 'printed',
  unit: 'printed',
  choice: 'printed',
  derived: 'printed',
  truncated: 'habit',
  'zero-division': 'habit',
  'part-of-whole': 'meaning',
  'cross-form': 'meaning',
  plausibility: 'meaning',
  agreement: 'habit',
  level: 'meaning',
  note: 'habit',
  agency: 'form-of-documents',
  'report-number': 'form-of-documents',
  'report-date': 'calendar',
  'same-as-before': 'comparison',
  'overwritten-formula': 'file',
  'changed-formula': 'file',
  'lost-formula': 'file',
  'uncomputed-formula': 'file',
  'locked-input': 'file',
  'stored-as-text': 'file',
  'stored-as-percent': 'file',
  'unplaced-figure': 'file',
  'duplicate-row': 'file',
  'contradictory-row': 'file',
  'missing-row': 'file',
  'missing-form': 'file',
  'duplicate-form': 'file',
  'overtyped-consolidated': 'file',
  'doubtful-column': 'file',
  'unread-column': 'file',
  'cut-off': 'file',
  'struck-out': 'file',
  'shown-otherwise': 'file',
  'stated-unit': 'printed',
  'other-file': 'file',
  'legacy-font': 'file',
  'too-long': 'file',
  'unknown-period': 'calendar',
  'unknown-level': 'roster',
  'other-period': 'calendar',
  'unreadable-date': 'file',
  statement: 'printed',
  uncompared: 'file',
  period: 'calendar',
  window: 'calendar',
  'two-dates': 'own-words',
  'cited-twice': 'own-words',
  sum: 'own-words',
  ratio: 'own-words',
  'document-kind': 'form-of-documents',
  issuer: 'form-of-documents',
  'no-year': 'form-of-documents',
  'own-symbol': 'form-of-documents',
  'outside-period': 'calendar',
  'blank-head': 'form-of-documents',
  'other-unit': 'printed',
  'set-aside': 'roster',
  deviation: 'roster',
  'own-total': 'roster',
  joint: 'roster',
  unusable: 'roster',
  jump: 'comparison',
  'other-slip': 'assignment',
  'not-asked': 'assignment',
  'two-answers': 'assignment',
  'answer-date': 'assignment',
  kept: 'assignment',
  'between-rooms': 'meaning',
};

const SENTENCES: Readonly<Record<Exclude<Origin, 'calendar'>, string>> = {
  printed: 'Theo lời in của dòng trong biểu mẫu.',
  meaning: 'Suy từ lời in của các dòng trong biểu mẫu; văn bản không ghi riêng điều này.',
  habit: 'Theo cách ghi chung của phụ lục: "-" là không áp dụng, 0 là không phát sinh, số lẻ được làm tròn.',
  comparison: 'Công cụ tự so và nhắc khi khác thường; không văn bản nào quy định, nếu số đúng thì giữ nguyên.',
  'form-of-documents': 'Theo thể thức văn bản hành chính.',
  file: 'Về cách ghi trong tệp: chỗ nào không đọc chắc chắn được thì công cụ nêu ra, không đoán.',
  'own-words': 'Các con số, ngày tháng trong cùng một văn bản phải khớp nhau.',
  roster: 'Theo danh sách đơn vị báo cáo và cách tổng hợp của từng dòng.',
  assignment: 'Theo phân công trong cơ quan và các phiếu đã trả lời.',
};

const DECREE = 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, Phụ lục I và III';

/** A row as the official form prints it. */
export interface PrintedRow {
  readonly id: IndicatorId;
  readonly label: string;
  readonly unit: string;
}

/** Where what findings demand comes from. */
export interface Basis {
  /** What the rules behind them demand, a sentence each. */
  readonly demands: readonly string[];
  /** The rows they speak of, as the form prints them. */
  readonly rows: readonly PrintedRow[];
  /** How it follows, a sentence each. */
  readonly origins: readonly string[];
  /** The documents it follows from; none where only we say so. */
  readonly documents: readonly string[];
}

/** Where the demands behind the findings of one cause come from: the form's rows in their own words, the circular, the decree, or only ourselves. */
export function basisOf(findings: readonly Finding[], { template, period }: Submission): Basis {
  const origins = [...new Set(findings.map(originOf))];
  const calendar = `Theo lịch báo cáo: số liệu ${period.phrase} tính từ ngày ${printDate(period.from)} đến ngày ${printDate(period.to)}, hạn gửi ${printDate(period.due)}.`;
  const isOfForm = origins.includes('printed') || origins.includes('meaning');
  return {
    demands: [...new Set(findings.flatMap(({ rule }) => rule?.statement ?? []))],
    rows: [...new Set(findings.flatMap(({ rows }) => rows))].flatMap((id): PrintedRow[] => {
      const indicator = template.indicator(id);
      return indicator ? [{ id, label: plainText(indicator.label), unit: plainText(indicator.unit) }] : [];
    }),
    origins: origins.map((origin) => (origin === 'calendar' ? calendar : SENTENCES[origin])),
    documents: [...(isOfForm ? [template.source] : []), ...(origins.includes('form-of-documents') ? [DECREE] : [])],
  };
}

/** What was found beside another period, and by no rule, is a comparison whatever it is about. */
function originOf({ source, topic, rule }: Finding): Origin {
  return source === 'rule' && !rule ? 'comparison' : ORIGINS[topic];
}
