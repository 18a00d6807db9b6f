import { LocaleService, LocaleType, mergeLocales, type Univer } from '@univerjs/core';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import conditionalFormatting from '@univerjs/sheets-conditional-formatting-ui/locale/vi-VN';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import dataValidation from '@univerjs/sheets-data-validation-ui/locale/vi-VN';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';

/** What a sheet can be read and typed into without: lists to choose from, formats drawn by rules. */
export function registerLatePlugins(univer: Univer): void {
  const words = mergeLocales(dataValidation, conditionalFormatting);
  univer
    .__getInjector()
    .get(LocaleService)
    .load({ [LocaleType.VI_VN]: words });
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false });
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
}
