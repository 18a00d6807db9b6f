import { numberFigure } from '../figures';
import { findPeriod, templateFor, type IndicatorId } from '../forms';
import { boardOf, consolidate, type Board, type Consolidated, type EarlierProvince, type Received } from '../province';
import { inSlices } from '../steps';
import { FiguresFileError, readFiguresFile } from '../submission';
import { given } from './giving';
import { rosterOf, type Work, type WorkRoster } from './work';

/** What follows from the work and the files. */
export interface Picture extends WorkRoster {
  /** The period that a person chose to compare with. */
  readonly earlier?: EarlierProvince;
  readonly board: Board;
  readonly consolidated: Consolidated;
}

/** Everything that follows from the work and the files, in slices; undefined when it is stopped, or where the period has no forms. */
export async function pictureOf(
  work: Work,
  received: readonly Received[],
  today: string,
  signal?: AbortSignal,
): Promise<Picture | undefined> {
  const period = findPeriod(work.desk.period);
  const template = period && templateFor(period.id);
  if (!template) return undefined;
  const own = rosterOf(work, received);
  const board = boardOf(given(received, work.given, own.roster), { template, period, roster: own.roster, desk: work.desk, today });
  const earlier = earlierOf(work);
  try {
    const consolidated = await inSlices(consolidate(board, earlier ? [earlier] : []), signal);
    return { ...own, ...(earlier && { earlier }), board, consolidated };
  } catch (error) {
    if (signal?.aborted === true) return undefined;
    throw error;
  }
}

function earlierOf({ before }: Work): EarlierProvince | undefined {
  const period = before && findPeriod(before.period);
  if (!period) return undefined;
  const figuresOf = (numbers: Readonly<Record<IndicatorId, number>>) =>
    new Map(Object.entries(numbers).map(([id, value]) => [id as IndicatorId, numberFigure(value)] as const));
  try {
    const submission = readFiguresFile(before.province);
    return { period, submission, figures: new Map(Object.entries(before.numbers).map(([code, numbers]) => [code, figuresOf(numbers)])) };
  } catch (error) {
    // Kept by another version of the program: then nothing is compared.
    if (error instanceof FiguresFileError) return undefined;
    throw error;
  }
}
