import { completeFigures } from '../rules';
import { packageLayout, packageProperties } from '../sheets';
import { writeFiguresFile, type Submission } from '../submission';
import { writeAppendix } from '../word';
import { writeWorkbook } from '../xlsx';
import { fileName } from './file-name';

/** A file of the package. */
export interface PackedFile {
  readonly kind: 'workbook' | 'document' | 'figures';
  readonly name: string;
  /** As browsers name it. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const FIGURES_TYPE = 'application/json';

/** The three files that are sent. Same submission, same bytes; whether they may be sent is for `sendingGate` to say. */
export async function packageFiles(
  submission: Submission,
  options: { previous?: Submission | undefined } = {},
): Promise<readonly PackedFile[]> {
  const name = fileName(submission);
  const packed = { ...submission, figures: completeFigures(submission) };
  return [
    { kind: 'workbook', name: `${name}.xlsx`, type: WORKBOOK_TYPE, bytes: await writeWorkbook(packageLayout(packed, options)) },
    { kind: 'document', name: `${name}.docx`, type: DOCUMENT_TYPE, bytes: await writeAppendix(packed, packageProperties(packed)) },
    { kind: 'figures', name: `${name}.json`, type: FIGURES_TYPE, bytes: new TextEncoder().encode(writeFiguresFile(packed)) },
  ];
}
