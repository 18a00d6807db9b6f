import { codeOf, formOf, type IndicatorId } from './form';
import type { Template } from './template';

/** What a form is called: `Biểu mẫu 6`; its id where the template has none such. */
export function formName({ forms }: Pick<Template, 'forms'>, id: IndicatorId): string {
  const form = formOf(id);
  return forms.find((candidate) => candidate.id === form)?.name ?? form;
}

/** What a row is called in a list over several forms: `Biểu mẫu 6, dòng 1.2`. */
export function placeName(template: Pick<Template, 'forms'>, id: IndicatorId): string {
  return `${formName(template, id)}, dòng ${codeOf(id)}`;
}

/** What a row is called as the subject of a sentence: `Biểu mẫu 3 dòng 3.1.1`. */
export function rowName(template: Pick<Template, 'forms'>, id: IndicatorId): string {
  return `${formName(template, id)} dòng ${codeOf(id)}`;
}

/**
 * Rows as an office says them: `dòng 2.1 Biểu mẫu 4`, `tổng các dòng 1.1, 1.2 Biểu mẫu 2`; read from a row of the same
 * form only `dòng 2.1`. The rows are of one form.
 */
export function rowWords(template: Pick<Template, 'forms'>, rows: readonly IndicatorId[], from?: IndicatorId): string {
  const [first] = rows;
  if (first === undefined) throw new Error('A relation needs at least one row');
  const codes = rows.map(codeOf).join(', ');
  const words = rows.length > 1 ? `tổng các dòng ${codes}` : `dòng ${codes}`;
  return from !== undefined && formOf(from) === formOf(first) ? words : `${words} ${formName(template, first)}`;
}

/** Words at the beginning of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
