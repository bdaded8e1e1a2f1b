import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser } from './browser.ts';
import { serveSite } from './test-site.ts';

const site = await serveSite();
const browser = await launchBrowser();

test('Two topics stand side by side, as the address names them, and by year as a table', async () => {
  const page = await browser.newPage();
  await page.goto(`${site}/compare/?first=russia&second=energy`);
  await page.waitForSelector('topic-comparison table');
  assert.deepEqual(await page.locator('topic-comparison h2').allTextContents(), ['Russia', 'Energy']);
  await page.selectOption('#second', 'kazakhstan');
  await page.waitForFunction(() => document.querySelectorAll('h2')[1]?.textContent === 'Kazakhstan');
  assert.equal(new URL(page.url()).search, '?first=russia&second=kazakhstan');
  await page.close();
});

test('Without JavaScript the page says how to browse instead', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site}/compare/`);
  const links = await page
    .locator('noscript a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  assert.deepEqual(links, ['/topics/', '/archive/']);
  await page.close();
});
