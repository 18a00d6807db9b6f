/**
 * Makes sure that the programs the tests use are there. On Debian and Ubuntu, as root, it installs
 * what is missing; elsewhere it says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { needs } from './programs.mjs';

const missing = () => needs.filter((need) => !need.present());
const packagesOf = (/** @type {typeof needs} */ list) => [...new Set(list.flatMap((need) => need.packages))];

/** @param {readonly string[]} args */
function aptGet(...args) {
  const run = spawnSync('apt-get', ['-y', '-qq', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) console.error(`apt-get ${args.join(' ')}:\n${run.stdout}${run.stderr}`);
}

const hasAptGet = existsSync('/usr/bin/apt-get');
const wanting = packagesOf(missing());
if (wanting.length > 0 && hasAptGet && process.getuid?.() === 0) {
  console.error(`Installing ${wanting.join(', ')} …`);
  aptGet('update');
  aptGet('install', '--no-install-recommends', ...wanting);
}

const stillMissing = missing();
if (stillMissing.length > 0) {
  const list = stillMissing.map((need) => `${need.what}, which ${need.purpose}`).join('; ');
  const hint = hasAptGet ? ` (sudo apt-get install ${packagesOf(stillMissing).join(' ')})` : '';
  console.error(`The tests need what is not installed here: ${list}${hint}.`);
  process.exit(1);
}
console.log('LibreOffice, Poppler, Chromium and the typefaces are there.');
