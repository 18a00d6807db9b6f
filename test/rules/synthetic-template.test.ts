import { atMost, defineTemplate, type Relation } from '../../src/forms';
import { rulesOf, validate } from '../../src/rules';
import { readFiguresFile, writeFiguresFile } from '../../src/submission';
import { SYNTHETIC_TEMPLATE, syntheticSubmission, TEMPLATES_OF_2026 } from '../forms/synthetic-template';
import { outcome } from './outcome';

/** A new circular is data: forms, relations, nothing else. */
describe('a template made of data only', () => {
  test('is right where its figures are right', () => {
    expect(outcome(validate(syntheticSubmission()))).toEqual([]);
  });

  test('finds what is wrong, by its own relations and by what its forms say', () => {
    const wrong = syntheticSubmission({
      'BM1/1.2': '72',
      'BM1/2.1': '',
      'BM2/1.1': '21',
      'BM2/3': '100',
      'BM3/1.2': '122,68',
      'BM3/2.1': '06',
    });
    expect(outcome(validate(wrong))).toEqual([
      'BM1/1.2:rounding warning fail',
      'BM1/2.1:required-if:BM1/2 error fail',
      'BM2/1:derived error fail',
      'BM2/3:level info fail',
      'BM3/1.2:derived error fail',
      'BM3/2.1:at-most:BM3/2 error fail',
    ]);
    const messages = validate(wrong).findings.map(({ message }) => message);
    expect(messages).toContain('Ghi 100 cho số liệu cấp xã mà Sở không quản lý; nên ghi dấu "-".');
    expect(messages).toContain('Ghi 122,68 nhưng 6.786,875 / 8.326 là 81,51. Có vẻ đã chia ngược: lấy dòng 1 chia cho dòng 1.1.');
  });

  test('without relations still has the rules its forms imply', () => {
    const template = defineTemplate({ ...SYNTHETIC_TEMPLATE, relations: [] });
    expect(outcome(validate({ ...syntheticSubmission({ 'BM1/2': '3', 'BM1/2.1': '' }), template }))).toEqual([
      'BM1/2:choice error fail',
      'BM1/2.1:filled error fail',
    ]);
  });

  test('is kept in a figures file and opened again by whoever knows it', () => {
    const json = writeFiguresFile(syntheticSubmission());
    expect(readFiguresFile(json, TEMPLATES_OF_2026)).toEqual(syntheticSubmission());
    expect(() => readFiguresFile(json)).toThrow('Tệp dùng mẫu "CCHC-2026-THU" mà phiên bản này chưa biết, hãy cập nhật phần mềm.');
  });

  test('refuses relations over rows it does not have, and one relation twice', () => {
    const rules = (...relations: readonly Relation[]) => rulesOf(defineTemplate({ ...SYNTHETIC_TEMPLATE, relations }));
    expect(() => rules(atMost('BM3/2.1', 'BM7/6.8.1'))).toThrow("looks at BM7/6.8.1, which CCHC-2026-THU doesn't have");
    expect(() => rules(atMost('BM3/2.1', 'BM3/2'), atMost('BM3/2.1', 'BM3/2'))).toThrow('Two rules are called');
  });
});
