import { comparePeriods } from '../../forms';
import { readFiguresFile, writeFiguresFile, type Submission } from '../../submission';
import type { Memory } from './services';

const KEY = 'previous';

/** Whether figures are of a period before another's: only then can they be compared as such. */
export function isBefore(earlier: Submission, later: Submission): boolean {
  return comparePeriods(earlier.period.id, later.period.id) < 0;
}

/** The figures of the period before that this machine last compared a workbook of the same agency with. */
export function rememberedPrevious(memory: Memory, current: Submission): Submission | undefined {
  const file = memory.read(KEY);
  if (file === undefined || file === '') return undefined;
  try {
    const previous = readFiguresFile(file);
    return previous.agency.name === current.agency.name && isBefore(previous, current) ? previous : undefined;
  } catch {
    return undefined;
  }
}

export function rememberPrevious(memory: Memory, previous: Submission | undefined): void {
  memory.write(KEY, previous ? writeFiguresFile(previous) : '');
}
