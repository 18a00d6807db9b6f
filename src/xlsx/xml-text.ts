/**
 * Text inside the XML of a workbook. Two layers of escaping lie on top of each other: XML's own
 * (`&amp;`), and that of the format (ST_Xstring, ECMA-376 part 1, 22.9.2.19), which spells a
 * character XML cannot hold as `_x000B_`, so that a text which really says `_x000B_` must be
 * written `_x005F_x000B_`.
 */

/** Characters XML 1.0 cannot hold, and the carriage return, which its parsers turn into a line feed. */
const UNSPEAKABLE = '\\x01-\\x08\\x0B\\x0C\\x0D\\x0E-\\x1F\\uFFFE\\uFFFF';

/** Most texts have nothing of it. */
const UNUSUAL = new RegExp(`_x|[\\0${UNSPEAKABLE}]`);
const NUL = new RegExp('\\0', 'g');
// An escape that follows supplies the closing underscore just as well as one in the text.
const LOOKS_ESCAPED = new RegExp(`_(?=x[0-9A-Fa-f]{4}[_${UNSPEAKABLE}])`, 'g');
const NEEDS_ESCAPE = new RegExp(`[${UNSPEAKABLE}]`, 'g');
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Text as it stands between tags. NUL, which no spreadsheet program can show, is left out; halves
 * of surrogate pairs become U+FFFD when the XML is turned into UTF-8.
 */
export function xmlText(text: string): string {
  return (UNUSUAL.test(text) ? xstring(text) : text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Text as it stands between double quotes in a tag; line breaks survive. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

function xstring(text: string): string {
  return text
    .replace(NUL, '')
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(NEEDS_ESCAPE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Undoes the format's own escapes; XML's are undone by the XML reader. */
export function unescapedText(xstringText: string): string {
  if (!xstringText.includes('_x')) return xstringText;
  return xstringText.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
