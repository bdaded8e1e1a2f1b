import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { analyseBody } from '../../src/body/analyse-body.ts';
import { createMarkdownRenderer } from '../../src/html/render.ts';
import { createJsonDraft } from '../../src/import/json-item.ts';
import { importArticles } from '../../src/import/write-import.ts';
import { createBundleTexts } from '../../src/pagefind/bundle-texts.ts';
import { createSearchable } from '../../src/pagefind/search-record.ts';
import { readArticle } from '../../src/reading/read-article.ts';
import { readSettings } from '../../src/reading/read-settings.ts';
import { englishWording } from '../english-wording.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { createFeedPrinter } from '../../src/syndication/feed-printer.ts';
import { findUnsafe } from '../html/safety.ts';
import { createSite, sources } from '../reading/read-content.ts';
import { body, feed } from '../syndication/sample.ts';
import { writeFiles } from '../temporary-folder.ts';
import { createTestSite, siteFiles, silentLog, testEdition } from '../test-site.ts';
import { articleBytes, jsonLines, markdown, pageBytes, siteText, sourceText } from './arbitraries.ts';
import { expectHelpful } from './expectations.ts';

/** What is tried with made-up input, and what must hold for each. */
export interface FuzzTarget {
  readonly name: string;
  /** Cases that the suite tries; a long run tries many times as many. */
  readonly cases: number;
  /** Makes a property of what must hold. @param watch is called with each case, and times it. */
  readonly createProperty: (watch: Watch) => fc.IAsyncProperty<unknown>;
}

export type Watch = (work: () => Promise<void> | void) => Promise<void>;

export const fuzzTargets: readonly FuzzTarget[] = [
  target('a body', 400, markdown, tryBody),
  target('an article', 400, articleBytes, tryArticle),
  target('a site.yaml', 200, siteText, (text) => trySettings({ ...siteFiles, 'site.yaml': text })),
  target('a source', 200, sourceText, (text) => trySettings({ ...siteFiles, 'sources/gamma.yaml': text })),
  target('an editors’ page', 100, pageBytes, (bytes) =>
    trySettings({ ...siteFiles, 'pages/about.md': bytes }),
  ),
  target('an import', 100, jsonLines, tryImport),
  target('a check', 20, fc.array(articleBytes, { maxLength: 8 }), tryCheck),
];

/** Needs a compiled renderer, so only the long run does it. */
export const buildTarget: FuzzTarget = target(
  'a build',
  1,
  fc.array(articleBytes, { minLength: 10, maxLength: 40 }),
  tryBuild,
);

function target<T>(
  name: string,
  cases: number,
  input: Arbitrary<T>,
  attempt: (input: T) => Promise<void> | void,
): FuzzTarget {
  return {
    name,
    cases,
    createProperty: (watch) => fc.asyncProperty(input, (value) => watch(() => attempt(value))),
  };
}

const renderer = createMarkdownRenderer(englishWording);
const site = createSite({ url: 'https://example.org/' });
const knownSources = new Map([...sources, ['alpha', { id: 'alpha', name: 'Alpha', language: 'es' }]]);
const place = { folder: '/2022/01/13/', page: '/2022/01/13/a/', siteUrl: site.url, language: 'fr' };
const printFeed = createFeedPrinter({
  site,
  wording: englishWording,
  renderBody: (text) => renderer.render(text, { ...place, absolute: true }),
});

function tryBody(text: string): void {
  for (const absolute of [false, true])
    assert.deepEqual(findUnsafe(renderer.render(text, { ...place, absolute })), []);
  const { links, images } = analyseBody(text);
  for (const { line, column } of [...links, ...images]) assert.ok(line >= 1 && column >= 1);
}

function tryArticle(bytes: Uint8Array): void {
  const reading = readArticle('articles/2022/01/13/a.md', bytes, { site, sources: knownSources });
  expectHelpful(reading.errors);
  assert.equal(reading.read === undefined, reading.errors.length > 0);
  if (reading.read === undefined) return;
  const { article } = reading.read;
  const text = new TextDecoder().decode(bytes).replace(/^[^]*?\n---[^\n]*(?:\n|$)/, '');
  tryBody(text);
  createBundleTexts([createSearchable(article, body(text), site)])
    .records()
    .next();
  for (const format of ['rss', 'atom', 'json'] as const)
    printFeed(feed(format, [{ article, body: body(text) }]));
}

async function trySettings(files: Files): Promise<void> {
  await withFolder(files, async (folder) => {
    const { settings, errors } = await readSettings(folder);
    expectHelpful(errors);
    assert.equal(settings === undefined, errors.length > 0);
  });
}

/** A build accepts the front matter and the settings that an import writes; of its texts it says what is wrong. */
async function tryImport(lines: readonly string[]): Promise<void> {
  await withFolder({}, async (contentFolder) => {
    const drafts = lines.map((line, index) => createJsonDraft(line, `a:${String(index + 1)}`));
    await importArticles(() => generate(drafts), { contentFolder, isDryRun: false });
    if (!existsSync(join(contentFolder, 'site.yaml'))) return;
    const { settings, errors } = await readSettings(contentFolder);
    assert.deepEqual(errors, []);
    assert.ok(settings);
    const written = readdirSync(contentFolder, { recursive: true, encoding: 'utf8' });
    // What lies in unplaced/ waits for a person.
    for (const file of written.filter((name) => /^articles\/.*\.md$/.test(name))) {
      const bytes = readFileSync(join(contentFolder, file));
      expectHelpful(readArticle(file, bytes, settings).errors);
      const matter = /^---\n[^]*?\n---\n/.exec(bytes.toString())?.[0] ?? '';
      assert.deepEqual(readArticle(file, Buffer.from(`${matter}Text.`), settings).errors, [], file);
    }
  });
}

async function* generate<T>(values: readonly T[]): AsyncGenerator<T> {
  for (const value of values) yield await Promise.resolve(value);
}

async function tryCheck(articles: readonly Uint8Array[]): Promise<void> {
  const endings: (() => void)[] = [];
  try {
    const testSite = createTestSite({ after: (end) => endings.push(end) }, {});
    writeFiles(testSite.folder, nameArticles(articles));
    expectHelpful(await testSite.listErrors());
    testSite.store.close();
  } finally {
    for (const end of endings) end();
  }
}

/** A build accepts each article that reading and checking accept. It indexes them too. */
async function tryBuild(articles: readonly Uint8Array[]): Promise<void> {
  const accepted = articles.filter(
    (bytes) =>
      readArticle('articles/2022/01/13/a.md', bytes, { site, sources: knownSources }).errors.length === 0,
  );
  await withFolder({ ...siteFiles, ...nameArticles(accepted) }, async (content) => {
    const cache = join(content, '.store');
    const out = join(content, '.site');
    const result = await buildSite({
      content,
      out,
      cache,
      wanted: testEdition,
      hasSearch: true,
      workers: 1,
      log: silentLog,
    });
    expectHelpful(result.errors);
    if (result.errors.length === 0) assert.ok(existsSync(join(out, 'index.html')));
  });
}

function nameArticles(articles: readonly Uint8Array[]): Files {
  return Object.fromEntries(
    articles.map((bytes, index) => [`articles/2022/01/13/a-${String(index)}.md`, bytes]),
  );
}

type Files = Readonly<Record<string, string | Uint8Array>>;

async function withFolder(files: Files, work: (folder: string) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-fuzz-'));
  try {
    writeFiles(folder, files);
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
