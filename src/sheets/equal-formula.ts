/** Longer formulas are more than a rate or a total. */
const LONGEST = 400;
/** A range of more rows is no total of ours. */
const MOST_CELLS = 200;
/** Rates have two decimals; with fewer a formula computes something else. */
const DECIMALS = 2;

/** What a derived row is computed from, as cells of the sheet: `D8`. */
export type Operands =
  { readonly kind: 'rate'; readonly part: string; readonly whole: string } | { readonly kind: 'total'; readonly of: readonly string[] };

/**
 * Whether a formula computes the same as ours though it is written otherwise: `D8/D7*100`, `ROUND(D8/D7%,2)`,
 * `SUM(D6:D8)`, with or without a guard against blanks and zeros. Expects it without spaces, `$` and needless sheet names,
 * in capitals. Only the plain ways of writing are known: of any other it says no.
 */
export function computesSame(formula: string, operands: Operands): boolean {
  if (formula.length > LONGEST) return false;
  const core = unwrapped(formula.replace(/_XLFN\.|_XLWS\.|@/g, ''), operands);
  if (operands.kind === 'total') {
    const cells = summed(core);
    return cells !== undefined && cells.length === operands.of.length && operands.of.every((cell) => cells.includes(cell));
  }
  return rates(operands.part, operands.whole).has(core.replace(/\((\$?[^()+*/,%]+)\)/g, '$1'));
}

function rates(part: string, whole: string): ReadonlySet<string> {
  const quotient = `${part}/${whole}`;
  return new Set([
    ...[quotient, `(${quotient})`, `ROUND(${quotient},${String(DECIMALS + 2)})`].flatMap((each) => [`${each}*100`, `100*${each}`]),
    ...[`${part}*100/${whole}`, `(${part}*100)/${whole}`, `(100*${part})/${whole}`],
    ...[`${quotient}%`, `${part}/(${whole}%)`, `${part}/(${whole}/100)`],
  ]);
}

/** A formula without what only rounds it or keeps an error or a zero from showing. */
function unwrapped(formula: string, operands: Operands): string {
  const text = formula.replace(/^[=+]+/, '');
  const call = /^(IFERROR|ROUND|IF|)\(/.exec(text);
  const inside = call && closing(text, call[0].length - 1) === text.length - 1 ? text.slice(call[0].length, -1) : undefined;
  if (!call || inside === undefined) return text;
  const [first = '', second = '', third = '', ...more] = split(inside, ',');
  if (more.length > 0) return text;
  switch (call[1]) {
    case 'IFERROR':
      return third === '' && isNothing(second) ? unwrapped(first, operands) : text;
    case 'ROUND':
      return third === '' && Number(second) >= DECIMALS ? unwrapped(first, operands) : text;
    case 'IF': {
      const guard = guarding(first, operands);
      const [nothing, something] = guard === 'blank' ? [second, third] : [third, second];
      return guard !== undefined && isNothing(nothing) ? unwrapped(something, operands) : text;
    }
    default:
      return text;
  }
}

/** What stands where nothing can be computed. */
function isNothing(text: string): boolean {
  return text === '""' || text === '"-"' || text === '0';
}

const BLANK = /^(?:ISBLANK\(([^()]+)\)|([^()=<>]+)=(?:0|""|"-"))$/;
const FILLED = /^(?:ISNUMBER\(([^()]+)\)|([^()=<>]+)(?:>0|<>(?:0|""|"-")))$/;

/** What a condition asks of one of the operands, if it asks only whether there is something to compute with. */
function guarding(condition: string, operands: Operands): 'blank' | 'filled' | undefined {
  const cells = operands.kind === 'rate' ? [operands.whole, operands.part] : operands.of;
  const asks = (pattern: RegExp) => {
    const [, inside, compared] = pattern.exec(condition) ?? [];
    return cells.includes(inside ?? compared ?? '');
  };
  return asks(BLANK) ? 'blank' : asks(FILLED) ? 'filled' : undefined;
}

/** The cells a sum adds up; undefined where it is no mere sum. */
function summed(formula: string): readonly string[] | undefined {
  const terms = split(formula, '+').map((term) => {
    const inside = /^SUM\((.*)\)$/.exec(term)?.[1];
    if (inside === undefined) return isCell(term) ? [term] : undefined;
    const parts = split(inside, ',').map((part) =>
      isCell(part) ? [part] : (rangeOf(part) ?? (part.includes('+') ? summed(part) : undefined)),
    );
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  });
  const cells = terms.every((term) => term !== undefined) ? terms.flat() : undefined;
  return cells && new Set(cells).size === cells.length ? cells : undefined;
}

/** A cell of this sheet, or of another with its name before it. */
function isCell(text: string): boolean {
  return /^(?:[^()+,:]*!)?[A-Z]{1,3}[1-9]\d{0,6}$/.test(text);
}

/** The cells of a range within one column. */
function rangeOf(text: string): readonly string[] | undefined {
  const [, column = '', first = '', other = '', last = ''] = /^([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (column === '' || column !== other || count < 1 || count > MOST_CELLS) return undefined;
  return Array.from({ length: count }, (_, index) => `${column}${String(Number(first) + index)}`);
}

/** Where the bracket that opens at `open` closes; -1 where it doesn't. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

/** The pieces between marks that stand in no bracket. */
function split(text: string, mark: ',' | '+'): readonly string[] {
  const pieces: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    else if (text[at] === mark && depth === 0) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...pieces, text.slice(start)];
}
