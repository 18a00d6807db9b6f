import type { TextPlace } from '../rules';
import type { ReportText } from './report-text';

/** The words of a report at a place; empty where there are none. */
export function textAt({ blocks }: Pick<ReportText, 'blocks'>, { block, row = 0, cell = 0, start, end }: TextPlace): string {
  const found = blocks[block];
  const text = found?.kind === 'table' ? found.rows[row]?.[cell] : found?.text;
  return text?.slice(start, end) ?? '';
}
