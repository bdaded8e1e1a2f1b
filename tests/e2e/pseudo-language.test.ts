import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { createStaticServer, listen } from '../../src/preview/static-server.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { closing, opening } from '../words/pseudo-language.ts';
import { launchBrowser } from './browser.ts';
import { build } from './built-site.ts';
import { pseudoSite } from './pseudo-site.ts';

const folder = createTemporaryFolder({ after }, pseudoSite);
const out = join(folder, '.site');
const printed = build(['--content', folder, '--out', out, '--cache', join(folder, '.store')]);
const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) =>
  name.replaceAll('\\', '/'),
);
const pages = files.filter((name) => name.endsWith('.html')).sort();

const server = createStaticServer(out);
after(() => {
  server.closeAllConnections();
  server.close();
});
const address = `${await listen(server, 0)}/`;
const browser = await launchBrowser();

test('words.yaml speaks for a language without a catalogue, so the build warns of nothing', () => {
  assert.doesNotMatch(printed, /The interface has no words/);
});

test('Every page and every attribute says only what a catalogue or an editor wrote', async () => {
  assert.ok(pages.length > 45, String(pages.length));
  const page = await browser.newPage({ javaScriptEnabled: false });
  const found: string[] = [];
  for (const name of pages) {
    await page.setContent(
      readFileSync(join(out, name), 'utf8').replace(/<meta http-equiv="refresh"[^>]*>/, ''),
    );
    const { text, attributes } = await readPage(page);
    const faults = [text, ...attributes].flatMap(findOutside);
    found.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  await page.close();
  assert.deepEqual(found, []);
});

test('Every feed says only what a catalogue or an editor wrote', () => {
  const feeds = files.filter((name) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/.test(name));
  assert.ok(feeds.length > 9);
  const found = feeds.flatMap((name) =>
    readFeed(readFileSync(join(out, name), 'utf8')).flatMap((text) =>
      findOutside(text).map((fault) => `${name}: ${fault}`),
    ),
  );
  assert.deepEqual(found, []);
});

test('What the scripts say is in the words of the page: the age of an article, the search and its results', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}2022/01/13/d/`);
  const age = await page.locator('.age').innerText();
  assert.match(age, /^⟦.*⟧$/);
  const said: string[] = [];
  for (const query of ['', '?q=λιμάνι', '?q=ουδέν', '?source=alpha&from=2022']) {
    await page.goto(`${address}search/${query}`);
    if (query !== '')
      await page.waitForFunction(() =>
        /[^…]⟧$/.test(document.querySelector('[role=status]')?.textContent ?? ''),
      );
    const { text, attributes } = await readPage(page);
    said.push(await page.locator('[role=status]').innerText());
    assert.deepEqual([age, text, ...attributes].flatMap(findOutside), [], query);
  }
  await page.close();
  assert.equal(said[0], '');
  assert.ok(
    said.slice(1).every((status) => /^⟦.*⟧$/.test(status)),
    said.join('\n'),
  );
});

test('Words a third longer, from right to left, leave every page of 360, 768 and 1280 px its width', async () => {
  const page = await browser.newPage();
  const found: string[] = [];
  for (const name of pages.filter((each) => !each.startsWith('fragments/') && each !== 'old/index.html')) {
    await page.goto(`${address}${name.replace(/index\.html$/, '')}`);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const fault = await page.evaluate(findWideElement);
      if (fault !== undefined) found.push(`${name} at ${String(width)} px: ${fault}`);
    }
  }
  await page.close();
  assert.deepEqual(found, []);
});

/** In the browser: what makes the page wider than its window, or reaches out of it. */
function findWideElement(): string | undefined {
  const room = document.documentElement.clientWidth;
  const isOut = ({ left, right, width: own }: DOMRect) => own > 0 && (left < -1 || right > room + 1);
  const outside = [...document.querySelectorAll('body *')].find(
    (element) => !element.matches('.skip, .sr-only, .wide *') && isOut(element.getBoundingClientRect()),
  );
  if (outside !== undefined) return outside.outerHTML.slice(0, 200);
  return document.documentElement.scrollWidth > room ? 'it scrolls' : undefined;
}

/** All text of a page in order, without scripts and styles, and each attribute that is read or heard. */
function readPage(page: Page): Promise<{ text: string; attributes: string[] }> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      // What stands for readers without scripts is text, and not elements, where scripts run.
      if (parent?.closest('script, style') === null && !parent.matches('noscript'))
        text += node.nodeValue ?? '';
    }
    const names = ['title', 'aria-label', 'alt', 'placeholder', 'abbr', 'label'];
    const ofElements = [...document.querySelectorAll('*')].flatMap((element) =>
      names.flatMap((name) => element.getAttribute(name) ?? []),
    );
    const ofMeta = [...document.querySelectorAll('meta[name=description], meta[property^="og:"]')]
      .filter((meta) => !/type|url|image/.test(meta.getAttribute('property') ?? ''))
      .map((meta) => meta.getAttribute('content') ?? '');
    const ofData = [
      ...document.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
    ].flatMap((script) => /"creditText":"([^"]*)"/.exec(script.text)?.[1] ?? []);
    return { text, attributes: [...ofElements, ...ofMeta, ...ofData] };
  });
}

/** What a feed’s readers read. */
function readFeed(feed: string): readonly string[] {
  const xml =
    /<(title|subtitle|description|summary|rights|copyright|name|category|content|content:encoded|dc:creator)\b[^>]*>([^]*?)<\/\1>/g;
  const ofXml = [...feed.matchAll(xml)].map(([, , text = '']) => text);
  const ofJson = [
    ...feed.matchAll(/"(?:title|description|content_html|summary|name)":"((?:[^"\\]|\\.)*)"/g),
  ].map(([, text = '']) => JSON.parse(`"${text}"`) as string);
  return [...ofXml, ...ofJson].map((text) => text.replace(/<!\[CDATA\[|\]\]>/g, '').replace(/<[^>]*>/g, ''));
}

/** What stands outside of all brackets and was neither written by an editor nor is a date or a name of `Intl`. */
function findOutside(text: string): readonly string[] {
  let depth = 0;
  let outside = '';
  for (const character of text) {
    if (character === opening) depth += 1;
    if (depth === 0) outside += character;
    if (character === closing) depth -= 1;
  }
  const words = outside.replace(/\bUTC\b|https:\/\/test\.example\/\S*|\b(?:alpha|test)\.example\b/g, '');
  const faults = words.match(/[^\n]{0,20}(?:\p{Script=Latin}+| - | [·•|] |\p{L}: )[^\n]{0,20}/gu) ?? [];
  return depth === 0 ? faults : [...faults, `brackets do not match: ${text.slice(0, 80)}`];
}
