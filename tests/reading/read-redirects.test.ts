import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '../../src/archive/limits.ts';
import { createPositions, positionAt } from '../../src/documents/content-error.ts';
import { readRedirects } from '../../src/reading/read-redirects.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const entry = (number: number) =>
  `  - old: /archive/2012/05/what-became-of-the-harbour-${String(number)}.html\n` +
  `    new: /2012/05/17/what-became-of-the-harbour-${String(number)}/\n` +
  '    reason: The site had another program until 2022, which had addresses of its own.\n';

test('As many entries as there may be are read, whatever their usual length, each with its place', (context) => {
  const entries = Array.from({ length: limits.siteRedirects }, (_, number) => entry(number));
  const folder = createTemporaryFolder(context, {
    'redirects.yaml': `redirects:\n${entries.join('')}`,
  });
  const { redirects, references, errors } = readRedirects(folder);
  assert.deepEqual(errors, []);
  assert.equal(redirects.length, limits.siteRedirects);
  const lines = references.flatMap(({ aliases }) => aliases.map(({ line }) => line));
  assert.deepEqual(lines.slice(-2), [14_996, 14_999]);
});

test('One entry more is an error', (context) => {
  const entries = Array.from({ length: limits.siteRedirects + 1 }, (_, number) => entry(number));
  const folder = createTemporaryFolder(context, {
    'redirects.yaml': `redirects:\n${entries.join('')}`,
  });
  assert.match(readRedirects(folder).errors[0]?.what ?? '', /5,?001|5,?000/);
});

test('Places that are asked for one by one, and all at once, are the same', () => {
  const text = 'a: 1\n\nb:\n  - c\r\n🎈d';
  const positionOf = createPositions(text, 2);
  for (let offset = 0; offset <= text.length; offset += 1)
    assert.deepEqual(positionOf(offset), positionAt(text, offset, 2));
});
