import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { text } from '../../src/store/database/row.ts';
import { openStore } from '../../src/store/open-store.ts';
import { withBuild } from '../../src/site/open-build.ts';
import { takeStage } from '../../src/site/take-stage.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles, silentLog, siteFiles, testEdition } from '../test-site.ts';

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

test('A store that a newer program made is refused, and stays as it is', (context) => {
  const file = join(createTemporaryFolder(context), 'archive.sqlite');
  const first = openStore(file);
  first.run('pragma user_version = 9999');
  first.run("insert into meta (key, value) values ('a', 'b')");
  first.close();
  const refused =
    /archive\.sqlite was made by a newer version of this program \(9999, this one knows \d+\)\. Use that/;
  for (let time = 0; time < 2; time += 1) {
    assert.throws(() => openStore(file, () => assert.fail('It was made again.')), refused);
  }
});

/** The stores of earlier versions of the program, one each, of an archive with two articles and a picture. */
const earlier = join(import.meta.dirname, '../fixtures/stores');

for (const name of readdirSync(earlier)) {
  test(`The store ${name} of an earlier program is made again from the content, and the reason is told`, async (context) => {
    const cache = createTemporaryFolder(context);
    const file = join(cache, 'archive.sqlite');
    writeFileSync(file, gunzipSync(readFileSync(join(earlier, name))));
    const lines: string[] = [];
    const content = createTemporaryFolder(context, {
      ...siteFiles,
      ...articleFiles({ first: { published: '2022-01-12T10:00:00Z' } }),
    });
    const log = { ...silentLog, note: (line: string) => void lines.push(line) };
    const place = { content, cache, out: join(cache, 'site'), wanted: testEdition, log };
    const count = await withBuild(place, async (build) => {
      const { articleCount, errors } = await takeStage(build, false);
      assert.deepEqual(errors, []);
      return articleCount;
    });
    assert.equal(count, 1);
    const made =
      /^The store is made again: an older version of the program made it \(\d+, this one makes \d+\)\.$/;
    assert.deepEqual(
      lines.map((line) => made.test(line)),
      [true],
    );
  });
}

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
