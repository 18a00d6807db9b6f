import type { IndicatorId } from '../forms';
import type { Submission } from '../submission';

/** `Biểu mẫu 6, dòng 1.2`. */
export function place({ template }: Submission, id: IndicatorId): string {
  const form = template.forms.find((candidate) => id.startsWith(`${candidate.id}/`));
  return `${form?.name ?? ''}, dòng ${id.slice(id.indexOf('/') + 1)}`;
}
