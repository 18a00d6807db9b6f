import { emptySubmission } from '../../src/submission';
import { writeSkeleton } from '../../src/word';
import { pdfText, toPdf } from '../lab/libreoffice';
import { schemaErrors } from '../lab/ooxml';
import { realReport } from '../submissions';

jest.setTimeout(180_000);

const seed = {
  ...realReport(),
  report: { number: '122/BC-SKHCN', date: '2023-09-15', place: 'Quảng Trị', signatory: 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC' },
};
const HOSTILE = '<w:p>&amp;</w:p>\u0000 \uD800 =1+1 \u202Eđảo\ndòng';
const hostile = {
  ...seed,
  agency: { name: HOSTILE, parent: HOSTILE, symbol: HOSTILE },
  report: { number: HOSTILE, date: '2023-09-15', place: HOSTILE, signatory: HOSTILE },
};

test.each([
  ['a real submission', seed],
  ['an empty one', emptySubmission(seed.template, seed.period)],
  ['a hostile one', hostile],
])('Microsoft’s validator finds nothing wrong in the report of %s', async (_, submission) => {
  expect(await schemaErrors(await writeSkeleton(submission), 'docx')).toEqual([]);
});

test('the same submission makes the same bytes', async () => {
  expect(await writeSkeleton(seed)).toEqual(await writeSkeleton(seed));
});

describe('on paper', () => {
  let text: string;
  let pages: string[];
  beforeAll(async () => {
    text = await pdfText(await toPdf(await writeSkeleton(seed), 'docx'));
    pages = text.replaceAll('\u00A0', ' ').split('\f').slice(0, -1);
  });

  test('the heading is that of an official document', () => {
    const head = pages[0]!.split('\n').slice(0, 12).join('\n');
    expect(head).toMatch(/UBND TỈNH QUẢNG TRỊ +CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    expect(head).toMatch(/Độc lập - Tự do - Hạnh phúc/);
    expect(head).toMatch(/Số: 122\/BC-SKHCN +Quảng Trị, ngày 15 tháng 9 năm 2023/);
    expect(pages[0]).toMatch(/^ +BÁO CÁO$/m);
  });

  test('five chapters, recipients and the signatory’s role stand in their order', () => {
    const places = ['I. CÔNG TÁC', 'II. KẾT QUẢ', 'III. KẾT QUẢ', 'IV. ĐÁNH GIÁ', 'V. PHƯƠNG HƯỚNG', 'Nơi nhận:'].map((words) =>
      text.indexOf(words),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text.trimEnd()).toMatch(/KT\. GIÁM ĐỐC\n.* PHÓ GIÁM ĐỐC/);
  });

  test('page 1 has no number, all others have', () => {
    const first = pages.map((page) =>
      page
        .split('\n')
        .find((line) => line.trim() !== '')!
        .trim(),
    );
    expect(first[0]).toMatch(/^UBND/);
    expect(first.slice(1)).toEqual(first.slice(1).map((_, index) => String(index + 2)));
  });

  test('the signature stands on the page of the last chapter', () => {
    expect(pages.at(-1)).toMatch(/V\. PHƯƠNG HƯỚNG[^]*Nơi nhận:[^]*PHÓ GIÁM ĐỐC/);
  });
});
