import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

// Rooms, folders of src/, that run anywhere, without Node and Astro. Each imports only itself and what is named here.
const dates = ['date-fns', '@date-fns/tz'];
const pureRooms = [
  { room: 'values', packages: [], rooms: [] },
  { room: 'letters', packages: [], rooms: [] },
  { room: 'colours', packages: [], rooms: [] },
  { room: 'archive', packages: ['zod', ...dates], rooms: ['letters', 'values'] },
  { room: 'pictures', packages: [], rooms: ['archive'] },
  { room: 'search', packages: [], rooms: ['archive', 'letters'] },
  { room: 'query', packages: [], rooms: ['search'] },
  { room: 'words', packages: [], rooms: ['archive', 'values'] },
  { room: 'records', packages: [], rooms: ['archive', 'pictures', 'values', 'words'] },
  { room: 'syndication', packages: [], rooms: ['archive', 'pictures', 'records', 'values', 'words'] },
  {
    room: 'page-kinds',
    packages: [],
    rooms: ['archive', 'records', 'search', 'syndication', 'values', 'words'],
  },
  { room: 'relatedness', packages: [], rooms: ['letters'] },
  { room: 'typography', packages: [], rooms: ['values'] },
  { room: 'markdown', packages: ['satteri', 'hast', 'mdast'], rooms: [] },
  {
    room: 'body',
    packages: ['unified', 'remark-*', 'rehype-*', 'parse5', 'hast', 'mdast'],
    rooms: ['archive', 'markdown', 'typography', 'values'],
  },
  { room: 'written', packages: ['mdast'], rooms: ['body', 'markdown'] },
  {
    room: 'advice',
    packages: ['mdast'],
    rooms: ['archive', 'body', 'documents', 'markdown', 'written'],
  },
  {
    room: 'html',
    packages: ['unified', 'rehype-*', 'hast'],
    rooms: ['archive', 'body', 'markdown', 'pictures', 'words'],
  },
];

/** Rooms that show the site. Code that takes content in and stores it must not import them. */
const outerRooms = ['**/pages/**', '**/views/**', '**/components/**', '**/layouts/**', '**/dev/**'];

/** The beginnings of SQL statements. What follows the first word tells them from English. */
const sqlStart = [
  String.raw`select\s+(?:$|1\b|\*|'|distinct\b|\w+\(|[\w.]+(?:\s+as\s+\w+)?(?:,|\s+from\b))`,
  String.raw`(?:insert|replace)\s+(?:or\s+\w+\s+)?into\b`,
  String.raw`update\s+(?:$|[\w.]+\s+set\b)`,
  String.raw`delete\s+from(?:\s*$|\s+\w+\s*(?:;|$|where\b))`,
  String.raw`(?:create|drop|alter)\s+(?:temp\s+|unique\s+)?(?:table|index|trigger|view)\b`,
  String.raw`with\s+\w+\s+as\s*\(`,
  String.raw`pragma\s+\w`,
  String.raw`begin(?:\s+(?:immediate|exclusive|transaction))?\s*(?:;|$)`,
  String.raw`(?:commit|rollback|vacuum)\s*(?:;|$)`,
].join('|');
const sqlMessage = 'SQL stands below src/store: call, or write, a function there.';
const sqlPattern = `/^\\s*(?:${sqlStart})/i`;

/** What reads or prints a moment in the time zone of the machine instead of the site’s. */
const localParts = 'FullYear|Month|Date|Day|Hours|Minutes|Seconds';
const machineZone = {
  message: 'This asks for the machine’s time zone. Use src/archive/calendar.ts, UTC, or name the zone.',
  selectors: [
    `CallExpression[callee.property.name=/^(?:[gs]et(?:${localParts})|getTimezoneOffset|to(?:Locale)?(?:Date|Time)String)$/]`,
    'NewExpression[callee.name="Date"][arguments.length>1]',
    'NewExpression[callee.property.name="DateTimeFormat"]:not(:has(ObjectExpression > Property[key.name="timeZone"]))',
  ],
};

const printMessage = 'Print by src/log/print.ts, so that a terminal and a CI only show what a name holds.';
const writeToProcess =
  'CallExpression[callee.property.name="write"][callee.object.object.name="process"][callee.object.property.name=/^std(?:out|err)$/]';

/** @param {readonly string[]} allowed as regular expressions. */
function everythingBut(allowed) {
  return `^(?!${allowed.join('|')}).+`;
}

export default defineConfig(
  { ignores: ['dist/', 'drafts/', 'program/', '.cache/', '.astro/', 'node_modules/', 'content/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      'max-params': ['error', 4],
    },
  },
  ...pureRooms.map(({ room, packages, rooms }) => ({
    files: [`src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: everythingBut([
                ...packages.map((name) => `${name.replaceAll('*', '[a-z-]+')}(?:/|$)`),
                ...rooms.map((name) => `\\.\\./${name}/`),
                '\\./',
                // From a folder of the room.
                '\\.\\./[a-z-]+\\.ts$',
              ]),
              message: `src/${room} imports only itself${packages.length + rooms.length > 0 ? ` and ${[...rooms, ...packages].join(', ')}` : ''}.`,
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'performance', 'fetch'],
    },
  })),
  {
    files: ['src/store/**/*.ts', 'src/intake/**/*.ts', 'src/site/**/*.ts', 'src/import/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: outerRooms }],
    },
  },
  {
    // Code that a cache key names must not import code that it does not name.
    files: ['src/store/content/**/*.ts', 'src/store/database/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: String.raw`^\.\./(?:published|archive)/|/open-store\.ts$`,
              message: 'src/store/content stands alone: it is a cache key.',
            },
            { group: outerRooms, message: 'The store knows nothing of what prints it.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,mjs}', 'scripts/**/*.{ts,mjs}'],
    ignores: ['src/store/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: `Literal[value=${sqlPattern}]`, message: sqlMessage },
        {
          selector: `TemplateLiteral > TemplateElement:first-child[value.raw=${sqlPattern}]`,
          message: sqlMessage,
        },
        {
          selector:
            'CallExpression[callee.property.name=/^(?:all|each|get|run|execute)$/]:matches([callee.object.name=/^(?:store|database)$/], [callee.object.property.name=/^(?:store|database)$/])',
          message: sqlMessage,
        },
        { selector: 'ImportDeclaration[source.value=/sqlite/]', message: sqlMessage },
        { selector: writeToProcess, message: printMessage },
        ...machineZone.selectors.map((selector) => ({ selector, message: machineZone.message })),
      ],
    },
  },
  ...astro.configs.recommended,
  {
    // `astro check` knows the types of components; the linter does not.
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false, program: null, project: null } },
  },
  {
    // It must be understood by any Node, whatever its age.
    files: ['bin/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'commonjs',

      parserOptions: { projectService: false, program: null, project: null },
      globals: { require: 'readonly', process: 'readonly', console: 'readonly', __dirname: 'readonly' },
    },
    rules: {
      'no-var': 'off',
      'prefer-rest-params': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }],
    },
  },
  { files: ['tests/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
);
