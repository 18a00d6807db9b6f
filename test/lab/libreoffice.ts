/**
 * LibreOffice and Poppler, without a screen: the independent spreadsheet and the printer of the tests.
 * Every call runs a process of its own with a fresh user profile, so calls may overlap.
 */
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { requireProgram } from '../../scripts/programs.mjs';
import { inTemporaryFolder } from './temporary-folder';

export type PrintableKind = 'xlsx' | 'docx' | 'html';

const startSeconds = 90;
const secondsPerFile = 5;

/** HTML is read into Writer as on pasting; left alone LibreOffice would choose its web view, which has no pages. */
const importFilters: Readonly<Record<PrintableKind, string | undefined>> = {
  xlsx: undefined,
  docx: undefined,
  html: 'HTML (StarWriter)',
};

const pdfFilters: Readonly<Record<PrintableKind, string>> = {
  xlsx: 'calc_pdf_Export',
  docx: 'writer_pdf_Export',
  html: 'writer_pdf_Export',
};

/**
 * The workbooks as LibreOffice saves them after calculating every formula anew, in the same order.
 * One process does them all. The locale decides how text is read as numbers and patterns as formats.
 */
export async function recalculate(files: readonly Uint8Array[], options: { locale?: string } = {}): Promise<Uint8Array[]> {
  return convert(files, 'xlsx', { to: 'xlsx:Calc MS Excel 2007 XML', locale: options.locale ?? 'en-US' });
}

/** What the file looks like on paper. Formulas are calculated anew first. */
export async function toPdf(bytes: Uint8Array, kind: PrintableKind): Promise<Uint8Array> {
  const [pdf] = await convert([bytes], kind, { to: `pdf:${pdfFilters[kind]}`, from: importFilters[kind], locale: 'vi-VN' });
  if (pdf === undefined) throw new Error('LibreOffice printed nothing.');
  return pdf;
}

/** Text files as LibreOffice Writer understands them, saved as .docx, in the same order. One process does them all. */
export async function toWriterDocx(files: readonly Uint8Array[], kind: 'docx' | 'html'): Promise<Uint8Array[]> {
  return convert(files, kind, { to: 'docx:MS Word 2007 XML', from: importFilters[kind], locale: 'vi-VN' });
}

/** The text of a PDF, laid out as on its pages; a form feed ends each page. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'in.pdf'), pdf);
    await run(requireProgram('pdftotext'), ['-layout', '-enc', 'UTF-8', 'in.pdf', 'out.txt'], folder, 60);
    return readFile(join(folder, 'out.txt'), 'utf8');
  });
}

/** The pages of a PDF as PNG pictures. */
export async function pdfPages(pdf: Uint8Array, dpi: number): Promise<Uint8Array[]> {
  return inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'in.pdf'), pdf);
    await run(requireProgram('pdftoppm'), ['-r', String(dpi), '-png', 'in.pdf', 'page'], folder, 120);
    // Poppler pads the page numbers to one length, so the names sort like the pages.
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
    return Promise.all(pages.map((name) => read(join(folder, name))));
  });
}

interface Conversion {
  readonly to: string;
  readonly from?: string | undefined;
  readonly locale: string;
}

async function convert(files: readonly Uint8Array[], kind: PrintableKind, { to, from, locale }: Conversion): Promise<Uint8Array[]> {
  if (files.length === 0) return [];
  const soffice = requireProgram('soffice');
  return inTemporaryFolder(async (folder) => {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings(locale));
    const inputs = files.map((_, index) => `${index}.${kind}`);
    await Promise.all(files.map((bytes, index) => writeFile(join(folder, `${index}.${kind}`), bytes)));
    const output = await run(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        ...(from === undefined ? [] : [`--infilter=${from}`]),
        '--convert-to',
        to,
        '--outdir',
        'out',
        ...inputs,
      ],
      folder,
      startSeconds + secondsPerFile * files.length,
    );
    const extension = to.slice(0, to.indexOf(':'));
    // LibreOffice reports success even for a file it could not read; only the missing result tells.
    return Promise.all(
      inputs.map((_, index) =>
        read(join(folder, 'out', `${index}.${extension}`)).catch(() => {
          throw new Error(`LibreOffice did not convert ${kind} file ${index} of ${files.length}.\n${output}`);
        }),
      ),
    );
  });
}

/** A user profile that recalculates .xlsx files on load, whatever program wrote them and whatever values they hold. */
function settings(locale: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>
`;
}

async function read(path: string): Promise<Uint8Array> {
  // A plain Uint8Array: a Buffer is never equal to one.
  return new Uint8Array(await readFile(path));
}

/** Runs a program to its end and returns what it said; throws when it fails or takes too long. */
function run(program: string, args: readonly string[], folder: string, seconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    // In a process group of its own: soffice is a script, and stopping the script would leave the office running.
    const hasGroups = process.platform !== 'win32';
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], detached: hasGroups });
    let output = '';
    let timedOut = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    const timer = setTimeout(() => {
      timedOut = true;
      if (hasGroups && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, seconds * 1000);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (timedOut) reject(new Error(`${program} did not finish within ${seconds} seconds and was stopped.\n${output}`));
      else if (code !== 0) reject(new Error(`${program} ended with code ${code}.\n${output}`));
      else resolve(output);
    });
  });
}
