import { useState } from 'react';
import type { Memory } from './services';

/** What was being typed under this key when the pane went; empty where nothing was. */
export function draftOf(memory: Memory, key: string): string {
  return memory.read(`draft.${key}`) ?? '';
}

/** A text being typed, which outlives a reload of the pane, as every button of the ribbon brings one. Set it empty when it is done with. */
export function useDraft(memory: Memory, key: string): readonly [text: string, set: (text: string) => void] {
  const [text, setText] = useState(() => draftOf(memory, key));
  return [
    text,
    (value) => {
      setText(value);
      memory.write(`draft.${key}`, value);
    },
  ];
}
