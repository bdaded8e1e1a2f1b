import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles } from '../test-site.ts';
import { build, placeWords, readOutput, runBuild } from './built-site.ts';

const storm = { published: '2022-01-12', topics: ['Weather'], body: 'A storm broke the harbour wall.' };
const calm = { published: '2022-01-13', title: 'Calm', topics: ['Sea'], body: 'The sea was calm.' };
const frost = { published: '2022-01-14', topics: ['Sea'], body: 'Ice closed the harbour.' };
/** In another bundle of the search than the others, of whose days articles leave. */
const harvest = { published: '2012-05-17', body: 'The harvest was late.' };
const withdrawn = 'status: withdrawn\nwithdrawn: { date: 2022-02-01, reason: It was wrong. }';

/** What a store keeps of what was published. */
function readPromises(store: string): unknown {
  const database = new DatabaseSync(join(store, 'archive.sqlite'), { readOnly: true });
  const tables = ['addresses', 'kept', 'published', 'pages', 'bundles'];
  const rows = tables.map((table) => database.prepare(`select * from ${table} order by 1`).all());
  database.close();
  return rows;
}

test('A publication of merged shards promises, keeps and leads on as one of a single machine does', (context) => {
  const content = createTemporaryFolder(context, {
    ...siteFiles,
    ...articleFiles({ storm, calm, frost, harvest }),
    'articles/2022/01/12/wall.txt': 'A wall.',
  });
  writeFiles(content, articleFiles({ storm: { ...storm, body: `${storm.body} [Wall](wall.txt)` } }));
  const folder = createTemporaryFolder(context);
  const place = (name: string) => placeWords(content, folder, name);
  const merge = (asked: readonly string[], count = 1) => {
    const plan = ['--plan', join(folder, 'plan.json')];
    build([...place('merged'), '--plan-out', join(folder, 'plan.json'), ...asked]);
    const shards = Array.from({ length: count }, (_, index) => {
      const share = `${String(index + 1)}/${String(count)}`;
      const cache = place('merged').slice(4);
      const shard = join(folder, `shard-${String(index)}`);
      build(['--content', content, '--out', shard, ...cache, '--shard', share, ...plan, ...asked]);
      return shard;
    });
    return runBuild([...place('merged'), '--merge', '--publish', ...plan, ...shards, ...asked]);
  };
  const publish = (now: string, count: number) => {
    build([...place('single'), '--publish', '--now', now]);
    const { status, stderr } = merge(['--now', now], count);
    assert.equal(status, 0, stderr);
    assert.deepEqual(readOutput(join(folder, 'merged')), readOutput(join(folder, 'single')));
    const [single, merged] = ['single', 'merged'].map((name) =>
      readFileSync(join(folder, `${name}.manifest.json`), 'utf8'),
    );
    assert.equal(merged, single);
    assert.deepEqual(readPromises(join(folder, 'merged.store')), readPromises(join(folder, 'single.store')));
    return JSON.parse(merged ?? '') as Record<'kept' | 'moved', object>;
  };
  publish('2100-01-01T00:00:00Z', 1);

  // One moves with its text, one has an alias, and the topic of one takes another name.
  for (const each of ['calm', 'frost'])
    rmSync(join(content, `articles/2022/01/1${each === 'calm' ? '3' : '4'}/${each}.md`));
  writeFiles(content, {
    ...articleFiles({
      harvest: { ...harvest, body: 'The harvest was early.' },
      still: { ...calm, topics: ['Ocean'] },
      ice: { ...frost, matter: 'aliases: [/2022/01/14/frost/]', topics: ['Ocean'], body: 'Ice closed it.' },
      storm: { ...storm, body: 'A storm broke the new harbour wall. [Wall](wall.txt)' },
    }),
  });
  const { kept, moved } = publish('2100-01-01T01:00:00Z', 2);
  assert.ok(Object.keys(moved).includes('2022/01/13/calm/index.html'));
  assert.ok(Object.keys(moved).includes('topics/sea/index.html'));
  assert.ok(Object.keys(kept).length > 0);

  // What would be lost is refused by both.
  rmSync(join(content, 'articles/2022/01/14/ice.md'));
  const words = ['--now', '2100-01-01T02:00:00Z'];
  const single = runBuild([...place('single'), '--publish', ...words]);
  const merged = merge(words);
  assert.deepEqual([single.status, merged.status], [1, 1]);
  assert.match(merged.stderr, /\/2022\/01\/14\/ice\/ was published, and nothing would answer there/);
  assert.equal(merged.stderr, single.stderr);

  // A host that has the merged site is told the same by both stores.
  writeFiles(
    content,
    articleFiles({
      ice: { ...frost, matter: `aliases: [/2022/01/14/frost/]\n${withdrawn}`, body: 'Nothing.' },
    }),
  );
  const changes = ['single', 'merged'].map((name) => {
    const cache = place(name).slice(4);
    const known = ['--published', join(folder, 'merged.manifest.json'), ...words];
    rmSync(join(folder, 'changed'), { recursive: true, force: true });
    build([
      '--content',
      content,
      '--out',
      join(folder, 'changed'),
      ...cache,
      '--delta',
      '--publish',
      ...known,
    ]);
    return readFileSync(join(folder, 'changed.changes.json'), 'utf8');
  });
  assert.equal(changes[1], changes[0]);
});
