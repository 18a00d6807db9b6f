/** Spreadsheet programs don't tell sheet names apart by case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * The names of all sheets in the order in which they stand once `built` are built among those that are `present`. What is
 * built comes before all others; where `after` names sheets, what is new comes after the last of them, each behind the one
 * built before it, and what was there stays where it is.
 */
export function sheetOrder(present: readonly string[], built: readonly string[], after?: readonly string[]): readonly string[] {
  const isAmong = (names: readonly string[]) => (name: string) => names.some((each) => sameName(each, name));
  if (!after) return [...built, ...present.filter((name) => !isAmong(built)(name))];
  const order = [...present];
  let at = Math.max(-1, ...order.map((name, index) => (isAmong(after)(name) ? index : -1)));
  for (const name of built) {
    const there = order.findIndex((each) => sameName(each, name));
    order.splice(there === -1 ? at + 1 : there, there === -1 ? 0 : 1, name);
    at = order.indexOf(name);
  }
  return order;
}
