import type { PhraseBook } from '../../src/forms';
import { checkReport, reportSentences } from '../../src/report';
import { SYNTHETIC_LANGUAGE, syntheticSubmission } from '../forms/synthetic-template';
import { reportOf } from './reports';

const { phrases } = SYNTHETIC_LANGUAGE;
const submission = syntheticSubmission();

test('another circular brings its own words, and nothing else changes', () => {
  const report = reportOf(
    'Cung cấp 13 dịch vụ công toàn trình; có 05/24 hồ sơ trực tuyến.',
    'Tổng số dịch vụ công: 41.',
    'Dự kiến cung cấp 15 DVC toàn trình.',
  );
  expect(checkReport(report, submission, SYNTHETIC_LANGUAGE).findings.map(({ message }) => message)).toEqual([
    'Báo cáo ghi 13, Biểu mẫu 2 dòng 1.1 ghi 12.',
    'Báo cáo ghi 41, tổng các dòng 1.1, 1.2 Biểu mẫu 2 là 42.',
  ]);
  expect(reportSentences(submission, SYNTHETIC_LANGUAGE)).toEqual([
    { title: 'A. Trực tuyến', sentences: ['Cung cấp 12 dịch vụ công toàn trình.'] },
  ]);
});

test.each<[string, PhraseBook['rows']]>([
  ['a row that isn’t there', { 'BM9/1': ['có #'] }],
  ['a heading', { 'BM1/I': ['có #'] }],
  ['fewer numbers than rows', { 'BM2/2.1; BM2/2': ['có #'] }],
  ['an open bracket', { 'BM2/1.1': ['có (# hồ sơ'] }],
  ['a number that may be missing', { 'BM2/1.1': ['có [#] hồ sơ'] }],
  ['nothing to begin with', { 'BM2/1.1': ['… # hồ sơ'] }],
])('a phrase book with %s is refused', (_, rows) => {
  expect(() => checkReport(reportOf('Có 1 hồ sơ.'), submission, { phrases: { ...phrases, rows } })).toThrow();
});
