import { placeName } from '../forms';
import {
  awaited,
  closingDifferences,
  SETTLED,
  STATUS_WORDS,
  statusWords,
  strangerWords,
  type Board,
  type BoardStatus,
  type Consolidated,
} from '../province';
import type { Finding } from '../rules';

/** Whether a row lacks nothing but agencies that the board names already. */
export function waitsForSenders({ source, topic, rows: [first] }: Finding, { contributions, decided }: Consolidated): boolean {
  if (source !== 'province' || topic !== 'missing' || first === undefined || decided.has(first)) return false;
  return awaited(contributions.get(first) ?? []).every(({ standing }) => standing === 'missing');
}

/** Where the agencies stand: how many of each, then everybody who isn't settled and whatever is to be said of files. */
export function boardWords({ lines, strangers, period }: Board): string {
  const counts = (Object.keys(STATUS_WORDS) as BoardStatus[]).flatMap((status) => {
    const count = lines.filter((line) => line.status === status).length;
    return count === 0 ? [] : [`${String(count)} ${STATUS_WORDS[status].toLocaleLowerCase('vi-VN')}`];
  });
  const named = lines.flatMap(({ entry, status, returns, notes }) => [
    ...(SETTLED.has(status) ? [] : [`  ${entry.name}: ${statusWords({ status, returns }).toLocaleLowerCase('vi-VN')}`]),
    ...notes.map((note) => `    ${note}`),
  ]);
  const outside = strangers.map((each) => `  ${strangerWords(each)}`);
  return `${[`${String(lines.length)} đơn vị, ${period.phrase}: ${counts.join(', ')}.`, ...named, ...outside].join('\n')}\n`;
}

/** What the province says otherwise than when it was closed; empty where nothing does. */
export function closingWords({ board, submission }: Consolidated): string {
  const differing = closingDifferences(board.desk, submission);
  if (differing.length === 0) return '';
  const lines = differing.map(
    ({ id, closed, now }) => `  ${placeName(board.template, id)}: đã chốt ${closed || '(trống)'}, nay ${now || '(trống)'}`,
  );
  return `So với số liệu đã chốt lần ${String(board.desk.closings.length)}, ${String(differing.length)} dòng thay đổi:\n${lines.join('\n')}\n`;
}
