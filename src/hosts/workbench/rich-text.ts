import { BaselineOffset, BooleanNumber, type IDocumentData, type IParagraph, type ITextRun } from '@univerjs/core';
import { FONT, type TextRun } from '../../forms';
import { FONT_SIZE, type CellStyle } from '../../sheets';

/** A cell's text in several typefaces as the little document Univer keeps for it. */
export function richTextDocument(id: string, runs: readonly TextRun[], style: CellStyle): IDocumentData {
  const textRuns: ITextRun[] = [];
  let text = '';
  for (const run of runs) {
    const start = text.length;
    text += run.text.replaceAll('\n', '\r');
    textRuns.push({
      st: start,
      ed: text.length,
      ts: {
        ff: FONT,
        fs: style.size ?? FONT_SIZE,
        ...((run.bold === true || style.bold === true) && { bl: BooleanNumber.TRUE }),
        ...((run.italic === true || style.italic === true) && { it: BooleanNumber.TRUE }),
        ...(run.superscript === true && { va: BaselineOffset.SUPERSCRIPT }),
        ...(style.color !== undefined && { cl: { rgb: `#${style.color}` } }),
      },
    });
  }
  const paragraphs: IParagraph[] = Array.from(`${text}\r`.matchAll(/\r/g), ({ index }) => ({ startIndex: index }));
  return {
    id,
    body: { dataStream: `${text}\r\n`, textRuns, paragraphs },
    documentStyle: {},
    drawings: {},
    drawingsOrder: [],
  };
}

/** The plain text of such a document. */
export function plainDocumentText(document: IDocumentData): string {
  return (document.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
}
