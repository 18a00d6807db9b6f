import { roundTo, type PrintStyle } from '../figures';
import type { IndicatorId } from '../forms';
import { briefTermFormula, evaluate, type CellAddress, type Facts, type Term, type Value } from './expression';
import { printedFormula, printedOnceFormula } from './printed';

/** Characters: Excel takes no longer text in a formula. */
export const LONGEST_LITERAL = 255;

/** A piece of a sentence: words, a value, or by how much one value exceeds another ("thừa 7", "thiếu 7"). */
type MessagePart =
  string | { readonly kind: 'value'; readonly term: Term } | { readonly kind: 'excess'; readonly of: Term; readonly over: Term };

export type Message = readonly MessagePart[];

/** Puts a message together: say`Ghi ${value} nhưng …`. */
export function say(words: TemplateStringsArray, ...parts: readonly MessagePart[]): Message {
  return words.flatMap((text, index): MessagePart[] => [text, ...parts.slice(index, index + 1)]).filter((part) => part !== '');
}

export function valueOf(term: Term): MessagePart {
  return { kind: 'value', term };
}

export function stated(id: IndicatorId): MessagePart {
  return { kind: 'value', term: { kind: 'stated', id } };
}

export function figure(id: IndicatorId): MessagePart {
  return { kind: 'value', term: { kind: 'figure', id } };
}

/** A sentence in which `{BM1/6.1}` is a figure, as templates write them. */
export function messageOf(text: string): Message {
  return text
    .split(/[{}]/)
    .map((piece, index) => (index % 2 === 0 ? piece : figure(piece as IndicatorId)))
    .filter((part) => part !== '');
}

/** The message as a sentence with the actual figures in it, spelled by `print`. */
export function messageText(message: Message, facts: Facts, print: (value: Value, term: Term) => string): string {
  return message
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'value') return print(evaluate(part.term, facts), part.term);
      const [of, over] = [evaluate(part.of, facts), evaluate(part.over, facts)];
      if (typeof of !== 'number' || typeof over !== 'number') return '';
      const excess: Term = { kind: 'number', value: roundTo(of - over, 6) };
      return of > over ? `thừa ${print(excess.value, excess)}` : `thiếu ${print(-excess.value, excess)}`;
    })
    .join('');
}

/**
 * The message as a formula that builds the same sentence from the cells, its numbers in official print. For a check that
 * fails: of one that holds, or can't be decided, it may say anything.
 */
export function messageFormula(message: Message, cells: CellAddress, styleOf: (term: Term) => PrintStyle): string {
  return together(message)
    .map((part) => {
      if (typeof part === 'string') return `"${part.replaceAll('"', '""')}"`;
      if (part.kind === 'value') return valueFormula(part.term, cells, styleOf(part.term));
      const [of, over] = [briefTermFormula(part.of, cells), briefTermFormula(part.over, cells)];
      return `IF(${of}>${over},"thừa ","thiếu ")&${printedOnceFormula(`ABS(${of}-${over})`, 'amount')}`;
    })
    .join('&');
}

/** Words that stand side by side as one text: a shorter formula, which is sooner computed. */
function together(message: Message): Message {
  const parts: MessagePart[] = [];
  for (const part of message) {
    const last = parts.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string' && last.length + part.length <= LONGEST_LITERAL)
      parts.splice(-1, 1, last + part);
    else parts.push(part);
  }
  return parts;
}

function valueFormula(term: Term, cells: CellAddress, style: PrintStyle): string {
  const value = briefTermFormula(term, cells);
  const isCell = term.kind === 'stated' || (term.kind === 'figure' && !cells.derivation(term.id));
  return isCell ? printedFormula(value, style) : printedOnceFormula(value, style);
}
