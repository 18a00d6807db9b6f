import { FILL_IN, type OutlineSection, type ReportLanguage } from '../forms';
import { cleanText, type Submission } from '../submission';
import { fillPeriod, oneLine, speaker } from './report-sentences';

/** The whole report in its official structure, with the figures said and the rest left to the clerk. */
export interface ReportSkeleton {
  /** Left over the text: who the agency is under, and the agency, in capitals. */
  readonly parent: string;
  readonly agency: string;
  /** `Số: 122/BC-SKHCN`; a gap where there is no number yet. */
  readonly number: string;
  /** Right over the text (Quốc hiệu, Tiêu ngữ). */
  readonly country: string;
  readonly motto: string;
  /** `Quảng Trị, ngày 15 tháng 9 năm 2023`. */
  readonly placeAndDate: string;
  readonly name: string;
  readonly title: readonly string[];
  readonly body: readonly SkeletonParagraph[];
  readonly recipients: readonly string[];
  /** The signatory's role in lines, never a name. */
  readonly signatory: readonly string[];
}

export interface SkeletonParagraph {
  readonly kind: 'chapter' | 'section' | 'text';
  readonly text: string;
}

/** Where a person writes about what no figure tells. */
const PROSE = '…';

/** The report around a submission's figures, as pure data. */
export function reportSkeleton(submission: Submission, { outline }: Pick<ReportLanguage, 'outline'>): ReportSkeleton {
  const { agency, report } = submission;
  const { opening, sections, title, recipients } = outline;
  const say = speaker(submission);
  const capitals = (text: string) => oneLine(cleanText(text)).toLocaleUpperCase('vi-VN');
  const paragraphs = (section: OutlineSection, kind: 'chapter' | 'section'): readonly SkeletonParagraph[] => {
    const sections = section.sections ?? [];
    return [
      { kind, text: `${section.number} ${section.title}` },
      ...(section.sentences ?? []).flatMap(say).map((text): SkeletonParagraph => ({ kind: 'text', text })),
      ...(sections.length === 0 ? [{ kind: 'text', text: PROSE } as const] : []),
      ...sections.flatMap((inner) => paragraphs(inner, 'section')),
    ];
  };
  const role = cleanText(report.signatory)
    .split('\n')
    .map((line) => capitals(line))
    .filter((line) => line !== '');
  return {
    parent: capitals(agency.parent),
    agency: capitals(agency.name) || FILL_IN,
    number: `Số: ${oneLine(cleanText(report.number)) || `${FILL_IN}/BC-${oneLine(cleanText(agency.symbol)) || FILL_IN}`}`,
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: `${oneLine(cleanText(report.place)) || FILL_IN}, ${dateInWords(report.date)}`,
    name: 'BÁO CÁO',
    title: title.map((line) => fillPeriod(submission, line)),
    body: [
      ...(opening === '' ? [] : [{ kind: 'text', text: cleanText(fillPeriod(submission, opening)) } as const]),
      ...sections.flatMap((section) => paragraphs(section, 'chapter')),
    ],
    recipients,
    signatory: role.length > 0 ? role.flatMap(deputyLines) : [FILL_IN],
  };
}

/** `KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC` stands in two lines (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function deputyLines(role: string): readonly string[] {
  const deputy = /^(KT\. ?.+?) (PHÓ .+)$/u.exec(role);
  return deputy ? [deputy[1] ?? '', deputy[2] ?? ''] : [role];
}

/** Days below 10 and the months 1 and 2 get a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function dateInWords(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (day === '') return `ngày ${FILL_IN} tháng ${FILL_IN} năm ${FILL_IN}`;
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : String(Number(month))} năm ${year}`;
}
