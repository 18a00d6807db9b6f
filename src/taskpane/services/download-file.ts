import type { FileToDeliver } from './services';

/** Hands a file to the person as a download of the browser. */
export function downloadFile({ name, bytes, type }: FileToDeliver): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
