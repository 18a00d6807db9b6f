import type { Opened } from '../../opening';

/** Whether a person should see what was read before anything is made of it: all but a sound workbook or figures file; of slips always, for what they say stands beside what is there. */
export function needsLook({ kind, findings, questions, missing, notes, seal, slips }: Opened): boolean {
  const isTold = findings.length > 0 || questions.length > 0 || missing.length > 0 || notes.length > 0;
  return (
    isTold || slips !== undefined || kind === 'report' || kind === 'table' || seal?.kind === 'altered' || seal?.kind === 'record-altered'
  );
}
