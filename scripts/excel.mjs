/**
 * Builds the add-in, serves it and opens it in the Excel or Word of this machine:
 * npm run excel, npm run excel -- word
 */
import { spawn } from 'node:child_process';
import { serveFolder } from './static-server.mjs';

const manifest = 'dist/manifest.xml';
const app = process.argv[2] ?? 'excel';
const program = app === 'word' ? 'Word' : 'Excel';

/**
 * Runs npm or npx to its end, and gives what it said of errors.
 * @param {string} command
 * @param {...string} args
 * @returns {Promise<string>}
 */
function run(command, ...args) {
  // Whatever address the released add-in has, here it is this machine's.
  const env = { ...process.env, ADDIN_URL: 'https://localhost:3000/' };
  // They are batch files on Windows, which only a shell runs.
  const child = spawn(command, args, { stdio: ['inherit', 'inherit', 'pipe'], env, shell: process.platform === 'win32' });
  let said = '';
  child.stderr.on('data', (/** @type {Buffer} */ part) => {
    said += String(part);
    process.stderr.write(part);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0) resolve(said);
      else reject(new Error(`${command} ${args.join(' ')}: ${status ?? 'stopped'}`));
    });
  });
}

/**
 * Not a devDependency: it brings a native package that doesn't install on a bare Linux machine. It prints its errors
 * and ends as if all were well.
 * @param {...string} args
 */
async function debugging(...args) {
  const said = await run('npx', '--yes', 'office-addin-debugging@7', ...args);
  const error = /^Error: .*$/m.exec(said)?.[0];
  if (error !== undefined) throw new Error(error);
}

async function openInOffice() {
  await run('npm', 'run', 'build');
  console.log(
    'Lần đầu, máy hỏi có tin chứng thư thử nghiệm không: Windows hiện một hộp thoại (bấm Yes), Mac hỏi mật khẩu. ' +
      '(The first time the machine asks to trust a development certificate: a dialog on Windows, the password on a Mac.)',
  );
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const { url, close } = await serveFolder('dist', { port: 3000, certificate: await getHttpsServerOptions() });
  console.log(
    `Phần bổ trợ: ${url}taskpane.html\nNhấn Ctrl+C để gỡ khỏi ${program} và dừng. (Ctrl+C removes it from ${program} and stops.)\n` +
      'npx tải công cụ của Microsoft; sau tường lửa bước này có thể lâu hoặc lỗi. (npx fetches a tool of Microsoft; behind a firewall that may be slow or fail.)',
  );
  process.once('SIGINT', () => void debugging('stop', manifest).finally(close));
  try {
    await debugging('start', manifest, 'desktop', '--app', app);
  } catch (error) {
    // Still served: the manifest may be added by hand.
    console.error(
      `Chưa mở được ${program}: ${error instanceof Error ? error.message : String(error)}\n` +
        `Trang vẫn được phục vụ; có thể thêm ${manifest} bằng tay như docs/deployment.md chỉ. ` +
        `(${program} was not opened. The pages are still served; the manifest can be added by hand, see docs/deployment.md.)`,
    );
    process.exitCode = 1;
  }
}

if (!['excel', 'word'].includes(app)) {
  console.error(`Không biết "${app}"; hãy dùng npm run excel hoặc npm run excel -- word.`);
  process.exitCode = 1;
} else if (process.platform === 'win32' || process.platform === 'darwin') {
  await openInOffice();
} else {
  console.error(
    `Máy này không có ${program} cho Windows hoặc Mac, xin chạy npm start để dùng bàn làm việc (no ${program} here, please run npm start).`,
  );
  process.exitCode = 1;
}
