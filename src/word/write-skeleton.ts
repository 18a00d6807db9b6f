import { reportSkeleton } from '../report';
import type { Submission } from '../submission';

/**
 * The report around the figures as a Word file (.docx), for the clerk to write on in: official structure and heading,
 * ready sentences, "…" where prose belongs. Same submission, same bytes.
 */
export async function writeSkeleton(submission: Submission): Promise<Uint8Array> {
  const [{ packSkeleton }, language] = await Promise.all([import('./docx-skeleton'), submission.template.language()]);
  return packSkeleton(reportSkeleton(submission, language), `Báo cáo cải cách hành chính ${submission.period.phrase}`);
}
