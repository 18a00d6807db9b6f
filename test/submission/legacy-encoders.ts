import type { LegacyFont } from '../../src/submission';

/** TCVN 5712:1993 (VN3) by code: what stands from 0xA1 to 0xFE, a dot where there is no letter. */
const VN3 = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';

const MARKS: Readonly<Record<string, string>> = {
  '\u0301': '\u00F9',
  '\u0300': '\u00F8',
  '\u0309': '\u00FB',
  '\u0303': '\u00F5',
  '\u0323': '\u00EF',
  '\u0302': '\u00E2',
  '\u0302\u0301': '\u00E1',
  '\u0302\u0300': '\u00E0',
  '\u0302\u0309': '\u00E5',
  '\u0302\u0303': '\u00E3',
  '\u0323\u0302': '\u00E4',
  '\u0306': '\u00EA',
  '\u0306\u0301': '\u00E9',
  '\u0306\u0300': '\u00E8',
  '\u0306\u0309': '\u00FA',
  '\u0306\u0303': '\u00FC',
  '\u0323\u0306': '\u00EB',
};
const SINGLE: Readonly<Record<string, string>> = { ì: 'ì', í: 'í', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ' };

/** A Vietnamese text as it was typed with one of the fonts from before Unicode, seen as Latin-1. */
export function inLegacyFont(text: string, font: LegacyFont): string {
  return Array.from(text.normalize('NFC'), font === 'TCVN3' ? inTcvn3 : inVni).join('');
}

function inTcvn3(letter: string): string {
  // A capital with a tone has no place of its own: the capitals fonts draw the small letter large.
  const at = [letter, letter.toLowerCase()].map((one) => VN3.indexOf(one)).find((index) => index >= 0);
  return at === undefined || letter === '.' ? letter : String.fromCharCode(0xa1 + at);
}

function inVni(letter: string): string {
  const small = letter.toLowerCase();
  const again = (codes: string) => (small === letter ? codes : codes.toUpperCase());
  const single = SINGLE[small];
  if (single !== undefined) return again(single);
  const [base = '', ...marks] = Array.from(small.normalize('NFD'));
  if (marks.length === 0) return letter;
  const horn = marks.includes('\u031B');
  const tone = marks.filter((mark) => mark !== '\u031B').join('');
  return again((horn ? (base === 'o' ? '\u00F4' : '\u00F6') : base) + (MARKS[tone] ?? ''));
}
