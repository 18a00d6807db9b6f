import type { Level } from './form';
import { plainSpelling } from './plain-spelling';

/** The levels as an office says them, in the order of a list to choose from. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  department: 'Sở',
  district: 'Huyện',
  commune: 'Xã',
  province: 'Tỉnh',
};

export const LEVELS = Object.keys(LEVEL_WORDS) as readonly Level[];

/** The first words by which a level is told, a level's own first. */
const BEGINNINGS: readonly (readonly [RegExp, Level])[] = [
  [/^(?:so|ban|nganh|van phong|department)(?![a-z])/, 'department'],
  [/^(?:huyen|quan|thi xa|thanh pho|district)(?![a-z])/, 'district'],
  [/^(?:xa|phuong|thi tran|dac khu|commune)(?![a-z])/, 'commune'],
  [/^(?:tinh|province)(?![a-z])/, 'province'],
];

/** Reads `Xã`, `cấp huyện`, `Sở`, and the codes of the program; undefined for anything else. */
export function levelNamed(text: string): Level | undefined {
  const words = bare(text).replace(/^(?:ubnd |uy ban nhan dan )?(?:cap )?/, '');
  return BEGINNINGS.find(([beginning]) => beginning.test(words))?.[1];
}

/** The level that the name of an agency tells: `UBND xã Hải Lăng`, `Sở Nội vụ`; undefined where it doesn't. */
export function levelOfName(name: string): Level | undefined {
  const words = bare(name).replace(/^(?:ubnd|uy ban nhan dan) /, '');
  // `UBND thành phố` is a district, or a province such as Huế; a department may be called anything else.
  return /^thanh pho(?![a-z])/.test(words) ? undefined : BEGINNINGS.find(([beginning]) => beginning.test(words))?.[1];
}

function bare(text: string): string {
  return plainSpelling(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim();
}
