import { plainText, type Form, type IndicatorId, type Template } from '../forms';

/** The words by which the rows of a template are recognised. */
export interface Vocabulary {
  /** The rows a text is the label of, in any form; almost always one or none. */
  readonly labelled: (text: string) => readonly IndicatorId[];
  /** The rows of a form by their codes. */
  readonly codes: (form: Form) => ReadonlyMap<string, IndicatorId>;
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
    remembered.set(text, result);
  }
  return result;
}

/** In labels only letters and digits matter. */
function labelKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const NO_ROWS: readonly IndicatorId[] = [];
const known = new WeakMap<Template, Vocabulary>();

/** Built once: the same labels are looked up in workbook after workbook. */
export function vocabularyOf(template: Template): Vocabulary {
  const found = known.get(template) ?? build(template);
  known.set(template, found);
  return found;
}

function build(template: Template): Vocabulary {
  const byKey = new Map<string, IndicatorId[]>();
  // As they are printed: most labels were never touched, and need no second look.
  const exact = new Map<string, readonly IndicatorId[]>();
  for (const { id, label } of template.indicators) {
    const key = labelKey(plainText(label));
    const rows = byKey.get(key) ?? [];
    rows.push(id);
    byKey.set(key, rows);
    for (const footnoteMarks of [true, false]) exact.set(plainText(label, { footnoteMarks }), rows);
  }
  const shortest = Math.min(...[...byKey.keys()].map(({ length }) => length));
  const codes = new Map(
    template.forms.map((form) => [form, new Map(form.indicators.map(({ code, id }) => [matchable(plainText(code)), id]))]),
  );
  return {
    labelled: (text) => {
      const rows = exact.get(text);
      if (rows || text.length < shortest) return rows ?? NO_ROWS;
      const key = labelKey(text);
      // A footnote mark reads as a digit inside the label: "VBQPPL1".
      return byKey.get(key) ?? byKey.get(key.replace(/(\p{L})\d(?=\s)/u, '$1')) ?? NO_ROWS;
    },
    codes: (form) => codes.get(form) ?? new Map<string, IndicatorId>(),
  };
}
