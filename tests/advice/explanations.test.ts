import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { explanations } from '../../src/advice/explanations.ts';
import { checkNames } from '../../src/archive/check-names.ts';

test('Every warning has an entry in docs/checks.md, in the order of the names, and nothing else has', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/checks.md'), 'utf8');
  const entries = [...page.matchAll(/^### `(.*)`\n\n(.+)/gm)].map(([, name]) => name);
  assert.deepEqual(entries, checkNames);
});

test('Every explanation is of whole sentences', () => {
  for (const [name, { why, remedy }] of Object.entries(explanations)) {
    assert.match(why, /^[A-Z].*[.:]$/, name);
    assert.match(remedy, /^[A-Z].*[.…`<]$/, name);
  }
});
