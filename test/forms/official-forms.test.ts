import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operandsOf, plainText, TABLE_HEADING, parseRichText, templateFor, knownTo, type IndicatorId, type TextRun } from '../../src/forms';

const template = templateFor('2023-Q3')!;

/** Row by row as scanned, misprints included: form, STT, label, unit, whether the row takes a figure. `<b>`, `<i>`, `<sup>` as on paper. */
const paper = readFileSync(join(__dirname, 'official-forms.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [form = '', code = '', label = '', unit = '', figure = ''] = line.split('\t');
    return { form, code, label, unit, figure };
  });

/** What the scan got wrong and the forms get right. */
const MISPRINTS: readonly (readonly [string, string])[] = [
  ['Hệ thống hợp trực tuyến', 'Hệ thống họp trực tuyến'],
  ['Tỷ lệ phân trăm biên chế', 'Tỷ lệ phần trăm biên chế'],
];

/** The typeface of every single letter; white space has none. */
function letters(runs: readonly TextRun[]): string[] {
  return runs.flatMap(({ text, bold, italic, superscript }) => {
    const face = `${bold ? 'b' : ''}${italic ? 'i' : ''}${superscript ? 's' : ''}`;
    return Array.from(text, (letter) => (/\s/.test(letter) ? ' ' : letter + face));
  });
}

function scanned(html: string): TextRun[] {
  const open = new Set<string>();
  return html.split(/(<\/?(?:b|i|sup)>)/).flatMap((piece): TextRun[] => {
    const [, closing, tag] = /^<(\/?)(b|i|sup)>$/.exec(piece) ?? [];
    if (tag === undefined) {
      if (piece === '') return [];
      return [
        {
          text: piece,
          ...(open.has('b') && { bold: true }),
          ...(open.has('i') && { italic: true }),
          ...(open.has('sup') && { superscript: true }),
        },
      ];
    }
    if (closing === '/') open.delete(tag);
    else open.add(tag);
    return [];
  });
}

const corrected = (html: string) => MISPRINTS.reduce((text, [wrong, right]) => text.replace(wrong, right), html);

describe('the seven official forms', () => {
  test('have 136 rows, 119 of which take a figure', () => {
    expect(template.indicators).toHaveLength(136);
    expect(template.indicators.filter(({ kind }) => kind !== 'heading')).toHaveLength(119);
    expect(paper).toHaveLength(136);
  });

  test('have the rows of the paper, in its order', () => {
    const printed = template.indicators.map(({ form, code }) => `${form} ${plainText(code)}`);
    expect(printed).toEqual(paper.map(({ form, code }) => `${form} ${plainText(scanned(code))}`));
  });

  test.each(paper.map((row, index) => [`${row.form} ${plainText(scanned(row.code))}`, row, template.indicators[index]!] as const))(
    '%s reads as printed, letter for letter and typeface for typeface',
    (_, row, indicator) => {
      expect(letters(indicator.code)).toEqual(letters(scanned(row.code)));
      expect(letters(indicator.label)).toEqual(letters(scanned(corrected(row.label))));
      expect(letters(indicator.unit)).toEqual(letters(scanned(row.unit)));
      expect(indicator.kind !== 'heading').toBe(row.figure === 'yes');
    },
  );

  test('correct the two misprints of the scan and nothing else', () => {
    const labels = template.indicators.map(({ label }) => plainText(label)).join('\n');
    for (const [wrong, right] of MISPRINTS) {
      expect(paper.filter(({ label }) => label.includes(wrong))).toHaveLength(1);
      expect(labels).toContain(right);
      expect(labels).not.toContain(wrong);
    }
  });

  test('break the lines of a cell where the paper does', () => {
    const text = (id: string, part: 'label' | 'unit') => plainText(template.indicator(id)![part]).split('\n');
    expect(text('BM7/2', 'label')).toEqual([
      'Xây dựng và vận hành Hệ thống họp trực tuyến',
      'Liên thông 2 cấp: Từ UBND tỉnh - 100% UBND các huyện.',
      'Liên thông 3 cấp: Từ UBND tỉnh - 100% UBND cấp huyện, cấp xã.',
    ]);
    expect(text('BM1/6', 'unit')).toEqual(['Có = 1; Không = 0']);
    expect(text('BM1/6.2', 'unit')).toEqual(['Trực tuyến = 0', 'Phát phiếu = 1', 'Kết hợp = 2']);
  });

  test('are written in composed Unicode, so that searching and comparing work', () => {
    for (const { label, unit } of template.indicators) {
      for (const { text } of [...label, ...unit]) expect(text).toBe(text.normalize('NFC'));
    }
  });

  test('carry their names, titles and the footnote of Biểu mẫu 2', () => {
    expect(template.forms.map(({ id, name, title }) => [id, name, title])).toEqual([
      ['BM1', 'Biểu mẫu 1', 'Công tác chỉ đạo điều hành CCHC'],
      ['BM2', 'Biểu mẫu 2', 'Cải cách thể chế'],
      ['BM3', 'Biểu mẫu 3', 'Cải cách thủ tục hành chính'],
      ['BM4', 'Biểu mẫu 4', 'Cải cách tổ chức bộ máy'],
      ['BM5', 'Biểu mẫu 5', 'Cải cách chế độ công vụ'],
      ['BM6', 'Biểu mẫu 6', 'Cải cách tài chính công'],
      ['BM7', 'Biểu mẫu 7', 'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số'],
    ]);
    expect(template.forms.map(({ footnotes }) => footnotes)).toEqual([[], ['Văn bản quy phạm pháp luật.'], [], [], [], [], []]);
    expect(plainText(template.indicator('BM2/1')!.label)).toBe('Tổng số VBQPPL do địa phương ban hành');
    expect(plainText(template.indicator('BM2/1')!.label, { footnoteMarks: true })).toBe('Tổng số VBQPPL1 do địa phương ban hành');
  });

  test('set the second line of the column heading in italics', () => {
    expect(parseRichText(TABLE_HEADING.label)).toEqual([
      { text: 'Chỉ tiêu thống kê', bold: true },
      { text: '\n' },
      { text: '(Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)', italic: true },
    ]);
  });
});

describe('what the forms say of their rows', () => {
  const rates: readonly (readonly [IndicatorId, IndicatorId, IndicatorId])[] = [
    ['BM1/2', 'BM1/2.2', 'BM1/2.1'],
    ['BM1/3.3', 'BM1/3.3.2', 'BM1/3.3.1'],
    ['BM2/2.2', 'BM2/2.2.2', 'BM2/2.2.1'],
    ['BM2/3.2', 'BM2/3.2.2', 'BM2/3.2.1'],
    ['BM3/3.1', 'BM3/3.1.2', 'BM3/3.1.1'],
    ['BM3/3.4', 'BM3/3.4.2', 'BM3/3.4.1'],
    ['BM6/1', 'BM6/1.2', 'BM6/1.1'],
    ['BM7/6.4', 'BM7/6.4.2', 'BM7/6.4.1'],
    ['BM7/6.5', 'BM7/6.5.2', 'BM7/6.5.1'],
    ['BM7/6.6', 'BM7/6.6.2', 'BM7/6.6.1'],
    ['BM7/6.7', 'BM7/6.7.2', 'BM7/6.7.1'],
    ['BM7/6.8', 'BM7/6.8.2', 'BM7/6.8.1'],
  ];
  const totals: readonly (readonly [IndicatorId, readonly IndicatorId[]])[] = [
    ['BM2/1', ['BM2/1.1', 'BM2/1.2', 'BM2/1.3']],
    ['BM3/1.4', ['BM3/1.4.1', 'BM3/1.4.2', 'BM3/1.4.3']],
    ['BM4/1.5', ['BM4/1.5.1', 'BM4/1.5.2', 'BM4/1.5.3']],
    ['BM6/2.1', ['BM6/2.2', 'BM6/2.3', 'BM6/2.4', 'BM6/2.5']],
    ['BM6/2.4', ['BM6/2.4.1', 'BM6/2.4.2', 'BM6/2.4.3']],
  ];

  test('exactly twelve rates and five totals are derived, each from its own rows', () => {
    const derived = template.indicators.filter(({ derivation }) => derivation);
    expect(new Map(derived.map(({ id, derivation }) => [id, derivation]))).toEqual(
      new Map<IndicatorId, unknown>([
        ...rates.map(([id, part, whole]) => [id, { kind: 'rate', part, whole }] as const),
        ...totals.map(([id, parts]) => [id, { kind: 'total', of: parts }] as const),
      ]),
    );
  });

  test('a derived row covers the same stretch of time as the rows it is derived from', () => {
    for (const { id, derivation, span } of template.indicators) {
      if (!derivation) continue;
      const operands = operandsOf(derivation);
      expect([id, ...operands.map((operand) => template.indicator(operand)!.span)]).toEqual([id, ...operands.map(() => span)]);
    }
  });

  test('rows are of the kind their unit and label announce', () => {
    for (const { id, kind, unit, label } of template.indicators) {
      const words = plainText(unit);
      const expected =
        words === '%'
          ? 'rate'
          : words === 'Triệu đồng'
            ? 'amount'
            : words.includes('=')
              ? 'choice'
              : words !== '' || id === 'BM5/4'
                ? 'count'
                : 'heading';
      expect([id, kind]).toEqual([id, expected]);
      if (kind === 'rate') expect(plainText(label)).toMatch(/^Tỷ lệ/);
    }
  });

  test('coded choices know their codes and words, in printed order', () => {
    const choices = template.indicators
      .filter(({ kind }) => kind === 'choice')
      .map(({ id, choices: own }) => [id, own.map(({ code, words }) => `${code} ${words}`)]);
    expect(choices).toEqual([
      ['BM1/6', ['1 Có', '0 Không']],
      ['BM1/6.2', ['0 Trực tuyến', '1 Phát phiếu', '2 Kết hợp']],
      ['BM1/7', ['0 Không', '1 Có']],
      ['BM7/1', ['0 Chưa', '1 Hoàn thành']],
      ['BM7/2', ['0 Chưa có', '1 2 cấp', '2 3 cấp']],
      ['BM7/4', ['0 Chưa', '1 Đang làm', '2 Hoàn thành']],
    ]);
  });

  test('a department knows every row but those of the districts and communes', () => {
    expect(template.indicators.filter((row) => !knownTo(row)).map(({ id, level }) => `${id} ${level}`)).toEqual([
      'BM2/1.2 district',
      'BM2/1.3 commune',
      'BM3/1.4.2 district',
      'BM3/1.4.3 commune',
      'BM4/1.2 district',
      'BM4/1.5.3 district',
      'BM7/5.1.2 district',
      'BM7/5.1.3 commune',
      'BM7/5.2.2 district',
      'BM7/5.2.3 commune',
      'BM7/5.3.2 district',
      'BM7/5.3.3 commune',
    ]);
  });

  test('the words of a label about time agree with the stretch of time the row covers', () => {
    for (const { id, kind, label, span } of template.indicators) {
      const words = plainText(label).toLowerCase();
      if (kind === 'heading') continue;
      if (words.includes('lũy kế')) expect([id, span]).toEqual([id, 'cumulative']);
      else if (/tại thời điểm báo cáo|so với năm 2015/.test(words)) expect([id, span]).toEqual([id, 'moment']);
      else if (words.includes('trong kỳ báo cáo')) expect([id, span]).toEqual([id, 'window']);
    }
    // Row 2 of Biểu mẫu 6 says of all rows under it that they accumulate.
    expect(
      template
        .form('BM6')
        .indicators.filter(({ id }) => id.startsWith('BM6/2.'))
        .map(({ span }) => span),
    ).toEqual(Array(9).fill('cumulative'));
  });

  test('a row hangs under the row it is numbered under, if the paper has that row', () => {
    const parents = (id: string) => template.indicator(id)!.parent;
    expect(parents('BM1/2.1')).toBe('BM1/2');
    expect(parents('BM3/1.4.1')).toBe('BM3/1.4');
    expect(parents('BM7/6.4.1')).toBe('BM7/6.4');
    expect(parents('BM7/5.1.1')).toBe('BM7/5.1');
    expect(parents('BM1/2')).toBeUndefined();
    for (const { parent } of template.indicators) if (parent) expect(template.indicator(parent)).toBeDefined();
  });
});
