import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { isPromised } from '../../src/addresses/address.ts';
import { createRandom } from '../../src/bench/random.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { manifestFile, readManifest } from '../../src/publishing/manifest.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles } from '../test-site.ts';
import { build, readOutput, placeWords } from './built-site.ts';

/** How often the archive is changed and published: `N=50` takes some ten minutes. */
const rounds = Number(process.env['N'] ?? '3');

interface Article {
  readonly id: number;
  readonly day: string;
  readonly slug: string;
  readonly topic: string;
  readonly edits: number;
  readonly state: 'there' | 'withdrawn' | 'deleted';
}

/** A word that no other article has. */
const wordOf = ({ id }: Article) =>
  `quill${'abcdefghij'[id % 10] ?? ''}${'klmnopqrst'[Math.floor(id / 10) % 10] ?? ''}wright`;

const pathOf = ({ day, slug }: Article) => `/${day.replaceAll('-', '/')}/${slug}/`;

function filesOf(article: Article): Record<string, string> {
  const { id, day, slug, topic, edits, state } = article;
  if (state === 'deleted') return {};
  const matter =
    state === 'withdrawn' ? 'status: withdrawn\nwithdrawn: { date: 2022-06-01, reason: It was wrong. }' : '';
  const body =
    state === 'withdrawn'
      ? 'Nothing.'
      : `The harbour of the ${wordOf(article)} is closed, said number ${String(id)}, for the ${String(edits)}th time.`;
  return articleFiles({
    [slug]: { published: day, title: `News ${String(id)}`, topics: [topic], matter, body },
  });
}

function createDay(random: ReturnType<typeof createRandom>): string {
  return `2022-0${String(1 + random.below(4))}-1${String(random.below(9))}`;
}

/** Changes one article by one thing. */
function change(article: Article, random: ReturnType<typeof createRandom>, round: number): Article {
  switch (random.below(7)) {
    case 0:
      return { ...article, day: createDay(random) };
    case 1:
      return { ...article, slug: `news-${String(article.id)}-${String(round)}` };
    case 2:
      return { ...article, topic: `Topic ${String(random.below(5))}` };
    case 3:
      return { ...article, state: 'withdrawn' };
    case 4:
      return { ...article, state: 'there' };
    case 5:
      return { ...article, state: 'deleted' };
    default:
      return { ...article, edits: article.edits + 1 };
  }
}

/** Every byte of a site that may hold words, unpacked. */
function readEverything(folder: string): string {
  return listFiles(folder)
    .map((name) => readFileSync(join(folder, name)))
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString())
    .join('\n');
}

test('Whatever becomes of articles, each address answers, no withdrawn word stays, and warm is cold', (context) => {
  const random = createRandom(Number(process.env['SEED'] ?? '11'));
  const content = createTemporaryFolder(context, siteFiles);
  const folder = createTemporaryFolder(context);
  const place = (name: string) => placeWords(content, folder, name);
  const now = (round: number) => ['--now', new Date(Date.UTC(2100, 0, 1, round * 5)).toISOString()];
  const out = join(folder, 'site');
  const host = join(folder, 'host');
  let articles: readonly Article[] = Array.from({ length: 14 }, (_, id) => ({
    id,
    day: createDay(random),
    slug: `news-${String(id)}`,
    topic: `Topic ${String(id % 5)}`,
    edits: 0,
    state: 'there',
  }));
  /** The addresses that each has had. */
  const addresses = articles.map(() => new Set<string>());
  const promised = new Set<string>();
  const allowed = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const before = articles;
    // After a lost store nothing but git, which is not here, could tell what moved in the same publication.
    const isStoreLost = random.below(8) === 0;
    if (isStoreLost) rmSync(`${out}.store`, { recursive: true, force: true });
    else if (round > 0)
      articles = articles.map((article) =>
        random.below(5) === 0 ? change(article, random, round) : article,
      );
    rmSync(join(content, 'articles'), { recursive: true, force: true });
    for (const article of articles) writeFiles(content, filesOf(article));
    // What is deleted may go, with all addresses that it had.
    const lost = join(folder, 'lost.txt');
    for (const [id, article] of before.entries()) {
      addresses[id]?.add(pathOf(article));
      if (articles[id]?.state === 'deleted') for (const path of addresses[id] ?? []) allowed.add(path);
    }
    writeFiles(folder, { 'lost.txt': [...allowed].join('\n') });
    build([...place('site'), '--publish', '--allow-gone', lost, ...now(round)]);

    const label = `round ${String(round)}`;
    const released = new Set([...allowed].map((path) => `${path.slice(1)}index.html`));
    for (const name of listFiles(out)) if (isPromised(name)) promised.add(name);
    const dead = [...promised].filter((name) => !released.has(name) && !existsSync(join(out, name)));
    assert.deepEqual(dead, [], label);

    const text = readEverything(out);
    for (const article of articles)
      if (article.state !== 'there')
        assert.ok(!text.includes(wordOf(article)), `${label}: ${wordOf(article)}`);

    build([...place('clean'), ...now(round)]);
    assert.deepEqual(readOutput(out), readOutput(join(folder, 'clean')), label);
    for (const each of ['clean', 'clean.store']) rmSync(join(folder, each), { recursive: true });

    rmSync(join(folder, 'changed'), { recursive: true, force: true });
    const known = existsSync(`${host}.manifest.json`) ? ['--published', `${host}.manifest.json`] : [];
    build([...place('changed'), '--publish', '--allow-gone', lost, '--delta', ...known, ...now(round)]);
    applyDelta(join(folder, 'changed'), host);
    const { files, kept, moved } = readManifest(`${host}.manifest.json`);
    assert.deepEqual(listFiles(host), Object.keys({ ...files, ...kept, ...moved }).sort(), label);
    assert.deepEqual(readOutput(host), readOutput(out), label);
  }
});

function applyDelta(changed: string, host: string): void {
  const { upload, remove } = JSON.parse(readFileSync(`${changed}.changes.json`, 'utf8')) as Record<
    'upload' | 'remove',
    readonly string[]
  >;
  for (const name of upload) {
    mkdirSync(dirname(join(host, name)), { recursive: true });
    renameSync(join(changed, name), join(host, name));
  }
  assert.deepEqual(listFiles(changed), []);
  for (const name of remove) rmSync(join(host, name));
  cpSync(manifestFile(changed), `${host}.manifest.json`);
  assert.ok(readdirSync(host).length > 0);
}
