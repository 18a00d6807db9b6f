import { TextRun, type IRunPropertiesOptions } from 'docx';
import type { TextRun as Run } from '../forms';
import type { Typesetting } from './docx-typesetting';
import { halfPoints } from './docx-units';

/** A run for a Word document, and one more for each line break in its text. Without a size it has its paragraph's. */
export function docxRuns({ text, bold, italic, superscript }: Run, typesetting: Typesetting, size?: number): TextRun[] {
  const look: IRunPropertiesOptions = {
    ...typesetting.run,
    ...(bold && { bold }),
    ...(italic && { italics: italic }),
    ...(superscript && { superScript: superscript }),
    ...(size !== undefined && { size: halfPoints(size) }),
  };
  return text.split('\n').map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));
}
