import { plainSpelling, plainText, type Form, type IndicatorId, type Template } from '../forms';

/** The words by which the tables and rows of a template are recognised. */
export interface Vocabulary {
  /** The rows a text is the label of, in any form, its STT before it or not; almost always one or none. */
  readonly labelled: (text: string) => readonly IndicatorId[];
  /** The rows of a form by their codes, see `codeKey`. */
  readonly codes: (form: Form) => ReadonlyMap<string, IndicatorId>;
  /** The form a text is the name or the title of: `Biểu mẫu 1`, `Biểu số 1: Công tác chỉ đạo điều hành CCHC`. */
  readonly captioned: (text: string) => Form | undefined;
  /** How much of a row's label stands in a text that isn't the label, from 0 to 1. */
  readonly likeness: (text: string, id: IndicatorId) => number;
}

/** Longer texts are labels and notes, which are rarely the same twice. */
const LONGEST_REMEMBERED = 60;
const MOST_REMEMBERED = 5000;
const remembered = new Map<string, string>();

/** Spaces, case and closing dots change in scans, retyping and re-saving. Remembers: workbooks repeat a few hundred words. */
export function matchable(text: string): string {
  const found = remembered.get(text);
  if (found !== undefined) return found;
  const result = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  if (text.length <= LONGEST_REMEMBERED) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(alone(text), alone(result));
  }
  return result;
}

/** The same text, holding nothing else: a piece cut out of a file's text keeps the whole of it in memory. */
function alone(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}

/** An STT however it is typed: `2.1.`, `2,1`, `2.1)`, `2.1 .`. */
export function codeKey(text: string): string {
  return matchable(text)
    .replace(/\s/g, '')
    .replace(/(\d),(?=\d)/g, '$1.')
    .replace(/[.,):]+$/, '');
}

/** An STT in front of the words of a label: `2.1. Số nhiệm vụ …`. */
const CODE_BEFORE = /^\s*(\d{1,2}(?:[.,]\d{1,2}){0,3})\s*[.,):–-]?\s+(?=[^\s\d])/u;

/** A unit, or another remark, behind a label: `… đã ban hành (văn bản)`. */
const UNIT_BEHIND = /\s*\([^()]{1,60}\)\s*[:.]?\s*$/u;

/** The STT in front of a label, as `codeKey` has it; empty where there is none. */
export function codeBefore(text: string): string {
  return codeKey(CODE_BEFORE.exec(text)?.[1] ?? '');
}

/** In labels only letters and digits matter, and not which of two spellings their tones have. */
function labelKey(text: string): string {
  return plainSpelling(text.normalize('NFKC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const NO_ROWS: readonly IndicatorId[] = [];
/** No label is longer, with a note or a number beside it; longer texts need no look. */
const LONGEST_LABEL = 1000;
/** Of a label that was cut short, so many are enough to know it by. */
const FEWEST_WORDS = 3;
/** No caption is longer. */
const LONGEST_CAPTION = 200;
const known = new WeakMap<Template, Vocabulary>();

/** Built once: the same labels are looked up in workbook after workbook. */
export function vocabularyOf(template: Template): Vocabulary {
  const found = known.get(template) ?? build(template);
  known.set(template, found);
  return found;
}

function build(template: Template): Vocabulary {
  const byKey = new Map<string, IndicatorId[]>();
  const wordsOf = new Map<IndicatorId, ReadonlySet<string>>();
  // As they are printed: most labels were never touched, and need no second look.
  const exact = new Map<string, readonly IndicatorId[]>();
  for (const { id, label } of template.indicators) {
    const key = labelKey(plainText(label));
    const rows = byKey.get(key) ?? [];
    rows.push(id);
    byKey.set(key, rows);
    wordsOf.set(id, new Set(key.split(' ')));
    for (const footnoteMarks of [true, false]) exact.set(plainText(label, { footnoteMarks }), rows);
  }
  const shortest = Math.min(...[...byKey.keys()].map(({ length }) => length));
  const codes = new Map(
    template.forms.map((form) => [form, new Map(form.indicators.map(({ code, id }) => [codeKey(plainText(code)), id]))]),
  );
  // A footnote mark reads as a digit inside the label: "VBQPPL1".
  const byWords = (key: string) => byKey.get(key) ?? byKey.get(key.replace(/(\p{L})\d(?=\s)/u, '$1'));
  const titles = new Map(
    template.forms.flatMap((form) =>
      [form.title, form.name, `${form.name} ${form.title}`].map((words) => [labelKey(words), form] as const),
    ),
  );
  const numbers = new Map(template.forms.map((form) => [form.id.slice(2), form]));
  return {
    labelled: (text) => {
      const rows = exact.get(text);
      if (rows || text.length < shortest || text.length > LONGEST_LABEL) return rows ?? NO_ROWS;
      const found = byWords(labelKey(text));
      if (found) return found;
      const words = text.replace(CODE_BEFORE, '');
      const bare = words.replace(UNIT_BEHIND, '');
      return (words === text ? undefined : byWords(labelKey(words))) ?? (bare === words ? undefined : byWords(labelKey(bare))) ?? NO_ROWS;
    },
    codes: (form) => codes.get(form) ?? new Map<string, IndicatorId>(),
    captioned: (text) => {
      if (text.length > LONGEST_CAPTION) return undefined;
      const key = labelKey(text);
      const [, number = '', title = ''] = /^biểu(?: mẫu)?(?: số)? 0?(\d{1,2})(?: (.*))?$/u.exec(key) ?? [];
      const numbered = numbers.get(number);
      // Another office counts its forms its own way: the title counts for more than the number.
      return titles.get(title) ?? titles.get(key) ?? (title === '' || title.startsWith('tiếp') ? numbered : undefined);
    },
    likeness: (text, id) => {
      const own = wordsOf.get(id) ?? new Set<string>();
      const words = new Set(labelKey(text.slice(0, LONGEST_LABEL)).split(' '));
      const shared = [...words].filter((word) => own.has(word)).length;
      // A label cut short says nothing else.
      const cut = words.size >= FEWEST_WORDS && shared === words.size ? 1 : 0;
      return Math.max(cut, (2 * shared) / (words.size + own.size));
    },
  };
}
