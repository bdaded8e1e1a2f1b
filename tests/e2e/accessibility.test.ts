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
  '/about/',
  '/404.html',
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of pages) {
    test(`axe finds no fault on ${path} (${colorScheme})`, async () => {
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(site + path);
      await page.evaluate(axe);
      const faults = await page.evaluate(async () => {
        const { axe: runner } = globalThis as unknown as { axe: { run(): Promise<{ violations: Fault[] }> } };
        const { violations } = await runner.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
}

interface Fault {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
