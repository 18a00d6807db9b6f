import { cleanText } from '../submission';

/** Spaces of any width, the no-break ones that keep numbers and their units together among them, and tabs. */
const SPACES = /[ \t\u00A0\u2000-\u200A\u202F\u3000]+/g;

/** What is there to steer line breaks, and seen by nobody: zero-width spaces and joiners of words. */
const INVISIBLE = /[\u200B\u2060\uFEFF]/g;

/** Seen by nobody either, but the letter ư in texts of TCVN3 fonts: it goes once it is known which of both it is. */
const SOFT_HYPHEN = /\u00AD/g;

/** A text in Unicode without its soft hyphens. */
export function withoutSoftHyphens(text: string): string {
  return text.replace(SOFT_HYPHEN, '');
}

/** Letters, digits and signs as wide as Chinese characters, which some keyboards type. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/** Marks of notes behind a figure. */
const RAISED = /(?<=[\d%])[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+/g;

/** A paragraph's text as it reads: clean, with single spaces and no empty lines. */
export function reportLine(text: string): string {
  const visible = text.replace(INVISIBLE, '').replace(SPACES, ' ').replace(FULL_WIDTH, usual).replace(RAISED, '');
  return cleanText(visible).replace(/ *\n[ \n]*/g, '\n');
}

function usual(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}
