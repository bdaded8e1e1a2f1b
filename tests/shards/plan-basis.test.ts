import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../src/reading/read-settings.ts';
import { digestBasis, listDifferences } from '../../src/shards/plan-basis.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { siteFiles, testCode } from '../test-site.ts';

test('A shard for another address than its plan’s is told that the address differs, and nothing else', async (context) => {
  const folder = createTemporaryFolder(context, siteFiles);
  const basisAt = async (url: string | undefined) => {
    const { settings } = await readSettings(folder, { url });
    assert.ok(settings);
    return digestBasis(testCode, settings, []);
  };
  const planned = await basisAt('https://ana.github.io/gaceta/');
  assert.deepEqual(listDifferences(planned, await basisAt('https://ana.github.io/gaceta/')), []);
  assert.deepEqual(listDifferences(planned, await basisAt(undefined)), [
    'the site’s address (site.yaml, --url or SITE_URL)',
  ]);
});
