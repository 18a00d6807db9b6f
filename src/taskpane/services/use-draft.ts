import { useState } from 'react';
import type { Submission } from '../../submission';
import type { Memory } from './services';

/** Of what is typed about one agency's report; another workbook doesn't get it. */
export function draftKey(what: string, { agency, period }: Submission): string {
  return `${what}.${agency.name}.${period.id}`;
}

/** What was being typed under this key when the pane went; empty where nothing was. */
export function draftOf(memory: Memory, key: string): string {
  return memory.read(`draft.${key}`) ?? '';
}

/** Keeps what is being typed; empty when it is done with. */
export function keepDraft(memory: Memory, key: string, text: string): void {
  memory.write(`draft.${key}`, text);
}

/** A text being typed, which outlives a reload of the pane, as every button of the ribbon brings one. Set it empty when it is done with. */
export function useDraft(memory: Memory, key: string): readonly [text: string, set: (text: string) => void] {
  const [text, setText] = useState(() => draftOf(memory, key));
  return [
    text,
    (value) => {
      setText(value);
      keepDraft(memory, key, value);
    },
  ];
}
