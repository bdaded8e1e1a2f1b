import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Imports go one way: dev -> build, renderer -> store, syndication -> archive, relatedness, markdown.
const rooms = [
  { room: 'archive', mayImport: ['zod', 'date-fns', '@date-fns/tz'] },
  { room: 'relatedness', mayImport: [] },
  {
    room: 'markdown',
    mayImport: ['satteri', 'unified', 'remark-*', 'rehype-*', 'unist-util-visit', 'hast', 'mdast'],
  },
];

export default defineConfig(
  { ignores: ['dist/', '.cache/', '.astro/', 'node_modules/', 'content/', '**/*.astro'] },
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
  ...rooms.map(({ room, mayImport }) => ({
    files: [`src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // Everything that is no file of the room’s own, save what the room may import.
              regex: `^(?!\\./)(?!(?:${mayImport.map((name) => name.replaceAll('*', '[a-z-]+')).join('|') || '(?!)'})(?:/|$)).+`,
              message: `src/${room} is pure: it imports only itself${mayImport.length > 0 ? ` and ${mayImport.join(', ')}` : ''}.`,
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'performance', 'fetch'],
    },
  })),
  {
    files: ['src/store/**/*.ts', 'src/build/**/*.ts', 'src/import/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['**/pages/**', '**/views/**', '**/components/**', '**/layouts/**', '**/dev/**'] },
      ],
    },
  },
  { files: ['tests/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
);
