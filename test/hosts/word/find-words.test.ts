/** From a finding of a report to its words in the open document, and new ones in their place. */
import { checkReport, correctionOf, textAt, textPlace, wordsInDocument } from '../../../src/report';
import { readReportXml } from '../../../src/word';
import { flatOpc } from '../../lab/word/flat-opc';
import { LANGUAGE } from '../../report/reports';
import { realReport } from '../../submissions';
import { kindOf, open, paragraph, table, type Setting } from './setting';

const run = (text: string, looks = '') => `<w:r>${looks}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const BOLD = '<w:rPr><w:b/></w:rPr>';
const struck = (text: string, looks = '') => `<w:del><w:r>${looks}<w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const added = (text: string, looks = '') => `<w:ins>${run(text, looks)}</w:ins>`;

/** What the report on the paper says otherwise than the forms, as the pane finds it there. */
function findingsIn({ paper }: Setting) {
  const report = readReportXml(flatOpc(paper.body));
  return checkReport(report, realReport(), LANGUAGE)
    .findings.filter(({ topic }) => topic === 'statement')
    .map((finding) => {
      const { from, to } = correctionOf(finding)!;
      return { ...wordsInDocument(report, finding, from), to };
    });
}

/** The first finding on the paper, corrected. */
async function corrected(setting: Setting): Promise<string> {
  const [first] = findingsIn(setting);
  return setting.host.replaceWords(first!, first!.to);
}

const on = (...texts: readonly string[]) => open({ changeTracking: true, body: texts.map((text) => paragraph(text)).join('') });

test('the number and only it is replaced, in its looks, as a tracked change; tracking is off again then', async () => {
  const before = `<w:p>${run('Từ năm 2017, ')}${run('đã giải quyết ')}${run('17', BOLD)}${run(' hồ sơ. Có 17 người.')}</w:p>`;
  const setting = await open({ changeTracking: true, body: paragraph('Tham gia 17 lớp.') + before + paragraph('Hết.') });
  expect(await corrected(setting)).toBe('done');
  expect(setting.paper.body).toBe(
    paragraph('Tham gia 17 lớp.') + before.replace(run('17', BOLD), struck('17', BOLD) + added('20', BOLD)) + paragraph('Hết.'),
  );
  expect(setting.paper.trackingMode).toBe('Off');
  expect(setting.word.tracked).toBe(0);
  expect(setting.word.syncs).toHaveLength(5);
  expect(findingsIn(setting)).toEqual([]);
});

test.each<[string, readonly string[], string]>([
  ['the same sentence twice', ['Đã giải quyết 20 hồ sơ.', 'Đã giải quyết 17 hồ sơ.', 'Đã giải quyết 17 hồ sơ.'], '||x|'],
  ['the same number in a sentence', ['Có 17 người giải quyết, gồm 17 nam; đã giải quyết 17 hồ sơ.'], '||x|'],
  ['a number within a number', ['Tại Quyết định 2017/QĐ-UBND, đã giải quyết 17 hồ sơ.'], '||x|'],
  ['signs that mean something to a search', ['Theo mục ^p &amp; Co: đã giải quyết 17 hồ sơ.'], '||x|'],
  ['a space that keeps words together', ['Trong\u00A0quý III, đã giải quyết 17\u00A0hồ sơ.'], '||x|'],
])('%s: the right one is hit', async (_, texts) => {
  const setting = await on(...texts);
  const before = setting.paper.body;
  const places = [...before.matchAll(/17/g)].map(({ index }) => index);
  const [first] = findingsIn(setting);
  expect(await setting.host.replaceWords(first!, first!.to)).toBe('done');
  const { body } = setting.paper;
  const at = body.indexOf('<w:del>');
  expect(body.slice(at)).toMatch(/^<w:del>.*>17<.*<w:ins>.*>20</s);
  // What is left of it is what was left of the number that speaks of the row.
  const plain = (xml: string) => xml.replace(/<[^>]*>/g, '');
  const expected = places.find((place) => /giải quyết $/.test(plain(before.slice(0, place))));
  expect(plain(body.slice(0, at))).toBe(plain(before.slice(0, expected)));
  expect(setting.paper.marks).toEqual(['insertText']);
});

test('two numbers of a sentence, one after the other, though what was struck out still stands there', async () => {
  const setting = await on('Tiếp nhận 25 hồ sơ trong kỳ, đã giải quyết 17 hồ sơ.');
  while (findingsIn(setting).length > 0) expect(await corrected(setting)).toBe('done');
  expect(setting.paper.marks).toEqual(['insertText', 'insertText']);
  expect(setting.paper.body).toContain(struck('17') + added('20'));
});

test.each(['TrackAll', 'TrackMineOnly'])('where changes are tracked already (%s) nothing is switched', async (mode) => {
  const setting = await on('Đã giải quyết 17 hồ sơ.');
  setting.paper.trackingMode = mode;
  expect(await corrected(setting)).toBe('done');
  expect(setting.paper.marks).toHaveLength(1);
  expect(setting.paper.trackingMode).toBe(mode);
  expect(setting.word.syncs).toHaveLength(3);
});

test.each<[string, string, (setting: Setting) => void]>([
  ['Word fails while it writes', 'failed', ({ word }) => word.refuse('Range.insertText', { code: 'GeneralException' })],
  ['a protected document', 'protected', ({ paper }) => (paper.protected = true)],
  ['a Word that does not tell of tracking', 'unsupported', ({ paper }) => (paper.trackingMute = true)],
  ['tracking that is locked off by a password', 'protected', ({ paper }) => (paper.trackingLocked = true)],
])('%s: a sentence, nothing written, and tracking as it was', async (_, kind, trouble) => {
  const setting = await on('Đã giải quyết 17 hồ sơ.');
  const before = setting.paper.body;
  trouble(setting);
  expect(await kindOf(corrected(setting))).toBe(kind);
  expect(setting.paper.body).toBe(before);
  expect(setting.paper.trackingMode).toBe('Off');
});

test('a document open for reading only is not asked', async () => {
  const setting = await open({ changeTracking: true, readOnly: true, body: paragraph('Đã giải quyết 17 hồ sơ.') });
  expect(await kindOf(corrected(setting))).toBe('read-only');
  expect(setting.word.syncs).toHaveLength(0);
});

test.each([
  ['the number was changed meanwhile', 'Đã giải quyết 18 hồ sơ.'],
  ['the sentence came a second time', 'Đã giải quyết 17 hồ sơ. Đã giải quyết 17 hồ sơ.'],
  ['the sentence is gone', ''],
])('%s: nothing is written', async (_, now) => {
  const setting = await on('Đã giải quyết 17 hồ sơ.');
  const [finding] = findingsIn(setting);
  setting.paper.blocks = setting.paper.parse(paragraph(now));
  expect(await setting.host.replaceWords(finding!, '20')).toBe('gone');
  expect(await setting.host.showWords(finding!)).toBe('gone');
  expect(setting.paper.marks).toEqual([]);
});

test('the sentence is selected, however long it is', async () => {
  const clause = 'các phòng chuyên môn và đơn vị trực thuộc tiếp tục thực hiện tốt công tác tiếp nhận và trả kết quả';
  for (const sentence of ['Đã giải quyết 17 hồ sơ.', `Đã giải quyết 17 hồ sơ, trong đó ${clause}, ${clause}, ${clause}.`]) {
    const setting = await on(`Quý III đã qua. ${sentence} Không có gì khác.`);
    const [finding] = findingsIn(setting);
    expect(await setting.host.showWords(finding!)).toBe('sentence');
    expect(setting.paper.selection).toMatchObject({ mode: 'Select', words: sentence });
    expect(setting.word.syncs).toHaveLength(2);
  }
});

test('a sentence with a change in it is shown by what stands next to the number', async () => {
  const setting = await open({
    body: `<w:p>${run('Trong ')}${struck('năm')}${added('kỳ')}${run(', cơ quan đã giải quyết 17 hồ sơ của người dân trong tỉnh.')}</w:p>`,
  });
  const [finding] = findingsIn(setting);
  expect(await setting.host.showWords(finding!)).toBe('part');
  expect(setting.paper.selection.words).toContain('giải quyết 17 hồ sơ');
});

test('in a cell of a table too, and nothing of what stands in a header', async () => {
  const setting = await open({
    changeTracking: true,
    body: paragraph('Đã giải quyết 17 hồ sơ.') + table(paragraph('Kết quả: đã giải quyết 17 hồ sơ.')) + paragraph('Hết.'),
  });
  const last = findingsIn(setting).at(-1)!;
  expect(await setting.host.replaceWords(last, '20')).toBe('done');
  expect(setting.paper.body.indexOf('<w:del>')).toBeGreaterThan(setting.paper.body.indexOf('<w:tbl>'));
  const header = await on('Đã giải quyết 17 hồ sơ.', 'Hết.');
  const [finding] = findingsIn(header);
  header.paper.bodies.set(header.paper.blocks[0]!, 'Header');
  expect(await header.host.replaceWords(finding!, '20')).toBe('gone');
});

test('a cell that holds nothing but its figure is not looked for: its words stand everywhere', () => {
  const report = { blocks: [{ kind: 'table' as const, rows: [['Đã giải quyết', '17']] }], notes: [] };
  const [finding] = checkReport(report, realReport(), LANGUAGE).findings;
  expect(finding && textAt(report, textPlace(finding))).toBe('17');
  expect(wordsInDocument(report, finding!, '17').around).toEqual([]);
});
