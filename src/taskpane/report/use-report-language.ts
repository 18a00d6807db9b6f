import { use } from 'react';
import { TEMPLATES, type ReportLanguage, type Template } from '../../forms';
import { later } from '../later';

const languages = new Map<Template, Promise<ReportLanguage>>();

function languageOf(template: Template): Promise<ReportLanguage> {
  const found = languages.get(template) ?? template.language();
  languages.set(template, found);
  return found;
}

// Fetched ahead like everything else that is loaded when it is needed.
later(() => Promise.all(TEMPLATES.map(languageOf)));

/** How the reports of a template speak; suspends the view until it is loaded. */
export function useReportLanguage(template: Template): ReportLanguage {
  return use(languageOf(template));
}
