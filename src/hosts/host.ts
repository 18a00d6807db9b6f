import type { CellPlace } from '../rules';
import type { CellChange, SheetLayout, WorkbookCells } from '../sheets';

/** What else comes with building sheets. */
export interface Building {
  /** Sheets that go. */
  readonly remove?: readonly string[];
  /** Document properties. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Only some sheets are built: new ones stand after the last of these, and what is there stays where it is (`sheetOrder`). */
  readonly after?: readonly string[];
}

/** Long work that can be watched and stopped between sheets. */
export interface LongWork {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** The person has to do something first, which the reason says; told each time the program refuses, up to a minute. Progress ends it. */
  readonly onWaiting?: (reason: HostError) => void;
}

export type Stop = () => void;

/**
 * What the pane needs of a spreadsheet, Excel or the workbench. Every method rejects with a
 * HostError, whose message is a Vietnamese sentence with a next step. Only `writeSheets` waits for
 * the person, and says so; a host that doesn't answer within seconds rejects as `unreachable`.
 */
export interface Host {
  readonly kind: 'excel' | 'workbench';

  /**
   * All cells of all sheets, in one round trip where the sheets are known. Who means to act upon them `endsTyping`: what
   * somebody is typing in a cell is taken as it stands first, where the program lets us; Excel rejects as `editing`. Else a
   * large sheet that nobody edited may be given as it was read before, unless it is one of `ours`: there formulas may yield
   * something else by now. `atOnce` doesn't wait for formulas that stand as they were built: what they show may still be of
   * before the last edit, which nothing that is read of the forms depends on; `onChanged` tells when they have caught up.
   */
  readonly readCells: (options?: {
    readonly endsTyping?: boolean;
    readonly ours?: ReadonlySet<string>;
    readonly atOnce?: boolean;
  }) => Promise<WorkbookCells>;

  /**
   * Builds the sheets, replacing those of the same name and leaving all others alone, in the order
   * given before all others unless `after` says otherwise. Cells show their `value` at once; formulas
   * are calculated by the program. Does not raise `onChanged`. When it fails half way, repeating it
   * mends the workbook.
   */
  readonly writeSheets: (sheets: readonly SheetLayout[], options?: LongWork & Building) => Promise<void>;

  /** Changes single cells, also on protected sheets, as one step. Does not raise `onChanged`. */
  readonly writeCells: (changes: readonly CellChange[]) => Promise<void>;

  /** Brings a cell into view and selects it. `quietly`: what was done is shown, and the keyboard stays where it is. */
  readonly showCell: (place: CellPlace, options?: { readonly quietly?: boolean }) => Promise<void>;

  /**
   * Somebody changed a cell, a row, a sheet. The workbench tells at once, and in a burst every tenth of a second; Excel, which
   * sends an event for each cell, once about 200 ms after the last change.
   */
  readonly onChanged: (listener: () => void) => Promise<Stop>;

  /** Somebody selected a cell. */
  readonly onSelected: (listener: (place: CellPlace) => void) => Promise<Stop>;
}

export type HostErrorKind =
  | 'protected'
  | 'editing'
  | 'elsewhere'
  | 'read-only'
  | 'too-old'
  | 'too-large'
  | 'unreachable'
  | 'cancelled'
  | 'conflict'
  | 'misplaced'
  | 'occupied'
  | 'unsupported'
  | 'failed';

/** What a host has open. The same trouble is told in other words of a workbook and of a document. */
export type HostSubject = 'spreadsheet' | 'document';

const SENTENCES: Readonly<Record<HostSubject, Readonly<Record<HostErrorKind, string>>>> = {
  spreadsheet: {
    protected:
      'Sổ đang được bảo vệ bằng mật khẩu, hoặc phần mềm diệt virus chặn ghi; hãy bỏ bảo vệ bằng tay trong thẻ Xem lại (Review) rồi thử lại, nếu vẫn lỗi thì lưu một bản khác.',
    editing: 'Đang gõ dở trong một ô; hãy nhấn Enter hoặc Esc rồi thử lại.',
    elsewhere: 'Excel chưa cho ghi, thường vì một sổ khác đang ở trước; hãy đưa cửa sổ của sổ này ra trước rồi thử lại.',
    'read-only': 'Sổ đang mở ở chế độ chỉ đọc; hãy lưu một bản khác rồi thử lại.',
    'too-old': 'Phiên bản Excel này chưa đủ mới; hãy dùng Excel 2021 trở lên hoặc bàn làm việc trên trình duyệt.',
    'too-large': 'Sổ lớn quá mức đọc hoặc ghi được một lần; hãy chuyển bớt các trang tính khác sang sổ khác rồi thử lại.',
    unreachable: 'Chưa liên lạc được với bảng tính; hãy tải lại ngăn này.',
    cancelled: 'Đã dừng theo yêu cầu; lập lại biểu mẫu để hoàn tất.',
    conflict: 'Một người khác vừa sửa đúng chỗ này; hãy thử lại.',
    misplaced: 'Chỗ đang chọn không phải là ô của trang tính; hãy chọn một ô rồi thử lại.',
    occupied: 'Chỗ đang chọn đã có biểu mẫu; hãy chọn một ô ngoài biểu mẫu rồi thử lại.',
    unsupported: 'Bảng tính này không làm được việc đó, nhất là trên trình duyệt; hãy mở sổ bằng Excel trên máy rồi thử lại.',
    failed: 'Bảng tính báo lỗi ngoài dự kiến; hãy thử lại, nếu vẫn lỗi thì lưu tệp và mở lại.',
  },
  document: {
    protected:
      'Văn bản hoặc khung chứa biểu đang bị khóa nên không ghi được; hãy bỏ hạn chế chỉnh sửa trong thẻ Xem lại (Review) hoặc mở khóa khung rồi thử lại.',
    editing: 'Word đang mở một hộp thoại; hãy đóng hộp thoại đó rồi thử lại.',
    elsewhere: 'Word chưa cho ghi, thường vì một văn bản khác đang ở trước; hãy đưa cửa sổ của văn bản này ra trước rồi thử lại.',
    'read-only': 'Văn bản đang mở ở chế độ chỉ đọc; hãy bật chỉnh sửa hoặc lưu một bản khác rồi thử lại.',
    'too-old': 'Phiên bản Word này chưa đủ mới; hãy dùng Word 2021 trở lên hoặc chép biểu từ bàn làm việc trên trình duyệt.',
    'too-large': 'Văn bản lớn quá mức đọc hoặc ghi được một lần; hãy tách phụ lục ra một văn bản riêng rồi thử lại.',
    unreachable: 'Chưa liên lạc được với văn bản; hãy tải lại ngăn này.',
    cancelled: 'Đã dừng theo yêu cầu, biểu nào xong vẫn ở trong văn bản; hãy làm tiếp với các biểu còn lại.',
    conflict: 'Biểu này không còn nguyên khung trong văn bản; hãy xem lại danh sách, nếu cần thì xóa phần còn lại và chèn biểu đó lần nữa.',
    misplaced:
      'Con trỏ đang ở đầu trang, chân trang, cước chú, chú thích bên lề hoặc khung hình, nơi không chèn biểu được; hãy đặt con trỏ vào thân văn bản rồi thử lại.',
    occupied:
      'Con trỏ đang ở trong một biểu của phụ lục; hãy đặt con trỏ xuống dòng dưới biểu đó rồi chèn lại, hoặc cập nhật chính biểu đó trong danh sách.',
    unsupported:
      'Word không làm được việc đó với văn bản này, nhất là với tệp .doc, ở chế độ tương thích hoặc trên trình duyệt; hãy lưu thành .docx, mở bằng Word trên máy rồi thử lại.',
    failed: 'Văn bản báo lỗi ngoài dự kiến; hãy đặt con trỏ vào một đoạn thường rồi thử lại, nếu vẫn lỗi thì lưu văn bản và mở lại.',
  },
};

/** What the work waits for while the program refuses for what somebody is doing. */
const WAITING: Readonly<Partial<Record<HostErrorKind, string>>> = {
  editing: 'Đang chờ: trong sổ còn gõ dở một ô; hãy nhấn Enter hoặc Esc, việc sẽ tự tiếp tục.',
  elsewhere: 'Đang chờ: hãy để cửa sổ của sổ này ở trước, việc sẽ tự tiếp tục.',
};

/** A spreadsheet or a document that couldn't do what was asked. `detail` is what the program itself said. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly kind: HostErrorKind,
    readonly detail = '',
    subject: HostSubject = 'spreadsheet',
  ) {
    super(SENTENCES[subject][kind]);
  }

  /** What the person should do for the work to go on by itself; undefined where it doesn't. */
  get waiting(): string | undefined {
    return WAITING[this.kind];
  }
}
