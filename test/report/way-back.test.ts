import { checkReport, correctedSentence } from '../../src/report';
import { realReport } from '../submissions';
import { LANGUAGE, reportOf } from './reports';

/** Both ways to mend what a text and the forms don't say alike. */
function waysOf(text: string) {
  const report = reportOf(text);
  return checkReport(report, realReport(), LANGUAGE)
    .findings.filter(({ topic }) => topic === 'statement')
    .map((finding) => [finding.repair?.words, correctedSentence(report, finding)]);
}

test.each<[string, string | undefined, string | undefined]>([
  ['Quý III đã qua. Đã giải quyết xong 17 hồ sơ. Không có gì khác.', 'Ghi 17 vào dòng 3.1.1 Biểu mẫu 3', 'Đã giải quyết xong 20 hồ sơ.'],
  // A rate is computed: nothing to write into it.
  ['Tỷ lệ giải ngân vốn đầu tư công đạt 12,5%.', undefined, 'Tỷ lệ giải ngân vốn đầu tư công đạt 81,51%.'],
  [
    'Đã giải ngân vốn đầu tư công 6.000 triệu đồng.',
    'Ghi 6.000 vào dòng 1.2 Biểu mẫu 6',
    'Đã giải ngân vốn đầu tư công 6.786,875 triệu đồng.',
  ],
  // Another unit would need another number.
  ['Đã giải ngân vốn đầu tư công 6 tỷ đồng.', 'Ghi 6.000 vào dòng 1.2 Biểu mẫu 6', undefined],
  ['Không tuyển dụng công chức.', 'Ghi 0 vào dòng 2.1 Biểu mẫu 5', undefined],
])('%s', (text, repair, sentence) => {
  expect(waysOf(text)).toEqual([[repair, sentence]]);
});
