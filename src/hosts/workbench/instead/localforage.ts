/** In place of `localforage`, where Univer keeps what a person set in its menus: there are none, so it is kept until the page is left. */
const kept = new Map<string, unknown>();

export default {
  getItem: (key: string) => Promise.resolve(kept.get(key) ?? null),
  setItem: (key: string, value: unknown) => {
    kept.set(key, value);
    return Promise.resolve(value);
  },
  removeItem: (key: string) => {
    kept.delete(key);
    return Promise.resolve();
  },
  clear: () => {
    kept.clear();
    return Promise.resolve();
  },
  key: (index: number) => Promise.resolve([...kept.keys()][index] ?? null),
  keys: () => Promise.resolve([...kept.keys()]),
  iterate: (look: (value: unknown, key: string) => void) => {
    for (const [key, value] of kept) look(value, key);
    return Promise.resolve();
  },
};
