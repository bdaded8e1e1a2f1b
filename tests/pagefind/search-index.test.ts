import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { engineProgramPath, engineWorkerPath, searchEnginePath } from '../../src/search/search-bundle.ts';
import { stemLanguage, writeSearchBundles } from '../../src/pagefind/search-bundles.ts';
import { createBundleTexts } from '../../src/pagefind/bundle-texts.ts';
import { unpackPagefind } from '../../src/pagefind/pagefind-files.ts';
import { createSearchable } from '../../src/pagefind/search-record.ts';
import { startPagefindWorker } from './pagefind-worker.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

const articles = articleFiles({
  rain: {
    published: '2019-05-02T10:00:00.000Z',
    title: 'Rain in the hills',
    topics: ['Weather'],
    body: 'It rained **all** day.',
  },
  snow: {
    published: '2022-01-13',
    title: '大雪',
    source: 'beta',
    matter: 'language: zh\nsummary: 北京下雪',
    body: '今天北京下了大雪。',
  },
  gone: {
    published: '2022-01-14',
    body: 'Nobody may find this.',
    matter: 'status: withdrawn\nwithdrawn: { date: 2022-01-15, reason: It was wrong. }',
  },
});

/** Every file of a folder with its bytes, by name. */
function readFolder(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const names = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    names.map((name) => [name.slice(folder.length + 1), readFileSync(name, 'latin1')]),
  );
}

async function writeBundles(context: TestContext) {
  const archive = await createTestSite(context, articles).take();
  const folder = createTemporaryFolder(context);
  const progress: number[] = [];
  const bundles = await writeSearchBundles({
    archive,
    folder,
    onProgress: (done) => progress.push(done),
  });
  return { folder, bundles, progress };
}

/** What a bundle hands out of its articles. */
function readFragments(folder: string, bundle: string): string {
  const fragments = join(folder, 'search/bundles', bundle, 'fragment');
  return readdirSync(fragments)
    .map((name) => gunzipSync(readFileSync(join(fragments, name))).toString())
    .join('');
}

test('Every listed article is in the bundle of its time, and a withdrawn one in none', async (context) => {
  const { folder, bundles, progress } = await writeBundles(context);
  assert.deepEqual(
    bundles.map(({ description: _, spellings: __, ...entry }) => entry),
    [
      { id: '2020s', from: '2022-01-13', to: '2022-01-13', months: ['2022-01'], count: 1, language: 'en' },
      { id: '2010s', from: '2019-05-02', to: '2019-05-02', months: ['2019-05'], count: 1, language: 'en' },
    ],
  );
  assert.match(readFragments(folder, '2010s'), /Rain in the hills/);
  const newest = readFragments(folder, '2020s');
  assert.match(newest, /北京 京下 下雪 雪/);
  assert.doesNotMatch(newest, /Nobody/);
  assert.equal(progress.at(-1), 2);
});

test('Pagefind’s program is there once, its ready-made interfaces not at all', async (context) => {
  const { folder } = await writeBundles(context);
  const programs = Object.keys(readFolder(folder)).filter((name) => /\.(?:js|css|pagefind)$/.test(name));
  assert.deepEqual(
    programs,
    [engineProgramPath, engineWorkerPath].map((path) => path.slice(1)),
  );
});

test('The program’s folder has the version of Pagefind that is installed', async (context) => {
  const { bundles } = await writeBundles(context);
  assert.match(
    searchEnginePath,
    new RegExp(`/${/"version":"([^"]+)"/.exec(bundles[0]?.description ?? '')?.[1] ?? ''}/$`),
  );
});

test('The list of bundles names each bundle’s index, so that no file has to', async (context) => {
  const { folder, bundles } = await writeBundles(context);
  const files = Object.keys(readFolder(folder)).filter((name) => name.startsWith('search/bundles/2010s/'));
  assert.deepEqual(
    files.filter((name) => name.endsWith('.json')),
    [`search/bundles/2010s/spellings/${bundles[1]?.spellings ?? ''}.json`],
  );
  const hash = /"hash":"([^"]+)"/.exec(bundles[1]?.description ?? '')?.[1] ?? '';
  assert.ok(files.includes(`search/bundles/2010s/pagefind.${hash}.pf_meta`));
});

test('The same articles give the same bytes', async (context) => {
  const [first, second] = [await writeBundles(context), await writeBundles(context)];
  assert.deepEqual(readFolder(first.folder), readFolder(second.folder));
});

test('A fault while an article is read ends the index with that fault', async (context) => {
  const archive = await createTestSite(context, articles).take();
  const fault = new Error('unreadable');
  const writing = writeSearchBundles({
    archive: {
      ...archive,
      findBody: () => {
        throw fault;
      },
    },
    folder: createTemporaryFolder(context),
    onProgress: () => undefined,
  });
  await assert.rejects(writing, fault);
});

test('Only an article’s own words can find it', async (context) => {
  const archive = await createTestSite(context, articles).take();
  const article = archive.findArticle('/2019/05/02/rain/');
  assert.ok(article);
  const texts = createBundleTexts([createSearchable(article, { text: 'It rained all day.' }, archive.site)]);
  const [record] = [...texts.records()];
  assert.equal(record?.content, 'rain in the hills it rained all day. - 1-alpha - 2-weather');
  assert.deepEqual(record.meta, { title: 'rain in the hills' });
  assert.deepEqual(texts.shownOf('/2019/05/02/rain/'), {
    text: 'Rain in the hills\n\nIt rained all day. \u001E alpha \u001E Weather',
    title: 'Rain in the hills',
  });
  assert.deepEqual(record.filters, {
    source: ['alpha'],
    language: ['es'],
    topic: ['weather'],
    month: ['2019-05'],
    published: ['2019-05-02T10:00:00.000Z'],
    text: ['en'],
  });
});

test('What is found is set as the page sets it, if the site sets texts', async (context) => {
  const archive = await createTestSite(context, articles).take();
  const article = archive.findArticle('/2019/05/02/rain/');
  assert.ok(article);
  const contentOf = (text: string, typography: boolean) =>
    createSearchable(article, { text }, { typography }).text.split('\n').at(-1);
  assert.equal(contentOf(`"Don't" say`, true), '“Don’t” say');
  assert.equal(contentOf(`"Don't" *say*`, true), '“Don’t” say');
  assert.equal(contentOf(`"Don't" *say*`, false), `"Don't" say`);
});

test('An apostrophe, a dash and a quotation find what they were set as, typed or typographic', async (context) => {
  const bodies = { words: `She said: "they don't know" and l'eau, e-mail.`, other: 'They know.' };
  const files = articleFiles(
    Object.fromEntries(
      Object.entries(bodies).map(([slug, body]) => [slug, { published: '2022-01-13T10:00:00Z', body }]),
    ),
  );
  const archive = await createTestSite(context, files).take();
  const folder = createTemporaryFolder(context);
  const [bundle] = await writeSearchBundles({ archive, folder, onProgress: () => undefined });
  assert.ok(bundle);
  const worker = startPagefindWorker(folder);
  await worker.open(bundle);
  for (const words of [
    "don't",
    'don’t',
    "l'eau",
    'l’eau',
    `"they don't know"`,
    '"they don’t know"',
    'e-mail',
  ]) {
    assert.equal((await worker.search(bundle, words)).length, 1, words);
  }
});

const searched = articleFiles({
  one: {
    published: '2022-01-13T10:00:00Z',
    title: 'Łódź',
    matter: 'language: de\nauthors: [Ana Perez]',
    body: 'Das Klimaschutzgesetz. «Straße» im Øresund; klima, Klima, gesetz, Gesetz, schutz, Schutz. می‌گوید',
  },
  two: { published: '2022-01-13T11:00:00Z', body: 'Perez was mentioned on l’eau.' },
});

test('A word is found in its spellings, by its parts and in its fields, and handed out as it was written', async (context) => {
  const archive = await createTestSite(context, searched).take();
  const folder = createTemporaryFolder(context);
  const [bundle] = await writeSearchBundles({ archive, folder, onProgress: () => undefined });
  assert.ok(bundle);
  const worker = startPagefindWorker(folder);
  await worker.open(bundle);
  const counts = [
    'lodz',
    'strasse',
    'oresund',
    'gesetz',
    'ميگويد',
    'eau',
    'perez',
    '0perez',
    '"0ana 0perez"',
  ];
  const found = await Promise.all(counts.map(async (words) => (await worker.search(bundle, words)).length));
  assert.deepEqual(found, [1, 1, 1, 1, 1, 1, 2, 1, 1]);
  assert.match(readFragments(folder, bundle.id), /Łódź\\n\\nDas Klimaschutzgesetz\. «Straße» im Øresund/);
});

test('A bundle of one article, which has a file of its own, names that file', async (context) => {
  const { folder, bundles } = await writeBundles(context);
  for (const { id, description } of bundles) {
    const hash = /"hash":"([^"]+)"/.exec(description)?.[1] ?? '';
    const list = unpackPagefind(
      readFileSync(join(folder, 'search/bundles', id, `pagefind.${hash}.pf_meta`)),
    ) as [version: string, pages: readonly (readonly [page: string, words: number, file: string])[]];
    const files = list[1].map(([, , file]) => `${file}.pf_fragment`);
    assert.deepEqual(files, readdirSync(join(folder, 'search/bundles', id, 'fragment')));
  }
});

test('Sites in Chinese, Japanese and Thai leave the cutting of words to us', () => {
  assert.deepEqual(['pt-BR', 'fa', 'zh-Hant', 'ja', 'th'].map(stemLanguage), ['pt', 'fa', 'en', 'en', 'en']);
});
