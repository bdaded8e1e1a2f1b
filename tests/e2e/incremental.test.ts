import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles, type TestArticle } from '../test-site.ts';
import { build, check, readOutput, runBuild, testNow } from './built-site.ts';

const report = 'The tanker ran aground off Port Sorrow, and helicopters lifted its crew to safety.';

function createArticles(): Readonly<Record<string, TestArticle>> {
  return Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => {
      const published = `2022-0${String(1 + Math.floor(index / 4))}-1${String(index % 4)}T08:00:00Z`;
      const source = index % 2 === 0 ? 'alpha' : 'beta';
      return [
        `article-${String(index)}`,
        { published, source, topics: ['Shipping'], body: `${report} Day ${String(index)}.` },
      ];
    }),
  );
}

/** A content folder with what builds it into a folder. */
function createSite(context: TestContext) {
  const content = createTemporaryFolder(context, { ...siteFiles, ...articleFiles(createArticles()) });
  const folder = createTemporaryFolder(context);
  const wordsOf = (name: string) => [
    ...['--now', testNow],
    ...['--content', content],
    ...['--out', join(folder, name)],
    ...['--cache', join(folder, `${name}.store`)],
  ];
  return { content, folder, out: join(folder, 'site'), words: wordsOf('site'), wordsOf };
}

const today = articleFiles({
  today: { published: '2022-04-01T09:00:00Z', topics: ['Harvest'], body: 'Rain fell.' },
});

test('A page that nothing changed is not rendered: what was scribbled into it stays', (context) => {
  const { content, out, words } = createSite(context);
  build(words);
  const scribbled = [
    '2022/01/10/article-0/index.html',
    '2022/01/10/index.html',
    '2022/01/index.html',
    'topics/shipping/2022-01/index.html',
  ];
  for (const file of scribbled) writeFileSync(join(out, file), 'scribble');
  writeFiles(content, today);
  assert.match(build(words), /merge\s+\d\d files written/);
  assert.deepEqual(
    scribbled.filter((file) => readFileSync(join(out, file), 'utf8') !== 'scribble'),
    [],
  );
  assert.match(readFileSync(join(out, '2022/04/01/today/index.html'), 'utf8'), /Rain fell/);
});

test('What a check has read is not read again when the site is built', (context) => {
  const { content, folder, words } = createSite(context);
  check(['--content', content, '--cache', join(folder, 'site.store')]);
  assert.match(build(words), /read\s+0 articles[^]*merge\s+\d\d/);
});

test('Where a source changed its name and language, its articles alone are read, and the site is that of a build from nothing', (context) => {
  const { content, folder, out, words, wordsOf } = createSite(context);
  build(words);
  writeFiles(content, {
    'sources/alpha.yaml': 'name: Alpha Daily\nlanguage: fr\n',
    'sources/gamma.yaml': 'name: Gamma\nlanguage: en\n',
  });
  assert.match(build(words), /read\s+6 articles/);
  build(wordsOf('clean'));
  assert.deepEqual(readOutput(out), readOutput(join(folder, 'clean')));
});

test('Where a template or a setting changed, every page is rendered, and the output says why', (context) => {
  const { content, words } = createSite(context);
  build(words);
  appendFileSync(join(content, 'site.yaml'), 'tagline: Another line\n');
  assert.match(build(words), /plan .*what prints pages, the settings, the menu or the lock file changed/);
});

test('Three shards merged are byte for byte what one build makes', (context) => {
  const { folder, out, words, wordsOf } = createSite(context);
  build(words);
  const plan = join(folder, 'plan.json');
  build([...wordsOf('merged'), '--plan-out', plan]);
  const shards = ['1', '2', '3'].map((index) => {
    const name = `shard-${index}`;
    cpSync(join(folder, 'merged.store'), join(folder, `${name}.store`), { recursive: true });
    build([...wordsOf(name), '--shard', `${index}/3`, '--plan', plan]);
    return join(folder, name);
  });
  build([...wordsOf('merged'), '--merge', '--plan', plan, ...shards]);
  assert.deepEqual(readOutput(join(folder, 'merged')), readOutput(out));
  assert.equal(
    readFileSync(join(folder, 'merged.manifest.json'), 'utf8'),
    readFileSync(`${out}.manifest.json`, 'utf8'),
  );
});

test('A merge without one of the shards publishes nothing and says what is missing', (context) => {
  const { folder, wordsOf } = createSite(context);
  const plan = join(folder, 'plan.json');
  build([...wordsOf('merged'), '--plan-out', plan]);
  build([
    ...wordsOf('merged').slice(0, 4),
    '--cache',
    join(folder, 'merged.store'),
    '--out',
    join(folder, 'one'),
    '--shard',
    '1/2',
    '--plan',
    plan,
  ]);
  const words = [
    'scripts/run.mjs',
    'build',
    ...wordsOf('merged'),
    '--merge',
    '--plan',
    plan,
    join(folder, 'one'),
  ];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /pages of the plan are in no shard/);
  assert.ok(!existsSync(join(folder, 'merged')));
});

test('A folder that holds something else is not emptied for a shard', (context) => {
  const { folder, wordsOf } = createSite(context);
  const plan = join(folder, 'plan.json');
  build([...wordsOf('other'), '--plan-out', plan]);
  writeFiles(folder, { 'other/letter.txt': 'Dear reader' });
  const { status, stderr } = runBuild([...wordsOf('other'), '--shard', '1/1', '--plan', plan]);
  assert.equal(status, 1);
  assert.match(stderr, /holds no shard, but is not empty/);
  assert.equal(readFileSync(join(folder, 'other/letter.txt'), 'utf8'), 'Dear reader');
});

test('A build with the store but without the site writes what changed, and names every published file', (context) => {
  const { content, folder, out, words, wordsOf } = createSite(context);
  build(words);
  writeFiles(content, today);
  const delta = join(folder, 'delta');
  cpSync(join(folder, 'site.store'), join(folder, 'delta.store'), { recursive: true });
  build([...wordsOf('delta'), '--delta']);
  build(words);
  const whole = readOutput(out);
  const changed = readOutput(delta);
  assert.equal(readFileSync(`${delta}.manifest.json`, 'utf8'), readFileSync(`${out}.manifest.json`, 'utf8'));
  const { upload } = JSON.parse(readFileSync(`${delta}.changes.json`, 'utf8')) as { upload: string[] };
  assert.deepEqual(Object.keys(changed), upload.sort());
  assert.ok(upload.length < Object.keys(whole).length / 2);
  for (const [file, digest] of Object.entries(changed)) assert.equal(digest, whole[file], file);
});

test('Plans for another output, and a build there that is stopped, hide no later edit', async (context) => {
  const { content, folder, out, words, wordsOf } = createSite(context);
  build([...words, '--no-search']);
  const elsewhere = [...wordsOf('elsewhere').slice(0, 6), ...words.slice(6), '--no-search'];
  build([...elsewhere, '--plan']);
  build([...elsewhere, '--plan-out', join(folder, 'plan.json')]);
  const stopped = spawn(process.execPath, ['scripts/run.mjs', 'build', ...elsewhere]);
  for await (const text of stopped.stdout)
    if (/plan .*not the one/.test(String(text))) stopped.kill('SIGKILL');
  writeFiles(content, today);
  assert.match(build([...words, '--no-search']), /\b\d\d pages rendered/);
  assert.match(readFileSync(join(out, '2022/04/01/today/index.html'), 'utf8'), /Rain fell/);
  build([...wordsOf('clean'), '--no-search']);
  assert.deepEqual(readOutput(out), readOutput(join(folder, 'clean')));
});

test('A search file that was cut short is made anew, and the build says so', (context) => {
  const { out, words } = createSite(context);
  build(words);
  const before = readOutput(out);
  const file = Object.keys(before).find((name) => name.endsWith('.pf_index')) ?? '';
  truncateSync(join(out, file), 20);
  assert.match(build(words), /is not as it was published: .* will be indexed again/);
  assert.deepEqual(readOutput(out), before);
});

test('A search file that was cut short is made anew after a plan, and after a build that was stopped meanwhile', async (context) => {
  const { out, words } = createSite(context);
  build(words);
  const before = readOutput(out);
  const file = Object.keys(before).find((name) => name.endsWith('.pf_index')) ?? '';
  truncateSync(join(out, file), 20);
  build([...words, '--plan']);
  const stopped = spawn(process.execPath, ['scripts/run.mjs', 'build', ...words]);
  for await (const text of stopped.stdout)
    if (String(text).includes('will be indexed again')) stopped.kill('SIGKILL');
  build(words);
  assert.deepEqual(readOutput(out), before);
});

test('A disk that fills up leaves the site as it was, and the next build is right', (context) => {
  const { content, folder, out, words, wordsOf } = createSite(context);
  build([...words, '--no-search']);
  const before = readOutput(out);
  writeFiles(content, today);
  // No file may grow beyond a few kilobytes: the store cannot be written on, nor most pages.
  const limited = [
    '-c',
    'ulimit -f 8; exec "$0" "$@"',
    process.execPath,
    'scripts/run.mjs',
    'build',
    ...words,
    '--no-search',
  ];
  const { status } = spawnSync('bash', limited, { encoding: 'utf8' });
  assert.notEqual(status, 0);
  assert.deepEqual(readOutput(out), before);
  build([...words, '--no-search']);
  build([...wordsOf('clean'), '--no-search']);
  assert.deepEqual(readOutput(out), readOutput(join(folder, 'clean')));
});

test('A store that is no database is made anew, with a word why, and the site is right', (context) => {
  const { folder, out, words } = createSite(context);
  build([...words, '--no-search']);
  const before = readOutput(out);
  for (const ending of ['-wal', '-shm'])
    rmSync(join(folder, `site.store/archive.sqlite${ending}`), { force: true });
  writeFileSync(join(folder, 'site.store/archive.sqlite'), 'nonsense');
  assert.match(build([...words, '--no-search']), /The store is made again: /);
  assert.deepEqual(readOutput(out), before);
});
