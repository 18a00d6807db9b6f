import type { Injector, Workbook } from '@univerjs/core';
import { DataValidationModel } from '@univerjs/data-validation';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';

/**
 * Takes a workbook's rules away before it is replaced. Univer drops them with it, but tells nobody: for each rule it would go
 * on watching cells that are gone, and with every build keep more of them.
 */
export function forgetRules(injector: Injector, workbook: Workbook): void {
  const unit = workbook.getUnitId();
  const validations = injector.get(DataValidationModel);
  const formats = injector.get(ConditionalFormattingRuleModel);
  for (const sheet of workbook.getSheets().map((each) => each.getSheetId())) {
    for (const { uid } of [...validations.getRules(unit, sheet)]) validations.removeRule(unit, sheet, uid, 'patched');
    for (const { cfId } of [...(formats.getSubunitRules(unit, sheet) ?? [])]) formats.deleteRule(unit, sheet, cfId);
  }
}
