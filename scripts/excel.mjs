/**
 * Builds the add-in, serves it and opens it in the Excel of this machine: npm run excel
 */
import { spawn } from 'node:child_process';
import { serveFolder } from './static-server.mjs';

const manifest = 'dist/manifest.xml';

/**
 * Runs npm or npx to its end.
 * @param {string} command
 * @param {...string} args
 * @returns {Promise<void>}
 */
function run(command, ...args) {
  // Whatever address the released add-in has, here it is this machine's.
  const env = { ...process.env, ADDIN_URL: 'https://localhost:3000/' };
  // They are batch files on Windows, which only a shell runs.
  const child = spawn(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => (status === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')}: ${status ?? 'stopped'}`))));
  });
}

/**
 * Not a devDependency: it brings a native package that doesn't install on a bare Linux machine.
 * @param {...string} args
 */
const debugging = (...args) => run('npx', '--yes', 'office-addin-debugging@7', ...args);

async function openInExcel() {
  await run('npm', 'run', 'build');
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const { url, close } = await serveFolder('dist', { port: 3000, certificate: await getHttpsServerOptions() });
  console.log(`Phần bổ trợ: ${url}taskpane.html\nNhấn Ctrl+C để gỡ khỏi Excel và dừng. (Ctrl+C removes it from Excel and stops.)`);
  process.once('SIGINT', () => void debugging('stop', manifest).finally(close));
  await debugging('start', manifest, 'desktop', '--app', 'excel');
}

if (process.platform === 'win32' || process.platform === 'darwin') {
  await openInExcel();
} else {
  console.error(
    'Máy này không có Excel cho Windows hoặc Mac, xin chạy npm start để dùng bàn làm việc (no Excel here, please run npm start).',
  );
  process.exitCode = 1;
}
