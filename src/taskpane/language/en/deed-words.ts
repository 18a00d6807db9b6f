import { codeOf } from '../../../forms';
import type { Deed } from '../../session/deed';
import type { deedVi } from '../vi/deed-words';

function namedInEnglish(deed: Deed): string {
  switch (deed.kind) {
    case 'repaired':
      return `“${deed.words}”`;
    case 'justified':
      return `justification of row ${codeOf(deed.row)}`;
    case 'withdrawn':
      return `justification of row ${codeOf(deed.row)} withdrawn`;
    case 'period':
      return `period of the workbook: ${deed.name}`;
    case 'built':
      return 'the seven forms generated';
    case 'opened':
      return 'figures of the file put into the forms';
    case 'compared':
      return 'last period’s figures taken for comparison';
    case 'restored':
      return 'the earlier state brought back';
    case 'asked':
      return 'assignment written';
    case 'merged':
      return 'answers taken from slips';
    case 'undone':
      return `undone: ${namedInEnglish(deed.deed)}`;
  }
}

export const deedEn: typeof deedVi = {
  undo: 'Undo',
  undoDeed: (deed) => `Undo: ${namedInEnglish(deed)}`,
  deedDone: (deed) => {
    const kept = deed.kind === 'undone' ? deed.kept : 0;
    const said = namedInEnglish(deed);
    return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}${kept > 0 ? `; ${String(kept)} cells entered since were left alone` : ''}.`;
  },
  unfinished: (name) => `The forms of ${name} are not finished; no figure is lost. Press “Go on”.`,
  unfinishedBefore: (name) => `Last time the forms of ${name} were not finished; you can go on with all figures of that time.`,
  periodTitle: (period) => `Change to ${period}?`,
  periodText: (present) => `This workbook has figures of ${present}.`,
  beginPeriod: 'Begin a new workbook',
  beginPeriodText: (period, present) =>
    `An empty workbook of ${period}; the figures of ${present} become those of the period before. This workbook stays as it is.`,
  notLater: (period, present) => `${period} comes before ${present}, so these figures can’t be those of the period before.`,
  changePeriod: 'Change the period of this workbook',
  changePeriodText: (period) => `If the wrong period was chosen before: take the figures here for those of ${period}.`,
  finish: 'Go on',
  leaveUnfinished: 'Leave it',
};
