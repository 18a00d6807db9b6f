import type { Opened } from '../../opening';

/** Whether a person should see what was read before anything is made of it: all but a sound workbook or figures file. */
export function needsLook({ kind, findings, questions, missing, notes, seal }: Opened): boolean {
  const isTold = findings.length > 0 || questions.length > 0 || missing.length > 0 || notes.length > 0;
  return isTold || kind === 'report' || kind === 'table' || seal?.kind === 'altered' || seal?.kind === 'record-altered';
}
