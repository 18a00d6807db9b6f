import { completed } from '../rules';
import { packageLayout, packageProperties } from '../sheets';
import { NO_INQUIRY, withoutCompared, withoutInquiry, type Submission } from '../submission';
import { documentFile, figuresFile, workbookFile, type NamedFile } from './files';

/** A file of the package. */
export interface PackedFile extends NamedFile {
  readonly kind: 'workbook' | 'document' | 'figures';
}

interface PackageOptions {
  readonly previous?: Submission | undefined;
  /** The workbook also says who gave which figure: only where the clerk asks for it. */
  readonly sources?: boolean;
}

/**
 * The three files that are sent. Same submission, same bytes; whether they may be sent is for `sendingGate` to say. Who in
 * the department was asked, and who gave what, stays there unless `sources` are wanted.
 */
export async function packageFiles(
  submission: Submission,
  { previous, sources = false }: PackageOptions = {},
): Promise<readonly PackedFile[]> {
  const packed = withoutInquiry(completed(submission));
  const given = submission.inquiry?.sources;
  const inWorkbook = sources && given ? { ...packed, inquiry: { ...NO_INQUIRY, sources: given } } : packed;
  // Other periods stand in the workbook for comparison; they were reported by themselves.
  return [
    { kind: 'workbook', ...(await workbookFile(packed, packageLayout(inWorkbook, { previous }))) },
    { kind: 'document', ...(await documentFile(packed, packageProperties(packed))) },
    { kind: 'figures', ...figuresFile(withoutCompared(packed)) },
  ];
}
