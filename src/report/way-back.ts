import { numberFigure, printFigure, roundTo } from '../figures';
import { codeOf, type IndicatorId, type Template } from '../forms';
import type { Finding, Repair } from '../rules';
import { textPlace } from './report-check';
import type { ReportText } from './report-text';
import { textAt } from './text-at';
import type { StatedNumber } from './tokens';

/**
 * The report's number into the form, where the report may be the one that is right; undefined for what is computed, for
 * codes, and for a number that stands for several rows.
 */
export function statedRepair(template: Template, ids: readonly IndicatorId[], number: StatedNumber): Repair | undefined {
  const [id, ...more] = ids;
  const indicator = id === undefined || more.length > 0 ? undefined : template.indicator(id);
  if (!id || !indicator || indicator.derivation || indicator.kind === 'heading' || indicator.kind === 'choice') return undefined;
  // Amounts are in million đồng, however the text counts them.
  const figure = numberFigure(roundTo(number.value * (number.scale ?? 1), 6));
  const { name } = template.form(indicator.form);
  return { words: `Ghi ${printFigure(figure, indicator.kind)} vào dòng ${codeOf(id)} ${name}`, figures: { [id]: figure }, notes: {} };
}

/** A sentence ends with one of these and a space, or with its line. */
const SENTENCE_END = /[.!?](?=\s)|\n/g;
/** A sentence that goes on for longer is copied from where its number stands. */
const LONGEST_SENTENCE = 1200;

/**
 * The report's sentence with the forms' figure in place of its number, to be pasted over it; undefined where the forms
 * say nothing yet, or where another number would not do: "không có", another unit.
 */
export function correctedSentence(report: ReportText, finding: Finding): string | undefined {
  const { topic, stated = '', expected = '' } = finding;
  const unit = /^\d[\d.,]*( ?%| triệu đồng)?$/u.exec(stated.trim());
  if (topic !== 'statement' || !unit || !/^\d/.test(expected)) return undefined;
  const place = textPlace(finding);
  const whole = textAt(report, { ...place, start: 0, end: place.start + LONGEST_SENTENCE });
  const before = [...whole.slice(0, place.start).matchAll(SENTENCE_END)].at(-1);
  const start = Math.max(before ? before.index + before[0].length : 0, place.start - LONGEST_SENTENCE);
  const after = SENTENCE_END.exec(whole.slice(place.end));
  SENTENCE_END.lastIndex = 0;
  const end = after ? place.end + after.index + (after[0] === '\n' ? 0 : 1) : whole.length;
  return `${whole.slice(start, place.start)}${expected}${unit[1] ?? ''}${whole.slice(place.end, end)}`.trim();
}
