import { reportHead, reportSheets, type ReportText } from '../report';
import { informationCells, SLIP_TITLE, WorkbookContentError } from '../sheets';
import type { DecimalMark } from '../figures';
import { openCells } from './open-cells';
import { OpeningError, type Choices, type Opened } from './opened';

interface ReportSource {
  readonly name: string;
  readonly kind: 'report' | 'table';
  readonly mark?: DecimalMark;
  readonly today: string;
}

/** Reads the appendix's tables out of a text, and what its head says. Throws an OpeningError where it has none. */
export function openReport(report: ReportText, { name, kind, mark, today }: ReportSource, choices: Choices): Opened {
  if (report.blocks.some((block) => block.kind === 'paragraph' && block.text.trim() === SLIP_TITLE)) throw new OpeningError(PRINTED_SLIP);
  const { sheets } = reportSheets(report, mark);
  const { agency = '', parent = '', symbol = '', number = '', place = '', date, period } = reportHead(report);
  const head = informationCells('phần đầu báo cáo', {
    ...{ agency, parent, symbol, number, place },
    ...(date !== undefined && { date }),
    ...(period && { period }),
  });
  try {
    return openCells({ sheets: [head, ...sheets], properties: {} }, { name, kind, notes: report.notes, today }, choices);
  } catch (error) {
    if (!(error instanceof WorkbookContentError) || error.reason !== 'no-forms') throw error;
    throw new OpeningError(NO_FORMS[kind], undefined, error);
  }
}

const PRINTED_SLIP =
  'Đây là phiếu cung cấp số liệu bản để in; hãy nhập tay các số trong phiếu vào sổ, hoặc đề nghị điền và gửi lại phiếu .xlsx.';

const NO_FORMS = {
  report:
    'Văn bản này không có bảng nào của bảy biểu mẫu CCHC; hãy chọn báo cáo có phụ lục số liệu, hoặc lập biểu mẫu mới rồi chép số liệu sang.',
  table:
    'Không nhận ra bảng nào của bảy biểu mẫu CCHC; hãy lấy cả cột tên chỉ tiêu và cột số liệu, hoặc lập biểu mẫu mới rồi chép số liệu sang.',
} as const;
