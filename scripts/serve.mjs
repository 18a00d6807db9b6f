/**
 * Serves what is built in dist/ and opens the workbench: npm start
 */
import { spawn } from 'node:child_process';
import { serveFolder } from './static-server.mjs';

const { url } = await serveFolder('dist', { port: 3000, tries: 20 });
const workbench = `${url}workbench.html`;
console.log(`Bàn làm việc: ${workbench}\nNhấn Ctrl+C để dừng. (The workbench is at this address; Ctrl+C stops it.)`);
if (hasScreen()) openInBrowser(workbench);

/** Whether somebody sits in front of this machine. */
function hasScreen() {
  if (process.env['CI'] !== undefined || process.env['SSH_CONNECTION'] !== undefined) return false;
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
}

/** @param {string} address */
function openInBrowser(address) {
  const openers = { win32: 'explorer', darwin: 'open' };
  const opener = process.platform === 'win32' || process.platform === 'darwin' ? openers[process.platform] : 'xdg-open';
  // Where it fails, the address is on the screen all the same.
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
