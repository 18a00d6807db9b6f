import { isTyped, type Period, type Template } from '../../forms';
import { tally, type Tally } from '../../rules';
import { figureOf, printDate } from '../../submission';
import type { Desk } from '../desk/desk';
import { handlingOf, type Handling } from '../desk/handling';
import { versionOfKept } from '../desk/kept';
import { answerWords, compareSlip, slipOutcomeWords, type SlipOutcome } from '../desk/slip-outcome';
import type { Roster, RosterEntry } from '../roster/roster';
import { fileNameDoubt } from './file-name';
import { fileOf, type Received, type Version } from './receive';
import { differencesOf, differenceWords, mergedVersions } from './versions';

export type BoardStatus =
  | 'not-sent'
  | 'unreadable'
  | 'wrong-period'
  | 'wrong-template'
  | 'several-versions'
  | 'received'
  | 'returned'
  | 'resent'
  | 'accepted'
  | 'excused';

export const STATUS_WORDS: Readonly<Record<BoardStatus, string>> = {
  'not-sent': 'Chưa gửi',
  unreadable: 'Không đọc được',
  'wrong-period': 'Sai kỳ',
  'wrong-template': 'Sai mẫu',
  'several-versions': 'Có nhiều bản',
  received: 'Đã nhận',
  returned: 'Đã trả',
  resent: 'Gửi lại',
  accepted: 'Chấp nhận',
  excused: 'Được miễn',
};

/** Statuses in which nothing is awaited from the agency any more. */
export const SETTLED: ReadonlySet<BoardStatus> = new Set(['received', 'resent', 'accepted', 'excused']);

/** Where one agency stands. */
export interface BoardLine {
  readonly entry: RosterEntry;
  readonly status: BoardStatus;
  /** Whose figures count: of a returned one those that were returned, until others come. */
  readonly version?: Version;
  readonly tally?: Tally;
  /** Of the rows somebody types in, how many say something. */
  readonly filled?: number;
  /** Files that nothing can be taken from, though they are its own. */
  readonly unusable: readonly UnusableFile[];
  /** What is to be said of its files, a sentence each. */
  readonly notes: readonly string[];
  /** Versions that don't count: among which a person chooses, or which came after what was accepted. */
  readonly others: readonly Version[];
  /** SHA-256 of all its files, for the deeds. */
  readonly seen: readonly string[];
  /** How often it was returned: `lần n`. */
  readonly returns: number;
  /** Until when a returned one is to come again. ISO. */
  readonly deadline?: string;
  /** The day its first file for the period came. ISO. */
  readonly receivedOn?: string;
  /** Days between when it was due and when it came, or today where it hasn't come: only where that is more than none. */
  readonly overdue?: number;
  /** Something else came after it was accepted. */
  readonly hasChanged?: true;
  /** What became of the last slip, once another version is there. */
  readonly slip?: SlipOutcome;
  /** What somebody wanted to remember. */
  readonly remark: string;
}

interface Surroundings {
  readonly template: Template;
  readonly period: Period;
  readonly roster: Roster;
  readonly desk: Desk;
  /** ISO. */
  readonly today: string;
  /** By SHA-256. */
  readonly receipts: ReadonlyMap<string, string>;
}

/** `Đã trả (lần 2)`. */
export function statusWords({ status, returns }: Pick<BoardLine, 'status' | 'returns'>): string {
  return status === 'returned' ? `${STATUS_WORDS.returned} (lần ${String(returns)})` : STATUS_WORDS[status];
}

/** An agency's files against what was done about them. */
export function lineOf(entry: RosterEntry, files: readonly Received[], around: Surroundings): BoardLine {
  const { template, period, roster, desk, today, receipts } = around;
  const versions = files.flatMap((file) => (file.kind === 'version' ? [file.version] : []));
  const ofTemplate = versions.filter(({ submission }) => submission.template === template);
  const fitting = ofTemplate.filter(({ submission }) => submission.period.id === period.id);
  const handling = handlingOf(desk, entry.code);
  const found = choiceOf(fitting, handling, keptOn(desk, entry.code));
  const first = fitting.flatMap(({ sha256 }) => receipts.get(sha256) ?? []).sort()[0];
  const { status = statusWithout(files, versions, ofTemplate, handling), others } = found;
  const deadline = status === 'returned' ? handling.returns.at(-1)?.deadline : undefined;
  // A file that is there came at some time, known or not.
  const came = first ?? (fitting.length > 0 ? '' : today);
  const late = status === 'excused' ? 0 : status === 'returned' ? daysBetween(deadline ?? '', today) : daysBetween(period.due, came);
  const returned = handling.returns.at(-1);
  // An answered slip may come beside the mended workbook, or with the figures as they were.
  const answers = returned ? fitting.flatMap((each) => (returned.seen.includes(each.sha256) ? [] : (each.answers ?? []))) : [];
  const version = found.version && answers.length > 0 ? { ...found.version, answers } : found.version;
  const isAnswered =
    returned !== undefined && version !== undefined && (version.fingerprint !== returned.fingerprint || answers.length > 0);
  const sent = isAnswered ? keptOn(desk, entry.code).find(({ fingerprint }) => fingerprint === returned.fingerprint) : undefined;
  const asked = desk.asked.filter(({ code, time }) => code === entry.code && time === handling.returns.length);
  const slip = isAnswered ? compareSlip(asked, version, sent) : undefined;
  const unusable = files.flatMap((file) => unusableFile(file, fitting));
  return {
    ...{ entry, status, others, unusable, returns: handling.returns.length },
    ...(version && { version, tally: tally(version.findings), filled: filledIn(version, template) }),
    notes: [
      ...(slip ? [slipOutcomeWords(slip, template), ...answerWords(slip, template)] : []),
      ...found.notes(template),
      ...unusable.map(({ file, why }) => `${file}: ${why}`),
      ...versions.flatMap((each) => fileNameDoubt(each, entry, roster)),
    ],
    seen: files.map((each) => fileOf(each).sha256).filter((each) => each !== ''),
    ...(deadline !== undefined && deadline !== '' && { deadline }),
    ...(first !== undefined && { receivedOn: first }),
    ...(late > 0 && { overdue: late }),
    ...(status === 'accepted' && others.length > 0 && { hasChanged: true as const }),
    ...(slip && { slip }),
    remark: desk.notes.find(({ code }) => code === entry.code)?.text ?? '',
  };
}

/** A file of an agency that nothing can be taken from: unreadable, of another period or another template. */
export interface UnusableFile {
  readonly file: string;
  /** One sentence: why. */
  readonly why: string;
}

function unusableFile(received: Received, fitting: readonly Version[]): readonly UnusableFile[] {
  if (received.kind === 'unreadable') return [{ file: received.file, why: received.message }];
  const { file, submission } = received.version;
  if (fitting.includes(received.version)) return [];
  return [{ file, why: `số liệu ${submission.period.phrase} theo mẫu ${submission.template.id}, không lấy.` }];
}

/** The version that counts, those that don't, and what is to be said of that. */
interface Found {
  readonly status?: BoardStatus;
  readonly version?: Version;
  readonly others: readonly Version[];
  readonly notes: (template: Template) => readonly string[];
}

function choiceOf(fitting: readonly Version[], handling: Handling, kept: readonly Version[]): Found {
  const merged = mergedVersions(fitting);
  const { accepted, returns, chosen } = handling;
  const one = (wanted: string) => [...fitting, ...kept].find(({ fingerprint }) => fingerprint === wanted);
  if (accepted) {
    const version = one(accepted.fingerprint);
    if (version) {
      const others = merged.filter(({ figuresKey }) => figuresKey !== version.figuresKey);
      return { status: 'accepted', version, others, notes: (template) => others.map((each) => changedWords(version, each, template)) };
    }
  }
  const returned = returns.at(-1);
  // What was there when it was returned gave its answer already.
  const fresh = returned ? mergedVersions(fitting.filter(({ sha256 }) => !returned.seen.includes(sha256))) : merged;
  const sent = returned && one(returned.fingerprint);
  const isSame = ({ fingerprint, figuresKey, answers }: Version) =>
    fingerprint === returned?.fingerprint || (answers !== undefined && figuresKey === sent?.figuresKey);
  const mended = fresh.filter((each) => !isSame(each));
  // A slip with answers and the figures as they were is news where nothing else is, and no version to choose among.
  const news = mended.length > 0 ? mended : fresh.filter(({ answers }) => answers !== undefined);
  const [only, ...more] = news;
  if (!only) {
    const version = returned && (sent ?? merged[0]);
    const again = fresh.map(({ file }) => `${file}: giống hệt bản đã trả, chưa có gì thay đổi.`);
    return { ...(version && { status: 'returned', version }), others: [], notes: () => again };
  }
  const status = returned ? 'resent' : 'received';
  if (more.length === 0) return { status, version: only, others: [], notes: () => [] };
  const isKnown = ({ sha256, figuresKey }: Version) => chosen?.seen.includes(sha256) === true || figuresKey === pick?.figuresKey;
  const pick = chosen && news.find(({ figuresKey }) => figuresKey === one(chosen.fingerprint)?.figuresKey);
  if (pick && news.every(isKnown)) {
    const others = news.filter((each) => each !== pick);
    const words = `Lấy bản ${pick.file} do người tổng hợp chọn ngày ${printDate(chosen.on)}, không lấy ${others.map(({ file }) => file).join(', ')}.`;
    return { status, version: pick, others, notes: () => [words] };
  }
  return { status: 'several-versions', others: news, notes: (template) => [severalWords(news, template)] };
}

function statusWithout(
  files: readonly Received[],
  versions: readonly Version[],
  ofTemplate: readonly Version[],
  { excused }: Handling,
): BoardStatus {
  if (excused) return 'excused';
  if (ofTemplate.length > 0) return 'wrong-period';
  return versions.length > 0 ? 'wrong-template' : files.length > 0 ? 'unreadable' : 'not-sent';
}

function keptOn({ kept }: Desk, agency: string): readonly Version[] {
  return kept.flatMap((each) => (each.code === agency ? (versionOfKept(each) ?? []) : []));
}

function filledIn({ submission }: Version, template: Template): number {
  return template.indicators.filter((row) => isTyped(row) && figureOf(submission, row.id).kind !== 'blank').length;
}

/** Whole days from one day to another; none where either isn't known. */
function daysBetween(from: string, to: string): number {
  return from === '' || to === '' ? 0 : Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function changedWords(accepted: Version, other: Version, template: Template): string {
  const words = differenceWords(differencesOf([accepted.submission, other.submission]), template);
  return `${other.file} khác bản đã chấp nhận: ${words}; vẫn lấy bản đã chấp nhận cho đến khi thay.`;
}

function severalWords(versions: readonly Version[], template: Template): string {
  const names = versions.map(({ file }) => file).join(' / ');
  const words = differenceWords(differencesOf(versions.map(({ submission }) => submission)), template);
  return `Có ${String(versions.length)} bản khác nhau (${names}): ${words}; chưa lấy bản nào, hãy chọn một bản.`;
}
