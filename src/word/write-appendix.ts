import { fileProperties } from '../sheets';
import type { Submission } from '../submission';
import { appendixHeading, appendixTitle } from './appendix-heading';
import { appendixTables } from './form-table';

/**
 * The whole appendix as a Word file (.docx): its heading and all tables. Same submission, same bytes.
 * The Word library is large and is loaded on the first call.
 * `properties` is what the file says about itself beyond its title.
 */
export async function writeAppendix(submission: Submission, properties = fileProperties(submission)): Promise<Uint8Array> {
  const { packAppendix } = await import('./docx-appendix');
  return packAppendix({
    title: appendixTitle(submission),
    properties,
    heading: appendixHeading(submission),
    tables: appendixTables(submission),
  });
}
