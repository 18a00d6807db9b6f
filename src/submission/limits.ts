import type { Figure } from '../figures';
import type { IndicatorId } from '../forms';
import { cleanText } from './clean-text';
import type { Justification, Submission } from './submission';

/** As many characters as a spreadsheet cell holds. Whatever may come to stand in one is no longer. */
export const LONGEST_CELL_TEXT = 32_767;

/**
 * How long the texts of a submission may be, in characters of clean text. The one place that says so: whoever lets
 * texts in holds to it, and so whatever was let in can be kept, sent and read again.
 */
export const TEXT_LIMITS = {
  name: 300,
  parent: 300,
  symbol: 50,
  code: 50,
  number: 100,
  place: 100,
  signatory: 200,
  figure: LONGEST_CELL_TEXT,
  note: LONGEST_CELL_TEXT,
  /** The id of the rule that a justification speaks of. */
  rule: 200,
  reason: LONGEST_CELL_TEXT,
  /** A room or a person of the department that is asked for figures. */
  room: 200,
  /** Who filled them in. */
  person: 200,
  /** What they were taken from. */
  document: 300,
} as const;

export type LimitedText = keyof typeof TEXT_LIMITS;

export const MOST_JUSTIFICATIONS = 1000;

/** Characters of a figures file, about; a real one has 5,000. Texts as long as the limits allow are no more than some dozens. */
const LARGEST_SUBMISSION = 600_000;

/** ... of which JSON needs two where it escapes one. */
export const LARGEST_FIGURES_FILE = 2_000_000;

/** Characters that every entry takes besides its texts. */
const ENTRY = 60;

export function tooLong(field: LimitedText, text: string): boolean {
  return cleanText(text).length > TEXT_LIMITS[field];
}

/** Clean text of at most so many characters. */
export function shortened(text: string, longest: number): string {
  // Cleaned once more, in case the cut went through a character.
  return cleanText(cleanText(text).slice(0, longest));
}

/** Something of a submission that was too much of it. */
export type Excess =
  | { readonly field: LimitedText; /** Of figures and notes. */ readonly id?: IndicatorId; readonly longest: number }
  /** So many of them were left out. */
  | { readonly field: 'justifications'; readonly left: number };

interface Fitted {
  readonly submission: Submission;
  readonly excess: readonly Excess[];
}

/**
 * A submission within the limits: texts that are too long are shortened, a figure whose spelling is becomes unreadable,
 * justifications that are too many are left out, so that their findings come back. What had to give way is in `excess`;
 * whoever reads the submission in tells the person.
 */
export function fitted(submission: Submission): Fitted {
  let longest = LONGEST_CELL_TEXT;
  while (longest > 1000 && sizeOf(submission, longest) > LARGEST_SUBMISSION) longest = Math.floor(longest / 2);
  const excess: Excess[] = [];
  const fit = (field: LimitedText, text: string, id?: IndicatorId): string => {
    const limit = Math.min(TEXT_LIMITS[field], longest);
    // NFC makes three characters of one at most.
    if (text.length * 3 <= limit || cleanText(text).length <= limit) return text;
    excess.push({ field, ...(id !== undefined && { id }), longest: limit });
    return shortened(text, limit);
  };
  const fitFigure = (id: IndicatorId, figure: Figure): Figure => {
    if (!('text' in figure)) return figure;
    const text = fit('figure', figure.text, id);
    return text === figure.text ? figure : { kind: 'unreadable', text, looksLike: 'words' };
  };
  const { agency, report } = submission;
  const within: Submission = {
    ...submission,
    agency: {
      ...agency,
      name: fit('name', agency.name),
      parent: fit('parent', agency.parent),
      symbol: fit('symbol', agency.symbol),
      ...(agency.code !== undefined && { code: fit('code', agency.code) }),
    },
    report: {
      ...report,
      number: fit('number', report.number),
      place: fit('place', report.place),
      signatory: fit('signatory', report.signatory),
    },
    figures: new Map([...submission.figures].map(([id, figure]) => [id, fitFigure(id, figure)])),
    notes: new Map([...submission.notes].map(([id, note]) => [id, fit('note', note, id)])),
    justifications: submission.justifications
      .filter(isWithin)
      .slice(0, MOST_JUSTIFICATIONS)
      .map((entry) => ({ ...entry, reason: fit('reason', entry.reason) })),
  };
  const kept = [...within.justifications];
  let size = sizeOf(within, LONGEST_CELL_TEXT);
  for (let last = kept.at(-1); last && size > LARGEST_SUBMISSION; last = kept.at(-1)) {
    kept.pop();
    size -= sizeOfJustification(last, LONGEST_CELL_TEXT);
  }
  const left = submission.justifications.length - kept.length;
  if (left > 0) excess.push({ field: 'justifications', left });
  return excess.length === 0 ? { submission, excess } : { submission: { ...within, justifications: kept }, excess };
}

/** Of a rule's id or a figure it rests on nothing can be cut: it would be another one. */
function isWithin({ rule, figures }: Justification): boolean {
  return !tooLong('rule', rule) && Object.entries(figures).every(([id, figure]) => id.length <= 40 && !tooLong('figure', figure));
}

/** Characters of a figures file, about, if its free texts were cut off at a length. */
function sizeOf({ figures, notes, justifications }: Submission, longest: number): number {
  let size = 0;
  const add = (text: string) => (size += Math.min(text.length, longest) + ENTRY);
  for (const figure of figures.values()) add('text' in figure ? figure.text : '');
  for (const note of notes.values()) add(note);
  return justifications.reduce((sum, entry) => sum + sizeOfJustification(entry, longest), size);
}

function sizeOfJustification({ rule, reason, figures }: Justification, longest: number): number {
  const own = rule.length + Math.min(reason.length, longest) + 2 * ENTRY;
  return Object.values(figures).reduce((sum, text) => sum + text.length + ENTRY, own);
}
