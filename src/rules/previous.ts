import { BLANK, numberFigure, printFigure, printNumber, roundTo, sameFigure, spellFigure, type NumberFigure } from '../figures';
import { comparePeriods, isTyped, rowWords, type Indicator, type IndicatorKind } from '../forms';
import { completed } from './completion';
import { comparablesOf, type Comparable } from './comparable';
import { comparedPeriods, figureOf, type ComparedPeriod, type Submission } from '../submission';
import type { Finding } from './finding';

/** How many times as much a figure is when its unit or its marks were mistaken: thousands for units, đồng for triệu đồng. */
const SLIPS = [1000, 1_000_000] as const;
/** No quarter is quite like the last: between half and twice as much of that. */
const SPREAD = 2;
/** So many times as much, or as little, is a jump; from nothing or to nothing, so many. */
const JUMP = 10;

/** Fewer figures than this are the same by chance: zeros, and what hardly ever changes. */
const FEWEST_SAME = 10;

/** What figures look odd beside, of the periods they are comparable with: that they are all the same, or one finding a row. */
export function previousFindings(submission: Submission, previous?: ComparedPeriod): readonly Finding[] {
  if (previous === undefined && submission.compared === undefined) return [];
  return [...sameFindings(submission, previous), ...rowFindings(submission, previous)];
}

/** No quarter says the same as one before in every row: a period was relabelled, or not yet filled in. */
function sameFindings(submission: Submission, previous: ComparedPeriod | undefined): readonly Finding[] {
  const numbers = submission.template.indicators.filter(isTyped).flatMap(({ id }) => {
    const now = figureOf(submission, id);
    return now.kind === 'number' && now.value !== 0 ? [{ id, now }] : [];
  });
  if (numbers.length < FEWEST_SAME) return [];
  const earlier = comparedPeriods(submission, previous).filter(({ period }) => comparePeriods(period.id, submission.period.id) < 0);
  const same = earlier.find(({ figures }) => numbers.every(({ id, now }) => sameFigure(now, figures.get(id) ?? BLANK)));
  if (!same) return [];
  return [
    {
      key: 'information:same-as-before',
      source: 'information',
      topic: 'same-as-before',
      severity: 'warning',
      status: 'fail',
      rows: [],
      message: `Cả ${String(numbers.length)} số liệu khác 0 đều giống hệt ${same.period.phrase}; có thể mới đổi kỳ mà chưa nhập số liệu mới, hãy xem lại.`,
    },
  ];
}

function rowFindings(submission: Submission, previous: ComparedPeriod | undefined): readonly Finding[] {
  return submission.template.indicators.flatMap((indicator): Finding[] => {
    const { kind } = indicator;
    if (!isTyped(indicator) || kind === 'heading' || kind === 'choice') return [];
    const now = figureOf(submission, indicator.id);
    if (now.kind !== 'number') return [];
    const comparables = comparablesOf(submission, indicator, previous).flatMap((each) =>
      each.figure.kind === 'number' ? [{ ...each, figure: each.figure }] : [],
    );
    const row: Row = { submission, indicator, kind, now };
    const found = [
      ...comparables.flatMap((before) => (before.kind === 'in-year' ? [] : [slip(row, before)])),
      ...comparables.map((before) => fall(row, before)),
      ...comparables.flatMap((before) => (before.kind === 'in-year' ? [] : [jump(row, before)])),
    ];
    return found.flatMap((finding) => finding ?? []).slice(0, 1);
  });
}

interface Row {
  readonly submission: Submission;
  readonly indicator: Indicator;
  readonly kind: Exclude<IndicatorKind, 'heading'>;
  readonly now: NumberFigure;
}

type Numbered = Comparable & { readonly figure: NumberFigure };

function finding({ indicator, kind, now }: Row, rest: Pick<Finding, 'topic' | 'severity' | 'message' | 'repair'>): Finding {
  const { id } = indicator;
  return { key: `previous:${id}`, source: 'rule', status: 'fail', rows: [id], stated: printFigure(now, kind), ...rest };
}

/** Both figures in words: `Ghi 140, Quý III/2022 ghi 14`. */
function both({ kind, now }: Row, { period, figure }: Numbered): string {
  return `Ghi ${printFigure(now, kind)}, ${period.name} ghi ${printFigure(figure, kind)}`;
}

/** So many times as large, or as small, that a unit or a mark must be wrong in one of them. */
function slip(row: Row, before: Numbered): Finding | undefined {
  const { submission, indicator, kind, now } = row;
  if (now.value <= 0 || before.figure.value <= 0) return undefined;
  const ratio = now.value / before.figure.value;
  const isLarger = ratio > 1;
  const size = isLarger ? ratio : 1 / ratio;
  const factor = SLIPS.find((each) => size >= each / SPREAD && size <= each * SPREAD);
  if (factor === undefined) return undefined;
  const mended = numberFigure(roundTo(isLarger ? now.value / factor : now.value * factor, 6));
  const times = printNumber(factor, 0, 'amount');
  const compared = isLarger ? `gấp khoảng ${times} lần` : `chỉ bằng khoảng 1/${times}`;
  return finding(row, {
    topic: 'unit',
    severity: 'warning',
    message: `${both(row, before)}, ${compared}; hãy xem lại đơn vị tính và dấu chấm, dấu phẩy.`,
    repair: {
      words: `Ghi ${spellFigure(mended, kind)} vào ${rowWords(submission.template, [indicator.id])}`,
      figures: { [indicator.id]: mended },
      notes: {},
    },
  });
}

/** Less than what it contains, or than what had accumulated. */
function fall(row: Row, before: Numbered): Finding | undefined {
  const { submission, indicator, kind, now } = row;
  if (now.value >= before.figure.value) return undefined;
  if (before.kind === 'before' && indicator.grows === true && before.period.year === submission.period.year) {
    return finding(row, {
      topic: 'plausibility',
      severity: 'warning',
      message: `${both(row, before)}; số lũy kế từ đầu năm thường không giảm trong năm, hãy xem lại.`,
    });
  }
  if (before.kind !== 'in-year' || (kind !== 'count' && kind !== 'amount')) return undefined;
  return finding(row, {
    topic: 'plausibility',
    severity: 'warning',
    message: `${both(row, before)}; hai kỳ tính từ cùng một ngày nên kỳ sau thường không ít hơn, hãy xem lại.`,
  });
}

/** Ten times as much or as little, from nothing or to nothing: a hint, for it may well be so. */
function jump(row: Row, before: Numbered): Finding | undefined {
  const [value, last] = [row.now.value, before.figure.value];
  const words = jumpWords(value, last);
  return words === undefined
    ? undefined
    : finding(row, { topic: 'plausibility', severity: 'info', message: `${both(row, before)}, ${words}; nếu đúng thì không phải sửa.` });
}

function jumpWords(value: number, last: number): string | undefined {
  if (value < 0 || last < 0) return undefined;
  if (last === 0) return value >= JUMP ? 'trước không có' : undefined;
  if (value === 0) return last >= JUMP ? 'nay không còn' : undefined;
  const times = (ratio: number) => printNumber(roundTo(ratio, 0), 0, 'amount');
  if (value / last >= JUMP) return `gấp ${times(value / last)} lần`;
  return last / value >= JUMP ? `chỉ bằng 1/${times(last / value)}` : undefined;
}

/** The submission as the period before stands to another one: with its derived figures computed. */
export function comparedPeriod(submission: Submission): ComparedPeriod {
  return { period: submission.period, figures: completed(submission).figures };
}
