import type { PickedFile } from './services';

/** The largest file that is looked at at all. */
const LARGEST_FILE = 50_000_000;

/** A file's bytes. Rejects, with a sentence, for one too large to be any of ours. */
export async function readFile(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST_FILE) throw new Error('Tệp lớn hơn 50 MB; hãy chọn đúng sổ phụ lục hoặc báo cáo CCHC.');
  return new Uint8Array(await file.arrayBuffer());
}

/** A file chooser that works in browsers and in Office's web views alike. */
export function pickFile(accept: string): Promise<PickedFile | undefined> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('cancel', () => {
      resolve(undefined);
    });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (!file) resolve(undefined);
      else
        readFile(file).then((bytes) => {
          resolve({ name: file.name, bytes });
        }, reject);
    });
    input.click();
  });
}
