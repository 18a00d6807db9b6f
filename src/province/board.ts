import { statedFigure } from '../figures';
import { isTyped, placeName, type Period, type Template } from '../forms';
import { tally, type Tally } from '../rules';
import { figureOf } from '../submission';
import { matchAgency, matchFileName } from './match-agency';
import type { Received, Version } from './receive';
import { existsFor, inOrder, type Roster, type RosterEntry } from './roster';

export type BoardStatus = 'not-sent' | 'unreadable' | 'wrong-period' | 'wrong-template' | 'several-versions' | 'received';

export const STATUS_WORDS: Readonly<Record<BoardStatus, string>> = {
  'not-sent': 'Chưa gửi',
  unreadable: 'Không đọc được',
  'wrong-period': 'Sai kỳ',
  'wrong-template': 'Sai mẫu',
  'several-versions': 'Có nhiều bản',
  received: 'Đã nhận',
};

/** Where one agency stands. */
export interface BoardLine {
  readonly entry: RosterEntry;
  readonly status: BoardStatus;
  /** Whose figures count. Only of what was received. */
  readonly version?: Version;
  readonly tally?: Tally;
  /** Of the rows somebody types in, how many say something. */
  readonly filled?: number;
  /** What is to be said of its files, a sentence each. */
  readonly notes: readonly string[];
  /** Days since the report was due. Only of what isn't received. */
  readonly overdue?: number;
}

/** Every agency that must report, and the files that are nobody's. */
export interface Board {
  readonly template: Template;
  readonly period: Period;
  readonly lines: readonly BoardLine[];
  /** A sentence for each file that no agency of the roster could be given. */
  readonly strangers: readonly string[];
}

interface Situation {
  readonly template: Template;
  readonly period: Period;
  readonly roster: Roster;
  /** ISO. */
  readonly today: string;
}

/** Gives every file to its agency. The order of the files makes no difference. */
export function boardOf(received: readonly Received[], { template, period, roster, today }: Situation): Board {
  const files = new Map<RosterEntry, Received[]>();
  const strangers: string[] = [];
  const give = (entry: RosterEntry | undefined, file: Received, otherwise: string) => {
    if (entry) files.set(entry, [...(files.get(entry) ?? []), file]);
    else strangers.push(otherwise);
  };
  for (const file of [...received].sort((a, b) => inOrder(nameOf(a), nameOf(b)))) {
    if (file.kind === 'unreadable') {
      give(matchFileName(roster, file.file), file, `${file.file}: ${file.message}`);
      continue;
    }
    const { agency } = file.version.submission;
    const matches = matchAgency(roster, agency);
    const [only, ...others] = matches;
    const who = agency.name === '' ? 'tệp không ghi cơ quan' : `"${agency.name}"`;
    const doubt = `${nameOf(file)}: ${who} có thể là ${matches.map(({ name, code }) => `${name} (${code})`).join(' hoặc ')}; hãy ghi mã đơn vị vào sheet Thông tin.`;
    const unknown = `${nameOf(file)}: ${who} không có trong danh sách đơn vị; hãy thêm vào danh sách hoặc bỏ tệp ra.`;
    if (others.length > 0) strangers.push(doubt);
    else give(only ?? (agency.name === '' ? matchFileName(roster, nameOf(file)) : undefined), file, unknown);
  }
  const lines = roster.entries
    .filter((entry) => existsFor(entry, 'window', period) || files.has(entry))
    .map((entry) => lineOf(entry, files.get(entry) ?? [], { template, period, roster, today }));
  return { template, period, lines, strangers };
}

function lineOf(entry: RosterEntry, files: readonly Received[], { template, period, today }: Situation): BoardLine {
  const versions = files.flatMap((file) => (file.kind === 'version' ? [file.version] : []));
  const ofTemplate = versions.filter(({ submission }) => submission.template === template);
  const fitting = ofTemplate.filter(({ submission }) => submission.period.id === period.id);
  const distinct = mergedVersions(fitting);
  const notes = [
    ...files.flatMap((file) => (file.kind === 'unreadable' ? [`${file.file}: ${file.message}`] : [])),
    ...versions
      .filter((version) => !fitting.includes(version))
      .map(({ file, submission }) => `${file}: số liệu ${submission.period.phrase} theo mẫu ${submission.template.id}, không lấy.`),
  ];
  const days = Math.round((Date.parse(today) - Date.parse(period.due)) / 86_400_000);
  const overdue = days > 0 ? { overdue: days } : {};
  const [version, ...others] = distinct;
  if (version && others.length === 0) {
    const { submission, findings } = version;
    const filled = template.indicators.filter((row) => isTyped(row) && figureOf(submission, row.id).kind !== 'blank').length;
    return { entry, status: 'received', version, tally: tally(findings), filled, notes };
  }
  if (version) return { entry, status: 'several-versions', notes: [severalWords(distinct), ...notes], ...overdue };
  const status =
    ofTemplate.length > 0 ? 'wrong-period' : versions.length > 0 ? 'wrong-template' : files.length > 0 ? 'unreadable' : 'not-sent';
  return { entry, status, notes, ...overdue };
}

/** What says most comes first: a workbook holds the notes and what was wrong with it, a report only prints. */
const KINDS: readonly Version['kind'][] = ['workbook', 'figures', 'report', 'table'];

/** One of all versions that say the same figures. */
function mergedVersions(versions: readonly Version[]): readonly Version[] {
  const rank = ({ kind, seal }: Version) => KINDS.indexOf(kind) * 2 + (seal === undefined ? 1 : 0);
  const ranked = [...versions].sort((a, b) => rank(a) - rank(b) || inOrder(a.file, b.file));
  return ranked.filter(({ figuresKey }, index) => ranked.findIndex((each) => each.figuresKey === figuresKey) === index);
}

/** Differences that are named; a person looks at the files for the rest. */
const MOST_DIFFERENCES = 5;

function severalWords(versions: readonly Version[]): string {
  const [first] = versions;
  const stated = versions.map(({ submission }) => submission);
  const differing = (first?.submission.template.indicators ?? []).flatMap((row) => {
    const { id, kind } = row;
    if (kind === 'heading' || !isTyped(row)) return [];
    const words = stated.map((each) => statedFigure(figureOf(each, id), kind) || '(trống)');
    return new Set(words).size > 1 && first ? [`${placeName(first.submission.template, id)} ghi ${words.join(' / ')}`] : [];
  });
  const rest = differing.length - MOST_DIFFERENCES;
  const more = rest > 0 ? ` và ${String(rest)} dòng khác` : '';
  return `Có ${String(versions.length)} bản khác nhau (${versions.map(({ file }) => file).join(' / ')}): ${differing.slice(0, MOST_DIFFERENCES).join('; ')}${more}; chưa lấy bản nào, hãy để lại một bản.`;
}

function nameOf(file: Received): string {
  return file.kind === 'version' ? file.version.file : file.file;
}
