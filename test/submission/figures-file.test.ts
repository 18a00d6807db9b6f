import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { z } from 'zod/mini';
import { sameFigure } from '../../src/figures';
import { findPeriod, TEMPLATES } from '../../src/forms';
import { emptySubmission, figureOf, FiguresFileError, figuresFileSchema, readFiguresFile, writeFiguresFile } from '../../src/submission';
import { submissionArbitrary, typedFigure } from './arbitraries';

const template = TEMPLATES[0]!;
const rows = template.indicators.filter(({ kind }) => kind !== 'heading');

/** The smallest file there is, with something more in it. */
const file = (more: Record<string, unknown> = {}) => JSON.stringify({ period: '2023-Q3', agency: { name: 'Sở A' }, figures: {}, ...more });

describe('the figures file', () => {
  test('brings every figure, note and justification back', () => {
    fc.assert(
      fc.property(submissionArbitrary(typedFigure), (submission) => {
        const back = readFiguresFile(writeFiguresFile(submission));
        const changed = rows
          .filter(({ id }) => !sameFigure(figureOf(submission, id), figureOf(back, id)))
          .map(({ id }) => [id, figureOf(submission, id), figureOf(back, id)]);
        expect(changed).toEqual([]);
        expect(back.notes).toEqual(submission.notes);
        expect(back.justifications).toEqual(submission.justifications);
        expect({ template: back.template.id, period: back.period, agency: back.agency, report: back.report }).toEqual({
          template: submission.template.id,
          period: submission.period,
          agency: submission.agency,
          report: submission.report,
        });
      }),
    );
  });

  test('is the same, byte for byte, after being read and written again', () => {
    fc.assert(
      fc.property(submissionArbitrary(typedFigure), (submission) => {
        const once = writeFiguresFile(submission);
        expect(writeFiguresFile(readFiguresFile(once))).toBe(once);
      }),
      { numRuns: 30 },
    );
  });

  test('holds every row that takes a figure, in the order of the forms, spelled as it was given', () => {
    const submission = readFiguresFile(file({ figures: { 'BM1/2': '83 %', 'BM6/1.1': '8.326', 'BM1/5.3': '06', 'BM1/1': '1.234?' } }));
    const written = JSON.parse(writeFiguresFile(submission)) as { figures: Record<string, string> };
    expect(Object.keys(written.figures)).toEqual(rows.map(({ id }) => id));
    expect(written.figures).toMatchObject({
      'BM1/2': '83 %',
      'BM6/1.1': '8.326',
      'BM1/5.3': '06',
      'BM1/1': '1.234?',
      'BM1/7': '',
      'BM7/5.1.2': '-',
    });
  });

  test('keeps a doubtful spelling doubtful and reads all others the official way', () => {
    const submission = readFiguresFile(file({ figures: { 'BM6/1.1': '8.326', 'BM6/1.2': '8.326?', 'BM1/1': '14?', 'BM1/5.1': 'mười?' } }));
    expect(figureOf(submission, 'BM6/1.1')).toMatchObject({ kind: 'number', value: 8326 });
    expect(figureOf(submission, 'BM6/1.2')).toMatchObject({ kind: 'ambiguous', readings: [8326, 8.326] });
    expect(figureOf(submission, 'BM1/1')).toMatchObject({ kind: 'unreadable' });
    expect(figureOf(submission, 'BM1/5.1')).toMatchObject({ kind: 'unreadable', text: 'mười?' });
  });

  test('leaves rows it does not name at their default', () => {
    const submission = readFiguresFile(file());
    expect(submission.figures).toEqual(emptySubmission(template, findPeriod('2023-Q3')!).figures);
    expect(figureOf(submission, 'BM1/1')).toEqual({ kind: 'blank' });
    expect(figureOf(submission, 'BM7/5.1.3')).toEqual({ kind: 'notApplicable' });
  });

  test('may be saved by a Windows editor, with a byte order mark and decomposed letters', () => {
    const submission = readFiguresFile(
      `\uFEFF${file({ agency: { name: '  Sở Nội vụ\u202E '.normalize('NFD') }, report: { date: '15/9/2023' } })}`,
    );
    expect(submission.agency).toEqual({ name: 'Sở Nội vụ'.normalize('NFC'), parent: '', symbol: '' });
    expect(submission.report).toEqual({ number: '', date: '2023-09-15', place: '', signatory: '' });
  });

  test('with names like those of objects harms nothing', () => {
    readFiguresFile(file({ justifications: [{ rule: 'constructor', reason: 'toString', figures: { constructor: 'x' } }] }));
    for (const json of [
      '{"__proto__":{"bad":1},"period":"2023-Q3","agency":{"name":"A"},"figures":{}}',
      '{"period":"2023-Q3","agency":{"name":"A"},"figures":{"\\u005f_proto__":"5"}}',
      '{"period":"2023-Q3","agency":{"name":"A"},"figures":{},"notes":{"__proto__":"5"}}',
    ]) {
      expect(() => readFiguresFile(json)).toThrow('Tệp số liệu có mục lạ "__proto__", hãy bỏ đi hoặc sửa lại tên.');
    }
    expect(({} as Record<string, unknown>).bad).toBeUndefined();
  });

  test('of our own always fits our own schema, even with a whole page pasted into a cell', () => {
    const page = 'Nội dung dài. '.repeat(2000).trim();
    const submission = readFiguresFile(file({ figures: { 'BM1/1': page }, notes: { 'BM1/1': page } }));
    expect(readFiguresFile(writeFiguresFile(submission)).notes.get('BM1/1')).toBe(page);
  });
});

describe('a figures file that cannot be used is refused in one sentence that names the place', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['empty', '', /^Tệp số liệu không phải JSON/],
    ['no JSON', 'xin chào', /^Tệp số liệu không phải JSON/],
    ['cut off', file().slice(0, -1), /^Tệp số liệu không phải JSON/],
    ['a workbook', 'PK\u0003\u0004', /^Tệp số liệu không phải JSON/],
    ['HTML', '<script>alert(1)</script>', /^Tệp số liệu không phải JSON/],
    ['null', 'null', /^Tệp số liệu thiếu/],
    ['a list', '[]', /^Tệp số liệu thiếu/],
    ['a number', '5', /^Tệp số liệu thiếu/],
    ['an empty object', '{}', /^Mục kỳ báo cáo \(period\) thiếu/],
    ['open brackets without end', '['.repeat(300_000), /^Tệp số liệu không phải JSON/],
    ['brackets within brackets', '['.repeat(300_000) + ']'.repeat(300_000), /^Tệp số liệu/],
    [
      'deep nesting in a figure',
      file({ figures: { 'BM1/1': JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown } }),
      /\(figures\), BM1\/1 phải là chữ/,
    ],
    ['huge', file({ notes: { 'BM1/1': 'a'.repeat(2_000_000) } }), /^Tệp số liệu quá lớn/],
    ['an unknown section', file({ figure: {} }), /mục lạ "figure"/],
    ['an unknown section of the agency', file({ agency: { name: 'A', ma: '1' } }), /^Mục cơ quan \(agency\) có mục lạ "ma"/],
    ['no agency', JSON.stringify({ period: '2023-Q3', figures: {} }), /^Mục cơ quan \(agency\) thiếu/],
    ['an agency without a name', file({ agency: {} }), /^Mục cơ quan \(agency\), name thiếu/],
    ['a number for a name', file({ agency: { name: 5 } }), /^Mục cơ quan \(agency\), name thiếu hoặc không đúng kiểu/],
    ['an overlong name', file({ agency: { name: 'a'.repeat(301) } }), /^Mục cơ quan \(agency\), name quá dài/],
    ['no figures', JSON.stringify({ period: '2023-Q3', agency: { name: 'A' } }), /^Mục số liệu \(figures\) thiếu/],
    ['a list of figures', file({ figures: ['1'] }), /^Mục số liệu \(figures\) thiếu hoặc không đúng kiểu/],
    ['a figure as a number', file({ figures: { 'BM1/1': 14 } }), /^Mục số liệu \(figures\), BM1\/1 phải là chữ trong ngoặc kép/],
    ['a figure that is null', file({ figures: { 'BM1/1': null } }), /^Mục số liệu \(figures\), BM1\/1 phải là chữ/],
    ['several wrong figures', file({ figures: { 'BM1/1': 1, 'BM1/2': 2, 'BM1/2.1': 3 } }), /BM1\/1 .*\(còn 2 chỗ khác\)\.$/],
    ['an unknown row', file({ figures: { 'BM9/1': '1' } }), /^Mục figures có chỉ tiêu "BM9\/1" không có/],
    ['a row with its closing dot', file({ figures: { 'BM1/2.1.': '1' } }), /"BM1\/2\.1\."/],
    ['a row named after an object', file({ figures: { constructor: '1' } }), /"constructor"/],
    ['a row of nonsense over many lines', file({ figures: { 'a\n<b>\r\n "x"': '1' } }), /chỉ tiêu "a <b> "x""/],
    ['an overlong row name', file({ figures: { ['x'.repeat(100_000)]: '1' } }), /^Mục số liệu \(figures\), x{80} không đúng cấu trúc/],
    ['a figure for a heading', file({ figures: { 'BM1/3': '1' } }), /^Chỉ tiêu "BM1\/3" là dòng tiêu đề/],
    ['a note at an unknown row', file({ notes: { 'BM1/4': 'x' } }), /^Mục notes có chỉ tiêu "BM1\/4"/],
    ['a note as a number', file({ notes: { 'BM1/1': 1 } }), /^Mục ghi chú \(notes\), BM1\/1 thiếu hoặc không đúng kiểu/],
    ['a period that is none', file({ period: '2023-Q2' }), /^Mục kỳ báo cáo \(period\) phải ghi như 2023-Q1/],
    ['a period as a number', file({ period: 2023 }), /^Mục kỳ báo cáo \(period\)/],
    ['a period before any template', file({ period: '2020-Q1' }), /^Chưa có biểu mẫu cho quý I năm 2020/],
    ['an unknown template', file({ template: 'CCHC-1999' }), /^Tệp dùng mẫu "CCHC-1999" mà phiên bản này chưa biết/],
    ['a date that is none', file({ report: { date: '31/9/2023' } }), /^Ngày báo cáo "31\/9\/2023" không phải một ngày/],
    ['a report as a text', file({ report: '122/BC' }), /^Mục báo cáo \(report\) thiếu hoặc không đúng kiểu/],
    [
      'a justification without figures',
      file({ justifications: [{ rule: 'a', reason: 'b' }] }),
      /^Mục giải trình \(justifications\), 0 › figures thiếu/,
    ],
    ['justifications that are no list', file({ justifications: {} }), /^Mục giải trình \(justifications\) thiếu/],
  ];

  test.each(cases)('%s', (_, json, expected) => {
    let thrown: unknown;
    try {
      readFiguresFile(json);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(FiguresFileError);
    const { message } = thrown as FiguresFileError;
    expect(message).toMatch(expected);
    expect(message).toMatch(/^[^\n\r]{10,300}\.$/);
    expect(message).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\s/);
    expect(message).toBe(message.normalize('NFC'));
  });

  test('whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (json) => {
        expect(() => readFiguresFile(json)).toThrow(FiguresFileError);
      }),
    );
  });
});

test('the published schema is the one the program reads by', () => {
  const published = JSON.parse(readFileSync(join(__dirname, '../../docs/figures.schema.json'), 'utf8')) as unknown;
  expect(published).toEqual(z.toJSONSchema(figuresFileSchema));
});

test('the schema accepts what is written and the published sample', () => {
  const sample = readFileSync(join(__dirname, '../../assets/samples/so-khcn-quang-tri-2023-Q3.json'), 'utf8');
  for (const json of [sample, writeFiguresFile(readFiguresFile(sample))])
    expect(figuresFileSchema.safeParse(JSON.parse(json)).success).toBe(true);
});
