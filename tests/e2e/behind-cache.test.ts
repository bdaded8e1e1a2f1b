import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { createRandom } from '../../src/bench/random.ts';
import { manifestFile, type Changes } from '../../src/publishing/manifest.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles } from '../test-site.ts';
import { launchBrowser } from './browser.ts';
import { build, placeWords } from './built-site.ts';
import { hasNginx, startCachingHost, type CachingHost } from './nginx.ts';

/** How often the site is published again: `N=20` takes some minutes. */
const rounds = Number(process.env['N'] ?? '1');

interface Article {
  readonly id: number;
  readonly day: string;
  readonly slug: string;
  readonly topic: string;
  /** Which of the words its text has. */
  readonly words: readonly string[];
  readonly isWithdrawn: boolean;
}

const words = ['harbour', 'lighthouse', 'orchard', 'granite', 'violin', 'meadow'];

type Random = ReturnType<typeof createRandom>;

const chooseWords = (random: Random) => words.filter(() => random.below(3) > 0);

/** One in each of some decades, so that there are bundles enough for a lexicon; no more than a search shows at once. */
function createArticles(random: Random): readonly Article[] {
  return Array.from({ length: 10 }, (_, id) => ({
    id,
    day: id < 6 ? `19${String(4 + id)}4-05-17` : `2022-01-1${String(id % 4)}`,
    slug: `news-${String(id)}`,
    topic: `Topic ${String(id % 4)}`,
    words: chooseWords(random),
    isWithdrawn: false,
  }));
}

const titleOf = ({ id }: Article) => `News of number ${String(id)}`;

function filesOf(article: Article): Record<string, string> {
  const { day, slug, topic, words, isWithdrawn } = article;
  const matter = isWithdrawn
    ? 'status: withdrawn\nwithdrawn: { date: 2022-06-01, reason: It was wrong. }'
    : '';
  const body = isWithdrawn ? 'Nothing.' : `There was a ${['story', ...words].join(' and a ')}.`;
  return articleFiles({
    [slug]: { published: day, title: titleOf(article), topics: [topic], matter, body },
  });
}

/** Something else of an article: its words, its address, its topic; it is withdrawn or comes back. */
function change(article: Article, random: Random, round: number): Article {
  switch (random.below(6)) {
    case 0:
      return { ...article, slug: `news-${String(article.id)}-${String(round)}` };
    case 1:
      return { ...article, topic: `Topic ${String(random.below(5))}` };
    case 2:
      return { ...article, isWithdrawn: !article.isWithdrawn };
    case 3:
      return { ...article, day: `2022-01-1${String(random.below(4))}` };
    default:
      return { ...article, words: chooseWords(random) };
  }
}

/** Whether an article left its address or its day, or was withdrawn. */
function isAnyLeft(before: readonly Article[], after: readonly Article[]): boolean {
  return before.some(({ day, slug, isWithdrawn }, id) => {
    const now = after[id];
    return now?.day !== day || now.slug !== slug || (now.isWithdrawn && !isWithdrawn);
  });
}

/** The titles of what a search finds, in order of the alphabet. */
function expected(articles: readonly Article[], word: string): string {
  const found = articles.filter((article) => !article.isWithdrawn && article.words.includes(word));
  return found.map(titleOf).sort().join(', ');
}

test(
  'Behind a cache that gives old pages, a reader who reads and searches while the site is published finds no fault',
  {
    skip: hasNginx()
      ? false
      : 'There is no nginx. Install it (apt-get install nginx-light) to run this test.',
  },
  async (context) => {
    const random = createRandom(Number(process.env['SEED'] ?? '5'));
    const content = createTemporaryFolder(context, siteFiles);
    const folder = createTemporaryFolder(context);
    const host = join(folder, 'host');
    const out = join(folder, 'changed');
    const editions: (readonly Article[])[] = [];
    /** All publications lie within the day that caches may keep a page. */
    const now = (hour: number) => new Date(Date.UTC(2100, 0, 1, hour)).toISOString();
    const publish = (articles: readonly Article[]): Changes => {
      rmSync(join(content, 'articles'), { recursive: true, force: true });
      for (const article of articles) writeFiles(content, filesOf(article));
      rmSync(out, { recursive: true, force: true });
      const known = editions.length > 0 ? ['--published', `${host}.manifest.json`] : [];
      const place = placeWords(content, folder, 'changed');
      build([...place, '--publish', '--delta', ...known, '--now', now(editions.length)]);
      editions.push(articles);
      return JSON.parse(readFileSync(`${out}.changes.json`, 'utf8')) as Changes;
    };
    const upload = async ({ upload, remove }: Changes, onStep: () => Promise<void>) => {
      for (const name of upload) {
        mkdirSync(dirname(join(host, name)), { recursive: true });
        renameSync(join(out, name), join(host, name));
        await onStep();
      }
      for (const name of remove) {
        rmSync(join(host, name));
        await onStep();
      }
      cpSync(manifestFile(out), `${host}.manifest.json`);
    };
    let articles = createArticles(random);
    await upload(publish(articles), () => Promise.resolve());
    const cache = await startCachingHost(context, {
      folder: host,
      rules: readFileSync(join(host, '_headers'), 'utf8'),
      work: createTemporaryFolder(context),
    });
    const reader = await startReader(cache, editions, random);
    await reader.readOn();
    for (let round = 1; round <= rounds; round += 1) {
      articles = articles.map((article) =>
        random.below(4) === 0 ? change(article, random, round) : article,
      );
      const changes = publish(articles);
      const steps = changes.upload.length + changes.remove.length;
      // The upload is cut at some places among all, while the reader reads on.
      await upload(changes, async () => {
        if (random.below(steps) < stopsOfUpload) await reader.readOn();
        else await setTimeout(1);
      });
      await reader.readOn();
    }
    const answers = cache.listAnswers();
    assert.ok(answers.some(({ cache }) => cache === 'STALE'));
    assert.deepEqual(reader.faults, []);
  },
);

const stopsOfUpload = 3;

interface Reader {
  /** Reads a page, and searches in a page that stays open and in a new one. */
  readonly readOn: () => Promise<void>;
  readonly faults: readonly string[];
}

async function startReader(
  { address, listAnswers }: CachingHost,
  editions: readonly (readonly Article[])[],
  random: Random,
): Promise<Reader> {
  const browser = await launchBrowser();
  const context = await browser.newContext();
  const faults: string[] = [];
  /** The edition that the lasting page may know. */
  let opened = editions.length - 1;
  // Of a day that an article left nothing stays in the search: then a page that is open loads the list again.
  const mayBeGone = (path: string) =>
    path.startsWith('/search/bundles/') &&
    editions.slice(opened + 1).some((edition, place) => isAnyLeft(editions[opened + place] ?? [], edition));
  const listen = (page: Page) => {
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const { url } = message.location();
      if (!mayBeGone(new URL(url, address).pathname))
        faults.push(`${page.url()}: ${message.text()} (${url})`);
    });
    return page;
  };
  const reading = listen(await context.newPage());
  const lasting = listen(await context.newPage());
  const fresh = listen(await context.newPage());
  let answered = 0;
  /** Goes somewhere, and on to where that leads. */
  const goTo = async (page: Page, link: string) => {
    const path = link.replace(/#.*$/, '');
    const response = await page.goto(`${address}${path}`, { waitUntil: 'load' });
    if (response?.status() !== 200) faults.push(`${path} answers ${String(response?.status())}`);
    if ((await page.locator('meta[http-equiv=refresh]').count()) > 0)
      await page.waitForURL((url) => url.pathname !== path);
  };
  const pick = <T>(choices: readonly T[]) => choices[random.below(choices.length)];
  /** Searches in a page, which may know any edition since `since`. */
  const search = async (page: Page, since: number) => {
    const word = pick(words) ?? '';
    await page.locator('search-page input[type=search]').fill(word);
    await page.waitForFunction(
      (asked) =>
        location.search.includes(asked) &&
        /article|Nothing/.test(document.querySelector('[role=status]')?.textContent ?? '') &&
        !(document.querySelector('[role=status]')?.textContent ?? '').includes('earching'),
      word,
    );
    const status = await page.getByRole('status').first().textContent();
    const links = await page.locator('search-page ol h2 a').all();
    const found = await Promise.all(
      links.map(async (link) => ({
        title: (await link.textContent()) ?? '',
        path: (await link.getAttribute('href')) ?? '',
      })),
    );
    const titles = found.map(({ title }) => title);
    const possible = editions.slice(since).map((articles) => expected(articles, word));
    if (!possible.includes(titles.toSorted().join(', ')))
      faults.push(
        `“${word}” finds ${titles.toSorted().join(', ')} (${status ?? ''}), not one of ${possible.join(' | ')}`,
      );
    if (/could not|missing/i.test(status ?? '')) faults.push(`“${word}”: ${status ?? ''}`);
    const one = pick(found);
    if (one !== undefined) await openFound(one);
  };
  const openFound = async ({ title, path }: { readonly title: string; readonly path: string }) => {
    await goTo(reading, path);
    const text = await reading.locator('main').textContent();
    const isThere = text?.includes(title) === true || /withdrawn/i.test(text ?? '');
    if (!isThere) faults.push(`${path} has nothing of ${title}: ${reading.url()}`);
  };
  await goTo(lasting, '/search/');
  return {
    faults,
    readOn: async () => {
      const paths = await reading
        .locator('a[href^="/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      await goTo(reading, pick(paths) ?? '/');
      await search(lasting, opened);
      if (random.below(12) === 0) {
        opened = Math.max(0, editions.length - 2);
        await goTo(lasting, '/search/');
      }
      const since = Math.max(0, editions.length - 2);
      await goTo(fresh, '/search/');
      await search(fresh, since);
      for (const { status, path } of listAnswers().slice(answered))
        if (status >= 400 && !mayBeGone(path)) faults.push(`${path} answers ${String(status)}`);
      answered = listAnswers().length;
    },
  };
}
