/** Somebody at the keyboard, on this machine or on another. */
import { parseArea } from './addresses';
import type { Sheet } from './book';
import type { Excel } from './excel';

export class Person {
  readonly #excel: Excel;
  readonly #remote: boolean;

  /** A co-author's edits arrive as remote ones. */
  constructor(excel: Excel, options: { readonly remote?: boolean } = {}) {
    this.#excel = excel;
    this.#remote = options.remote === true;
  }

  /** Types into a cell in the language of the workbook's Excel. Locked cells refuse. */
  type(sheet: string, address: string, text: string): void {
    const { target, area } = this.#at(sheet, address);
    if (target.protection && target.isLocked(area.top, area.left)) throw new Error(`${sheet}!${address} is locked`);
    target.write(area.top, area.left, text, this.#excel.book.locale);
    this.#done(target, address, 'RangeEdited');
  }

  /** Pastes over whatever is there, formats included, as people do. Locked cells refuse. */
  format(sheet: string, address: string, numberFormat: string): void {
    const { target, area } = this.#at(sheet, address);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) target.setNumberFormat(row, column, numberFormat);
    }
  }

  /** Puts an empty row before the given one, counted from 1 as on the screen. */
  insertRow(sheet: string, row: number): void {
    const target = this.#excel.book.sheet(sheet);
    target.insertRow(row - 1);
    this.#done(target, `${row}:${row}`, 'RowInserted');
  }

  rename(sheet: string, name: string): void {
    const target = this.#excel.book.sheet(sheet);
    this.#excel.book.renameSheet(target, name);
    this.#excel.raise('nameChanged', { nameBefore: sheet, nameAfter: name, source: this.#source, worksheetId: target.id });
  }

  move(sheet: string, position: number): void {
    this.#excel.book.moveSheet(this.#excel.book.sheet(sheet), position);
  }

  /** As Excel names the copy: `Biểu mẫu 1 (2)`. */
  copy(sheet: string): string {
    const copy = this.#excel.book.addSheet(`${sheet} (2)`);
    this.#excel.book.sheet(sheet).copyTo(copy);
    this.#excel.raise('added', { source: this.#source, worksheetId: copy.id });
    return copy.name;
  }

  delete(sheet: string): void {
    const target = this.#excel.book.sheet(sheet);
    this.#excel.book.deleteSheet(target);
    this.#excel.raise('deleted', { source: this.#source, worksheetId: target.id });
  }

  hide(sheet: string): void {
    this.#excel.book.sheet(sheet).visibility = 'Hidden';
  }

  protect(sheet: string, password: string): void {
    this.#excel.book.sheet(sheet).protection = { options: {}, password };
  }

  unprotect(sheet: string): void {
    this.#excel.book.sheet(sheet).protection = undefined;
  }

  select(sheet: string, address: string): void {
    const { target, area } = this.#at(sheet, address);
    this.#excel.book.active = target;
    this.#excel.book.selection = { sheet: target, area };
    this.#excel.raise('selectionChanged', { address, worksheetId: target.id });
  }

  get #source(): string {
    return this.#remote ? 'Remote' : 'Local';
  }

  #at(sheet: string, address: string): { target: Sheet; area: ReturnType<typeof parseArea> } {
    return { target: this.#excel.book.sheet(sheet), area: parseArea(address) };
  }

  #done(sheet: Sheet, address: string, type: string): void {
    this.#excel.book.recalculate();
    this.#excel.raiseChanged(sheet, parseArea(address), { type, remote: this.#remote });
  }
}
