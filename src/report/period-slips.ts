import { plainSpelling } from '../forms';
import type { Period } from '../forms';
import { printDate } from '../submission';
import type { Steps } from '../steps';
import { placeOf, type Passage } from './passages';
import type { Finding } from '../rules';
import { reportFinding } from './report-check';
import { inBrackets, oneSlip, type TimeMention } from './times';

/** Words by which a paragraph compares periods, or tells of another one on purpose. */
const COMPARES = /so với|cùng kỳ|tăng|giảm|trước đó|kỳ trước|quý trước|từng quý|các quý/u;

/**
 * Periods that aren't this report's though they are named as if they were, as happens when last quarter's report is
 * copied: "Quý II/2023, Sở không nhận được …" in quý III, a window with the year of another.
 */
export function* periodSlips(
  passages: readonly Passage[],
  period: Period,
): Steps<{ readonly slips: readonly Finding[]; readonly mistaken: ReadonlySet<TimeMention> }> {
  const mistaken = new Set<TimeMention>();
  const slips: Finding[] = [];
  const add = (topic: 'period' | 'window', passage: Passage, time: TimeMention, message: string) => {
    mistaken.add(time);
    const quote = passage.text.slice(time.start, time.end);
    slips.push(
      reportFinding({
        topic,
        severity: 'warning',
        place: placeOf(passage, time),
        stated: quote,
        message: `Ghi "${quote}", ${message}`,
      }),
    );
  };
  const title = titleOf(passages);
  for (const passage of passages) {
    yield;
    const isTitle = passage === title;
    const opening = openingTime(passage);
    const talksOfOwn = passage.times.some(({ meaning, kind }) => meaning === 'own' && kind !== 'window' && kind !== 'accumulated');
    const compares = COMPARES.test(plainSpelling(passage.text));
    const firstNamed = passage.times.find(isNamed);
    const isOnlyOne = passage.times.filter(({ kind }) => kind === 'quarter' || kind === 'half').length === 1;
    const wrong = `nhưng đây là báo cáo ${period.phrase}.`;
    for (const time of passage.times) {
      if (isTitle) {
        if (time === firstNamed && time.meaning === 'foreign' && !talksOfOwn) add('period', passage, time, wrong);
      } else if (time === opening) {
        if (isNamed(time) && time.meaning === 'foreign') add('period', passage, time, wrong);
      } else if (time.kind === 'window' && time.days) {
        const slip = oneSlip(time.days, period);
        if (slip) {
          const window = `kỳ báo cáo tính từ ${printDate(period.from)} đến ${printDate(period.to)}`;
          add('window', passage, time, `nhưng ${window}: ${printDate(slip.stated)} phải là ${printDate(slip.meant)}.`);
        }
      } else if (
        time.kind === 'quarter' &&
        time.meaning === 'foreign' &&
        time.leads &&
        !time.aside &&
        !talksOfOwn &&
        !compares &&
        time.within !== true &&
        isOnlyOne &&
        !inBrackets(passage.text, time.start)
      ) {
        add('period', passage, time, wrong);
      }
    }
  }
  return { slips, mistaken };
}

/** The paragraph that says what the report is on: the one after "BÁO CÁO". */
function titleOf(passages: readonly Passage[]): Passage | undefined {
  const head = passages.findIndex(({ text }) => text.length < 20 && /^báo cáo$/u.test(plainSpelling(text).trim()));
  return head === -1 ? undefined : passages[head + 1];
}

/** "… báo cáo tình hình … quý III năm 2023 như sau:" */
function openingTime({ text, times }: Passage): TimeMention | undefined {
  const end = /như sau\s*[:.]?\s*$/u.exec(plainSpelling(text.slice(-30))) ? plainSpelling(text).lastIndexOf('như sau') : -1;
  const last = times.at(-1);
  return last && end >= last.end && end - last.end <= 60 && plainSpelling(text).includes('báo cáo') ? last : undefined;
}

/** A part of the year by name, which reports copied from the last one get wrong. */
function isNamed({ kind }: TimeMention): boolean {
  return kind === 'quarter' || kind === 'half' || kind === 'nine-months';
}
