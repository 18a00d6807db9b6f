import { overlaid, readFiguresFile, writeFiguresFile, type Submission } from '../../submission';
import type { Memory } from '../services/services';
import type { Deed } from './deed';

/**
 * Sheets that were begun and may stand only in part. What is being built is kept until it stands, through a reload too:
 * the workbook itself says some of it, some of what was there before, and nothing where a sheet is still empty.
 */
export interface Unfinished {
  readonly deed: Deed;
  readonly wanted: Submission;
  readonly previous: Submission | undefined;
  /** What the sheets said before; undefined where there were none. */
  readonly before: Submission | undefined;
  /**
   * Nothing of it stands, or it was begun before the pane was opened, perhaps in another workbook: the person may go on
   * with it or leave it.
   */
  readonly isOffered?: true;
}

const KEYS = { wanted: 'unfinished', before: 'unfinished-before', previous: 'unfinished-previous' } as const;

/** What is still to be built when a half-built workbook says `now`: what was wanted, and whatever a person has typed meanwhile. */
export function resumed({ wanted, before }: Unfinished, now: Submission | undefined): Submission {
  if (!now) return wanted;
  const empty: Submission = { ...wanted, figures: new Map(), notes: new Map(), justifications: [] };
  return overlaid(now, wanted, [empty, wanted, ...(before ? [before] : [])]);
}

export function keepUnfinished({ write }: Memory, { wanted, before, previous }: Unfinished): void {
  write(KEYS.before, before ? writeFiguresFile(before) : '');
  write(KEYS.previous, previous ? writeFiguresFile(previous) : '');
  write(KEYS.wanted, writeFiguresFile(wanted));
}

export function forgetUnfinished({ read, write }: Memory): void {
  for (const key of Object.values(KEYS)) if ((read(key) ?? '') !== '') write(key, '');
}

/** What was being built when the pane was closed; undefined where everything stands. */
export function keptUnfinished({ read }: Memory): Unfinished | undefined {
  const kept = (key: keyof typeof KEYS) => {
    const file = read(KEYS[key]) ?? '';
    return file === '' ? undefined : readFiguresFile(file);
  };
  try {
    const wanted = kept('wanted');
    return wanted && { deed: { kind: 'built' }, wanted, before: kept('before'), previous: kept('previous'), isOffered: true };
  } catch {
    // Written by another version, or by somebody else: nothing that could be built.
    return undefined;
  }
}
