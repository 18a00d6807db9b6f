import {
  Injector,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Ctor,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin, type BaseFunction } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { IUIController, UniverUIPlugin, type IUniverUIConfig } from '@univerjs/ui';
import { filter, firstValueFrom } from 'rxjs';
import { PromptDesktop } from './desktop';
import { ExcelCompare, takeTextsAsTexts, VietnameseConcatenate } from './formula-operators';
import { VIETNAMESE } from './locale';
// Univer's own style sheets, in the order of its plugins.
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';

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
  const page: IUniverUIConfig = { container, header: false, toolbar: false, contextMenu: false, disableAutoFocus: true };
  univer.registerPlugin(UniverUIPlugin, {
    ...page,
    override: [[IUIController, { useFactory: (injector: Injector) => injector.createInstance(PromptDesktop, page), deps: [Injector] }]],
  });
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
  // The editor of cells is its own.
  univer.registerPlugin(UniverSheetsFormulaUIPlugin, { functionScreenTips: false });
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  return univer;
}

/** Starts Univer with a workbook, and resolves when its first sheet has been drawn. */
export async function begin(univer: Univer, workbook: IWorkbookData): Promise<void> {
  const injector = univer.__getInjector();
  const unit = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, workbook).getUnitId();
  // Only into the unit in focus anything can be typed.
  injector.get(IUniverInstanceService).focusUnit(unit);
  takeTextsAsTexts(injector);
  const lifecycle = injector.get(LifecycleService);
  await firstValueFrom(lifecycle.lifecycle$.pipe(filter((stage) => stage >= LifecycleStages.Rendered)));
}

/** Fetches what is not needed for the first frame and the first figure. */
export async function loadLatePlugins(univer: Univer): Promise<void> {
  const { registerLatePlugins } = await import('./late-plugins');
  registerLatePlugins(univer);
}

/** Fetches what Univer says of five hundred functions to whoever types one: long, and seldom read. Without it they go by their names. */
export async function loadFunctionHelp(injector: Injector): Promise<void> {
  const { default: help } = await import('@univerjs/sheets-formula/locale/vi-VN');
  injector.get(LocaleService).load({ [LocaleType.VI_VN]: help });
}
