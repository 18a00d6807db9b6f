import type { Form } from '../forms';
import { WorkbookContentError, type WorkbookCells } from '../sheets';
import { SlipError } from '../slips';
import { readWorkbook, WorkbookError } from '../xlsx';
import type { Container, Entry } from './archive';
import { openCells } from './open-cells';
import { openedSlips } from './open-slips';
import { OpeningError, type Choices, type Opened } from './opened';

/** As many as there are forms, and some more; each is read whole before it is known whether they belong together. */
const MOST_WORKBOOKS = 12;
/** A department has no more rooms and people to ask. */
const MOST_SLIPS = 100;

/** Where workbooks come from, for what is said of them. */
interface Source {
  readonly name: string;
  readonly what: Container;
  /** ISO. */
  readonly today: string;
}

/** One workbook by itself. */
interface Part {
  readonly name: string;
  readonly cells: WorkbookCells;
  readonly opened: Opened;
}

/**
 * Several workbooks in which the forms of one submission stand, each form in one of them only, read as one workbook.
 * `undefined` where fewer than two of them hold forms.
 *
 * @throws OpeningError with the question which one is meant, and why they can't be read together; for one that is broken it
 * says which: nothing of the others is taken without a word.
 */
export async function openTogether(entries: readonly Entry[], source: Source, choices: Choices): Promise<Opened | undefined> {
  if (entries.length > MOST_SLIPS) return undefined;
  const parts: Part[] = [];
  const broken: { readonly name: string; readonly error: WorkbookError }[] = [];
  for (const entry of entries) {
    try {
      const cells = await readWorkbook((await entry.read()) ?? new Uint8Array());
      const opened = openCells(cells, { name: entry.name, kind: 'workbook', notes: [], today: source.today }, choices);
      parts.push({ name: entry.name, cells, opened });
    } catch (error) {
      if (error instanceof WorkbookError) {
        broken.push({ name: entry.name, error });
        continue;
      }
      if (error instanceof SlipError) throw new OpeningError(`${entry.name}: ${error.message}`, undefined, error);
      if (!(error instanceof WorkbookContentError)) throw error;
    }
    // Of so many nothing but slips belongs together.
    if (entries.length > MOST_WORKBOOKS && parts.at(-1)?.opened.slips === undefined) return undefined;
  }
  if (broken[0]) throw brokenError(broken[0], parts, source);
  const [slip, ...more] = parts.flatMap(({ opened }) => opened.slips ?? []);
  if (slip && parts.every(({ opened }) => opened.slips)) return openedSlips(source.name, [slip, ...more]);
  if (parts.length < 2) return undefined;
  if (slip) throw new OpeningError(`${source.what} này có cả phiếu cung cấp số liệu lẫn sổ khác; hãy mở riêng từng loại.`);
  const clash = clashOf(parts);
  if (clash !== undefined) {
    const message = `${source.what} này có ${String(parts.length)} sổ: ${contents(parts)}; ${clash} nên không đọc gộp được, hãy chọn một tệp.`;
    throw new OpeningError(message, { kind: 'entry', names: parts.map(({ name }) => name) });
  }
  const notes = [`Đã đọc gộp ${String(parts.length)} sổ trong "${source.name}": ${contents(parts)}.`];
  return openCells(asOne(parts), { name: source.name, kind: 'workbook', notes, today: source.today }, choices);
}

/** Of slips none is taken while one is broken; of other workbooks a person may choose a sound one. */
function brokenError(
  { name, error }: { readonly name: string; readonly error: WorkbookError },
  parts: readonly Part[],
  { what }: Source,
): OpeningError {
  const names = parts.map((part) => part.name);
  if (names.length === 0 || parts.some(({ opened }) => opened.slips))
    return new OpeningError(`${name}: ${error.message}`, undefined, error);
  const message = `${what} này có "${name}" không đọc được; hãy thay tệp ấy bằng tệp khác, hoặc chọn một tệp đọc được: ${names.join(', ')}.`;
  return new OpeningError(message, { kind: 'entry', names }, error);
}

/** What keeps workbooks from being parts of one submission, as the reason in a sentence. */
function clashOf(parts: readonly Part[]): string | undefined {
  const seen = new Set<Form>();
  const twice = parts.flatMap(({ opened }) => formsIn(opened)).find((form) => seen.size === seen.add(form).size);
  if (twice) return `${twice.name} có ở nhiều sổ`;
  const agencies = new Set(parts.map(({ opened }) => opened.submission.agency.name).filter((name) => name !== ''));
  if (agencies.size > 1) return `các sổ là của những đơn vị khác nhau (${[...agencies].join(', ')})`;
  const dated = parts.filter(({ opened }) => !opened.questions.some(({ kind }) => kind === 'period'));
  const periods = new Set(dated.map(({ opened }) => opened.submission.period.phrase));
  if (periods.size > 1) return `các sổ là của những kỳ khác nhau (${[...periods].join(', ')})`;
  const packed = parts.find(({ opened }) => opened.seal !== undefined);
  return packed && `"${packed.name}" là sổ của một gói đã gửi`;
}

/** Forms whose column is in doubt are there, too. */
function formsIn({ found, questions }: Opened): readonly Form[] {
  const inDoubt = questions.flatMap((question) => (question.kind === 'column' ? question.doubts.map(({ form }) => form) : []));
  return [...new Set([...found.map(({ form }) => form), ...inDoubt])];
}

function contents(parts: readonly Part[]): string {
  return parts
    .map(
      ({ name, opened }) =>
        `"${name}" (${formsIn(opened)
          .map((form) => form.name)
          .join(', ')})`,
    )
    .join(', ');
}

/** The sheets of all; those of one name are told apart by their files. */
function asOne(parts: readonly Part[]): WorkbookCells {
  const names = parts.flatMap(({ cells }) => cells.sheets.map(({ name }) => name));
  const isShared = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return {
    sheets: parts.flatMap(({ name: file, cells }) =>
      cells.sheets.map((sheet) => (isShared(sheet.name) ? { ...sheet, name: `${sheet.name} (${file})` } : sheet)),
    ),
    properties: Object.assign({}, ...parts.map(({ cells }) => cells.properties)) as WorkbookCells['properties'],
  };
}
