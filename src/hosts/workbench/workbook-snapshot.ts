import { IResourceLoaderService, LocaleType, type Injector, type IWorkbookData, type Nullable, type Workbook } from '@univerjs/core';
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN } from '@univerjs/sheets-conditional-formatting';
import { DATA_VALIDATION_PLUGIN_NAME } from '@univerjs/sheets-data-validation';
import { FONT } from '../../forms';
import { FONT_SIZE, type SheetLayout } from '../../sheets';
import type { Building } from '../host';
import { sameName, sheetOrder } from '../sheet-order';
import { sheetSnapshot, StylePool } from './snapshot';

/** Where the workbook's document properties are kept. */
const PROPERTIES = 'properties';

/** What the plugins keep per sheet, under the names they load it by. */
type RulesBySheet = Record<string, unknown>;

/** The one workbook on the desk, however often it is built: what Univer keeps by the name of a workbook would grow with each. */
const WORKBOOK = 'workbook';

let builds = 0;

/** A workbook before anything has been built in it. */
export function emptySnapshot(): IWorkbookData {
  const sheet = { id: 'empty', name: 'Sổ trống', rowCount: 40, columnCount: 10 };
  return {
    id: WORKBOOK,
    name: '',
    appVersion: '',
    locale: LocaleType.VI_VN,
    styles: {},
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  };
}

/**
 * The workbook with the layouts built into it: they come first, or where `after` says, and replace sheets of the same
 * name; all other sheets stay as they are, except those to be removed.
 */
export function workbookSnapshot(
  current: Nullable<Workbook>,
  injector: Injector,
  layouts: readonly SheetLayout[],
  { remove = [], properties = {}, after }: Building,
): IWorkbookData {
  const build = `b${++builds}`;
  const pool = new StylePool(build);
  const before = current ? injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(current.getUnitId()) : null;
  const nameOf = (id: string) => before?.sheets[id]?.name ?? '';
  const built = layouts.map(({ name }) => name);
  const gone = [...built, ...remove];
  const kept = (before?.sheetOrder ?? []).filter((id) => !gone.some((name) => sameName(name, nameOf(id))));

  const fresh = layouts.map((layout, index) => sheetSnapshot(layout, `${build}-s${index}`, pool));
  const ids = new Map([...kept.map((id) => [nameOf(id), id] as const), ...fresh.map(({ sheet }) => [sheet.name ?? '', sheet.id] as const)]);
  const order = sheetOrder((before?.sheetOrder ?? []).map(nameOf), built, after).flatMap((name) => ids.get(name) ?? []);
  const validations: RulesBySheet = {
    ...keptRules(before, DATA_VALIDATION_PLUGIN_NAME, kept),
    ...Object.fromEntries(fresh.map(({ sheet, validations: rules }) => [sheet.id, rules])),
  };
  const formats: RulesBySheet = {
    ...keptRules(before, SHEET_CONDITIONAL_FORMATTING_PLUGIN, kept),
    ...Object.fromEntries(fresh.map(({ sheet, conditionalFormats: rules }) => [sheet.id, rules])),
  };
  return {
    id: WORKBOOK,
    name: '',
    appVersion: '',
    locale: LocaleType.VI_VN,
    styles: { ...before?.styles, ...pool.styles },
    defaultStyle: { ff: FONT, fs: FONT_SIZE },
    sheetOrder: order,
    sheets: {
      ...Object.fromEntries(fresh.map(({ sheet }) => [sheet.id, sheet])),
      ...Object.fromEntries(kept.map((id) => [id, before?.sheets[id] ?? {}])),
    },
    resources: [
      { name: DATA_VALIDATION_PLUGIN_NAME, data: JSON.stringify(validations) },
      { name: SHEET_CONDITIONAL_FORMATTING_PLUGIN, data: JSON.stringify(formats) },
    ],
    custom: { [PROPERTIES]: { ...propertiesOf(current), ...properties } },
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
