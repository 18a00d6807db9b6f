import type { Figure } from '../figures';

/** A figure as a cell holds it: numbers as numbers, what could not be read as the text it was. */
export function cellValue(figure: Figure | undefined): string | number | undefined {
  switch (figure?.kind) {
    case 'number':
      return figure.value;
    case 'notApplicable':
      return '-';
    case 'ambiguous':
    case 'unreadable':
      return figure.text;
    default:
      return undefined;
  }
}
