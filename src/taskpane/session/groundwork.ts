import { saysTheSame } from '../../submission';
import type { Memory } from '../services/services';
import type { Seen } from './seen';
import type { SessionStore } from './session-state';
import { forgetUnfinished, keepUnfinished, keptUnfinished, type Unfinished } from './unfinished';

/** Whether the sheets stand on which everything rests. */
export class Groundwork {
  constructor(
    private readonly memory: Memory,
    private readonly store: SessionStore,
  ) {
    store.tell({ unfinished: keptUnfinished(memory) });
  }

  /** Sheets were begun and don't stand: nothing may rest on what is read of them. */
  get isBlocked(): boolean {
    const { unfinished } = this.store.current();
    return unfinished !== undefined && unfinished.isOffered !== true;
  }

  /** From now on nothing that is read can be relied on, until `stands`. */
  begin({ deed, wanted, previous, before }: Unfinished): void {
    const unfinished = { deed, wanted, previous, before };
    this.store.tell({ unfinished });
    keepUnfinished(this.memory, unfinished);
  }

  /** Where sheets that were begun say what they said before, nothing has happened to them, and the person is free. */
  reconsider(seen: Seen | undefined): void {
    const { unfinished } = this.store.current();
    if (!unfinished?.before || !seen || !saysTheSame(seen.reading.submission, unfinished.before)) return;
    this.store.tell({ unfinished: { ...unfinished, isOffered: true } });
  }

  /** What was begun stands, or is given up. */
  stands(): void {
    forgetUnfinished(this.memory);
    this.store.tell({ unfinished: undefined });
  }
}
