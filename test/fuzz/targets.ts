import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
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
import { readReport, reportFromText, ReportError, writeAppendix } from '../../src/word';
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
      if (fromLegacyFont(words, font).length > 2 * words.length) throw new Error('a decoded text swells');
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
