import { printDate, readDate } from '../submission';
import type { Steps } from '../steps';
import { placeOf, type Passage } from './passages';
import type { Finding } from '../rules';
import { reportFinding } from './report-check';

/** A document as a text cites it. */
export interface Citation {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** `666/SKHCN-VP`, as printed. */
  readonly name: string;
  /** The same for every spelling of the symbol. */
  readonly key: string;
  /** `Công văn`; empty where it isn't said. */
  readonly type: string;
  /** ISO; empty where none is given. */
  readonly date: string;
  /** Who issued it, where the text says so, in small letters and as printed. */
  readonly issuer: string;
  readonly author: string;
}

const CITATION =
  /(?:(?<!\p{L})(?<type>\p{L}{1,12} \p{L}{1,12}) )?số:? ?(?<number>\d{1,6})\/(?<symbol>(?:\d{4}\/)?\p{Lu}[\p{L}\d&]{0,14}(?:-[\p{L}\d&]{1,14}){0,4})(?:,? ngày (?<date>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))?(?: của (?<issuer>\p{L}{1,12}(?: \p{L}{1,12}){0,4}))?/gu;

/** Kinds of documents and the letters their symbols begin with (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
const TYPES: Readonly<Record<string, string>> = {
  'quyết định': 'QĐ',
  'kế hoạch': 'KH',
  'tờ trình': 'TTr',
  'báo cáo': 'BC',
  'thông báo': 'TB',
  'nghị quyết': 'NQ',
  'nghị định': 'NĐ',
  'hướng dẫn': 'HD',
};

/** Who signs with which letters, and how texts call them. */
const AUTHORS = [
  { code: 'UBND', title: 'UBND', names: /^(?:chủ tịch )?(?:ubnd|ủy ban nhân dân)/u },
  { code: 'HĐND', title: 'HĐND', names: /^(?:thường trực )?(?:hđnd|hội đồng nhân dân)/u },
  { code: 'TTg', title: 'Thủ tướng Chính phủ', names: /^thủ tướng/u },
  { code: 'CP', title: 'Chính phủ', names: /^chính phủ/u },
  { code: 'SNV', title: 'Sở Nội vụ', names: /^sở nội vụ/u },
  { code: 'BNV', title: 'Bộ Nội vụ', names: /^bộ nội vụ/u },
  { code: 'STC', title: 'Sở Tài chính', names: /^sở tài chính/u },
  { code: 'STP', title: 'Sở Tư pháp', names: /^sở tư pháp/u },
  { code: 'TU', title: 'Tỉnh ủy', names: /^(?:ban thường vụ |thường trực )?(?:tỉnh ủy|thành ủy)/u },
] as const;

function symbolParts(name: string): readonly string[] {
  return name.split('/').flatMap((part) => part.split('-'));
}

/** A decree or circular is numbered within its year, which its number names (Luật Ban hành văn bản quy phạm pháp luật). */
const WITHOUT_YEAR = /(?<!\p{L})(?<type>nghị định|thông tư)(?: số:?)? (?<number>\d{1,4}\/(?:NĐ-CP|TT-[\p{L}\d]{1,10}))/giu;

function withoutYear(passage: Passage): readonly Finding[] {
  return [...passage.text.matchAll(WITHOUT_YEAR)].map((match) => {
    const [stated] = match;
    const place = placeOf(passage, { start: match.index, end: match.index + stated.length });
    const { number = '' } = match.groups ?? {};
    const message = `${stated} thiếu năm ban hành; số đầy đủ có dạng ${number.replace('/', '/năm/')}.`;
    return reportFinding({ topic: 'no-year', severity: 'warning', place, stated, message });
  });
}

/** What a text cites, and how it contradicts itself: one number with two dates, one cited twice running, a symbol of another kind. */
export function* documentSlips(
  passages: readonly Passage[],
): Steps<{ readonly slips: readonly Finding[]; readonly citations: readonly Citation[] }> {
  const slips: Finding[] = [];
  const citations: Citation[] = [];
  const first = new Map<string, Citation>();
  let before: Citation | undefined;
  for (const passage of passages) {
    yield;
    for (const citation of citationsIn(passage)) {
      citations.push(citation);
      slips.push(...slipsAt(citation, before, first));
      before = citation;
    }
    slips.push(...withoutYear(passage));
  }
  return { slips, citations };
}

/**
 * @param before the citation before it.
 * @param first the first of every document, by its key; is added to.
 */
function slipsAt(citation: Citation, before: Citation | undefined, first: Map<string, Citation>): readonly Finding[] {
  const slips: Finding[] = [];
  const { name, key, type, date, passage, start, end } = citation;
  const { text } = passage;
  const seen = { severity: 'warning', place: placeOf(passage, citation), stated: text.slice(start, end) } as const;
  const code = TYPES[type];
  const own = kindOf(name);
  if (code !== undefined && own !== undefined && own !== fold(code)) {
    slips.push(
      reportFinding({ ...seen, topic: 'document-kind', message: `Ghi ${type} nhưng ký hiệu ${name} không phải của ${type} (${code}).` }),
    );
  }
  const author = AUTHORS.find(({ names }) => names.test(citation.issuer));
  const signed = AUTHORS.find(({ code: of }) => symbolParts(name).includes(of));
  if (author && signed && author !== signed) {
    slips.push(
      reportFinding({
        ...seen,
        topic: 'issuer',
        message: `Ghi của ${citation.author.slice(0, author.names.exec(citation.issuer)?.[0].length)} nhưng ký hiệu ${name} là của ${signed.title}; hãy kiểm tra cơ quan ban hành.`,
      }),
    );
  }
  if (before?.passage === passage && before.key === key && before.date === date && sameBracket(text.slice(before.end, start))) {
    slips.push(
      reportFinding({ ...seen, topic: 'cited-twice', message: `Số ${name} được dẫn hai lần liền nhau; có thể một số khác bị ghi nhầm.` }),
    );
  }
  const earlier = date === '' ? undefined : first.get(key);
  if (date !== '' && earlier === undefined) first.set(key, citation);
  if (earlier && earlier.date !== date && earlier.date.slice(0, 4) === date.slice(0, 4) && sameIssuer(earlier, citation)) {
    slips.push(
      reportFinding({
        ...seen,
        topic: 'two-dates',
        message: `Số ${name} được ghi ngày ${printDate(date)}, trước đó ghi ngày ${printDate(earlier.date)}.`,
      }),
    );
  }
  return slips;
}

export function citationsIn(passage: Passage): Citation[] {
  return [...passage.text.matchAll(CITATION)].map((match): Citation => {
    const { type = '', number = '', symbol = '', date = '', issuer = '' } = match.groups ?? {};
    return {
      passage,
      start: match.index,
      end: match.index + match[0].length - (issuer === '' ? 0 : ` của ${issuer}`.length),
      name: `${number}/${symbol}`,
      key: `${String(Number(number))}/${fold(symbol)}`,
      type: type.toLowerCase(),
      date: readDate(date) ?? '',
      issuer: issuer.toLowerCase(),
      author: issuer,
    };
  });
}

/** Scans and tired fingers write SKHHCN, SKH-CN, QD; these are one symbol. */
export function fold(symbol: string): string {
  return symbol
    .toUpperCase()
    .replaceAll('Đ', 'D')
    .replace(/[^\p{L}\d/]/gu, '')
    .replace(/(\p{L})\1+/gu, '$1');
}

const CODES = new Map(Object.values(TYPES).map((code) => [fold(code), code]));

/** The kind a symbol begins with, where it begins with one. */
function kindOf(name: string): string | undefined {
  const [, ...parts] = name.split('/');
  const code = fold((parts.at(-1) ?? '').split('-')[0] ?? '');
  return CODES.has(code) ? code : undefined;
}

/** Only the words of a list between them. */
function sameBracket(between: string): boolean {
  return between.length <= 40 && !/[().]/.test(between) && !/ngày|về|ban hành/u.test(between);
}

/** Two authorities may number alike. */
function sameIssuer(a: Citation, b: Citation): boolean {
  return a.issuer === '' || b.issuer === '' || a.issuer === b.issuer;
}
