import { PERIOD_KINDS, type Period } from '../forms';
import { printDate } from '../submission';
import type { SheetCells } from './cells';
import { FIELDS, type InformationField } from './information-fields';

/** What a text says of who reports and when, as the sheet that a workbook says it on; only what is known has a row. */
export function informationCells(
  name: string,
  known: Partial<Record<'agency' | 'parent' | 'symbol' | 'number' | 'date' | 'place', string>> & { readonly period?: Period },
): SheetCells {
  const { period, date, ...texts } = known;
  const rows: [InformationField, string][] = Object.entries(texts) as [InformationField, string][];
  if (date !== undefined) rows.push(['date', printDate(date)]);
  if (period) rows.push(['period', PERIOD_KINDS.find(({ kind }) => kind === period.kind)?.words ?? ''], ['year', String(period.year)]);
  return {
    name,
    visible: true,
    printed: { mark: ',', above: 0 },
    rows: rows.map(([field, value]) => [
      { kind: 'text', value: FIELDS[field] },
      { kind: 'text', value },
    ]),
  };
}
