import { ZipArchive } from '../opc';
import { OpeningError } from './opened';

const MEGABYTE = 1024 * 1024;

/** What an archive that is sent around holds: a package, a few reports. */
const LIMITS = {
  fileBytes: 50 * MEGABYTE,
  entries: 500,
  totalBytes: 128 * MEGABYTE,
  readBytes: 64 * MEGABYTE,
  xmlDepth: 100,
  xmlAttributes: 200,
} as const;

/** What can be opened, by what says most: a workbook holds all that a report only prints. */
const KINDS: readonly RegExp[] = [/\.xls[xm]$/iu, /\.docx$/iu, /\.json$/iu, /\.(?:csv|txt|html?)$/iu];
/** Folders in an archive: one deep, as programs pack a folder. */
const DEEPEST = 1;

/** What several files stand in, as sentences call it. */
export type Container = 'Tệp nén (.zip)' | 'Thư mục';

/** A file of an archive or a folder, by its bare name. */
export interface Entry {
  readonly name: string;
  readonly read: () => Uint8Array | undefined | Promise<Uint8Array>;
}

/** What programs leave beside the files of a person: locks of open documents, the looks of folders, resource forks. */
const LITTER = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$|__macosx$)/iu;

/** Whether a file or folder is none that a person put there. */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

/** The files of a zip archive that may be opened. Names are only ever shown and compared, no path is followed. Throws a PackageError. */
export function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const zip = new ZipArchive(bytes, LIMITS);
  return zip.names.flatMap((path): Entry[] => {
    const parts = path.split(/[\\/]/);
    const name = parts.at(-1) ?? '';
    const isOurs = parts.length <= DEEPEST + 1 && name !== '' && !parts.some(isLitter);
    return isOurs ? [{ name, read: () => zip.read(path) }] : [];
  });
}

/** Those of the files that say most, all of one kind. */
export function bestEntries<One extends { readonly name: string }>(entries: readonly One[]): readonly One[] {
  return KINDS.map((kind) => entries.filter(({ name }) => kind.test(name) && !isLitter(name))).find((found) => found.length > 0) ?? [];
}

export function isWorkbookName(name: string): boolean {
  return KINDS[0]?.test(name) === true;
}

/**
 * Of several files the one to open: the only workbook, or else the only report, figures file or table; the others of its
 * kind are asked about.
 *
 * @throws OpeningError where there is none, or a person has to say which.
 */
export function chosenEntry<One extends { readonly name: string }>(
  entries: readonly One[],
  wanted: string | undefined,
  what: Container,
): { entry: One; others: readonly One[] } {
  const named = entries.filter(({ name }) => name === wanted);
  const candidates = named.length > 0 ? named : bestEntries(entries);
  const [entry, ...more] = candidates;
  if (!entry) {
    throw new OpeningError(`${what} này không chứa tệp nào đọc được; hãy chọn sổ .xlsx hoặc báo cáo .docx.`);
  }
  if (more.length > 0) {
    const names = candidates.map(({ name }) => name);
    throw new OpeningError(`${what} này có ${String(names.length)} tệp đọc được: ${names.slice(0, 10).join(', ')}; hãy chọn một tệp.`, {
      kind: 'entry',
      names,
    });
  }
  return { entry, others: entries.filter((other) => other !== entry && !isLitter(other.name)) };
}
