import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { FONT, type TextRun as Run } from '../forms';
import type { ReportSkeleton, SkeletonParagraph } from '../report';
import { docxPage } from './docx-page';
import { docxRuns } from './docx-runs';
import { docxTable } from './docx-table';
import { BY_STYLES, TABLE_STYLE } from './docx-typesetting';
import { columnTwips, halfPoints, twips } from './docx-units';
import { finished } from './finish-package';
import { letterTable, type Letter } from './letter';
import { LANGUAGE, SIZE, TEXT_WIDTH } from './typography';

/** The program, not a person: files say nothing about who made them. */
const CREATOR = 'Phụ lục CCHC';

/** Points (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II). */
const TYPE = { country: 12, motto: 13, agency: 12, number: 13, date: 13, name: 14, text: 14, recipientsTitle: 12, recipients: 11 } as const;

/** Millimetres. */
const [LEFT_COLUMN, FIRST_LINE] = [67, 12.7];
/** How far the lines under the agency and the title are drawn in on each side, and that under the motto. */
const [SHORT_LINE, MOTTO_LINE] = [22, 22];

/** Twentieths of a point. */
const SPACE = { paragraph: 120, chapter: 180, title: 120, afterHead: 240 } as const;

/** The bytes of a Word file; the same for the same skeleton. */
export async function packSkeleton(skeleton: ReportSkeleton, title: string): Promise<Uint8Array> {
  return packed(skeleton, title);
}

/** ... and for the same letter. */
export async function packLetter(letter: Letter, title: string): Promise<Uint8Array> {
  return packed(letter, title, letter);
}

/** A document in the official layout: after its text perhaps a table, and how it closes. */
async function packed(skeleton: ReportSkeleton, title: string, letter?: Pick<Letter, 'table' | 'closing'>): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    styles: {
      default: { document: { run: { font: FONT, size: halfPoints(SIZE.heading), language: { value: LANGUAGE } } } },
      paragraphStyles: letter ? [TABLE_STYLE] : [],
    },
    sections: [
      {
        ...docxPage(),
        children: [
          sideBySide(
            [headLeft(skeleton), headRight(skeleton)],
            [[centred({ text: skeleton.number }, TYPE.number)], [centred({ text: skeleton.placeAndDate, italic: true }, TYPE.date)]],
          ),
          centred({ text: skeleton.name, bold: true }, TYPE.name, { spacing: { before: SPACE.afterHead } }),
          ...skeleton.title.map((text) => centred({ text, bold: true }, TYPE.name)),
          rule(TEXT_WIDTH / 3, SPACE.afterHead),
          // The signature never stands on a page of its own.
          ...skeleton.body.map((paragraph, index) => bodyParagraph(paragraph, index >= skeleton.body.length - 2)),
          ...(letter ? [docxTable(letterTable(letter.table), 1, BY_STYLES), ...letter.closing.map(closingParagraph)] : []),
          sideBySide([recipients(skeleton), signature(skeleton)]),
          // Word wants a paragraph after a table; a tiny one starts no page of its own.
          new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } }),
        ],
      },
    ],
  });
  return finished(await Packer.pack(document, 'uint8array'));
}

/** Stands apart from the table over it, and on the page of the signature. */
function closingParagraph({ text }: SkeletonParagraph): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(FIRST_LINE) },
    spacing: { before: SPACE.chapter, after: SPACE.afterHead },
    keepNext: true,
    children: docxRuns({ text }, BY_STYLES, TYPE.text),
  });
}

function headLeft({ parent, agency }: ReportSkeleton): Paragraph[] {
  return [
    ...(parent === '' ? [] : [centred({ text: parent }, TYPE.agency)]),
    centred({ text: agency, bold: true }, TYPE.agency),
    rule(SHORT_LINE),
  ];
}

function headRight({ country, motto }: ReportSkeleton): Paragraph[] {
  return [centred({ text: country, bold: true }, TYPE.country), centred({ text: motto, bold: true }, TYPE.motto), rule(MOTTO_LINE)];
}

function recipients({ recipients: list }: ReportSkeleton): Paragraph[] {
  return [
    new Paragraph({ children: docxRuns({ text: 'Nơi nhận:', bold: true, italic: true }, BY_STYLES, TYPE.recipientsTitle) }),
    ...list.map((text) => new Paragraph({ children: docxRuns({ text: `- ${text}` }, BY_STYLES, TYPE.recipients) })),
  ];
}

/** The role; the name is the signatory's own to write. */
function signature({ signatory }: ReportSkeleton): Paragraph[] {
  return signatory.map((text) => centred({ text, bold: true }, TYPE.text));
}

function bodyParagraph({ kind, text }: SkeletonParagraph, keepNext: boolean): Paragraph {
  const isHeading = kind !== 'text';
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(FIRST_LINE) },
    spacing: { before: kind === 'chapter' ? SPACE.chapter : 0, after: SPACE.paragraph },
    keepNext: keepNext || isHeading,
    ...(isHeading && { outlineLevel: kind === 'chapter' ? 0 : 1 }),
    children: docxRuns({ text, ...(isHeading && { bold: true }) }, BY_STYLES, TYPE.text),
  });
}

function centred(run: Run, size: number, options: Pick<IParagraphOptions, 'spacing'> = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...options, children: docxRuns(run, BY_STYLES, size) });
}

/** The line under a heading, drawn in by so many millimetres on each side. */
function rule(inset: number, after = 0): Paragraph {
  return new Paragraph({
    indent: { left: twips(inset), right: twips(inset) },
    spacing: { before: 0, after, line: 80, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}

/** Rows of two columns without lines. */
function sideBySide(...rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[]): Table {
  const widths = columnTwips([LEFT_COLUMN, TEXT_WIDTH - LEFT_COLUMN]);
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0 },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (children, column) => new TableCell({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, children: [...children] }),
          ),
        }),
    ),
  });
}
