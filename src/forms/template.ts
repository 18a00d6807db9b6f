import type { Form, FormId, Indicator, IndicatorId, Level } from './form';
import type { PhraseBook, ReportOutline } from './phrase-book';
import type { Relation } from './relation';
import type { Validity } from './validity';

/** How the reports speak that go with a template's forms. */
export interface ReportLanguage {
  /** The ways in which they speak of the rows. */
  readonly phrases: PhraseBook;
  /** What is said where. */
  readonly outline: ReportOutline;
}

/** Which rows count the files (hồ sơ) of a one-stop centre. */
export interface OneStopRows {
  readonly solved: IndicatorId;
  /** In time, early ones included. */
  readonly solvedInTime: IndicatorId;
  /** Of procedures of online level 3 and 4 only. */
  readonly received: IndicatorId;
  readonly receivedOnline: IndicatorId;
}

/**
 * One version of the official forms, as one circular prescribes them: one folder, one value. How a row consolidates
 * stands in the row.
 */
export interface Template extends Validity {
  /** Stands in every file made from it. */
  readonly id: string;
  /** The document that prescribes it. */
  readonly source: string;
  readonly forms: readonly Form[];
  /** What must hold between rows. */
  readonly relations: readonly Relation[];
  /** The rows that a one-stop centre's count of its files fills; undefined where the forms have none of them. */
  readonly oneStop: OneStopRows | undefined;
  /** Larger than all the rest and wanted only where there is a report: loaded when it is asked for. */
  readonly language: () => Promise<ReportLanguage>;
  /** All rows of all forms, in printed order. */
  readonly indicators: readonly Indicator[];
  readonly indicator: (id: string) => Indicator | undefined;
  readonly form: (id: FormId) => Form;
}

/** Builds a template. Throws when two forms share an id. */
export function defineTemplate(
  template: Pick<Template, 'id' | 'source' | 'firstPeriod' | 'lastPeriod' | 'forms' | 'relations' | 'oneStop' | 'language'>,
): Template {
  const indicators = template.forms.flatMap((form) => form.indicators);
  const byId = new Map<string, Indicator>(indicators.map((indicator) => [indicator.id, indicator]));
  const forms = new Map(template.forms.map((form) => [form.id, form]));
  if (forms.size !== template.forms.length) throw new Error(`${template.id}: two forms share an id`);
  for (const id of Object.values<IndicatorId>({ ...template.oneStop })) {
    if (!byId.has(id)) throw new Error(`${template.id}: there is no ${id} to count files in`);
  }
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

/**
 * Which rows an agency of each level can know. Rows of the level `department` are every agency's own; a district's also
 * speak of its communes.
 */
const KNOWN: Readonly<Record<Level, readonly Level[]>> = {
  department: ['department', 'province'],
  province: ['department', 'province', 'district', 'commune'],
  district: ['department', 'district', 'commune'],
  commune: ['department', 'commune'],
};

/** Whether an agency can know the figure; where it can't, `-` is what it reports. Who doesn't say its level is a department. */
export function knownTo({ level, consolidation }: Indicator, of: Level = 'department'): boolean {
  // What only departments are asked for, communes and districts leave out.
  const isAsked = consolidation !== 'departments' || of === 'department' || of === 'province';
  return isAsked && KNOWN[of].includes(level);
}
