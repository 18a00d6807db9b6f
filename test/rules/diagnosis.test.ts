import { validate } from '../../src/rules';
import { type Changes, soundSubmission } from '../submissions';

const message = (id: string, changes: Changes, notes: Changes = {}) =>
  validate(soundSubmission(changes, notes)).findings.find(({ key }) => key === id)?.message;

describe('how a wrong rate came about', () => {
  test.each<[string, string, Changes, string]>([
    ['the fraction upside down', 'BM6/1', { 'BM6/1': '122,68' }, 'Có vẻ đã chia ngược: lấy dòng 1.1 chia cho dòng 1.2.'],
    ['the fraction upside down, without decimals', 'BM1/2', { 'BM1/2': '119' }, 'Có vẻ đã chia ngược: lấy dòng 2.1 chia cho dòng 2.2.'],
    ['a comma one place off', 'BM6/1', { 'BM6/1': '8,15' }, 'Có vẻ dấu phẩy thập phân bị đặt lệch chỗ.'],
    ['a fraction instead of percent', 'BM1/2', { 'BM1/2': '0,84' }, 'Có vẻ dấu phẩy thập phân bị đặt lệch chỗ.'],
    ['a comma left out', 'BM6/1', { 'BM6/1': '8151' }, 'Có vẻ dấu phẩy thập phân bị đặt lệch chỗ.'],
    ['another row as the part', 'BM7/6.7', { 'BM7/6.7': '83,33', 'BM7/6.7.1': '42' }, 'Có vẻ đã lấy dòng 6.4.1 thay cho dòng 6.7.2.'],
    ['another row as the whole', 'BM1/2', { 'BM1/2': '26,27' }, 'Có vẻ đã chia cho dòng 5.1 thay cho dòng 2.1.'],
    ['a number where there is nothing to divide', 'BM2/2.2', { 'BM2/2.2': '100' }, 'Không tính được tỷ lệ thì ghi dấu "-".'],
  ])('%s', (_, row, changes, diagnosis) => {
    // The rows of the wrong operand must differ from one another, else nobody can tell them apart.
    const apart = row === 'BM7/6.7' ? { 'BM7/6.4.2': '34', 'BM7/6.5.2': '13', 'BM7/6.6.1': '47', ...changes } : changes;
    expect(message(`${row}:derived`, apart)).toMatch(/^Ghi .+ nhưng .+ là .+\. /);
    expect(message(`${row}:derived`, apart)).toMatch(new RegExp(`${diagnosis.replace(/[.?]/g, '\\$&')}$`));
  });

  test.each<[string, string, Changes]>([
    ['the real 1,34 that comes from nowhere', 'BM6/1', { 'BM6/1': '1,34' }],
    ['the real 35,08 that comes from nowhere', 'BM7/6.7', { 'BM7/6.7': '35,08' }],
    ['8 is not 80 with its comma moved: one digit says nothing', 'BM1/2', { 'BM1/2': '8', 'BM1/2.1': '40', 'BM1/2.2': '32' }],
    ['10 is not 100 with its comma moved', 'BM3/3.1', { 'BM3/3.1': '10' }],
    ['a round figure fits many rows by chance', 'BM7/6.7', { 'BM7/6.7': '50' }],
    ['100 comes out of too many fractions', 'BM7/6.7', { 'BM7/6.7': '100' }],
    ['0 comes out of too many fractions', 'BM1/2', { 'BM1/2': '0' }],
    ['two rows say the same, so neither can be blamed', 'BM7/6.7', { 'BM7/6.7': '14,29' }],
    ['one digit beside an upside-down fraction', 'BM6/1', { 'BM6/1': '122,69' }],
    ['a dash where a rate can be computed', 'BM1/2', { 'BM1/2': '-' }],
    ['a part of 0', 'BM1/2', { 'BM1/2.2': '0' }],
  ])('is not guessed: %s', (_, row, changes) => {
    expect(message(`${row}:derived`, changes)).toMatch(/^Ghi \S+ nhưng \S+ \/ \S+ là \S+\.$/);
  });

  test('is never asked of a rate that is right, cut off or stands over nothing', () => {
    const submission = soundSubmission({ 'BM1/2': '83', 'BM2/2.2': '0' });
    expect(validate(submission).findings.map(({ message: text }) => text)).toEqual([
      'Ghi 83 là cắt bớt, không làm tròn: 31 / 37 là 83,78.',
      'Ghi 0 nhưng 0 / 0 không tính được tỷ lệ; nên ghi dấu "-".',
    ]);
  });
});

describe('a figure that was typed into the note column', () => {
  test('is recognised where its own cell is blank', () => {
    expect(message('BM7/6.7.1:filled', { 'BM7/6.7.1': '' }, { 'BM7/6.7.1': '24' })).toBe(
      'Chưa nhập số liệu. Cột Ghi chú có 24; có thể đã gõ nhầm cột.',
    );
    expect(message('BM1/6.1:required-if:BM1/6', { 'BM1/6.1': '-' }, { 'BM1/6.1': '1.250.000' })).toBe(
      'Chưa nhập số, cần có vì dòng 6 ghi 1 (có khảo sát). Cột Ghi chú có 1.250.000; có thể đã gõ nhầm cột.',
    );
  });

  test.each(['Cả năm', 'Đến 15/9/2023', '15/9/2023', '1.250', '24 hồ sơ', '-', ''])('is not seen in the note %j', (note) => {
    expect(message('BM7/6.7.1:filled', { 'BM7/6.7.1': '' }, { 'BM7/6.7.1': note })).toBe('Chưa nhập số liệu.');
  });

  test('is recognised where it stands in both', () => {
    expect(message('BM7/6.7.1:note', {}, { 'BM7/6.7.1': '24' })).toBe('Cột Ghi chú lặp lại số liệu 24; có thể đã gõ nhầm cột.');
  });
});

describe('what cannot be read', () => {
  test.each<[string, string]>([
    ['15/9/2023', '"15/9/2023" là ngày tháng, có thể do bảng tính tự đổi; hãy gõ lại số.'],
    ['#DIV/0!', '"#DIV/0!" là lỗi công thức; hãy gõ lại số.'],
    ['mười bốn', 'Không đọc được "mười bốn"; ô này cần một số hoặc dấu "-".'],
    ['14\n  văn\tbản', 'Không đọc được "14 văn bản"; ô này cần một số hoặc dấu "-".'],
    [`😀${'a'.repeat(100)}`, `Không đọc được "😀${'a'.repeat(58)}…"; ô này cần một số hoặc dấu "-".`],
  ])('%j is named with what to do', (text, expected) => {
    expect(message('BM1/1:readable', { 'BM1/1': text })).toBe(expected);
  });
});
