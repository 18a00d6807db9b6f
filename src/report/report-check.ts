import type { IndicatorId, Severity } from '../forms';
import type { Finding, Repair, ReportTopic, TextPlace } from '../rules';
import type { Answer } from './comparison';

/** Something the report says of a figure, and what the forms say of it. */
export interface Statement {
  readonly answer: Answer;
  readonly stated: string;
  readonly place: TextPlace;
  readonly quote: TextPlace;
  /** The report's number into the form. */
  readonly repair?: Repair;
}

/** Something the report says of a figure, tied to the row or rows it speaks of, and rightly. */
export interface Agreement {
  /** One row, or the rows whose sum or difference the number is. */
  readonly rows: readonly IndicatorId[];
  /** As spelled in the report: `17`, `100%`, `không nhận được`; of parts that make the figure all of them: `15 + 05`. */
  readonly stated: string;
  /** What the forms say, as printed. */
  readonly expected: string;
  readonly place: TextPlace;
  /** The clause around it. */
  readonly quote: TextPlace;
}

export interface ReportCheck {
  /** What the report says rightly, in reading order. */
  readonly agreeing: readonly Agreement[];
  /** Where it says otherwise than the forms, and its own slips, in reading order. */
  readonly findings: readonly Finding[];
}

interface Seen {
  readonly topic: ReportTopic;
  readonly severity: Extract<Severity, 'error' | 'warning'>;
  readonly rows?: readonly IndicatorId[];
  readonly place: TextPlace;
  readonly quote?: TextPlace;
  /** The words in question. */
  readonly stated: string;
  /** What the forms say, as printed; empty where they say nothing yet. */
  readonly expected?: string;
  readonly message: string;
  readonly repair?: Repair;
}

/** Something a report's text says wrongly. */
export function reportFinding({ topic, severity, rows = [], place, quote = place, stated, expected, message, repair }: Seen): Finding {
  const { block, row = '', cell = '', start } = place;
  return {
    key: ['report', topic, block, row, cell, start, rows.join()].join(':'),
    source: 'report',
    topic,
    severity,
    status: 'fail',
    rows,
    place,
    quote,
    stated,
    ...(expected !== undefined && { expected }),
    message,
    ...(repair && { repair }),
  };
}

/** The place of a report's finding, which always has one. */
export function textPlace({ place }: { readonly place?: Finding['place'] }): TextPlace {
  if (!place || !('block' in place)) throw new Error('Not a finding of a report');
  return place;
}

export function byReadingOrder(a: { readonly place?: Finding['place'] }, b: { readonly place?: Finding['place'] }): number {
  const [first, second] = [textPlace(a), textPlace(b)];
  return (
    first.block - second.block ||
    (first.row ?? 0) - (second.row ?? 0) ||
    (first.cell ?? 0) - (second.cell ?? 0) ||
    first.start - second.start
  );
}
