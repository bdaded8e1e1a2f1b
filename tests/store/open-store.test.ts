import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { text } from '../../src/store/database/row.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

test('What was stored is there when the store is opened again', (context) => {
  const file = join(createTemporaryFolder(context), 'archive.sqlite');
  const first = openStore(file);
  first.run("insert into meta (key, value) values ('a', 'b')");
  first.close();
  const second = openStore(file);
  const row = second.get("select value from meta where key = 'a'");
  assert.equal(row === undefined ? undefined : text(row, 'value'), 'b');
  second.close();
});

test('A store that is no database is made anew, and the reason is told', (context) => {
  const file = join(createTemporaryFolder(context), 'archive.sqlite');
  writeFileSync(file, 'this is no database, but it is longer than a header of one would be'.repeat(20));
  const reasons: string[] = [];
  const store = openStore(file, (reason) => reasons.push(reason));
  assert.deepEqual(store.all('select * from meta'), []);
  assert.match(reasons.join(), /not a database/);
  store.close();
});

test('A store of another version is made anew', (context) => {
  const file = join(createTemporaryFolder(context), 'archive.sqlite');
  const first = openStore(file);
  first.run('pragma user_version = 9999');
  first.close();
  const reasons: string[] = [];
  openStore(file, (reason) => reasons.push(reason)).close();
  assert.match(reasons.join(), /version 9999/);
});

test('A transaction that fails changes nothing', async () => {
  const store = openStore(':memory:');
  const work = store.transact(() => {
    store.run("insert into meta (key, value) values ('a', 'b')");
    throw new Error('no');
  });
  await assert.rejects(work, /no/);
  assert.deepEqual(store.all('select * from meta'), []);
  store.close();
});
