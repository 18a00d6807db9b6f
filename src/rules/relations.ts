import type { FormId, IndicatorId } from '../forms';
import type { Check } from './check';
import type { Term } from './expression';
import { figure, say, valueOf, type Message } from './message';
import type { Rule, RuleTopic, Severity } from './rule';

/**
 * The words rules are written in. Each makes a whole rule: check, sentence and statement from the
 * same operands. An operand is a row or the sum of several.
 */
export type Operand = IndicatorId | { readonly kind: 'total'; readonly of: readonly IndicatorId[] };

interface RelationOptions {
  readonly severity?: Severity;
  readonly topic?: RuleTopic;
  /** Said after the figures: why this can't be, or what to look at. */
  readonly hint?: string;
}

export function sum(...of: readonly IndicatorId[]): Operand {
  return { kind: 'total', of };
}

/** `part` ≤ `whole`. */
export function atMost(part: Operand, whole: Operand, options: RelationOptions = {}): Rule {
  const [left, right] = [termOf(part), termOf(whole)];
  const at = rowsOf(part)[0] ?? missing();
  return {
    id: `${at}:at-most:${nameOf(whole)}${isSum(part) ? `:${nameOf(part)}` : ''}`,
    topic: options.topic ?? (crossesForms(part, whole) ? 'cross-form' : 'part-of-whole'),
    severity: options.severity ?? 'error',
    at,
    cells: [...rowsOf(part), ...rowsOf(whole)],
    check: { kind: 'atMost', left, right },
    message: say`${isSum(part) ? `${capital(wordsFor(part, at))} là ` : 'Ghi '}${valueOf(left)}, lớn hơn ${wordsFor(whole, at)} ${isSum(whole) ? 'là' : 'ghi'} ${valueOf(right)} (${{ kind: 'excess', of: left, over: right }}).${hint(options)}`,
    statement: `${capital(wordsFor(part))} không lớn hơn ${wordsFor(whole)}.`,
  };
}

/** `row` = `other`. */
export function equal(row: IndicatorId, other: Operand, options: RelationOptions = {}): Rule {
  const [left, right] = [termOf(row), termOf(other)];
  return {
    id: `${row}:equal:${nameOf(other)}`,
    topic: options.topic ?? (crossesForms(row, other) ? 'cross-form' : 'part-of-whole'),
    severity: options.severity ?? 'error',
    at: row,
    cells: [row, ...rowsOf(other)],
    check: { kind: 'equal', left, right },
    message: say`Ghi ${figure(row)} nhưng ${wordsFor(other, row)} ${isSum(other) ? 'là' : 'ghi'} ${valueOf(right)} (${{ kind: 'excess', of: left, over: right }}).${hint(options)}`,
    statement: `${capital(wordsFor(row))} bằng ${wordsFor(other)}.`,
    expected: right,
  };
}

/** `row` needs a number once `trigger` is `code`. Replaces the plain rule that the row be filled. */
export function requiredIf(row: IndicatorId, trigger: IndicatorId, code: number, meaning: string): Rule {
  return {
    id: `${row}:required-if:${trigger}`,
    topic: 'missing',
    severity: 'error',
    at: row,
    cells: [row, trigger],
    check: { kind: 'when', condition: is(trigger, code), then: { kind: 'filled', id: row, number: true } },
    message: [`Chưa nhập số liệu, cần có vì ${wordsFor(trigger, row)} ghi ${String(code)} (${meaning}).`],
    statement: `${capital(wordsFor(row))} có số liệu khi ${wordsFor(trigger, row)} ghi ${String(code)}.`,
  };
}

/** Any other implication, with a sentence of its own. */
export function when(
  condition: Check,
  then: Check,
  rule: { at: IndicatorId; name: string; cells: readonly IndicatorId[]; message: Message; statement: string; severity?: Severity },
): Rule {
  return {
    id: `${rule.at}:${rule.name}`,
    topic: 'plausibility',
    severity: rule.severity ?? 'warning',
    at: rule.at,
    cells: rule.cells,
    check: { kind: 'when', condition, then },
    message: rule.message,
    statement: rule.statement,
  };
}

/** `row` = `value`. */
export function is(row: IndicatorId, value: number): Check {
  return { kind: 'equal', left: { kind: 'figure', id: row }, right: { kind: 'number', value } };
}

/** There are none of `row`. */
export function isNone(row: IndicatorId): Check {
  return { kind: 'atMost', left: { kind: 'figure', id: row }, right: { kind: 'number', value: 0 } };
}

/** `row` ≥ `value`. */
export function atLeast(row: IndicatorId, value: number): Check {
  return { kind: 'atMost', left: { kind: 'number', value }, right: { kind: 'figure', id: row } };
}

/** `row` as an office says it: `dòng 2.1`, or `Biểu mẫu 4, dòng 1.5` when read from another form. */
export function wordsFor(operand: Operand, from?: IndicatorId): string {
  const rows = rowsOf(operand);
  const [first] = rows;
  if (first === undefined) return missing();
  const codes = rows.map(codeOf).join(', ');
  const words = rows.length > 1 ? `tổng các dòng ${codes}` : `dòng ${codes}`;
  return from !== undefined && formOf(from) === formOf(first) ? words : `${words} Biểu mẫu ${formOf(first).slice(2)}`;
}

export function codeOf(id: IndicatorId): string {
  return id.slice(id.indexOf('/') + 1);
}

export function formOf(id: IndicatorId): FormId {
  return id.slice(0, id.indexOf('/')) as FormId;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function termOf(operand: Operand): Term {
  return typeof operand === 'string' ? { kind: 'figure', id: operand } : operand;
}

function rowsOf(operand: Operand): readonly IndicatorId[] {
  return typeof operand === 'string' ? [operand] : operand.of;
}

function isSum(operand: Operand): boolean {
  return typeof operand !== 'string';
}

function nameOf(operand: Operand): string {
  return rowsOf(operand).join('+');
}

function crossesForms(a: Operand, b: Operand): boolean {
  return new Set([...rowsOf(a), ...rowsOf(b)].map(formOf)).size > 1;
}

function hint({ hint: words }: RelationOptions): string {
  return words === undefined ? '' : ` ${words}`;
}

function missing(): never {
  throw new Error('A relation needs at least one row');
}
