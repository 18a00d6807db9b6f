import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import webpack from 'webpack';
import LeftOut from '../../scripts/left-out.cjs';
import { inTemporaryFolder } from '../lab/temporary-folder';

/** What webpack says against a bundle of files by their names, of which `main.js` is the first. */
async function faultsOf(files: Readonly<Record<string, string>>, leftOut: (folder: string) => LeftOut): Promise<readonly string[]> {
  return inTemporaryFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const compiler = webpack({
      mode: 'development',
      context: folder,
      entry: './main.js',
      output: { path: join(folder, 'out') },
      plugins: [leftOut(folder)],
      // What stands in the temporary folder is no package.
      resolve: { modules: [join(folder, 'node_modules'), resolve('node_modules')] },
    });
    return new Promise<readonly string[]>((done, fail) => {
      compiler.run((error, stats) => {
        compiler.close(() => {
          if (error) fail(error);
          else done((stats?.compilation.errors ?? []).map(({ message }) => message));
        });
      });
    });
  });
}

const small = { 'small.js': 'module.exports = 1;', 'node_modules/heavy/index.js': 'module.exports = 2;' };
const heavy = (folder: string) => new LeftOut([{ request: /^heavy$/, instead: join(folder, 'small.js') }], []);

test('a module is answered by another one', async () => {
  expect(await faultsOf({ ...small, 'main.js': `require('heavy');` }, heavy)).toEqual([]);
});

test('the build fails when nothing asks any more for what is left out', async () => {
  const faults = await faultsOf(
    { ...small, 'main.js': `require('./small.js');` },
    (folder) => new LeftOut([{ request: /^renamed$/, instead: join(folder, 'other.js') }], []),
  );
  expect(faults).toEqual([expect.stringContaining('/^renamed$/ is asked for by nothing any more')]);
});

test('the build fails when a library has no pictures any more', async () => {
  const faults = await faultsOf(
    { 'main.js': `require('./lib.js');`, 'lib.js': 'module.exports = 1;' },
    () => new LeftOut([], [/lib\.js$/]),
  );
  expect(faults).toEqual([expect.stringContaining('has no pictures any more')]);
});
