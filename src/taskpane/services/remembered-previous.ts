import { readFiguresFile, writeFiguresFile, type Submission } from '../../submission';
import type { Memory } from './services';

const KEY = 'previous';

/** The figures of the period before that this machine last compared a workbook of the same agency with. */
export function rememberedPrevious(memory: Memory, current: Submission): Submission | undefined {
  const file = memory.read(KEY);
  if (file === undefined || file === '') return undefined;
  try {
    const previous = readFiguresFile(file);
    return previous.agency.name === current.agency.name && previous.period.id !== current.period.id ? previous : undefined;
  } catch {
    return undefined;
  }
}

export function rememberPrevious(memory: Memory, previous: Submission | undefined): void {
  memory.write(KEY, previous ? writeFiguresFile(previous) : '');
}
