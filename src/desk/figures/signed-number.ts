import { readFigure } from '../../figures';

/** `+3`, `-2`, `−1,5`; undefined for anything else, two readings included. */
export function signedNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^[−–]/, '-');
  const sign = plain.startsWith('-') ? -1 : 1;
  const figure = readFigure(plain.replace(/^[+-]\s*/, ''), ',');
  return figure.kind === 'number' ? sign * figure.value : undefined;
}
