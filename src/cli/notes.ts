import type { ReadingNote } from '../sheets';

/** What was odd about the workbook, a line each. */
export function printNotes(notes: readonly ReadingNote[]): void {
  for (const { message } of notes) process.stdout.write(`  ${message}\n`);
}
