import { roundTrip, type Patience } from '../office/round-trip';

/** A sheet and how it was protected. */
export interface ProtectedSheet {
  readonly id: string;
  readonly protected: boolean;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** Protects as it was before. Some builds give nulls for what they don't know and take none back (office-js#1931). */
export function protectAs(sheet: Excel.Worksheet, options: Excel.WorksheetProtectionOptions): void {
  sheet.protection.protect(Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null && value !== undefined)));
}

/**
 * What a failure left behind: sheets that are open though they were protected, and a pane that
 * hears of no edits. Whatever made the failure often refuses the mending too, so it goes on until
 * it succeeded.
 */
export class Mending {
  readonly #owed = new Map<string, ProtectedSheet>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>,
    private readonly patience: Patience,
  ) {}

  /** Mends now, in the caller's turn, and goes on in turns of its own if that is refused. Never rejects. */
  async owe(sheets: readonly ProtectedSheet[]): Promise<void> {
    for (const sheet of sheets) if (sheet.protected) this.#owed.set(sheet.id, sheet);
    await this.#pay();
  }

  async #pay(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      await mend([...this.#owed.values()], this.patience);
      this.#owed.clear();
    } catch {
      this.#timer = setTimeout(() => void this.inTurn(() => this.#pay()), this.patience.again);
    }
  }
}

/** Excel refuses to protect what is protected, so it is asked first. */
async function mend(sheets: readonly ProtectedSheet[], { reading }: Patience): Promise<void> {
  const context = new Excel.RequestContext();
  context.runtime.enableEvents = true;
  const wanted = sheets.map(({ id, options }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('id,protection/protected');
    return { sheet, options };
  });
  await roundTrip(context, reading);
  const open = wanted.filter(({ sheet }) => !sheet.isNullObject && !sheet.protection.protected);
  if (open.length === 0) return;
  for (const { sheet, options } of open) protectAs(sheet, options);
  await roundTrip(context, reading);
}
