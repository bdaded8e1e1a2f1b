import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { serveSite } from './test-site.ts';

const site = await serveSite();
const browser = await launchBrowser();

const results = (page: Page) => page.locator('search-page ol > li');
const status = (page: Page) => page.getByRole('status');

/** Opens the search page at an address, and waits for its answer. @returns also the files that it asked for. */
async function search(address: string): Promise<{ page: Page; requests: readonly string[] }> {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url().slice(site.length)));
  await page.goto(`${site}/search/${address}`);
  await page.getByText(/^(?:[\d,]+ articles?\b.*|Nothing found\..*)$/).waitFor();
  return { page, requests };
}

test('The form finds articles as the reader types, and the address follows', async () => {
  const page = await browser.newPage();
  await page.goto(`${site}/search/`);
  await page.getByLabel('Words').fill('kazakhstan');
  await results(page).first().waitFor();
  const count = await results(page).count();
  await page.getByLabel('Source').selectOption('elparis');
  await page.waitForFunction((all) => document.querySelectorAll('search-page li').length < all, count);
  assert.equal(new URL(page.url()).search, '?q=kazakhstan&source=elparis');
  assert.deepEqual([...new Set(await results(page).locator('bdi').allInnerTexts())], ['elparis']);
  await results(page).locator('a').first().click();
  // The text after the address, to which browsers lead, is no part of the address.
  await page.waitForURL(/\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/#:~:text=Kazakh/);
  assert.equal(await page.evaluate(() => location.hash), '');
  await page.close();
});

test('An English word is found by its stem, and marked', async () => {
  const { page } = await search('?q=protesting');
  assert.match((await page.locator('search-page mark').first().innerText()).toLowerCase(), /^protest/);
  await page.close();
});

test('Chinese and Persian words are found on an English site, in their own language and direction', async () => {
  const chinese = await search('?q=经济');
  assert.equal(await results(chinese.page).first().getAttribute('lang'), 'zh');
  assert.match(await chinese.page.locator('mark').first().innerText(), /^经济/);
  const persian = await search('?q=وین');
  assert.equal(await results(persian.page).first().getAttribute('dir'), 'rtl');
  await Promise.all([chinese.page.close(), persian.page.close()]);
});

test('A word that no article has finds nothing, beside a word that many have as well', async () => {
  const { page } = await search('?q=kazakhstan+xyzzyq');
  assert.match(await status(page).innerText(), /^Nothing found/);
  await page.close();
});

test('A name is found in the spelling and the alphabet of the reader', async () => {
  for (const name of ['Nasarbajew', 'Nazarbaev', 'Назарбаев']) {
    const { page } = await search(`?q=${encodeURIComponent(name)}`);
    await page.getByText(/Also searched for: .*Nazarbayev/).waitFor();
    assert.match(await page.locator('search-page mark').first().innerText(), /Nazarbayev/, name);
    await page.close();
  }
});

test('A slip is noticed, and the word that was meant is a link', async () => {
  const { page } = await search('?q=goverment');
  await page.getByRole('link', { name: 'government' }).click();
  await results(page).first().waitFor();
  assert.equal(new URL(page.url()).search, '?q=government');
  await page.close();
});

test('A row of words, a field and a word that is left out are parts of one query', async () => {
  const count = async (query: string) => {
    const { page } = await search(`?q=${encodeURIComponent(query)}`);
    const text = await status(page).innerText();
    await page.close();
    return Number(/^\d+/.exec(text)?.[0] ?? 0);
  };
  const all = await count('"prime minister"');
  const [without, within] = [
    await count('"prime minister" -tokayev'),
    await count('"prime minister" tokayev'),
  ];
  assert.ok(without > 0 && within > 0);
  assert.equal(without + within, all);
  assert.ok((await count('"minister prime"')) < all);
  assert.ok((await count('topic:energy')) > 0);
});

test('Newest first is in order of time', async () => {
  const { page } = await search('?q=government');
  const times = await results(page)
    .locator('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  assert.ok(times.length > 1);
  assert.deepEqual(times, times.toSorted().toReversed());
  await page.close();
});

test('Only the bundles of the asked time are loaded', async () => {
  const { page, requests } = await search('?q=fire&to=2019&order=best');
  const bundles = requests.flatMap(
    (path) => /^\/search\/bundles\/([^/]+)\/pagefind\..+\.pf_meta$/.exec(path)?.[1] ?? [],
  );
  assert.deepEqual(bundles, ['2010s']);
  assert.equal(await page.getByLabel('To', { exact: true }).inputValue(), '2019');
  assert.equal(await page.getByLabel('Order').inputValue(), 'best');
  await page.close();
});

test('More results come on demand, and the reader goes on at the first of them', async () => {
  const { page } = await search('?from=2022-01');
  assert.equal(await results(page).count(), 10);
  await page.getByRole('button', { name: 'More results' }).click();
  await results(page).nth(10).waitFor();
  assert.ok(
    await results(page)
      .nth(10)
      .locator('a')
      .evaluate((link) => link === document.activeElement),
  );
  await page.close();
});

test('A search that cannot be loaded says so, and can be tried again', async () => {
  const page = await browser.newPage();
  await page.route('**/*.pf_index', (route) => route.abort());
  await page.goto(`${site}/search/?q=kazakhstan`);
  const again = page.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  assert.match(await status(page).innerText(), /could not be loaded/);
  await page.unroute('**/*.pf_index');
  await again.click();
  await results(page).first().waitFor();
  await page.close();
});

test('Without JavaScript the page says how to browse instead', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site}/search/?q=kazakhstan`);
  const links = await page
    .locator('noscript a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  assert.deepEqual(links, ['/archive/', '/sources/', '/topics/', '/languages/']);
  await page.close();
});

test('What a reader writes before the script has come is searched', async () => {
  const page = await browser.newPage();
  await page.route('**/_astro/SearchPage*.js', async (route) => {
    await page.locator('search-page input[name=q]').fill('Tonga');
    await route.continue();
  });
  await page.goto(`${site}/search/`);
  await page.locator('search-page ol a').first().waitFor();
  assert.equal(await page.locator('search-page input[name=q]').inputValue(), 'Tonga');
  await page.close();
});
