import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { launchBrowser } from './browser.ts';
import { serveSite } from './test-site.ts';

const site = await serveSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await launchBrowser();

/** One page of each kind. */
const pages = [
  '/',
  '/2022/01/13/russia-on-the-offensive/',
  '/2022/01/09/vienna-nuclear-talks-sanctions/',
  '/2022/01/17/djokovic-belgrade-paris-rules/',
  '/2021/08/11/sicily-heat-record-europe/',
  '/2022/01/13/',
  '/2022/01/',
  '/2022/',
  '/archive/',
  '/sources/',
  '/sources/elparis/',
  '/sources/elparis/2022-01/',
  '/topics/',
  '/languages/',
  '/stories/',
  '/latest/',
  '/trends/',
  '/search/',
  '/compare/',
  '/about/',
  '/404.html',
];

const context = await browser.newContext({ bypassCSP: true });
const page = await context.newPage();

for (const path of pages) {
  test(`axe finds no fault on ${path}, light or dark`, async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site + path);
    await page.evaluate(axe);
    assert.deepEqual(await findFaults({}), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Only colours are others, so the rest is not asked again.
    assert.deepEqual(await findFaults({ runOnly: ['color-contrast'] }), []);
  });
}

function findFaults(options: AxeOptions): Promise<readonly string[]> {
  return page.evaluate(async (given) => {
    const { axe: runner } = globalThis as unknown as { axe: Axe };
    const { violations } = await runner.run(given);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, options);
}

interface AxeOptions {
  /** The rules; all if left out. */
  readonly runOnly?: readonly string[];
}

interface Axe {
  run(options: AxeOptions): Promise<{ violations: readonly Fault[] }>;
}

interface Fault {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
