import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createStaticServer, listen } from '../../src/preview/static-server.ts';
import { writeFiles } from '../temporary-folder.ts';
import { articleFiles, house, siteFiles } from '../test-site.ts';
import { launchBrowser } from './browser.ts';
import { build } from './built-site.ts';
import { outlineMain } from './page-outline.ts';

/*
 * A newsroom’s own news in two languages: English, and one article in Arabic too.
 */
const folder = mkdtempSync(join(tmpdir(), 'archive-test-'));
const out = join(folder, 'site');
const read = (file: string) => readFileSync(join(out, file), 'utf8');
const original = '/2022/01/13/harbour/';
const arabic = '/2022/01/14/marfa/';
const content = join(folder, 'content');
writeFiles(content, {
  'site.yaml': `${siteFiles['site.yaml'] ?? ''}${house}`,
  ...articleFiles({
    harbour: {
      published: '2022-01-13T10:00:00Z',
      title: 'The harbour is open again',
      source: '',
      matter: 'authors: [Ana Ruiz, Bo Lind]\nsection: News',
      body: 'Ships come and go.',
    },
    marfa: {
      published: '2022-01-14T10:00:00Z',
      title: 'أعيد فتح الميناء',
      source: '',
      matter: `language: ar\ntranslationOf: ${original}\ntranslation: { method: human }`,
      body: 'تأتي السفن وتذهب.',
    },
  }),
});
build(['--content', content, '--out', out, '--cache', join(folder, 'store')]);

const server = createStaticServer(out);
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
const address = (await listen(server, 0)).replace(/\/$/, '');
const browser = await launchBrowser();

test('Own news has its author and section in the byline, its versions below, and nothing that is empty', () => {
  assert.deepEqual(outlineMain(read('2022/01/13/harbour/index.html')), [
    'h1 The harbour is open again',
    'p.meta 13 January 2022, 10:00 UTC By [Ana Ruiz](/authors/ana-ruiz/), [Bo Lind](/authors/bo-lind/) [News](/sections/news/) 1 minute to read',
    `p.meta Also in: ar:{[العربية](${arabic})}`,
    'div.body',
    'p Ships come and go.',
    'h2 [All news articles on 13 January 2022](/2022/01/13/)',
    'p Ana Ruiz, Bo Lind. The harbour is open again. Test Times, 13 January 2022. https://test.example/2022/01/13/harbour/',
    `nav.near Articles before and after: [Next ar:{أعيد فتح الميناء}](${arabic})`,
  ]);
});

test('The menu names what the archive has: no sources, but sections, authors and languages to read in', () => {
  const [menu = ''] = /<nav aria-label="Sections">.*?<\/nav>/s.exec(read('index.html')) ?? [];
  const paths = [...menu.matchAll(/href="([^"]*)"/g)].map(([, path]) => path);
  assert.deepEqual(
    paths.filter((path) => !/latest|trends|archive|stories|search/.test(path ?? '')),
    ['/sections/', '/authors/', '/in/'],
  );
});

test('Search engines are told all versions of a page, and the one for everybody else', () => {
  const expected = [
    `hreflang="en" href="https://test.example${original}"`,
    `hreflang="ar" href="https://test.example${arabic}"`,
    `hreflang="x-default" href="https://test.example${original}"`,
  ];
  for (const path of [original, arabic]) {
    const links = read(`${path.slice(1)}index.html`).match(/<link rel="alternate" hreflang[^>]*>/g) ?? [];
    assert.deepEqual(
      links.map((link) => link.slice('<link rel="alternate" '.length, -1)),
      expected,
    );
  }
});

test('A feed leads to the other versions of its articles', () => {
  assert.match(read('feed.xml'), /<atom:link rel="alternate" hreflang="ar" href="[^"]*marfa\/"\/>/);
  assert.match(read('in/ar/atom.xml'), /<link rel="alternate" type="text\/html" hreflang="en"/);
  assert.doesNotMatch(read('feed.xml'), /Source:/);
});

test('A page is in the language of its text, its frame in the site’s', async () => {
  const page = await browser.newPage();
  await page.goto(address + original);
  await page.getByRole('link', { name: 'العربية' }).click();
  const found = await page.evaluate(() => {
    const directionOf = (selector: string) =>
      getComputedStyle(document.querySelector(selector) ?? document.body).direction;
    const { lang, dir } = document.documentElement;
    return {
      path: location.pathname,
      lang,
      dir,
      frame: document.body.lang,
      menu: directionOf('nav'),
      text: directionOf('.body p'),
    };
  });
  assert.deepEqual(found, { path: arabic, lang: 'ar', dir: 'rtl', frame: 'en', menu: 'ltr', text: 'rtl' });
  await page.close();
});

test('A search can be narrowed to texts in one language, and shows no empty choice', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/search/?text=ar`);
  await page.locator('search-page li a').first().waitFor();
  assert.deepEqual(await page.locator('search-page li a').allTextContents(), ['أعيد فتح الميناء']);
  const choices = await page
    .locator('search-page select')
    .evaluateAll((all) => all.map((each) => each.getAttribute('name')));
  assert.deepEqual(choices, ['section', 'text', 'from', 'to', 'order']);
  await page.close();
});
