import { parseRichText, plainText } from '../../src/forms';

test('marks nest and end where they are closed', () => {
  expect(parseRichText('**đậm *đậm nghiêng*** thường *nghiêng* a^1^')).toEqual([
    { text: 'đậm ', bold: true },
    { text: 'đậm nghiêng', bold: true, italic: true },
    { text: ' thường ' },
    { text: 'nghiêng', italic: true },
    { text: ' a' },
    { text: '1', superscript: true },
  ]);
});

test.each(['**đậm', '*nghiêng', 'a^1', '**a*'])('a mark left open is refused: %s', (markup) => {
  expect(() => parseRichText(markup)).toThrow('Unclosed mark');
});

test('plain text leaves footnote marks out unless asked for them', () => {
  const runs = parseRichText('VBQPPL^1^ do');
  expect(plainText(runs)).toBe('VBQPPL do');
  expect(plainText(runs, { footnoteMarks: true })).toBe('VBQPPL1 do');
  expect(parseRichText('')).toEqual([]);
});
