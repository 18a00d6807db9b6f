import { useCallback, useEffect, useState } from 'react';
import type { Memory } from '../services/services';
import { WORDS, type Language, type Words } from './words';

/** The words of the pane in the language the person chose last, and the way to the other one. */
export function useLanguage(memory: Memory): { readonly words: Words; readonly switchLanguage: () => void } {
  const [language, setLanguage] = useState<Language>(memory.read('language') === 'en' ? 'en' : 'vi');
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const switchLanguage = useCallback(() => {
    const next = language === 'vi' ? 'en' : 'vi';
    memory.write('language', next);
    setLanguage(next);
  }, [language, memory]);
  return { words: WORDS[language], switchLanguage };
}
