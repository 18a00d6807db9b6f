/** A browser's storage, of which setting a value may go wrong in its own way. */
export function storage(
  set: (values: Map<string, string>, key: string, value: string) => void = (values, key, value) => values.set(key, value),
): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => set(values, key, value),
  };
}
