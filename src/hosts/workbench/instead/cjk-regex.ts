/** In place of `cjk-regex`, whose tables of letters weigh a tenth of the spreadsheet: the browser has them. */

interface CharacterSet {
  readonly toRegExp: () => RegExp;
}

const LETTERS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}`;
const PUNCTUATION = String.raw`\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65`;

export const letters = (): CharacterSet => ({ toRegExp: () => new RegExp(`[${LETTERS}]`, 'u') });
export const punctuations = (): CharacterSet => ({ toRegExp: () => new RegExp(`[${PUNCTUATION}]`, 'u') });
export const all = (): CharacterSet => ({ toRegExp: () => new RegExp(`[${LETTERS}${PUNCTUATION}]`, 'u') });
