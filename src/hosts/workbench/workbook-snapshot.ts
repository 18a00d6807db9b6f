import { IResourceLoaderService, LocaleType, type Injector, type IWorkbookData, type Nullable, type Workbook } from '@univerjs/core';
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN } from '@univerjs/sheets-conditional-formatting';
import { DATA_VALIDATION_PLUGIN_NAME } from '@univerjs/sheets-data-validation';
import { FONT } from '../../forms';
import { FONT_SIZE, type SheetLayout } from '../../sheets';
import { sheetSnapshot, StylePool } from './snapshot';

/** Where the workbook's document properties are kept. */
const PROPERTIES = 'properties';

/** What the plugins keep per sheet, under the names they load it by. */
type RulesBySheet = Record<string, unknown>;

let builds = 0;

/**
 * The workbook with the layouts built into it: they come first and replace sheets of the same name;
 * all other sheets stay as they are, except those to be removed.
 */
export function workbookSnapshot(
  current: Nullable<Workbook>,
  injector: Injector,
  layouts: readonly SheetLayout[],
  options: { readonly remove?: readonly string[]; readonly properties?: Readonly<Record<string, string>> },
): IWorkbookData {
  const build = `b${++builds}`;
  const pool = new StylePool(build);
  const before = current ? injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(current.getUnitId()) : null;
  const gone = new Set([...layouts.map(({ name }) => name), ...(options.remove ?? [])]);
  const kept = (before?.sheetOrder ?? []).filter((id) => !gone.has(before?.sheets[id]?.name ?? ''));

  const fresh = layouts.map((layout, index) => sheetSnapshot(layout, `${build}-s${index}`, pool));
  const validations: RulesBySheet = {
    ...keptRules(before, DATA_VALIDATION_PLUGIN_NAME, kept),
    ...Object.fromEntries(fresh.map(({ sheet, validations: rules }) => [sheet.id, rules])),
  };
  const formats: RulesBySheet = {
    ...keptRules(before, SHEET_CONDITIONAL_FORMATTING_PLUGIN, kept),
    ...Object.fromEntries(fresh.map(({ sheet, conditionalFormats: rules }) => [sheet.id, rules])),
  };
  return {
    id: `${build}-workbook`,
    name: '',
    appVersion: '',
    locale: LocaleType.VI_VN,
    styles: { ...before?.styles, ...pool.styles },
    defaultStyle: { ff: FONT, fs: FONT_SIZE },
    sheetOrder: [...fresh.map(({ sheet }) => sheet.id), ...kept],
    sheets: {
      ...Object.fromEntries(fresh.map(({ sheet }) => [sheet.id, sheet])),
      ...Object.fromEntries(kept.map((id) => [id, before?.sheets[id] ?? {}])),
    },
    resources: [
      { name: DATA_VALIDATION_PLUGIN_NAME, data: JSON.stringify(validations) },
      { name: SHEET_CONDITIONAL_FORMATTING_PLUGIN, data: JSON.stringify(formats) },
    ],
    custom: { [PROPERTIES]: { ...propertiesOf(current), ...options.properties } },
  };
}

function keptRules(before: IWorkbookData | null, plugin: string, kept: readonly string[]): RulesBySheet {
  const json = before?.resources?.find(({ name }) => name === plugin)?.data;
  const rules: unknown = json ? JSON.parse(json) : {};
  if (typeof rules !== 'object' || rules === null) return {};
  return Object.fromEntries(Object.entries(rules).filter(([id]) => kept.includes(id)));
}

export function propertiesOf(workbook: Nullable<Workbook>): Readonly<Record<string, string>> {
  const properties: unknown = workbook?.getSnapshot().custom?.[PROPERTIES];
  return typeof properties === 'object' && properties !== null ? (properties as Record<string, string>) : {};
}
