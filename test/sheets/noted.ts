import { repairJson } from '../../src/cli/findings-json';
import type { Finding } from '../../src/rules';
import { cellName } from '../../src/sheets';
import { isCell } from '../../src/rules';
import { template2022 } from '../submissions';

/** What the reading of a workbook found, as a person would note it: which sheet, which cell, which row. */
export function noted(findings: readonly Finding[]) {
  return findings.map(({ topic, severity, rows: [id], place, key, stated, message, repair }) => ({
    kind: topic,
    severity,
    // What is about a whole sheet names it in its key only.
    sheet: isCell(place) ? place.sheet : (key.split(':')[2] ?? ''),
    ...(isCell(place) && { cell: cellName(place.row, place.column) }),
    ...(id !== undefined && { id }),
    ...(stated !== undefined && { stated }),
    message,
    ...(repair && { repair: repairJson(template2022(), repair) }),
  }));
}
