import { reportSkeleton } from '../report';
import type { Submission } from '../submission';

/**
 * The report around the figures as a Word file (.docx), for the clerk to write on in: official structure and heading,
 * ready sentences, "…" where prose belongs. Same submission, same bytes.
 */
export async function writeSkeleton(submission: Submission): Promise<Uint8Array> {
  const { packSkeleton } = await import('./docx-skeleton');
  return packSkeleton(reportSkeleton(submission), `Báo cáo cải cách hành chính ${submission.period.phrase}`);
}
