import { justificationOf, justify, rulesOf, validate, type Rule } from '../../src/rules';
import { readFiguresFile, writeFiguresFile } from '../../src/submission';
import { reportWith, soundSubmission, type Changes } from '../submissions';

const wrong = soundSubmission({ 'BM6/1': '1,34' });
const rule = rulesOf(wrong.template).rules.find(({ id }) => id === 'BM6/1:derived')!;
const accepted = justify(wrong, rule, '  Số tạm tính theo báo cáo của Kho bạc.  ');
const status = (submission: typeof wrong, of: Rule = rule) => validate(submission).findings.find((finding) => finding.rule === of)?.status;

test('a finding is accepted with a reason and stays visible, as justified', () => {
  const finding = validate(accepted).findings.find((found) => found.rule === rule)!;
  expect(finding).toMatchObject({
    status: 'justified',
    severity: 'error',
    justification: { reason: 'Số tạm tính theo báo cáo của Kho bạc.' },
  });
  expect(accepted.justifications).toEqual([
    {
      rule: 'BM6/1:derived',
      reason: 'Số tạm tính theo báo cáo của Kho bạc.',
      figures: { 'BM6/1': '1,34', 'BM6/1.1': '8.326', 'BM6/1.2': '6.786,875' },
    },
  ]);
  expect(wrong.justifications).toEqual([]);
});

test.each([
  ['the figure itself', { 'BM6/1': '1,35' }],
  ['an operand', { 'BM6/1.1': '8.327' }],
  ['a digit behind the printed ones', { 'BM6/1': '1,341' }],
  ['a figure to blank', { 'BM6/1.2': '6.786,87' }],
])('it is void as soon as a figure it rests on changes: %s', (_, changes) => {
  expect(status(reportWith(changes, accepted))).toBe('fail');
});

test('it holds through any change elsewhere and through another spelling of the same figure', () => {
  expect(status(reportWith({ 'BM1/1': '15', 'BM6/2.6': '01' }, accepted))).toBe('justified');
  expect(status(reportWith({ 'BM6/1.1': '8326', 'BM6/1': '1,34%' }, accepted))).toBe('justified');
  expect(status(reportWith({}, accepted, { 'BM6/1': 'đang rà soát' }))).toBe('justified');
});

test('it comes back when the figures do', () => {
  const away = reportWith({ 'BM6/1.1': '9.000' }, accepted);
  expect(justificationOf(away, rule)).toBeUndefined();
  expect(status(reportWith({ 'BM6/1.1': '8.326' }, away))).toBe('justified');
});

test('it survives the figures file', () => {
  expect(status(readFiguresFile(writeFiguresFile(accepted)))).toBe('justified');
});

test('a later reason replaces the earlier, an empty one takes it back', () => {
  expect(justify(accepted, rule, 'Lý do khác').justifications.map(({ reason }) => reason)).toEqual(['Lý do khác']);
  expect(justify(accepted, rule, '   ').justifications).toEqual([]);
  expect(status(justify(accepted, rule, ''))).toBe('fail');
});

test('one without a reason, as a file may bring it, is none', () => {
  expect(status({ ...accepted, justifications: accepted.justifications.map((entry) => ({ ...entry, reason: '' })) })).toBe('fail');
});

test('it covers its own rule only', () => {
  const both = reportWith({ 'BM1/2': '90' }, accepted);
  const other = rulesOf(both.template).rules.find(({ id }) => id === 'BM1/2:derived')!;
  expect([status(both), status(both, other)]).toEqual(['justified', 'fail']);
});

test('a rule that holds needs none and an undecided one takes none', () => {
  expect(status(reportWith({ 'BM6/1': '81,51' }, accepted))).toBeUndefined();
  expect(status(reportWith({ 'BM6/1.2': '' }, accepted))).toBe('unverifiable');
});

test('on a computed row it rests on what is computed, whether the row states it or leaves it to its formula', () => {
  // The parts of the total are above what the appendix of another form allows, and the total is nobody's to type.
  const total = rulesOf(wrong.template).rules.find(({ id, cells }) => cells.includes('BM3/1.4') && !id.startsWith('BM3/1.4:'))!;
  const stated = soundSubmission();
  const left = soundSubmission({ 'BM3/1.4': '' });
  const reason = 'Danh mục vừa được công bố lại.';
  expect(justify(left, total, reason).justifications).toEqual(justify(stated, total, reason).justifications);
  expect(justificationOf({ ...stated, justifications: justify(left, total, reason).justifications }, total)).toBeDefined();
  expect(justificationOf(reportWith({ 'BM3/1.4.1': '48' }, justify(left, total, reason)), total)).toBeUndefined();
});

test.each<[string, Changes]>([
  ['BM1/1:filled', { 'BM1/1': '' }],
  ['BM1/1:readable', { 'BM1/1': 'mười bốn' }],
])('what is missing or cannot be read stays so whatever the reason: %s', (id, changes) => {
  const submission = soundSubmission(changes);
  const unjustifiable = rulesOf(submission.template).rules.find((each) => each.id === id)!;
  expect(status(justify(submission, unjustifiable, 'Chưa có số.'), unjustifiable)).toBe('fail');
});
