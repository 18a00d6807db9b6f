import type { SheetLayout } from '../../sheets';
import { sheetArea } from './areas';

/** Queues what may be typed into the cells, and the marks they get when something is wrong. */
export function writeGuards(sheet: Excel.Worksheet, layout: SheetLayout): void {
  for (const { area, allow, prompt, error } of layout.validations) {
    const { dataValidation } = sheetArea(sheet, area);
    dataValidation.rule =
      allow.kind === 'list'
        ? { list: { inCellDropDown: true, source: allow.values.join(',') } }
        : { custom: { formula: `=${allow.formula}` } };
    dataValidation.ignoreBlanks = true;
    if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
    dataValidation.errorAlert = {
      showAlert: true,
      style: error.kind === 'stop' ? 'Stop' : 'Warning',
      title: error.title,
      message: error.message,
    };
  }
  // Excel puts each new format before all others; the layout's first one is the one that counts most.
  for (const { area, formula, format } of [...layout.conditionalFormats].reverse()) {
    const { custom } = sheetArea(sheet, area).conditionalFormats.add('Custom');
    custom.rule.formula = `=${formula}`;
    if (format.fill !== undefined) custom.format.fill.color = `#${format.fill}`;
    if (format.color !== undefined) custom.format.font.color = `#${format.color}`;
    if (format.bold === true) custom.format.font.bold = true;
    if (format.numberFormat !== undefined) custom.format.numberFormat = format.numberFormat;
  }
}
