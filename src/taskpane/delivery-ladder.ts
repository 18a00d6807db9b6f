import { submissionFragment, type Submission } from '../submission';
import type { Delivery, FileToDeliver } from './services';

/** The ways Office leaves open for a file to reach the person. */
export interface DeliveryMeans {
  /** Opens a workbook as a new one in Excel. */
  readonly openWorkbook: (bytes: Uint8Array) => Promise<void>;
  /** Opens a page of the add-in, named from the top of its site, in the real browser; absent where Office can't. */
  readonly openPage: ((address: string) => void) | undefined;
  readonly download: (file: FileToDeliver) => void;
  /** Whether downloads from a pane fail without a word, as they do on a Mac. */
  readonly downloadsFail: boolean;
}

const WORKBOOK = /\.xlsx$/;

/** Where the person finds all files of a submission in the real browser. The submission is in the fragment, which never leaves the machine. */
export function downloadPage(submission: Submission): string {
  return `download.html#${submissionFragment(submission)}`;
}

/**
 * Hands over a file by the first way that works: a workbook goes to Excel itself; anything else is downloaded, or,
 * where that fails silently, built again in the browser by the add-in's own page.
 */
export async function deliver(
  { openWorkbook, openPage, download, downloadsFail }: DeliveryMeans,
  file: FileToDeliver,
  submission: Submission,
): Promise<Delivery> {
  if (WORKBOOK.test(file.name)) {
    try {
      await openWorkbook(file.bytes);
      return 'workbook';
    } catch {
      // Policies of an office may forbid it; there are other ways.
    }
  }
  if (downloadsFail && openPage) {
    openPage(downloadPage(submission));
    return 'page';
  }
  download(file);
  return 'download';
}
