import type { DeskEvent } from './session';
import type { Words } from './words';

/** What happened, in one sentence. */
export function eventWords(event: DeskEvent, words: Words): string {
  switch (event.kind) {
    case 'restored':
      return words.restored;
    case 'undone':
      return words.undone;
    case 'nothing-new':
      return words.nothingNew;
    case 'read':
      return words.read(event.done, event.versions);
    case 'stopped':
      return words.stopped(event.done, event.total);
    case 'failed':
      return event.message;
  }
}
