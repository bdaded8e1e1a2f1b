import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameForPackage } from '../../src/program/command-names.ts';

test('A command of the repository is told as whoever has the package types it', () => {
  assert.equal(nameForPackage('“npm run check” lists them.'), '“npx limited-times check” lists them.');
  assert.equal(nameForPackage('  npm run init -- [DIR]'), '  npx limited-times init [DIR]');
  assert.equal(
    nameForPackage('zcat a | npm run import -- jsonl -'),
    'zcat a | npx limited-times import jsonl -',
  );
});

test('Commands that only the repository has stay as they are', () => {
  assert.equal(nameForPackage('npm run bench -- 100'), 'npm run bench -- 100');
});
