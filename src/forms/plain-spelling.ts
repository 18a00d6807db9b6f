/** Digits and their signs of full width as ordinary ones, as many characters as before. */
export function narrowDigits(text: string): string {
  return text.replace(/[０-９％．，／]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Lower case, tone marks where the old spelling has them (hòa, thủy), as many characters as before. */
export function plainSpelling(text: string): string {
  const narrow = narrowDigits(text);
  const lower = narrow.toLowerCase();
  // A few letters of other languages grow when lowered; then places would shift.
  const kept =
    lower.length === text.length ? lower : Array.from(narrow, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
  return kept.replace(/(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu, (pair) => MOVED_TONES.get(pair) ?? pair);
}

const MOVED_TONES = new Map(
  'oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy'
    .split(' ')
    .flatMap((spelling, index, all): [string, string][] => (index % 2 === 0 ? [[spelling, all[index + 1] ?? '']] : [])),
);
