import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { listFiles } from '../../src/files/list-files.ts';
import { printingCode, readingCode } from '../../src/program/code-keys.ts';

/** The modules of this project that a module imports for more than their types. */
function listImports(module: string): readonly string[] {
  const statements = readFileSync(module, 'utf8').matchAll(
    /^(?:im|ex)port (?!type\b)[^;]*? from '(\.[^']+)'/gm,
  );
  return Array.from(statements, ([, name = '']) => posix.join(posix.dirname(module), name));
}

function isIn(key: readonly string[], module: string): boolean {
  return key.some((name) => module.startsWith(`${name}/`));
}

test('What reads and relates articles imports nothing that the key of reading does not name', () => {
  const modules = readingCode
    .filter((name) => name.startsWith('src/'))
    .flatMap((folder) => listFiles(folder).map((file) => `${folder}/${file}`));
  assert.ok(modules.flatMap(listImports).length > 100);
  const outside = modules.flatMap((module) =>
    listImports(module).flatMap((other) => (isIn(readingCode, other) ? [] : [`${module} imports ${other}`])),
  );
  assert.deepEqual(outside, []);
});

test('A change of how the store remembers what is published reads and prints nothing again', () => {
  for (const key of [readingCode, printingCode])
    assert.ok(!isIn(key, 'src/store/published/pages.ts') && !isIn(key, 'src/store/open-store.ts'));
});
