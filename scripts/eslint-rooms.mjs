/**
 * The rooms of src/ and who may call whom, as a lint rule.
 */
import { isBuiltin } from 'node:module';
import { posix, relative, sep } from 'node:path';

/** Imports run downhill only: a room may use the rooms in the steps before its own. */
export const steps = [
  ['steps'],
  ['forms', 'figures', 'opc'],
  ['submission'],
  ['rules'],
  ['sheets'],
  ['report'],
  ['xlsx', 'word'],
  ['slips'],
  ['opening'],
  ['sending'],
  ['province'],
  ['hosts'],
  ['taskpane'],
  ['workbench', 'download', 'desk', 'cli'],
];

/** Libraries that only one room knows, so that they can be replaced there. */
const ownedPackages = new Map([['docx', 'word']]);

/** A second door of a room, for one caller: what lies behind it is too heavy for everybody's. */
const sideDoors = new Map([['hosts/workbench', 'workbench']]);

/** What a room may import from outside src/. */
const outside = /^(?:assets\/|package\.json$)/;

/** @param {string} room */
const stepOf = (room) => steps.findIndex((step) => step.includes(room));

/**
 * What is wrong with an import, or undefined.
 * @param {string} file The importing file, from the top of the project with slashes, e.g. src/rules/catalogue.ts.
 * @param {string} source What it imports, as written.
 */
function importError(file, source) {
  const [, room] = /^src\/([^/]+)\//.exec(file) ?? [];
  if (room === undefined) return undefined;
  if (stepOf(room) === -1) return `There is no room src/${room}; the rooms are listed in scripts/eslint-rooms.mjs.`;

  if (!source.startsWith('.')) {
    if (isBuiltin(source)) return room === 'cli' ? undefined : `Only src/cli may use Node's own modules.`;
    const [name = ''] = source.split('/');
    const owner = ownedPackages.get(name);
    return owner === undefined || owner === room ? undefined : `Only src/${owner} may import '${name}'.`;
  }

  const target = posix.join(posix.dirname(file), source);
  const [, targetRoom = '', inside] = /^src\/([^/]+)(?:\/(.*))?$/.exec(target) ?? [];
  if (targetRoom === '') return outside.test(target) ? undefined : `src/ stands alone; it may not import ${target}.`;
  if (targetRoom === room) {
    const isDoor = inside === undefined || inside === 'index';
    return isDoor ? `Within a room files import each other directly, not through its door.` : undefined;
  }
  if (stepOf(targetRoom) >= stepOf(room)) return `Imports run downhill only: src/${room} may not import src/${targetRoom}.`;
  if (stepOf(targetRoom) === -1) return `There is no room src/${targetRoom}; the rooms are listed in scripts/eslint-rooms.mjs.`;
  return inside === undefined || sideDoors.get(`${targetRoom}/${inside}`) === room
    ? undefined
    : `Other rooms come in by the door only: import src/${targetRoom}, not src/${targetRoom}/${inside}.`;
}

/** @type {import('eslint').Rule.RuleModule} */
const imports = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    /** @param {{ source?: import('estree').Node | null | undefined }} node */
    const check = ({ source }) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = importError(file, source.value);
      if (message !== undefined) context.report({ node: source, message });
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
export const rooms = { rules: { imports } };
