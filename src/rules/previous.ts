import { numberFigure, printFigure, printNumber, roundTo, spellFigure } from '../figures';
import { isTyped, rowWords } from '../forms';
import { figureOf, type Submission } from '../submission';
import type { Finding } from './finding';

/** How many times as much a figure is when its unit or its marks were mistaken: thousands for units, đồng for triệu đồng. */
const SLIPS = [1000, 1_000_000] as const;
/** No quarter is quite like the last: between half and twice as much of that. */
const SPREAD = 2;

/** Figures so many times as large, or as small, as in the period before that a unit or a mark must be wrong in one of them. */
export function previousFindings(submission: Submission, previous: Submission): readonly Finding[] {
  return submission.template.indicators.flatMap((indicator): Finding[] => {
    const { id } = indicator;
    if (!isTyped(indicator) || indicator.kind === 'heading' || indicator.kind === 'choice') return [];
    const [now, before] = [figureOf(submission, id), figureOf(previous, id)];
    if (now.kind !== 'number' || before.kind !== 'number' || now.value <= 0 || before.value <= 0) return [];
    const slip = slipOf(now.value / before.value);
    if (slip === undefined) return [];
    const { factor, isLarger } = slip;
    const value = roundTo(isLarger ? now.value / factor : now.value * factor, 6);
    const mended = numberFigure(value);
    const [stated, last] = [printFigure(now, indicator.kind), printFigure(before, indicator.kind)];
    const size = printNumber(factor, 0, 'amount');
    const compared = isLarger ? `gấp khoảng ${size} lần` : `chỉ bằng khoảng 1/${size}`;
    return [
      {
        key: `previous:${id}`,
        source: 'rule',
        topic: 'unit',
        severity: 'warning',
        status: 'fail',
        rows: [id],
        stated,
        message: `Ghi ${stated}, kỳ trước ghi ${last}, ${compared}; hãy xem lại đơn vị tính và dấu chấm, dấu phẩy.`,
        repair: {
          words: `Ghi ${spellFigure(mended, indicator.kind)} vào ${rowWords(submission.template, [id])}`,
          figures: { [id]: mended },
          notes: {},
        },
      },
    ];
  });
}

function slipOf(ratio: number): { readonly factor: number; readonly isLarger: boolean } | undefined {
  const isLarger = ratio > 1;
  const size = isLarger ? ratio : 1 / ratio;
  const factor = SLIPS.find((slip) => size >= slip / SPREAD && size <= slip * SPREAD);
  return factor === undefined ? undefined : { factor, isLarger };
}
