import { PACKAGE_MARK, submissionFragment, type Submission } from '../../submission';
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
  /** Characters that an address may have on its way into the browser. */
  readonly longestAddress: number;
  /** Where the add-in's site is. */
  readonly site: string;
}

const WORKBOOK = /\.xlsx$/;

/**
 * Where the person finds all files of a submission in the real browser. The submission is in the fragment, which never
 * leaves the machine; before it stands whether the files are those of the package, since only the pane knows what was
 * odd about the workbook.
 */
export function downloadPage(submission: Submission, inPackage: boolean): string {
  return `download.html#${inPackage ? PACKAGE_MARK : ''}${submissionFragment(submission)}`;
}

/** Whether an address of the add-in's page reaches the browser whole. */
export function isShortEnough(address: string, { longestAddress, site }: Pick<DeliveryMeans, 'longestAddress' | 'site'>): boolean {
  return new URL(address, site).href.length <= longestAddress;
}

/**
 * Hands over a file by the first way that works: a workbook goes to Excel itself; anything else is downloaded, or,
 * where that fails silently, built again in the browser by the add-in's own page.
 */
export async function deliver(means: DeliveryMeans, file: FileToDeliver, submission: Submission): Promise<Delivery> {
  const { openWorkbook, openPage, download, downloadsFail } = means;
  if (WORKBOOK.test(file.name)) {
    try {
      await openWorkbook(file.bytes);
      return 'workbook';
    } catch {
      // Policies of an office may forbid it; there are other ways.
    }
  }
  if (downloadsFail && openPage) {
    const address = downloadPage(submission, file.inPackage === true);
    if (isShortEnough(address, means)) {
      openPage(address);
      return 'page';
    }
  }
  download(file);
  return 'download';
}
