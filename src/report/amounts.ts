import { roundTo } from '../figures';
import type { StatedNumber, Token } from './tokens';

/** How many million đồng a unit of money is. */
const UNITS: Readonly<Record<string, number>> = { tỷ: 1000, tỉ: 1000, triệu: 1, nghìn: 1e-3, ngàn: 1e-3, đồng: 1e-6 };

/** So many decimals of a million đồng make one đồng. */
const TO_ONE_DONG = 6;

/**
 * "31 tỷ 420 triệu đồng" is one number, not two: so many of the smallest unit, up to which it is known. Units fall from
 * part to part, so that no amount has more than a few, and all of it is linear.
 */
export function wholeAmounts(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.kind === 'word' && UNITS[token.word] !== undefined)) return tokens;
  const whole: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    let [last, amount] = [at, token];
    for (let next = nextPart(tokens, last); next !== undefined; next = nextPart(tokens, last)) {
      amount = joined(amount, tokens, last, next);
      last = next;
    }
    whole.push(amount);
    at = last + 1;
  }
  return whole;
}

/** Where the part of an amount stands that follows another: "31 tỷ 420 triệu", "31 tỷ, 420 triệu". */
function nextPart(tokens: readonly Token[], at: number): number | undefined {
  const [token, unit] = [tokens[at], unitAt(tokens, at + 1)];
  // An estimate is no figure, and so is nothing of it.
  const isPart = token?.kind === 'other' || (token?.kind === 'number' && isWhole(token.number));
  if (!isPart || unit === undefined) return undefined;
  const next = tokens[at + 2]?.kind === 'comma' ? at + 3 : at + 2;
  const [part, smaller] = [tokens[next], unitAt(tokens, next + 1)];
  if (part?.kind !== 'number' || part.number.percent || smaller === undefined) return undefined;
  return smaller < unit && part.number.value * smaller < unit ? next : undefined;
}

/** An amount with one more of its parts, in the unit of that. */
function joined(amount: Token, tokens: readonly Token[], at: number, next: number): Token {
  const [unit, part, smaller] = [unitAt(tokens, at + 1), tokens[next], unitAt(tokens, next + 1)];
  if (part?.kind !== 'number' || unit === undefined || smaller === undefined) return amount;
  const { start } = amount;
  const { end } = part;
  if (amount.kind !== 'number') return { kind: 'other', start, end };
  const value = roundTo(amount.number.value * (unit / smaller) + part.number.value, TO_ONE_DONG);
  return { kind: 'number', number: { ...part.number, value, start, end }, start, end };
}

function isWhole({ decimals, percent }: StatedNumber): boolean {
  return decimals === 0 && !percent;
}

/** How many million đồng the unit is that stands at a place; undefined of a unit of units, "nghìn tỷ". */
export function unitAt(tokens: readonly Token[], at: number, to = tokens.length): number | undefined {
  const [word, next] = [at, at + 1].map((place) => {
    const token = place < to ? tokens[place] : undefined;
    return token?.kind === 'word' ? token.word : '';
  });
  const isOfUnits = next !== undefined && next !== 'đồng' && UNITS[next] !== undefined;
  return word === undefined || isOfUnits ? undefined : UNITS[word];
}
