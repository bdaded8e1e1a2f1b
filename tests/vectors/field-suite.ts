import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createStaticServer, listen } from '../../src/preview/static-server.ts';
import { build } from '../e2e/built-site.ts';
import { writeFiles } from '../temporary-folder.ts';
import { readFeedItems } from './feed-items.ts';
import { createHostileSite, type HostileSite } from './hostile-site.ts';
import { listDangers, listShapes, readOutline } from './in-page.ts';
import { joinAlarms, nameVector, showAll, type SuiteResult } from './suite.ts';
import { compareFrames, watchContext, type Alarms } from './watched-page.ts';

/**
 * Builds a site with a vector in every text field of every file, and the same site with plain words; opens all pages of
 * both without their security policy. Hostile pages may hold no element, attribute, id or class that plain ones do not,
 * and their parts stand where those of plain ones stand. The items of the feeds are shown too.
 * @param step 1 for all vectors; a larger number for every second, third ... of them.
 */
export async function tryFields(browser: Browser, step: number): Promise<SuiteResult> {
  const calm = await openSite(browser, createHostileSite(step, true));
  const site = createHostileSite(step, false);
  const hostile = await openSite(browser, site);
  const known = new Set(calm.pages.flatMap(({ shapes }) => shapes));
  const outlines = new Map(calm.pages.map(({ path, outline }) => [path, outline]));
  const alarms = hostile.pages.map((page) => {
    const strange = page.shapes.filter((shape) => !known.has(shape)).map((shape) => `${shape} stands`);
    const moved = [
      ...page.alarms.moved,
      ...compareFrames(outlines.get(page.path) ?? outlines.get('/') ?? {}, page.outline),
    ];
    return nameVector({ ...page.alarms, scripts: [...page.alarms.scripts, ...strange], moved }, page.path);
  });
  return {
    name: 'fields',
    vectors: site.taken,
    refused: site.refused,
    renders: hostile.pages.length + hostile.itemCount,
    alarms: joinAlarms([...alarms, hostile.feedAlarms]),
  };
}

interface OpenedSite {
  readonly pages: readonly OpenedPage[];
  readonly itemCount: number;
  readonly feedAlarms: Alarms;
}

interface OpenedPage {
  readonly path: string;
  readonly alarms: Alarms;
  readonly shapes: readonly string[];
  readonly outline: Readonly<Record<string, string>>;
}

async function openSite(browser: Browser, { files }: HostileSite): Promise<OpenedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-hostile-'));
  const out = join(folder, 'site');
  writeFiles(join(folder, 'content'), { ...files, 'articles/2022/01/13/a.gif': 'GIF89a\x40\0\x30\0' });
  build([
    '--content',
    join(folder, 'content'),
    '--out',
    out,
    '--cache',
    join(folder, 'store'),
    '--no-search',
  ]);
  const server = createStaticServer(out);
  try {
    const pages = await openPages(browser, await listen(server, 0), listPages(out));
    const items = listFeedItems(out);
    return { pages, itemCount: items.length, feedAlarms: await showAll(browser, items) };
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function listPages(out: string): readonly string[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !redirect.test(readFileSync(join(out, file), 'utf8')))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** A page at an old path, which leads to another page of the list at once. All others must stay where they are. */
const redirect =
  /^<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>[^<]*<\/title><meta http-equiv="refresh" content="0;url=\/\d{4}\/[a-z\d/-]+">/;

function listFeedItems(out: string): readonly { readonly vector: string; readonly html: string }[] {
  const feeds = [
    ['rss', 'feed.xml'],
    ['atom', 'atom.xml'],
    ['json', 'feed.json'],
  ] as const;
  return feeds.flatMap(([format, file]) => {
    const items = readFeedItems(format, readFileSync(join(out, file), 'utf8'));
    return items.map((html) => ({ vector: file, html }));
  });
}

async function openPages(
  browser: Browser,
  address: string,
  paths: readonly string[],
): Promise<readonly OpenedPage[]> {
  const context = await browser.newContext({ bypassCSP: true });
  const watch = await watchContext(context, address);
  const page = await context.newPage();
  const opened: OpenedPage[] = [];
  for (const path of paths) {
    watch.begin();
    await page.goto(address + encodeURI(path));
    const [dangers, shapes, outline] = [
      await page.evaluate(listDangers),
      await page.evaluate(listShapes),
      await page.evaluate(readOutline),
    ];
    opened.push({ path, shapes, outline, alarms: watch.end(page, { dangers, moved: [] }) });
  }
  await context.close();
  return opened;
}
