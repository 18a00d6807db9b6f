import { plainSpelling } from '../forms';
import { tellingTimes, type TimeMention } from './times';
import type { Token } from './tokens';

/** What stands over a paragraph and speaks for it. */
export interface Heading {
  /** Chapters are 0, their parts more. */
  readonly level: number;
  readonly tokens: readonly Token[];
  /** The time it names, where it names one. */
  readonly led: TimeMention | undefined;
}

/** How a numbered line begins, from the chapter down. */
const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:phần\s+)?[A-H]\s*[.)/:-]\s/u, 0],
  [/^(?:phần\s+)?[IVX]{1,5}\s*[.)/:-]\s/iu, 1],
  [/^\d{1,2}\s*[.)/]\s+(?!\d)/u, 2],
  [/^\d{1,2}(?:\.\d{1,2})+[.)]?\s/u, 3],
  [/^(?:[a-hđ]|\(\d{1,2}\))[.)]\s/u, 4],
];
const UNNUMBERED = 5;
/** Lines of lists are under every heading. */
const LISTED = 6;

const BULLET = /^\s*[-–+*•]/u;
/** Headings are short. */
const LONGEST_HEADING = 160;

/** Where a line stands among the headings; undefined for one that is none of them and ends none. */
function levelOf(text: string): number {
  const line = text.trimStart().slice(0, 40);
  if (BULLET.test(line)) return LISTED;
  return NUMBERS.find(([pattern]) => pattern.test(line))?.[1] ?? UNNUMBERED;
}

/** A line that names what comes under it and says nothing yet. */
function isHeading(text: string, tokens: readonly Token[], level: number): boolean {
  const line = text.trim();
  if (level === LISTED || line.length > LONGEST_HEADING || line === '') return false;
  if (level === UNNUMBERED ? /[.;,:!?]$/.test(line) || !/^\p{Lu}/u.test(line) : /[;,]$/.test(line)) return false;
  // The number of the heading itself is no figure.
  const first = level === UNNUMBERED ? 0 : 1;
  return !tokens.some((token, at) => at >= first && (token.kind === 'number' || token.kind === 'fraction'));
}

/** The headings over the line that is read, from the outermost. */
export class Headings {
  open: readonly Heading[] = [];
  private listBegan = false;

  /** The headings over a paragraph, which is entered among them where it is one itself. */
  over(text: string, tokens: readonly Token[], times: readonly TimeMention[]): readonly Heading[] {
    const level = levelOf(text);
    if (level === LISTED) this.listBegan = true;
    else {
      const heading = isHeading(text, tokens, level);
      // A heading without a number speaks for the list under it, and for paragraphs where no list came.
      if (heading || level < UNNUMBERED || this.listBegan) this.open = this.open.filter((other) => other.level < level);
      this.listBegan = false;
      if (heading) {
        const over = this.open;
        this.open = [...over, { level, tokens, led: timeOf(text, times) }];
        return over;
      }
    }
    return this.open;
  }
}

/** The time a heading names: the report's own where it names several. */
function timeOf(text: string, times: readonly TimeMention[]): TimeMention | undefined {
  const plain = plainSpelling(text);
  const named = tellingTimes(text, times).filter(({ start }) => !/(?:kế hoạch|chỉ số)\s*$/u.test(plain.slice(0, start)));
  return named.find(({ meaning }) => meaning === 'own') ?? named[0];
}
