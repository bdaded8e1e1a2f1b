import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles, type TestArticle } from '../test-site.ts';
import { build, check, readOutput, runBuild, splitManifest } from './built-site.ts';

const report = 'The tanker ran aground off Port Sorrow, and helicopters lifted its crew to safety.';

/** Eight articles of one event, hours apart, and others beside them. */
function createArticles(): Readonly<Record<string, TestArticle>> {
  const ofTanker = Array.from({ length: 8 }, (_, index): readonly [string, TestArticle] => [
    `tanker-${String(index)}`,
    {
      published: `2022-01-1${String(index % 4)}T0${String(index)}:00:00Z`,
      source: index % 2 === 0 ? 'alpha' : 'beta',
      topics: ['Shipping', `Day ${String(index % 3)}`],
      body: `${report} Part ${String(index)}.`,
      matter: `aliases: [/old/${String(index)}]`,
    },
  ]);
  return {
    ...Object.fromEntries(ofTanker),
    sketch: { published: '2022-01-10', matter: 'draft: true', body: 'Not yet.' },
    'whole-day': { published: '2022-01-12', body: 'It is dated by its day.' },
  };
}

/** The article of which nothing may be seen before its time. */
const secret: TestArticle = {
  published: '2022-01-12T05:30:00Z',
  title: 'Zanzibar merger',
  topics: ['Quagga'],
  matter:
    'embargo: true\nsummary: Okapi buys Quagga.\naliases: [/xenon/]\nimage: { src: ./wombat.gif, alt: A wombat }',
  body: 'The yttrium is sold. [Its terms](./wombat.pdf)',
};
/** A picture that can be decoded, so that no check has a word on it. */
const pixel = 'R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==';
const picture = Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.from(' wombatbytes')]);
const traces = ['zanzibar', 'quagga', 'okapi', 'xenon', 'wombat', 'yttrium', 'wombatbytes'];

function createSite(context: TestContext) {
  const content = createTemporaryFolder(context, {
    ...siteFiles,
    ...articleFiles({ ...createArticles(), 'zanzibar-merger': secret }),
    'articles/2022/01/12/wombat.pdf': 'A wombat in print',
  });
  writeFiles(content, { 'articles/2022/01/12/wombat.gif': picture });
  const folder = createTemporaryFolder(context);
  const wordsOf = (name: string, now: string) => [
    ...['--now', now, '--content', content],
    ...['--out', join(folder, name), '--cache', join(folder, `${name}.store`)],
  ];
  return { content, folder, wordsOf };
}

const early = '2022-01-12T01:00:00Z';

test('A site that is built on as time goes on, and back, is that of a build from nothing at each moment', (context) => {
  const { folder, wordsOf } = createSite(context);
  const moments = [
    early,
    '2022-01-13T12:00:00Z',
    '2022-01-10T12:00:00Z',
    '2022-01-12T05:30:00Z',
    '2021-01-01T00:00Z',
    early,
  ];
  for (const [index, now] of moments.entries()) {
    build(wordsOf('warm', now));
    const cold = `cold-${String(index)}`;
    build(wordsOf(cold, now));
    assert.deepEqual(readOutput(join(folder, 'warm')), readOutput(join(folder, cold)), now);
    const [kept, manifest] = splitManifest(join(folder, 'warm'));
    assert.deepEqual(manifest, splitManifest(join(folder, cold))[1]);
    // What stays of earlier generations is all that tells them apart.
    if (index === 0) assert.deepEqual(kept, {});
  }
});

test('A minute in which nothing becomes due changes nothing, and the build says so and what waits', (context) => {
  const { folder, wordsOf } = createSite(context);
  build(wordsOf('site', early));
  const before = readFileSync(join(folder, 'site.manifest.json'), 'utf8');
  const said = build(wordsOf('site', '2022-01-12T01:59:00Z'));
  assert.match(said, /read\s+0 articles[^]*Nothing changed since the site was last built/);
  assert.match(
    said,
    /4 articles wait: articles\/2022\/01\/12\/tanker-2\.md until 12 January 2022, 02:00 UTC, /,
  );
  assert.equal(readFileSync(join(folder, 'site.manifest.json'), 'utf8'), before);
  assert.equal((JSON.parse(before) as { now: string }).now, '2022-01-12T01:00:00.000Z');
  assert.equal(readFileSync(join(folder, 'site.store/next-due'), 'utf8'), '2022-01-12T02:00:00.000Z\n');
});

test('An article that becomes due is read alone, and costs what a new one does', (context) => {
  const { wordsOf } = createSite(context);
  build(wordsOf('site', early));
  assert.match(
    build(wordsOf('site', '2022-01-12T02:00:00Z')),
    /read\s+1 article\b[^]*merge\s+\d\d files written/,
  );
});

test('What is under an embargo leaves no trace in what is published, planned or said, nor in a preview', (context) => {
  const { folder, wordsOf } = createSite(context);
  const said = [
    build(wordsOf('site', early)),
    build([...wordsOf('preview', early), '--drafts']),
    build([...wordsOf('planned', early), '--plan']),
    build([...wordsOf('planned', early), '--plan-out', join(folder, 'planned.json')]),
    check([
      '--content',
      wordsOf('site', early)[3] ?? '',
      '--cache',
      join(folder, 'check.store'),
      '--now',
      early,
    ]),
  ];
  assert.match(said[0] ?? '', /1 article waits under an embargo/);
  const files = ['site', 'preview'].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, name, file),
    ),
  );
  const texts = [
    ...said,
    ...files,
    ...['site.manifest.json', 'preview.manifest.json', 'planned.json'].map((name) =>
      readFileSync(join(folder, name), 'latin1'),
    ),
    ...files.filter((file) => /\.[a-z_]+$/.test(file)).map((file) => readFileSync(file, 'latin1')),
  ];
  const whole = texts.join('\n').toLowerCase();
  assert.deepEqual(
    traces.filter((trace) => whole.includes(trace)),
    [],
  );
  const due = readOutput(join(folder, 'site'));
  build(wordsOf('site', '2022-01-12T05:30:00Z'));
  const names = Object.keys(readOutput(join(folder, 'site'))).filter((name) => !(name in due));
  assert.ok(
    names.includes('2022/01/12/zanzibar-merger/index.html') && names.includes('2022/01/12/wombat.gif'),
  );
});

test('A preview shows drafts and what waits with a ribbon, keeps search engines away, and says that it is none to deploy', (context) => {
  const { folder, wordsOf } = createSite(context);
  build([...wordsOf('preview', early), '--drafts']);
  const read = (file: string) => readFileSync(join(folder, 'preview', file), 'utf8');
  assert.match(read('2022/01/10/sketch/index.html'), /<strong class="ribbon"[^>]*>Draft</);
  assert.match(read('2022/01/13/tanker-7/index.html'), />Appears on 13 January 2022, 07:00 UTC</);
  assert.match(read('2022/01/13/index.html'), />Appears on 13 January 2022, 07:00 UTC</);
  for (const file of ['index.html', '2022/01/11/tanker-1/index.html', 'archive/index.html'])
    assert.match(read(file), /<meta name="robots" content="noindex">/);
  assert.match(read('_headers'), /X-Robots-Tag: noindex/);
  assert.doesNotMatch(read('robots.txt'), /Sitemap/);
  assert.doesNotMatch(read('feed.xml'), /tanker-7|sketch/);
  assert.doesNotMatch(read('sitemap-2022-01.xml'), /tanker-7|sketch/);
  assert.equal(
    (JSON.parse(readFileSync(join(folder, 'preview.manifest.json'), 'utf8')) as { preview: boolean }).preview,
    true,
  );
});

test('A preview does not take the place of the site that readers get', (context) => {
  const { folder, wordsOf } = createSite(context);
  build(wordsOf('site', early));
  const before = readOutput(join(folder, 'site'));
  const { status, stderr } = runBuild([...wordsOf('site', early), '--drafts']);
  assert.equal(status, 1);
  assert.match(stderr, /holds the site that readers get.*--out/);
  assert.deepEqual(readOutput(join(folder, 'site')), before);
});

test('Shards publish the edition of their plan, and refuse another and a store of another', (context) => {
  const { folder, wordsOf } = createSite(context);
  build(wordsOf('site', early));
  const plan = join(folder, 'plan.json');
  build([...wordsOf('merged', early), '--plan-out', plan]);
  cpSync(join(folder, 'merged.store'), join(folder, 'shard.store'), { recursive: true });
  const shard = [...wordsOf('shard', early), '--shard', '1/1', '--plan', plan];
  const other = runBuild(shard.with(1, '2022-01-13T00:00:00Z'));
  assert.match(other.stderr, /The plan is as of 2022-01-12T01:00:00.000Z, not of 2022-01-13T00:00:00.000Z/);
  build(shard);
  build([...wordsOf('merged', early), '--merge', '--plan', plan, join(folder, 'shard')]);
  assert.deepEqual(readOutput(join(folder, 'merged')), readOutput(join(folder, 'site')));
  build([...wordsOf('other', '2022-01-13T00:00:00Z'), '--plan']);
  cpSync(join(folder, 'other.store'), join(folder, 'shard.store'), { recursive: true });
  const wrong = runBuild(shard);
  assert.match(
    wrong.stderr,
    /store holds the articles as of 2022-01-13T00:00:00.000Z, and the plan is as of/,
  );
});

test('A delta uploads what became due, and a verification compares with the same moment', (context) => {
  const { folder, wordsOf } = createSite(context);
  build(wordsOf('site', early));
  const later = '2022-01-12T03:00:00Z';
  cpSync(join(folder, 'site.store'), join(folder, 'delta.store'), { recursive: true });
  build([...wordsOf('delta', later), '--delta']);
  assert.ok(existsSync(join(folder, 'delta/2022/01/12/tanker-2/index.html')));
  assert.match(build([...wordsOf('site', later), '--verify', 'all']), /\n0 files of/);
});

test('A published article that links to one that waits is an error, and nothing is published', (context) => {
  const { content, folder, wordsOf } = createSite(context);
  const link = '[next](/2022/01/13/tanker-7/)';
  writeFiles(content, articleFiles({ hasty: { published: '2022-01-11T09:00:00Z', body: link } }));
  const { status, stderr } = runBuild(wordsOf('site', early));
  assert.equal(status, 1);
  assert.match(stderr, /hasty\.md:\d+:\d+ {2}the link .* leads to an article that readers do not have yet/);
  assert.match(stderr, /It waits until 2022-01-13T07:00:00.000Z/);
  assert.ok(!existsSync(join(folder, 'site')));
  build(wordsOf('site', '2022-01-13T07:00:00Z'));
});

test('Where others read the log, a fault under an embargo has its place and nothing else', (context) => {
  const { content, wordsOf } = createSite(context);
  writeFiles(
    content,
    articleFiles({ 'zanzibar-merger': { ...secret, source: 'vicuna', body: '[x](/tapir/)' } }),
  );
  const words = wordsOf('site', early);
  const run = (CI: string) =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'build', ...words], {
      encoding: 'utf8',
      env: { ...process.env, CI },
    }).stderr;
  assert.match(run(''), /vicuna/);
  assert.match(run('true'), /zanzibar-merger\.md:4:9 {2}there is a fault in an article under an embargo/);
  assert.doesNotMatch(run('true'), /vicuna|tapir|okapi/i);
});
