import type { NamespaceReader } from '../opc';

/** Stands for what is seen on the page and can't be read: a symbol of a font of its own, a formula. */
export const UNREADABLE = '□';

/** Fonts in which characters look like something else. */
const PICTURES = /^(?:wingdings|webdings|zapf ?dingbats|mt extra|marlett)/i;

/** What Wingdings shows most in texts: ticks, boxes, bullets, arrows. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '☐'],
  [0x71, '❑'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** Symbol has digits, brackets and most signs in their usual places; letters are Greek. */
const LIKE_ASCII = /^[\d !#%&()+,./:;<=>?-]$/;

/**
 * The character of an open `w:sym`. Word writes characters of fonts of letters that way too, moved to the private place
 * where fonts of symbols have theirs. What isn't known is `UNREADABLE`.
 */
export function symbolOf(xml: NamespaceReader): string {
  const code = Number.parseInt(xml.attribute('w:char') ?? '', 16);
  const font = xml.attribute('w:font') ?? '';
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^wingdings$/i.test(font)) return WINGDINGS.get(plain) ?? circledDigit(plain) ?? UNREADABLE;
  if (PICTURES.test(font)) return UNREADABLE;
  const isCharacter = plain >= 0x20 && plain <= 0xffff && !(plain >= 0x7f && plain < 0xa0) && !(plain >= 0xd800 && plain <= 0xf8ff);
  const character = isCharacter ? String.fromCharCode(plain) : UNREADABLE;
  if (!/^symbol$/i.test(font) || LIKE_ASCII.test(character)) return character;
  return plain === 0xb7 ? '•' : UNREADABLE;
}

/** Wingdings has the digits in circles, open ones and filled ones. */
function circledDigit(code: number): string | undefined {
  if (code >= 0x80 && code <= 0x8a) return String(code - 0x80);
  return code >= 0x8b && code <= 0x95 ? String(code - 0x8b) : undefined;
}

/** Elements of formulas that only hold others. */
const HOLDERS: ReadonlySet<string> = new Set([
  'm:oMath',
  'm:oMathPara',
  'm:r',
  'm:e',
  'm:num',
  'm:den',
  'm:box',
  'm:borderBox',
  'w:ins',
  'w:moveTo',
]);

/**
 * The text of an open formula (ISO/IEC 29500-1, 22.1) that is one in a line: numbers, signs, fractions. Whatever else
 * stands in it, such as a power, is `UNREADABLE`, since its digits would read as those of another number.
 */
export function formulaText(xml: NamespaceReader): string {
  let text = '';
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    const name = xml.name();
    if (name === 'm:t' || name === 'w:t') text += xml.textContent().normalize('NFKC');
    else if (name === 'm:f') text += fraction(xml);
    else if (HOLDERS.has(name)) text += formulaText(xml);
    else if (name.startsWith('m:') && !name.endsWith('Pr')) text += UNREADABLE;
  }
  return text;
}

function fraction(xml: NamespaceReader): string {
  const parts: string[] = [];
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'm:num' || xml.name() === 'm:den') parts.push(formulaText(xml));
  }
  return parts.join('/');
}
