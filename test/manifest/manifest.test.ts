import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { everyElement, parseXml, type Element } from './element';
import { schemaErrors } from './schema';
import { askedTab } from '../../src/taskpane/services/asked-tab';

const source = readFileSync('manifest.xml', 'utf8');
const manifest = parseXml(source);
const all = everyElement(manifest);
const base = 'https://localhost:3000/';

const named = (name: string): Element[] => all.filter((element) => element.name === name);
const attribute = (element: Element, name: string): string => element.attributes.get(name) ?? '';
const valuesOf = (name: string): string[] => all.flatMap((element) => element.attributes.get(name) ?? []);

/** The addresses in it, in all locales. */
const urls = [...new Set([...valuesOf('DefaultValue'), ...valuesOf('Value')])].filter((value) => value.startsWith('http'));

test('it follows the schemas of Office, order included', () => {
  expect(schemaErrors(manifest)).toEqual([]);
});

test.each([
  ['an element out of order', /(<IconUrl [^]*?\/>)\s*(<HighResolutionIconUrl [^]*?\/>)/, '$2$1', 'may not stand here'],
  ['a menu that Office does not have', 'id="ContextMenuCell"', 'id="ContextMenuRow"', 'OfficeMenu id='],
  ['a missing element', /<Label resid="Group.Label" \/>/, '', 'has 0 Label here'],
  ['a name that is too long', 'DefaultValue="Phụ lục CCHC"', `DefaultValue="${'x'.repeat(126)}"`, 'DisplayName DefaultValue="xxx'],
  ['a resource id that is too long', ' id="Pane.Url"', ` id="${'x'.repeat(33)}"`, 'bt:Url id='],
])('the schema check finds %s', (_, from, to, complaint) => {
  expect(schemaErrors(parseXml(source.replace(from, to))).join('\n')).toContain(complaint);
});

test("Microsoft's own parser reads it", () => {
  // In a process of its own: it has parts that jest can't load. It asks no service, as its validator does.
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml').then((read) => console.log(JSON.stringify(read)))`;
  expect(JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }))).toMatchObject({
    id: '9d7f46d1-5e81-471a-9f97-3780264ac21d',
    officeAppType: 'TaskPaneApp',
    defaultLocale: 'vi-VN',
    displayName: 'Phụ lục CCHC',
    hosts: ['Workbook', 'Document'],
    permissions: 'ReadWriteDocument',
    defaultSettings: { sourceLocation: `${base}taskpane.html` },
  });
});

test('it has the version of the program', () => {
  expect(named('Version')[0]?.text).toBe(`${version}.0`);
});

test('every resource that is named exists, and every one that exists is named', () => {
  const resources = named('Resources').flatMap(everyElement);
  const defined = resources.flatMap((element) => element.attributes.get('id') ?? []);
  expect(new Set(defined).size).toBe(defined.length);
  expect(new Set(valuesOf('resid'))).toEqual(new Set(defined));
});

test.each([
  ['Label', 'bt:ShortStrings'],
  ['Title', 'bt:ShortStrings'],
  ['Description', 'bt:LongStrings'],
  ['LearnMoreUrl', 'bt:Urls'],
  ['SourceLocation', 'bt:Urls'],
])('%s names one of the %s', (name, group) => {
  const ids = named(group).flatMap(({ children }) => children.map((child) => attribute(child, 'id')));
  const references = named(name).flatMap((element) => element.attributes.get('resid') ?? []);
  expect(references.length).toBeGreaterThan(0);
  expect(ids).toEqual(expect.arrayContaining(references));
});

test('groups and controls have ids of their own, of a length that Office takes', () => {
  const ids = [...named('Group'), ...named('Control')].map((element) => attribute(element, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
});

const hosts = named('VersionOverrides')[0]!.children.find(({ name }) => name === 'Hosts')!.children;
const textsOf = (host: Element, name: string): string[] => everyElement(host).flatMap((each) => (each.name === name ? [each.text] : []));
const PAGES = new Map(named('bt:Url').map((url) => [attribute(url, 'id'), attribute(url, 'DefaultValue').replace(base, '')]));
const pagesOf = (host: Element): (string | undefined)[] =>
  everyElement(host).flatMap((each) => (each.name === 'SourceLocation' ? [PAGES.get(attribute(each, 'resid'))] : []));

test('every button of a program opens the same pane, each at its place, the base pane first', () => {
  expect(hosts.map((host) => [attribute(host, 'xsi:type'), pagesOf(host), [...new Set(textsOf(host, 'TaskpaneId'))]])).toEqual([
    [
      'Workbook',
      ['', '?tab=check', '?tab=report', '?tab=package', '?tab=fill'].map((query) => `taskpane.html${query}`),
      ['Office.AutoShowTaskpaneWithDocument'],
    ],
    ['Document', ['', '?tab=compare'].map((query) => `taskpane.html${query}`), ['PhuLucCchc.Word.Pane']],
  ]);
});

test('every place that a button names is one that the pane knows', () => {
  const queries = [...PAGES.values()].flatMap((page) => (page.includes('?') ? [page.slice(page.indexOf('?'))] : []));
  expect(queries.map(askedTab)).toEqual(['fill', 'check', 'report', 'package', 'compare']);
});

test('the menu of a cell has no more than a button, which needs no function file', () => {
  const [points] = hosts.map((host) => everyElement(host).filter(({ name }) => name === 'ExtensionPoint'));
  expect(points!.map((point) => attribute(point, 'xsi:type'))).toEqual(['PrimaryCommandSurface', 'ContextMenu']);
  expect(named('OfficeMenu').map((menu) => attribute(menu, 'id'))).toEqual(['ContextMenuCell']);
  expect([...named('FunctionFile'), ...named('Runtimes')]).toEqual([]);
});

/** A string, as opposed to a picture or the address of a page for all. */
const isWording = ({ name, attributes }: Element): boolean =>
  attributes.has('DefaultValue') &&
  name !== 'bt:Image' &&
  !/IconUrl$|SourceLocation$/.test(name) &&
  attributes.get('id')?.startsWith('Pane.Url') !== true;

test('every string is there in Vietnamese and in English', () => {
  const strings = all.filter(isWording);
  expect(strings.length).toBeGreaterThan(12);
  for (const string of strings) {
    expect([attribute(string, 'id') || string.name, string.children.map((child) => attribute(child, 'Locale'))]).toEqual([
      attribute(string, 'id') || string.name,
      ['en-US'],
    ]);
    expect(attribute(string.children[0]!, 'Value')).not.toBe(attribute(string, 'DefaultValue'));
  }
});

test('nothing is asked of Office that would hide the add-in from an old one', () => {
  expect(named('Requirements')).toEqual([]);
});

test('groups and buttons have icons of all sizes', () => {
  for (const icon of named('Icon')) {
    expect(icon.children.map((image) => attribute(image, 'size'))).toEqual(['16', '20', '24', '32', '40', '48', '64', '80']);
    for (const image of icon.children) expect(attribute(image, 'resid')).toBe(`Icon.${attribute(image, 'size')}`);
  }
});

const pictures: [file: string, size: number][] = [
  ...named('bt:Image').flatMap((image): [string, number][] => {
    const url = image.attributes.get('DefaultValue');
    return url === undefined ? [] : [[url, Number(attribute(image, 'id').replace('Icon.', ''))]];
  }),
  [attribute(named('IconUrl')[0]!, 'DefaultValue'), 32],
  [attribute(named('HighResolutionIconUrl')[0]!, 'DefaultValue'), 64],
];

test.each(pictures)('%s is a picture of %i pixels', (url, size) => {
  const png = readFileSync(join('dist', url.replace(base, '')));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

test.each(urls)('%s is served by the add-in itself', (url) => {
  const { pathname, hash } = new URL(url);
  expect(url.startsWith(base)).toBe(true);
  const file = join('dist', pathname);
  expect(existsSync(file)).toBe(true);
  if (hash !== '') expect(readFileSync(file, 'utf8')).toContain(`id="${hash.slice(1)}"`);
});

test('the built manifest says where the add-in is', () => {
  const address = process.env['ADDIN_URL'] ?? base;
  const built = readFileSync(join('dist', 'manifest.xml'), 'utf8');
  expect(built).toBe(source.replaceAll(base, address.endsWith('/') ? address : `${address}/`));
});
