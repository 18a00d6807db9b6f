import { writeFiguresFile, type Submission } from '../submission';
import type { KeptWorkbook, WorkbookStore } from './workbook-store';

/** Keeps what a workbook says, as often as it says something else. */
export class Keeper {
  private last: Promise<void> = Promise.resolve();
  private kept: Submission | undefined;
  private wanted: Submission | undefined;

  /** `onKept` hears whether it is kept, and if not, perhaps why. */
  constructor(
    private readonly store: WorkbookStore,
    private readonly workbook: KeptWorkbook,
    private readonly onKept: (isKept: boolean, problem?: unknown) => void,
  ) {}

  keep(submission: Submission): void {
    this.wanted = submission;
    if (submission === this.kept) this.onKept(true);
    else this.last = this.write(submission);
  }

  /** The figures file of what was to be kept last, once it is kept or can't be; undefined where nothing was. */
  async handOver(): Promise<string | undefined> {
    await this.last;
    return this.wanted && writeFiguresFile(this.wanted);
  }

  private async write(submission: Submission): Promise<void> {
    try {
      // It is there by then, but for the first time, which needs it no sooner.
      const { keepSubmission } = await import('./kept-figures');
      const isKept = keepSubmission(this.store, this.workbook, submission);
      this.kept = isKept ? submission : undefined;
      this.onKept(isKept);
    } catch (problem) {
      this.kept = undefined;
      this.onKept(false, problem);
    }
  }
}
