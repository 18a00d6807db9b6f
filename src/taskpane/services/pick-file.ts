import type { PickedFile } from './services';

/** The largest file that is looked at at all. */
const LARGEST_FILE = 50_000_000;

/** A file's bytes. Rejects, with a sentence, for one too large to be any of ours. */
export async function readFile(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST_FILE) throw new Error('Tệp lớn hơn 50 MB; hãy chọn đúng sổ phụ lục hoặc báo cáo CCHC.');
  return new Uint8Array(await file.arrayBuffer());
}

/** A file chooser that works in browsers and in Office's web views alike. */
export async function pickFile(accept: string): Promise<PickedFile | undefined> {
  const [file] = await choose(accept, false);
  return file;
}

/** The same for several files at once; none where the person changed their mind. */
export function pickFiles(accept: string): Promise<readonly PickedFile[]> {
  return choose(accept, true);
}

function choose(accept: string, multiple: boolean): Promise<readonly PickedFile[]> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.addEventListener('change', () => {
      Promise.all([...(input.files ?? [])].map(async (file) => ({ name: file.name, bytes: await readFile(file) }))).then(resolve, reject);
    });
    input.click();
  });
}
