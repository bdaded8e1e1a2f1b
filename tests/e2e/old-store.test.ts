import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles } from '../test-site.ts';
import { build, placeWords, readOutput, runBuild } from './built-site.ts';

/** The stores of earlier versions of the program. */
const earlier = join(import.meta.dirname, '../fixtures/stores');

const storm = { published: '2022-01-12', topics: ['Weather'], body: 'A storm broke the harbour wall.' };
const calm = { published: '2022-01-13', topics: ['Sea'], body: 'The sea was calm.' };

test('With the store of an earlier program a build says why it begins again, and makes what one from nothing makes', (context) => {
  const content = createTemporaryFolder(context, { ...siteFiles, ...articleFiles({ storm, calm }) });
  const folder = createTemporaryFolder(context);
  const site = join(folder, 'site');
  const publish = (name: string) => build([...placeWords(content, folder, name), '--publish']);
  publish('site');
  rmSync(join(content, 'articles/2022/01/13/calm.md'));
  writeFiles(content, articleFiles({ still: calm, storm: { ...storm, body: 'It broke the new wall.' } }));
  cpSync(site, join(folder, 'before'), { recursive: true });
  cpSync(`${site}.manifest.json`, join(folder, 'before.manifest.json'));
  publish('clean');
  for (const name of readdirSync(earlier)) {
    for (const each of [site, `${site}.store/archive.sqlite`, `${site}.store/archive.sqlite-wal`])
      rmSync(each, { recursive: true, force: true });
    cpSync(join(folder, 'before'), site, { recursive: true });
    cpSync(join(folder, 'before.manifest.json'), `${site}.manifest.json`);
    writeFileSync(`${site}.store/archive.sqlite`, gunzipSync(readFileSync(join(earlier, name))));
    writeFiles(folder, { 'gone.txt': '/2022/01/13/calm/' });
    const said = build([
      ...placeWords(content, folder, 'site'),
      ...['--publish', '--allow-gone', join(folder, 'gone.txt')],
    ]);
    assert.match(said, /The store is made again: an older version of the program made it \(\d+, this one/);
    assert.deepEqual(readOutput(site), readOutput(join(folder, 'clean')), name);
    assert.match(publish('site'), /Nothing changed/);
  }
});

test('A build with the store of a newer program ends with one line, and changes nothing', (context) => {
  const content = createTemporaryFolder(context, { ...siteFiles, ...articleFiles({ storm }) });
  const folder = createTemporaryFolder(context);
  writeFiles(folder, { 'site.store/none': '' });
  const file = join(folder, 'site.store/archive.sqlite');
  const store = new DatabaseSync(file);
  store.exec('create table of_tomorrow (id integer); pragma user_version = 9999');
  store.close();
  const { status, stdout, stderr } = runBuild(placeWords(content, folder, 'site'));
  assert.equal(status, 1);
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
  assert.equal(lines.length, 1, lines.join('\n'));
  assert.match(
    lines[0] ?? '',
    /archive\.sqlite was made by a newer version of this program \(9999, this one/,
  );
  assert.ok(!readdirSync(folder).includes('site'));
});
