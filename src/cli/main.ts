/** The same job without a screen: generate, check, export, skeleton, package, verify, read. */
import { parseArgs } from 'node:util';
import type { Period } from '../forms';
import { check } from './check';
import { exportAppendix } from './export';
import { generate } from './generate';
import { FilingError } from './files';
import { packageUp } from './package';
import { periodNamed } from './period';
import { read } from './read';
import { skeleton } from './skeleton';
import { verify } from './verify';

const USAGE = `Phụ lục CCHC – lập và kiểm tra phụ lục thống kê cải cách hành chính

  cchc generate [số-liệu.json] [--period 2023-Q3] [--previous kỳ-trước.xlsx] -o sổ.xlsx
      Lập bảy biểu mẫu. Không có tệp số liệu thì lập biểu mẫu trống.
  cchc check tệp.xlsx|số-liệu.json [--report báo-cáo.docx] [--json]
      Kiểm tra số liệu, và đối chiếu lời văn của báo cáo với số liệu.
      Mã thoát: 0 không có lỗi, 1 có lỗi, 2 không đọc được tệp.
  cchc export tệp.xlsx|số-liệu.json -o phụ-lục.docx
      Xuất phụ lục ra Word.
  cchc skeleton tệp.xlsx|số-liệu.json -o báo-cáo.docx
      Lập đề cương báo cáo với số liệu điền sẵn.
  cchc package tệp.xlsx|số-liệu.json [--previous kỳ-trước.xlsx] -o thư-mục
      Đóng gói gửi Sở Nội vụ. Mã thoát: 1 khi còn lỗi chưa giải trình, không ghi tệp nào.
  cchc verify gói.xlsx [--json]
      Gói nhận được còn nguyên vẹn không. Mã thoát: 0 nguyên vẹn, 1 đã thay đổi, 2 không phải gói.
  cchc read tệp.xlsx -o số-liệu.json
      Đọc số liệu từ sổ ra tệp số liệu.

  --period 2023-Q3 cho biết kỳ báo cáo khi tệp không ghi.
`;

const COMMANDS = new Map<string, (args: Arguments) => Promise<number>>([
  ['generate', generate],
  ['check', check],
  ['export', exportAppendix],
  ['skeleton', skeleton],
  ['package', packageUp],
  ['verify', verify],
  ['read', read],
]);

/** What stands on the command line after the command. */
export interface Arguments {
  readonly file: string | undefined;
  readonly output: string | undefined;
  readonly period: Period | undefined;
  readonly previous: string | undefined;
  readonly report: string | undefined;
  readonly json: boolean;
}

async function main(words: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      period: { type: 'string' },
      previous: { type: 'string' },
      report: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [name, file, ...rest] = positionals;
  if (values.help === true || name === undefined) {
    process.stdout.write(USAGE);
    return values.help === true ? 0 : 2;
  }
  const command = COMMANDS.get(name);
  if (!command) throw new FilingError(`Không có lệnh "${name}"; gõ cchc --help để xem cách dùng.`);
  if (rest.length > 0) throw new FilingError('Chỉ nhận một tệp mỗi lần; gõ cchc --help để xem cách dùng.');
  return command({
    file,
    output: values.output,
    period: periodNamed(values.period),
    previous: values.previous,
    report: values.report,
    json: values.json === true,
  });
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
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return 'Không hiểu tham số trên dòng lệnh; gõ cchc --help để xem cách dùng.';
  }
  return `Có lỗi ngoài dự kiến, hãy báo cho người phát triển kèm tệp gây lỗi: ${error instanceof Error ? error.message : String(error)}`;
}
