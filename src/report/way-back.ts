import { numberFigure, printFigure, roundTo } from '../figures';
import { codeOf, type IndicatorId, type Template } from '../forms';
import type { Finding, Repair, TextPlace } from '../rules';
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
/** A sentence that goes on for longer is taken from where its number stands. */
const LONGEST_SENTENCE = 1200;

/** The sentence around a place, without the line it does not stand in. */
export function sentencePlace(report: ReportText, place: TextPlace): TextPlace {
  const whole = textAt(report, { ...place, start: 0, end: place.start + LONGEST_SENTENCE });
  const before = [...whole.slice(0, place.start).matchAll(SENTENCE_END)].at(-1);
  const start = Math.max(before ? before.index + before[0].length : 0, place.start - LONGEST_SENTENCE);
  const [after] = whole.slice(place.end).matchAll(SENTENCE_END);
  const end = after ? place.end + after.index + (after[0] === '\n' ? 0 : 1) : whole.length;
  return { ...place, start, end };
}

/** A number to be put in place of the report's, and nothing else of the text. */
export interface Correction {
  /** As the report spells it: `17`. */
  readonly from: string;
  readonly to: string;
}

/**
 * What the forms would have in place of a report's number; undefined where they say nothing yet, or where another number
 * would not do: "không có", another unit.
 */
export function correctionOf({ topic, stated = '', expected = '' }: Finding): Correction | undefined {
  const number = /^(\d(?:[\d.,]*\d)?)(?: ?%| triệu đồng)?$/u.exec(stated.trim())?.[1];
  return topic === 'statement' && number !== undefined && /^\d/.test(expected) ? { from: number, to: expected } : undefined;
}

/** The report's sentence with the forms' figure in place of its number, to be pasted over it. */
export function correctedSentence(report: ReportText, finding: Finding): string | undefined {
  const correction = correctionOf(finding);
  if (!correction) return undefined;
  const place = textPlace(finding);
  const sentence = sentencePlace(report, place);
  const text = textAt(report, sentence);
  const at = place.start - sentence.start;
  return `${text.slice(0, at)}${correction.to}${text.slice(at + correction.from.length)}`.trim();
}
