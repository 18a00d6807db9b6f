import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import webpack from 'webpack';
import ThirdPartyNotices from '../../scripts/third-party-notices.cjs';
import manifest from '../../package.json';
import { inTemporaryFolder } from '../lab/temporary-folder';
import { dist } from './page';

const file = 'THIRD-PARTY-NOTICES.txt';

/** Bundles a program that imports these packages, and hands back the notices and what was wrong. */
async function bundle(
  packages: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<{ notices: string; errors: string[] }> {
  return inTemporaryFolder(async (folder) => {
    for (const [name, files] of Object.entries(packages)) {
      const home = join(folder, 'node_modules', name);
      await mkdir(home, { recursive: true });
      for (const [path, content] of Object.entries(files)) await writeFile(join(home, path), content);
    }
    const names = Object.keys(packages).filter((name) => name !== 'inner');
    await writeFile(join(folder, 'main.js'), names.map((name) => `import '${name}';`).join('\n'));
    const compiler = webpack({
      name: 'trial',
      mode: 'production',
      context: folder,
      entry: './main.js',
      output: { path: join(folder, 'out') },
      plugins: [new ThirdPartyNotices(file)],
    });
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
      compiler.run((error, result) => (error ? reject(error) : resolve(result)));
    });
    await new Promise((closed) => compiler.close(closed));
    return {
      notices: await readFile(join(folder, 'out', file), 'utf8').catch(() => ''),
      errors: stats?.compilation.errors.map(({ message }) => message) ?? [],
    };
  });
}

const made = (more: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ name: 'trial', version: '1.2.3', main: 'index.js', ...more });
const code = 'globalThis.trial = 1;';

test('dist/ has the licences of all it is made of', async () => {
  const notices = await readFile(join(dist, file), 'utf8');
  for (const name of ['cli', 'pane', 'workbench', 'download', 'desk']) expect(notices).toMatch(new RegExp(`^${name}: .*\\bfflate `, 'm'));
  // What is imported (Fluent's package only hands on what its parts say), and what it was found to carry within.
  const imported = Object.keys(manifest.dependencies).filter((name) => name !== '@fluentui/react-components');
  const named = [...imported, '@fluentui/react-button', '@univerjs/core', '@univerjs/sheets-ui', 'rxjs', 'nanoid'];
  const listed = [...notices.matchAll(/^(\S+) \d\S* \(([^)]+)\)$/gm)].map(([, name, licence]) => ({ name, licence }));
  expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  expect(listed.filter(({ licence }) => !/^(?:MIT|Apache-2\.0|BSD-[23]-Clause|ISC|MPL-2\.0|0BSD|CC0-1\.0)$/.test(licence!))).toEqual([]);
  expect(listed).toContainEqual({ name: 'rxjs', licence: 'Apache-2.0' });
  expect(notices).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
  // Each package that a bundle has stands over a text.
  const [contents = ''] = notices.split('='.repeat(80));
  const bundled = [...contents.matchAll(/^\w+: (.*)$/gm)].flatMap(([, list = '']) => list.split(', '));
  expect(bundled.length).toBeGreaterThan(50);
  for (const title of bundled) expect(notices).toContain(`\n${title} (`);
});

test('what build tools never put into a bundle is not named', async () => {
  expect(await readFile(join(dist, file), 'utf8')).not.toMatch(/^(?:sirv|open|jest|typescript|playwright-core) /m);
});

test('licence and notice go along, and what a package carries within', async () => {
  const { notices, errors } = await bundle({
    trial: {
      'package.json': made({ license: '(GPL-3.0-only OR Apache-2.0)' }),
      'index.js': `// node_modules/inner/index.js\n${code}`,
      LICENSE: 'The licence.',
      NOTICE: 'The notice.',
    },
    inner: { 'package.json': made({ name: 'inner', license: 'MIT', author: { name: 'Người viết' } }), 'index.js': code },
  });
  expect(errors).toEqual([]);
  expect(notices).toContain('\ntrial: inner 1.2.3, trial 1.2.3');
  expect(notices).toMatch(/trial 1\.2\.3 \(Apache-2\.0\)\n-+\n\nThe licence\.\n\nThe notice\./);
  expect(notices).toMatch(/inner 1\.2\.3 \(MIT\)\n-+\n\nMIT License\n\nCopyright \(c\) Người viết/);
});

test.each([
  ['no licence', { 'package.json': made({}), LICENSE: 'Anything' }, 'its licence is "none"'],
  ['another licence', { 'package.json': made({ license: 'MIT AND GPL-3.0-only' }) }, 'its licence is "MIT AND GPL-3.0-only"'],
  ['a licence without its text', { 'package.json': made({ license: 'MPL-2.0' }) }, 'ships no text of its licence'],
  [
    'something inside that is not known',
    { 'package.json': made({ license: 'MIT' }), 'index.js': `// node_modules/x/y.js\n${code}` },
    'which is not installed',
  ],
])('a package with %s fails the build', async (_, files, message) => {
  const { notices, errors } = await bundle({ trial: { 'index.js': code, ...files } });
  expect(errors).toEqual([expect.stringContaining(message)]);
  expect(notices).toBe('');
});
