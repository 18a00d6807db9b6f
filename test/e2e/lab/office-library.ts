import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is served in place of Office's library: the strict program, then Microsoft's client, which finds its bridge. */
export async function officeLibrary(program: 'excel' | 'word'): Promise<string> {
  const [{ outputFiles }, client] = await Promise.all([
    build({ entryPoints: [join(__dirname, `${program}-page.ts`)], bundle: true, write: false, format: 'iife' }),
    readFile(join(process.cwd(), `node_modules/@microsoft/office-js/dist/${program}-web-16.00.js`), 'utf8'),
  ]);
  return `${outputFiles[0]?.text ?? ''}\n;const keptOffice = window.Office;\n${client}\n;window.Office = keptOffice;`;
}
