import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

// Rooms without Node and Astro, so that they run anywhere: each imports what is named here, and itself.
const dates = ['date-fns', '@date-fns/tz'];
const pureRooms = [
  { room: 'values', packages: [], rooms: [] },
  { room: 'archive', packages: ['zod', ...dates], rooms: ['values'] },
  { room: 'search', packages: [], rooms: ['archive'] },
  { room: 'words', packages: [], rooms: ['archive'] },
  { room: 'records', packages: [], rooms: ['archive', 'values', 'words'] },
  { room: 'syndication', packages: [], rooms: ['archive', 'records', 'values', 'words'] },
  { room: 'page-kinds', packages: [], rooms: ['archive', 'records', 'search', 'syndication', 'values'] },
  { room: 'relatedness', packages: [], rooms: [] },
  { room: 'markdown', packages: ['satteri', 'hast', 'mdast'], rooms: [] },
  {
    room: 'html',
    packages: ['unified', 'remark-*', 'rehype-*', 'hast', 'mdast'],
    rooms: ['archive', 'markdown'],
  },
];

/** @param {readonly string[]} allowed as regular expressions. */
function everythingBut(allowed) {
  return `^(?!${allowed.join('|')}).+`;
}

export default defineConfig(
  { ignores: ['dist/', '.cache/', '.astro/', 'node_modules/', 'content/'] },
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
      'no-restricted-imports': [
        'error',
        { patterns: ['**/pages/**', '**/views/**', '**/components/**', '**/layouts/**', '**/dev/**'] },
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
  { files: ['tests/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
);
