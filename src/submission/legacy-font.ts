/** The two families of Vietnamese fonts from before Unicode, whose texts read as Latin-1 characters anywhere else. */
export type LegacyFont = 'TCVN3' | 'VNI';

/** TCVN 5712:1993, VN3 (.VnTime, the "ABC" fonts): one character for one letter. */
const TCVN3 = new Map(
  Array.from(
    '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00ADư®đµàμà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ'.matchAll(
      /(.)(.)/gu,
    ),
    ([, code = '', letter = '']) => [code, letter],
  ),
);

/** VNI for Windows: a letter, then what stands on it. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** ... or a letter of its own, of which ơ and ư may carry a tone again. */
const VNI_LETTERS: Readonly<Record<string, string>> = { ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ', ô: 'ơ', ö: 'ư' };
const VNI = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ìíæóòîñôö]/giu;

/** Letters that no Latin-1 text has: Vietnamese in Unicode. */
const UNICODE_VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]/u;

/** Everything that may belong to a word in one of these fonts; symbols and the soft hyphen are letters there. */
const WORD = /[\p{L}\p{M}\u00A1-\u00BF×÷]+/gu;

/** Plain words tell nothing, and neither do symbols that stand alone. */
const TELLING = /^(?=.*[A-Za-z])(?=.*[\u0080-\uFFFF]).{2,20}$/u;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SYLLABLE =
  /^(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?(?:a[iouy]?|ă|â[uy]?|eo?|êu?|i[au]?|iêu?|o(?:a[ioy]?|ă|eo?|[io])?|ôi?|ơi?|u(?:ây?|[aêiơu]|ôi?|y(?:a|ê|u)?)?|ư[aiu]?|ươ[iu]?|y|yêu?)(?:ch|ng|nh|[cmnpt])?$/u;

/** Fewer different words than these may be chance. */
const FEWEST_HITS = 3;

/** As people know them: the encoding, and the fonts that use it. */
export const LEGACY_FONT_NAMES: Readonly<Record<LegacyFont, string>> = { TCVN3: 'TCVN3 (.VnTime)', VNI: 'VNI (VNI-Times)' };

/** Letters and signs that such texts are full of, and Vietnamese in Unicode never has. */
const STRANGE =
  /[\u00A1-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FF]/;
/** Fewer texts with one are a coincidence, and the rest need no look; but for sentences, of which a few tell enough. */
const FEWEST_STRANGE = 5;
const SENTENCE_LENGTH = 60;

/** What `legacyFontOf` says of the texts that may be of such a font: for many texts, of which most are not. */
export function legacyFontIn(texts: Iterable<string>): LegacyFont | undefined {
  const strange: string[] = [];
  for (const text of texts) if (STRANGE.test(text)) strange.push(text);
  return strange.length < FEWEST_STRANGE && !strange.some(({ length }) => length >= SENTENCE_LENGTH) ? undefined : legacyFontOf(strange);
}

/**
 * The legacy font texts were typed in, told from nothing but their words: those that are no Vietnamese as they stand and
 * are once decoded. Undefined for Vietnamese in Unicode, for other languages, for figures, and where there is too little
 * to tell.
 */
export function legacyFontOf(texts: readonly string[]): LegacyFont | undefined {
  const hits: Record<LegacyFont, Set<string>> = { TCVN3: new Set(), VNI: new Set() };
  const proper = new Set<string>();
  const strange = new Set<string>();
  for (const word of new Set(texts.flatMap((text) => text.normalize('NFC').match(WORD) ?? []))) {
    if (!TELLING.test(word)) continue;
    const fonts = isSyllable(word) ? [] : (['TCVN3', 'VNI'] as const).filter((font) => isSyllable(fromLegacyFont(word, font)));
    if (isSyllable(word)) proper.add(word);
    else if (fonts.length === 0) strange.add(word);
    for (const font of fonts) hits[font].add(word);
  }
  const font = hits.TCVN3.size >= hits.VNI.size ? 'TCVN3' : 'VNI';
  const count = hits[font].size;
  // Some words of a legacy text look like Unicode (`tù`), and some of a Unicode text like nothing at all.
  return count >= FEWEST_HITS && count >= strange.size && count * 10 >= proper.size ? font : undefined;
}

/**
 * A text of a legacy font in Unicode (NFC); one that has Vietnamese letters of Unicode is left as it is. The capitals
 * fonts (.VnTimeH) keep small letters: they come out small, or as capitals where the word or the text has only capitals.
 */
export function fromLegacyFont(text: string, font: LegacyFont): string {
  const composed = text.normalize('NFC');
  if (UNICODE_VIETNAMESE.test(composed)) return composed;
  return (font === 'VNI' ? fromVni(composed) : fromTcvn3(composed)).normalize('NFC');
}

function fromVni(text: string): string {
  return text.replace(VNI, (code, base: string | undefined, mark: string | undefined) => {
    if (base === undefined || mark === undefined) return vniLetter(code);
    return vniLetter(base) + (VNI_MARKS[mark.toLowerCase()] ?? mark);
  });
}

function vniLetter(code: string): string {
  const small = code.toLowerCase();
  const letter = VNI_LETTERS[small] ?? small;
  return small === code ? letter : letter.toUpperCase();
}

function fromTcvn3(text: string): string {
  const shouted = onlyCapitals(text);
  return text.replace(WORD, (word) => {
    const letters = word.replace(/./gsu, (code) => TCVN3.get(code) ?? code);
    return shouted || onlyCapitals(word) ? letters.toUpperCase() : letters;
  });
}

/** Capitals with a tone exist only as small letters in TCVN3, so `TØNH` and `Vµ` are told by the letters beside them. */
function onlyCapitals(text: string): boolean {
  return !/[a-z]/.test(text) && (text.match(/[A-Z\u00A1-\u00A7]/g)?.length ?? 0) >= 2;
}

function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  return (apart.match(TONES)?.length ?? 0) <= 1 && SYLLABLE.test(apart.replace(TONES, '').normalize('NFC'));
}
