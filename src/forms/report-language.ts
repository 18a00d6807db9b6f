import { NO_OUTLINE, NO_PHRASES, type PhraseBook, type ReportOutline } from './phrase-book';
import { PHRASES_2022 } from './phrases-2022';
import { OUTLINE_2022 } from './sentences-2022';
import type { Template } from './template';

/** How the reports speak that go with a template's forms. */
export interface ReportLanguage {
  /** The ways in which they speak of the rows. */
  readonly phrases: PhraseBook;
  /** What is said where. */
  readonly outline: ReportOutline;
}

const NONE: ReportLanguage = { phrases: NO_PHRASES, outline: NO_OUTLINE };

/** By template id; apart from the templates, since it is larger than they are and wanted only where there is a report. */
const LANGUAGES: Readonly<Record<string, ReportLanguage>> = {
  'CCHC-2022': { phrases: PHRASES_2022, outline: OUTLINE_2022 },
};

/** The language of a template's reports; an empty one where nobody has written it down yet. */
export function reportLanguageOf({ id }: Template): ReportLanguage {
  return LANGUAGES[id] ?? NONE;
}
