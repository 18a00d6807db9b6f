import { sameFigure } from '../../figures';
import { isTyped, placeName, type IndicatorId, type Template } from '../../forms';
import { figureOf } from '../../submission';
import type { Version } from '../receiving/receive';
import { findingsToAsk } from './asked';
import type { Asked } from './desk';

/** What became of a slip: what was asked and what was done about it. */
export interface SlipOutcome {
  readonly settled: readonly Asked[];
  readonly open: readonly Asked[];
  /** Rows that say something else now though nobody asked. Only where the returned version is still known. */
  readonly unasked: readonly IndicatorId[];
}

/** Compares what was asked with the version that came for an answer. `returned` is the one that was sent back. */
export function compareSlip(asked: readonly Asked[], answer: Version, returned: Version | undefined): SlipOutcome {
  const still = new Set(findingsToAsk(answer).map(({ key }) => key));
  const rows = new Set(returned && findingsToAsk(returned).flatMap((finding) => finding.rows));
  for (const { id } of asked) if (id !== '') rows.add(id);
  const { template } = answer.submission;
  const unasked = returned
    ? template.indicators.filter(
        (row) =>
          isTyped(row) && !rows.has(row.id) && !sameFigure(figureOf(returned.submission, row.id), figureOf(answer.submission, row.id)),
      )
    : [];
  return {
    settled: asked.filter(({ key }) => !still.has(key)),
    open: asked.filter(({ key }) => still.has(key)),
    unasked: unasked.map(({ id }) => id),
  };
}

/** Rows that are named; a person looks at the two versions for the rest. */
const MOST_ROWS = 5;

/** `Bản gửi lại: 5 nội dung đã xong, 2 nội dung còn lại; sửa ngoài đề nghị: Biểu mẫu 1, dòng 1.` */
export function slipOutcomeWords({ settled, open, unasked }: SlipOutcome, template: Template): string {
  const rest = unasked.length - MOST_ROWS;
  const named = unasked.slice(0, MOST_ROWS).map((id) => placeName(template, id));
  const more = rest > 0 ? ` và ${String(rest)} dòng khác` : '';
  const besides = unasked.length === 0 ? '' : `; sửa ngoài đề nghị: ${named.join('; ')}${more}`;
  return `Bản gửi lại: ${String(settled.length)} nội dung đã xong, ${String(open.length)} nội dung còn lại${besides}.`;
}
