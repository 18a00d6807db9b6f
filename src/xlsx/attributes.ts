import type { XmlReader } from '../opc';

/** Whether the element just opened, such as `<strike/>`, switches on what it names. */
export function isOn(xml: XmlReader): boolean {
  const value = xml.attribute('val');
  return value !== '0' && value !== 'false';
}
