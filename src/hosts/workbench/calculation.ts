import type { IDisposable } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { isFormulaWork, type Desk } from './desk';

/** A calculation of nine sheets takes some 100 ms; after this long, cells are read as they are. */
const LONGEST = 3000;

/** Knows whether formulas have caught up with what was typed. */
export class Calculation {
  private readonly session: FormulaCalculationSessionService;
  private readonly listening: IDisposable;
  /** The number of the calculation that will include the last edit; none when all is settled. */
  private awaited: number | undefined;

  constructor(desk: Desk) {
    this.session = desk.injector.get(FormulaCalculationSessionService);
    this.listening = desk.commands.onCommandExecuted(({ id }, options) => {
      if (id === SetRangeValuesMutation.id && !isFormulaWork(options)) this.expect();
    });
  }

  /** Something changed that formulas may rest on. */
  expect(): void {
    this.awaited = this.session.state.id + 1;
  }

  /** Whether the results of the last edit stand in their cells. */
  isSettled(): boolean {
    const { id, completed, resultApplied } = this.session.state;
    return this.awaited === undefined || (id >= this.awaited && completed && resultApplied);
  }

  /** Resolves when the results of the last edit stand in their cells; at once if they do already. */
  async settled(): Promise<void> {
    const { awaited } = this;
    if (!this.isSettled()) {
      // A timeout is no failure here: an edit nothing rests on may start no calculation at all.
      await this.session.waitForLatestApplied(LONGEST).catch(() => undefined);
    }
    if (this.awaited === awaited) this.awaited = undefined;
  }

  dispose(): void {
    this.listening.dispose();
  }
}
