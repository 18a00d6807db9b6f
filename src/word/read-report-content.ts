import type { NamespaceReader } from '../opc';
import { isOn } from './read-report-styles';

/**
 * Elements that only say something about what is in them, at any level from blocks to runs. Text that was inserted or
 * moved to its place stays; `w:del` and `w:moveFrom` are not here, so all in them is passed over.
 */
const WRAPPERS: ReadonlySet<string> = new Set([
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
    else if (name === 'w:sdt') yield* controlled(xml);
    else if (WRAPPERS.has(name)) yield* contentOf(xml);
    else yield name;
  }
}

/** A cell that is there, whose text isn't: a content control around it shows what is to be typed. */
export const UNTYPED_CELL = 'untyped w:tc';

/**
 * What stands in a content control. Words that only show what is to be typed there (17.5.2.39) are nobody's; a cell stays
 * in its place, and tables are more than such words.
 */
function* controlled(xml: NamespaceReader): Generator<string> {
  const depth = xml.depth;
  let isUntyped = false;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'w:sdtPr') {
      const inside = xml.depth;
      while (xml.nextChild(inside)) if (xml.name() === 'w:showingPlcHdr') isUntyped = isOn(xml);
    } else if (xml.name() === 'w:sdtContent') {
      for (const name of contentOf(xml)) {
        if (!isUntyped || name === 'w:tr' || name === 'w:tbl') yield name;
        else if (name === 'w:tc') yield UNTYPED_CELL;
      }
    }
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
