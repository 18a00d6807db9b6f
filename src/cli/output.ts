import { chmod, constants, mkdir, open, access, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Arguments } from './command';
import { FilingError } from './filing-error';
import { reason } from './reason';

/** Stands for standard input and standard output in place of a file. */
export const STANDARD = '-';

type Inputs = Pick<Arguments, 'file' | 'previous' | 'report' | 'roster' | 'with'> & Partial<Pick<Arguments, 'others' | 'assign'>>;

/**
 * Writes a result where -o says; `-` is standard output. An input is never written over, and an existing file is only
 * replaced whole: what fails half way leaves the old one. Throws a FilingError.
 */
export async function save(args: Inputs & Pick<Arguments, 'output'>, content: Uint8Array | string): Promise<void> {
  const { output } = args;
  if (output === undefined) throw new FilingError('Chưa cho biết tệp kết quả; thêm -o tên-tệp.');
  if (output === STANDARD) await toStandardOutput(content);
  else await saveAs(output, content, args);
}

/** Writes several results into the folder that -o says, which is made if it isn't there. Returns their paths. Throws a FilingError. */
export async function saveInFolder(
  args: Inputs & Pick<Arguments, 'output'>,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<readonly string[]> {
  const { output } = args;
  if (output === undefined || output === STANDARD) throw new FilingError('Chưa cho biết thư mục kết quả; thêm -o thư-mục.');
  const paths = files.map(({ name }) => join(output, name));
  // Before the first is written: a package in part is none.
  for (const path of paths) await refuseInput(path, args);
  try {
    await mkdir(output, { recursive: true });
  } catch (error) {
    throw new FilingError(`${basename(output)}: ${reason(error, 'ghi')}`);
  }
  for (const [index, path] of paths.entries()) await saveAs(path, files[index]?.bytes ?? '', args);
  return paths;
}

/** Tells the person what was done: beside a result on standard output it goes to the error stream. */
export function tell({ output }: Pick<Arguments, 'output'>, text: string): void {
  (output === STANDARD ? process.stderr : process.stdout).write(text);
}

async function saveAs(path: string, content: Uint8Array | string, inputs: Inputs): Promise<void> {
  await refuseInput(path, inputs);
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => undefined);
  try {
    // Devices and pipes are no files that could be lost.
    if (old && !old.isFile() && !old.isDirectory()) await write(target, 'w', content);
    else await replace(target, content, old?.mode);
  } catch (error) {
    throw new FilingError(`${basename(path)}: ${reason(error, 'ghi')}${old?.isFile() ? ' Tệp cũ còn nguyên.' : ''}`);
  }
}

async function replace(target: string, content: Uint8Array | string, mode: number | undefined): Promise<void> {
  // Renaming would get past a file that nobody may write to.
  if (mode !== undefined) await access(target, constants.W_OK);
  const beside = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  try {
    await write(beside, 'wx', content);
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function write(path: string, flags: 'w' | 'wx', content: Uint8Array | string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.writeFile(content);
    // A full disk may only show when the bytes have to be there.
    if (flags === 'wx') await file.sync();
  } finally {
    await file.close();
  }
}

async function refuseInput(path: string, { file, previous, report, roster, with: before, assign, others = [] }: Inputs): Promise<void> {
  const output = await stat(path).catch(() => undefined);
  if (!output) return;
  for (const input of [file, previous, report, roster, before, assign, ...others]) {
    const own = input === undefined || input === STANDARD ? undefined : await stat(input).catch(() => undefined);
    // Of a folder any of its files may be the one that is read.
    const isWithin = own?.isDirectory() === true && (await realpath(dirname(path))) === (await realpath(input ?? ''));
    if (isWithin || (own?.ino === output.ino && own.dev === output.dev)) {
      throw new FilingError(`${basename(path)}: tệp kết quả trùng với tệp đang đọc; hãy ghi ra tệp khác.`);
    }
  }
}

function toStandardOutput(content: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
