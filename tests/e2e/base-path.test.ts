import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findBuiltBasePath } from '../../src/preview/built-site.ts';
import { createStaticServer, listen } from '../../src/preview/static-server.ts';
import { manifestFile, readManifest } from '../../src/publishing/manifest.ts';
import { writeFiles } from '../temporary-folder.ts';
import { articleFiles } from '../test-site.ts';
import { launchBrowser } from './browser.ts';
import { build, readOutput, runBuild } from './built-site.ts';
import { listAddresses, type FoundAddress } from './crawl.ts';
import { wholeSite } from './whole-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-test-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What editors write: no address has a base path. */
const linking = articleFiles({
  linking: {
    published: '2022-01-14T11:00:00Z',
    matter: 'aliases: [/old/page.html, /2013/linking]',
    body: [
      '[root](/2021/12/30/rain/), [file](../02/harvest.md), [above](/../about/), [part](/about/#nobody), [here](#end).',
      '![The port](../13/port.gif) <img src="/2022/01/13/port.gif" alt="The port">',
      '<video poster="/2022/01/13/port.gif" src="./port.mp4"></video> <q cite="/about/">Nobody.</q>[^1]',
      '## End\n\n[^1]: [The day](/2022/01/13/).',
    ].join('\n\n'),
  },
});
const content = join(folder, 'content');
writeFiles(content, {
  ...wholeSite,
  ...linking,
  'pages/about.md':
    '---\ntitle: About\n---\n\n## Nobody\n\n[Rain](/2021/12/30/rain/) and [privacy](../pages/privacy.md).\n',
  'articles/2022/01/14/port.mp4': 'film',
  'site.yaml': [
    wholeSite['site.yaml'],
    'logo: logo.svg\nimage: share.gif\n',
    'menu: [latest, { title: Rain, url: /2021/12/30/rain/ }, { title: Else, url: "https://else.example/" }, search]\n',
  ].join(''),
  'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"/>',
  'public/share.gif': 'GIF89a\x40\0\x30\0',
  'public/favicon.ico': 'icon',
});

const basePaths = ['/', '/repo/', '/a/b/'] as const;
const urlOf = (basePath: string) => `https://test.example${basePath}`;
const outOf = (basePath: string) => join(folder, `site${basePath.replaceAll('/', '-')}`);

function buildAt(basePath: string, name = basePath): string {
  const store = join(folder, `store${name.replaceAll('/', '-')}`);
  return build(['--content', content, '--url', urlOf(basePath), '--out', outOf(name), '--cache', store]);
}

for (const basePath of basePaths) buildAt(basePath);

/** Whether something is to be at an address: rules of headers are patterns. */
function isAsked({ file }: FoundAddress): boolean {
  return file !== '_headers';
}

async function serve(basePath: string): Promise<string> {
  const server = createStaticServer(outOf(basePath), { basePath: findBuiltBasePath(outOf(basePath)) });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return listen(server, 0);
}

for (const basePath of basePaths) {
  test(`At ${basePath} every address in every file is below it, and answers`, async () => {
    const addresses = listAddresses(outOf(basePath), urlOf(basePath));
    const kinds = new Set(addresses.map(({ file }) => file.replace(/^.*[/.](?=\w+$)/, '')));
    for (const kind of ['html', 'xml', 'json', 'jsonl', 'js', 'txt', '_redirects', '_headers'])
      assert.ok(kinds.has(kind), `no ${kind} names an address`);
    const outside = addresses.filter(({ url }) => !url.pathname.startsWith(basePath));
    assert.deepEqual(
      outside.map(({ file, written }) => `${file} -> ${written}`),
      [],
    );
    const host = await serve(basePath);
    const broken: string[] = [];
    for (const path of new Set(addresses.filter(isAsked).map(({ url }) => url.pathname))) {
      const { status, url } = await fetch(`${host}${path}`);
      if (status !== 200 || !url.startsWith(`${host}${basePath}`)) broken.push(`${String(status)} ${path}`);
    }
    assert.deepEqual(broken, []);
  });

  test(`At ${basePath} every published file of the manifest answers below it`, async () => {
    const host = await serve(basePath);
    const names = Object.keys(readManifest(manifestFile(outOf(basePath))).files);
    assert.ok(names.length > 100);
    for (const name of names) {
      const { status } = await fetch(`${host}${basePath}${encodeURI(name)}`);
      assert.equal(status, 200, name);
    }
  });
}

test('An address outside the base path would be found, in whichever file', () => {
  const outside = join(folder, 'outside');
  writeFiles(outside, {
    'index.html':
      '<a href="/about/"></a><form action="/search/"></form><img src="../x.gif"><a href="/a/b/in/"></a>',
    'old/index.html': '<meta http-equiv="refresh" content="0;url=/x/">',
    'feed.xml':
      '<link>https://test.example/x/</link><![CDATA[<a href="/y/">]]><link>https://test.example/a/b/</link>',
    'feed.json': '{"url":"https://test.example/x/","html":"<img src=\\"/y.gif\\">"}',
    'sitemap.xml': '<loc>https://test.example/a/bc/</loc>',
    _redirects: '/old/ /a/b/ 301\n',
    _headers: '/*\n  X-Frame-Options: DENY\n',
    '_astro/page.js': 'new Worker(new URL(`/_astro/worker.js`,import.meta.url))',
  });
  const found = listAddresses(outside, urlOf('/a/b/')).filter(({ url }) => !url.pathname.startsWith('/a/b/'));
  assert.equal(new Set(found.map(({ file }) => file)).size, 8);
  assert.equal(found.length, 12);
});

test('A site differs by nothing but its address from the same site at another base path', () => {
  const without = (basePath: string) =>
    Object.fromEntries(
      Object.keys(readOutput(outOf(basePath))).map((name) => {
        const text = readFileSync(join(outOf(basePath), name), 'latin1');
        return [name, basePath === '/' ? text : text.replaceAll(basePath, '/')] as const;
      }),
    );
  const atRoot = without('/');
  for (const basePath of ['/repo/', '/a/b/']) assert.deepEqual(without(basePath), atRoot, basePath);
});

test('A change of the base path prints every page again, reads no article and indexes none', () => {
  buildAt('/', '/moved/');
  const log = buildAt('/a/b/', '/moved/');
  assert.match(log, /^read +0 articles/m);
  assert.match(log, /^plan +\d+ pages stale, 0 removed: .*the settings/m);
  assert.match(log, /^index +0 articles in 0 of/m);
  assert.deepEqual(readOutput(outOf('/moved/')), readOutput(outOf('/a/b/')));
});

test('A base path without its slash is an error with its place, and the last good site stays', () => {
  const before = readOutput(outOf('/repo/'));
  const wrong = join(folder, 'wrong');
  writeFiles(wrong, { 'site.yaml': 'name: Test Times\nurl: https://test.example/repo\n' });
  const words = ['--content', wrong, '--out', outOf('/repo/'), '--cache', join(folder, 'store-wrong')];
  const { status, stdout, stderr } = runBuild(words);
  assert.equal(status, 1);
  assert.match(`${stdout}${stderr}`, /site\.yaml:2:6 .*without a slash at its end/);
  assert.match(`${stdout}${stderr}`, /Write “https:\/\/test\.example\/repo\/”\./);
  assert.deepEqual(readOutput(outOf('/repo/')), before);
});

test('The root leads to the site, a folder to its page, and whatever is missing below or beside it to 404.html', async () => {
  const host = await serve('/a/b/');
  const ask = (path: string) => fetch(`${host}${path}`, { redirect: 'manual' });
  for (const path of ['/', '/a/b']) {
    const { status, headers } = await ask(path);
    assert.deepEqual([status, headers.get('location')], [302, '/a/b/'], path);
  }
  const folderOf = await ask('/a/b/about');
  assert.deepEqual([folderOf.status, folderOf.headers.get('location')], [301, '/a/b/about/']);
  for (const path of ['/a/b/nothing/', '/about/', '/a/', '/a/bc/']) {
    const answer = await ask(path);
    assert.equal(answer.status, 404, path);
    assert.match(await answer.text(), /href="\/a\/b\/archive\/"/);
  }
});

test('Search, live lists and redirects ask for nothing outside the base path in the browser', async () => {
  const host = await serve('/a/b/');
  const page = await (await launchBrowser()).newPage();
  const requests: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  page.on('pageerror', (error) => failed.push(error.message));
  // A list that is in sight asks at once.
  const fragment = page.waitForRequest(/\/a\/b\/fragments\/latest\.html$/);
  await page.goto(`${host}/a/b/old/page.html`);
  await page.waitForURL(`${host}/a/b/2022/01/14/linking/`);
  await page.locator('live-list').last().scrollIntoViewIfNeeded();
  await fragment;
  await page.getByRole('link', { name: 'Search' }).first().click();
  await page.getByLabel('Words').fill('comet');
  const result = page.locator('search-page ol a').first();
  await result.waitFor();
  assert.equal(await result.getAttribute('href'), '/a/b/2022/01/13/last-of-day/#:~:text=comet');
  await result.click();
  await page.waitForURL(/\/a\/b\/2022\/01\/13\/last-of-day\/#:~:text=comet$/);
  assert.deepEqual(failed, []);
  assert.deepEqual(
    requests.filter((address) => !address.startsWith(`${host}/a/b/`) && !address.startsWith('blob:')),
    [],
  );
});
