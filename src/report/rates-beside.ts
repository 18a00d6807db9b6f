import type { IndicatorId, Template } from '../forms';
import type { Passage } from './passages';
import type { Tie } from './tie';
import type { StatedNumber, Token } from './tokens';

/** Between a number and the rate that follows from it: "2.483 hồ sơ, chiếm 61,28%". */
const CONNECTORS = new Set('đạt chiếm tỷ lệ bằng tương ứng đương là với được mức'.split(' '));
/** With these between them the rate is another: an increase, a comparison, what is missing. */
const ANOTHER = new Set('tăng giảm so vượt cao thấp còn hơn quá trễ trước chậm riêng lĩnh chưa không'.split(' '));
/** Words of what is counted, between the number and its rate. */
const MOST_UNIT_WORDS = 9;

/**
 * Rates without words of their own, right after the number they follow from: that says which they are. The forms know
 * which rate has which part.
 *
 * @param ties what the numbers before them were tied to.
 */
export function ratesBeside({ tokens, lead }: Passage, ties: readonly Tie[], template: Template): readonly Tie[] {
  const rates = new Map<IndicatorId, IndicatorId>();
  const wholes = new Map<IndicatorId, IndicatorId>();
  for (const { id, derivation } of template.indicators) {
    if (derivation?.kind !== 'rate') continue;
    rates.set(derivation.part, id);
    wholes.set(id, derivation.whole);
  }
  const tied = new Map<number, Tie[]>();
  for (const tie of ties) tied.set(tie.number.start, [...(tied.get(tie.number.start) ?? []), tie]);
  const found: Tie[] = [];
  let rated: { readonly tie: Tie; readonly rate: IndicatorId; readonly at: number } | undefined;
  let last: { readonly tie: Tie; readonly rate: IndicatorId; readonly at: number } | undefined;
  for (let at = lead; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'number' && token?.kind !== 'fraction') continue;
    const number = token.kind === 'number' ? token.number : token.part;
    const here = tied.get(number.start) ?? [];
    // "đạt 20,83% (05/24 hồ sơ)".
    const parts = rated && template.indicator(rated.rate)?.derivation;
    const before = rated;
    if (
      token.kind === 'fraction' &&
      before &&
      parts?.kind === 'rate' &&
      here.length === 0 &&
      tokens.slice(before.at + 1, at).every(isNothing)
    ) {
      const tie = (id: IndicatorId, each: StatedNumber): Tie => ({ ...before.tie, target: { kind: 'rows', ids: [id] }, number: each });
      found.push(tie(parts.part, token.part), tie(parts.whole, token.whole));
    }
    rated = undefined;
    if (isRate(token, tokens[at + 1]) && token.kind === 'number') {
      const known = here.find(({ target }) => target.kind === 'rows' && target.ids.length === 1);
      const [id] = known?.target.ids ?? [];
      if (known && id) rated = { tie: known, rate: id, at };
      if (last && here.length === 0 && leadsTo(tokens, last.at + 1, at) && !isCompared(tokens, at + 1) && !isSaidOf(tokens, at)) {
        found.push({ ...last.tie, target: { kind: 'rows', ids: [last.rate] }, number: { ...number, percent: true } });
      }
      last = undefined;
      continue;
    }
    const part = here.flatMap((tie) => (tie.target.kind === 'rows' ? tie.target.ids.map((id) => ({ tie, rate: rates.get(id) })) : []));
    const next = part.find((each) => each.rate !== undefined);
    // "hoàn thành 31 nhiệm vụ trên tổng số 37 nhiệm vụ, đạt 83,8%": between part and rate may stand the whole.
    const whole = last && wholes.get(last.rate);
    const isWhole = whole !== undefined && here.some(({ target }) => target.kind === 'rows' && target.ids.includes(whole));
    if (next?.rate !== undefined) last = { tie: next.tie, rate: next.rate, at };
    else last = isWhole && last ? { ...last, at } : undefined;
  }
  return found;
}

/** Whether a number is a rate: with its sign, or "phần trăm" after it. */
export function isRate(token: Token, next: Token | undefined): boolean {
  const number: StatedNumber | undefined = token.kind === 'number' ? token.number : undefined;
  return number?.percent === true || (number !== undefined && next?.kind === 'word' && next.word === 'phần');
}

/** Whether what stands between leads from the number to the rate: what is counted, then perhaps a comma, then "đạt", "chiếm". */
export function leadsTo(tokens: readonly Token[], from: number, to: number): boolean {
  let at = to;
  while (at > from && isConnector(tokens[at - 1])) at--;
  const connected = at < to;
  const begin = at;
  while (at > from && (tokens[at - 1]?.kind === 'comma' || tokens[at - 1]?.kind === 'stop')) at--;
  const isStop = tokens.slice(at, begin).some((token) => token.kind === 'stop' && (token.within !== true || !connected));
  // Over a full stop only what says that it is a rate, and nothing else, belongs to the number before.
  const saysRate = tokens.slice(begin, to).some((token) => token.kind === 'word' && token.word === 'lệ');
  if (isStop ? !saysRate : !connected && at === begin) return false;
  const unit = tokens.slice(from, at);
  return unit.length <= MOST_UNIT_WORDS && unit.every((token) => token.kind === 'word' && !ANOTHER.has(token.word));
}

/** What may stand between a rate and its two numbers. */
function isNothing(token: Token): boolean {
  return token.kind === 'comma' || (token.kind === 'word' && ['tương', 'ứng', 'với', 'là'].includes(token.word));
}

function isConnector(token: Token | undefined): boolean {
  return token?.kind === 'word' && CONNECTORS.has(token.word);
}

/** "17 hồ sơ (100% hồ sơ được số hóa)": what a rate without "đạt" or "chiếm" says of them is another thing. */
function isSaidOf(tokens: readonly Token[], at: number): boolean {
  if (isConnector(tokens[at - 1])) return false;
  let end = at + 1;
  while (tokens[end]?.kind === 'word' && end - at <= MOST_UNIT_WORDS) end++;
  const words = tokens.slice(at + 1, end).map((token) => (token.kind === 'word' ? token.word : ''));
  const verb = words.indexOf('được');
  return verb >= 0 && !COUNTED.has(words[verb + 1] ?? '');
}

/** After "được" these only tell what is counted: "được giao", "được tiếp nhận", "được giải quyết". */
const COUNTED = new Set(['giao', 'tiếp', 'giải', 'xử', 'trả']);

/** "đạt 42% so với cùng kỳ" is no share. */
function isCompared(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next?.kind === 'word' && (next.word === 'so' || next.word === 'cùng');
}
