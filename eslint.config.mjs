import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { circles } from './scripts/eslint-circles.mjs';
import { rooms, steps } from './scripts/eslint-rooms.mjs';

/** @param {string[]} names */
const filesOf = (...names) => names.map((name) => `src/${name}/**/*.{ts,tsx}`);

const everywhere = new Set([...Object.keys(globals.builtin), ...Object.keys(globals['shared-node-browser'])]);
const ofNode = Object.keys(globals.node).filter((name) => !everywhere.has(name));
const ofBrowsers = Object.keys(globals.browser).filter((name) => !everywhere.has(name));
const ofOffice = ['Office', 'OfficeExtension', 'Excel', 'Word'];
/** Node and browsers share these, but they reach out of the program. */
const outward = ['fetch', 'WebSocket', 'localStorage', 'sessionStorage', 'navigator'];

/**
 * @param {string} message
 * @param {string[]} names
 * @returns {import('eslint').Linter.RulesRecord}
 */
function forbid(message, names) {
  const namespaces = ofOffice.filter((name) => names.includes(name));
  return {
    'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
    // That rule looks at values only; this one at types such as Excel.Worksheet.
    'no-restricted-syntax':
      namespaces.length === 0 ? 'off' : ['error', { selector: `TSQualifiedName[left.name=/^(${namespaces.join('|')})$/]`, message }],
  };
}

const hostsAndUp = steps.findIndex((step) => step.includes('hosts'));
const pureRooms = steps.slice(0, hostsAndUp).flat();
const browserRooms = steps
  .slice(hostsAndUp)
  .flat()
  .filter((room) => room !== 'cli');

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'docs/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  comments.recommended,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      '@eslint-community/eslint-comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  // The rooms.
  { files: ['src/**'], plugins: { rooms, circles }, rules: { 'rooms/imports': 'error', 'circles/none': 'error' } },
  {
    files: ['src/**/*.{ts,tsx}'],
    // Lists of words are as long as the language.
    ignores: ['src/forms/**/{phrases,sentences}*.ts'],
    rules: { 'max-lines': ['error', 350] },
  },
  {
    files: filesOf(...pureRooms),
    rules: forbid('This room is pure TypeScript: no browser, no Node, no Office.', [...ofBrowsers, ...ofNode, ...ofOffice, ...outward]),
  },
  {
    files: filesOf(...browserRooms),
    rules: forbid('Only hosts/excel, hosts/word and the page that boots them name Office; none names Node.', [...ofNode, ...ofOffice]),
  },
  {
    files: [...filesOf('hosts/excel', 'hosts/word'), 'src/taskpane/main.tsx'],
    rules: forbid('This room runs in a browser.', ofNode),
  },
  { files: filesOf('cli'), rules: forbid('The command line runs in Node.', [...ofBrowsers, ...ofOffice]) },

  // Only what touches Office and the screen.
  {
    files: filesOf('hosts/excel', 'hosts/word', 'taskpane'),
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  { files: filesOf('taskpane', 'workbench', 'download', 'desk'), ...jsxA11y.flatConfigs.strict },

  {
    files: ['test/**'],
    languageOptions: { globals: globals.jest },
    rules: {
      // A test that trips over a missing value fails, as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect.any() and its kind are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['*.{js,mjs}', 'scripts/**'],
    languageOptions: { globals: globals.node },
    // It does not see the types that comments give to JSON.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  { files: ['*.js', '**/*.cjs'], languageOptions: { sourceType: 'commonjs' }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
