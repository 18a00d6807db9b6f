import { toldError } from './open-file';
import { openReport } from './open-report';
import { tablesOfText } from './open-text';
import { OpeningError, type Choices, type Opened } from './opened';

/** What a program put on the clipboard. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** Longer than the tables of any report. */
const LONGEST = 5_000_000;

/**
 * Reads tables of the forms out of what was pasted.
 *
 * @throws OpeningError, whose `message` is a sentence for the person who pasted.
 */
export async function openPasted({ html, text }: Pasted, choices: Choices, today: string): Promise<Opened> {
  if (html.length + text.length > LONGEST) throw new OpeningError('Đoạn dán vào quá lớn; hãy chỉ chép các bảng biểu mẫu.');
  try {
    const report = /<table\b/iu.test(html) ? (await import('./tables-of-page')).tablesOfPage(html) : (await tablesOfText(text)).report;
    if (report.blocks.every((block) => block.kind === 'paragraph')) {
      throw new OpeningError('Đoạn dán vào không có bảng nào; hãy chép cả bảng, gồm cột STT hoặc cột tên chỉ tiêu.');
    }
    return openReport(report, { name: 'Bảng dán vào', kind: 'table', today }, choices);
  } catch (error) {
    throw toldError(error);
  }
}
