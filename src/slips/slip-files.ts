import { zipSync, type ZipOptions } from 'fflate';
import { fileProperties, PROPERTY, slipSheet, type SlipContent, type WorkbookLayout } from '../sheets';
import { plainName, type Submission } from '../submission';
import { writeTable } from '../word';
import { writeWorkbook } from '../xlsx';
import { slipTable, slipHeading } from './slip-table';
import { slipsOf } from './slip';

/** A file for a room, or all of them. */
export interface SlipFile {
  readonly name: string;
  /** As browsers name it. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** They are packed already, each by itself; and zip files can't be without a time: this is the first they know. */
const AS_THEY_ARE: ZipOptions = { level: 0, mtime: new Date(1980, 0, 1) };

/** The workbook of one slip. */
export function slipLayout(submission: Submission, slip: SlipContent, previous?: Submission): WorkbookLayout {
  return { sheets: [slipSheet(submission, slip, previous)], title: titleOf(submission), properties: propertiesOf(submission, slip) };
}

/** The slip to fill in on a screen. `previous`: the period before, shown beside. Same slip, same bytes. */
export async function slipWorkbook(submission: Submission, slip: SlipContent, previous?: Submission): Promise<SlipFile> {
  const bytes = await writeWorkbook(slipLayout(submission, slip, previous));
  return { name: `${nameOf(submission, slip)}.xlsx`, type: WORKBOOK_TYPE, bytes };
}

/** The slip to print and fill in by hand: one table. */
export async function slipDocument(submission: Submission, slip: SlipContent, previous?: Submission): Promise<SlipFile> {
  const bytes = await writeTable({
    title: titleOf(submission),
    properties: propertiesOf(submission, slip),
    heading: slipHeading(submission, slip),
    tables: [slipTable(submission, slip, previous)],
  });
  return { name: `${nameOf(submission, slip)}.docx`, type: DOCUMENT_TYPE, bytes };
}

/** All slips of a submission in one file, each as workbook and as document. */
export async function slipArchive(submission: Submission, previous?: Submission): Promise<SlipFile> {
  const files = await slipFiles(submission, previous);
  const content = Object.fromEntries(files.map(({ name, bytes }): [string, [Uint8Array, ZipOptions]] => [name, [bytes, AS_THEY_ARE]]));
  return { name: `${['PhieuCCHC', submission.period.id].join('_')}.zip`, type: 'application/zip', bytes: zipSync(content) };
}

/** Every slip of a submission as workbook and as document. */
export async function slipFiles(submission: Submission, previous?: Submission): Promise<readonly SlipFile[]> {
  const files: SlipFile[] = [];
  for (const slip of slipsOf(submission)) {
    files.push(await slipWorkbook(submission, slip, previous), await slipDocument(submission, slip, previous));
  }
  return files;
}

function titleOf({ period }: Submission): string {
  return `Phiếu đề nghị cung cấp số liệu ${period.phrase}`;
}

function propertiesOf(submission: Submission, { id }: SlipContent): Readonly<Record<string, string>> {
  return { ...fileProperties(submission), [PROPERTY.slip]: id };
}

/** `PhieuCCHC_Thanh-tra-So_2023-Q3-1a2b3c4d`: the id tells rooms apart whose names are alike without their marks. */
function nameOf(_: Submission, { room, id }: SlipContent): string {
  return ['PhieuCCHC', plainName(room), id].filter((part) => part !== '').join('_');
}
