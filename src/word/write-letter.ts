import type { Letter } from './letter';

/** The letter as a Word file (.docx). Same letter, same bytes. The Word library is loaded on the first call. */
export async function writeLetter(letter: Letter, title: string): Promise<Uint8Array> {
  const { packLetter } = await import('./docx-skeleton');
  return packLetter(letter, title);
}
