import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packageFiles } from '../../../src/sending';
import { recordOf } from '../../../src/submission';
import { openFile } from '../../../src/taskpane/files/open-file';
import { soundSubmission } from '../../submissions';

const sound = soundSubmission();
const workbook = async () => (await packageFiles(sound)).find(({ kind }) => kind === 'workbook')!;

/** The package with one cell of Biểu mẫu 1 changed on the way. */
async function altered(): Promise<Uint8Array> {
  const parts = unzipSync((await workbook()).bytes);
  const name = 'xl/worksheets/sheet3.xml';
  parts[name] = strToU8(strFromU8(parts[name]!).replace(/(<c r="D7"[^>]*><v>)37(<\/v>)/, '$138$2'));
  return zipSync(parts);
}

test('an intact package opens like any workbook, without a word', async () => {
  const { submission, notes } = await openFile(await workbook());
  expect(notes).toEqual([]);
  expect(submission.agency).toEqual(sound.agency);
});

test('a package that was changed on the way says so, with what was sent', async () => {
  const { notes } = await openFile({ name: 'goi.xlsx', bytes: await altered() });
  expect(notes[0]).toMatch(/^Tệp là gói đã đóng và đã thay đổi \d+ chỗ sau đó: .*Biểu mẫu 1, dòng 2\.1 \(37 → 38\)/);
});

test('the figures file of a package says the same as its workbook', async () => {
  const files = await packageFiles(sound);
  const { submission } = await openFile(files.find(({ kind }) => kind === 'figures')!);
  expect(recordOf(submission)).toEqual(recordOf(sound));
});
