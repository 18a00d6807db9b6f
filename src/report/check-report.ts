import type { IndicatorId, ReportLanguage } from '../forms';
import type { Finding, TextPlace } from '../rules';
import { atOnce, inSlices, type Steps } from '../steps';
import type { Submission } from '../submission';
import { learning } from './abbreviations';
import { Comparison } from './comparison';
import { around, passagesOf, placeOf } from './passages';
import { partsTogether } from './parts';
import { phraseIndexOf } from './phrase-index';
import { byReadingOrder, reportFinding, textPlace, type Agreement, type ReportCheck, type Statement } from './report-check';
import type { ReportText } from './report-text';
import { tableStatements } from './report-tables';
import { slipsOf } from './slips';
import { speakersOf } from './speakers';
import { tiesOf } from './ties';
import { statedRepair } from './way-back';

/** What a report's check is made from: how reports speak. */
type Language = Pick<ReportLanguage, 'phrases'>;

/**
 * Holds a report against the figures of a submission, and against itself. Only what can be tied to a row with confidence
 * is compared; derived rows are computed. Takes time in proportion to the length of the text.
 */
export function checkReport(report: ReportText, submission: Submission, language: Language): ReportCheck {
  return atOnce(checking(report, submission, language));
}

/**
 * Does the same without holding up the screen.
 *
 * @throws the signal's reason where it is aborted.
 */
export function checkReportInSlices(
  report: ReportText,
  submission: Submission,
  language: Language,
  signal?: AbortSignal,
): Promise<ReportCheck> {
  return inSlices(checking(report, submission, language), signal);
}

/** The same in steps, one a passage: what a text costs can be counted. */
export function* checking(report: ReportText, submission: Submission, { phrases }: Language): Steps<ReportCheck> {
  const { template, period, agency } = submission;
  const index = yield* phraseIndexOf(template, phrases);
  const comparison = new Comparison(submission);
  const tables = yield* tableStatements(report, submission, comparison);
  yield;
  const spell = yield* learning(report, index.spell);
  const passages = yield* passagesOf(report, period, spell, tables.forms);
  const { slips, mistaken } = yield* slipsOf(report, tables.forms, passages, index, submission);
  const speakers = speakersOf(agency, index);
  const statements: Statement[] = [];
  for (const passage of passages) {
    yield;
    const told = tiesOf(passage, index, speakers, submission, mistaken).flatMap(({ target, number, part, onlyIfRight, quote }) => {
      const stated = passage.text.slice(number.start, number.end);
      const answers = comparison.answers(target, number, stated, part).filter(({ difference }) => !difference || !onlyIfRight);
      const where = { place: placeOf(passage, number), quote: placeOf(passage, around(passage, quote, number)) };
      const back = (ids: readonly IndicatorId[]) => {
        const repair = statedRepair(template, ids, number);
        return repair ? { repair } : {};
      };
      return answers.map((answer) => ({
        value: number.value * (number.scale ?? 1),
        statement: { answer, stated, ...where, ...back(answer.ids) },
      }));
    });
    statements.push(...withoutBreakdowns(told), ...partsTogether(passage, index, comparison));
  }
  yield;
  for (const statement of tables.statements) statements.push(statement);
  yield;
  const disagreements = statements.flatMap(disagreement);
  const disputed = new Set(disagreements.map((finding) => placeKey(textPlace(finding))));
  // A rate that the forms contradict needs not be said to contradict its two numbers too.
  const isNews = (slip: Finding) => slip.topic !== 'ratio' || !disputed.has(placeKey(textPlace(slip)));
  return {
    agreeing: statements.flatMap((statement) => (statement.answer.difference ? [] : [agreement(statement)])).sort(byReadingOrder),
    findings: [...disagreements, ...tables.findings, ...slips.filter(isNews)].sort(byReadingOrder),
  };
}

function placeKey({ block, row, cell, start }: TextPlace): string {
  return [block, row, cell, start].join();
}

function agreement({ answer, stated, place, quote }: Statement): Agreement {
  const where = { stated, place, quote };
  return { rows: answer.ids, expected: answer.expected, ...where };
}

function disagreement({ answer: { ids, expected, difference }, ...where }: Statement): readonly Finding[] {
  return difference ? [reportFinding({ topic: 'statement', ...difference, rows: ids, expected, ...where })] : [];
}

interface Told {
  readonly statement: Statement;
  readonly value: number;
}

/** A passage that says several things of one row breaks it down, by field or by unit: only what agrees was said of the row. */
function withoutBreakdowns(told: readonly Told[]): readonly Statement[] {
  const values = new Map<string, Set<number>>();
  const rowsOf = ({ answer }: Statement) => answer.ids.join();
  for (const { statement, value } of told) values.set(rowsOf(statement), (values.get(rowsOf(statement)) ?? new Set()).add(value));
  return told.flatMap(({ statement }) => (!statement.answer.difference || values.get(rowsOf(statement))?.size === 1 ? [statement] : []));
}
