import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { BundleEntry, SearchIndex } from '../../src/search/search-bundle.ts';
import { createRandom } from '../../src/bench/random.ts';
import { packPagefind, readIndexWords } from '../../src/pagefind/pagefind-files.ts';
import { writeSearchBundles } from '../../src/pagefind/search-bundles.ts';
import { readBundleWords, writeLexicon } from '../../src/pagefind/search-lexicon.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles, createTestSite, siteFiles } from '../test-site.ts';
import { startPagefindWorker, type PagefindWorker } from './pagefind-worker.ts';

const texts: Readonly<Record<string, string>> = {
  '1980s': 'Comets were flying over Kazakhstan. Café Ártico.',
  '1990s': '北京大学 and the naïve well-known cometary files. 𠮷野家 ﾊﾝ',
  '2000s': 'The Kazakhs fly. A cafe.',
};

interface Fixture {
  readonly folder: string;
  readonly bundles: readonly BundleEntry[];
  readonly lexicon: SearchIndex;
  readonly worker: PagefindWorker;
  /** The decades that the lexicon names. */
  readonly find: (words: string) => Promise<readonly string[]>;
}

/** A lexicon of decades, each with one article. */
async function createLexicon(
  context: TestContext,
  bodies: Readonly<Record<string, string>>,
  siteLanguage = 'en',
): Promise<Fixture> {
  const articles = Object.entries(bodies).map(
    ([decade, body]) =>
      [`in-${decade}`, { published: `${decade.slice(0, 3)}4-05-02`, title: 'Title', body }] as const,
  );
  const site = `${siteFiles['site.yaml'] ?? ''}language: ${siteLanguage}\n`;
  const files = { ...articleFiles(Object.fromEntries(articles)), 'site.yaml': site };
  const archive = await createTestSite(context, files).take();
  const folder = createTemporaryFolder(context);
  const bundles = await writeSearchBundles({ archive, folder, onProgress: () => undefined });
  const lexicon = writeLexicon({
    bundles,
    wordsOf: (id) => readBundleWords(folder, id),
    folder,
    mostWords: 200,
  });
  const worker = startPagefindWorker(folder);
  await worker.open(lexicon);
  const find = async (words: string) => (await worker.search(lexicon, words)).toSorted();
  return { folder, bundles, lexicon, worker, find };
}

test('The lexicon names the bundles that have a word, its stem, or a word that begins with it', async (context) => {
  const { find } = await createLexicon(context, texts);
  assert.deepEqual(await find('kazakhs'), ['1980s', '2000s']);
  assert.deepEqual(await find('kazakhstan'), ['1980s']);
  assert.deepEqual(await find('comet'), ['1980s', '1990s']);
  assert.deepEqual(await find('flies'), ['1980s', '2000s']);
  assert.deepEqual(await find('title'), ['1980s', '1990s', '2000s']);
  assert.deepEqual(await find('cocoa'), []);
});

test('The lexicon knows words without their accents, in every script, and as they are joined', async (context) => {
  const { find } = await createLexicon(context, texts);
  assert.deepEqual(await find('cafe'), ['1980s', '2000s']);
  assert.deepEqual(await find('ÁRTICO'), ['1980s']);
  assert.deepEqual(await find('京大'), ['1990s']);
  assert.deepEqual(await find('𠮷野'), ['1990s']);
  assert.deepEqual(await find('well-known'), ['1990s']);
});

for (const language of ['pt-BR', 'fa', 'ja']) {
  test(`The lexicon answers on a site in ${language} too, with its stems or without`, async (context) => {
    const { find } = await createLexicon(context, texts, language);
    assert.deepEqual(await find('kazakhstan'), ['1980s']);
    assert.deepEqual(await find('北京'), ['1990s']);
  });
}

test('Of several words the lexicon names the bundles that have all', async (context) => {
  const { find } = await createLexicon(context, texts);
  assert.deepEqual(await find('cafe kazakhs'), ['1980s', '2000s']);
  assert.deepEqual(await find('cafe comet'), ['1980s']);
});

test('Whatever a bundle would be found by, the lexicon names it, in all of its files', async (context) => {
  const random = createRandom(7);
  // None ends as an English word does: nothing is cut off.
  const syllables = [
    'bok',
    'dum',
    'gak',
    'hov',
    'kum',
    'lav',
    'mok',
    'nak',
    'pum',
    'rov',
    'sak',
    'tuv',
    'vok',
    'zam',
  ];
  const createWord = () =>
    Array.from({ length: 2 + random.below(4) }, () => syllables[random.below(syllables.length)]).join('');
  const decades = Array.from({ length: 6 }, (_, place) => `${String(196 + place)}0s`);
  const bodies = decades.map((decade) => [decade, Array.from({ length: 3000 }, createWord)] as const);
  const { folder, bundles, worker, find } = await createLexicon(
    context,
    Object.fromEntries(bodies.map(([decade, words]) => [decade, words.join(' ')])),
  );
  const files = join(folder, 'search/bundles/lexicon/index');
  const firstWords = readdirSync(files).map(
    (name) => readIndexWords(readFileSync(join(files, name)))[0] ?? '',
  );
  assert.ok(firstWords.length > 2);
  for (const bundle of bundles) await worker.open(bundle);
  for (const word of [...Array.from({ length: 300 }, createWord), ...firstWords].flatMap(listBeginnings)) {
    const named = await find(word);
    for (const bundle of bundles) {
      const isFound = (await worker.search(bundle, `"${word}"`)).length > 0;
      if (isFound) assert.ok(named.includes(bundle.id), `${word} in ${bundle.id}`);
    }
    const having = bodies.flatMap(([decade, words]) =>
      words.some((other) => other.startsWith(word)) ? [decade] : [],
    );
    assert.ok(
      having.every((decade) => named.includes(decade)),
      word,
    );
  }
});

/** Those that the search page would ask the lexicon for. */
function listBeginnings(word: string): readonly string[] {
  return Array.from({ length: word.length - 2 }, (_, place) => word.slice(0, place + 3));
}

test('The same bundles give the same bytes', async (context) => {
  const [first, second] = [await createLexicon(context, texts), await createLexicon(context, texts)];
  assert.deepEqual(first.lexicon, second.lexicon);
  const names = readdirSync(join(first.folder, 'search/bundles/lexicon/index'));
  assert.deepEqual(readdirSync(join(second.folder, 'search/bundles/lexicon/index')), names);
});

test('Pagefind’s files are read as they are written', () => {
  const words = ['a', 'long'.repeat(20_000), 'ß', '北京'];
  const file = packPagefind([
    words.map((word) => [word, [[70_000, [-25, 300], []]], [['ä', [[23, [], []]]]]]),
  ]);
  assert.deepEqual(readIndexWords(file), words);
});

test('What is not an index file of Pagefind’s is refused', () => {
  const message = /not (?:a|an index) file of Pagefind’s/;
  assert.throws(() => readIndexWords(packPagefind([['a', 1]])), message);
  assert.throws(() => readIndexWords(gzipSync('something else')), message);
  assert.throws(() => readIndexWords(readFileSync(import.meta.filename)), Error);
});
