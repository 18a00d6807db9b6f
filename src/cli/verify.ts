import type { Arguments, Command } from './command';
import { loadOpen } from './files';
import { FilingError } from './filing-error';
import { loadProvince } from './province-files';
import { verifyProvince } from './verify-province';

export const verify: Command = {
  name: 'verify',
  usage: `  cchc verify gói.xlsx [--json]
  cchc verify tỉnh.xlsx thư-mục [--json]
      Gói nhận được còn nguyên vẹn không; sổ toàn tỉnh có đúng là tổng hợp từ các tệp trong thư mục không, khác ở đâu.
      Mã thoát: 0 nguyên vẹn, 1 đã thay đổi, 2 không phải gói hay sổ toàn tỉnh.`,
  mostFiles: 2,
  options: ['json', 'entry'],
  run,
};

/** Tells whether a package is as it was sent, and where it isn't. Returns 0 when it is, otherwise 1. */
async function run({ file, others: [second], json, choices }: Arguments): Promise<number> {
  if (file !== undefined && second !== undefined) return runProvince(file, second, json);
  // What was changed since is what is asked for: nothing of it has to be answered first.
  const { opened } = await loadOpen(file, choices);
  const { submission, seal, name, kind } = opened;
  if (kind !== 'workbook') {
    throw new FilingError(`${name}: hãy chọn sổ .xlsx trong gói; dấu vân tay và bản ghi khi gửi nằm ở đó.`);
  }
  const of = `${submission.agency.name || '(chưa ghi cơ quan)'}, ${submission.period.phrase}`;
  if (!seal || seal.kind === 'unsealed') {
    throw new FilingError(`${name}: tệp không phải gói đã đóng (không có dấu vân tay số liệu); hãy đề nghị đơn vị đóng gói rồi gửi lại.`);
  }
  const { differences, notes } = seal.kind === 'altered' ? seal : { differences: [], notes: [] };
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ agency: submission.agency, period: submission.period.id, seal: seal.kind, differences, notes }, undefined, 2)}\n`,
    );
  } else if (seal.kind === 'intact') {
    process.stdout.write(`${of}\nNguyên vẹn: số liệu đúng như khi đóng gói.\n`);
  } else if (seal.kind === 'record-altered') {
    process.stdout.write(
      `${of}\nBản ghi khi gửi đã bị sửa hoặc bị xóa nên không xác định được chỗ thay đổi; hãy đề nghị đơn vị gửi lại gói.\n`,
    );
  } else {
    const lines = [
      ...differences.map(({ what, sent, now }) => `  ${what}: khi gửi ${sent || '(trống)'}, nay ${now || '(trống)'}`),
      ...notes.map((note) => `  ${note}`),
    ];
    process.stdout.write(`${of}\nĐã thay đổi ${String(lines.length)} chỗ sau khi đóng gói:\n${lines.join('\n')}\n`);
  }
  return seal.kind === 'intact' ? 0 : 1;
}

/** Tells where a province's workbook differs from what the files of a folder make. Returns 0 when it doesn't, otherwise 1. */
async function runProvince(file: string, folder: string, json: boolean): Promise<number> {
  const workbook = await loadProvince(file);
  if (workbook.madeOn === '') {
    throw new FilingError('Sổ không còn dòng ghi ngày lập ở sheet "Nguồn số liệu" nên không tính lại được; hãy lập lại sổ.');
  }
  const differences = [...workbook.doubts, ...(await verifyProvince(workbook, folder))];
  const { period } = workbook;
  if (json) process.stdout.write(`${JSON.stringify({ period: period.id, differences }, undefined, 2)}\n`);
  else if (differences.length === 0)
    process.stdout.write(`Toàn tỉnh, ${period.phrase}\nĐúng: tính lại từ các tệp trong thư mục cho cùng kết quả.\n`);
  else
    process.stdout.write(
      `Toàn tỉnh, ${period.phrase}\nKhác ${String(differences.length)} chỗ:\n${differences.map((each) => `  ${each}`).join('\n')}\n`,
    );
  return differences.length === 0 ? 0 : 1;
}
