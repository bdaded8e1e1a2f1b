import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser } from './browser.ts';
import { serveSite } from './test-site.ts';

const site = await serveSite();
const browser = await launchBrowser();
const article = '/2022/01/13/russia-on-the-offensive/';

test('Colours and size of text that a reader chose hold on the next page, before any script of it runs, and not on paper', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site + article);
  await page.selectOption('.choices select', 'sepia');
  await page.click('.choices button[value="1"]');
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(site);
  const chosen = await page.evaluate(() => {
    const { dataset, style } = document.documentElement;
    return [dataset['colours'], style.fontSize, getComputedStyle(document.body).backgroundColor];
  });
  assert.deepEqual(chosen, ['sepia', '115%', 'rgb(243, 231, 207)']);
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(paper, 'rgb(255, 255, 255)');
  await context.close();
});

test('Where the browser keeps nothing, a choice holds for the page', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto(site + article);
  await page.selectOption('.choices select', 'dark');
  assert.equal(await page.evaluate(() => document.documentElement.dataset['colours']), 'dark');
  await page.close();
});

test('j and k go from headline to headline, n and p from article to article, unless they are turned off', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  await page.goto(`${site}/2022/01/13/`);
  await page.keyboard.press('j');
  const first = await focused();
  await page.keyboard.press('j');
  assert.notEqual(await focused(), first);
  await page.keyboard.press('k');
  assert.equal(await focused(), first);
  await page.keyboard.press('n');
  await page.waitForURL(`${site}/2022/01/14/`);
  await page.goto(site + article);
  await page.uncheck('.choices input');
  await page.locator('.choices input').blur();
  await page.keyboard.press('j');
  assert.equal(await focused(), null);
  await context.close();
});

test('A slash and Ctrl+K lead to the search field of any page, and Enter searches', async () => {
  const page = await browser.newPage();
  const focused = () => page.evaluate(() => document.activeElement?.closest('main, .mast')?.className);
  await page.goto(site + article);
  for (const keys of ['/', 'Control+k']) {
    await page.keyboard.press(keys);
    assert.equal(await focused(), 'mast');
    await page.locator('.mast input').blur();
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Tonga');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site}/search/?q=Tonga`);
  await page.close();
});

test('Listening is offered where the browser has a voice of the article’s language', async () => {
  for (const [language, isOffered] of [
    ['en-GB', true],
    ['fr-FR', false],
  ] as const) {
    const page = await browser.newPage();
    await page.addInitScript((lang) => {
      speechSynthesis.getVoices = () => [{ lang } as SpeechSynthesisVoice];
    }, language);
    await page.goto(site + article);
    assert.equal(await page.locator('.listen').isVisible(), isOffered, language);
    await page.close();
  }
});

test('Without JavaScript an article has none of this, and still says how long it takes to read', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(site + article);
  assert.equal(await page.locator('.choices, .listen').filter({ visible: true }).count(), 0);
  assert.match(await page.locator('.meta').first().innerText(), /minutes? to read/);
  await page.emulateMedia({ media: 'print' });
  const address = await page.evaluate(
    () => getComputedStyle(document.querySelector('.tools') ?? document.body, '::after').content,
  );
  assert.match(address, /\/2022\/01\/13\/russia-on-the-offensive\//);
  await page.close();
});
