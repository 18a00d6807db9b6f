import type { Memory } from './services';

/** The browser's own memory, where the person's settings allow it. */
export function browserMemory(): Memory {
  return {
    read: (key) => {
      try {
        return localStorage.getItem(`cchc.${key}`) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (key, value) => {
      try {
        localStorage.setItem(`cchc.${key}`, value);
      } catch {
        // A browser that keeps nothing only forgets; everything else works.
      }
    },
  };
}
