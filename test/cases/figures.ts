import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLANK, printFigure } from '../../src/figures';
import type { PeriodId } from '../../src/forms';
import { openFile, type Choices, type Opened } from '../../src/opening';
import { completeFigures, type Finding } from '../../src/rules';
import { readFiguresFile, type Submission } from '../../src/submission';

export function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, name)));
}

/** The figures file of that name. */
export function figuresFile(name: string): Submission {
  return readFiguresFile(new TextDecoder().decode(bytesOf(name)));
}

/** Opens a file of this folder in the middle of September 2023. */
export function opened(name: string, choices: Choices = {}): Promise<Opened> {
  return openFile({ name, bytes: bytesOf(name) }, choices, '2023-09-15');
}

export const PERIOD: PeriodId = '2023-Q3';

/** Every figure as printed, derived ones computed. */
export function printed(submission: Submission): Readonly<Record<string, string>> {
  const figures = completeFigures(submission);
  return Object.fromEntries(
    submission.template.indicators.flatMap(({ id, kind }) =>
      kind === 'heading' ? [] : [[id, printFigure(figures.get(id) ?? BLANK, kind)] as const],
    ),
  );
}

const TRUTH = { d: printed(figuresFile('d-truth.json')), ok: printed(figuresFile('ok-truth.json')) };

/** The figures that files are made from: `d` has another number in every row, `ok` no errors. */
export type Origin = keyof typeof TRUTH;

/** Figures that are not those of the origin. */
export function changedFrom(origin: Origin, submission: Submission): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(printed(submission)).filter(([id, text]) => TRUTH[origin][id] !== text));
}

/** What was found, in short: `stored-as-percent error BM4/1.1`; what concerns no one row is counted: `7 × doubtful-column error`. */
export function inShort(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { topic, severity, rows } of findings) {
    const words = [topic, severity, ...rows.slice(0, 1)].join(' ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => (count === 1 ? words : `${String(count)} × ${words}`));
}
