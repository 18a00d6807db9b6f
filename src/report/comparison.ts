import { BLANK, numberFigure, officialFigure, printFigure, printNumber, roundTo, truncateTo, type Figure } from '../figures';
import { codeOf, plainText, rowName, type Indicator, type IndicatorId, type Severity, type Template } from '../forms';
import { completeFigures } from '../rules';
import type { Submission } from '../submission';
import type { Target } from './phrase-index';
import type { StatedNumber } from './tokens';

/** What the forms say in place of a statement's number. */
export interface Answer {
  /** One row, or the rows whose sum or difference the number should be. */
  readonly ids: readonly IndicatorId[];
  /** As printed; empty where they say nothing yet. */
  readonly expected: string;
  /** Undefined where they say the same: an error where numbers differ, a warning where one is cut off or missing. */
  readonly difference?: { readonly severity: Extract<Severity, 'error' | 'warning'>; readonly message: string };
}

/** Holds numbers of a report against the figures of a submission; derived rows are computed. */
export class Comparison {
  private readonly figures: ReadonlyMap<IndicatorId, Figure>;
  private readonly template: Template;

  constructor(submission: Submission) {
    this.figures = completeFigures(submission);
    this.template = submission.template;
  }

  /** One answer for each row the number should be; none where the figure itself can't be read. `part`: see `Phrase`. */
  answers(target: Target, number: StatedNumber, stated: string, part: boolean): readonly Answer[] {
    const says = number.value === 0 && !/\d/.test(stated) ? `Báo cáo ghi "${stated}"` : `Báo cáo ghi ${stated}`;
    switch (target.kind) {
      case 'rows':
        return target.ids.flatMap((id) => (part && this.isMore(id, number.value) ? [] : (this.ofRow(id, number, says) ?? [])));
      case 'code':
        return [this.ofCode(target.ids[0], target.code, stated)].flatMap((answer) => answer ?? []);
      default:
        return [this.ofSeveral(target, number, says)].flatMap((answer) => answer ?? []);
    }
  }

  /** A cell of a table that shows the row itself; none where either side can't be read or both are blank. */
  ofCell(id: IndicatorId, stated: Figure, spelling: string): Answer | undefined {
    const figure = this.figures.get(id) ?? BLANK;
    const indicator = this.template.indicator(id);
    if (!indicator || indicator.kind === 'heading') return undefined;
    if (stated.kind === 'number') {
      return this.ofRow(id, { ...stated, percent: false, start: 0, end: 0 }, `Bảng trong báo cáo ghi ${spelling}`, true);
    }
    const readable = (kind: Figure['kind']) => kind !== 'ambiguous' && kind !== 'unreadable';
    if (!readable(stated.kind) && readable(figure.kind)) return this.unread(id, figure, spelling);
    if (!readable(stated.kind) || !readable(figure.kind) || (stated.kind === 'blank' && figure.kind === 'blank')) return undefined;
    const expected = printFigure(figure, indicator.kind);
    if (stated.kind === figure.kind) return { ids: [id], expected };
    const says = stated.kind === 'blank' ? 'Bảng trong báo cáo để trống' : 'Bảng trong báo cáo ghi dấu "-"';
    return {
      ids: [id],
      expected,
      difference: { severity: 'warning', message: `${says}, ${rowName(this.template, id)} ${showing(expected)}.` },
    };
  }

  /** Something stands there that is no figure: it must not pass for one that agrees. */
  private unread(id: IndicatorId, figure: Figure, spelling: string): Answer | undefined {
    const indicator = this.template.indicator(id);
    if (!indicator || indicator.kind === 'heading') return undefined;
    const expected = printFigure(figure, indicator.kind);
    const message = `Bảng trong báo cáo ghi "${spelling.slice(0, 60)}" không đọc được thành số, ${rowName(this.template, id)} ${showing(expected)}.`;
    return { ids: [id], expected, difference: { severity: 'warning', message } };
  }

  private isMore(id: IndicatorId, value: number): boolean {
    const figure = this.figures.get(id);
    return figure?.kind === 'number' && figure.value > value;
  }

  private ofRow(id: IndicatorId, number: StatedNumber, says: string, isCell = false): Answer | undefined {
    const figure = this.figures.get(id) ?? BLANK;
    const indicator = this.template.indicator(id);
    if (!indicator || indicator.kind === 'heading') return undefined;
    const row = rowName(this.template, id);
    switch (figure.kind) {
      case 'blank':
        return { ids: [id], expected: '', difference: { severity: 'warning', message: `${says}, ${row} còn trống.` } };
      case 'notApplicable': {
        // In a sentence "không có" is all there is to say of both.
        if (number.value === 0 && !isCell) return { ids: [id], expected: '-' };
        const severity = number.value === 0 ? 'warning' : 'error';
        return { ids: [id], expected: '-', difference: { severity, message: `${says}, ${row} ghi dấu "-".` } };
      }
      case 'number': {
        const expected = printFigure(figure, indicator.kind);
        const computed = this.exactly(indicator);
        // What was typed is known as far as it was typed, what is computed to the last decimal.
        const verdict = compare(number, computed ?? figure.value, indicator, computed === undefined ? figure.decimals : MOST_DECIMALS);
        if (verdict === 'same') return { ids: [id], expected };
        const unit = indicator.kind === 'rate' ? '%' : number.scale === undefined ? '' : ` ${plainText(indicator.unit).toLowerCase()}`;
        return verdict === 'truncated'
          ? {
              ids: [id],
              expected,
              difference: { severity: 'warning', message: `${says} là cắt bớt, không làm tròn; ${row} ghi ${expected}${unit}.` },
            }
          : { ids: [id], expected, difference: { severity: 'error', message: `${says}, ${row} ghi ${expected}${unit}.` } };
      }
      default:
        return undefined;
    }
  }

  private ofCode(id: IndicatorId, code: number, stated: string): Answer | undefined {
    const figure = this.figures.get(id);
    const choices = this.template.indicator(id)?.choices ?? [];
    if (figure?.kind !== 'number') return undefined;
    const expected = printFigure(figure, 'choice');
    if (figure.value === code) return { ids: [id], expected };
    const words = choices.find((choice) => choice.code === figure.value)?.words;
    const meaning = words === undefined ? '' : ` (${words})`;
    const message = `Báo cáo viết "${stated}", ${rowName(this.template, id)} ghi ${expected}${meaning}.`;
    return { ids: [id], expected, difference: { severity: 'warning', message } };
  }

  private ofSeveral({ kind, ids }: Target, number: StatedNumber, says: string): Answer | undefined {
    const values = ids.map((id) => this.valueOf(id));
    const [first, ...others] = values;
    const indicators = ids.flatMap((id) => this.template.indicator(id) ?? []);
    const [indicator] = indicators;
    if (first === undefined || !indicator || indicator.kind === 'heading') return undefined;
    let value = first;
    for (const other of others) {
      if (other === undefined) return undefined;
      value = roundTo(kind === 'sum' ? value + other : value - other, 6);
    }
    const expected = printFigure(officialFigure(value, indicator.kind), indicator.kind);
    if (value === number.value) return { ids, expected };
    const { name } = this.template.form(indicator.form);
    const [code = '', ...more] = ids.map(codeOf);
    const sum = kind === 'sum' ? `tổng các dòng ${[code, ...more].join(', ')}` : `dòng ${code} trừ dòng ${more.join(', ')}`;
    return { ids, expected, difference: { severity: 'error', message: `${says}, ${sum} ${name} là ${expected}.` } };
  }

  /** What a row adds to a sum: "-" adds nothing, a blank row makes the sum unknown. */
  private valueOf(id: IndicatorId): number | undefined {
    const figure = this.figures.get(id);
    if (figure?.kind === 'number') return figure.value;
    return figure?.kind === 'notApplicable' ? 0 : undefined;
  }

  /** A rate before it was rounded. */
  private exactly(indicator: Indicator): number | undefined {
    const term = indicator.derivation;
    if (term?.kind !== 'rate') return undefined;
    const [part, whole] = [this.figures.get(term.part), this.figures.get(term.whole)];
    return part?.kind === 'number' && whole?.kind === 'number' && whole.value !== 0 ? (part.value / whole.value) * 100 : undefined;
  }
}

/** Of a rate in official print. */
const MOST_DECIMALS = 2;

/** Rates and money agree as far as they are written out; everything else exactly. */
function compare(number: StatedNumber, exact: number, { kind }: Indicator, knownDecimals: number): 'same' | 'truncated' | 'other' {
  if (kind === 'rate') {
    const places = Math.min(number.decimals, MOST_DECIMALS);
    const shown = roundTo(number.value, MOST_DECIMALS);
    if (roundTo(exact, places) === shown || (knownDecimals < places && roundTo(number.value, knownDecimals) === exact)) return 'same';
    return truncateTo(exact, places) === shown ? 'truncated' : 'other';
  }
  if (kind === 'amount') {
    const inUnit = exact / (number.scale ?? 1);
    if (roundTo(inUnit, 6) === roundTo(number.value, 6)) return 'same';
    return number.scale !== undefined && roundTo(inUnit, number.decimals) === number.value ? 'same' : 'other';
  }
  return roundTo(exact - number.value, 6) === 0 ? 'same' : 'other';
}

function showing(expected: string): string {
  if (expected === '') return 'còn trống';
  return expected === '-' ? 'ghi dấu "-"' : `ghi ${expected}`;
}

/** A count as officials write it: `06`. */
export function printCount(value: number): string {
  return printNumber(value, numberFigure(value).decimals, 'count');
}
