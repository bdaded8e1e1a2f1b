import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { manifestFile, readManifest } from '../../src/publishing/manifest.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { siteFolder } from './test-site.ts';

/** Every published file’s digest, by its name. */
type Manifest = ReadonlyMap<string, string>;

const expected = readSite(siteFolder);

/** Builds the shipped archive cold into a folder of its own, in a process of its own. */
function build(
  context: TestContext,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Manifest {
  const folder = createTemporaryFolder(context);
  const out = join(folder, 'site');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'build', '--out', out, '--cache', join(folder, 'store'), ...words],
    { env: { ...process.env, ...environment }, encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  return readSite(out);
}

function readSite(folder: string): Manifest {
  return new Map(Object.entries(readManifest(manifestFile(folder)).files));
}

function assertSame(found: Manifest): void {
  assert.ok(expected.size > 700, 'the site was built before');
  const differing = [...expected]
    .filter(([file, digest]) => found.get(file) !== digest)
    .map(([file]) => file);
  assert.deepEqual(differing, []);
  assert.equal(found.size, expected.size);
}

test('A second build, in another time zone and language of the machine, gives the same bytes', (context) => {
  assertSame(build(context, [], { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }));
});

test('Three threads side by side give the same bytes as one', (context) => {
  assertSame(build(context, ['--workers', '3'], {}));
});
