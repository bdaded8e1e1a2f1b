import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNotices, listBundledPackages } from '../../src/program/notices.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

test('Packages are named once, by the innermost folder that holds them', () => {
  const modules = [
    '/a/src/site.ts',
    '/a/node_modules/yaml/dist/index.js',
    '/a/node_modules/yaml/dist/parse.js',
    '/a/node_modules/astro/node_modules/@date-fns/tz/index.js',
  ];
  assert.deepEqual(listBundledPackages(modules), ['@date-fns/tz', 'yaml']);
});

test('A notice has the version, the licence and its text, and a package without a licence is an error', (context) => {
  const folder = createTemporaryFolder(context, {
    'a/package.json': '{"version":"1.2.3","license":"ISC"}',
    'a/LICENSE.md': 'May be used.\n',
    'b/package.json': '{"version":"1.0.0"}',
  });
  assert.match(formatNotices(['a'], folder), /\na 1\.2\.3, ISC\n\nMay be used\.\n$/);
  assert.throws(() => formatNotices(['b'], folder), /b\/package\.json names no licence/);
});
