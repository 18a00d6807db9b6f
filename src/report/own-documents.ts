import type { Period } from '../forms';
import type { Finding } from '../rules';
import { printDate } from '../submission';
import { fold, type Citation } from './document-slips';
import { placeOf } from './passages';
import { reportFinding } from './report-check';

/** The part of a symbol that names an agency: SKHCN of 05/KH-SKHCN and of 666/SKHCN-VP. */
function spellingsIn(name: string, own: string): readonly string[] {
  const symbol = name.split('/').at(-1) ?? '';
  const parts = symbol.split('-');
  // "SKH-CN" is one name with a dash in it.
  const pairs = parts.slice(1).map((part, at) => `${parts[at] ?? ''}-${part}`);
  return [...pairs, ...parts].filter((part) => fold(part) === own).slice(0, 1);
}

/**
 * The agency's own symbol in several spellings, named once, at the first place that isn't as the most are.
 *
 * @param symbol the agency's, or that of the report's own number.
 */
export function symbolSlips(citations: readonly Citation[], symbol: string): readonly Finding[] {
  const own = fold(symbol);
  if (own.length < FEWEST_LETTERS) return [];
  // A document cited again in another spelling is found as that.
  const documents = new Map([...citations].reverse().map((citation) => [citation.key, citation]));
  const found = [...documents.values()]
    .reverse()
    .flatMap((citation) => spellingsIn(citation.name, own).map((spelling) => ({ citation, spelling })));
  const counts = new Map<string, number>();
  for (const { spelling } of found) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  if (counts.size < 2) return [];
  const all = [...counts].sort(([, a], [, b]) => b - a);
  const usual = all[0]?.[0];
  const other = found.find(({ spelling }) => spelling !== usual);
  if (!other) return [];
  const { passage, start, end } = other.citation;
  const message = `Ký hiệu của cơ quan được viết nhiều cách: ${all.map(([spelling, count]) => `${spelling} (${String(count)} lần)`).join(', ')}; hãy thống nhất một cách.`;
  return [
    reportFinding({
      topic: 'own-symbol',
      severity: 'warning',
      place: placeOf(passage, { start, end }),
      stated: passage.text.slice(start, end),
      message,
    }),
  ];
}

/** Shorter symbols are too like others. */
const FEWEST_LETTERS = 3;

/** Documents of the agency itself that a sentence on the period cites though they are of another: "Trong quý III, Sở đã ban hành …". */
export function datedOutside(citations: readonly Citation[], symbol: string, period: Period): readonly Finding[] {
  const own = fold(symbol);
  return citations.flatMap(({ passage, start, end, name, date }) => {
    if (date === '' || own.length < FEWEST_LETTERS || spellingsIn(name, own).length === 0) return [];
    // The day the figures close, and a few after it, are named as well.
    const late = Date.parse(date) - Date.parse(period.to) > GRACE;
    if (date >= period.from && !late) return [];
    const before = passage.text.slice(0, start);
    const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1;
    const led = passage.times.find((time) => time.start >= sentence && time.end <= start && time.leads);
    const words = before.slice(sentence);
    const issued = ISSUED.test(words) || (OF_RESULTS.test(passage.text.slice(start, end)) && HELD.test(words));
    if (REFERS.test(words)) return [];
    if (led?.meaning !== 'own' || !issued) return [];
    const stated = passage.text.slice(start, end);
    const message = `${stated} ghi ngày ngoài kỳ báo cáo (${printDate(period.from)} đến ${printDate(period.to)}) trong câu nói về ${period.phrase}; hãy kiểm tra ngày hoặc câu.`;
    return [reportFinding({ topic: 'outside-period', severity: 'warning', place: placeOf(passage, { start, end }), stated, message })];
  });
}

/** What was issued itself: its number stands right behind, or in the brackets after what it is about. */
const ISSUED =
  /ban hành(?!\s+kèm)|(?:(?<!sở |bộ |ngành |vật liệu )xây dựng|(?<!chương |quá |quy |công |tờ |lộ |giáo |hành )trình(?! độ| tự)|(?<!được )phê duyệt|tham mưu|(?<!được )công bố|ký|gửi)(?!\p{L})[^;]{0,100}$/iu;

/** What is told of something held or inspected in the period is younger than it; its plan may be older. */
const OF_RESULTS = /^(?:báo cáo|biên bản|kết luận|thông báo kết quả)/iu;
const HELD = /(?:tổ chức|tiến hành|hoàn thành|kiểm tra|khảo sát|đánh giá)(?!\p{L})[^;]{0,100}$/iu;

/** Another document that this one rests on, answers or ends. */
const REFERS =
  /căn cứ|theo|thực hiện|triển khai|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi|bổ sung|thay thế|điều chỉnh|gia hạn|kéo dài|trả lời|phúc đáp|trên cơ sở|(?<!\p{L})tại|tiếp tục|kèm|hết hiệu lực/iu;

const GRACE = 7 * 86_400_000;
