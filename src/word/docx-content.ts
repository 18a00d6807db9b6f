import { AlignmentType, Paragraph, type FileChild, type IPropertiesOptions } from 'docx';
import { docxRuns } from './docx-runs';
import { docxTable } from './docx-table';
import type { Typesetting } from './docx-typesetting';
import { twips } from './docx-units';
import type { FormTable, Line } from './table';
import { TEXT_WIDTH } from './typography';

/** What a Word document shows: the appendix or some of it. */
export interface Content {
  readonly heading: readonly Line[];
  readonly tables: readonly FormTable[];
}

/** Lengths in twentieths of a point. */
const SPACE = { afterHeading: 120, beforeCaption: 360, afterCaption: 120 } as const;

/** The heading, and each table under its caption. The document's footnotes are those of `docxFootnotes`. */
export function docxContent({ heading, tables }: Content, typesetting: Typesetting): FileChild[] {
  return [
    ...heading.map((line, index) => docxLine(line, typesetting, { after: index === heading.length - 1 ? SPACE.afterHeading : 0 })),
    ...tables.flatMap((table, index) => {
      const firstFootnote = 1 + tables.slice(0, index).reduce((sum, before) => sum + before.footnotes.length, 0);
      return [...docxCaption(table, typesetting), docxTable(table, firstFootnote, typesetting)];
    }),
  ];
}

/** The footnotes of all tables, numbered through from 1. */
export function docxFootnotes(tables: readonly FormTable[], typesetting: Typesetting): NonNullable<IPropertiesOptions['footnotes']> {
  const footnotes = tables.flatMap((table) => table.footnotes);
  return Object.fromEntries(
    footnotes.map((text, index) => [
      index + 1,
      {
        children: [
          new Paragraph({ ...typesetting.footnote, children: docxRuns({ text: ` ${text}` }, typesetting, typesetting.footnoteSize) }),
        ],
      },
    ]),
  );
}

/** The caption's first line is a heading of the outline, so that Word's navigation pane leads to the tables. */
function docxCaption({ caption }: FormTable, typesetting: Typesetting): Paragraph[] {
  return caption.map((line, index) =>
    docxLine(line, typesetting, {
      before: index === 0 ? SPACE.beforeCaption : 0,
      after: index === caption.length - 1 ? SPACE.afterCaption : 0,
      ...(index === 0 && { outlineLevel: 0 }),
    }),
  );
}

interface Place {
  readonly before?: number;
  readonly after: number;
  readonly outlineLevel?: number;
}

function docxLine(line: Line, typesetting: Typesetting, { before = 0, after, outlineLevel }: Place): Paragraph {
  const look = typesetting.line(line.size);
  const side = twips((TEXT_WIDTH - (line.measure ?? TEXT_WIDTH)) / 2);
  return new Paragraph({
    ...look,
    alignment: AlignmentType.CENTER,
    keepNext: true,
    keepLines: true,
    spacing: { ...look.spacing, before, after },
    ...(side > 0 && { indent: { ...look.indent, left: side, right: side } }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    children: line.runs.flatMap((run) => docxRuns(run, typesetting, line.size)),
  });
}
