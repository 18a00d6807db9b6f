import { later } from '../later';
import type { Languages } from './use-language';
import { wordsVi, type Words } from './vi/words';

export type { Words };

/** The words of the pane: Vietnamese at once, English when somebody asks for it. */
export const WORDS: Languages<Words> = {
  vi: wordsVi,
  en: later(async () => (await import('./en/words')).wordsEn),
};
