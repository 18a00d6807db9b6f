import type { Finding } from '../rules';
import { reportFinding } from './report-check';
import type { ReportText } from './report-text';

/** How far down the head of a report stands. */
const HEAD_BLOCKS = 15;
/** Lines of a head are short. */
const LONGEST_LINE = 200;

const BLANK_NUMBER = /^số:?\s*(?:[._]{0,20}|…)\s*\/\s*(?:bc|báo cáo)(?![\p{L}])/iu;
/** The month or the year is written, the day or the month is not. */
const BLANK_DAY = /(?:^|,\s*)ngày\s*(?:[._]{0,20}|…)\s*tháng\s*(?:\d{1,2}|(?:[._]{0,20}|…))\s*năm\s*(?:\d{4}|20(?:[._]{1,10}|…))/iu;
const FULL_DAY = /ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm/iu;

/** A number or a day that was left blank in the head. The ready report's own "……" are left to the person who fills them in. */
export function headSlips({ blocks }: ReportText): readonly Finding[] {
  return blocks.slice(0, HEAD_BLOCKS).flatMap((block, index): Finding[] => {
    const texts =
      block.kind === 'paragraph'
        ? [{ text: block.text, place: {} }]
        : block.rows.slice(0, HEAD_BLOCKS).flatMap((cells, row) => cells.map((text, cell) => ({ text, place: { row, cell } })));
    return texts.flatMap(({ text, place }) => {
      if (text.length > LONGEST_LINE) return [];
      const at = { block: index, ...place, start: 0, end: text.length };
      const seen = { severity: 'warning', place: at, stated: text.trim() } as const;
      if (BLANK_NUMBER.test(text.trim())) {
        return [
          reportFinding({ ...seen, topic: 'blank-head', message: `Số báo cáo còn để trống: "${text.trim()}"; hãy ghi số khi ban hành.` }),
        ];
      }
      if (BLANK_DAY.test(text) && !FULL_DAY.test(text)) {
        return [
          reportFinding({ ...seen, topic: 'blank-head', message: `Ngày ban hành còn để trống: "${text.trim()}"; hãy ghi đủ ngày, tháng.` }),
        ];
      }
      return [];
    });
  });
}
