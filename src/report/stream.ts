import { wholeAmounts } from './amounts';
import type { TimeMention } from './times';
import type { Token } from './tokens';

/** One straight line of tokens for the phrases to be found in. */
export function streamOf(tokens: readonly Token[], times: readonly TimeMention[]): readonly Token[] {
  const stream: Token[] = [];
  let bracket: Token[] | undefined;
  let depth = 0;
  let opened = 0;
  let time = 0;
  let afterTime = false;
  const push = (token: Token) => {
    const line = bracket ?? stream;
    // A time between commas goes with one of them.
    if (token.kind === 'comma' && afterTime) {
      if (['comma', 'stop', undefined].includes(line.at(-1)?.kind)) return;
    }
    if (token.kind !== 'comma' || line.at(-1)?.kind !== 'comma') line.push(token);
    afterTime = false;
  };
  const endBracket = (at: Token) => {
    const inner = bracket;
    bracket = undefined;
    depth = 0;
    // "ba (03) phản ánh": the number once more.
    const [only] = inner ?? [];
    if (inner?.length === 1 && only?.kind === 'number' && isNumberWord(stream.at(-1))) {
      while (isNumberWord(stream.at(-1))) stream.pop();
      push(only);
    } else if (inner?.some(({ kind }) => kind === 'number' || kind === 'fraction')) {
      const comma = (place: number): Token => ({ kind: 'comma', start: place, end: place });
      for (const token of [comma(opened), ...inner, comma(at.start)]) push(token);
    }
  };
  for (const token of wholeAmounts(tokens)) {
    while ((times[time]?.end ?? Infinity) <= token.start) time++;
    const mention = times[time];
    if (mention && mention.kept !== true && token.start >= mention.start && token.end <= mention.end) {
      const line = bracket ?? stream;
      if (!afterTime && isPreposition(line.at(-1))) line.pop();
      afterTime = true;
    } else if (token.kind === 'open') {
      if (!bracket) opened = token.start;
      bracket ??= [];
      depth++;
    } else if (token.kind === 'close') {
      depth--;
      if (depth <= 0) endBracket(token);
    } else push(token);
  }
  const last = tokens.at(-1);
  if (last) endBracket(last);
  return stream;
}

/** "Trong quý III," leaves "trong" behind. */
function isPreposition(token: Token | undefined): boolean {
  return token?.kind === 'word' && ['trong', 'tính', 'vào', 'ở'].includes(token.word);
}

const NUMBER_WORDS = new Set('một hai ba bốn năm sáu bảy tám chín mười mươi mốt tư lăm trăm linh lẻ nghìn'.split(' '));

function isNumberWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && NUMBER_WORDS.has(token.word);
}
