import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createRandom } from '../../src/bench/random.ts';
import { readManifest, updateManifest, writeManifest } from '../../src/publishing/manifest.ts';
import type { ManifestHead } from '../../src/publishing/manifest-format.ts';
import { digestOf, digestOfFile } from '../../src/digests/digest.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

type Files = Map<string, { readonly digest: string }>;

const names = [
  'index.html',
  'a/index.html',
  'a/b/index.html',
  'ab.xml',
  'z"q.html',
  'ä/日本.html',
  '𝒳.html',
  '～.html',
];

/** Some of the names, each with bytes of its own. */
function createFiles(random: ReturnType<typeof createRandom>): Files {
  const chosen = names.filter(() => random.below(3) > 0);
  return new Map(chosen.map((name) => [name, { digest: digestOf(`${name} ${String(random.below(2))}`) }]));
}

function listChanges(before: Files, after: Files): ReadonlyMap<string, string | undefined> {
  const changed = [...after].filter(([name, { digest }]) => before.get(name)?.digest !== digest);
  const gone = [...before.keys()].filter((name) => !after.has(name));
  return new Map([
    ...changed.map(([name, { digest }]) => [name, digest] as const),
    ...gone.map((name) => [name, undefined] as const),
  ]);
}

const first: ManifestHead = {
  edition: { now: '2022-01-13T06:00:00.000Z', isPreview: true },
  kept: new Map(),
  moved: new Map(),
  isPublished: false,
  lost: [],
};
const kept = {
  '_astro/"files":{.js': { digest: digestOf('old'), until: '2022-01-15T06:00:00.000Z' },
  '_astro/a.js': { digest: digestOf('older'), until: '2022-01-14T09:00:00.000Z' },
};
const second: ManifestHead = {
  edition: { now: '2022-01-14T06:00:00.000Z', isPreview: false },
  kept: new Map(Object.entries(kept)),
  moved: new Map([['a/old.html', { digest: digestOf('moved'), target: '/a/' }]]),
  isPublished: true,
  lost: ['b/"files":{/index.html'],
};

test('A manifest that is brought to what changed is the one that would be written anew', (context) => {
  const folder = createTemporaryFolder(context);
  const random = createRandom(7);
  for (let round = 0; round < 300; round += 1) {
    const [before, after] = [createFiles(random), createFiles(random)];
    writeManifest(join(folder, 'updated.json'), first, before).place();
    const updated = updateManifest(join(folder, 'updated.json'), second, listChanges(before, after));
    const written = writeManifest(join(folder, 'written.json'), second, after);
    for (const manifest of [updated, written]) manifest.place();
    assert.equal(updated.digest, written.digest);
    assert.equal(
      readFileSync(join(folder, 'updated.json'), 'utf8'),
      readFileSync(join(folder, 'written.json'), 'utf8'),
    );
    assert.equal(updated.digest, digestOfFile(join(folder, 'updated.json')));
  }
});

test('What stays of earlier generations stands apart from the files of the site', (context) => {
  const file = join(createTemporaryFolder(context), 'site.manifest.json');
  writeManifest(file, second, new Map([['index.html', { digest: digestOf('home') }]])).place();
  const { files, kept: read, now } = readManifest(file);
  assert.deepEqual(files, { 'index.html': digestOf('home') });
  assert.deepEqual(read, kept);
  assert.equal(now, second.edition.now);
  // What stays is changed with the files, and none is left of it where none stays.
  updateManifest(file, first, new Map([['a.html', digestOf('a')]])).place();
  assert.deepEqual(readManifest(file).kept, {});
  assert.deepEqual(Object.keys(readManifest(file).files), ['a.html', 'index.html']);
});
