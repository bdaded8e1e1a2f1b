import assert from 'node:assert/strict';
import { cpSync, globSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { listLexiconBundles } from '../../src/search/search-bundle.ts';
import { writeBundleList, writeSearchBundles } from '../../src/pagefind/search-bundles.ts';
import { readBundleWords, writeLexicon } from '../../src/pagefind/search-lexicon.ts';
import { createStaticServer, listen } from '../../src/preview/static-server.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles, createTestSite, type TestArticle } from '../test-site.ts';
import { launchBrowser } from './browser.ts';
import { siteFolder } from './test-site.ts';

const browser = await launchBrowser();

/** How many articles a decade has, and how many of them tell of a comet. */
const decades = [
  { decade: '1980s', count: 40, comets: 6 },
  { decade: '1990s', count: 40, comets: 5 },
  { decade: '2000s', count: 40, comets: 0 },
  { decade: '2010s', count: 40, comets: 2 },
  { decade: '2020s', count: 200, comets: 3 },
];

/** Most of them without a comet. */
const quietDecades = [
  { decade: '1970s', count: 40, comets: 0 },
  { decade: '1980s', count: 40, comets: 2 },
  { decade: '1990s', count: 40, comets: 0 },
  { decade: '2000s', count: 40, comets: 1 },
  { decade: '2010s', count: 40, comets: 0 },
  { decade: '2020s', count: 30, comets: 1 },
];

/** A site that has the search page alone, over an archive of a bundle a decade. All articles tell of a harvest. */
async function createSearchSite(ofDecades: typeof decades): Promise<string> {
  const folder = createTemporaryFolder({ after });
  const archive = await createTestSite({ after }, articleFiles(createArticles(ofDecades))).take();
  for (const name of ['_astro', 'search/index.html'])
    cpSync(join(siteFolder, name), join(folder, name), { recursive: true });
  const bundles = await writeSearchBundles({ archive, folder, onProgress: () => undefined });
  const known = listLexiconBundles(bundles);
  const wordsOf = (id: string) => readBundleWords(folder, id);
  const lexicon = known.length > 0 ? { lexicon: writeLexicon({ bundles: known, wordsOf, folder }) } : {};
  await writeBundleList(folder, { bundles, ...lexicon });
  return folder;
}

const site = await createSearchSite(decades);
const quietSite = await createSearchSite(quietDecades);

/** A copy of such a site that the test may damage, and its address. */
async function serveCopy(
  context: TestContext,
  original = site,
): Promise<{ folder: string; address: string }> {
  const folder = createTemporaryFolder(context);
  cpSync(original, folder, { recursive: true });
  const server = createStaticServer(folder);
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { folder, address: await listen(server, 0) };
}

function createArticles(ofDecades: typeof decades): Readonly<Record<string, TestArticle>> {
  const articles = ofDecades.flatMap(({ decade, count, comets }) =>
    Array.from({ length: count }, (_, index) => createArticle(decade, index, index < comets)),
  );
  return Object.fromEntries(articles);
}

function createArticle(decade: string, index: number, hasComet: boolean): readonly [string, TestArticle] {
  const month = String((index % 12) + 1).padStart(2, '0');
  const published = `${decade.slice(0, 3)}${String(index % 5)}-${month}-1${String(index % 10)}T08:00:00.000Z`;
  const words = Array.from({ length: 200 }, (_, place) => `w${String((index * 131 + place * 17) % 4001)}`);
  const comet = hasComet ? 'A comet was seen.' : '';
  return [`news-${decade}-${String(index)}`, { published, body: `The harvest. ${comet} ${words.join(' ')}` }];
}

interface Visit {
  readonly page: Page;
  /** The paths that were asked for. */
  readonly paths: readonly string[];
  /** Those that were sent, and not taken from the browser’s memory. */
  readonly sent: readonly string[];
  /** Milliseconds from the visit’s beginning to the answer. */
  readonly milliseconds: number;
}

/** Opens the search page with 40 ms to the host and 10 Mbit/s, and waits for its answer. */
async function visit(address: string): Promise<Visit> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  const speed = 10e6 / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 40,
    downloadThroughput: speed,
    uploadThroughput: speed,
  });
  const requests: Request[] = [];
  const note = (request: Request) => requests.push(request);
  page.on('requestfinished', note);
  const start = performance.now();
  await page.goto(address);
  // At every frame: a locator would look twice a second.
  await page.waitForFunction(() =>
    /^(?:[\d,]+ articles?\b.*|Nothing found\..*)$/.test(
      document.querySelector('[role=status]')?.textContent ?? '',
    ),
  );
  const milliseconds = performance.now() - start;
  // A page goes on loading after its answer, and a request of a closed page has no size any more.
  page.off('requestfinished', note);
  const pathOf = (request: Request) => new URL(request.url()).pathname;
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  const sent = requests.filter((_, index) => (sizes[index]?.responseBodySize ?? 0) > 0).map(pathOf);
  return { page, paths: requests.map(pathOf), sent, milliseconds };
}

const times = (page: Page) =>
  page
    .locator('search-page li time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));

/** The bundles whose words were loaded. */
const bundlesOf = (paths: readonly string[]) =>
  new Set(paths.flatMap((path) => /^\/search\/bundles\/([^/]+)\/index\//.exec(path)?.[1] ?? []));

/** What a host sends of these files: texts are packed on the way, Pagefind’s files are packed already. */
function countBytes(folder: string, paths: readonly string[]): number {
  const sizes = paths.map((path) => {
    const bytes = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    return /(?:\/|\.html|\.js|\.json)$/.test(path) ? gzipSync(bytes).length : bytes.length;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('The first ten results need the words of the newest bundle alone', async (context) => {
  const { folder, address } = await serveCopy(context);
  const { page, paths, sent, milliseconds } = await visit(`${address}/search/?q=harvest`);
  assert.equal((await times(page)).length, 10);
  assert.deepEqual(bundlesOf(paths), new Set(['2020s']));
  const bytes = countBytes(
    folder,
    sent.filter((path) => path.startsWith('/search') || path.startsWith('/_astro')),
  );
  context.diagnostic(
    `${(bytes / 1000).toFixed(0)} kB and ${(milliseconds / 1000).toFixed(2)} s to ten results, at 10 Mbit/s and 40 ms`,
  );
  assert.ok(bytes < 150_000, `${String(bytes)} bytes`);
  await page.close();
});

test('Where words are rare the search goes on to older bundles, newest first, and counts right', async (context) => {
  const { address } = await serveCopy(context);
  const { page, paths } = await visit(`${address}/search/?q=comet`);
  const first = await times(page);
  assert.equal(first.length, 10);
  assert.ok(bundlesOf(paths).size > 1);
  await page.getByRole('button', { name: 'More results' }).click();
  await page.getByText('16 articles').waitFor();
  const all = await times(page);
  assert.deepEqual(all, all.toSorted().toReversed());
  assert.deepEqual(all.slice(0, 10), first);
  assert.equal(all.length, 16);
  await page.close();
});

test('A bundle that is cut short, and one that is gone, are named, and the others are searched', async (context) => {
  const { folder, address } = await serveCopy(context);
  for (const file of globSync(join(folder, 'search/bundles/2010s/index/*'))) truncateSync(file, 100);
  for (const file of globSync(join(folder, 'search/bundles/1990s/*.pf_meta'))) rmSync(file);
  const { page } = await visit(`${address}/search/?q=comet`);
  assert.deepEqual(
    (await times(page)).map((time) => time.slice(0, 3)),
    ['202', '202', '202', ...Array.from({ length: 6 }, () => '198')],
  );
  const status = await page.getByRole('status').innerText();
  assert.match(
    status,
    /^9 articles\. Some of the archive could not be loaded: .+2010 to .+2014 and .+1990 to .+1994\.$/,
  );
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await page.close();
});

test('A first file that is cut short leaves the newest bundle out, not the search', async (context) => {
  const { folder, address } = await serveCopy(context);
  for (const file of globSync(join(folder, 'search/bundles/2020s/*.pf_meta'))) truncateSync(file, 60);
  const { page } = await visit(`${address}/search/?q=comet`);
  assert.equal((await times(page)).length, 10);
  assert.match(await page.getByRole('status').innerText(), /could not be loaded: .+2020 to .+2024/);
  await page.close();
});

test('A rare word is searched in the newest bundle and where the lexicon has it, and counted right', async (context) => {
  const { address } = await serveCopy(context, quietSite);
  const { page, paths } = await visit(`${address}/search/?q=comets`);
  assert.deepEqual(bundlesOf(paths), new Set(['2020s', 'lexicon', '2000s', '1980s']));
  assert.deepEqual(
    (await times(page)).map((time) => time.slice(0, 3)),
    ['202', '200', '198', '198'],
  );
  assert.equal(await page.getByRole('status').innerText(), '4 articles');
  await page.close();
});

test('A word that is nowhere is searched in the newest bundle and the lexicon alone', async (context) => {
  const { address } = await serveCopy(context, quietSite);
  for (const order of ['newest', 'best']) {
    const { page, paths } = await visit(`${address}/search/?q=volcano&order=${order}`);
    assert.ok([...bundlesOf(paths)].every((bundle) => bundle === '2020s' || bundle === 'lexicon'));
    assert.match(await page.getByRole('status').innerText(), /^Nothing found/);
    await page.close();
  }
});

test('Where the lexicon is damaged every bundle is searched', async (context) => {
  const { folder, address } = await serveCopy(context, quietSite);
  for (const file of globSync(join(folder, 'search/bundles/lexicon/index/*'))) truncateSync(file, 100);
  const { page } = await visit(`${address}/search/?q=comet`);
  assert.equal(await page.getByRole('status').innerText(), '4 articles');
  await page.close();
});
