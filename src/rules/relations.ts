import {
  capital,
  codeOf,
  formName,
  formOf,
  rowWords,
  type Condition,
  type IndicatorId,
  type Operand,
  type Relation,
  type Template,
} from '../forms';
import type { Check } from './check';
import type { Term } from './expression';
import { figure, messageOf, say, valueOf } from './message';
import type { Rule, RuleTopic } from './rule';

/** Makes a whole rule of a template's relation: check, sentence and statement from the same operands. */
export function relationRule(template: Template, relation: Relation): Rule {
  const words = (operand: Operand, from?: IndicatorId) => rowWords(template, operandRows(operand), from);
  switch (relation.kind) {
    case 'atMost': {
      const { part, whole } = relation;
      const [left, right] = [termOf(part), termOf(whole)];
      const at = operandRows(part)[0] ?? missing();
      const opening = isSum(part) ? `${capital(words(part, at))} là ` : 'Ghi ';
      return {
        ...comparing(relation, part, whole),
        id: `${at}:at-most:${nameOf(whole)}${isSum(part) ? `:${nameOf(part)}` : ''}`,
        at,
        check: { kind: 'atMost', left, right },
        message: say`${opening}${valueOf(left)}, lớn hơn ${words(whole, at)} ${isSum(whole) ? 'là' : 'ghi'} ${valueOf(right)} (${{ kind: 'excess', of: left, over: right }}).${hint(relation)}`,
        statement: `${capital(words(part))} không lớn hơn ${words(whole)}.`,
      };
    }
    case 'atLeast': {
      const { row, other } = relation;
      const [left, right] = [termOf(other), termOf(row)];
      return {
        ...comparing(relation, row, other),
        id: `${row}:at-least:${nameOf(other)}`,
        at: row,
        check: { kind: 'atMost', left, right },
        message: say`Ghi ${figure(row)}, nhỏ hơn ${words(other, row)} ${isSum(other) ? 'là' : 'ghi'} ${valueOf(left)} (${{ kind: 'excess', of: right, over: left }}).${hint(relation)}`,
        statement: `${capital(words(row))} không nhỏ hơn ${words(other)}.`,
      };
    }
    case 'equal': {
      const { row, other } = relation;
      const [left, right] = [termOf(row), termOf(other)];
      return {
        ...comparing(relation, row, other),
        id: `${row}:equal:${nameOf(other)}`,
        at: row,
        check: { kind: 'equal', left, right },
        message: say`Ghi ${figure(row)} nhưng ${words(other, row)} ${isSum(other) ? 'là' : 'ghi'} ${valueOf(right)} (${{ kind: 'excess', of: left, over: right }}).${hint(relation)}`,
        statement: `${capital(words(row))} bằng ${words(other)}.`,
        expected: right,
      };
    }
    case 'between': {
      const { row, parts } = relation;
      const list = parts.flatMap((part, index) => (index === 0 ? [figure(part)] : [', ', figure(part)]));
      return {
        id: `${row}:between-parts`,
        topic: 'plausibility',
        severity: relation.severity ?? 'error',
        at: row,
        cells: [row, ...parts],
        check: { kind: 'between', term: termOf(row), low: { kind: 'least', of: parts }, high: { kind: 'greatest', of: parts } },
        message: [...say`Ghi ${figure(row)} nhưng tỷ lệ chung phải nằm giữa các tỷ lệ thành phần `, ...list, `.${hint(relation)}`],
        statement: `Dòng ${codeOf(row)} nằm giữa các dòng ${parts.map(codeOf).join(', ')} ${formName(template, row)}.`,
      };
    }
    case 'requiredIf': {
      const { row, trigger, code, meaning } = relation;
      return {
        id: `${row}:required-if:${trigger}`,
        topic: 'missing',
        severity: 'error',
        at: row,
        cells: [row, trigger],
        check: { kind: 'when', condition: checkOf({ row: trigger, is: code }), then: { kind: 'filled', id: row, number: true } },
        message: [`Chưa nhập số, cần có vì ${words(trigger, row)} ghi ${String(code)} (${meaning}).`],
        statement: `${capital(words(row))} có số liệu khi ${words(trigger, row)} ghi ${String(code)}.`,
      };
    }
    case 'implies':
      return {
        id: `${relation.at}:${relation.name}`,
        topic: 'plausibility',
        severity: relation.severity ?? 'warning',
        at: relation.at,
        cells: relation.rows,
        check: { kind: 'when', condition: checkOf(relation.if), then: checkOf(relation.then) },
        message: messageOf(relation.message),
        statement: relation.statement,
      };
  }
}

type Comparing = Extract<Relation, { readonly kind: 'atMost' | 'atLeast' | 'equal' }>;

function comparing({ severity, topic }: Comparing, first: Operand, second: Operand): Pick<Rule, 'topic' | 'severity' | 'cells'> {
  const cells = [...operandRows(first), ...operandRows(second)];
  const byRows: RuleTopic = new Set(cells.map(formOf)).size > 1 ? 'cross-form' : 'part-of-whole';
  return { topic: topic ?? byRows, severity: severity ?? 'error', cells };
}

function checkOf(condition: Condition): Check {
  const row: Term = { kind: 'figure', id: condition.row };
  const number = (value: number): Term => ({ kind: 'number', value });
  if ('is' in condition) return { kind: 'equal', left: row, right: number(condition.is) };
  if ('atMost' in condition) return { kind: 'atMost', left: row, right: number(condition.atMost) };
  if ('atLeast' in condition) return { kind: 'atMost', left: number(condition.atLeast), right: row };
  return { kind: 'within', id: condition.row, low: condition.blankOr, high: condition.blankOr };
}

function termOf(operand: Operand): Term {
  return typeof operand === 'string' ? { kind: 'figure', id: operand } : { kind: 'total', of: operand.sum };
}

function operandRows(operand: Operand): readonly IndicatorId[] {
  return typeof operand === 'string' ? [operand] : operand.sum;
}

function isSum(operand: Operand): boolean {
  return typeof operand !== 'string';
}

function nameOf(operand: Operand): string {
  return operandRows(operand).join('+');
}

function hint({ hint: words }: { readonly hint?: string }): string {
  return words === undefined ? '' : ` ${words}`;
}

function missing(): never {
  throw new Error('A relation needs at least one row');
}
