/**
 * No import circles in src/, as a lint rule. Types count too: files that know each other's types
 * can only be understood together. So do imports on demand: what they would hide is the same circle.
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

/** Editors lint one file again and again, so a file is parsed anew only when it has changed. @type {Map<string, { changed: number, imports: string[] }>} */
const parsed = new Map();

/** @param {string} path When a file last changed; undefined where there is none. */
function changeOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat.mtimeMs : undefined;
}

/**
 * The program's file that an import means; undefined for libraries, data and style sheets.
 * @param {string} file
 * @param {string} source
 */
function fileOf(file, source) {
  if (!source.startsWith('.')) return undefined;
  const path = resolve(dirname(file), source);
  if (changeOf(path) !== undefined) return undefined;
  return [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find((each) => changeOf(each) !== undefined);
}

/**
 * The program's files that a file imports, in whatever way.
 * @param {string} file
 */
function importsOf(file) {
  const changed = changeOf(file) ?? 0;
  const known = parsed.get(file);
  if (known?.changed === changed) return known.imports;
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  const imports = importedFiles.flatMap(({ fileName }) => fileOf(file, fileName) ?? []);
  parsed.set(file, { changed, imports });
  return imports;
}

/**
 * The shortest way along imports from one file to another, both included; undefined where there is none.
 * @param {string} from
 * @param {string} to
 * @param {(file: string) => string[]} imports
 */
function wayBetween(from, to, imports) {
  /** @type {Map<string, string[]>} */
  const ways = new Map([[from, [from]]]);
  for (const [file, way] of ways) {
    if (file === to) return way;
    for (const next of imports(file)) if (!ways.has(next)) ways.set(next, [...way, next]);
  }
  return undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
const none = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = context.filename;
    /** Within one file's turn nothing changes. @type {Map<string, string[]>} */
    const seen = new Map();
    /** @param {string} each */
    const imports = (each) => {
      const known = seen.get(each) ?? importsOf(each);
      seen.set(each, known);
      return known;
    };
    /** @param {string} path */
    const name = (path) => relative(context.cwd, path).split(sep).join('/');
    /** @param {{ source?: import('estree').Node | null | undefined }} node */
    const check = ({ source }) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const target = fileOf(file, source.value);
      const way = target && wayBetween(target, file, imports);
      if (way) context.report({ node: source, message: `Imports run in a circle: ${[file, ...way].map(name).join(' → ')}.` });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** @type {import('eslint').ESLint.Plugin} */
export const circles = { rules: { none } };
