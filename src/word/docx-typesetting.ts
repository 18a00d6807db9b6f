import type { IParagraphOptions, IParagraphStyleOptions, IRunPropertiesOptions } from 'docx';
import { FONT } from '../forms';
import { halfPoints } from './docx-units';
import { LANGUAGE, SIZE } from './typography';

/** How text comes by its looks: from the styles of its document, or by saying all of it itself. */
export interface Typesetting {
  /** Paragraphs in table cells. */
  readonly cell: ParagraphLook;
  /** Points, where the runs in cells say their size themselves. */
  readonly cellSize?: number;
  /** Paragraphs outside tables, by the size of their text in points. */
  readonly line: (size: number) => ParagraphLook;
  readonly footnote: ParagraphLook;
  /** Points, where the runs in footnotes say their size themselves. */
  readonly footnoteSize?: number;
  /** What every run says besides its own typeface and size. */
  readonly run: IRunPropertiesOptions;
}

type ParagraphLook = Pick<IParagraphOptions, 'style' | 'alignment' | 'bidirectional' | 'spacing' | 'indent' | 'run'>;

/**
 * The look of all text in tables. A style, so that empty cells are no taller than others, and so that a person can
 * change the type of all tables in one place.
 */
export const TABLE_STYLE: IParagraphStyleOptions & { readonly id: string } = {
  id: 'FormTable',
  name: 'Bảng biểu mẫu',
  basedOn: 'Normal',
  quickFormat: true,
  run: { font: FONT, size: halfPoints(SIZE.table) },
};

/** For a document of our own, whose styles we write. */
export const BY_STYLES: Typesetting = {
  cell: { style: TABLE_STYLE.id },
  line: () => ({}),
  footnote: { style: 'FootnoteText' },
  run: {},
};

const DIRECT_RUN: IRunPropertiesOptions = {
  font: FONT,
  bold: false,
  italics: false,
  color: 'auto',
  language: { value: LANGUAGE },
};

/**
 * For somebody else's document, whose styles are nobody's to change and may say anything: a first-line indent and
 * space between paragraphs, mostly. The paragraph's own mark has its type too: it alone makes an empty cell tall.
 */
export const DIRECT: Typesetting = {
  cell: directParagraph(SIZE.table),
  cellSize: SIZE.table,
  line: directParagraph,
  footnote: directParagraph(SIZE.footnote),
  footnoteSize: SIZE.footnote,
  run: DIRECT_RUN,
};

function directParagraph(size: number): ParagraphLook {
  return {
    alignment: 'left',
    bidirectional: false,
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto', beforeAutoSpacing: false, afterAutoSpacing: false },
    indent: { left: 0, right: 0, firstLine: 0 },
    run: { ...DIRECT_RUN, size: halfPoints(size) },
  };
}
