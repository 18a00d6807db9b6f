import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPeriod, type IndicatorId, type PeriodId } from '../../src/forms';
import { checkReport, textPlace, type ReportBlock, type ReportText } from '../../src/report';
import type { TextPlace } from '../../src/rules';
import type { Submission } from '../../src/submission';
import { emptyReport, reportWith, type Changes } from '../submissions';
import { LANGUAGE } from './reports';

const FOLDER = join(__dirname, 'corpus');

/** Odd numbers are set A, for mending; even ones set B, never looked at for it. See corpus/README.md. */
export type CorpusSet = 'A' | 'B';

/** A number that states a row's value, marked by hand. */
interface Mark {
  readonly line: number;
  /** Characters of its line before it. */
  readonly at: number;
  readonly number: string;
  readonly row: IndicatorId;
  /** Rows it states as well. */
  readonly also?: readonly IndicatorId[];
  readonly agrees: boolean;
  /** A careful reader might judge otherwise: it counts neither way. */
  readonly doubt?: string;
}

interface CorpusReport {
  readonly name: string;
  readonly report: ReportText;
  readonly submission: Submission;
  readonly marks: readonly Mark[];
  /** Where a place of the report stands in the file, as `line:at`. */
  readonly spotOf: (place: TextPlace) => string;
}

/** The reports of a set, in order. */
export function corpusReports(set: CorpusSet): readonly CorpusReport[] {
  const odd = set === 'A' ? 1 : 0;
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt') && Number(file.slice(0, 2)) % 2 === odd)
    .map((file) => corpusReport(file.replace(/\.txt$/, '')));
}

function corpusReport(name: string): CorpusReport {
  const read = (extension: string) => readFileSync(join(FOLDER, `${name}.${extension}`), 'utf8');
  const said = JSON.parse(read('figures.json')) as { agency: string; parent: string; period: PeriodId; figures: Changes };
  const submission: Submission = {
    ...reportWith(said.figures, { ...emptyReport(said.period), figures: new Map() }),
    agency: { name: said.agency, parent: said.parent, symbol: '' },
    period: findPeriod(said.period)!,
  };
  return { name, submission, marks: JSON.parse(read('marks.json')) as Mark[], ...textOf(read('txt')) };
}

/** Lines as paragraphs; neighbours with tabs as the rows of one table; U+000B is a line break within either. */
function textOf(text: string): Pick<CorpusReport, 'report' | 'spotOf'> {
  const blocks: ReportBlock[] = [];
  const firsts: number[] = [];
  const lines = text.split('\n');
  let rows: string[][] | undefined;
  for (const [line, raw] of lines.entries()) {
    const words = raw.replaceAll('\v', '\n');
    if (words.includes('\t') && rows) rows.push(words.split('\t'));
    else {
      rows = words.includes('\t') ? [words.split('\t')] : undefined;
      blocks.push(rows ? { kind: 'table', rows } : { kind: 'paragraph', text: words });
      firsts.push(line + 1);
    }
  }
  const spotOf = ({ block, row = 0, cell = 0, start }: TextPlace) => {
    const found = blocks[block]!;
    const before = found.kind === 'table' ? found.rows[row]!.slice(0, cell).reduce((sum, { length }) => sum + length + 1, 0) : 0;
    return `${String(firsts[block]! + row)}:${String(before + start)}`;
  };
  return { report: { blocks, notes: [] }, spotOf };
}

/** How well a set is read. The unit is a number and the one row it is tied to. */
export interface Measure {
  readonly ties: number;
  readonly rightTies: number;
  /** Marks without a doubt, and how many of them were tied. */
  readonly marks: number;
  readonly tied: number;
  /** Statements held against the figures, of one row or computed, with or without digits; and those disputed wrongly. */
  readonly statements: number;
  readonly falseDisputes: number;
  /** Marks that disagree, and how many of them were disputed. */
  readonly wrong: number;
  readonly disputed: number;
}

/** What went wrong at a place, for who mends: `01-… 8:30 …`. */
export interface Miss {
  readonly kind: 'missed' | 'wrong tie' | 'false dispute';
  readonly report: string;
  readonly spot: string;
  readonly words: string;
}

export function measured(set: CorpusSet): { readonly measure: Measure; readonly misses: readonly Miss[] } {
  const misses: Miss[] = [];
  const sum = { ties: 0, rightTies: 0, marks: 0, tied: 0, statements: 0, falseDisputes: 0, wrong: 0, disputed: 0 };
  for (const { name, report, submission, marks, spotOf } of corpusReports(set)) {
    const { agreeing, findings } = checkReport(report, submission, LANGUAGE);
    const bySpot = new Map(marks.map((mark) => [`${String(mark.line)}:${String(mark.at)}`, mark]));
    const statements = [
      ...agreeing.map((each) => ({ ...each, disputed: false })),
      ...findings.filter(({ topic }) => topic === 'statement').map((each) => ({ ...each, disputed: true })),
    ].map((each) => ({ rows: each.rows, stated: each.stated ?? '', disputed: each.disputed, spot: spotOf(textPlace(each)) }));
    const tied = new Set<Mark>();
    const disputed = new Set<Mark>();
    // One number may be said to be several rows at once; each is a tie of its own.
    for (const { rows, stated, disputed: isDisputed, spot } of statements) {
      const mark = bySpot.get(spot);
      if (mark?.doubt !== undefined) continue;
      // A sum of parts, like a sum of rows, is no number of the text.
      const isRow = rows.length === 1 && /\d/.test(stated) && !stated.includes('+');
      const isRight = isRow && mark !== undefined && (mark.row === rows[0] || mark.also?.includes(rows[0]!) === true);
      sum.statements++;
      if (isRow) sum.ties++;
      if (isRight) {
        sum.rightTies++;
        tied.add(mark);
        if (isDisputed && !mark.agrees) disputed.add(mark);
      } else if (isRow) misses.push({ kind: 'wrong tie', report: name, spot, words: `${rows.join('+')} ${stated}` });
      if (isDisputed && (!isRight || mark.agrees)) {
        sum.falseDisputes++;
        misses.push({ kind: 'false dispute', report: name, spot, words: `${rows.join('+')} ${stated}` });
      }
    }
    const sure = marks.filter(({ doubt }) => doubt === undefined);
    sum.marks += sure.length;
    sum.tied += sure.filter((mark) => tied.has(mark)).length;
    sum.wrong += sure.filter(({ agrees }) => !agrees).length;
    sum.disputed += disputed.size;
    for (const mark of sure) {
      if (!tied.has(mark))
        misses.push({ kind: 'missed', report: name, spot: `${String(mark.line)}:${String(mark.at)}`, words: `${mark.row} ${mark.number}` });
    }
  }
  return { measure: sum, misses };
}

export function precision({ rightTies, ties }: Measure): number {
  return ties === 0 ? 1 : rightTies / ties;
}

export function recall({ tied, marks }: Measure): number {
  return tied / marks;
}

export function falseDisputes({ falseDisputes: count, statements }: Measure): number {
  return statements === 0 ? 0 : count / statements;
}
