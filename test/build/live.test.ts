import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serveLive } from '../../scripts/live-server.mjs';
import { requireProgram } from '../../scripts/programs.mjs';
import { inTemporaryFolder } from '../lab/temporary-folder';

/** A page as strict as ours, whose script names the program's file as ours do. */
const page = `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:" />
<link rel="icon" href="data:," />
<p></p>
<script src="program.js"></script>`;

test('a page that is open shows a change, keeps its policy, and stays as it is while something is wrong', async () => {
  await inTemporaryFolder(async (folder) => {
    const [source, built] = [join(folder, 'source'), join(folder, 'built')];
    const program = join(source, 'program.js');
    const say = (text: string): Promise<void> => writeFile(program, `document.querySelector('p').textContent = '${text}';`);
    await mkdir(source);
    await mkdir(built);
    await writeFile(join(built, 'workbench.html'), page);
    await say('Một');

    const reports: boolean[] = [];
    const config = { mode: 'development', context: source, entry: { program: './program.js' } } as const;
    const report = (stats: { hasErrors: () => boolean }): unknown => reports.push(stats.hasErrors());
    const server = await serveLive(built, [{ ...config, output: { filename: '[name].js' } }], { report });
    const browser = await chromium.launch({ executablePath: requireProgram('chromium'), args: ['--no-sandbox'] });
    try {
      const tab = await browser.newPage();
      const faults: string[] = [];
      tab.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await tab.goto(`${server.url}workbench.html`);
      await tab.getByText('Một').waitFor();
      await say('Hai');
      await tab.getByText('Hai').waitFor();

      await writeFile(program, 'this is no program');
      while (reports.at(-1) !== true) await tab.waitForTimeout(50);
      await tab.reload();
      await tab.getByText('Hai').waitFor();
      await say('Ba');
      await tab.getByText('Ba').waitFor();
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
