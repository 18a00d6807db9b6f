/** The same job without a screen: generate, check, export, skeleton, package, verify, read, slips, merge, consolidate. */
import product from '../../package.json';
import { check } from './check';
import { argumentsOf, type Command } from './command';
import { consolidateProvince } from './consolidate';
import { exportAppendix } from './export';
import { FilingError } from './filing-error';
import { generate } from './generate';
import { merge } from './merge';
import { packageUp } from './package';
import { read } from './read';
import { skeleton } from './skeleton';
import { slips } from './slips';
import { verify } from './verify';

const COMMANDS: readonly Command[] = [
  generate,
  check,
  exportAppendix,
  skeleton,
  packageUp,
  verify,
  read,
  slips,
  merge,
  consolidateProvince,
];

const TITLE = 'Phụ lục CCHC – lập và kiểm tra phụ lục thống kê cải cách hành chính';
const READING_HELP = `  Tệp đọc được: sổ .xlsx, báo cáo .docx có phụ lục, tệp số liệu .json, bảng CSV hoặc HTML, tệp .zip hay thư mục chứa một tệp như vậy.
  --period 2023-Q3 cho biết kỳ báo cáo khi tệp không ghi.
  --column E cho biết cột số liệu khi có nhiều cột: chữ cái của cột hoặc tiêu đề cột.
  --entry tên-tệp chọn một tệp trong tệp .zip hoặc thư mục.
  --convert-font chuyển chữ gõ bằng phông cũ (TCVN3, VNI) sang Unicode.`;
const STANDARD_HELP = '  Dấu - thay cho tên tệp là đầu vào hoặc đầu ra chuẩn.';

function usage(commands: readonly Command[]): string {
  const isReading = commands.some(({ options }) => options.includes('column'));
  return `${[TITLE, '', ...commands.map((command) => command.usage), '', ...(isReading ? [READING_HELP] : []), STANDARD_HELP].join('\n')}\n`;
}

async function main([first, ...words]: readonly string[]): Promise<number> {
  if (first === '--version') {
    process.stdout.write(`${product.version}\n`);
    return 0;
  }
  if (first === undefined || first === '--help' || first === '-h') {
    process.stdout.write(usage(COMMANDS));
    return first === undefined ? 2 : 0;
  }
  const command = COMMANDS.find(({ name }) => name === first);
  if (!command) throw new FilingError(`Không có lệnh "${first}"; gõ cchc --help để xem cách dùng.`);
  const args = argumentsOf(command, words);
  if (args !== 'help') return command.run(args);
  process.stdout.write(usage([command]));
  return 0;
}

// Whoever reads our answer may stop early (`cchc check … | head`), which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2))
  .catch((error: unknown) => {
    process.stderr.write(`${sentence(error)}\n`);
    return 2;
  })
  .then((code) => {
    process.exitCode = code;
  });

/** One sentence for whatever went wrong; never a stack trace. */
function sentence(error: unknown): string {
  if (error instanceof FilingError) return error.message;
  return `Có lỗi ngoài dự kiến, hãy báo cho người phát triển kèm tệp gây lỗi: ${error instanceof Error ? error.message : String(error)}`;
}
