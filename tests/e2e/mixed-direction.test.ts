import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { createStaticServer, listen } from '../../src/preview/static-server.ts';
import { writeFiles } from '../temporary-folder.ts';
import { articleFiles } from '../test-site.ts';
import { launchBrowser } from './browser.ts';
import { build } from './built-site.ts';
import { readLine } from './places.ts';

/*
 * Lines that mix letters of both directions, as a browser shows them: where each piece stands from the left. In a site
 * from right to left the names are Greek, in one from left to right they are Hebrew.
 */

const root = mkdtempSync(join(tmpdir(), 'archive-test-'));
after(() => {
  rmSync(root, { recursive: true, force: true });
});
const browser = await launchBrowser();
const article = '2022/01/13/a/';

interface Names {
  readonly source: string;
  readonly authors: readonly [string, string];
  readonly topic: string;
}

/** Builds a site of a language with such names. @returns a page of its article. */
async function openArticle(language: string, { source, authors, topic }: Names): Promise<Page> {
  const folder = join(root, language);
  const otherWay = language === 'en' ? 'he' : 'el';
  writeFiles(folder, {
    'site.yaml': `name: ${source} 1\nurl: https://test.example/\nlanguage: ${language}\n`,
    'sources/alpha.yaml': `name: ${source}\nlanguage: el\ncountry: GR\n`,
    ...articleFiles({
      a: {
        published: '2022-01-13T10:00:00Z',
        title: topic,
        topics: [topic],
        matter: `authors: [${authors.join(', ')}]\ntranslation: { method: machine, engine: ${source} 2 }`,
        body: '1',
      },
      b: { published: '2022-01-14T10:00:00Z', title: `${topic} 3`, body: '2' },
      c: {
        published: '2022-01-14T11:00:00Z',
        title: 'Ψωμί לחם',
        matter: `language: ${otherWay}`,
        body: '3',
      },
      d: { published: '2021-12-15T11:00:00Z', title: longWord, matter: longTopics, body: longWord },
    }),
  });
  const out = join(folder, '.site');
  build(['--content', folder, '--out', out, '--cache', join(folder, '.store'), '--no-search']);
  const server = createStaticServer(out);
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(new URL(article, await listen(server, 0)).href);
  return page;
}

/** Words that no line holds. */
const longWord = 'Donaudampfschifffahrtsgesellschaft'.repeat(8);
const longTopics = `topics: [${Array.from({ length: 40 }, (_, index) => `${longWord.slice(0, 60)} ${String(index)}`).join(', ')}]`;

const greek: Names = { source: 'Άλφα', authors: ['Άννα', 'Νίκος'], topic: 'Νερό' };
const hebrew: Names = { source: 'אלף', authors: ['רות', 'דן'], topic: 'מים' };
const arabic = await openArticle('ar-EG', greek);
const english = await openArticle('en', hebrew);

test('A date of an Arabic site reads from right to left, and its time with its zone as one piece', async () => {
  assert.equal(
    await readLine(arabic, '.meta time', ['١٣', 'يناير', '٢٠٢٢', '١٠:٠٠', 'UTC']),
    '١٠:٠٠ UTC ٢٠٢٢ يناير ١٣',
  );
});

test('Greek names in an Arabic byline stand in their order, from right to left', async () => {
  assert.equal(await readLine(arabic, '.meta', ['١٣', ...greek.authors]), 'Νίκος Άννα ١٣');
});

test('In a list of an Arabic site the outlet stands left of the date', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('/latest/', arabic.url()).href);
  assert.equal(
    await readLine(page, '.list small', ['١٤', 'يناير', greek.source]),
    `${greek.source} يناير ١٤`,
  );
  await page.close();
});

test('A machine’s Greek name with a number keeps its order in an Arabic sentence', async () => {
  const line = await readLine(arabic, '.note', [greek.source, '2']);
  assert.equal(line, `${greek.source} 2`);
});

test('Hebrew names in an English byline stand in their order, from left to right', async () => {
  assert.equal(await readLine(english, '.meta', ['13', ...hebrew.authors]), '13 רות דן');
});

test('A Hebrew outlet leaves an English date as it is', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('/latest/', english.url()).href);
  assert.equal(
    await readLine(page, '.list small', ['14', 'Jan', '2022', hebrew.source]),
    `14 Jan 2022 ${hebrew.source}`,
  );
  await page.close();
});

test('A machine’s Hebrew name with a number stands as a piece in an English sentence', async () => {
  assert.equal(
    await readLine(english, '.note', ['by machine', hebrew.source, 'Nobody']),
    `by machine ${hebrew.source} Nobody`,
  );
});

test('A title of two names in Hebrew has each as a piece', async () => {
  assert.equal(await english.title(), `\u2068${hebrew.topic}\u2069 - \u2068${hebrew.source} 1\u2069`);
});

for (const [name, site] of [
  ['Arabic', arabic],
  ['English', english],
] as const) {
  test(`On a day of an ${name} site an article in the other direction has its time at the side of the list`, async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await page.goto(new URL('/2022/01/14/', site.url()).href);
    const edges = await page.$$eval('.timed > li > time', (times) =>
      times.map((time) => [time.getBoundingClientRect().left, time.closest('[lang]')?.getAttribute('lang')]),
    );
    assert.equal(edges.length, 2);
    assert.deepEqual(edges[0], edges[1]);
    await page.close();
  });
}

test('A headline of one long word, and forty long topics, make no page wider than a telephone', async () => {
  for (const site of [arabic, english]) {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    for (const path of ['/', '/2021/12/15/d/', '/2021/12/15/', '/2021/12/', '/latest/', '/topics/']) {
      await page.goto(new URL(path, site.url()).href);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 360, `${path} is ${String(width)} pixels wide`);
    }
    await page.close();
  }
});
