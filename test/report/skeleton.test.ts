import fc from 'fast-check';
import { numberFigure, type Figure } from '../../src/figures';
import { findPeriod, TEMPLATES, type IndicatorId, type PeriodId } from '../../src/forms';
import { checkReport, reportSentences, reportSkeleton, type ReportSkeleton, type ReportText } from '../../src/report';
import { completeFigures } from '../../src/rules';
import { emptySubmission, figureOf, withFigures, type Submission } from '../../src/submission';
import { SYNTHETIC_LANGUAGE, syntheticSubmission } from '../forms/synthetic-template';
import { anySubmission, realReport } from '../submissions';
import { checked, LANGUAGE } from './reports';

const template = TEMPLATES[0]!;
const rows = template.indicators.filter(({ kind }) => kind !== 'heading');

/** Any figures, for any period, of an office with an ordinary name. */
const drawn = anySubmission().map((submission): Submission => ({
  ...submission,
  agency: { name: 'Sở Nội vụ', parent: 'UBND tỉnh', symbol: 'SNV' },
}));

/** The skeleton as text, as a reader of the file would find it. */
function skeletonText(skeleton: ReportSkeleton): ReportText {
  const { parent, agency, number, country, motto, placeAndDate, name, title, body, recipients, signatory } = skeleton;
  const lines = [
    parent,
    agency,
    number,
    country,
    motto,
    placeAndDate,
    name,
    title.join(' '),
    ...body.map(({ text }) => text),
    'Nơi nhận:',
    ...recipients.map((recipient) => `- ${recipient}`),
    ...signatory,
  ];
  return { blocks: lines.filter((line) => line !== '').map((text) => ({ kind: 'paragraph', text })), notes: [] };
}

const textFor = (submission: Submission) => skeletonText(reportSkeleton(submission, LANGUAGE));

/** Every row has a figure; choices have the code given. */
const full = (offset: number): Submission =>
  withFigures(
    emptySubmission(template, findPeriod('2023-Q3')!),
    rows.map(({ id, kind, choices }, index): [IndicatorId, Figure] => [
      id,
      kind === 'rate'
        ? numberFigure(40 + index / 10, 1)
        : numberFigure(kind === 'choice' ? (choices[offset % choices.length]?.code ?? 0) : offset + index),
    ]),
  );

const valueIn = (figures: ReadonlyMap<IndicatorId, Figure>, id: IndicatorId): number => {
  const figure = figures.get(id);
  return figure?.kind === 'number' ? figure.value : -1;
};

describe('the ready report and the check of reports agree', () => {
  test('nothing is found in the report of any submission', () => {
    fc.assert(
      fc.property(drawn, (submission) => {
        const { statements, slips } = checked(textFor(submission), submission);
        expect([
          ...statements.filter(({ agrees }) => !agrees).map(({ message }) => message),
          ...slips.map(({ message }) => message),
        ]).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('every row that takes a figure is said, and understood', () => {
    const tied = new Set(
      [0, 1, 2].flatMap((code) => {
        const submission = full(7 + code);
        return checked(textFor(submission), submission).statements.flatMap(({ ids }) => ids);
      }),
    );
    expect(rows.map(({ id }) => id).filter((id) => !tied.has(id))).toEqual([]);
  });

  test('every figure in a sentence is tied', () => {
    const submission = full(300);
    const text = textFor(submission);
    const { statements } = checked(text, submission);
    const loose = text.blocks.flatMap((block, index) => {
      if (block.kind === 'table' || index < 9) return [];
      const numbers = [
        ...block.text
          .replace(/năm \d{4}|\d+% đến dưới \d+%|^\d+\..*|\d cấp/g, (words) => ' '.repeat(words.length))
          .matchAll(/\d[\d.,]*\d|\d/g),
      ];
      return numbers
        .filter((match) => !statements.some(({ place }) => place.block === index && place.start <= match.index && match.index < place.end))
        .map((match) => `${match[0]} in ${block.text}`);
    });
    expect(loose).toEqual([]);
  });

  test('one changed figure is found where it is said, and in what follows from it', () => {
    const changeable = rows.filter(({ kind, derivation }) => !derivation && kind !== 'choice');
    fc.assert(
      fc.property(fc.constantFrom(...changeable), fc.integer({ min: 1, max: 90 }), ({ id, kind }, more) => {
        const before = full(120);
        const old = figureOf(before, id);
        const value = (old.kind === 'number' ? old.value : 0) + (kind === 'rate' ? more / 10 : more);
        const after = withFigures(before, [[id, kind === 'rate' ? numberFigure(value, 1) : numberFigure(value)]]);
        const { statements } = checked(textFor(before), after);
        const [was, is] = [completeFigures(before), completeFigures(after)];
        // A rate is compared as far as it was written out.
        const changed = rows
          .filter((row) => Math.abs(valueIn(was, row.id) - valueIn(is, row.id)) > (row.kind === 'rate' ? 0.1 : 0))
          .map((row) => row.id);
        fc.pre(rows.every((row) => row.kind !== 'rate' || changed.includes(row.id) || valueIn(was, row.id) === valueIn(is, row.id)));
        const found = new Set(statements.filter(({ agrees }) => !agrees).flatMap(({ ids }) => ids));
        expect([...found].sort()).toEqual([...changed].sort());
      }),
      // 238 of 237, which were 100,42%, become 238 of 238: exactly 100, not 100 as somebody rounded it.
      { numRuns: 40, examples: [[template.indicator('BM7/6.8.1')!, 1]] },
    );
  });
});

describe('ready sentences', () => {
  test('stand in the report’s sections, with the figures as printed', () => {
    const groups = reportSentences(realReport(), LANGUAGE);
    expect(groups.map(({ title }) => title)).toEqual([
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH',
      'II.1. Cải cách thể chế, theo dõi thi hành pháp luật',
      'II.2. Cải cách thủ tục hành chính',
      'II.3. Cải cách tổ chức bộ máy',
      'II.4. Cải cách chế độ công vụ',
      'II.5. Cải cách tài chính công',
      'II.6. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số',
    ]);
    const all = groups.flatMap(({ sentences }) => sentences);
    expect(all).toContain(
      'Kế hoạch cải cách hành chính năm 2023 đề ra 37 nhiệm vụ; tính đến thời điểm báo cáo, đã hoàn thành 31/37 nhiệm vụ, đạt 83,78%.',
    );
    expect(all).toContain('Kế hoạch vốn đầu tư công được giao: 8.326 triệu đồng; đã giải ngân: 6.786,875 triệu đồng, đạt 81,51%.');
    expect(all).toContain('Trong quý III năm 2023, không nhận được phản ánh, kiến nghị về quy định thủ tục hành chính.');
    expect(new Set(all).size).toBe(all.length);
    for (const sentence of all) expect(sentence).toMatch(/^[\p{Lu}][^{}[\]]*\.$/u);
  });

  test('say nothing of what nobody has filled in', () => {
    expect(reportSentences(emptySubmission(template, findPeriod('2023-Q3')!), LANGUAGE)).toEqual([]);
  });

  test.each<[PeriodId, string]>([
    ['2024-Q1', 'quý I năm 2024'],
    ['2024-H1', '6 tháng năm 2024'],
    ['2024-Y', 'năm 2024'],
  ])('speak of the period %s', (id, words) => {
    const submission = { ...realReport(), period: findPeriod(id)! };
    expect(reportSentences(submission, LANGUAGE)[0]?.sentences[0]).toBe(
      `Trong ${words}, đã ban hành 14 văn bản chỉ đạo, điều hành công tác cải cách hành chính.`,
    );
  });
});

describe('the whole report', () => {
  const skeleton = reportSkeleton(
    {
      ...realReport(),
      report: { number: '', date: '2023-02-05', place: 'Quảng Trị', signatory: 'KT. Giám đốc Phó Giám đốc' },
    },
    LANGUAGE,
  );

  test('has the official heading and signature (Nghị định 30/2020/NĐ-CP)', () => {
    expect(skeleton).toMatchObject({
      parent: 'UBND TỈNH QUẢNG TRỊ',
      agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ QUẢNG TRỊ',
      number: 'Số: ……/BC-SKHCN',
      country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      placeAndDate: 'Quảng Trị, ngày 05 tháng 02 năm 2023',
      signatory: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    });
  });

  test('has the five chapters in their order, each with something to write in', () => {
    const chapters = skeleton.body.flatMap(({ kind, text }, index) => (kind === 'chapter' ? [{ text, index }] : []));
    expect(chapters.map(({ text }) => text.split('.')[0])).toEqual(['I', 'II', 'III', 'IV', 'V']);
    expect(skeleton.body.filter(({ text }) => text === '…')).toHaveLength(18);
  });

  test('of an outline without chapters has none, and its report is still read', () => {
    const submission = syntheticSubmission();
    const outline = { title: [], opening: '', sections: [], recipients: [] };
    const bare = reportSkeleton(submission, { outline });
    expect(bare.body).toEqual([]);
    expect(checkReport(skeletonText(bare), submission, SYNTHETIC_LANGUAGE)).toEqual({ agreeing: [], findings: [] });
  });
});
