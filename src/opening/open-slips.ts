import { readSlips, type SlipReply } from '../slips';
import { emptySubmission } from '../submission';
import type { WorkbookCells } from '../sheets';
import type { Choices, Opened } from './opened';

/** The slips of a workbook that came back, or undefined for one that has none. Throws a SlipError for one that can't be read any more. */
export function openSlip(cells: WorkbookCells, name: string, choices: Choices): Opened | undefined {
  const [reply, ...more] = readSlips(cells, choices);
  return reply && openedSlips(name, [reply, ...more]);
}

/** Slips as one opened file: what they say together is worked out where they are merged. */
export function openedSlips(name: string, replies: readonly [SlipReply, ...SlipReply[]], notes: readonly string[] = []): Opened {
  const [{ template, period, agency }] = replies;
  const submission = {
    ...emptySubmission(template, period, { name: agency, parent: '', symbol: '' }),
    figures: new Map(replies.flatMap(({ figures }) => [...figures])),
  };
  return {
    name,
    kind: 'workbook',
    submission,
    findings: replies.flatMap(({ findings }) => findings),
    notes,
    questions: [],
    found: [],
    missing: [],
    slips: replies,
  };
}
