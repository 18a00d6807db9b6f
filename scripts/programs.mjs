/**
 * The programs outside node_modules that the tests use, and where to find them.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';

/** The names each program goes by on the PATH, and where it is installed on Mac and Windows. */
const names = {
  soffice: [
    'soffice',
    'libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  ],
  pdftoppm: ['pdftoppm'],
  pdftotext: ['pdftotext'],
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/**
 * @typedef {keyof typeof names} Program
 * @typedef {{ what: string, purpose: string, packages: readonly string[], present: () => boolean }} Need
 */

/**
 * What must be there, the Debian packages that bring it, and how to tell.
 * @type {readonly Need[]}
 */
export const needs = [
  {
    what: 'LibreOffice Calc (soffice)',
    purpose: 'recalculates and prints workbooks',
    packages: ['libreoffice-calc'],
    present: () => hasLibreOffice('libsclo.so'),
  },
  {
    what: 'LibreOffice Writer (soffice)',
    purpose: 'prints documents',
    packages: ['libreoffice-writer'],
    present: () => hasLibreOffice('libswlo.so'),
  },
  {
    what: 'Times New Roman or a typeface of the same widths',
    purpose: 'makes lines and pages break where they do in Word and Excel',
    packages: ['fonts-liberation', 'fontconfig'],
    present: hasTimesNewRoman,
  },
  {
    what: 'Poppler (pdftoppm, pdftotext)',
    purpose: 'reads the printed pages',
    packages: ['poppler-utils'],
    present: () => findProgram('pdftoppm') !== undefined && findProgram('pdftotext') !== undefined,
  },
  {
    what: 'Chromium or Chrome (or its path in CHROMIUM_PATH)',
    purpose: 'runs the task pane and the workbench',
    packages: ['chromium'],
    present: () => findProgram('chromium') !== undefined,
  },
];

/**
 * The path of a program, or undefined where there is none.
 * @param {Program} program
 */
export function findProgram(program) {
  const chosen = program === 'chromium' ? process.env['CHROMIUM_PATH'] : undefined;
  if (chosen !== undefined) return isProgram(chosen) ? chosen : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names[program]
    .flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name + suffix))))
    .find(isProgram);
}

/**
 * The path of a program that has to be there.
 * @param {Program} program
 */
export function requireProgram(program) {
  const path = findProgram(program);
  if (path === undefined) throw new Error(`${program} was not found; run: node scripts/ensure-programs.mjs`);
  return path;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Distributions package Calc and Writer apart from the soffice they share, so soffice alone proves nothing.
 * @param {string} library The application's library.
 */
function hasLibreOffice(library) {
  const soffice = findProgram('soffice');
  if (soffice === undefined) return false;
  const folder = dirname(realpathSync(soffice));
  const isSplit = process.platform === 'linux' && existsSync(join(folder, 'soffice.bin'));
  return !isSplit || existsSync(join(folder, library));
}

/** Mac and Windows bring the typeface with them. */
function hasTimesNewRoman() {
  if (process.platform !== 'linux') return true;
  const match = spawnSync('fc-match', ['-f', '%{family}', 'Times New Roman'], { encoding: 'utf8' });
  return match.status === 0 && /Times New Roman|Liberation Serif|Tinos/.test(match.stdout);
}
