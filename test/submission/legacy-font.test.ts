import * as fc from 'fast-check';
import { plainText, TEMPLATES } from '../../src/forms';
import { fromLegacyFont, legacyFontOf, type LegacyFont } from '../../src/submission';
import { inLegacyFont } from './legacy-encoders';

const FONTS: readonly LegacyFont[] = ['TCVN3', 'VNI'];
const SMALL = Array.from('aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ');
const UNSIGNED_CAPITALS = Array.from('AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY');
const between = fc.constantFrom(' ', ', ', ': ', ' 8.326 ', ' (', ') ', '\n', ' 83,78% ', ' "x" ');

/** Words as people write them: small, with a capital in front, or all capitals. */
const anyWords = fc
  .array(
    fc.tuple(
      fc.constantFrom(...UNSIGNED_CAPITALS, ''),
      fc.array(fc.constantFrom(...SMALL), { minLength: 1, maxLength: 8 }).map((letters) => `x${letters.join('')}`),
      between,
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((words) => words.map(([capital, rest, gap]) => `${capital}${rest}${gap}`).join(''));

describe.each(FONTS)('%s', (font) => {
  test('gives back any Vietnamese text', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        expect(fromLegacyFont(inLegacyFont(text, font), font)).toBe(text);
      }),
    );
  });

  test.each([
    'SỞ KHOA HỌC VÀ CÔNG NGHỆ QUẢNG TRỊ',
    'BÁO CÁO',
    'UBND TỈNH',
    'Độc lập - Tự do - Hạnh phúc',
    'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
    'Lũy kế đến thời điểm báo cáo',
  ])('gives back %s', (text) => {
    expect(fromLegacyFont(inLegacyFont(text, font), font)).toBe(text);
  });

  test('is told from the labels of the forms, and gives them back but for the capitals it never had', () => {
    for (const template of TEMPLATES) {
      const labels = template.indicators.map(({ label }) => plainText(label));
      expect(legacyFontOf(labels.map((label) => inLegacyFont(label, font)))).toBe(font);
      for (const label of labels) {
        expect(fromLegacyFont(inLegacyFont(label, font), font).toLowerCase()).toBe(label.normalize('NFC').toLowerCase());
      }
    }
  });

  test('is told among other texts in Unicode, and leaves those as they are', () => {
    const text = 'Sở Khoa học và Công nghệ tỉnh Quảng Trị';
    expect(legacyFontOf([text, inLegacyFont('Tổng số nhiệm vụ được cấp trên giao', font)])).toBe(font);
    expect(fromLegacyFont(text, font)).toBe(text);
  });

  test('is not told from two words', () => {
    expect(legacyFontOf([inLegacyFont('Số liệu', font), '8.326'])).toBeUndefined();
  });
});

test('every letter of VNI has its capital', () => {
  const capitals = SMALL.map((letter) => letter.toUpperCase()).join('');
  expect(fromLegacyFont(inLegacyFont(capitals, 'VNI'), 'VNI')).toBe(capitals);
});

test('what a .VnTime text looks like in a file', () => {
  const text = 'Tæng sè nhiÖm vô ®­îc cÊp trªn giao: 118 nhiÖm vô; hoµn thµnh ®óng h¹n: 99 nhiÖm vô';
  expect(legacyFontOf([text])).toBe('TCVN3');
  expect(fromLegacyFont(text, 'TCVN3')).toBe('Tổng số nhiệm vụ được cấp trên giao: 118 nhiệm vụ; hoàn thành đúng hạn: 99 nhiệm vụ');
});

test('what a VNI text looks like in a file', () => {
  const text = 'Toång soá nhieäm vuï ñöôïc caáp treân giao: 118 nhieäm vuï; hoaøn thaønh ñuùng haïn: 99 nhieäm vuï';
  expect(legacyFontOf([text])).toBe('VNI');
  expect(fromLegacyFont(text, 'VNI')).toBe('Tổng số nhiệm vụ được cấp trên giao: 118 nhiệm vụ; hoàn thành đúng hạn: 99 nhiệm vụ');
});

test.each([
  [
    'Vietnamese in Unicode',
    [
      'Sở Khoa học và Công nghệ',
      'Tổng số nhiệm vụ được cấp trên giao: 118',
      'Có = 1; Không = 0',
      'báo cáo',
      'là',
      'm²',
      '3 × 4',
      'VBQPPL¹',
    ],
  ],
  ['decomposed Vietnamese', ['Tổng số nhiệm vụ được cấp trên giao, tỷ lệ hoàn thành'.normalize('NFD')]],
  ['Vietnamese of few signs', ['Báo cáo', 'Có', 'Không', 'Công văn', 'thông tư', 'tín', 'quý III']],
  ['English', ['Total number of tasks: 118 (café, naïve, résumé)', '© 2023 · §5 · 5 µm · 20 °C · ± 3 · « x »']],
  [
    'French',
    ['Où était la forêt ? Le père Noël a goûté l’août, la fête et le thé tôt ; l’hôtel près de l’île a été fermé à cause des dégâts.'],
  ],
  ['German', ['Über die Größe der Bäume für schöne Gärten, Straße, möglich, natürlich']],
  ['Portuguese', ['A educação e a saúde são direitos; não há razão, é só atenção e opinião']],
  ['figures', ['8.326', '83,78', '-', '1e5', '½', '201¹', '10²']],
  ['nothing', []],
])('%s is no legacy font', (_name, texts) => {
  expect(legacyFontOf(texts)).toBeUndefined();
});

test('no text of ours is one', () => {
  for (const template of TEMPLATES) {
    for (const { label } of template.indicators) expect(legacyFontOf([plainText(label)])).toBeUndefined();
  }
});
