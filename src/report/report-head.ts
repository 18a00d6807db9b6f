import { periodOf, periodWords, plainSpelling, type Period } from '../forms';
import { cleanText, readDate } from '../submission';
import type { ReportText } from './report-text';

/** What a report says of itself; whatever it doesn't say is left out. */
export interface ReportHead {
  readonly agency?: string;
  readonly parent?: string;
  readonly symbol?: string;
  readonly period?: Period;
  readonly number?: string;
  /** ISO. */
  readonly date?: string;
  readonly place?: string;
}

/** How far down the head of a report and its title stand. */
const HEAD_LINES = 40;
/** Lines of a head are short; longer ones are not looked through. */
const LONGEST_LINE = 600;
/** Lines looked through for a name as it is written in a sentence. */
const MOST_LINES = 2000;

const NUMBER = /^số:?\s*(\d[\d.]*\s*\/\s*\p{L}[\p{L}\d&./-]*)/iu;
const DAY = String.raw`ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})`;
const PLACE_AND_DATE = new RegExp(String.raw`^(\p{Lu}[^,\n]{1,60}),\s*(?:${DAY})?`, 'u');
/** `(Ban hành kèm theo Báo cáo số 122/BC-SKHCN ngày 15/9/2023 của Sở …)` */
const REFERENCE =
  /kèm theo báo cáo số:?\s*(?<number>\d[\d.]*\s*\/\s*\p{L}[\p{L}\d&./-]*)?[\s,]*(?:ngày\s*(?<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?[\s,]*(?:của\s+(?<agency>[^)\n]{3,200}))?/iu;
const AGENCY = /^(?:sở|ban|thanh tra|văn phòng|cục|chi cục|ubnd (?:huyện|thị xã|thành phố|xã|phường|thị trấn))\s/u;
const PARENT = /^(?:ubnd|ủy ban nhân dân)\s+(?:tỉnh|thành phố)\s/u;

/** Who reports, for when, and under which number, from the head of a report, its title, and the reference over its appendix. */
export function reportHead(report: ReportText): ReportHead {
  const lines = linesOf(report);
  const head = lines.slice(0, HEAD_LINES);
  const reference = lines.map((line) => REFERENCE.exec(line)?.groups).find((groups) => groups !== undefined);
  const number = spaceless(reference?.['number'] ?? head.map((line) => NUMBER.exec(line)?.[1]).find((found) => found !== undefined));
  const signed = head.map((line) => PLACE_AND_DATE.exec(line)).find((found) => found !== null && /ngày/iu.test(found.input));
  const date = isoDay(reference?.['day']) ?? (signed ? isoDay(signed.slice(2, 5).join('/')) : undefined);
  const named = (pattern: RegExp) => head.find((line) => line.length < 150 && pattern.test(plainSpelling(line)) && isCapital(line));
  const of = /^của\s+/iu;
  const appendix = lines.find((line) => of.test(line) && isCapital(line))?.replace(of, '');
  const agency = reference?.['agency'] ?? appendix ?? named(AGENCY);
  const parent = named(PARENT);
  const period = titledPeriod(head);
  const symbol = /-(\p{Lu}[\p{Lu}\d&]*)$/u.exec(number ?? '')?.[1];
  const place = signed?.[1]?.trim();
  return {
    ...(agency !== undefined && { agency: asInSentences(agency, lines) }),
    ...(parent !== undefined && { parent: asInSentences(parent, lines) }),
    ...(symbol !== undefined && { symbol }),
    ...(period && { period }),
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(place !== undefined && { place }),
  };
}

function linesOf({ blocks }: ReportText): readonly string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (lines.length >= MOST_LINES) break;
    const texts = block.kind === 'paragraph' ? [block.text] : block.rows.slice(0, 20).flat();
    for (const text of texts) {
      if (text.length <= LONGEST_LINE)
        lines.push(
          ...text
            .split('\n')
            .map((line) => cleanText(line))
            .filter((line) => line !== ''),
        );
    }
  }
  return lines;
}

/** A part of a period beside the period itself: "tháng 9 và quý III", "quý IV và năm 2023". */
const PART_OF_PERIOD =
  /(?:tháng \d{1,2}(?= và (?:quý|6 tháng|năm 20))|quý (?:iv|4)(?= và năm 20)|quý (?:ii|2)(?= và 6 tháng)|6 tháng cuối năm(?= và năm 20)) và /u;
/** A line that goes on with the title's time. */
const BEGINS_WITH_TIME = /^\(?(?:quý|6 tháng|năm 20|tháng \d)/u;

/** Of the titles the first that names a period; its year may stand with the period after it: "Quý III và kế hoạch Quý IV năm 2023". */
function titledPeriod(head: readonly string[]): Period | undefined {
  for (const [at, line] of head.entries()) {
    const plain = plainSpelling(line);
    if (!/báo cáo|công tác|kết quả|tình hình|cải cách hành chính/u.test(plain)) continue;
    const next = plainSpelling(head[at + 1] ?? '');
    const isTitle = plainSpelling(head[at - 1] ?? '') === 'báo cáo';
    const goesOn = isTitle && periodWords(line).length === 0 && BEGINS_WITH_TIME.test(next);
    const title = (goesOn ? `${plain} ${next}` : plain).replace(PART_OF_PERIOD, '');
    const times = periodWords(title);
    const [first] = times;
    const year = times.find((time) => time.year !== undefined)?.year;
    if (!first?.kind || year === undefined) continue;
    // A year alone is that of a plan as often as that of the report.
    const isOfYear =
      /báo cáo.*năm/u.test(title) ||
      (isTitle && !/(?:kế hoạch|chương trình|nghị quyết).{0,60} năm/u.test(title.split(/,| và phương/u)[0] ?? ''));
    if (first.kind !== 'Y' || (isOfYear && (goesOn || !BEGINS_WITH_TIME.test(next)))) return periodOf(year, first.kind);
  }
  return undefined;
}

function spaceless(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, '').replace(/[.,;]$/, '');
}

function isoDay(text: string | undefined): string | undefined {
  return text === undefined ? undefined : readDate(text);
}

function isCapital(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(text);
}

/** A name in capitals as it is written elsewhere in the text; as it stands where it is nowhere else. */
function asInSentences(name: string, lines: readonly string[]): string {
  const clean = cleanText(name).replace(/[.;,]$/, '');
  if (!isCapital(clean)) return clean;
  const wanted = plainSpelling(clean);
  for (const line of lines) {
    const at = plainSpelling(line).indexOf(wanted);
    const found = line.slice(at, at + clean.length);
    if (at >= 0 && !isCapital(found)) return found;
  }
  return inSentenceCase(clean, lines);
}

/** The longest beginning that is written elsewhere, and the rest, a name of a place, with its first letters large. */
function inSentenceCase(name: string, lines: readonly string[]): string {
  const words = name.split(' ');
  for (let count = words.length - 1; count >= 2; count--) {
    const beginning = plainSpelling(words.slice(0, count).join(' '));
    for (const line of lines) {
      const at = plainSpelling(line).indexOf(beginning);
      const found = line.slice(at, at + beginning.length);
      if (at < 0 || isCapital(found)) continue;
      const rest = words.slice(count).map((word) => word.charAt(0) + word.slice(1).toLocaleLowerCase('vi'));
      return [found, ...rest].join(' ');
    }
  }
  return name;
}
