import { reportJson } from '../../src/cli/findings-json';
import { outline } from '../../src/forms/cchc-2022/sentences';
import { phrases } from '../../src/forms/cchc-2022/phrases';
import { checkReport, textAt, type ReportText } from '../../src/report';
import type { Submission } from '../../src/submission';
import { realReport } from '../submissions';

/** Lines as paragraphs. */
export function reportOf(...paragraphs: readonly string[]): ReportText {
  return { blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })), notes: [] };
}

/** How the reports of 2022 speak. */
export const LANGUAGE = { phrases, outline };

/** Everything a text says, right and wrong, in its order, and its slips. */
export function checked(report: ReportText, submission: Submission) {
  return reportJson(report, checkReport(report, submission, LANGUAGE));
}

/** What a text says, one entry each: `BM1/2.1 37`, with `≠ 38` where the forms say so. */
export function said(report: ReportText, submission: Submission = realReport()): readonly string[] {
  return checked(report, submission).statements.map(inShort);
}

function inShort({ ids, stated, expected, agrees }: ReturnType<typeof checked>['statements'][number]): string {
  return `${ids.join('+')} ${stated}${agrees ? '' : ` ≠ ${expected}`}`;
}

/** The kinds and quotes of a text's slips. */
export function slipsIn(report: ReportText, submission: Submission = realReport()): readonly string[] {
  return checked(report, submission).slips.map(({ kind, place }) => `${kind}: ${textAt(report, place)}`);
}
