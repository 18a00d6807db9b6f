/** `Excel.Workbook`, `Excel.Worksheet` and what hangs on them, but for ranges. */
import { parseArea, WHOLE_SHEET } from './addresses';
import { flag, isApiObject, number, oneOf, record, text, type ApiObject, type Property } from '../office/api-object';
import { checkUnprotected, checkWritable, rangeObject, wholeRows, type Session } from './api-range';
import type { Book, Sheet } from './book';
import { WireError } from '../office/wire';
import type { Area } from '../../../src/sheets';

export interface WorkbookSession extends Session {
  /** Events that the client wants, by their names on the wire. */
  readonly listenTo: (event: string, listening: boolean) => void;
  readonly enableEvents: (enabled: boolean) => void;
  readonly suspend: (what: 'calculation' | 'screen') => void;
  readonly calculate: () => void;
  readonly added: (sheet: Sheet) => void;
  readonly deleted: (sheet: Sheet) => void;
  readonly activated: (sheet: Sheet) => void;
}

const REGISTRATIONS = ['DataChangedEvent', 'AddedEvent', 'DeletedEvent', 'SelectionChangedEvent', 'EventNameChanged'];
const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
  'selectionMode',
];

export function workbookObject(session: WorkbookSession, book: Book): ApiObject {
  return {
    type: 'Workbook',
    methods: {
      getActiveCell: () => {
        const { sheet, area } = book.selection;
        const { properties, ...cell } = rangeObject(session, sheet, { ...area, bottom: area.top, right: area.left });
        return { ...cell, properties: { ...properties, worksheet: { get: () => worksheetObject(session, sheet) } } };
      },
    },
    properties: {
      readOnly: { get: () => book.readOnly },
      protection: { get: () => ({ type: 'WorkbookProtection', properties: { protected: { get: () => book.structureProtected } } }) },
      worksheets: { get: () => worksheetsObject(session, book) },
      properties: { get: () => ({ type: 'DocumentProperties', properties: { custom: { get: () => customPropertiesObject(book) } } }) },
      application: { get: () => applicationObject(session, book) },
      _Runtime: {
        get: () => ({ type: 'Runtime', properties: { enableEvents: { set: (value: unknown) => session.enableEvents(flag(value)) } } }),
      },
    },
  };
}

function applicationObject(session: WorkbookSession, book: Book): ApiObject {
  return {
    type: 'Application',
    methods: {
      suspendApiCalculationUntilNextSync: () => session.suspend('calculation'),
      suspendScreenUpdatingUntilNextSync: () => session.suspend('screen'),
      calculate: (kind) => {
        oneOf(kind, ['Recalculate', 'Full', 'FullRebuild']);
        session.calculate();
      },
      createWorkbook: (base64) => {
        // Policies of an office may forbid it.
        if (book.refusesNewWorkbooks) throw new WireError('AccessDenied', 'creating workbooks is not allowed');
        const file = Uint8Array.from(atob(text(base64, 10_000_000)), (character) => character.charCodeAt(0));
        if (file[0] !== 0x50 || file[1] !== 0x4b) throw new WireError('InvalidArgument', 'not a workbook');
        return { type: 'WorkbookCreated', id: '1', methods: { open: () => void book.openedWorkbooks.push(file) } };
      },
    },
  };
}

function customPropertiesObject(book: Book): ApiObject {
  const entry = (key: string): ApiObject => ({
    type: 'CustomProperty',
    id: key,
    properties: { key: { get: () => key }, value: { get: () => book.properties.get(key) } },
  });
  return {
    type: 'CustomPropertyCollection',
    items: () => [...book.properties.keys()].map(entry),
    methods: {
      add: (key, value) => {
        if (book.readOnly) throw new WireError('AccessDenied', 'the workbook is read-only');
        const name = [...book.properties.keys()].find((each) => each.toLowerCase() === text(key).toLowerCase()) ?? text(key, 255);
        book.properties.set(name, text(value).slice(0, 255));
        return entry(name);
      },
    },
  };
}

function worksheetsObject(session: WorkbookSession, book: Book): ApiObject {
  const item = (key: unknown): ApiObject => {
    const sheet = book.find(text(key));
    if (!sheet) throw new WireError('ItemNotFound', `no sheet ${text(key)}`, 'WorksheetCollection.getItem');
    return worksheetObject(session, sheet);
  };
  const registrations = REGISTRATIONS.flatMap((event) => [
    [`_Register${event}`, () => session.listenTo(event, true)],
    [`_Unregister${event}`, () => session.listenTo(event, false)],
  ]);
  return {
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheetObject(session, sheet)),
    item,
    methods: {
      getItem: item,
      getItemOrNullObject: (key) => {
        const sheet = book.find(text(key));
        return sheet ? worksheetObject(session, sheet) : null;
      },
      getActiveWorksheet: () => worksheetObject(session, book.active),
      add: (name) => {
        session.checkInFront('WorksheetCollection.add');
        const sheet = book.addSheet(name === null || name === undefined ? `Sheet${book.sheets.length + 1}` : text(name));
        session.added(sheet);
        return worksheetObject(session, sheet);
      },
      ...(Object.fromEntries(registrations) as Record<string, () => void>),
    },
  };
}

function worksheetObject(session: WorkbookSession, sheet: Sheet): ApiObject {
  const { book } = sheet;
  const range = (area: Area): ApiObject => rangeObject(session, sheet, area);
  return {
    type: 'Worksheet',
    id: sheet.id,
    properties: {
      id: { get: () => sheet.id },
      name: { get: () => sheet.name, set: (value) => book.renameSheet(sheet, text(value)) },
      position: { get: () => book.sheets.indexOf(sheet), set: (value) => book.moveSheet(sheet, number(value)) },
      visibility: {
        get: () => sheet.visibility,
        set: (value) => {
          checkWritable(sheet);
          sheet.visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden']);
        },
      },
      protection: { get: () => protectionObject(sheet) },
      autoFilter: { get: () => autoFilterObject(sheet) },
      freezePanes: { get: () => freezePanesObject(session, sheet, range) },
      pageLayout: { get: () => pageLayoutObject(sheet) },
    },
    methods: {
      getRange: (address) => range(address === null || address === undefined ? WHOLE_SHEET : parseArea(text(address))),
      getRangeByIndexes: (row, column, rows, columns) => {
        const [top, left] = [number(row, 0), number(column, 0)];
        return range({ top, left, bottom: top + number(rows, 1) - 1, right: left + number(columns, 1) - 1 });
      },
      getUsedRangeOrNullObject: (valuesOnly) => {
        if (valuesOnly !== true) throw new WireError('ApiNotFound', 'the test host only knows the range used by values');
        const used = sheet.usedArea();
        return used ? range(used) : null;
      },
      calculate: (markAllDirty) => {
        flag(markAllDirty);
        session.calculate();
      },
      activate: () => {
        session.checkInFront('Worksheet.activate');
        if (sheet.visibility !== 'Visible') throw new WireError('InvalidOperation', `the sheet ${sheet.name} is hidden`);
        book.active = sheet;
        session.activated(sheet);
      },
      delete: () => {
        session.checkInFront('Worksheet.delete', 'InvalidSelection');
        book.deleteSheet(sheet);
        session.deleted(sheet);
      },
    },
  };
}

function protectionObject(sheet: Sheet): ApiObject {
  return {
    type: 'WorksheetProtection',
    properties: {
      protected: { get: () => sheet.protection !== undefined },
      // Some builds, among them nearly that of LTSC 2021, give nulls for what isn't allowed, and take none back (office-js#1931).
      options: {
        get: () =>
          Object.fromEntries(
            Object.entries(sheet.protection?.options ?? {}).map(([name, value]) => [name, value === false ? null : value]),
          ),
      },
    },
    methods: {
      protect: (options, password) => {
        checkWritable(sheet);
        if (sheet.protection) throw new WireError('AccessDenied', 'already protected', 'WorksheetProtection.protect');
        const given = options === null || options === undefined ? {} : record(options, PROTECTION_OPTIONS);
        if (Object.values(given).includes(null))
          throw new WireError('GeneralException', 'null in the options', 'WorksheetProtection.protect');
        const defaults = Object.fromEntries(PROTECTION_OPTIONS.map((name) => [name, name === 'selectionMode' ? 'Normal' : false]));
        sheet.protection = { options: { ...defaults, ...given }, password: typeof password === 'string' ? password : '' };
      },
      unprotect: (password) => {
        checkWritable(sheet);
        // Newer versions refuse what used to do nothing.
        if (!sheet.protection) throw new WireError('AccessDenied', 'not protected', 'WorksheetProtection.unprotect');
        if (sheet.protection.password !== (typeof password === 'string' ? password : '')) {
          throw new WireError('AccessDenied', 'wrong password', 'WorksheetProtection.unprotect');
        }
        sheet.protection = undefined;
      },
    },
  };
}

/** The area of a range that came as an argument. */
function areaOf(argument: unknown): Area {
  if (typeof argument === 'string') return parseArea(argument);
  if (isApiObject(argument) && argument.type === 'Range') {
    const address: unknown = argument.properties?.address?.get?.();
    return parseArea(text(address));
  }
  throw new WireError('InvalidArgument', 'not a range');
}

function autoFilterObject(sheet: Sheet): ApiObject {
  return {
    type: 'AutoFilter',
    properties: { enabled: { get: () => sheet.filter !== undefined } },
    methods: {
      apply: (range) => {
        checkUnprotected(sheet);
        sheet.filter = areaOf(range);
      },
      remove: () => {
        checkUnprotected(sheet);
        if (!sheet.filter) throw new WireError('InvalidOperation', 'there is no filter');
        sheet.filter = undefined;
      },
    },
  };
}

function freezePanesObject(session: WorkbookSession, sheet: Sheet, range: (area: Area) => ApiObject): ApiObject {
  const freeze = (member: string, area: Area): void => {
    session.checkInFront(`WorksheetFreezePanes.${member}`);
    if (area.top !== 0 || area.left !== 0) throw new WireError('InvalidArgument', 'frozen cells begin at A1');
    sheet.frozen = area;
  };
  return {
    type: 'WorksheetFreezePanes',
    methods: {
      freezeAt: (frozen) => freeze('freezeAt', areaOf(frozen)),
      freezeRows: (count) => freeze('freezeRows', { ...WHOLE_SHEET, bottom: number(count, 1) - 1 }),
      freezeColumns: (count) => freeze('freezeColumns', { ...WHOLE_SHEET, right: number(count, 1) - 1 }),
      unfreeze: () => {
        session.checkInFront('WorksheetFreezePanes.unfreeze');
        sheet.frozen = undefined;
      },
      getLocationOrNullObject: () => (sheet.frozen ? range(sheet.frozen) : null),
    },
  };
}

function pageLayoutObject(sheet: Sheet): ApiObject {
  const recorded = (name: string, check: (value: unknown) => unknown): Property => ({
    get: () => sheet.page[name],
    set: (value) => {
      checkUnprotected(sheet);
      sheet.page[name] = check(value);
    },
  });
  const points = (value: unknown): number => number(value, 0, 10_000);
  const header = (name: string): Property => ({
    get: () => ({ type: 'HeaderFooter', properties: { centerHeader: recorded(`${name}.centerHeader`, (value) => text(value, 255)) } }),
  });
  return {
    type: 'PageLayout',
    properties: {
      orientation: recorded('orientation', (value) => oneOf(value, ['Portrait', 'Landscape'])),
      paperSize: recorded('paperSize', (value) => oneOf(value, ['A4', 'A3', 'Letter'])),
      topMargin: recorded('topMargin', points),
      bottomMargin: recorded('bottomMargin', points),
      leftMargin: recorded('leftMargin', points),
      rightMargin: recorded('rightMargin', points),
      headerMargin: recorded('headerMargin', points),
      footerMargin: recorded('footerMargin', points),
      firstPageNumber: recorded('firstPageNumber', (value) => number(value, 1)),
      zoom: recorded('zoom', (value) => record(value, ['horizontalFitToPages', 'verticalFitToPages', 'scale'])),
      headersFooters: {
        get: () => ({
          type: 'HeaderFooterGroup',
          properties: {
            state: recorded('headers', (value) => oneOf(value, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'])),
            defaultForAllPages: header('allPages'),
            firstPage: header('firstPage'),
          },
        }),
      },
    },
    methods: {
      setPrintArea: (area) => {
        checkUnprotected(sheet);
        sheet.page.printArea = areaOf(area);
      },
      setPrintTitleRows: (rows) => {
        checkUnprotected(sheet);
        const area = areaOf(rows);
        if (!wholeRows(area)) throw new WireError('InvalidArgument', 'title rows are whole rows');
        sheet.page.titleRows = { first: area.top, last: area.bottom };
      },
    },
  };
}
