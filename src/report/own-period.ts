import type { IndicatorId, Template } from '../forms';
import type { Submission } from '../submission';
import type { Passage } from './passages';
import type { CompiledPhrase } from './phrase-index';
import { accumulates, inBrackets, tellingTimes, type TimeMention } from './times';
import type { Range } from './tokens';

/** `perhaps` where the period is named, but by what looks like a slip: then a figure that agrees is this period's. */
export type OwnPeriod = 'yes' | 'perhaps' | 'no';

/** The times of a passage that say when something was. */
export interface PassageTimes {
  readonly telling: readonly TimeMention[];
  /** Those that speak for what follows them, in reading order. */
  readonly leaders: readonly TimeMention[];
  /** "Đến nay", "đến ngày 14/9": by themselves they tell nothing, after another time all that has accumulated. */
  readonly soFar: readonly TimeMention[];
}

/** What a passage's times are to what it says. */
export function timesOf({ text, times }: Passage): PassageTimes {
  const telling = tellingTimes(text, times);
  // "Tiếp nhận trong tháng 8 là 14 hồ sơ, trong đó trực tuyến 9": a stretch that isn't the period rules to the end of its sentence.
  const leaders = telling.filter((time) => !time.aside && (time.leads || (isStretch(time) && !inBrackets(text, time.start))));
  const soFar = times.filter((time) => time.kind === 'date' && time.meaning === 'neutral' && time.leads && !time.aside);
  return { telling, leaders, soFar };
}

/** A year stands in the names of plans as often as it says when. */
function isStretch({ kind }: TimeMention): boolean {
  return kind !== 'year' && kind !== 'date';
}

/**
 * Whether what is said is of the report's own period: by the times in its clause, or else by the last one that led its
 * sentence, a sentence before it, or the heading over it.
 *
 * @param clause from the end of the clause before to the beginning of the one after.
 * @param own where it begins.
 */
export function ofOwnPeriod(
  phrase: CompiledPhrase,
  { tokens, led }: Passage,
  { telling, leaders, soFar }: PassageTimes,
  clause: Range,
  own: number,
  { template, period }: Pick<Submission, 'template' | 'period'>,
  mistaken: ReadonlySet<TimeMention>,
): OwnPeriod {
  const here: TimeMention[] = [];
  for (let at = firstFrom(telling, clause.start); at < telling.length; at++) {
    const time = telling[at];
    if (!time || time.end > clause.end) break;
    here.push(time);
  }
  const sentence = sentenceStart(tokens, own);
  const leader = here.length > 0 ? undefined : (leading(leaders, own, sentence) ?? led);
  const governing = leader ? [leader] : here;
  if (governing.length === 0 || governing.some(({ meaning }) => meaning === 'own')) return 'yes';
  if (governing.every((time) => mistaken.has(time))) return 'perhaps';
  // "Trong tháng 8 …; đến ngày 14/9 …": the second has left August.
  const since = Math.max(sentence, leader === led ? 0 : (leader?.end ?? Infinity));
  const hasComeSince = leader !== undefined && soFar.some(({ start }) => start >= since && start < clause.end);
  if (!hasComeSince) {
    if (governing.some(({ meaning }) => meaning === 'foreign')) return 'no';
    if (governing.some(({ meaning }) => meaning === 'partial')) {
      return phrase.anySpan && governing.every(({ kind }) => kind === 'day') ? 'yes' : 'perhaps';
    }
  }
  const spans = phrase.anySpan || accumulates(period) || phrase.targets.every(({ ids }) => ids.every((id) => spansMore(template, id)));
  return spans ? 'yes' : 'no';
}

/** The last leader of the sentence, or else the last that began a sentence before it. */
function leading(leaders: readonly TimeMention[], own: number, sentence: number): TimeMention | undefined {
  for (let at = firstFrom(leaders, own) - 1; at >= 0; at--) {
    const time = leaders[at];
    if (time && (time.start >= sentence || time.opens)) return time;
  }
  return undefined;
}

/** Where the sentence begins that a place stands in. */
function sentenceStart(tokens: Passage['tokens'], place: number): number {
  let start = 0;
  for (const token of tokens) {
    if (token.start >= place) break;
    if (token.kind === 'stop' && token.within !== true) start = token.end;
  }
  return start;
}

/** The index of the first time at a place or after it; times are in reading order. */
function firstFrom(times: readonly TimeMention[], place: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spansMore(template: Template, id: IndicatorId): boolean {
  return template.indicator(id)?.span !== 'window';
}
