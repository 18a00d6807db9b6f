import { officeError } from '../office/office-errors';

/** What a sheet is worth having without, where Excel refuses it. */
export type Dispensable = 'page' | 'view';

const WHERE: Readonly<Record<Dispensable, RegExp>> = {
  // Needs a printer driver on Windows, and offices have machines without one.
  page: /^(?:PageLayout|HeaderFooter|HeadersFooters|PageBreak)/,
  // Needs the workbook's window in front; some builds refuse frozen panes for no reason they tell (office-js#2196).
  view: /^(?:WorksheetFreezePanes|Worksheet\.activate)/,
};

/** What Excel stumbled over, when it is one of these. */
export function dispensableIn(error: unknown): Dispensable | undefined {
  const { location } = officeError(error);
  return (['page', 'view'] as const).find((part) => WHERE[part].test(location));
}
