import { strFromU8, unzipSync } from 'fflate';
import { packageArchive, packageFiles } from '../../src/sending';
import { readSubmission, sealOf } from '../../src/sheets';
import type { Submission } from '../../src/submission';
import { readWorkbook } from '../../src/xlsx';
import { ROOMS, sharedOut, typedRows } from '../inquiries';
import { soundSubmission } from '../submissions';

/** A working submission full of names. */
function working(): Submission {
  const shared = sharedOut(soundSubmission());
  const sources = new Map(
    typedRows(shared).map((id) => [
      id,
      { room: shared.inquiry!.rooms.get(id)!, person: 'Ông Nguyễn Văn Kín', date: '2023-09-12', document: 'Công văn 99/KIN', figure: '1' },
    ]),
  );
  return { ...shared, inquiry: { ...shared.inquiry!, sources } };
}

const NAMES = [...ROOMS, 'Nguyễn Văn Kín', '99/KIN', 'Phân công', 'Nguồn số liệu'];

/** Everything a file holds, packed parts unpacked. */
function contentOf(bytes: Uint8Array): string {
  const plain = strFromU8(bytes);
  if (!plain.startsWith('PK')) return plain;
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => name + contentOf(part))
    .join('\n');
}

test('no name of a room, a person or a document is anywhere in a package', async () => {
  const files = await packageFiles(working());
  const content = contentOf(packageArchive(working(), files).bytes) + files.map(({ bytes }) => contentOf(bytes)).join('\n');
  expect(NAMES.filter((name) => content.normalize('NFC').includes(name))).toEqual([]);
});

test('the package is the same, byte for byte, whether figures were asked for or typed', async () => {
  expect(await packageFiles(working())).toEqual(await packageFiles(soundSubmission()));
});

test('who gave what goes along in the workbook where the clerk asks for it, and nobody who was merely asked', async () => {
  const [workbook, document, figures] = await packageFiles(working(), { sources: true });
  expect(contentOf(workbook!.bytes)).toContain('Ông Nguyễn Văn Kín');
  expect(contentOf(workbook!.bytes)).not.toContain('Phân công');
  expect(contentOf(document!.bytes) + contentOf(figures!.bytes)).not.toContain('Nguyễn Văn Kín');
  const cells = await readWorkbook(workbook!.bytes);
  expect(sealOf(cells, readSubmission(cells))).toEqual({ kind: 'intact' });
});
