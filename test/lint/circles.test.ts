import { ESLint } from 'eslint';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { circles } from '../../scripts/eslint-circles.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circles-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What the linter says of these files, each by its name and what is in it. */
async function complaints(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser }, plugins: { circles }, rules: { 'circles/none': 'error' } },
    ],
  });
  const results = await Promise.all(Object.entries(files).map(([name, code]) => eslint.lintText(code, { filePath: join(folder, name) })));
  const messages = results.flat().flatMap((result) => result.messages);
  expect(messages.filter((message) => message.fatal)).toEqual([]);
  return messages.map(({ message }) => message);
}

const circle = (...names: readonly string[]): string => `Imports run in a circle: ${names.join(' → ')}.`;

test.each([
  ['imports', `import { b } from './b';`],
  ['types', `import type { B } from './b';`],
  ['a type in passing', `export type A = import('./b').B;`],
  ['an import on demand', `export const later = () => import('./b');`],
  ['what is passed on', `export { b } from './b';`],
  ['all that is passed on', `export * from './b';`],
  ['types that are passed on', `export type { B } from './b';`],
])('a circle of two is found from both sides: %s', async (_, code) => {
  expect(await complaints({ 'a.ts': code, 'b.ts': `import { a } from './a';` })).toEqual([
    circle('a.ts', 'b.ts', 'a.ts'),
    circle('b.ts', 'a.ts', 'b.ts'),
  ]);
});

test('a circle of three is told by its shortest way, and only where it runs', async () => {
  const found = await complaints({
    'a.ts': `import { b } from './b'; import { d } from './d';`,
    'b.tsx': `import { c } from './c'; import { d } from './d';`,
    'c.ts': `import { d } from './d'; import { a } from './a';`,
    'd.ts': `export const d = 1;`,
  });
  expect(found).toEqual([
    circle('a.ts', 'b.tsx', 'c.ts', 'a.ts'),
    circle('b.tsx', 'c.ts', 'a.ts', 'b.tsx'),
    circle('c.ts', 'a.ts', 'b.tsx', 'c.ts'),
  ]);
});

test('a file that imports itself is a circle', async () => {
  expect(await complaints({ 'a.ts': `import { a } from './a';` })).toEqual([circle('a.ts', 'a.ts')]);
});

test('a file that leads into a circle is not in it', async () => {
  const found = await complaints({ 'a.ts': `import './b';`, 'b.ts': `import './c';`, 'c.ts': `import './b';` });
  expect(found).toEqual([circle('b.ts', 'c.ts', 'b.ts'), circle('c.ts', 'b.ts', 'c.ts')]);
});

test('what runs one way is fine, also when two ways lead there; words that only look like imports are none', async () => {
  const found = await complaints({
    'a.ts': `import { b } from './b'; import type { C } from './c'; import 'react'; import './a.css'; import './gone';`,
    'b.ts': `export { c } from './c';`,
    'c.ts': `// import { a } from './a';\nexport const c = "import { a } from './a'";`,
  });
  expect(found).toEqual([]);
});

test('a circle that was mended is gone', async () => {
  expect(await complaints({ 'a.ts': `import './b';`, 'b.ts': `import './a';` })).toHaveLength(2);
  expect(await complaints({ 'b.ts': `export const b = 'mended';` })).toEqual([]);
});
