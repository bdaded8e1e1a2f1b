import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { serveSite } from './test-site.ts';

const site = await serveSite();
const browser = await launchBrowser();

/** What each open page reported as an error. */
const faults = new WeakMap<Page, string[]>();

/** Opens a page; `finish` then tells of anything that it reports as an error. */
async function open(path: string, options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await browser.newPage(options);
  const found: string[] = [];
  faults.set(page, found);
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(site + path);
  return page;
}

/** Closes a page. @throws where it reported an error. */
async function finish(page: Page): Promise<void> {
  await page.close();
  assert.deepEqual(faults.get(page) ?? [], []);
}

const headings = (page: Page) => page.locator('h2').allInnerTexts();
const article = '/2022/01/13/russia-on-the-offensive/';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';

  test(`A reader goes from the home page to an article, its day and a related article, ${how} JavaScript`, async () => {
    const page = await open('/', { javaScriptEnabled });
    await page.getByRole('link', { name: 'Archive' }).first().click();
    await page.locator('main a[href="/2022/01/"]').first().click();
    await page.locator('main a[href="/2022/01/13/"]').first().click();
    assert.equal(await page.locator('h1').innerText(), 'All news articles on 13 January 2022');
    await page.getByRole('link', { name: 'Russia on the offensive' }).first().click();
    assert.equal(await page.locator('h1').innerText(), 'Russia on the offensive');
    await page.getByRole('link', { name: 'All news articles on 13 January 2022' }).click();
    // Gone back before it is all there, the browser may have neither page.
    await page.waitForURL(/\/2022\/01\/13\/$/);
    assert.equal(await page.locator('h1').innerText(), 'All news articles on 13 January 2022');
    await page.goBack();
    const related = page
      .locator('section', { has: page.getByRole('heading', { name: 'You may like' }) })
      .locator('a')
      .first();
    const title = await related.innerText();
    await related.click();
    assert.equal(await page.locator('h1').innerText(), title);
    await finish(page);
  });
}

test('An article prints its parts in the order of the page that all began with', async () => {
  const page = await open(article, { javaScriptEnabled: false });
  const order = [
    'More information',
    'Source: elparis',
    'All news articles on 13 January 2022',
    'You may like',
    'Trends 24h',
    'Latest',
  ];
  const found = (await headings(page)).filter((heading) => order.includes(heading));
  assert.deepEqual(found, order);
  assert.equal(await page.locator('time').first().getAttribute('datetime'), '2022-01-13T03:16:54.256Z');
  assert.match(
    await page.locator('footer.foot').innerText(),
    /© Communities 2019 - Privacy[^]*not under our control/,
  );
  await finish(page);
});

test('An old article says how old it is by the reader’s clock', async () => {
  const page = await open(article);
  assert.match(await page.locator('main').innerText(), /This article is more than \d+ years old/);
  await finish(page);
});

test('Texts in Arabic and Persian run from right to left, those in Chinese and Japanese are marked as such', async () => {
  const page = await open('/2022/01/09/vienna-nuclear-talks-sanctions/');
  const body = page.locator('.body');
  assert.deepEqual([await body.getAttribute('lang'), await body.getAttribute('dir')], ['fa', 'rtl']);
  assert.equal(await body.evaluate((element) => getComputedStyle(element).direction), 'rtl');
  await page.goto(`${site}/2022/01/16/tonga-tsunami-warning-japan/`);
  assert.equal(await page.locator('.body').getAttribute('lang'), 'ja');
  await finish(page);
});

test('A withdrawn article leaves a notice with its reason, and an old address leads to the new one', async () => {
  const page = await open('/2021/08/11/sicily-heat-record-europe/');
  assert.match(await page.locator('main').innerText(), /withdrawn/i);
  await page.goto(`${site}/old/2022-tonga-volcano.html`);
  await page.waitForURL('**/2022/01/15/tonga-eruption-tsunami/');
  await finish(page);
});

test('The lists of an old article are brought up to date', async () => {
  const page = await open(article);
  await page.getByRole('heading', { name: 'Latest' }).scrollIntoViewIfNeeded();
  const latest = page.locator('live-list[src="/fragments/latest.html"]');
  await latest.getByText('Shackleton').first().waitFor();
  await finish(page);
});

test('Trends that are brought up to date say of which day they are', async () => {
  const page = await open(article);
  await page.getByRole('heading', { name: 'Trends 24h' }).scrollIntoViewIfNeeded();
  const trends = page.locator('live-list[src="/fragments/trends.html"]');
  await trends.getByText('Tonga').first().waitFor();
  assert.equal(await trends.locator('a').first().innerText(), '16 January 2022');
  await finish(page);
});

for (const path of ['/', article, '/topics/', '/2022/', '/stories/']) {
  test(`However long its words and wide its tables, no phone scrolls ${path} sideways`, async () => {
    const page = await open(path);
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(() => {
      for (const link of document.querySelectorAll('main a, h1')) {
        link.textContent = 'Bundesverfassungsgerichtsentscheidungen Verteidigungsministerinnen';
      }
      const cells = '<td>Grundgesetz</td>'.repeat(12);
      document
        .querySelector('.body')
        ?.insertAdjacentHTML('beforeend', `<div class="wide"><table><tr>${cells}</tr></table></div>`);
      return document.documentElement.scrollWidth - innerWidth;
    });
    assert.equal(overflow, 0);
    await finish(page);
  });
}

test('An address that nothing answers shows the way on', async () => {
  const page = await browser.newPage();
  const response = await page.goto(`${site}/2022/01/13/nothing/`);
  assert.equal(response?.status(), 404);
  assert.ok((await page.locator('main a').count()) > 3);
  await finish(page);
});

test('An article is cited in the formats of other programs, and without JavaScript as a line', async () => {
  const page = await open(article);
  await page.getByText('Cite', { exact: true }).click();
  assert.match(
    await page.locator('.tools p').innerText(),
    /Russia on the offensive\. The Limited Times, 13 January/,
  );
  await page.getByRole('button', { name: 'RIS' }).click();
  assert.match(await page.locator('.tools pre').innerText(), /^TY {2}- NEWS/);
  assert.ok(await page.getByRole('button', { name: 'Share' }).isVisible());
  await finish(page);
  const plain = await open(article, { javaScriptEnabled: false });
  assert.ok(await plain.getByRole('button', { name: 'Share' }).isHidden());
  await finish(plain);
});
