import { readFigure } from '../../src/figures';
import type { IndicatorId } from '../../src/forms';
import { reportJson } from '../../src/cli/findings-json';
import { outline } from '../../src/forms/cchc-2022/sentences';
import { phrases } from '../../src/forms/cchc-2022/phrases';
import { checkReport, textAt, type ReportText } from '../../src/report';
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

/** How the reports of 2022 speak. */
export const LANGUAGE = { phrases, outline };

/** Everything a text says, right and wrong, in its order, and its slips. */
export function checked(report: ReportText, submission: Submission) {
  return reportJson(report, checkReport(report, submission, LANGUAGE));
}

/** What a text says, one entry each: `BM1/2.1 37`, with `≠ 38` where the forms say so. */
export function said(report: ReportText, submission: Submission = appendixWith()): readonly string[] {
  return checked(report, submission).statements.map(inShort);
}

function inShort({ ids, stated, expected, agrees }: ReturnType<typeof checked>['statements'][number]): string {
  return `${ids.join('+')} ${stated}${agrees ? '' : ` ≠ ${expected}`}`;
}

/** The kinds and quotes of a text's slips. */
export function slipsIn(report: ReportText, submission: Submission = appendixWith()): readonly string[] {
  return checked(report, submission).slips.map(({ kind, place }) => `${kind}: ${textAt(report, place)}`);
}
