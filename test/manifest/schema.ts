import type { Element } from './element';

/** The least and the most times that a child may stand there. */
type Times = readonly [least: number, most: number];

/** A kind of element, as the complex types of the schema: children in their order, attributes, and what the text looks like. */
interface Kind {
  readonly children?: readonly (readonly [name: string, kind: string, ...times: Times])[];
  readonly attributes?: Readonly<Record<string, RegExp>>;
  readonly text?: RegExp;
}

const ONE: Times = [1, 1];
const MAYBE: Times = [0, 1];
const SOME: Times = [1, Infinity];

const shortString = /^[^]{1,125}$/;
const longString = /^[^]{1,250}$/;
const url = /^https:\/\/[^\s]{1,2040}$/;
const culture = /^[a-z]{2,3}-[A-Z]{2}$/;
const resourceId = /^[\w.]{1,32}$/;

/** A value for the default locale and others for more locales. */
const localized = (value: RegExp, kind: string, override = 'Override'): Kind => ({
  children: [[override, kind, 0, Infinity]],
  attributes: { DefaultValue: value },
});
const override = (value: RegExp): Kind => ({ attributes: { Locale: culture, Value: value } });
const reference: Kind = { attributes: { resid: resourceId } };
const resource = (value: RegExp, kind: string): Kind => {
  const { children, attributes } = localized(value, kind, 'bt:Override');
  return { children: children!, attributes: { id: resourceId, ...attributes } };
};

/**
 * The part of Microsoft's schemas that a task pane add-in with a button uses: OfficeAppManifestV1_1.xsd,
 * TaskPaneAppVersionOverridesV1_0.xsd and OfficeAppBasicTypesV1_0.xsd. What is not here is either
 * unknown to Office or not for us, e.g. Outlook's VersionOverrides 1.1.
 */
const kinds: Readonly<Record<string, Kind>> = {
  OfficeApp: {
    attributes: {
      xmlns: /^http:\/\/schemas\.microsoft\.com\/office\/appforoffice\/1\.1$/,
      'xmlns:xsi': /^http:\/\/www\.w3\.org\/2001\/XMLSchema-instance$/,
      'xmlns:bt': /^http:\/\/schemas\.microsoft\.com\/office\/officeappbasictypes\/1\.0$/,
      'xsi:type': /^TaskPaneApp$/,
    },
    children: [
      ['Id', 'Id', ...ONE],
      ['Version', 'Version', ...ONE],
      ['ProviderName', 'ShortText', ...ONE],
      ['DefaultLocale', 'Culture', ...ONE],
      ['DisplayName', 'ShortSetting', ...ONE],
      ['Description', 'LongSetting', ...ONE],
      ['IconUrl', 'UrlSetting', ...MAYBE],
      ['HighResolutionIconUrl', 'UrlSetting', ...MAYBE],
      ['SupportUrl', 'UrlSetting', ...MAYBE],
      ['AppDomains', 'AppDomains', ...MAYBE],
      ['Hosts', 'BaseHosts', ...MAYBE],
      ['Requirements', 'Requirements', ...MAYBE],
      ['DefaultSettings', 'DefaultSettings', ...ONE],
      ['Permissions', 'Permissions', ...ONE],
      ['VersionOverrides', 'VersionOverrides', ...MAYBE],
    ],
  },
  Id: { text: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/ },
  Version: { text: /^\d{1,5}(\.\d{1,5}){0,3}$/ },
  ShortText: { text: shortString },
  Culture: { text: culture },
  ShortSetting: localized(shortString, 'ShortOverride'),
  LongSetting: localized(longString, 'LongOverride'),
  UrlSetting: localized(url, 'UrlOverride'),
  ShortOverride: override(shortString),
  LongOverride: override(longString),
  UrlOverride: override(url),
  AppDomains: { children: [['AppDomain', 'AppDomain', ...SOME]] },
  AppDomain: { text: /^https:\/\/[^\s/]+$/ },
  BaseHosts: { children: [['Host', 'BaseHost', ...SOME]] },
  BaseHost: { attributes: { Name: /^(Workbook|Document)$/ } },
  Requirements: { children: [['Sets', 'Sets', ...MAYBE]] },
  Sets: { children: [['Set', 'Set', ...SOME]], attributes: { DefaultMinVersion: /^\d+\.\d+$/ } },
  Set: { attributes: { Name: shortString } },
  DefaultSettings: { children: [['SourceLocation', 'UrlSetting', ...ONE]] },
  Permissions: { text: /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/ },

  VersionOverrides: {
    attributes: {
      xmlns: /^http:\/\/schemas\.microsoft\.com\/office\/taskpaneappversionoverrides$/,
      'xsi:type': /^VersionOverridesV1_0$/,
    },
    children: [
      ['Description', 'Reference', ...MAYBE],
      ['Requirements', 'Requirements', ...MAYBE],
      ['Hosts', 'Hosts', ...MAYBE],
      ['Resources', 'Resources', ...MAYBE],
    ],
  },
  Hosts: { children: [['Host', 'Host', ...SOME]] },
  Host: { attributes: { 'xsi:type': /^(Workbook|Document)$/ }, children: [['DesktopFormFactor', 'FormFactor', ...MAYBE]] },
  FormFactor: {
    children: [
      ['GetStarted', 'GetStarted', ...MAYBE],
      ['FunctionFile', 'Reference', ...MAYBE],
      ['ExtensionPoint', 'ExtensionPoint', ...SOME],
    ],
  },
  GetStarted: {
    children: [
      ['Title', 'Reference', ...ONE],
      ['Description', 'Reference', ...ONE],
      ['LearnMoreUrl', 'Reference', ...ONE],
    ],
  },
  ExtensionPoint: {
    attributes: { 'xsi:type': /^(PrimaryCommandSurface|ContextMenu)$/ },
    children: [
      ['OfficeMenu', 'OfficeMenu', 0, 1],
      ['OfficeTab', 'OfficeTab', 0, Infinity],
      ['CustomTab', 'CustomTab', 0, Infinity],
    ],
  },
  OfficeMenu: { attributes: { id: /^ContextMenu(Text|Cell)$/ }, children: [['Control', 'Button', ...SOME]] },
  OfficeTab: { attributes: { id: shortString }, children: [['Group', 'Group', ...SOME]] },
  CustomTab: {
    attributes: { id: shortString },
    children: [
      ['Group', 'Group', ...SOME],
      ['Label', 'Reference', ...ONE],
    ],
  },
  Group: {
    attributes: { id: shortString },
    children: [
      ['Label', 'Reference', ...ONE],
      ['Icon', 'Icon', ...ONE],
      ['Control', 'Button', 1, 6],
    ],
  },
  Button: {
    attributes: { 'xsi:type': /^Button$/, id: shortString },
    children: [
      ['Label', 'Reference', ...ONE],
      ['Supertip', 'Supertip', ...ONE],
      ['Icon', 'Icon', ...ONE],
      ['Action', 'ShowTaskpane', ...ONE],
    ],
  },
  Supertip: {
    children: [
      ['Title', 'Reference', ...ONE],
      ['Description', 'Reference', ...ONE],
    ],
  },
  Icon: { children: [['bt:Image', 'IconImage', 3, Infinity]] },
  IconImage: { attributes: { size: /^(16|20|24|32|40|48|64|80)$/, resid: resourceId } },
  ShowTaskpane: {
    attributes: { 'xsi:type': /^ShowTaskpane$/ },
    children: [
      ['TaskpaneId', 'ShortText', ...MAYBE],
      ['SourceLocation', 'Reference', ...ONE],
      ['Title', 'Reference', ...MAYBE],
    ],
  },
  Reference: reference,
  Resources: {
    children: [
      ['bt:Images', 'Images', ...MAYBE],
      ['bt:Urls', 'Urls', ...MAYBE],
      ['bt:ShortStrings', 'ShortStrings', ...MAYBE],
      ['bt:LongStrings', 'LongStrings', ...MAYBE],
    ],
  },
  Images: { children: [['bt:Image', 'UrlResource', ...SOME]] },
  Urls: { children: [['bt:Url', 'UrlResource', ...SOME]] },
  ShortStrings: { children: [['bt:String', 'ShortResource', ...SOME]] },
  LongStrings: { children: [['bt:String', 'LongResource', ...SOME]] },
  UrlResource: resource(url, 'UrlOverride'),
  ShortResource: resource(shortString, 'ShortOverride'),
  LongResource: resource(longString, 'LongOverride'),
};

/** What is wrong with an element by the schema, and with all in it. */
export function schemaErrors(element: Element, kindName = 'OfficeApp', place = element.name): string[] {
  const kind = kinds[kindName]!;
  const errors: string[] = [];

  const expected = kind.attributes ?? {};
  for (const [name, pattern] of Object.entries(expected)) {
    const value = element.attributes.get(name);
    if (value === undefined) errors.push(`${place} has no ${name}`);
    else if (!pattern.test(value)) errors.push(`${place} ${name}="${value}"`);
  }
  errors.push(...[...element.attributes.keys()].filter((name) => !(name in expected)).map((name) => `${place} may have no ${name}`));

  if (!(kind.text ?? /^$/).test(element.text)) errors.push(`${place} says "${element.text}"`);

  let at = 0;
  for (const [name, childKind, least, most] of kind.children ?? []) {
    let count = 0;
    for (; element.children[at]?.name === name; at += 1) {
      count += 1;
      errors.push(...schemaErrors(element.children[at]!, childKind, `${place}/${name}`));
    }
    if (count < least || count > most) errors.push(`${place} has ${count} ${name} here`);
  }
  const stray = element.children[at];
  if (stray !== undefined) errors.push(`${place}: ${stray.name} may not stand here`);
  return errors;
}
