import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPeriod, type PeriodId } from '../../src/forms';
import { checkReport, textAt, textPlace, type ReportBlock, type ReportText } from '../../src/report';
import type { TextPlace } from '../../src/rules';
import type { Submission } from '../../src/submission';
import { emptyReport, reportWith, type Changes } from '../submissions';
import { LANGUAGE } from './reports';

const FOLDER = join(__dirname, 'corpus');
const FIGURES = JSON.parse(readFileSync(join(FOLDER, 'kinds.figures.json'), 'utf8')) as Changes;

/** One sentence or short text of `corpus/kinds.txt`, with what was marked in it. */
export interface Kind {
  /** The chapter of the file it stands in. */
  readonly kind: string;
  /** As written in the file, without its marks of slips. */
  readonly text: string;
  readonly agency: string;
  readonly period: string;
  /** `topic words`. */
  readonly slips: readonly string[];
}

/** `<BM1/1>` states the row's figure, `<≠BM1/1>` another, `<+BM1/1>` is the first of parts that make it, `<?BM1/1>` counts neither way. */
const MARK = /<([≠+?]?)(BM[^>]*)>/g;

export function kinds(): readonly Kind[] {
  let [kind, agency, period] = ['', '', ''];
  const found: Kind[] = [];
  for (const text of readFileSync(join(FOLDER, 'kinds.txt'), 'utf8')
    .trimEnd()
    .split(/\n(?=\S)/)) {
    if (text.startsWith('@')) [agency = '', period = ''] = text.slice(1).split('|');
    else if (text.startsWith('#')) kind = text.slice(2);
    else {
      const lines = text.split('\n').map((line) => line.trim());
      const slips = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
      found.push({ kind, text: lines.filter((line) => !line.startsWith('!')).join('\n'), agency, period, slips });
    }
  }
  return found;
}

/** What a text was read as, against its marks: nothing in any of the lists where all is well. */
export interface Reading {
  readonly marks: number;
  readonly missed: readonly string[];
  readonly wrongTies: readonly string[];
  readonly falseDisputes: readonly string[];
  readonly missedSlips: readonly string[];
  readonly falseSlips: readonly string[];
}

export function readingOf({ text, agency, period, slips }: Kind): Reading {
  const submission: Submission = {
    ...reportWith(FIGURES, { ...emptyReport(period as PeriodId), figures: new Map() }),
    agency: { name: agency, parent: 'UBND tỉnh Lam Giang', symbol: 'SNNPTNT' },
    period: findPeriod(period)!,
  };
  const marks = new Map<string, { sign: string; row: string }>();
  const report = reportOf(text, (place, sign, row) => marks.set(place, { sign, row }));
  const { agreeing, findings } = checkReport(report, submission, LANGUAGE);
  const statements = [
    ...agreeing.map((each) => ({ ...each, disputed: false })),
    ...findings.filter(({ topic }) => topic === 'statement').map((each) => ({ ...each, disputed: true })),
  ].map((each) => ({ rows: each.rows.join('+'), stated: each.stated ?? '', disputed: each.disputed, key: keyOf(textPlace(each)) }));
  const named = ({ rows, stated, disputed }: (typeof statements)[number]) => `${rows} ${stated}${disputed ? ' ≠' : ''}`;
  const isSure = ({ key }: { key: string }) => marks.get(key)?.sign !== '?';
  const isRight = ({ rows, key, disputed }: (typeof statements)[number]) =>
    marks.get(key)?.row === rows && disputed === (marks.get(key)?.sign === '≠');
  const sure = [...marks].filter(([, { sign }]) => sign !== '?');
  const told = findings
    .filter(({ topic }) => topic !== 'statement')
    .map((each) => ({ topic: each.topic, words: textAt(report, textPlace(each)) }));
  const isMarked = ({ topic, words }: (typeof told)[number], slip: string) =>
    slip.startsWith(`${topic} `) && words.includes(slip.slice(topic.length + 1));
  return {
    marks: sure.length,
    missed: sure.filter(([key]) => !statements.some((each) => each.key === key && isRight(each))).map(([, { sign, row }]) => sign + row),
    // Sums and differences of rows, and sums of parts, are no ties of one number with one row.
    wrongTies: statements
      .filter(
        (each) => isSure(each) && /^[^+]*\d[^+]*$/.test(each.stated) && !each.rows.includes('+') && marks.get(each.key)?.row !== each.rows,
      )
      .map(named),
    falseDisputes: statements.filter((each) => isSure(each) && each.disputed && !isRight(each)).map(named),
    missedSlips: slips.filter((slip) => !told.some((each) => isMarked(each, slip))),
    falseSlips: told.filter((each) => !slips.some((slip) => isMarked(each, slip))).map(({ topic, words }) => `${topic} ${words}`),
  };
}

function keyOf({ block, row, cell, start }: TextPlace): string {
  return [block, row ?? '', cell ?? '', start].join(':');
}

/** Lines are paragraphs, those with `|` the rows of a table, `¶` a line break. */
function reportOf(text: string, mark: (key: string, sign: string, row: string) => void): ReportText {
  const blocks: ReportBlock[] = [];
  let rows: string[][] | undefined;
  for (const line of text.split('\n')) {
    const isRow = line.includes('|');
    if (!isRow) rows = undefined;
    else if (!rows) blocks.push({ kind: 'table', rows: (rows = []) });
    const block = isRow ? blocks.length - 1 : blocks.length;
    const texts = (isRow ? line.split('|') : [line]).map((marked, cell) => {
      const words = marked.trim().replaceAll('¶', '\n');
      let plain = '';
      let from = 0;
      for (const match of words.matchAll(MARK)) {
        plain += words.slice(from, match.index);
        from = match.index + match[0].length;
        const number = /\d+(?:[.,]\d+)*$/.exec(plain)!;
        mark(keyOf({ block, ...(isRow && { row: rows!.length, cell }), start: number.index, end: 0 }), match[1]!, match[2]!);
      }
      return plain + words.slice(from);
    });
    if (isRow) rows!.push(texts);
    else blocks.push({ kind: 'paragraph', text: texts[0]! });
  }
  return { blocks, notes: [] };
}
