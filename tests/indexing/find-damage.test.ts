import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { forgetDamagedBundles } from '../../src/indexing/find-damage.ts';
import { endPublication, readPublicationState } from '../../src/store/published/publication.ts';
import type { Store } from '../../src/store/database/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { silentLog } from '../test-site.ts';

const file = 'search/bundles/2022-01/index/en_1.pf_index';

/** A store that knows of a bundle with one file, which is cut short in the output. */
function createDamage(context: TestContext) {
  const store = openStore(':memory:');
  store.run("insert into bundles (id, digest, entry) values ('2022-01', 'digest', '{}')");
  store.run("insert into published (file, digest, size, maker) values (?, 'digest', 9, 'search')", file);
  endPublication(store, { manifest: 'manifest', renderer: 'renderer', inputs: 'known', redirects: [] });
  return { store, outFolder: createTemporaryFolder(context, { [file]: 'short' }) };
}

const listBundles = (store: Store) => store.all('select id from bundles');

test('The bundle of a file that was cut short is forgotten, and something is to be done', async (context) => {
  const { store, outFolder } = createDamage(context);
  assert.ok(await forgetDamagedBundles(store, outFolder, silentLog));
  assert.deepEqual(listBundles(store), []);
  // A build that is stopped before it makes the bundle must not be taken for one that left nothing to do.
  assert.equal(readPublicationState(store).inputs, undefined);
});

test('A build that is stopped while it forgets damaged bundles leaves the damage to be found', async (context) => {
  for (let writeCount = 0; writeCount < 3; writeCount += 1) {
    const { store, outFolder } = createDamage(context);
    let left = writeCount;
    const stopped: Store = {
      ...store,
      run: (sql, ...values) => {
        if (left === 0) throw new Error('stopped');
        left -= 1;
        store.run(sql, ...values);
      },
    };
    await assert.rejects(async () => forgetDamagedBundles(stopped, outFolder, silentLog), /stopped/);
    assert.ok(await forgetDamagedBundles(store, outFolder, silentLog));
    assert.deepEqual(listBundles(store), []);
  }
});

test('Where every file has its size, nothing is forgotten', async (context) => {
  const { store } = createDamage(context);
  const outFolder = createTemporaryFolder(context, { [file]: '123456789' });
  assert.ok(!(await forgetDamagedBundles(store, outFolder, silentLog)));
  assert.equal(listBundles(store).length, 1);
  assert.equal(readPublicationState(store).inputs, 'known');
});
