import { LifecycleService, LifecycleStages, LocaleService, LocaleType, LogLevel, Univer, type Ctor, type Injector } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin, type BaseFunction } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import { filter, firstValueFrom } from 'rxjs';
import { ExcelCompare, VietnameseConcatenate } from './formula-operators';
import { VIETNAMESE } from './locale';
// Univer's own style sheets, in the order of its plugins.
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';

/** Where Univer's own operators differ from Excel's. */
const OPERATORS: [Ctor<BaseFunction>, string][] = [
  [VietnameseConcatenate, 'CONCATENATE'],
  [ExcelCompare, 'COMPARE'],
];

/** Univer with everything the forms need and nothing else, drawn into `container`. */
export function bootUniver(container: HTMLElement, darkMode: boolean): Univer {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: VIETNAMESE },
    logLevel: LogLevel.ERROR,
    darkMode,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: OPERATORS });
  // No menus: a form has nothing to format, and what a clerk needs has keys and tabs.
  univer.registerPlugin(UniverUIPlugin, { container, header: false, toolbar: false, contextMenu: false, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true, addSheetButtonConfig: { show: false } },
    clipboardConfig: { hidePasteOptions: true },
    disableAutoFocus: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin, { functionScreenTips: false });
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  return univer;
}

/** Resolves when the first sheet has been drawn. */
export async function drawn(injector: Injector): Promise<void> {
  const lifecycle = injector.get(LifecycleService);
  await firstValueFrom(lifecycle.lifecycle$.pipe(filter((stage) => stage >= LifecycleStages.Rendered)));
}

/** Fetches what Univer says of five hundred functions to whoever types one: long, and seldom read. Without it they go by their names. */
export async function loadFunctionHelp(injector: Injector): Promise<void> {
  const { default: help } = await import('@univerjs/sheets-formula/locale/vi-VN');
  injector.get(LocaleService).load({ [LocaleType.VI_VN]: help });
}
