import {
  indicatorId,
  type Choice,
  type Consolidation,
  type Derivation,
  type Form,
  type FormId,
  type Indicator,
  type IndicatorKind,
  type Level,
  type Span,
} from './form';
import { parseRichText, plainText } from './rich-text';

/** A row of a form file, before it knows its form. */
interface Row {
  readonly kind: IndicatorKind;
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  readonly choices?: readonly Choice[];
  readonly derivation?: { readonly part: string; readonly whole: string } | { readonly total: readonly string[] };
  readonly level?: Level;
  readonly span?: Span;
  readonly grows?: true;
  readonly across?: Consolidation;
}

interface RowOptions {
  readonly level?: Level;
  readonly span?: Span;
  /** May not fall within a year. */
  readonly grows?: true;
}

/** How the row consolidates: nobody but the form knows, so every row that is typed in has to say it. */
interface Across<Way extends Consolidation> {
  readonly across: Way;
}

/** Of a number of things anything may be true but what only rates have. */
type CountsAcross = Across<Exclude<Consolidation, 'derived' | 'share'>>;

/** A title over other rows: no unit, no figure. */
export function heading(code: string, label: string): Row {
  return { kind: 'heading', code, label, unit: '' };
}

/** A whole number of `unit`; with `total`, the sum of those rows. */
export function count(
  code: string,
  label: string,
  unit: string,
  options: RowOptions & (CountsAcross | { readonly total: readonly string[] }),
): Row {
  if (!('total' in options)) return { kind: 'count', code, label, unit, ...options };
  const { total, ...rest } = options;
  return { kind: 'count', code, label, unit, ...rest, derivation: { total } };
}

/** Percent points; with `part` and `whole`, computed from those rows. Rates are never added, and never averaged. */
export function rate(
  code: string,
  label: string,
  options: RowOptions & { readonly unit?: string } & (
      Across<'asked' | 'share' | 'owner'> | { readonly part: string; readonly whole: string }
    ),
): Row {
  const { unit = '%', ...own } = options;
  if (!('part' in own)) return { kind: 'rate', code, label, unit, ...own };
  const { part, whole, ...rest } = own;
  return { kind: 'rate', code, label, unit, ...rest, derivation: { part, whole } };
}

/** Money. */
export function amount(code: string, label: string, unit: string, options: RowOptions & CountsAcross): Row {
  return { kind: 'amount', code, label, unit, ...options };
}

/** One of a few codes, which only a person can choose for several agencies. `unit` is the printed legend, `Có = 1; Không = 0`, and the codes are read from it. */
export function choice(code: string, label: string, unit: string, options: RowOptions = {}): Row {
  const choices = plainText(parseRichText(unit))
    .split(/[;\n]/)
    .map((entry) => {
      const [words, digits] = entry.split('=').map((side) => side.trim());
      if (!words || !digits || !/^\d+$/.test(digits)) throw new Error(`${code}: "${entry}" is not "words = code"`);
      return { code: Number(digits), words };
    });
  return { kind: 'choice', code, label, unit, choices, across: 'asked', ...options };
}

/**
 * Turns the rows of a form file into a form. Throws on a code used twice and on a derivation from
 * a row that isn't there or takes no figure: a form file must not be able to lie.
 */
export function form(id: FormId, name: string, title: string, rows: readonly Row[], footnotes: readonly string[] = []): Form {
  const kinds = new Map<string, IndicatorKind>();
  for (const row of rows) {
    const rowId = indicatorId(id, plainText(parseRichText(row.code)));
    if (kinds.has(rowId)) throw new Error(`${rowId} stands twice`);
    kinds.set(rowId, row.kind);
  }
  const operand = (code: string, of: string) => {
    const operandId = indicatorId(id, code);
    const kind = kinds.get(operandId);
    if (kind === undefined || kind === 'heading') throw new Error(`${of} can't be derived from ${operandId}`);
    return operandId;
  };
  const indicators = rows.map((row): Indicator => {
    const rowId = indicatorId(id, plainText(parseRichText(row.code)));
    const parent = indicatorId(id, rowId.slice(id.length + 1).replace(/\.?[^.]+$/, ''));
    let derivation: Derivation | undefined;
    if (row.derivation) {
      derivation =
        'total' in row.derivation
          ? { kind: 'total', of: row.derivation.total.map((code) => operand(code, rowId)) }
          : { kind: 'rate', part: operand(row.derivation.part, rowId), whole: operand(row.derivation.whole, rowId) };
    }
    const consolidation = row.kind === 'heading' ? undefined : derivation ? 'derived' : row.across;
    return {
      id: rowId,
      form: id,
      code: parseRichText(row.code),
      label: parseRichText(row.label),
      unit: parseRichText(row.unit),
      kind: row.kind,
      choices: row.choices ?? [],
      level: row.level ?? 'department',
      span: row.span ?? 'window',
      ...(row.grows && { grows: true }),
      ...(derivation && { derivation }),
      ...(consolidation && { consolidation }),
      ...(kinds.has(parent) && { parent }),
    };
  });
  return { id, name, title, indicators, footnotes };
}
