import { officeError } from '../office/office-errors';

/**
 * Whether Excel stumbled over the page setup. It needs a printer driver on Windows, and offices
 * have machines without one; a sheet is worth having all the same.
 */
export function isPageSetupError(error: unknown): boolean {
  return /^(PageLayout|HeaderFooter|HeadersFooters|PageBreak)/.test(officeError(error).location);
}
