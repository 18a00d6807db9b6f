import type { Opened } from '../../opening';
import type { Severity } from '../../forms';
import type { Submission } from '../../submission';
import type { Words } from '../language/words';
import type { Shown } from './opening';
import { keepsPresent } from './with-present';

/** Differences worth spelling out in one sentence. */
const MOST_DIFFERENCES = 5;

/** A sentence about what was read, with how much it weighs. */
export interface Doubt {
  readonly key: string;
  readonly severity: Severity;
  readonly message: string;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What a person should look at, worst first, without what is asked anyway. Nothing while the period isn't known: it may come out otherwise. */
export function doubtsOf({ opened, questions, choices }: Shown): readonly Doubt[] {
  if (!opened || (choices.period === undefined && questions.some(({ kind }) => kind === 'period'))) return [];
  const asked = new Set(questions.map(({ kind }) => kind));
  const findings = opened.findings.filter(({ topic, message }) => {
    if (topic === 'doubtful-column') return !asked.has('column') || choices.column !== undefined;
    if (topic === 'unknown-period') return !asked.has('period');
    // Which forms aren't there at all is said in one sentence for all of them.
    return topic !== 'missing-form' || !opened.missing.some(({ title }) => message.includes(`(${title})`));
  });
  const doubts = [
    ...sealSentences(opened).map((message): Doubt => ({ key: message, severity: 'warning', message })),
    ...findings,
    // A one-stop centre's notes say where its own sums don't hold.
    ...opened.notes.map((message): Doubt => ({ key: message, severity: opened.oneStop ? 'warning' : 'info', message })),
  ];
  return doubts.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** What has happened to a package since it was packed. */
export function sealSentences({ seal }: Pick<Opened, 'seal'>): readonly string[] {
  if (seal?.kind === 'record-altered') return ['Tệp là gói đã đóng nhưng bản ghi khi gửi đã bị sửa; hãy hỏi lại nơi gửi.'];
  if (seal?.kind !== 'altered') return [];
  const all = [...seal.differences.map(({ what, sent, now }) => `${what} (${sent || 'trống'} → ${now || 'trống'})`), ...seal.notes];
  const first = all.slice(0, MOST_DIFFERENCES);
  const more = all.length > first.length ? '…' : '';
  return [`Tệp là gói đã đóng và đã thay đổi ${String(all.length)} chỗ sau đó: ${first.join('; ')}${more}`];
}

/** Which forms were found, with how many figures; which are in doubt, which are missing, or stay as they are. One sentence. */
export function formsSentence(opened: Opened, present: Submission | undefined, words: Words): string {
  const { submission, found, missing } = opened;
  const { forms } = submission.template;
  const numbers = (own: readonly { readonly id: string }[]) => runsOf(own.map(({ id }) => forms.findIndex((form) => form.id === id) + 1));
  const there = found.map(({ form }) => form);
  const doubtful = forms.filter((form) => !there.includes(form) && !missing.includes(form));
  const figures = found.reduce((sum, each) => sum + each.figures, 0);
  const parts = [
    ...(there.length > 0 ? [words.formsFound(numbers(there), figures)] : []),
    ...(doubtful.length > 0 ? [words.formsInDoubt(numbers(doubtful))] : []),
    ...(missing.length > 0 ? [(keepsPresent(opened, present) ? words.formsKept : words.formsMissing)(numbers(missing))] : []),
  ];
  const sentence = parts.join('; ');
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`;
}

/** `1–5, 7`: numbers in ascending order, with three and more in a row drawn together. */
export function runsOf(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map(String) : [`${String(run[0])}–${String(run.at(-1))}`])).join(', ');
}
