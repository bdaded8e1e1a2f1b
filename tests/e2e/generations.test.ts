import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { createStaticServer, listen } from '../../src/preview/static-server.ts';
import { manifestFile, readManifest } from '../../src/publishing/manifest.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles, type TestArticle } from '../test-site.ts';
import { launchBrowser } from './browser.ts';
import { build, readOutput } from './built-site.ts';

const first = '2100-01-01T00:00:00Z';
const hoursLater = (hours: number) => new Date(Date.parse(first) + hours * 3_600_000).toISOString();

const articles: Readonly<Record<string, TestArticle>> = {
  storm: { published: '2022-01-12', body: 'A storm broke the harbour wall.' },
  calm: { published: '2022-01-12', body: 'The sea was calm, said the quillwright.' },
};

/** A small site that is published once, and what publishes it again. */
function publishSite(context: TestContext) {
  const content = createTemporaryFolder(context, { ...siteFiles, ...articleFiles(articles) });
  const folder = createTemporaryFolder(context);
  const out = join(folder, 'site');
  const place = (name: string) => ['--out', join(folder, name), '--cache', join(folder, `${name}.store`)];
  const publish = (hours: number, name = 'site', words: readonly string[] = []) =>
    build(['--content', content, ...place(name), '--now', hoursLater(hours), ...words]);
  publish(0);
  return {
    out,
    publish,
    content,
    change: (slug: string, change: Partial<TestArticle>) => {
      const before = articles[slug] ?? { published: '2022-01-12' };
      writeFiles(content, articleFiles({ [slug]: { ...before, ...change } }));
    },
    listKept: () => Object.keys(readManifest(manifestFile(out)).kept),
    isAsFromNothing: (hours: number) => {
      publish(hours, 'clean');
      assert.deepEqual(readOutput(out), readOutput(join(folder, 'clean')));
      rmSync(join(folder, 'clean'), { recursive: true });
    },
  };
}

test('What an edit replaced in the search stays for a day, is told apart, and then goes though nothing changed', (context) => {
  const { out, publish, change, listKept, isAsFromNothing } = publishSite(context);
  const before = Object.keys(readManifest(manifestFile(out)).files);
  change('storm', { body: 'A storm broke the new harbour wall.' });
  publish(1);
  const kept = listKept();
  assert.ok(kept.some((name) => name.endsWith('.pf_meta')));
  assert.ok(kept.every((name) => before.includes(name) && existsSync(join(out, name))));
  isAsFromNothing(1);
  assert.match(publish(2), /Nothing changed/);
  assert.match(publish(2, 'site', ['--verify', 'all']), /^0 files of/m);
  assert.match(publish(48), /merge .* [1-9]\d* removed/);
  assert.deepEqual(listKept(), []);
  assert.ok(kept.every((name) => !existsSync(join(out, name))));
  assert.match(publish(49), /Nothing changed/);
});

/** Every byte of a site’s files that may hold words, unpacked. */
function readEverything(out: string): string {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
  });
  return texts.join('\n');
}

const withdrawn = 'status: withdrawn\nwithdrawn: { date: 2022-02-01, reason: It was wrong. }';

for (const [what, matter] of [
  ['withdrawn', withdrawn],
  ['made a draft', 'draft: true'],
] as const) {
  test(`No word of an article that was ${what} stays in what is kept, nor in what was kept before`, (context) => {
    const { out, publish, change, listKept, isAsFromNothing } = publishSite(context);
    change('storm', { body: 'A storm broke the new harbour wall.' });
    publish(1);
    assert.match(readEverything(out), /quillwright/);
    assert.ok(listKept().some((name) => name.startsWith('search/bundles/')));
    change('calm', { matter });
    publish(2);
    assert.doesNotMatch(readEverything(out), /quillwright/);
    isAsFromNothing(2);
  });
}

test('After a lost store no bundle of a former generation stays, and the scripts do', (context) => {
  const { out, publish, change, listKept } = publishSite(context);
  change('storm', { body: 'A storm broke the new harbour wall.' });
  publish(1);
  rmSync(`${out}.store`, { recursive: true });
  change('calm', { matter: withdrawn });
  publish(2);
  assert.deepEqual(listKept(), []);
  assert.doesNotMatch(readEverything(out), /quillwright/);
  assert.match(publish(2, 'site', ['--verify', 'all']), /^0 files of/m);
});

test('A reader who searches while the site is published again finds what is new, and is told of no fault', async (context) => {
  const { out, publish, change } = publishSite(context);
  const server = createStaticServer(out);
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const site = await listen(server, 0);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const status = page.getByRole('status');
  const told: string[] = [];
  await page.exposeFunction('tell', (line: string) => told.push(line));
  await page.goto(`${site}/search/`);
  await status.evaluate((element) => {
    const { tell } = globalThis as unknown as { readonly tell: (line: string) => void };
    new MutationObserver(() => {
      tell(element.textContent);
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
  // As when it is published twice, days apart: nothing stays of what the page knows.
  change('storm', { body: 'A storm broke the new harbour wall.' });
  publish(1);
  publish(48);
  await page.getByLabel('Words').fill('harbour new');
  await page.getByText(/^1 article/).waitFor();
  change('calm', { body: 'The sea was calm in the new harbour.' });
  publish(49);
  publish(97);
  await page.getByLabel('Words').fill('sea');
  await page.getByText(/^1 article/).waitFor();
  await page.getByLabel('Words').fill('calm harbour');
  await page.getByText(/^1 article/).waitFor();
  assert.ok(told.length > 0);
  assert.ok(
    told.every((line) => !line.includes('could not')),
    told.join('\n'),
  );
  await page.close();
});
