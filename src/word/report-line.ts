import { cleanText } from '../submission';

/** Spaces of any width, the no-break ones that keep numbers and their units together among them, and tabs. */
const SPACES = /[ \t\u00A0\u2000-\u200A\u202F\u3000]+/g;

/** What is there to steer line breaks, and seen by nobody: soft hyphens, zero-width spaces and joiners of words. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

/** A paragraph's text as it reads: clean, with single spaces and no empty lines. */
export function reportLine(text: string): string {
  return cleanText(text.replace(INVISIBLE, '').replace(SPACES, ' ')).replace(/ *\n[ \n]*/g, '\n');
}
