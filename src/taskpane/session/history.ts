import { undoing, type Action } from './actions';
import type { Seen } from './seen';

/** Enough to take back an afternoon's actions. */
const MOST_ACTIONS = 20;

/** The actions that can be taken back, the latest last. */
export class History {
  private done: readonly Action[] = [];

  remember(action: Action): void {
    this.done = [...this.done, action].slice(-MOST_ACTIONS);
  }

  forget(action: Action): void {
    this.done = this.done.filter((other) => other !== action);
  }

  /**
   * The latest action of which something still stands. Later ones are dropped for good: they were taken back in the
   * spreadsheet itself or typed over, and a figure that a person types afterwards is theirs even where it is the same.
   */
  last(seen: Seen): Action | undefined {
    while (this.done.length > 0) {
      const action = this.done.at(-1);
      if (action && undoing(seen, action)) return action;
      this.done = this.done.slice(0, -1);
    }
    return undefined;
  }
}
