import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { listSiteFiles, siteFolder } from './test-site.ts';

const site = 'https://the-limited-times.example';
const files = new Set(listSiteFiles());
const parser = unified().use(rehypeParse);

/** What a page offers and what it refers to. */
interface PageLinks {
  readonly ids: ReadonlySet<string>;
  readonly targets: readonly string[];
}

const pages = new Map(
  [...files].filter((file) => file.endsWith('.html')).map((file) => [file, readLinks(file)]),
);

test('Every link, script, picture and style of every page leads to a file of the site', () => {
  const broken = [...pages].flatMap(([file, { targets }]) =>
    targets.filter((target) => !leadsSomewhere(target, file)).map((target) => `${file} -> ${target}`),
  );
  assert.ok(pages.size > 300, `only ${String(pages.size)} pages`);
  assert.deepEqual(broken, []);
});

test('Every address in feeds, sitemaps and data leads to a file of the site', () => {
  const broken: string[] = [];
  for (const file of files) {
    if (!/\.(?:xml|json|jsonl|txt)$/.test(file)) continue;
    const text = readFileSync(join(siteFolder, file), 'utf8');
    for (const [address] of text.matchAll(/https:\/\/the-limited-times\.example[^\s"'<>\\\])]*/g)) {
      if (!leadsSomewhere(address, file)) broken.push(`${file} -> ${address}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('A link that leads nowhere would be found', () => {
  assert.equal(leadsSomewhere('/2022/01/13/nothing/', 'index.html'), false);
  assert.equal(leadsSomewhere('/#nothing', 'index.html'), false);
});

function readLinks(file: string): PageLinks {
  const ids = new Set<string>();
  const targets: string[] = [];
  visit(parser.parse(readFileSync(join(siteFolder, file), 'utf8')), 'element', ({ properties }) => {
    const { id } = properties;
    if (typeof id === 'string') ids.add(id);
    for (const name of ['href', 'src', 'action']) {
      const target = properties[name];
      if (typeof target === 'string') targets.push(target);
    }
  });
  return { ids, targets };
}

/** Whether an address of this site has a file, and its fragment an element; other sites’ are not asked. */
function leadsSomewhere(target: string, from: string): boolean {
  const url = URL.parse(target, `${site}/${from.replace(/index\.html$/, '')}`);
  if (url === null) return false;
  if (url.origin !== site) return true;
  const path = decodeURIComponent(url.pathname).slice(1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return false;
  const id = decodeURIComponent(url.hash.slice(1));
  return id === '' || (pages.get(file)?.ids.has(id) ?? false);
}
