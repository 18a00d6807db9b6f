import { APPENDIX_HEADING, appendixReference, FILL_IN, type TextRun } from '../forms';
import { oneLine, printDate, type Submission } from '../submission';
import type { Line } from './table';
import { SIZE } from './typography';

/** Narrow enough for the title to turn before `CẢI CÁCH HÀNH CHÍNH` and not within it; the reference turns before the agency. */
const MEASURE = 143;

/**
 * What stands over the first table, centred: the name, the title in capitals and the agency, all bold, and in
 * italics the report the appendix belongs to (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần III, mục 1; wording of
 * the official appendix).
 */
export function appendixHeading(submission: Submission): readonly Line[] {
  const { agency, report } = submission;
  const stated = {
    number: oneLine(report.number) || FILL_IN,
    date: printDate(report.date) || FILL_IN,
    agency: oneLine(agency.name) || FILL_IN,
  };
  return [
    line({ text: APPENDIX_HEADING.name, bold: true }),
    { ...line({ text: APPENDIX_HEADING.title, bold: true }), measure: MEASURE },
    line({ text: `CỦA ${stated.agency.toLocaleUpperCase('vi-VN')}`, bold: true }),
    { ...line({ text: appendixReference((part) => stated[part]), italic: true }), measure: MEASURE },
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
