import { codeOf } from '../../../forms';
import type { Deed } from '../../session/deed';

/** What was done, as one names it: `ghi 12 vào dòng 6.5.2`. */
function named(deed: Deed): string {
  switch (deed.kind) {
    case 'repaired':
      return `${deed.words.slice(0, 1).toLocaleLowerCase('vi-VN')}${deed.words.slice(1)}`;
    case 'justified':
      return `ghi giải trình dòng ${codeOf(deed.row)}`;
    case 'withdrawn':
      return `bỏ giải trình dòng ${codeOf(deed.row)}`;
    case 'period':
      return `đổi kỳ của sổ thành ${deed.name}`;
    case 'built':
      return 'lập bảy biểu mẫu';
    case 'opened':
      return 'đưa số liệu của tệp vào biểu mẫu';
    case 'compared':
      return 'lấy số liệu kỳ trước để so sánh';
    case 'restored':
      return 'lấy lại bản trước';
    case 'asked':
      return 'ghi phân công';
    case 'merged':
      return 'nhận số liệu từ phiếu';
    case 'undone':
      return `hoàn tác: ${named(deed.deed)}`;
  }
}

export const deedVi = {
  undo: 'Hoàn tác',
  undoDeed: (deed: Deed) => `Hoàn tác: ${named(deed)}`,
  deedDone: (deed: Deed) => {
    const kept = deed.kind === 'undone' ? deed.kept : 0;
    return `Đã ${named(deed)}${kept > 0 ? `; ${String(kept)} ô nhập sau đó được giữ nguyên` : ''}.`;
  },
  unfinished: (name: string) => `Biểu mẫu ${name} chưa lập xong; số liệu vẫn được giữ đủ, hãy bấm "Lập tiếp".`,
  unfinishedBefore: (name: string) => `Lần trước biểu mẫu ${name} chưa lập xong; có thể lập tiếp với đủ số liệu của lần đó.`,
  periodTitle: (period: string) => `Chuyển sang ${period}?`,
  periodText: (present: string) => `Sổ này đang có số liệu của ${present}.`,
  beginPeriod: 'Lập sổ kỳ mới',
  beginPeriodText: (period: string, present: string) =>
    `Sổ mới, còn trống, của ${period}; số liệu ${present} thành kỳ trước để so sánh. Sổ này giữ nguyên.`,
  notLater: (period: string, present: string) => `${period} ở trước ${present} nên số liệu này không thể là kỳ trước.`,
  changePeriod: 'Đổi kỳ của sổ này',
  changePeriodText: (period: string) => `Nếu trước đây chọn nhầm kỳ: coi số liệu đang có là của ${period}.`,
  finish: 'Lập tiếp',
  leaveUnfinished: 'Bỏ qua',
};
