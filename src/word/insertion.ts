import type { FormTable, Line } from './table';

/** What is to be inserted; either may be empty. */
interface Insertion {
  readonly heading?: readonly Line[];
  readonly tables: readonly FormTable[];
}

/**
 * Tables of the appendix, or its heading, or both, as Word's `insertOoxml` takes them: a document in one XML text
 * (flat OPC). Looks the same wherever it lands, changes no styles there, and ends with an empty paragraph.
 * The Word library is large and is loaded on the first call.
 */
export async function insertionOoxml({ heading = [], tables }: Insertion): Promise<string> {
  const { packInsertion } = await import('./docx-insertion');
  return packInsertion({ heading, tables });
}
