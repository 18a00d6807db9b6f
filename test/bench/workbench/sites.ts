import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { serveFolder } from '../../../scripts/static-server.mjs';

const CACHE = resolve('node_modules/.cache/bench-workbench');
const WEBPACK = 'node_modules/webpack/bin/webpack.js';

/** A version of the workbench, built and served. */
export interface Site {
  readonly name: string;
  /** Ends with a slash. */
  readonly url: string;
  /** The spreadsheet's script as a server sends it that compresses with gzip, in kB. */
  readonly chunk: number;
  readonly close: () => Promise<void>;
}

/** The workbench as the working tree has it. */
export async function presentSite(): Promise<Site> {
  const folder = join(CACHE, 'present');
  // What an earlier build left compressed would be sent instead of this one's.
  rmSync(folder, { recursive: true, force: true });
  const pages = ['--config-name', 'pane', '--config-name', 'workbench', '--output-path', folder];
  run(process.execPath, [WEBPACK, '--mode', 'production', ...pages]);
  return siteOf('now', folder);
}

/** The workbench of a commit, built with its own libraries outside of the repository, and kept for the next time. */
export async function siteOfCommit(revision: string): Promise<Site> {
  const commit = run('git', ['rev-parse', '--verify', `${revision}^{commit}`]).trim();
  const folder = join(CACHE, commit);
  if (!existsSync(folder)) {
    const tree = join(mkdtempSync(join(tmpdir(), 'cchc-bench-')), 'tree');
    run('git', ['worktree', 'add', '--detach', tree, commit]);
    try {
      const isSame = ['package-lock.json'].every((name) => readFileSync(name).equals(readFileSync(join(tree, name))));
      if (isSame) symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction');
      else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], tree);
      run(process.execPath, [WEBPACK, '--mode', 'production'], tree);
      cpSync(join(tree, 'dist'), folder, { recursive: true });
    } finally {
      run('git', ['worktree', 'remove', '--force', tree]);
      rmSync(join(tree, '..'), { recursive: true, force: true });
    }
  }
  return siteOf(commit.slice(0, 7), folder);
}

async function siteOf(name: string, folder: string): Promise<Site> {
  const scripts = join(folder, 'workbench');
  const chunk = Math.max(...readdirSync(scripts).flatMap((file) => (file.endsWith('.js') ? [compress(join(scripts, file))] : [])));
  for (const file of readdirSync(folder)) if (/\.(?:html|js|css)$/.test(file)) compress(join(folder, file));
  for (const file of readdirSync(scripts)) if (file.endsWith('.css')) compress(join(scripts, file));
  const { url, close } = await serveFolder(folder);
  return { name, url, chunk: chunk / 1000, close };
}

/** Sites compress what they send, whether a build has done it for them or not. Returns the size. */
function compress(path: string): number {
  if (!existsSync(`${path}.gz`)) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: constants.Z_BEST_COMPRESSION }));
  return readFileSync(`${path}.gz`).length;
}

function run(program: string, args: readonly string[], folder?: string): string {
  return execFileSync(program, args, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8 });
}
