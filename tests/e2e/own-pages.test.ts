import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { tmpdir } from 'node:os';
import { copyProgram } from '../../src/bench/program-copy.ts';
import { writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles } from '../test-site.ts';

/*
 * A copy of the program in which somebody wrote a page, and a view that asks. It is compiled once for all tests, which
 * build upon one another in their order.
 */
const folder = mkdtempSync(join(tmpdir(), 'archive-own-'));
const content = join(folder, 'content');
const program = copyProgram(folder);

const ownPage = `---
import { getLiveCollection, getLiveEntry, render } from 'astro:content';
import Page from '../../layouts/Page.astro';

const { entries = [] } = await getLiveCollection('articles', { topic: 'Power', limit: 2 });
const { entry, error } = await getLiveEntry('articles', '2022/01/13/nothing');
const Texts = await Promise.all(entries.map(async (each) => (await render(each)).Content));
---
<Page title="Power" path={Astro.url.pathname}>
  <h1 class="big">Power at {Astro.url.href}</h1>
  {entries.map(({ id, data }) => <p>{id}: {data.title} by {data.sourceName}</p>)}
  {Texts.map((Text) => <Text />)}
  <p>{entry === undefined && error !== undefined ? 'nothing there' : 'something there'}</p>
</Page>
<style>.big { color: rebeccapurple }</style>
`;

/** Every day’s page shows the newest article about power. */
function asksInView(view: string): string {
  const ask = `import { getLiveCollection } from 'astro:content';
const { entries: power = [] } = await getLiveCollection('articles', { topic: 'Power', to: Astro.props.page.day, limit: 1 });\n---\n`;
  return view
    .replace(/\n---\n/, `\n${ask}`)
    .replace('</Page>', '<p id="power">{power.map(({ id }) => id)}</p></Page>');
}

const articles = articleFiles({
  one: {
    published: '2022-01-11T10:00:00Z',
    topics: ['Power'],
    body: 'The _first_ <script>alert(1)</script> dam.',
  },
  two: { published: '2022-01-12T10:00:00Z', topics: ['Power'], body: 'The second dam.[^n]\n\n[^n]: A note.' },
  rain: { published: '2022-01-13T10:00:00Z', topics: ['Water'] },
});

before(() => {
  writeFiles(content, { ...siteFiles, ...articles });
  writeFiles(folder, { 'src/pages/energy/power.astro': ownPage, 'src/pages/_part.astro': 'No page' });
  const view = join(folder, 'src/views/DayPage.astro');
  writeFileSync(view, asksInView(readFileSync(view, 'utf8')));
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program.build, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, printed: `${stdout}${stderr}` };
}

/** Without search, which has nothing to do with it. A shard and a merge do what their plan says. */
function build(...words: readonly string[]): string {
  const { status, printed } = run(
    words.includes('--plan') && words.length > 1 ? words : ['--no-search', ...words],
  );
  assert.equal(status, 0, printed);
  return printed;
}

function read(file: string): string {
  // A manifest says when it was built.
  return readFileSync(join(folder, file), 'utf8').replace(/"now":.*\n/, '');
}

const page = 'dist/energy/power/index.html';

/** The pages that a build would render. */
function listStale(): readonly string[] {
  return Array.from(build('--plan').matchAll(/^changed +(\/\S+)/gm), ([, path = '']) => path);
}

function write(slug: string, article: Partial<Parameters<typeof articleFiles>[0][string]>): void {
  const published =
    { one: '2022-01-11T10:00:00Z', two: '2022-01-12T10:00:00Z' }[slug] ?? '2022-01-13T10:00:00Z';
  writeFiles(content, articleFiles({ [slug]: { published, topics: ['Power'], ...article } }));
}

test('A page of one’s own prints the articles that it asked for, is in the manifest and in the sitemap', () => {
  build();
  const html = read(page);
  assert.match(html, /Power at https:\/\/test\.example\/energy\/power\//);
  assert.match(html, /2022\/01\/12\/two: .* by Alpha.*2022\/01\/11\/one: /s);
  assert.match(html, /The <em>first<\/em> +dam/);
  assert.match(html, /href="\/2022\/01\/12\/two\/#user-content-fn-n"/);
  assert.match(html, /nothing there/);
  assert.doesNotMatch(html, /alert/);
  assert.match(read('dist.manifest.json'), /"energy\/power\/index\.html"/);
  assert.match(read('dist/sitemap-pages.xml'), /https:\/\/test\.example\/energy\/power\//);
  assert.ok(!existsSync(join(folder, 'dist/_part/index.html')));
});

test('The styles of a page of one’s own stand on no other page', () => {
  const [, href = ''] = /<link rel="stylesheet" href="(\/_astro\/[^"]+)"/.exec(read(page)) ?? [];
  assert.match(read(`dist${href}`), /639|rebeccapurple/);
  assert.doesNotMatch(read('dist/index.html'), /rel="stylesheet"/);
});

test('A view asks for articles, each page for its own', () => {
  const asked = ['11', '12', '13'].map(
    (day) => /<p id="power">([^<]*)/.exec(read(`dist/2022/01/${day}/index.html`))?.[1],
  );
  assert.deepEqual(asked, ['2022/01/11/one', '2022/01/12/two', '2022/01/12/two']);
});

test('What a page asked for makes it stale when that changes, and only then', () => {
  assert.deepEqual(listStale(), []);
  write('rain', { topics: ['Water'], body: 'It rains again.' });
  const stale = listStale();
  assert.ok(stale.includes('/2022/01/13/rain/'), stale.join(' '));
  assert.ok(!stale.includes('/energy/power/'), stale.join(' '));
  build();
  write('two', { body: 'The second dam holds.' });
  const changed = listStale();
  assert.deepEqual(
    ['/energy/power/', '/2022/01/12/', '/2022/01/13/'].filter((path) => !changed.includes(path)),
    [],
  );
  assert.ok(!changed.includes('/2022/01/11/'), changed.join(' '));
  build();
  assert.match(read(page), /The second dam holds\./);
  write('nothing', { topics: ['Water'] });
  build();
  assert.match(read(page), /something there/);
});

test('The same bytes come of one thread, of several, of shards, warm and cold', () => {
  const manifest = read('dist.manifest.json');
  for (const workers of ['1', '3']) {
    build('--out', `out-${workers}`, '--cache', `cache-${workers}`, '--workers', workers);
    assert.equal(read(`out-${workers}.manifest.json`), manifest);
  }
  const place = ['--cache', 'cache-shards'];
  build('--plan-out', 'plan.json', '--out', 'out-shards', ...place);
  for (const share of ['1/2', '2/2'])
    build('--shard', share, '--plan', 'plan.json', '--out', `shard-${share.charAt(0)}`, ...place);
  build('--merge', '--plan', 'plan.json', 'shard-1', 'shard-2', '--out', 'out-shards', ...place);
  assert.equal(read('out-shards.manifest.json'), manifest);
  write('two', { body: 'The second dam is full.' });
  build('--out', 'out-shards', ...place);
  assert.match(read('out-shards/energy/power/index.html'), /The second dam is full\./);
});

test('Below a base path, a page of one’s own and its styles are there too', () => {
  build('--out', 'out-base', '--cache', 'cache-base', '--url', 'https://ana.test/a/b/');
  const html = read('out-base/energy/power/index.html');
  assert.match(html, /Power at https:\/\/ana\.test\/a\/b\/energy\/power\//);
  const addresses = Array.from(html.matchAll(/(?:href|src)="(\/[^"]*)"/g), ([, address = '']) => address);
  assert.deepEqual(
    addresses.filter((address) => !address.startsWith('/a/b/')),
    [],
  );
});

test('A page of one’s own that cannot be one is an error with its file, and the last good site stays', () => {
  const site = read('dist.manifest.json');
  const wrong = join(folder, 'src/pages/search.astro');
  writeFileSync(wrong, 'A page');
  const { status, printed } = run([]);
  rmSync(wrong);
  assert.equal(status, 1);
  assert.match(printed, /src\/pages\/search\.astro:1:1 .*the address \/search\/ is taken/);
  assert.equal(read('dist.manifest.json'), site);
});

test('A question that nobody understands ends the build with the page, and the last good site stays', () => {
  const site = read('dist.manifest.json');
  writeFileSync(join(folder, 'src/pages/energy/power.astro'), ownPage.replace('topic:', 'topik:'));
  const { status, printed } = run([]);
  assert.equal(status, 1);
  assert.match(
    printed,
    /The page \/energy\/power\/ cannot be printed: Articles cannot be asked for by .*no filter “topik”/,
  );
  assert.equal(read('dist.manifest.json'), site);
});
