/**
 * Everything in an .xlsx but sheets, texts and looks: which parts there are, how they hang together
 * (ECMA-376 part 2), and what the file says about itself.
 */

import type { SheetLayout, WorkbookLayout } from '../sheets';
import { absoluteArea, absoluteRows } from './a1';
import { xmlText } from './xml-text';
import { MAIN, OFFICE_RELATIONSHIPS, element, xmlFile } from './xml-writer';

const AUTHOR = 'Phụ lục CCHC';
/** No clock: the same layout gives the same bytes. */
const DATE = '2000-01-01T00:00:00Z';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const CONTENT_TYPE = 'application/vnd.openxmlformats';

/** A part of the package: a file that another part, or the package itself, refers to. */
interface Part {
  readonly path: string;
  readonly contentType: string;
  /** What it is to the one that refers to it. */
  readonly relationship: string;
  readonly xml: string;
}

function spreadsheetPart(name: string, type: string, xml: string): Part {
  return {
    path: `xl/${name}.xml`,
    contentType: `${CONTENT_TYPE}-officedocument.spreadsheetml.${type}+xml`,
    relationship: `${OFFICE_RELATIONSHIPS}/${type}`,
    xml,
  };
}

export function sheetPart(xml: string, index: number): Part {
  return spreadsheetPart(`worksheets/sheet${index + 1}`, 'worksheet', xml);
}

export function stylesPart(xml: string): Part {
  return spreadsheetPart('styles', 'styles', xml);
}

export function stringsPart(xml: string): Part {
  return spreadsheetPart('sharedStrings', 'sharedStrings', xml);
}

export function workbookPart(sheets: readonly SheetLayout[]): Part {
  const xml = element('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE_RELATIONSHIPS }, [
    element('bookViews', {}, element('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 28_800, windowHeight: 15_000 })),
    element(
      'sheets',
      {},
      sheets.map(({ name }, i) => element('sheet', { name, sheetId: i + 1, 'r:id': relationshipId(i) })),
    ),
    element('definedNames', {}, sheets.flatMap(definedNames)),
    // The results stored are ours; the program that opens the file computes its own.
    element('calcPr', { fullCalcOnLoad: 1 }),
  ]);
  return { ...spreadsheetPart('workbook', 'sheet.main', xmlFile(xml)), relationship: `${OFFICE_RELATIONSHIPS}/officeDocument` };
}

/** Print settings and filters are kept as names, which Excel reserves for them. */
function definedNames({ name, page, filter }: SheetLayout, index: number): readonly string[] {
  const definedName = (reserved: string, reference: string, hidden?: 1) =>
    element('definedName', { name: `_xlnm.${reserved}`, localSheetId: index, hidden }, xmlText(reference));
  return [
    ...(filter ? [definedName('_FilterDatabase', absoluteArea(name, filter), 1)] : []),
    definedName('Print_Area', absoluteArea(name, page.printArea)),
    ...(page.repeatedRows ? [definedName('Print_Titles', absoluteRows(name, page.repeatedRows.first, page.repeatedRows.last))] : []),
  ];
}

export function titlePart(title: string): Part {
  const date = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, DATE);
  const xml = element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [element('dc:title', {}, xmlText(title)), element('dc:creator', {}, AUTHOR), date('dcterms:created'), date('dcterms:modified')],
  );
  return {
    path: 'docProps/core.xml',
    contentType: `${CONTENT_TYPE}-package.core-properties+xml`,
    relationship: `${PACKAGE}/relationships/metadata/core-properties`,
    xml: xmlFile(xml),
  };
}

/** The program that wrote the file. LibreOffice recomputes what comes from programs it does not know. */
export function applicationPart(): Part {
  return propertiesPart(
    'app',
    'extended-properties',
    element('Properties', { xmlns: `${OFFICE}/extended-properties` }, element('Application', {}, AUTHOR)),
  );
}

/** The set of properties a person sees under File › Info › Properties › Custom. */
const CUSTOM_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Numbers 0 and 1 are reserved. */
const FIRST_PROPERTY = 2;

export function customPropertiesPart(properties: WorkbookLayout['properties']): Part {
  const items = Object.entries(properties).map(([name, value], i) =>
    element('property', { fmtid: CUSTOM_SET, pid: FIRST_PROPERTY + i, name }, element('vt:lpwstr', {}, xmlText(value))),
  );
  const namespaces = { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` };
  return propertiesPart('custom', 'custom-properties', element('Properties', namespaces, items));
}

function propertiesPart(name: string, type: string, xml: string): Part {
  return {
    path: `docProps/${name}.xml`,
    contentType: `${CONTENT_TYPE}-officedocument.${type}+xml`,
    relationship: `${OFFICE_RELATIONSHIPS}/${type}`,
    xml: xmlFile(xml),
  };
}

/**
 * All files of the package by their paths, those that tie the parts together first.
 *
 * @param workbook what the package refers to, the workbook first.
 * @param inWorkbook what the workbook refers to, its sheets first and in order.
 */
export function filesOfParts(workbook: readonly Part[], inWorkbook: readonly Part[]): Readonly<Record<string, string>> {
  const parts = [...workbook, ...inWorkbook];
  return {
    '[Content_Types].xml': contentTypesXml(parts),
    '_rels/.rels': relationshipsXml(workbook, ''),
    'xl/_rels/workbook.xml.rels': relationshipsXml(inWorkbook, 'xl/'),
    ...Object.fromEntries(parts.map(({ path, xml }) => [path, xml])),
  };
}

function contentTypesXml(parts: readonly Part[]): string {
  return xmlFile(
    element('Types', { xmlns: `${PACKAGE}/content-types` }, [
      element('Default', { Extension: 'rels', ContentType: `${CONTENT_TYPE}-package.relationships+xml` }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(({ path, contentType }) => element('Override', { PartName: `/${path}`, ContentType: contentType })),
    ]),
  );
}

function relationshipsXml(parts: readonly Part[], folder: string): string {
  return xmlFile(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      parts.map(({ path, relationship }, i) =>
        element('Relationship', { Id: relationshipId(i), Type: relationship, Target: path.slice(folder.length) }),
      ),
    ),
  );
}

function relationshipId(index: number): string {
  return `rId${index + 1}`;
}
