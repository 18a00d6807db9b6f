import { readSubmission, sealOf, type Seal } from '../../sheets';
import { isFiguresFile, readFiguresFile, type Submission } from '../../submission';
import { xlsxRoom } from '../rooms';
import type { PickedFile } from '../services/services';

/** Differences worth spelling out in one sentence. */
const MOST_DIFFERENCES = 5;

/** What was read from a file, and what was odd about it. */
export interface OpenedFile {
  readonly name: string;
  readonly submission: Submission;
  readonly notes: readonly string[];
}

/** Reads a workbook or a figures file, told apart by content. Rejects with an error whose message is a Vietnamese sentence. */
export async function openFile({ name, bytes }: PickedFile): Promise<OpenedFile> {
  if (isFiguresFile(name, bytes)) return { name, submission: readFiguresFile(new TextDecoder().decode(bytes)), notes: [] };
  const { readWorkbook } = await xlsxRoom();
  const cells = await readWorkbook(bytes);
  const reading = readSubmission(cells);
  return {
    name,
    submission: reading.submission,
    notes: [...sealNotes(sealOf(cells, reading)), ...reading.findings.map(({ message }) => message)],
  };
}

/** What has happened to a package since it was packed. */
function sealNotes(seal: Seal): readonly string[] {
  if (seal.kind === 'record-altered') return ['Tệp là gói đã đóng nhưng bản ghi khi gửi đã bị sửa; hãy hỏi lại nơi gửi.'];
  if (seal.kind !== 'altered') return [];
  const all = [...seal.differences.map(({ what, sent, now }) => `${what} (${sent || 'trống'} → ${now || 'trống'})`), ...seal.notes];
  const first = all.slice(0, MOST_DIFFERENCES);
  const more = all.length > first.length ? '…' : '';
  return [`Tệp là gói đã đóng và đã thay đổi ${String(all.length)} chỗ sau đó: ${first.join('; ')}${more}`];
}
