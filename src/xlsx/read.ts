import { PackageError, ZipArchive, openPart, partOfType, relationshipsOf, type Relationship, type XmlReader } from '../opc';
import { areProvinceSheets, type DateSystem, type SheetCells, type WorkbookCells } from '../sheets';
import { assertZip, binaryWorkbook, notAWorkbook } from './file-kind';
import { LIMITS, PROVINCE_LIMITS } from './limits';
import type { SheetContext } from './read-sheet';
import { readSheet } from './read-sheet';
import { readStrings } from './read-strings';
import { readStyles } from './read-styles';
import { WorkbookError, brokenWorkbook, tooLargeWorkbook, unreadablePackage } from './workbook-error';
import { unescapedText } from './xml-text';

/**
 * Reads the cells of an .xlsx or .xlsm file (macros are never looked at), whoever wrote it. The
 * file is taken for hostile: what it costs to read is bounded, see `LIMITS`.
 *
 * A formula without a stored result comes back as the empty text. Empty cells are holes. Sheets that
 * hold no cells by their nature, such as charts, are left out.
 *
 * @throws WorkbookError, whose `message` is a sentence for the person who chose the file.
 */
export function readWorkbook(bytes: Uint8Array): Promise<WorkbookCells> {
  return new Promise((resolve) => {
    resolve(readNow(bytes));
  });
}

function readNow(bytes: Uint8Array): WorkbookCells {
  try {
    assertZip(bytes);
    return readPackage(new ZipArchive(bytes, LIMITS), () => new ZipArchive(bytes, PROVINCE_LIMITS));
  } catch (error) {
    if (error instanceof PackageError) throw unreadablePackage(error);
    // Whatever else a hostile file brings about is its fault; the person gets a sentence, developers the cause.
    throw error instanceof WorkbookError ? error : brokenWorkbook(error);
  }
}

/** `larger` opens the same file once more, for what may be larger. */
function readPackage(outer: ZipArchive, larger: () => ZipArchive): WorkbookCells {
  const root = relationshipsOf(outer, '');
  const workbookPart = partOfType(root, 'officeDocument');
  if (workbookPart?.toLowerCase().endsWith('.bin')) throw binaryWorkbook();
  if (workbookPart === undefined || !isSpreadsheet(outer, workbookPart)) throw notAWorkbook(outer);

  const relationships = relationshipsOf(outer, workbookPart);
  const { sheets, dateSystem } = readSheetList(outer, workbookPart);
  const isProvince = areProvinceSheets(sheets.map(({ name }) => name));
  const [zip, limits] = isProvince ? ([larger(), PROVINCE_LIMITS] as const) : ([outer, LIMITS] as const);
  const context: SheetContext = {
    strings: readWhole(zip, partOfType(relationships, 'sharedStrings'), 'sst', readStrings) ?? [],
    styles: readWhole(zip, partOfType(relationships, 'styles'), 'styleSheet', readStyles) ?? [],
    dateSystem,
    limits,
    cellCount: 0,
    translatedText: 0,
  };
  return {
    sheets: sheets.flatMap((sheet) => readListedSheet(zip, sheet, relationships, context)),
    properties: readWhole(zip, partOfType(root, 'custom-properties', 'customProperties'), 'Properties', readProperties) ?? {},
  };
}

/** Word and PowerPoint files begin alike; their main part has another root, and another folder. */
function isSpreadsheet(zip: ZipArchive, part: string): boolean {
  return zip.has(part) && !/^(?:word|ppt)\//i.test(part);
}

/** Reads what is wanted of a part; one that is cut off is found out. */
function readWhole<T>(zip: ZipArchive, part: string | undefined, root: string, read: (xml: XmlReader) => T): T | undefined {
  const xml = part === undefined ? undefined : openPart(zip, part, root);
  if (!xml) return undefined;
  const result = read(xml);
  xml.finish();
  return result;
}

interface ListedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly relationshipId: string | undefined;
}

interface SheetList {
  readonly sheets: readonly ListedSheet[];
  readonly dateSystem: DateSystem;
}

function readSheetList(zip: ZipArchive, part: string): SheetList {
  const list = readWhole(zip, part, 'workbook', (xml): SheetList => {
    const sheets: ListedSheet[] = [];
    let dateSystem: DateSystem = 1900;
    const depth = xml.depth;
    while (xml.nextChild(depth)) {
      if (xml.name() === 'workbookPr') {
        const date1904 = xml.attribute('date1904');
        if (date1904 === '1' || date1904 === 'true') dateSystem = 1904;
      } else if (xml.name() === 'sheets') {
        const listDepth = xml.depth;
        while (xml.nextChild(listDepth)) {
          if (xml.name() === 'sheet') sheets.push(readListing(xml));
        }
      }
    }
    return { sheets, dateSystem };
  });
  if (!list || list.sheets.length === 0) throw brokenWorkbook('no sheets');
  if (list.sheets.length > LIMITS.sheets) throw tooLargeWorkbook(`${list.sheets.length} sheets`);
  return list;
}

function readListing(xml: XmlReader): ListedSheet {
  const state = xml.attribute('state');
  return {
    name: unescapedText(xml.attribute('name') ?? ''),
    visible: state !== 'hidden' && state !== 'veryHidden',
    relationshipId: xml.relationshipId(),
  };
}

function readListedSheet(
  zip: ZipArchive,
  { name, visible, relationshipId }: ListedSheet,
  relationships: readonly Relationship[],
  context: SheetContext,
): readonly SheetCells[] {
  const relationship = relationships.find(({ id }) => id === relationshipId);
  if (relationship && relationship.type !== 'worksheet') return [];
  const read = readWhole(zip, relationship?.part, 'worksheet', (xml) => readSheet(xml, context));
  // A sheet in the list that is not in the file would silently take its figures with it.
  if (!read) throw brokenWorkbook(`sheet ${name} is missing`);
  return [{ name, visible, ...read }];
}

function readProperties(xml: XmlReader): Readonly<Record<string, string>> {
  const properties: (readonly [string, string])[] = [];
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    const name = xml.attribute('name');
    const propertyDepth = xml.depth;
    // The one child element says the type, which does not matter: everything is handed on as text.
    while (xml.nextChild(propertyDepth)) {
      if (name !== undefined) properties.push([name, unescapedText(xml.textContent()).slice(0, LIMITS.textLength)]);
    }
  }
  return Object.fromEntries(properties);
}
