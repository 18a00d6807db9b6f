import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import config from '../../eslint.config.mjs';

/** The project's own rules, without the ones that need types: the files here are made up. */
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [...config, { ...tseslint.configs.disableTypeChecked, files: ['**'] }],
});

const roomRules = ['rooms/imports', 'no-restricted-globals', 'no-restricted-syntax'];

/** What the linter says about the rooms in a piece of code at this place. */
async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const messages = result?.messages ?? [];
  expect(messages.filter((message) => message.fatal)).toEqual([]);
  return messages.filter(({ ruleId }) => ruleId !== null && roomRules.includes(ruleId)).map(({ message }) => message);
}

test.each([
  ['src/submission/merge.ts', `import { forms } from '../forms';`],
  ['src/submission/merge.ts', `import type { Submission } from './submission';`],
  ['src/sheets/parts/header.ts', `import { style } from '../style';`],
  ['src/sheets/parts/header.ts', `export * from '../../rules';`],
  ['src/hosts/excel/host.ts', `import type { Host } from '../host'; export const sync = (c: Excel.RequestContext) => Excel.run(c);`],
  ['src/hosts/workbench/host.ts', `import { createWord } from '../word/host'; window.focus();`],
  ['src/taskpane/main.tsx', `import { openExcel } from '../hosts'; await Office.onReady();`],
  ['src/taskpane/tabs/export.tsx', `const { write } = await import('../../xlsx'); document.title = 'Xuất';`],
  ['src/word/write.ts', `import { Document } from 'docx'; new Document();`],
  ['src/cli/main.ts', `import { readFile } from 'node:fs/promises'; import { name } from '../../package.json'; process.exit();`],
  ['src/rules/rule.ts', `const name = 1; console.log(name, new TextEncoder());`],
  ['test/rules/rule.test.ts', `import { rule } from '../../src/rules/rule'; import 'node:fs'; import 'docx'; process.exit();`],
])('%s may say: %s', async (file, code) => {
  expect(await complaints(file, code)).toEqual([]);
});

const downhill = (from: string, to: string): string => `Imports run downhill only: src/${from} may not import src/${to}.`;
const pure = (name: string): string => expect.stringContaining(`'${name}'. ${pureRoom}`) as string;
const pureRoom = 'This room is pure TypeScript: no browser, no Node, no Office.';

test.each([
  ['src/forms/bm1.ts', `import { print } from '../figures';`, downhill('forms', 'figures')],
  ['src/submission/merge.ts', `import { check } from '../rules';`, downhill('submission', 'rules')],
  ['src/submission/merge.ts', `export { check } from '../rules';`, downhill('submission', 'rules')],
  ['src/submission/merge.ts', `export * from '../rules';`, downhill('submission', 'rules')],
  ['src/submission/merge.ts', `type Finding = import('../rules').Finding;`, downhill('submission', 'rules')],
  ['src/xlsx/write.ts', `const { write } = await import('../word');`, downhill('xlsx', 'word')],
  ['src/hosts/excel/host.ts', `import { pane } from '../../taskpane';`, downhill('hosts', 'taskpane')],
  ['src/cli/main.ts', `import { pane } from '../workbench';`, downhill('cli', 'workbench')],
  [
    'src/rules/rule.ts',
    `import { bm1 } from '../forms/bm1';`,
    'Other rooms come in by the door only: import src/forms, not src/forms/bm1.',
  ],
  [
    'src/rules/rule.ts',
    `import { forms } from '../forms/index';`,
    'Other rooms come in by the door only: import src/forms, not src/forms/index.',
  ],
  ['src/rules/rule.ts', `import { rules } from '.';`, 'Within a room files import each other directly, not through its door.'],
  ['src/hosts/excel/host.ts', `import { hosts } from '../index';`, 'Within a room files import each other directly, not through its door.'],
  ['src/rules/rule.ts', `import x from '../misc';`, 'There is no room src/misc; the rooms are listed in scripts/eslint-rooms.mjs.'],
  ['src/misc/x.ts', `import x from '../forms';`, 'There is no room src/misc; the rooms are listed in scripts/eslint-rooms.mjs.'],
  ['src/cli/main.ts', `import x from '../../test/lab/ooxml';`, 'src/ stands alone; it may not import test/lab/ooxml.'],
  ['src/sheets/layout.ts', `import { Document } from 'docx';`, `Only src/word may import 'docx'.`],
  ['src/cli/main.ts', `import { Packer } from 'docx';`, `Only src/word may import 'docx'.`],
  ['src/xlsx/write.ts', `import { readFile } from 'node:fs';`, `Only src/cli may use Node's own modules.`],
  ['src/hosts/excel/host.ts', `import path from 'path';`, `Only src/cli may use Node's own modules.`],
  ['src/rules/rule.ts', `window.alert(1);`, pure('window')],
  ['src/rules/rule.ts', `export const title = document.title;`, pure('document')],
  ['src/forms/bm1.ts', `process.exit(1);`, pure('process')],
  ['src/word/write.ts', `Buffer.from('');`, pure('Buffer')],
  ['src/word/write.ts', `await Word.run(work);`, pure('Word')],
  ['src/sending/send.ts', `await fetch('/');`, pure('fetch')],
  ['src/sheets/layout.ts', `export const f = (sheet: Excel.Worksheet) => sheet;`, pureRoom],
  ['src/taskpane/tabs/export.tsx', `await Excel.run(work);`, expect.stringContaining(`'Excel'. Only hosts/excel`) as string],
  ['src/hosts/workbench/host.ts', `process.exit(1);`, expect.stringContaining(`'process'.`) as string],
  ['src/hosts/excel/host.ts', `process.exit(1);`, expect.stringContaining(`'process'. This room runs in a browser`) as string],
  ['src/cli/main.ts', `document.title = '';`, expect.stringContaining(`'document'. The command line runs in Node`) as string],
])('%s may not say: %s', async (file, code, complaint) => {
  expect(await complaints(file, code)).toEqual([complaint]);
});
