import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { printFigure } from '../../src/figures';
import { plainText } from '../../src/forms';
import { openFile, OpeningError, openPasted } from '../../src/opening';
import { checkReport } from '../../src/report';
import { packageLayout, readSubmission, sealOf, WorkbookContentError, workbookLayout } from '../../src/sheets';
import {
  FiguresFileError,
  fromLegacyFont,
  legacyFontOf,
  readFiguresFile,
  readSubmissionFragment,
  recordOf,
  submissionFragment,
  writeFiguresFile,
} from '../../src/submission';
import { readReport, reportFromText, ReportError, writeAppendix, writeSkeleton } from '../../src/word';
import { readWorkbook, WorkbookError, writeWorkbook } from '../../src/xlsx';

/** Something that takes what others wrote. */
export interface Target {
  readonly name: string;
  readonly samples: () => Promise<readonly Uint8Array[]>;
  /** Throws only what `refusals` lists; anything else is a fault. */
  readonly run: (input: Uint8Array) => unknown;
  readonly refusals: readonly (abstract new (...args: never[]) => Error)[];
}

const SAMPLE = join('assets', 'samples', 'so-khcn-quang-tri-2023-Q3.json');
const OLD = join('test', 'sending', 'made-by-fc0fc32');

const sampleFile = () => readFileSync(SAMPLE, 'utf8');
const sample = () => readFiguresFile(sampleFile());
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The rows of the forms, with their figures. */
function rows(): readonly (readonly string[])[] {
  const { template, figures } = sample();
  const printed = template.indicators.map(({ id, code, label, kind }) => {
    const figure = figures.get(id) ?? { kind: 'blank' };
    return [plainText(code), plainText(label), kind === 'heading' ? '' : printFigure(figure, kind)];
  });
  return [['STT', 'Chỉ tiêu thống kê', 'Số liệu'], ...printed];
}

const lines = (mark: string) =>
  rows()
    .map((cells) => cells.map((cell) => `"${cell.replace(/\s+/g, ' ')}"`).join(mark))
    .join('\n');
const page = () =>
  `<table>${rows()
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`;

/** What was read has to be writable, and to read the same again. */
function keptTheSame(submission: ReturnType<typeof readFiguresFile>): void {
  const file = writeFiguresFile(submission);
  if (writeFiguresFile(readFiguresFile(file)) !== file) throw new Error('a figures file reads differently the second time');
}

export const TARGETS: readonly [Target, ...Target[]] = [
  {
    name: 'workbook',
    samples: async () => [
      await writeWorkbook(workbookLayout(sample())),
      await writeWorkbook(packageLayout(sample())),
      ...readdirSync(OLD).map((name) => readFileSync(join(OLD, name))),
    ],
    run: async (input) => {
      const cells = await readWorkbook(input);
      const reading = readSubmission(cells, { period: '2023-Q3' });
      sealOf(cells, reading);
      keptTheSame(reading.submission);
    },
    refusals: [WorkbookError, WorkbookContentError],
  },
  {
    name: 'document',
    samples: async () => [await writeAppendix(sample())],
    run: (input) => readReport(input),
    refusals: [ReportError],
  },
  {
    name: 'text',
    samples: () =>
      Promise.resolve([
        strToU8(sampleFile()),
        strToU8(
          recordOf(sample())
            .map(({ what, content }) => `${what}: ${content}.`)
            .join('\n'),
        ),
      ]),
    run: (input) => {
      const words = text(input);
      reportFromText(words);
      const font = legacyFontOf([words]) ?? 'TCVN3';
      // Unicode itself takes some single characters apart (U+FB2C into three), which every reader has to bear.
      if (fromLegacyFont(words, font).length > 2 * words.normalize('NFC').length) throw new Error('a decoded text swells');
    },
    refusals: [ReportError],
  },
  {
    name: 'figures-file',
    samples: () => Promise.resolve([strToU8(sampleFile()), strToU8(writeFiguresFile(sample()))]),
    run: (input) => keptTheSame(readFiguresFile(text(input))),
    refusals: [FiguresFileError],
  },
  {
    name: 'fragment',
    samples: () => Promise.resolve([strToU8(submissionFragment(sample()))]),
    run: (input) => keptTheSame(readSubmissionFragment(text(input))),
    refusals: [FiguresFileError],
  },
  {
    name: 'any-file',
    samples: async () => {
      const [workbook, document] = [await writeWorkbook(workbookLayout(sample())), await writeAppendix(sample())];
      return [
        workbook,
        document,
        strToU8(page()),
        strToU8(lines(';')),
        strToU8(lines(',')),
        strToU8(sampleFile()),
        zipSync({ 'sổ.xlsx': workbook }),
      ];
    },
    run: async (input) => keptTheSame((await openFile({ name: 'tệp', bytes: input }, {}, '2023-09-16')).submission),
    refusals: [OpeningError],
  },
  {
    name: 'pasted',
    samples: () => Promise.resolve([strToU8(page()), strToU8(lines('\t'))]),
    run: async (input) => {
      const pasted = text(input);
      keptTheSame((await openPasted({ html: pasted, text: pasted }, { period: '2023-Q3' }, '2023-09-16')).submission);
    },
    refusals: [OpeningError],
  },
  {
    name: 'report',
    samples: async () => [await writeSkeleton(sample())],
    run: async (input) => checkReport(readReport(input), sample(), await sample().template.language()),
    refusals: [ReportError],
  },
];

/** Resolves for what the target takes or refuses; rejects with the fault of any other. */
export async function tried({ run, refusals }: Target, input: Uint8Array): Promise<void> {
  try {
    await run(input);
  } catch (error) {
    if (!refusals.some((refusal) => error instanceof refusal)) throw error;
    // A refusal is one sentence for the person, whatever the file did.
    if (!(error instanceof Error) || !/\.$/.test(error.message) || error.message.length > 400) throw error;
  }
}
