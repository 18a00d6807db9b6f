import { useState, type FocusEvent, type KeyboardEvent } from 'react';

interface RowKeys {
  /** Of the button in a row: only one is reached by Tab. */
  readonly tabIndexOf: (key: string) => 0 | -1;
  /** For the table's body. */
  readonly keys: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  };
}

/** A table is one stop of Tab; arrows, Home and End lead from row to row. Each row has one button with its key as `data-row`. */
export function useRowKeys(rows: readonly string[]): RowKeys {
  const [last, setLast] = useState<string | undefined>();
  const current = last !== undefined && rows.includes(last) ? last : rows[0];
  return {
    tabIndexOf: (key) => (key === current ? 0 : -1),
    keys: {
      onFocus: ({ target }) => {
        const key = target.dataset['row'];
        if (key !== undefined) setLast(key);
      },
      onKeyDown: (event) => {
        if (!(event.target instanceof HTMLElement)) return;
        const at = rows.indexOf(event.target.dataset['row'] ?? '');
        if (at === -1) return;
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        const next = rows[Math.min(Math.max(to, 0), rows.length - 1)];
        const buttons = event.currentTarget.querySelectorAll<HTMLElement>('[data-row]');
        [...buttons].find((each) => each.dataset['row'] === next)?.focus();
      },
    },
  };
}
