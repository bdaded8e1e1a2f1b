import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLicense } from '../../src/records/license.ts';

test('A Creative Commons licence leads to its terms, however it is written', () => {
  for (const text of ['CC BY-SA 4.0', 'cc-by-sa-4.0', 'CC-BY-SA 4.0'])
    assert.deepEqual(readLicense(text), {
      name: 'CC BY-SA 4.0',
      url: 'https://creativecommons.org/licenses/by-sa/4.0/',
    });
  assert.deepEqual(readLicense('CC0'), {
    name: 'CC0 1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  });
});

test('An address leads there and is named without what every address has', () => {
  assert.deepEqual(readLicense('https://www.gazette.example/terms/'), {
    name: 'gazette.example/terms',
    url: 'https://www.gazette.example/terms/',
  });
});

test('Anything else is a name, and what only looks like a Creative Commons licence', () => {
  for (const text of ['All rights reserved', 'CC BY-XX 4.0', 'CC', 'CC BY'])
    assert.deepEqual(readLicense(text), { name: text });
});
