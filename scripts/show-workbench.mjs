/**
 * Tells where the workbench is, and opens it in the browser of whoever sits in front of this machine.
 */
import open from 'open';

/** @param {string} site The address of the site, with a slash at its end. */
export async function showWorkbench(site) {
  const address = `${site}workbench.html`;
  console.log(`Bàn làm việc: ${address}\nNhấn Ctrl+C để dừng. (The workbench is at this address; Ctrl+C stops it.)`);
  // Where it fails, the address is on the screen all the same.
  if (hasScreen()) await open(address).catch(() => undefined);
}

function hasScreen() {
  if (process.env['CI'] !== undefined || process.env['SSH_CONNECTION'] !== undefined) return false;
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
}
