import type { FormTable, Line } from './table';

/** A Word file of centred lines and the tables under them. */
export interface TableDocument {
  /** What the file says it is. */
  readonly title: string;
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
  readonly heading: readonly Line[];
  readonly tables: readonly FormTable[];
}

/** Lines and tables as a Word file (.docx) on official pages. Same content, same bytes. The Word library is loaded on the first call. */
export async function writeTable(document: TableDocument): Promise<Uint8Array> {
  const { packAppendix } = await import('./docx-appendix');
  return packAppendix(document);
}
