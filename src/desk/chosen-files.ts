import { isLitter, OpeningError } from '../opening';

/** A file somebody chose, by its path within the folder it was in. */
export interface ChosenFile {
  readonly name: string;
  readonly file: File;
}

/** A province has 170 agencies with three files each, and sends them twice. */
const MOST_FILES = 5000;
/**
 * Lets a person choose files, or a folder with everything in it. Empty when they changed their mind. Rejects with an
 * OpeningError for more files than any province has.
 */
export function chooseFiles({ folder = false, accept = '', multiple = true } = {}): Promise<readonly ChosenFile[]> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = multiple;
    input.accept = accept;
    input.webkitdirectory = folder;
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])].map((file) => ({ name: withoutTop(file.webkitRelativePath) || file.name, file }));
      Promise.resolve(files).then(inOrder).then(resolve, reject);
    });
    input.click();
  });
}

/**
 * The files that were dropped, those of folders and of the folders in them too. To be called while the drop is handled:
 * afterwards the browser forgets them. Rejects as `chooseFiles` does.
 */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return inOrder([...files].map((file) => ({ name: file.name, file })));
  const found: ChosenFile[] = [];
  const [only, ...others] = entries;
  // A single folder is not part of the names, as little as one that was chosen; several tell their files apart.
  if (only && others.length === 0 && isFolder(only)) await gatherFolder(only, '', found);
  else for (const entry of entries) await gather(entry, '', found);
  return inOrder(found);
}

/** Adds a file, or all of a folder, to those that were found. */
async function gather(entry: FileSystemEntry, path: string, found: ChosenFile[]): Promise<void> {
  const name = `${path}${entry.name}`;
  if (isLitter(entry.name)) return;
  if (isFolder(entry)) return gatherFolder(entry, `${name}/`, found);
  if (!isFile(entry)) return;
  // What is gone by now, or may not be read, is said when it is read.
  const file = await new Promise<File>((resolve) => entry.file(resolve, () => resolve(new File([], entry.name))));
  found.push({ name, file });
  if (found.length > MOST_FILES) throw tooMany();
}

async function gatherFolder(folder: FileSystemDirectoryEntry, path: string, found: ChosenFile[]): Promise<void> {
  const reader = folder.createReader();
  // It hands over a hundred at a time, and nothing at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return;
    for (const each of some) await gather(each, path, found);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function withoutTop(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}

function inOrder(files: readonly ChosenFile[]): readonly ChosenFile[] {
  const own = files.filter(({ name }) => !isLitter(name.split('/').at(-1) ?? name));
  if (own.length > MOST_FILES) throw tooMany();
  return own.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function tooMany(): OpeningError {
  return new OpeningError(`Có hơn ${MOST_FILES.toLocaleString('vi-VN')} tệp; hãy chọn đúng thư mục chứa tệp các đơn vị gửi.`);
}
