import product from '../../../package.json';
import { tally, tallyWords } from '../../rules';
import type { SessionState } from '../session/session-state';

/** What whoever mends the program needs to know of a fault: nothing of what the forms say. */
export function faultReport(state: SessionState, { program, now }: { readonly program: string; readonly now: string }): string {
  const lines = [
    `Phụ lục CCHC ${product.version}`,
    `Lúc: ${now}`,
    `Trình duyệt: ${program}`,
    `Màn hình: ${state.phase}${state.unfinished ? ', lập dở' : ''}${state.proposal ? ', đang chờ đồng ý' : ''}`,
    ...(state.phase === 'working' ? [`Phát hiện: ${tallyWords(tally(state.findings)) || 'không có'}`] : []),
    ...(state.problem ? [`Báo lỗi: ${withoutNumbers(state.problem.message)}`, `Chi tiết: ${withoutNumbers(state.problem.detail)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** A sentence may quote figures or a name from a file. */
function withoutNumbers(text: string): string {
  return text.replace(/"[^"]*"/g, '"…"').replace(/\d[\d.,]*/g, '#');
}
