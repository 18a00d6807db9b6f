import type { ColumnDoubt } from '../../sheets';
import { columnName } from '../../sheets';

/** A column that may be meant, as it is offered. */
export interface ColumnOption {
  /** What names it to the reading: its words, or its letter where the words don't name it in every table. */
  readonly value: string;
  readonly letter: string;
  /** The words above it; empty where there are none. */
  readonly heading: string;
  /** Its first figures, as they stand there. */
  readonly examples: readonly string[];
}

/** The columns of all tables in doubt, each once. One answer holds for all of them. */
export function columnOptions(doubts: readonly ColumnDoubt[]): readonly ColumnOption[] {
  const headings = doubts.map(({ candidates }) => candidates.map(({ heading }) => heading));
  const isName = (heading: string) => heading !== '' && headings.every((own) => own.filter((other) => other === heading).length === 1);
  const byWords = headings.every((own) => own.every(isName));
  const options = new Map<string, ColumnOption>();
  for (const { column, heading, examples } of doubts.flatMap(({ candidates }) => candidates)) {
    const letter = columnName(column);
    const value = byWords ? heading : letter;
    if (!options.has(value)) options.set(value, { value, letter, heading, examples });
  }
  return [...options.values()];
}
