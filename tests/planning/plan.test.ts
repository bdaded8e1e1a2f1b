import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sitePages } from '../../src/page-kinds/page-directory.ts';
import { createRandom, type Random } from '../../src/bench/random.ts';
import { countRounds, createRandomOfPart } from '../random-rounds.ts';
import { splitPages } from '../../src/shards/split-pages.ts';
import {
  articleFiles,
  createTestSite,
  house,
  siteFiles,
  type TestArticle,
  type TestSite,
} from '../test-site.ts';
import { planSite } from './plan-site.ts';

const subjects = [
  'harbour strike dockers union',
  'river flood dam village',
  'vote ballot parliament minister',
  'rocket launch orbit crew',
];

const withHouse = { 'site.yaml': `${siteFiles['site.yaml'] ?? ''}${house}` };

/** An article on one of four subjects, on one of forty days, for a slug. */
function createArticle(random: Random): TestArticle {
  const subject = subjects[random.below(subjects.length)] ?? '';
  const day = new Date(Date.UTC(2022, 0, 1 + random.below(40), random.below(24), random.below(60)));
  const words = subject.split(' ');
  const text = Array.from({ length: 40 }, () => words[random.below(words.length)]).join(' ');
  return {
    published: random.below(5) === 0 ? day.toISOString().slice(0, 10) : day.toISOString(),
    title: `The ${subject}, report ${String(random.below(1000))}`,
    source: ['alpha', 'beta', ''][random.below(3)] ?? '',
    topics: [words[0] ?? '', words[1] ?? ''].slice(random.below(2)),
    matter: [
      `authors: ${JSON.stringify(['Ana García', 'Bo Lind', 'ana garcia', '?!'].slice(random.below(4)))}`,
      ...(random.below(3) === 0 ? [] : [`section: ${['News', 'news', 'Opinion'][random.below(3)] ?? ''}`]),
    ].join('\n'),
    body: `${text} in Port ${String(random.below(9))}.`,
  };
}

const kinds = ['new', 'changed', 'moved', 'renamed', 'withdrawn', 'deleted', 'aliased', 'version'] as const;

/**
 * Changes a site in one way: a new, changed, moved, renamed, withdrawn or deleted article, one with other
 * aliases, or a version of one in another language.
 */
function edit(site: TestSite, files: Map<string, string>, random: Random): string {
  const names = [...files.keys()].sort();
  const victim = names[random.below(names.length)] ?? '';
  const kind = kinds[random.below(kinds.length)] ?? 'new';
  const text = files.get(victim) ?? '';
  if (kind === 'moved' || kind === 'renamed' || kind === 'deleted') {
    files.delete(victim);
    rmSync(join(site.folder, victim));
  }
  const slug =
    kind === 'new' ? `new-${String(random.below(1e6))}` : (/[^/]+(?=\.md$)/.exec(victim)?.[0] ?? '');
  const written: Record<string, string> =
    kind === 'new' || kind === 'moved'
      ? articleFiles({ [slug]: createArticle(random) })
      : kind === 'changed'
        ? { [victim]: text.replace(/report \d+/, `report ${String(random.below(1e6))}`) }
        : kind === 'renamed'
          ? { [victim.replace(/(?:-\d+)?\.md$/, `-${String(random.below(1e6))}.md`)]: text }
          : kind === 'withdrawn'
            ? {
                [victim]: text
                  .replace(/^status:.*\n|^withdrawn:.*\n/gm, '')
                  .replace(
                    '\n---',
                    '\nstatus: withdrawn\nwithdrawn: { date: 2022-03-01, reason: Wrong. }\n---',
                  ),
              }
            : kind === 'aliased'
              ? { [victim]: changeAliases(text, slug, random) }
              : kind === 'version' && mayHaveVersion(files, victim)
                ? articleFiles({ [`version-${String(random.below(1e6))}`]: createVersion(victim, random) })
                : {};
  for (const [name, content] of Object.entries(written)) files.set(name, content);
  const mended = listMended(files);
  for (const [name, content] of Object.entries(mended)) files.set(name, content);
  site.write({ ...written, ...mended });
  return `${kind} ${victim}`;
}

function createVersion(original: string, random: Random): TestArticle {
  const path = original.replace(/^articles|\.md$/g, '');
  return { ...createArticle(random), matter: `language: fr\ntranslationOf: ${path}/` };
}

/** Whether an article is listed, no version itself, and has no version yet. */
function mayHaveVersion(files: ReadonlyMap<string, string>, victim: string): boolean {
  const path = victim.replace(/^articles|\.md$/g, '');
  const isFree = ![...files.values()].some((text) => text.includes(`translationOf: ${path}/`));
  return isFree && !/^(?:translationOf|withdrawn):/m.test(files.get(victim) ?? '');
}

/** The articles whose original is gone or withdrawn, which an editor then makes stand by themselves. */
function listMended(files: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...files].flatMap(([name, text]) => {
      const [line, original] = /^translationOf: (.*)\/\n/m.exec(text) ?? [];
      if (line === undefined || original === undefined) return [];
      const isThere = /^(?!.*^withdrawn:)/ms.test(files.get(`articles${original}.md`) ?? 'withdrawn:');
      return isThere ? [] : [[name, text.replace(line, '')]];
    }),
  );
}

/** Gives an article’s text two old addresses, one, or none. */
function changeAliases(text: string, slug: string, random: Random): string {
  const aliases = [`/old/${slug}`, `/old/${slug}.html`].slice(random.below(3));
  const without = text.replace(/^aliases:.*\n/gm, '');
  return aliases.length === 0
    ? without
    : without.replace('\n---', `\naliases: ${JSON.stringify(aliases)}\n---`);
}

/** Every page’s record in full, by its path: what stands for a digest in JSON is cloned as what it is. */
async function readRecords(site: TestSite): Promise<Map<string, string>> {
  const archive = await site.take();
  return new Map(
    sitePages.list(archive).map((page) => {
      const record = sitePages.createRecord(archive, page);
      return [page.path, JSON.stringify(structuredClone(record))];
    }),
  );
}

/** Lists of any length on one page, and lists that are split and joined again by most edits. */
const settings = {
  long: { given: withHouse, rounds: 40 },
  short: { given: { 'site.yaml': `${withHouse['site.yaml']}lists: { page: 3 }\n` }, rounds: 20 },
};

for (const [name, { given, rounds }] of Object.entries(settings))
  test(`After any edit, every page whose record changed is stale, and every page that went is removed: ${name} pages`, async (context) => {
    const random = createRandomOfPart(13);
    const articles = Array.from(
      { length: 40 },
      (_, index) => [`article-${String(index)}`, createArticle(random)] as const,
    );
    const files = new Map(Object.entries(articleFiles(Object.fromEntries(articles))));
    const site = createTestSite(context, { ...given, ...Object.fromEntries(files) });
    let before = await readRecords(site);
    await planSite(site);
    for (let round = 0; round < countRounds(rounds); round += 1) {
      const what = edit(site, files, random);
      const after = await readRecords(site);
      const { stale, removed } = await planSite(site);
      const changed = [...after]
        .filter(([path, record]) => before.get(path) !== record)
        .map(([path]) => path);
      assert.deepEqual(
        changed.filter((path) => !stale.has(path)),
        [],
        what,
      );
      assert.deepEqual(
        [...before.keys()].filter((path) => !after.has(path) && !removed.has(path)),
        [],
        what,
      );
      before = after;
    }
  });

test('After any edit the archive is what it would be if it were read from nothing', async (context) => {
  const random = createRandomOfPart(14);
  const articles = Array.from(
    { length: 30 },
    (_, index) => [`article-${String(index)}`, createArticle(random)] as const,
  );
  const files = new Map(Object.entries(articleFiles(Object.fromEntries(articles))));
  const site = createTestSite(context, { ...withHouse, ...Object.fromEntries(files) });
  await site.take();
  for (let round = 0; round < countRounds(20); round += 1) {
    const what = edit(site, files, random);
    const cold = createTestSite(context, { ...withHouse, ...Object.fromEntries(files) });
    assert.deepEqual(await readRecords(site), await readRecords(cold), what);
  }
});

const moved = articleFiles({
  first: { published: '2022-01-12', matter: 'aliases: [/old/first]' },
  second: { published: '2022-01-13', matter: 'aliases: [/old/second.html, /old/second]' },
});

test('A redirect is removed where its alias was taken out of the article, the others stay', async (context) => {
  const site = createTestSite(context, moved);
  await planSite(site);
  site.write(articleFiles({ second: { published: '2022-01-13', matter: 'aliases: [/old/second.html]' } }));
  assert.deepEqual((await planSite(site)).removed, new Set(['/old/second/']));
});

test('The redirects to an article are removed with it', async (context) => {
  const site = createTestSite(context, moved);
  await planSite(site);
  rmSync(join(site.folder, 'articles/2022/01/13/second.md'));
  const { removed } = await planSite(site);
  assert.deepEqual([...removed].filter((path) => path.startsWith('/old/')).sort(), [
    '/old/second.html',
    '/old/second/',
  ]);
});

test('A redirect is stale where its alias went over to another article', async (context) => {
  const site = createTestSite(context, moved);
  await planSite(site);
  site.write(
    articleFiles({
      first: { published: '2022-01-12', matter: 'aliases: [/old/second]' },
      second: { published: '2022-01-13', matter: 'aliases: [/old/second.html]' },
    }),
  );
  const { stale, removed } = await planSite(site);
  assert.deepEqual(
    [...stale].filter((path) => path.startsWith('/old/')),
    ['/old/second/'],
  );
  assert.deepEqual(removed, new Set(['/old/first/']));
});

test('An article that is renamed makes stale what prints its address: no feed or list names the old one', async (context) => {
  const article = { published: '2022-01-12T10:00:00Z', title: 'Rain', body: 'Rain fell.' };
  const site = createTestSite(context, articleFiles({ one: article }));
  await planSite(site);
  rmSync(join(site.folder, 'articles/2022/01/12/one.md'));
  site.write(articleFiles({ two: article }));
  const { stale } = await planSite(site);
  const naming = [
    '/sources/alpha/feed.xml',
    '/languages/es/feed.xml',
    '/2022/01/12/index.json',
    '/data/articles-2022-01.jsonl',
  ];
  assert.deepEqual(
    naming.filter((path) => !stale.has(path)),
    [],
  );
});

test('Nothing is stale where nothing changed', async (context) => {
  const site = createTestSite(context, articleFiles({ first: { published: '2022-01-12' } }));
  await planSite(site);
  assert.deepEqual(await planSite(site), { stale: new Set(), removed: new Set() });
});

test('An article that lists a story far from its first article is stale where that goes', async (context) => {
  const strike =
    'The dockers’ union and the port of Valletta talk about wages. No crane moves, ships wait outside.';
  const site = createTestSite(context, {
    'site.yaml': `${siteFiles['site.yaml'] ?? ''}lists: { latest: 1 }\n`,
    ...articleFiles({
      ...Object.fromEntries(
        ['one', 'two', 'three', 'four'].map((slug, index) => [
          slug,
          { published: `2022-01-12T1${String(index)}:00:00Z`, title: 'Strike in Valletta', body: strike },
        ]),
      ),
      rain: { published: '2022-01-12T20:00:00Z', title: 'Rain', body: 'Much rain fell on the plain.' },
    }),
  });
  await planSite(site);
  rmSync(join(site.folder, 'articles/2022/01/12/one.md'));
  const { stale } = await planSite(site);
  assert.ok(stale.has('/2022/01/12/rain/'));
});

test('Today’s article makes few pages stale, and no older article but the one before it', async (context) => {
  const random = createRandom(15);
  const articles = Array.from(
    { length: 60 },
    (_, index) => [`article-${String(index)}`, createArticle(random)] as const,
  );
  const site = createTestSite(context, { ...withHouse, ...articleFiles(Object.fromEntries(articles)) });
  await planSite(site);
  site.write(articleFiles({ today: { published: '2022-06-01T08:00:00Z', body: 'Rain fell on the plain.' } }));
  const articlePages = [...(await planSite(site)).stale].filter((path) =>
    /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path),
  );
  assert.equal(articlePages.length, 2);
});

test('A picture that takes another’s place makes the page stale that shows it, where it has another size', async (context) => {
  const picture = 'articles/2022/01/12/dam.gif';
  const site = createTestSite(context, {
    ...articleFiles({
      shown: { published: '2022-01-12', body: '![A dam](./dam.gif)' },
      other: { published: '2022-01-12' },
    }),
    [picture]: 'GIF89a\x40\0\x30\0',
  });
  await planSite(site);
  site.write({ [picture]: 'GIF89a\x40\0\x30\0 and more' });
  assert.deepEqual((await planSite(site)).stale, new Set());
  site.write({ [picture]: 'GIF89a\x41\0\x30\0' });
  assert.deepEqual((await planSite(site)).stale, new Set(['/2022/01/12/shown/']));
});

test('Shards share the pages evenly, each page in one', () => {
  const pages = Array.from(
    { length: 10 },
    (_, index) => ({ kind: 'day', path: `/${String(index)}/`, subject: '2022-01-01' }) as const,
  );
  const shards = splitPages(pages, 3);
  assert.deepEqual(
    shards.map((shard) => shard.length),
    [3, 3, 4],
  );
  assert.deepEqual(shards.flat(), pages);
});
