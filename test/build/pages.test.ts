import { Linter } from 'eslint';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { attributeValues, dist, pageNames, policyOf, readPage } from './page';

/** Bytes; what the budgets give it. */
const LARGEST_SPREADSHEET = 1_200_000;

const officeOrigin = new URL(process.env['OFFICE_JS_URL'] ?? 'https://appsforoffice.microsoft.com/').origin;

/** Where a page may reach outside its own site: the pane, for Office's library. */
const foreignOrigins = (name: string): string[] => (name === 'taskpane.html' ? [officeOrigin] : []);

test('the pages are there', () => {
  expect(pageNames).toEqual(
    expect.arrayContaining([
      'taskpane.html',
      'workbench.html',
      'province.html',
      'pages/get-started.html',
      'pages/help.html',
      'pages/privacy.html',
    ]),
  );
});

test('the help page says whom to ask', () => {
  const [, asked = ''] = /<b data-contact>([^<]+)</.exec(readPage('pages/help.html')) ?? [];
  expect(asked.trim()).not.toBe('');
});

describe.each(pageNames)('%s', (name) => {
  const html = readPage(name);

  test('has a strict policy', () => {
    const policy = policyOf(html);
    expect(policy.get('default-src')).toEqual([`'none'`]);
    expect(policy.get('base-uri')).toEqual([`'none'`]);
    expect(policy.get('form-action')).toEqual([`'none'`]);
    expect(policy.get('connect-src') ?? [`'self'`]).toEqual([`'self'`]);
    expect(policy.get('script-src') ?? [`'self'`]).toEqual([`'self'`, ...foreignOrigins(name)]);
    const sources = [...policy.values()].flat();
    expect(sources.filter((source) => /unsafe|\*|^https?:$/.test(source))).toEqual([]);
    const origins = new Set(sources.filter((source) => source.includes('//')));
    expect([...origins]).toEqual(foreignOrigins(name));
  });

  test('has its policy before anything else is loaded', () => {
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(?:link|script)\b/));
  });

  test('has no script or style in its text', () => {
    const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g), ...html.matchAll(/<style\b|\s(?:style|on\w+)="/g)];
    expect(inline.map(([found]) => found)).toEqual([]);
  });

  test('refers only to files that are there, and to itself', () => {
    const references = [...attributeValues(html, 'src'), ...attributeValues(html, 'href'), ...attributeValues(html, 'data-scripts')];
    const wrong = references
      .flatMap((reference) => reference.split(' '))
      .filter((reference) => {
        if (/^[a-z]+:/.test(reference)) return !foreignOrigins(name).includes(new URL(reference).origin);
        const [path = '', id = ''] = reference.split('#');
        const file = path === '' ? name : posix.join(posix.dirname(name), path);
        return !existsSync(join(dist, file)) || (id !== '' && !readPage(file).includes(`id="${id}"`));
      });
    expect(wrong).toEqual([]);
  });

  test('says its language, is wide enough for a pane, and has a title', () => {
    expect(html).toMatch(/<html lang="vi">/);
    expect(html).toMatch(/name="viewport"/);
    expect(html).toMatch(/<title>[^<]*Phụ lục CCHC/);
    expect(html).toContain('lang="en"');
  });
});

test('start.js is ES5, so that the browser in an old Office reads it', () => {
  const code = readFileSync(join(dist, 'start.js'), 'utf8');
  const messages = new Linter().verify(code, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } });
  expect(messages).toEqual([]);
});

test('files of the program are named after their content, and come without source maps', () => {
  for (const folder of ['pane', 'workbench', 'desk']) {
    const names = readdirSync(join(dist, folder));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/\.[0-9a-f]{12}\.(?:(?:js|css)(?:\.(?:br|gz))?|woff2?|ttf|png|svg)$/.test(name))).toEqual([]);
    for (const name of names) expect(readFileSync(join(dist, folder, name), 'latin1')).not.toContain('sourceMappingURL=');
  }
});

test('the pane has neither the embedded spreadsheet in it nor the library of Office', () => {
  const scripts = readdirSync(join(dist, 'pane'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(dist, 'pane', name), 'utf8'));
  expect(scripts.filter((script) => /univer(?:js|\.ai)|_richApiNativeBridge/i.test(script))).toEqual([]);
});

test('the style sheets of the embedded spreadsheet come along, though nothing is imported from them', () => {
  const styles = readdirSync(join(dist, 'workbench')).filter((name) => name.endsWith('.css'));
  expect(styles.some((name) => readFileSync(join(dist, 'workbench', name), 'utf8').includes('.univer-'))).toBe(true);
});

test('the embedded spreadsheet comes without what it never needs here', () => {
  const names = readdirSync(join(dist, 'workbench')).filter((name) => name.endsWith('.js'));
  const scripts = names.map((name) => readFileSync(join(dist, 'workbench', name)));
  const spreadsheet = scripts.reduce((one, other) => (other.length > one.length ? other : one));
  expect(gzipSync(spreadsheet).length).toBeLessThan(LARGEST_SPREADSHEET);
  for (const script of scripts) {
    const text = script.toString('utf8');
    expect(text.match(/data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=]{5000}/)).toBeNull();
    expect(text).not.toContain('Unsupported OpenType signature');
    expect(text).not.toContain('keyvaluepairs');
  }
});
