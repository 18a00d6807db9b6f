import type { ReportBlock, ReportText } from '../report';
import type { Steps } from '../steps';
import { withoutSoftHyphens } from './report-line';
import { fromLegacyFont, legacyFontIn, LEGACY_FONT_NAMES } from '../submission';

/** Paragraphs that are looked at in one step. */
const STRIDE = 2000;

/** A report typed for a font from before Unicode, put into Unicode; any other without its soft hyphens. */
export function* inUnicode(report: ReportText): Steps<ReportText> {
  const { blocks, notes } = report;
  const texts: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index % STRIDE === 0) yield;
    if (block.kind === 'paragraph') texts.push(block.text);
    else for (const row of block.rows) texts.push(...row);
  }
  const font = legacyFontIn(texts);
  if (font === undefined && !texts.some((text) => text.includes('\u00AD'))) return report;
  const converted: ReportBlock[] = [];
  const read = (text: string) => (font === undefined ? withoutSoftHyphens(text) : fromLegacyFont(text, font));
  for (const block of blocks) {
    yield;
    converted.push(
      block.kind === 'paragraph' ? { ...block, text: read(block.text) } : { ...block, rows: block.rows.map((row) => row.map(read)) },
    );
  }
  if (font === undefined) return { ...report, blocks: converted };
  const note = `Văn bản gõ bằng phông cũ ${LEGACY_FONT_NAMES[font]}; chữ được chuyển sang Unicode để đọc, hãy xem lại.`;
  return { blocks: converted, notes: [note, ...notes] };
}
