import { plainSpelling } from '../../forms';

/** An agency's name as it is compared: capitals, tone marks of the old spelling, marks and spaces make no difference. */
export function nameKey(name: string): string {
  return plainSpelling(name.normalize('NFC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^ủy ban nhân dân /, 'ubnd ');
}
