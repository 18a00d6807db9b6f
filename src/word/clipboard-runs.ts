import { FONT, type TextRun } from '../forms';
import { LANGUAGE } from './typography';

/** Word's way of saying that a paragraph is empty and yet a line tall. */
const EMPTY = '<o:p>&nbsp;</o:p>';

/** Runs of one size as HTML; something to hold the line open where there are none. */
export function inlineHtml(runs: readonly TextRun[], points: number): string {
  return runs.length === 0 ? emptyHtml(points) : runs.map((run) => runHtml(run, points)).join('');
}

/** An empty paragraph's content, in our type all the same. */
export function emptyHtml(points: number): string {
  return spanHtml(EMPTY, points);
}

/** Superscript stands within the type: around it, LibreOffice would set the mark in full size. */
function runHtml({ text, bold, italic, superscript }: TextRun, points: number): string {
  const span = spanHtml(superscript ? `<sup>${textHtml(text)}</sup>` : textHtml(text), points);
  const slanted = italic ? `<i>${span}</i>` : span;
  return bold ? `<b>${slanted}</b>` : slanted;
}

function spanHtml(inside: string, points: number): string {
  return `<span lang="${LANGUAGE}" style="font-family:'${FONT}';font-size:${points}pt;color:windowtext">${inside}</span>`;
}

/** Text people typed is text, whatever it looks like. Spaces in a row, which HTML would make one, Word gets as spaces. */
function textHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\u00A0/g, '&nbsp;')
    .replace(/ {2,}/g, (spaces) => `<span style="mso-spacerun:yes">${'&nbsp;'.repeat(spaces.length - 1)} </span>`)
    .replace(/\n/g, '<br>');
}
