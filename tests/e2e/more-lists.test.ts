import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles, type TestArticle } from '../test-site.ts';
import { build } from './built-site.ts';
import { listItems, outlineMain } from './page-outline.ts';

/*
 * How the pages print a list under You may like that goes on. Which articles stand there: tests/relatedness/more-list.test.ts.
 */

/** Twenty articles like no other, one a day; every fourth is on energy. */
const articles: Readonly<Record<string, TestArticle>> = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [
    `report-${String(index)}`,
    {
      published: `2022-01-${String(index + 1).padStart(2, '0')}T08:00:00Z`,
      source: index === 2 || index === 16 ? 'beta' : 'alpha',
      topics: index % 4 === 0 ? ['Energy & heat'] : [],
      body: `Word${String(index)}.`,
    },
  ]),
);

const folder = mkdtempSync(join(tmpdir(), 'archive-test-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});
writeFiles(folder, { ...siteFiles, ...articleFiles(articles) });
const out = join(folder, '.site');
build(['--content', folder, '--out', out, '--cache', join(folder, '.store'), '--no-search']);
const read = (file: string) => readFileSync(join(out, file), 'utf8');
const page = read('2022/01/17/report-16/index.html');

test('A short list goes on under small headings, which lead to all that they name', () => {
  const outline = outlineMain(page);
  const start = outline.indexOf('h2 You may like');
  assert.deepEqual(outline.slice(start, outline.indexOf('h2 Latest')), [
    'h2 You may like',
    'h3 [More on Energy & heat](/topics/energy-heat/)',
    'ol.list 4',
    'h3 [More from fa:{Beta}](/sources/beta/)',
    'ol.list 1',
    'h3 [More from the archive](/archive/)',
    'ol.list 1',
  ]);
});

test('What stands under a heading is the newest of it', () => {
  assert.deepEqual(
    listItems(page, 'list')
      .slice(0, 4)
      .map((item) => /\[(.*?)\]/.exec(item)?.[1]),
    ['report-12', 'report-8', 'report-4', 'report-0'],
  );
});

test('The first article of an archive has no such section', () => {
  assert.ok(!outlineMain(read('2022/01/01/report-0/index.html')).includes('h2 You may like'));
});

test('The data tell related articles from those that follow them', () => {
  const lines = read('data/articles-2022-01.jsonl').split('\n');
  const { related, more } = JSON.parse(lines[16] ?? '') as Record<string, unknown>;
  const at = (index: number) =>
    `https://test.example/2022/01/${String(index + 1).padStart(2, '0')}/report-${String(index)}/`;
  assert.deepEqual(related, []);
  assert.deepEqual(more, [
    { on: 'Energy & heat', articles: [12, 8, 4, 0].map(at) },
    { from: 'beta', articles: [at(2)] },
    { articles: [at(5)] },
  ]);
});
