import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printFigure } from '../../src/figures';
import { findPeriod, type IndicatorId } from '../../src/forms';
import type { ReportBlock } from '../../src/report';
import { completeFigures } from '../../src/rules';
import type { Submission } from '../../src/submission';
import { realReport } from '../submissions';
import { checked } from './reports';

/**
 * How other agencies write, made up beside set A of the corpus. In `styles.txt` a line `@agency|period` says who reports;
 * a line that begins with a space goes on with the text before it; `|` parts the cells of a table, `¶` is a line break.
 * `{BM1/1}` is the figure of the row, which must be tied to it, and no other number to anything.
 */
const TEXTS = readFileSync(join(__dirname, 'styles.txt'), 'utf8')
  .trimEnd()
  .split(/\n(?=\S)/);

/** Every figure differs from every other, so that a number tied to the wrong row is seen. */
const numbered = realReport(
  Object.fromEntries(
    realReport()
      .template.indicators.filter(({ kind }) => kind === 'count' || kind === 'amount')
      .map(({ id }, index) => [id, String(index + 201)]),
  ),
);
const complete = completeFigures(numbered);

function figure(id: string): string {
  const row = id as IndicatorId;
  const { kind } = numbered.template.indicator(row)!;
  return printFigure(complete.get(row)!, kind === 'heading' ? 'count' : kind);
}

function blocksOf(lines: readonly string[]): readonly ReportBlock[] {
  const rows = lines.filter((line) => line.includes('|'));
  const paragraphs = lines
    .filter((line) => !line.includes('|'))
    .map((text): ReportBlock => ({ kind: 'paragraph', text: text.trim().replaceAll('¶', '\n') }));
  return rows.length === 0
    ? paragraphs
    : [...paragraphs, { kind: 'table', rows: rows.map((row) => row.split('|').map((cell) => cell.trim())) }];
}

let agency = '';
let period = '';
const CASES = TEXTS.flatMap((text) => {
  if (!text.startsWith('@')) return [{ text, agency, period }];
  [agency = '', period = ''] = text.slice(1).split('|');
  return [];
});

test.each(CASES)('$agency: $text', ({ text, agency: name, period: id }) => {
  const submission: Submission = { ...numbered, agency: { ...numbered.agency, name }, period: findPeriod(id)! };
  const wanted = [...text.matchAll(/\{(BM[^}]*)\}/g)].map(([, row]) => `${row!} true`);
  const blocks = blocksOf(text.replace(/\{(BM[^}]*)\}/g, (_, row) => figure(String(row))).split('\n'));
  const { statements } = checked({ blocks, notes: [] }, submission);
  const ties = statements.filter(({ ids, stated }) => ids.length === 1 && /\d/.test(stated ?? ''));
  expect(ties.map(({ ids, agrees }) => `${ids.join()} ${String(agrees)}`).sort()).toEqual(wanted.sort());
});
