import { codeOf, placeName, type Severity } from '../forms';
import { TALLY_WORDS, type Finding, type Replacement } from '../rules';
import type { Submission } from '../submission';
import type { Arguments } from './command';
import { tell } from './output';

/** How a line with a finding begins, by how bad it is. */
export const SIGNS: Readonly<Record<Severity, string>> = { error: '●', warning: '▲', info: '○' };

/** A finding and what would mend it, as lines. */
export function findingLines({ severity, status, message, repair, source, rows: [first] }: Finding): readonly string[] {
  const sign = status === 'justified' ? '✓' : SIGNS[severity];
  const where = source === 'rule' && first !== undefined ? `dòng ${codeOf(first)}: ` : '';
  return [`  ${sign} ${where}${message}`, ...(repair && status === 'fail' ? [`      → ${repair.words}`] : [])];
}

/** Findings one under the other, with the row's form where a rule or a consolidation found them. */
export function listOf(findings: readonly Finding[], { template }: Submission): string {
  return findings
    .map(
      ({ message, source, rows: [first] }) =>
        `  ${(source === 'rule' || source === 'province') && first !== undefined ? `${placeName(template, first)}: ` : ''}${message}\n`,
    )
    .join('');
}

/** What was odd about a file, a line each. */
export function printMessages(args: Pick<Arguments, 'output'>, findings: readonly Finding[], notes: readonly string[] = []): void {
  for (const message of [...notes, ...findings.map((finding) => finding.message)]) tell(args, `  ${message}\n`);
}

/** Which stated figures gave way to the computed ones. */
export function replacementLines(replaced: readonly Replacement[], { template }: Submission): string {
  if (replaced.length === 0) return '';
  const lines = replaced.map(({ id, stated, computed }) => `  ${placeName(template, id)}: ghi ${stated}, công thức ${computed}\n`);
  return `Công thức thay cho số đã ghi:\n${lines.join('')}`;
}

/** `chưa nhập 3 dòng: 1.1, 1.2, 2`. */
export function blankLine(findings: readonly Finding[]): string {
  const codes = findings.flatMap(({ rows: [first] }) => (first === undefined ? [] : [codeOf(first)]));
  return `  ${SIGNS.error} ${TALLY_WORDS.blanks.toLocaleLowerCase('vi-VN')} ${String(codes.length)} dòng: ${codes.join(', ')}`;
}
