/** The place a layout's link names, `'Biểu mẫu 1'!A1`; undefined for anything else. */
export function placeOfLink(link: string): { readonly sheet: string; readonly row: number; readonly column: number } | undefined {
  const [, quoted, plain, letters = '', digits = ''] = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)$/.exec(link) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (sheet === undefined) return undefined;
  const column = Array.from(letters).reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet, row: Number(digits) - 1, column };
}
