/** A workbook kept in this browser. What it says is a figures file, so any version of the program can read it. */
export interface KeptWorkbook {
  readonly id: string;
  readonly name: string;
  /** ISO moment of the last change. */
  readonly saved: string;
}

/** The browser keeps nothing more, or nothing at all. The message says what to do. */
export class StoreFullError extends Error {
  override readonly name = 'StoreFullError';
  constructor() {
    super('Trình duyệt không lưu thêm được; hãy lưu tệp số liệu, rồi xóa bớt sổ cũ.');
  }
}

const LIST = 'cchc.workbooks';
const figuresKey = (id: string) => `cchc.workbook.${id}`;

/**
 * Several workbooks by name in the browser's own storage. Every write is done when the call
 * returns, so what was typed survives a reload and a crash of the tab.
 */
export class WorkbookStore {
  constructor(private readonly storage: Storage) {}

  /** The last changed first. */
  list(): readonly KeptWorkbook[] {
    const list = parse(this.storage.getItem(LIST));
    return [...list].sort((a, b) => b.saved.localeCompare(a.saved));
  }

  find(id: string): KeptWorkbook | undefined {
    return this.list().find((workbook) => workbook.id === id);
  }

  /** The figures file, or undefined before the forms were built. */
  read(id: string): string | undefined {
    return this.storage.getItem(figuresKey(id)) ?? undefined;
  }

  /** Adds an empty workbook; a name that is taken gets a number. */
  create(name: string): KeptWorkbook {
    const workbook = { id: crypto.randomUUID(), name: this.freeName(name), saved: new Date().toISOString() };
    this.write(LIST, JSON.stringify([...this.list(), workbook]));
    return workbook;
  }

  /** Keeps the figures file, and the workbook in the list should another tab have dropped it. */
  save(workbook: KeptWorkbook, figuresFile: string): void {
    if (this.read(workbook.id) === figuresFile) return;
    this.write(figuresKey(workbook.id), figuresFile);
    const name = this.find(workbook.id)?.name ?? workbook.name;
    this.write(LIST, JSON.stringify([...this.others(workbook.id), { id: workbook.id, name, saved: new Date().toISOString() }]));
  }

  rename(id: string, name: string): void {
    const workbook = this.find(id);
    const trimmed = name.trim();
    if (!workbook || trimmed === '' || trimmed === workbook.name) return;
    this.write(LIST, JSON.stringify([...this.others(id), { ...workbook, name: this.freeName(trimmed) }]));
  }

  remove(id: string): void {
    this.write(LIST, JSON.stringify(this.others(id)));
    this.storage.removeItem(figuresKey(id));
  }

  private others(id: string): readonly KeptWorkbook[] {
    return this.list().filter((workbook) => workbook.id !== id);
  }

  private freeName(name: string): string {
    const taken = new Set(this.list().map((workbook) => workbook.name));
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? name : `${name} (${number})`;
      if (!taken.has(candidate)) return candidate;
    }
  }

  private write(key: string, value: string): void {
    try {
      this.storage.setItem(key, value);
    } catch {
      throw new StoreFullError();
    }
  }
}

/** Other pages of this address could have written anything there. */
function parse(json: string | null): readonly KeptWorkbook[] {
  try {
    const list: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(list) ? list.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(entry: unknown): entry is KeptWorkbook {
  if (typeof entry !== 'object' || entry === null) return false;
  const { id, name, saved } = entry as Record<string, unknown>;
  return typeof id === 'string' && typeof name === 'string' && typeof saved === 'string';
}
