import type { IndicatorId } from '../../forms';
import { printDate, stillStands, type Submission } from '../../submission';
import type { Words } from '../language/words';

/** Who gave a row's figure, when and from what, or who is asked for it; undefined where nobody is. */
export function sourceLine(
  submission: Submission,
  id: IndicatorId,
  words: Words,
): { readonly term: string; readonly text: string } | undefined {
  const { inquiry } = submission;
  const source = inquiry?.sources.get(id);
  if (source) {
    const { room, person, date, document, figure } = source;
    const said = stillStands(submission, id, source) ? [] : [words.sourceChanged(figure)];
    const who = person === '' ? room : `${room} (${person})`;
    return { term: words.source, text: [who, shortDate(date, submission), document, ...said].filter((part) => part !== '').join(', ') };
  }
  const room = inquiry?.rooms.get(id);
  return room === undefined ? undefined : { term: words.askedOf, text: `${room}, ${words.notAnswered}` };
}

/** `12/9`; with its year where that isn't the period's. */
function shortDate(date: string, { period }: Submission): string {
  const printed = printDate(date);
  return date.startsWith(String(period.year)) ? printed.replace(/\/\d{4}$/, '') : printed;
}
