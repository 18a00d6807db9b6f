import { UNREADABLE } from './read-report-symbols';
import { REPORT_LIMITS } from './report-limits';
import { struckNotes, type StruckCell } from './struck-note';

/** What comes up while a report is read, over all of its parts. */
export class ReadingLog {
  pictures = 0;
  /** Charts, diagrams, embedded workbooks. */
  objects = 0;
  /** Symbols and formulas that stand as `UNREADABLE`. */
  unreadable = 0;
  /** Text that stands in other files and is put in by Word on opening. */
  insertedFiles = 0;
  readonly struckCells: StruckCell[] = [];
  /** The footnotes and endnotes referred to, by their ids, in the order of their marks. */
  readonly footnotes = new Set<string>();
  readonly endnotes = new Set<string>();
  private room = REPORT_LIMITS.textLength;

  /** False from where the text is cut off. */
  take(length: number): boolean {
    this.room -= length + 1;
    return this.room >= 0;
  }

  /** What the person should know, a Vietnamese sentence each. */
  notes(): readonly string[] {
    return [
      ...struckNotes(this.struckCells),
      ...(this.room < 0 ? ['Văn bản quá dài nên chỉ đọc phần đầu; phần sau chưa được xem tới.'] : []),
      ...(this.pictures > 0 ? [`Văn bản có ${this.pictures} hình ảnh; chữ trong hình không đọc được.`] : []),
      ...(this.objects > 0
        ? [`Văn bản có ${this.objects} biểu đồ hoặc đối tượng nhúng (như bảng Excel); chữ và số trong đó không đọc được.`]
        : []),
      ...(this.unreadable > 0
        ? [`Văn bản có ${this.unreadable} ký hiệu hoặc công thức không đọc được, ghi là ${UNREADABLE}; vui lòng tự xem các chỗ đó.`]
        : []),
      ...(this.insertedFiles > 0
        ? ['Văn bản có phần được chèn từ tệp khác nên chưa đọc được; vui lòng mở bằng Word, lưu lại rồi đọc lại.']
        : []),
    ];
  }
}
