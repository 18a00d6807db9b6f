import { mergeLocales, type ILanguagePack } from '@univerjs/core';
import design from '@univerjs/design/locale/vi-VN';
import docsUi from '@univerjs/docs-ui/locale/vi-VN';
import sheets from '@univerjs/sheets/locale/vi-VN';
import dataValidation from '@univerjs/sheets-data-validation/locale/vi-VN';
import formulaUi from '@univerjs/sheets-formula-ui/locale/vi-VN';
import sheetsUi from '@univerjs/sheets-ui/locale/vi-VN';
import ui from '@univerjs/ui/locale/vi-VN';

/** Every Vietnamese word Univer itself says at its start; what comes later brings its own. */
export const VIETNAMESE: ILanguagePack = mergeLocales(design, ui, docsUi, sheets, sheetsUi, formulaUi, dataValidation);
