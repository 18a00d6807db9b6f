import type { IndicatorId, Severity } from '../forms';
import type { Finding, Repair, WorkbookTopic } from '../rules';
import { cellName } from './address';

interface Seen {
  readonly topic: WorkbookTopic;
  readonly severity: Severity;
  readonly sheet: string;
  /** Absent when it is about a whole sheet. Row and column from 0. */
  readonly at?: { readonly row: number; readonly column: number };
  readonly id?: IndicatorId | undefined;
  /** What stands there, as printed. */
  readonly stated?: string;
  readonly message: string;
  readonly repair?: Repair;
}

/** Something about the workbook itself that a person should know: whether a figure could be found and what it was stored as. */
export function workbookFinding({ topic, severity, sheet, at, id, stated, message, repair }: Seen): Finding {
  return {
    key: ['workbook', topic, sheet, at ? cellName(at.row, at.column) : '', id ?? ''].join(':'),
    source: 'workbook',
    topic,
    severity,
    status: 'fail',
    rows: id === undefined ? [] : [id],
    ...(at && { place: { sheet, row: at.row, column: at.column } }),
    ...(stated !== undefined && { stated }),
    message,
    ...(repair && { repair }),
  };
}
