import type { Form, FormId, Indicator, IndicatorId } from './form';
import type { PeriodId } from './period';

/** One version of the official forms, as one circular prescribes them. */
export interface Template {
  /** Stands in every file made from it. */
  readonly id: string;
  /** The document that prescribes it. */
  readonly source: string;
  readonly firstPeriod: PeriodId;
  /** Absent while it is in force. */
  readonly lastPeriod?: PeriodId;
  readonly forms: readonly Form[];
  /** All rows of all forms, in printed order. */
  readonly indicators: readonly Indicator[];
  readonly indicator: (id: string) => Indicator | undefined;
  readonly form: (id: FormId) => Form;
}

/** Builds a template. Throws when two forms share an id. */
export function defineTemplate(template: Pick<Template, 'id' | 'source' | 'firstPeriod' | 'lastPeriod' | 'forms'>): Template {
  const indicators = template.forms.flatMap((form) => form.indicators);
  const byId = new Map<string, Indicator>(indicators.map((indicator) => [indicator.id, indicator]));
  const forms = new Map(template.forms.map((form) => [form.id, form]));
  if (forms.size !== template.forms.length) throw new Error(`${template.id}: two forms share an id`);
  return {
    ...template,
    indicators,
    indicator: (id) => byId.get(id),
    form: (id) => {
      const found = forms.get(id);
      if (!found) throw new Error(`${template.id} has no form ${id}`);
      return found;
    },
  };
}

/** What a row is called within a sentence about several forms: `Biểu mẫu 6, dòng 1.2`. */
export function placeName({ forms }: Template, id: IndicatorId): string {
  const [form = '', code = ''] = id.split('/');
  return `${forms.find((candidate) => candidate.id === form)?.name ?? form}, dòng ${code}`;
}

/** Whether a department can know the figure; where it can't, `-` is what it reports. */
export function knownToDepartment(indicator: Indicator): boolean {
  return indicator.level === 'department' || indicator.level === 'province';
}
