import { fromLegacyFont, type LegacyFont } from '../../src/submission';
import { readReport, reportFromText } from '../../src/word';
import { realReport } from '../submissions';
import { docx, p, para, run } from '../word/documents';
import { said } from './reports';

/** Layouts a person sees nothing of: what is read from the file says what the paper says. */
const inWord = (...body: readonly string[]) => said(readReport(docx(body.join(''))), realReport());

test.each<[string, readonly string[], readonly string[]]>([
  [
    'a page break within a sentence',
    [p(run('Trong quý, Sở đã giải quyết'), '<w:r><w:lastRenderedPageBreak/></w:r>', run(' 20 hồ sơ; tuyển dụng 03 viên chức.'))],
    ['BM3/3.1.1 20', 'BM5/2.4 03'],
  ],
  [
    'a hard page break between two halves of a sentence',
    [p(run('Trong quý III năm 2023, Sở Khoa học và Công nghệ đã tuyển dụng'), '<w:r><w:br w:type="page"/></w:r>'), para('03 viên chức.')],
    ['BM5/2.4 03'],
  ],
  ['soft line breaks', [p('<w:r><w:t>Sở đã tuyển dụng</w:t><w:br/><w:t>03 viên chức.</w:t></w:r>')], ['BM5/2.4 03']],
  [
    'a raised mark of a footnote behind the number',
    [p(run('Sở đã tuyển dụng 03'), run('2', '<w:vertAlign w:val="superscript"/>'), run(' viên chức.'))],
    ['BM5/2.4 03'],
  ],
  [
    'a number struck out before the one that holds',
    [p(run('Sở đã tuyển dụng '), run('05', '<w:strike/>'), run('03 viên chức.'))],
    ['BM5/2.4 03'],
  ],
  ['digits as wide as Chinese ones', [para('Sở đã tuyển dụng ０３ viên chức.')], ['BM5/2.4 03']],
  [
    'a list under a heading without a colon',
    [para('Kết quả tuyển dụng'), para('- Tuyển dụng 01 công chức'), para('- Tuyển dụng 03 viên chức')],
    ['BM5/2.1 01', 'BM5/2.4 03'],
  ],
])('%s', (_, body, expected) => {
  expect(inWord(...body)).toEqual(expected);
});

/** A text as it stands in a file typed for a font from before Unicode: the inverse of reading it. */
function typedIn(font: LegacyFont, text: string): string {
  const high = Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index));
  const typed = font === 'TCVN3' ? high : [...high, ...Array.from('aeouyôö').flatMap((base) => high.map((mark) => base + mark))];
  const keys = new Map(
    typed.map((key) => [fromLegacyFont(key, font).toLowerCase(), key]).filter(([letter, key]) => letter !== key) as [string, string][],
  );
  return Array.from(text, (letter) => keys.get(letter) ?? letter).join('');
}

test.each<LegacyFont>(['TCVN3', 'VNI'])('a sentence typed for %s', (font) => {
  const text = 'Trong quý, Sở đã tuyển dụng 03 viên chức; giải quyết được 20 hồ sơ thủ tục hành chính; tiếp nhận trực tuyến 05 hồ sơ.';
  const typed = typedIn(font, text);
  expect(typed).not.toMatch(/[\u0110-\u01B0\u1EA0-\u1EF9]/);
  expect(said(reportFromText(typed), realReport())).toEqual(['BM5/2.4 03', 'BM3/3.1.1 20', 'BM7/6.7.2 05']);
});
