/** A sheet as it was when the workbook was last looked at. Its id outlives renaming and moving. */
interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** What is known of the workbook's sheets without asking Excel again. */
export class KnownSheets {
  #sheets: readonly KnownSheet[] = [];

  get all(): readonly KnownSheet[] {
    return this.#sheets;
  }

  remember(sheets: readonly KnownSheet[]): void {
    this.#sheets = sheets;
  }

  forget(): void {
    this.#sheets = [];
  }

  named(name: string): KnownSheet | undefined {
    return this.#sheets.find((sheet) => sameName(sheet.name, name));
  }

  withId(id: string): KnownSheet | undefined {
    return this.#sheets.find((sheet) => sheet.id === id);
  }
}

/** Excel doesn't tell sheet names apart by case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The sheet of this name, or what has become of it since it was last seen by that name. */
export function findSheet(context: Excel.RequestContext, known: KnownSheets, name: string): Excel.Worksheet {
  return context.workbook.worksheets.getItemOrNullObject(known.named(name)?.id ?? name);
}
