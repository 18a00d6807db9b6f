import { sameFigure } from '../../figures';
import { isTyped, placeName, type IndicatorId, type Template } from '../../forms';
import { tallyClass } from '../../rules';
import type { AgencyAnswer } from '../../sheets';
import { figureOf, oneLine } from '../../submission';
import type { Version } from '../receiving/receive';
import { findingsToAsk, placeOfAsked } from './asked';
import type { Asked } from './desk';

/** What became of a slip: what was asked and what was done about it. */
export interface SlipOutcome {
  readonly settled: readonly Asked[];
  readonly open: readonly Asked[];
  /** Rows that say something else now though nobody asked. Only where the returned version is still known. */
  readonly unasked: readonly IndicatorId[];
  /** What the agency answered, by the key of what it was asked: to be read by a person, settled or not. */
  readonly answers: ReadonlyMap<string, string>;
  /** Answers whose question isn't on the slip any more. */
  readonly beside: readonly AgencyAnswer[];
}

/** Compares what was asked with the version that came for an answer. `returned` is the one that was sent back. */
export function compareSlip(asked: readonly Asked[], answer: Version, returned: Version | undefined): SlipOutcome {
  const still = new Set(findingsToAsk(answer).map(({ key }) => key));
  const rows = new Set(returned && findingsToAsk(returned).flatMap((finding) => finding.rows));
  for (const { id } of asked) if (id !== '') rows.add(id);
  const { template } = answer.submission;
  const unasked = returned
    ? template.indicators.filter(
        (row) =>
          isTyped(row) && !rows.has(row.id) && !sameFigure(figureOf(returned.submission, row.id), figureOf(answer.submission, row.id)),
      )
    : [];
  const given = answer.answers ?? [];
  const all = withAnswers(asked, given, template);
  const questions = new Set(asked.map((each) => questionOf(each, template)));
  return {
    settled: all.filter(({ key }) => !still.has(key)),
    open: all.filter(({ key }) => still.has(key)),
    unasked: unasked.map(({ id }) => id),
    answers: new Map(all.flatMap(({ key, answer: said }) => (said === undefined ? [] : [[key, said] as const]))),
    beside: given.filter(({ place, message }) => !questions.has(`${place}\n${message}`)),
  };
}

/** Questions with what was answered beside them; a slip that came twice with different answers gives both. */
export function withAnswers(asked: readonly Asked[], answers: readonly AgencyAnswer[], template: Template): readonly Asked[] {
  if (answers.length === 0) return asked;
  const given = new Map<string, Set<string>>();
  for (const { place, message, text } of answers) {
    const question = `${place}\n${message}`;
    given.set(question, (given.get(question) ?? new Set()).add(text));
  }
  return asked.map((each) => {
    const texts = given.get(questionOf(each, template));
    return texts ? { ...each, answer: [...texts].join('\n') } : each;
  });
}

/** Questions are told apart by their words on one line: a spreadsheet program may have broken them elsewhere. */
function questionOf(asked: Asked, template: Template): string {
  return `${oneLine(placeOfAsked(asked, template))}\n${oneLine(asked.message)}`;
}

/**
 * What of a version goes back to the agency without anybody looking. What it may explain and did explain doesn't: a person
 * has to read that first. What it must mend does, whatever it says.
 */
export function unexplained(version: Version, slip: SlipOutcome | undefined): ReturnType<typeof findingsToAsk> {
  return findingsToAsk(version).filter((finding) => tallyClass(finding) !== 'warnings' || slip?.answers.has(finding.key) !== true);
}

/** Rows that are named; a person looks at the two versions for the rest. */
const MOST_ROWS = 5;

/** `Bản gửi lại: 5 nội dung đã xong, 2 nội dung còn lại; sửa ngoài đề nghị: Biểu mẫu 1, dòng 1.` */
export function slipOutcomeWords({ settled, open, unasked, answers }: SlipOutcome, template: Template): string {
  const rest = unasked.length - MOST_ROWS;
  const named = unasked.slice(0, MOST_ROWS).map((id) => placeName(template, id));
  const more = rest > 0 ? ` và ${String(rest)} dòng khác` : '';
  const besides = unasked.length === 0 ? '' : `; sửa ngoài đề nghị: ${named.join('; ')}${more}`;
  const said = answers.size === 0 ? '' : `; ${String(answers.size)} nội dung có trả lời, cần người đọc`;
  return `Bản gửi lại: ${String(settled.length)} nội dung đã xong, ${String(open.length)} nội dung còn lại${said}${besides}.`;
}

/** Answers that are named, and characters of each; all of them stand whole in the province's workbook. */
const MOST_ANSWERS = 10;
const LONGEST_SAID = 300;

/** Each answer beside its question, a sentence each, what is still open first. */
export function answerWords({ settled, open, beside }: SlipOutcome, template: Template): readonly string[] {
  const said = (asked: readonly Asked[], what: string) =>
    asked.flatMap((each) =>
      each.answer === undefined
        ? []
        : [`${placeOfAsked(each, template)} (${what}): hỏi "${inShort(each.message)}", đơn vị trả lời "${inShort(each.answer)}".`],
    );
  const others = beside.map(
    ({ place, message, text }) =>
      `Trả lời không khớp nội dung nào đã đề nghị (${inShort(`${place}: ${message}`)}): "${inShort(text)}"; hãy xem phiếu gửi lại.`,
  );
  const all = [...said(open, 'còn lại'), ...said(settled, 'đã xong'), ...others];
  const rest = all.length - MOST_ANSWERS;
  return rest > 0 ? [...all.slice(0, MOST_ANSWERS), `Còn ${String(rest)} trả lời khác, hãy xem ở phiếu đơn vị gửi lại.`] : all;
}

function inShort(text: string): string {
  const line = oneLine(text);
  return line.length > LONGEST_SAID ? `${oneLine(line.slice(0, LONGEST_SAID))}…` : line;
}
