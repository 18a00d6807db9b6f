import type { NamespaceReader } from '../opc';

/**
 * Elements that only say something about what is in them, at any level from blocks to runs. Text that was inserted or
 * moved to its place stays; `w:del` and `w:moveFrom` are not here, so all in them is passed over.
 */
const WRAPPERS: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:hyperlink',
  'w:fldSimple',
  'w:ins',
  'w:moveTo',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
]);

/** Names each child of the open element in turn; wrappers are looked through. What is named need not be read. */
export function* contentOf(xml: NamespaceReader): Generator<string> {
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    const name = xml.name();
    if (name === 'mc:AlternateContent') yield* alternative(xml);
    else if (WRAPPERS.has(name)) yield* contentOf(xml);
    else yield name;
  }
}

/** The same thing told for newer programs and older ones: the first version counts. */
function* alternative(xml: NamespaceReader): Generator<string> {
  const depth = xml.depth;
  let taken = false;
  while (xml.nextChild(depth)) {
    const name = xml.name();
    if (taken || (name !== 'mc:Choice' && name !== 'mc:Fallback')) continue;
    taken = true;
    yield* contentOf(xml);
  }
}
