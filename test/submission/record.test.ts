import { readFigure } from '../../src/figures';
import type { IndicatorId } from '../../src/forms';
import { fingerprintOf, recordOf, withFigures, withNotes, type Submission } from '../../src/submission';
import { realReport } from '../submissions';

const report = realReport();
const fingerprint = (submission: Submission) => fingerprintOf(recordOf(submission));
const stating = (id: IndicatorId, text: string) => withFigures(report, [[id, readFigure(text, ',')]]);

test('a record says who, when and every figure and note, in words', () => {
  const record = new Map(recordOf(report).map(({ what, content }) => [what, content]));
  expect(record.get('Cơ quan')).toBe('Sở Khoa học và Công nghệ Quảng Trị');
  expect(record.get('Kỳ')).toBe('quý III năm 2023');
  expect(record.get('Biểu mẫu 1, dòng 2.1')).toBe('37');
  expect(record.get('Biểu mẫu 1, dòng 5.3')).toBe('06');
  expect(record.get('Biểu mẫu 6, dòng 1.2')).toBe('6.786,875');
  expect(record.get('Biểu mẫu 6, dòng 1.1, ghi chú')).toBe('Đến 15/9/2023');
});

test('nothing is said twice, and what is empty is not said', () => {
  const record = recordOf({ ...report, justifications: [] });
  expect(new Set(record.map(({ what }) => what)).size).toBe(record.length);
  expect(record.every(({ content }) => content !== '')).toBe(true);
  expect(record.some(({ what }) => what === 'Biểu mẫu 1, dòng 6.1')).toBe(false);
});

test('the fingerprint is the SHA-256 everybody knows', () => {
  // printf '[["a","b"]]' | sha256sum
  expect(fingerprintOf([{ what: 'a', content: 'b' }])).toBe('db8992cf941b185a1c5bbcfbdc3f43204fe09d42b1a57ff584f6ad2e5e6dfdbd');
});

test('another spelling of a figure is the same figure; another figure, note, agency or reason is not the same record', () => {
  expect(fingerprint(stating('BM1/5.3', '6'))).toBe(fingerprint(report));
  expect(fingerprint(stating('BM6/1.1', '8.326,0'))).toBe(fingerprint(report));
  const others = [
    stating('BM1/5.3', '7'),
    stating('BM1/5.3', '-'),
    stating('BM1/5.3', ''),
    withNotes(report, [['BM1/5.3', 'quá hạn']]),
    { ...report, agency: { ...report.agency, name: 'Sở Nội vụ' } },
    { ...report, justifications: [{ rule: 'BM1/1:readable', reason: 'Đúng như vậy.', figures: {} }] },
  ];
  expect(new Set([report, ...others].map(fingerprint)).size).toBe(others.length + 1);
});

test('code and level are part of a record where they are given, and add nothing to it where they are not', () => {
  const { agency } = report;
  const record = recordOf({ ...report, agency: { ...agency, code: 'H61.04', level: 'commune' } });
  expect(record.filter((entry) => !recordOf(report).some(({ what }) => what === entry.what))).toEqual([
    { what: 'Mã đơn vị', content: 'H61.04' },
    { what: 'Cấp đơn vị', content: 'Xã' },
  ]);
  // A fingerprint of before there were any.
  expect(fingerprint(report)).toBe('4b6c857f9310cd072f529e6a777a44b5b36264bd694686e228153cb127cf1fd7');
});
