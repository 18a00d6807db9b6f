import type { TextRun } from '../forms';
import type { CellStyle } from '../sheets';
import { fontProperties } from './write-styles';
import { xmlText } from './xml-text';
import { MAIN, element, xmlFile } from './xml-writer';

/**
 * The texts of all cells of a workbook, each kept once; cells point to them by number. Written as
 * `sharedStrings.xml` (ECMA-376 part 1, 18.4) when all sheets are done.
 */
export class Strings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  ofText(text: string): number {
    return this.numberOf(textXml(text));
  }

  /** Runs say what differs from the cell's own look. */
  ofRuns(runs: readonly TextRun[], style: CellStyle): number {
    const pieces = runs.map(({ text, ...look }) =>
      element('r', {}, element('rPr', {}, fontProperties({ ...style, ...look }, 'rFont')) + textXml(text)),
    );
    return this.numberOf(pieces.join(''));
  }

  isEmpty(): boolean {
    return this.uses === 0;
  }

  xml(): string {
    const items = [...this.numbers.keys()].map((content) => element('si', {}, content));
    return xmlFile(element('sst', { xmlns: MAIN, count: this.uses, uniqueCount: items.length }, items));
  }

  private numberOf(content: string): number {
    this.uses++;
    const known = this.numbers.get(content);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(content, number);
    return number;
  }
}

/** White space at the ends and line breaks are lost without the attribute. */
function textXml(text: string): string {
  return element('t', /^\s|\s$|\n/.test(text) ? { 'xml:space': 'preserve' } : {}, xmlText(text));
}
