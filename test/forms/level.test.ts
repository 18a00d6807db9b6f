import { knownTo, LEVEL_WORDS, LEVELS, levelNamed, levelOfName, TEMPLATES } from '../../src/forms';

test.each([
  ['Sở', 'department'],
  ['cấp xã', 'commune'],
  ['Phường', 'commune'],
  ['UBND cấp huyện', 'district'],
  ['tỉnh', 'province'],
  ['XÃ', 'commune'],
  ['department', 'department'],
  ['trường học', undefined],
  ['', undefined],
])('"%s" is the level %s', (text, level) => {
  expect(levelNamed(text)).toBe(level);
});

test('a level is read by the words it is written in', () => {
  for (const level of LEVELS) expect(levelNamed(LEVEL_WORDS[level])).toBe(level);
});

test.each([
  ['Sở Khoa học và Công nghệ Quảng Trị', 'department'],
  ['Ban Quản lý Khu kinh tế', 'department'],
  ['UBND xã Hải Lăng', 'commune'],
  ['Ủy ban nhân dân phường Đông Hà', 'commune'],
  ['UBND huyện Hải Lăng', 'district'],
  ['UBND thị xã Quảng Trị', 'district'],
  // A city may be a district or a province.
  ['UBND thành phố Đông Hà', undefined],
  ['Thanh tra tỉnh', undefined],
])('the name "%s" tells the level %s', (name, level) => {
  expect(levelOfName(name)).toBe(level);
});

test('who may know a row follows from the level', () => {
  const template = TEMPLATES[0]!;
  const row = (id: string) => template.indicator(id)!;
  // Ordinances of the province, district, commune.
  expect(LEVELS.map((level) => ['BM2/1.1', 'BM2/1.2', 'BM2/1.3'].map((id) => knownTo(row(id), level)))).toEqual([
    [true, false, false],
    [false, true, true],
    [false, false, true],
    [true, true, true],
  ]);
  // "Hồ sơ do các sở, ngành tiếp nhận" is asked of departments only.
  expect(LEVELS.map((level) => knownTo(row('BM3/3.1.1'), level))).toEqual([true, false, false, true]);
});
