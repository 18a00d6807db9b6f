import { completed } from '../rules';
import { packageLayout, packageProperties } from '../sheets';
import { withoutCompared, type Submission } from '../submission';
import { documentFile, figuresFile, workbookFile, type NamedFile } from './files';

/** A file of the package. */
export interface PackedFile extends NamedFile {
  readonly kind: 'workbook' | 'document' | 'figures';
}

/** The three files that are sent. Same submission, same bytes; whether they may be sent is for `sendingGate` to say. */
export async function packageFiles(
  submission: Submission,
  options: { previous?: Submission | undefined } = {},
): Promise<readonly PackedFile[]> {
  const packed = completed(submission);
  // Other periods stand in the workbook for comparison; they were reported by themselves.
  return [
    { kind: 'workbook', ...(await workbookFile(packed, packageLayout(packed, options))) },
    { kind: 'document', ...(await documentFile(packed, packageProperties(packed))) },
    { kind: 'figures', ...figuresFile(withoutCompared(packed)) },
  ];
}
