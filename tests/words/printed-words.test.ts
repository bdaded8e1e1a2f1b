import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findPrintedWords } from './printed-words.ts';

const rooms = ['views', 'components', 'layouts', 'client', 'syndication', 'records'];

/** What looks like words, and is read by machines. */
const machineText: ReadonlySet<string> = new Set([
  'noopener external',
  "img-src 'self' https: data:",
  'article time',
  'body > p, body > ol',
  'input, select, textarea, [contenteditable]',
  'Sitemap: 1',
  // The name of a Creative Commons licence.
  'CC 1 1',
]);

for (const room of rooms) {
  test(`All words that src/${room} prints stand in src/words`, () => {
    const files = readdirSync(join('src', room)).filter((name) => /\.(?:astro|ts)$/.test(name));
    const found = files.flatMap((name) =>
      findPrintedWords(name, readFileSync(join('src', room, name), 'utf8'))
        .filter(({ text }) => !machineText.has(text))
        .map(({ line, text }) => `src/${room}/${name}:${String(line)} ${text}`),
    );
    assert.ok(files.length > 0);
    assert.deepEqual(found, []);
  });
}
