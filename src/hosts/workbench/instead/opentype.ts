/** In place of `opentype.js`: fonts are the browser's business. Univer reads font files only where a page hands it some. */
export function parse(): never {
  throw new Error('No fonts are read here.');
}
