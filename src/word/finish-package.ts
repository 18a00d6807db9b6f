import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment a zip file can state. Read as local time, as fflate does, so that every clock writes the same. */
const NO_DATE = new Date(1980, 0, 1, 12);

/** Where the package says when it was made (ISO/IEC 29500-2). */
const CORE_PROPERTIES = 'docProps/core.xml';

/** The notes under the pages. */
const FOOTNOTES = 'word/footnotes.xml';

/** A file of the docx library without a word about when it was written (same content, same bytes), and as Word would write it. */
export function finished(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const core = parts[CORE_PROPERTIES];
  if (core) {
    parts[CORE_PROPERTIES] = strToU8(strFromU8(core).replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, ''));
  }
  const footnotes = parts[FOOTNOTES];
  if (footnotes) parts[FOOTNOTES] = strToU8(withPlainSeparators(strFromU8(footnotes)));
  // The list of parts comes first, as Office writes it; some readers look no further to tell what a file is.
  const names = Object.keys(parts).sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), { mtime: NO_DATE, level: 6 });
}

/** The lines over the footnotes without the footnote number that the library sets before them and Word never does. */
export function withPlainSeparators(footnotes: string): string {
  return footnotes.replace(
    /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:footnoteRef\/><\/w:r>(?=<w:r><w:(?:continuationS|s)eparator\/>)/g,
    '',
  );
}
