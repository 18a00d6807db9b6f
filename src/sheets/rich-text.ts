import { plainText, type TextRun } from '../forms';
import type { LayoutCell } from './layout';

/** What a cell holds that shows a text in its typefaces. */
export function richText(runs: readonly TextRun[]): Pick<LayoutCell, 'value' | 'runs'> {
  if (runs.length === 0) return {};
  const value = plainText(runs, { footnoteMarks: true });
  const plain = runs.every((run) => run.bold !== true && run.italic !== true && run.superscript !== true);
  return plain ? { value } : { value, runs };
}

/** `Có = 1; Không = 0` breaks between its codes, not within one. */
export function unbroken(run: TextRun): TextRun {
  return { ...run, text: run.text.replaceAll(' = ', '\u00a0=\u00a0') };
}
