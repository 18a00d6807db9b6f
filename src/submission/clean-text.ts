/**
 * Text as it may enter a document: NFC, Unix line ends, no control characters, no stray surrogates,
 * no direction overrides (they can make a name read backwards), trimmed.
 */
export function cleanText(text: string): string {
  return (
    unixLines(text)
      // eslint-disable-next-line no-control-regex -- control characters are what this line removes
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g, (char) =>
        char === '\t' ? ' ' : '',
      )
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
      .normalize('NFC')
      .trim()
  );
}

/** A text on one line, cleaned. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** What is the same for two spellings of one name: nobody minds capitals and spaces in what is typed by hand. */
export function nameKey(name: string): string {
  return oneLine(name).toLocaleLowerCase('vi');
}

/** The same text with Unix line ends, whichever it has: one file may have several. */
export function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
