import { basename } from 'node:path';
import { isTyped, knownTo, type IndicatorId } from '../forms';
import { slipFiles, slipsOf } from '../slips';
import { printDate, nameKey, unixLines, withRoom, type Submission } from '../submission';
import { READING, type Command } from './command';
import { load, loadPrevious, textOf } from './files';
import { FilingError } from './filing-error';
import { saveInFolder, tell } from './output';
import { printMessages } from './print-findings';

/** Writes a slip for every room that is asked for figures, as workbook and to print. */
export const slips: Command = {
  name: 'slips',
  usage: `  cchc slips sổ.xlsx [--assign phân-công] [--due 2023-09-12] [--previous tệp-kỳ-trước] -o thư-mục
      Lập phiếu đề nghị cung cấp số liệu cho từng phòng, người ghi ở sheet "Phân công" của sổ: mỗi nơi một tệp .xlsx để điền và một tệp .docx để in.
      --due ghi hạn trả lời, --previous in số kỳ trước cạnh ô cần điền.
      --assign lấy phân công từ sổ khác (ví dụ sổ kỳ trước) hoặc từ tệp .csv, mỗi dòng "BM1;Văn phòng Sở" hay "BM2/1.1;Thanh tra Sở".`,
  options: ['output', ...READING, 'previous', 'assign', 'due'],
  run: async (args) => {
    const { file, output, choices, assign, due } = args;
    const { submission, findings, notes } = await load(file, choices);
    const divided = assign === undefined ? submission : await assigned(submission, assign);
    const { inquiry } = divided;
    const asked: Submission = inquiry && due !== undefined ? { ...divided, inquiry: { ...inquiry, due } } : divided;
    const all = slipsOf(asked);
    if (all.length === 0) {
      throw new FilingError('Sổ chưa phân công dòng nào; hãy ghi tên vào sheet "Phân công" hoặc thêm --assign tệp-phân-công.');
    }
    const previous = await loadPrevious(args.previous, asked);
    await saveInFolder(args, await slipFiles(asked, previous?.submission));
    tell(args, `Đã lập ${String(all.length)} phiếu ${asked.period.phrase} trong ${output ?? ''}:\n`);
    const until = asked.inquiry?.due ?? '';
    for (const { room, rows } of all) tell(args, `  ${room}: ${String(rows.length)} chỉ tiêu\n`);
    if (until !== '') tell(args, `Hạn trả lời: ${printDate(until)}.\n`);
    printMessages(args, findings, notes);
    return 0;
  },
};

/** The submission with the rows asked of whom a list or another workbook says. Throws a FilingError. */
async function assigned(submission: Submission, path: string): Promise<Submission> {
  if (!/\.(?:csv|txt)$/iu.test(path)) {
    const { inquiry } = (await load(path)).submission;
    if (!inquiry) throw new FilingError(`${basename(path)}: sổ này không có sheet "Phân công"; hãy chọn sổ khác hoặc tệp .csv.`);
    return [...inquiry.rooms].reduce((so, [id, room]) => withRoom(so, [id], room), submission);
  }
  const lines = unixLines((await textOf(path, 'danh sách phân công')).replace(/^\uFEFF/, '')).split('\n');
  const given = lines.flatMap((line, index): readonly Given[] => {
    const [what = '', name = ''] = line.split(/[;\t]/).map((part) => part.replace(/^"|"$/g, '').trim());
    if (what === '') return [];
    const rows = rowsNamed(submission, what, `${basename(path)}: dòng ${String(index + 1)}`);
    return [{ line: index + 1, what, rows, isForm: !what.includes('/'), room: name.normalize('NFC') }];
  });
  for (const each of given) refuseRival(each, given, basename(path));
  // What is said of one row goes before what is said of its form, in whatever order the lines stand.
  const [forms, rows] = [given.filter(({ isForm }) => isForm), given.filter(({ isForm }) => !isForm)];
  const divided = [...forms, ...rows].reduce((so, each) => withRoom(so, each.rows, each.room), submission);
  const asked = new Set([...(divided.inquiry?.rooms.values() ?? [])].map(nameKey));
  const idle = given.find(({ room }) => room !== '' && !asked.has(nameKey(room)));
  if (idle) {
    throw new FilingError(
      `${basename(path)}: dòng ${String(idle.line)} giao ${idle.what} cho ${idle.room}, nhưng các dòng khác đã giao hết cho nơi khác; hãy bỏ bớt dòng.`,
    );
  }
  return divided;
}

/** A line of a list: whom it asks for which rows. */
interface Given {
  /** Counted from 1. */
  readonly line: number;
  /** As it is written: a form or a row. */
  readonly what: string;
  readonly isForm: boolean;
  readonly rows: readonly IndicatorId[];
  /** Empty for nobody. */
  readonly room: string;
}

/** Two rooms for the same rows: the one that is named first would get no slip and no word. */
function refuseRival(one: Given, all: readonly Given[], file: string): void {
  const rival = all.find(
    (each) =>
      each.line > one.line &&
      each.isForm === one.isForm &&
      each.rows.some((id) => one.rows.includes(id)) &&
      nameKey(each.room) !== nameKey(one.room),
  );
  if (!rival) return;
  const [first, second] = [one, rival].map(({ line, room }) => `dòng ${String(line)} giao cho ${room === '' ? 'không nơi nào' : room}`);
  throw new FilingError(`${file}: ${one.what} có hai nơi: ${first ?? ''}, ${second ?? ''}; mỗi dòng chỉ hỏi một nơi, hãy bỏ một dòng.`);
}

/** `BM1` is every row of the form that the agency can know, `BM1/2.1` one row. */
function rowsNamed({ template, agency }: Submission, what: string, where: string) {
  const id = what.toUpperCase().replace(/\.$/, '');
  const rows = template.indicators.filter(
    (indicator) => isTyped(indicator) && (indicator.id === id || (indicator.form === id && knownTo(indicator, agency.level))),
  );
  if (rows.length === 0)
    throw new FilingError(`${where} ghi "${what.slice(0, 40)}", không phải biểu mẫu hay dòng nhập tay nào; hãy ghi như BM1 hoặc BM2/1.1.`);
  return rows.map((indicator) => indicator.id);
}
