import { APPENDIX_HEADING, type TextRun } from '../forms';
import { cleanText, printDate, type Submission } from '../submission';
import type { Line } from './table';
import { SIZE } from './typography';

/** Where a person writes in what is not known yet. */
const BLANK = '……';

/** Narrow enough for the title to turn before `CẢI CÁCH HÀNH CHÍNH` and not within it; the reference turns before the agency. */
const MEASURE = 143;

/**
 * What stands over the first table, centred: the name, the title in capitals and the agency, all bold, and in
 * italics the report the appendix belongs to (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần III, mục 1; wording of
 * the official appendix).
 */
export function appendixHeading(submission: Submission): readonly Line[] {
  const agency = oneLine(submission.agency.name) || BLANK;
  const number = oneLine(submission.report.number) || BLANK;
  const date = printDate(submission.report.date) || BLANK;
  return [
    line({ text: APPENDIX_HEADING.name, bold: true }),
    { ...line({ text: APPENDIX_HEADING.title, bold: true }), measure: MEASURE },
    line({ text: `CỦA ${agency.toLocaleUpperCase('vi-VN')}`, bold: true }),
    { ...line({ text: `(Ban hành kèm theo Báo cáo số: ${number} ngày ${date} của ${agency})`, italic: true }), measure: MEASURE },
  ];
}

/** What the file says it is. */
export function appendixTitle(submission: Submission): string {
  const agency = oneLine(submission.agency.name);
  return [`Phụ lục thống kê cải cách hành chính ${submission.period.phrase}`, ...(agency === '' ? [] : [agency])].join(' – ');
}

function line(run: TextRun): Line {
  return { runs: [run], size: SIZE.heading };
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}
