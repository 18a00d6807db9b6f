import { readFigure, roundTo, type NumberFigure } from '../figures';
import { codeOf, formOf, type IndicatorId } from '../forms';
import { figureOf, type Submission } from '../submission';
import type { Facts, Term } from './expression';

/** A stated rate that hits nothing by chance: 0 and 100 come out of too many fractions. */
function telling({ value, decimals }: NumberFigure): boolean {
  return decimals > 0 && value !== 0 && value !== 100;
}

/**
 * How a wrong rate may have come about, as a sentence; undefined when nothing fits or more than one
 * thing does. `term` is what the rate should have been computed from.
 */
export function diagnose(submission: Submission, id: IndicatorId, term: Term | undefined, facts: Facts): string | undefined {
  const stated = figureOf(submission, id);
  if (term?.kind !== 'rate' || stated.kind !== 'number') return undefined;
  const [part, whole] = [facts.figure(term.part), facts.figure(term.whole)];
  if (typeof part !== 'number' || typeof whole !== 'number') return undefined;
  if (whole === 0) return 'Không tính được tỷ lệ thì ghi dấu "-".';
  if (part === 0) return undefined;
  const shows = (value: number) => roundTo(value, Math.min(stated.decimals, 2)) === roundTo(stated.value, 2);

  if (shows((whole / part) * 100)) return `Có vẻ đã chia ngược: lấy dòng ${codeOf(term.whole)} chia cho dòng ${codeOf(term.part)}.`;
  const rate = (part / whole) * 100;
  if ([0.001, 0.01, 0.1, 10, 100, 1000].some((factor) => sameDigits(stated, rate * factor)))
    return 'Có vẻ dấu phẩy thập phân bị đặt lệch chỗ.';
  if (!telling(stated)) return undefined;

  const others = submission.template.indicators.filter(
    (row) => row.form === formOf(id) && (row.kind === 'count' || row.kind === 'amount') && row.id !== term.part && row.id !== term.whole,
  );
  const slips = others.flatMap(({ id: other }) => {
    const value = facts.figure(other);
    if (typeof value !== 'number' || value === 0) return [];
    return [
      ...(shows((value / whole) * 100) ? [`Có vẻ đã lấy dòng ${codeOf(other)} thay cho dòng ${codeOf(term.part)}.`] : []),
      ...(shows((part / value) * 100) ? [`Có vẻ đã chia cho dòng ${codeOf(other)} thay cho dòng ${codeOf(term.whole)}.`] : []),
    ];
  });
  return slips.length === 1 ? slips[0] : undefined;
}

/** The figure of a row that has none, where it was typed into the note column; undefined for any other note. */
export function misplacedFigure(submission: Submission, id: IndicatorId): NumberFigure | undefined {
  const note = readFigure(submission.notes.get(id) ?? '', 'unknown');
  return note.kind === 'number' && figureOf(submission, id).kind !== 'number' ? note : undefined;
}

/** At least two digits must agree: `8` is not 80 with its comma moved. */
function sameDigits(stated: NumberFigure, value: number): boolean {
  const digits = String(roundTo(stated.value, 6))
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');
  return digits.length > 1 && roundTo(value, stated.decimals) === roundTo(stated.value, stated.decimals);
}
