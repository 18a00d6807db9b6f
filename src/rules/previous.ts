import { numberFigure, printFigure, printNumber, roundTo, sameFigure, spellFigure } from '../figures';
import { isTyped, rowWords } from '../forms';
import { figureOf, type Submission } from '../submission';
import type { Finding } from './finding';

/** How many times as much a figure is when its unit or its marks were mistaken: thousands for units, đồng for triệu đồng. */
const SLIPS = [1000, 1_000_000] as const;
/** No quarter is quite like the last: between half and twice as much of that. */
const SPREAD = 2;

/** Fewer figures than this are the same by chance: zeros, and what hardly ever changes. */
const FEWEST_SAME = 10;

/** What is odd about figures beside those of the period before: that they are all the same, or many times as large or as small. */
export function previousFindings(submission: Submission, previous: Submission): readonly Finding[] {
  return [...sameFindings(submission, previous), ...slipFindings(submission, previous)];
}

/** No quarter says the same as the one before in every row: a period was relabelled, or not yet filled in. */
function sameFindings(submission: Submission, previous: Submission): readonly Finding[] {
  const numbers = submission.template.indicators.filter(isTyped).flatMap(({ id }) => {
    const now = figureOf(submission, id);
    return now.kind === 'number' && now.value !== 0 ? [{ now, before: figureOf(previous, id) }] : [];
  });
  if (numbers.length < FEWEST_SAME || !numbers.every(({ now, before }) => sameFigure(now, before))) return [];
  return [
    {
      key: 'information:same-as-before',
      source: 'information',
      topic: 'same-as-before',
      severity: 'warning',
      status: 'fail',
      rows: [],
      message: `Cả ${String(numbers.length)} số liệu khác 0 đều giống hệt ${previous.period.phrase}; có thể mới đổi kỳ mà chưa nhập số liệu mới, hãy xem lại.`,
    },
  ];
}

/** Figures so many times as large, or as small, as in the period before that a unit or a mark must be wrong in one of them. */
function slipFindings(submission: Submission, previous: Submission): readonly Finding[] {
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
