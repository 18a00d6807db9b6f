import { useCallback, useEffect, useState } from 'react';
import type { Memory } from '../services/services';

/** Words in the language of most people, and the way to fetch those of the others. */
export interface Languages<Words> {
  readonly vi: Words;
  readonly en: () => Promise<Words>;
}

/**
 * The words of a page in the language the person chose last, on whichever page, and the way to the other one. That rejects
 * where the words don't come; then nothing changes.
 */
export function useLanguage<Words>(
  memory: Memory,
  { vi, en }: Languages<Words>,
): { readonly words: Words; readonly switchLanguage: () => Promise<void> } {
  const [english, setEnglish] = useState<Words | undefined>();
  const isEnglish = english !== undefined;
  useEffect(() => {
    if (memory.read('language') !== 'en') return;
    // Where they don't come the page is Vietnamese, and English can be asked for again.
    en().then(setEnglish, () => undefined);
  }, [memory, en]);
  useEffect(() => {
    document.documentElement.lang = isEnglish ? 'en' : 'vi';
  }, [isEnglish]);
  const switchLanguage = useCallback(async () => {
    setEnglish(isEnglish ? undefined : await en());
    memory.write('language', isEnglish ? 'vi' : 'en');
  }, [isEnglish, en, memory]);
  return { words: english ?? vi, switchLanguage };
}
