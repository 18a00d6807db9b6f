import { strToU8, zipSync } from 'fflate';

/** The Office file that one XML text (flat OPC) stands for. Throws on what it does not understand. */
export function unflattened(opc: string): Uint8Array {
  const whole = /^<pkg:package xmlns:pkg="http:\/\/schemas\.microsoft\.com\/office\/2006\/xmlPackage">(.*)<\/pkg:package>$/s.exec(opc);
  if (whole === null) throw new Error('This is no flat OPC package.');
  const form = /<pkg:part pkg:name="\/([^"]*)" pkg:contentType="([^"]*)"><pkg:xmlData>(.*?)<\/pkg:xmlData><\/pkg:part>/gs;
  const rest = whole[1]!.replace(form, '');
  if (rest !== '') throw new Error(`Between the parts of the package stands ${rest.slice(0, 80)}`);
  const parts = [...whole[1]!.matchAll(form)].map(([, name = '', type = '', xml = '']) => ({ name, type, xml }));
  const types = parts
    .map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .filter((override) => !override.includes('.rels"'));
  const contentTypes =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `${types.join('')}</Types>`;
  return zipSync(
    Object.fromEntries([{ name: '[Content_Types].xml', xml: contentTypes }, ...parts].map(({ name, xml }) => [name, strToU8(xml)])),
  );
}
