import { readFigure } from '../../src/figures';
import type { IndicatorId } from '../../src/forms';
import { checkReport, textAt, type ReportText, type Statement } from '../../src/report';
import { withFigures, type Submission } from '../../src/submission';
import { seedSubmission } from '../word/seed-submission';

/** Lines as paragraphs. */
export function reportOf(...paragraphs: readonly string[]): ReportText {
  return { blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })), notes: [] };
}

/** The real appendix of quý III/2023, with some figures changed. */
export function appendixWith(changes: Readonly<Record<string, string>> = {}): Submission {
  return withFigures(
    seedSubmission(),
    Object.entries(changes).map(([id, text]) => [id as IndicatorId, readFigure(text, ',')] as const),
  );
}

/** What a text says, one entry each: `BM1/2.1 37`, with `≠ 38` where the forms say so. */
export function said(report: ReportText, submission: Submission = appendixWith()): readonly string[] {
  return checkReport(report, submission).statements.map(inShort);
}

function inShort({ ids, stated, expected, agrees }: Statement): string {
  return `${ids.join('+')} ${stated}${agrees ? '' : ` ≠ ${expected}`}`;
}

/** The kinds and quotes of a text's slips. */
export function slipsIn(report: ReportText, submission: Submission = appendixWith()): readonly string[] {
  return checkReport(report, submission).slips.map(({ kind, place }) => `${kind}: ${textAt(report, place)}`);
}
