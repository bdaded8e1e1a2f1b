import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { frontMatterSchema } from '../../src/archive/front-matter.ts';
import { siteSchema } from '../../src/archive/site.ts';
import { sourceSchema } from '../../src/archive/source.ts';
import type { DraftResult } from '../../src/import/article-draft.ts';
import { isSuccess, type ImportReport } from '../../src/import/import-report.ts';
import { createJsonDraft } from '../../src/import/json-item.ts';
import type { ImportOptions } from '../../src/import/import-run.ts';
import { importArticles } from '../../src/import/write-import.ts';
import { createTemporaryFolder } from './temporary.ts';

const rain = { id: '1', title: 'Rain', date: '2021-05-04', source: 'Post', lang: 'fr', body: 'It rains.' };
const rainFile = 'articles/2021/05/04/rain.md';

test('an article is written into the folder of its day', async () => {
  const { folder } = await importInto(createTemporaryFolder(), [rain]);
  assert.equal(
    read(folder, rainFile),
    '---\ntitle: Rain\npublished: 2021-05-04\nsource: post\nlanguage: fr\n---\n\nIt rains.\n',
  );
});

test('the day is that of the site’s time zone', async () => {
  const folder = createTemporaryFolder();
  write(folder, 'site.yaml', 'name: A\nurl: https://a.example/\ntimeZone: Asia/Tokyo\n');
  await importInto(folder, [{ ...rain, date: '2021-05-04T20:00:00Z' }]);
  assert.ok(existsSync(join(folder, 'articles/2021/05/05/rain.md')));
});

test('a missing source is made, with the language and the home page of its articles', async () => {
  const url = 'https://post.example/1';
  const { folder } = await importInto(createTemporaryFolder(), [
    { ...rain, lang: null },
    { ...rain, id: '2', url },
  ]);
  const source: unknown = parse(read(folder, 'sources/post.yaml'));
  assert.deepEqual(sourceSchema.parse(source), {
    name: 'Post',
    language: 'fr',
    url: 'https://post.example/',
  });
});

test('nothing is written through a link that lies in the place of a file that is being written', async () => {
  for (const name of ['site.yaml', '.imported.jsonl', 'sources/post.yaml', rainFile]) {
    const folder = createTemporaryFolder();
    write(folder, 'victim', 'as it was');
    mkdirSync(dirname(join(folder, 'content', name)), { recursive: true });
    symlinkSync(join(folder, 'victim'), join(folder, 'content', `${name}.part`));
    await assert.rejects(importInto(join(folder, 'content'), [rain]), /ELOOP.*\.part/, name);
    assert.equal(read(folder, 'victim'), 'as it was');
  }
});

test('nothing is written into a folder that a link takes elsewhere', async () => {
  for (const name of ['articles', 'articles/2021', 'sources']) {
    const folder = createTemporaryFolder();
    mkdirSync(join(folder, 'elsewhere'), { recursive: true });
    mkdirSync(dirname(join(folder, 'content', name)), { recursive: true });
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'content', name));
    await assert.rejects(
      importInto(join(folder, 'content'), [rain]),
      /^Error: (?:articles\/2021\/05\/04|sources): a link leads out of the content folder\.$/,
    );
    assert.deepEqual(
      readdirSync(join(folder, 'elsewhere'), { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      ),
      [],
    );
  }
});

test('no file outside is compared with an article', async () => {
  const folder = createTemporaryFolder();
  mkdirSync(dirname(join(folder, rainFile)), { recursive: true });
  symlinkSync('/etc/hosts', join(folder, rainFile));
  await assert.rejects(importInto(folder, [rain]), /rain\.md: a link leads out of the content folder\.$/);
});

test('what was left out of an article is reported, and the article written', async () => {
  const labels = { topics: ['Weather', 3] };
  const { folder, report } = await importInto(createTemporaryFolder(), [{ ...rain, labels }]);
  assert.match(read(folder, rainFile), /^topics:\n {2}- Weather\n---$/m);
  assert.deepEqual(
    report.leftOut.map(({ value }) => value),
    ['3'],
  );
});

test('a source that is there is found by its name and not overwritten', async () => {
  const folder = createTemporaryFolder();
  const text = 'name: Post\nlanguage: es\n';
  write(folder, 'sources/the-old-post.yaml', text);
  await importInto(folder, [rain]);
  assert.equal(read(folder, 'sources/the-old-post.yaml'), text);
  assert.match(read(folder, rainFile), /^source: the-old-post$/m);
  assert.deepEqual(readdirSync(join(folder, 'sources')), ['the-old-post.yaml']);
});

test('a missing site.yaml is made in the commonest language', async () => {
  const others = ['2', '3'].map((id) => ({ ...rain, id, lang: 'ar' }));
  const { folder } = await importInto(createTemporaryFolder(), [rain, ...others]);
  assert.equal(siteSchema.parse(parse(read(folder, 'site.yaml'))).language, 'ar');
});

test('the same data again writes nothing', async () => {
  const { folder } = await importInto(createTemporaryFolder(), [rain, { ...rain, id: '2' }]);
  const before = fingerprint(folder);
  const { report } = await importInto(folder, [rain, { ...rain, id: '2' }]);
  assert.deepEqual(report.counts, { written: 0, updated: 0, unchanged: 2, edited: 0 });
  assert.deepEqual(fingerprint(folder), before);
});

test('the same data again is known without the map, too', async () => {
  const items = [rain, { ...rain, id: '2', body: 'It pours.' }];
  const { folder } = await importInto(createTemporaryFolder(), items);
  const map = read(folder, '.imported.jsonl');
  rmSync(join(folder, '.imported.jsonl'));
  const { report } = await importInto(folder, items);
  assert.deepEqual(report.counts, { written: 0, updated: 0, unchanged: 2, edited: 0 });
  assert.equal(read(folder, '.imported.jsonl'), map);
});

test('lines of the map that are damaged are left out', async () => {
  const { folder } = await importInto(createTemporaryFolder(), [rain]);
  const map = read(folder, '.imported.jsonl');
  write(folder, '.imported.jsonl', `{"key":\n${map}{"key":"x","file":"../../etc/passwd","digest":""}\n`);
  await importInto(folder, [rain]);
  assert.equal(read(folder, '.imported.jsonl'), map);
});

test('two articles of one day with one headline get two files, in the order of the data', async () => {
  const { folder } = await importInto(createTemporaryFolder(), [
    rain,
    { ...rain, id: '2', body: 'It pours.' },
  ]);
  assert.match(read(folder, rainFile), /It rains/);
  assert.match(read(folder, 'articles/2021/05/04/rain-2.md'), /It pours/);
});

test('an article of an editor is neither overwritten nor taken for the import’s', async () => {
  const folder = createTemporaryFolder();
  const text = '---\ntitle: Rain\npublished: 2021-05-04\nsource: other\n---\n\nMine.\n';
  write(folder, rainFile, text);
  await importInto(folder, [rain]);
  assert.equal(read(folder, rainFile), text);
  assert.ok(existsSync(join(folder, 'articles/2021/05/04/rain-2.md')));
});

test('an item that changed updates its file, under its old name', async () => {
  const { folder } = await importInto(createTemporaryFolder(), [rain]);
  const { report } = await importInto(folder, [{ ...rain, title: 'Storm', body: 'It storms.' }]);
  assert.equal(report.counts.updated, 1);
  assert.match(read(folder, rainFile), /^title: Storm$[^]*It storms/m);
});

test('an article that was edited since is left alone and told', async () => {
  const { folder } = await importInto(createTemporaryFolder(), [rain]);
  write(folder, rainFile, `${read(folder, rainFile)}\nEdited.\n`);
  const { report } = await importInto(folder, [{ ...rain, body: 'It storms.' }]);
  assert.deepEqual(report.edited, [rainFile]);
  assert.match(read(folder, rainFile), /It rains\.\n\nEdited\.\n$/);
});

test('an article that was edited since is left alone without the map, too', async () => {
  const { folder } = await importInto(createTemporaryFolder(), [rain]);
  write(folder, rainFile, `${read(folder, rainFile)}\nEdited.\n`);
  rmSync(join(folder, '.imported.jsonl'));
  const { report } = await importInto(folder, [rain]);
  assert.deepEqual(report.edited, [rainFile]);
  assert.deepEqual(readdirSync(dirname(join(folder, rainFile))), ['rain.md']);
});

test('an article whose day changed moves, and its old path leads there', async () => {
  const { folder } = await importInto(createTemporaryFolder(), [rain]);
  const moved = { ...rain, date: '2021-05-05' };
  const { report } = await importInto(folder, [moved]);
  assert.equal(report.counts.updated, 1);
  assert.ok(!existsSync(join(folder, rainFile)));
  const text = read(folder, 'articles/2021/05/05/rain.md');
  assert.match(text, /^aliases:\n {2}- \/2021\/05\/04\/rain\/$/m);
  assert.equal((await importInto(folder, [moved])).report.counts.unchanged, 1);
});

test('an old path is not given to another article', async () => {
  const { folder } = await importInto(createTemporaryFolder(), [rain]);
  await importInto(folder, [{ ...rain, date: '2021-05-05' }]);
  await importInto(folder, [{ ...rain, id: '2' }]);
  assert.ok(existsSync(join(folder, 'articles/2021/05/04/rain-2.md')));
});

test('what is no article is skipped with its reason', async () => {
  const items = [
    { ...rain, id: '1', date: '2021-02-30' },
    { ...rain, id: '2', body: ' ' },
    { ...rain, id: '3', body: '<div></div><br>' },
    rain,
    rain,
  ];
  const { report } = await importInto(createTemporaryFolder(), items);
  assert.deepEqual(report.skipped, [
    { place: 'data:1', skipped: 'its date cannot be read', value: '2021-02-30' },
    { place: 'data:2', skipped: 'neither a body nor a summary' },
    { place: 'data:3', skipped: 'neither a body nor a summary' },
    { place: 'data:5', skipped: 'it has the id of an earlier item', value: 'data:4' },
  ]);
});

test('HTML that is nested thousands deep is skipped', async () => {
  const body = `${'<div>'.repeat(20_000)}x${'</div>'.repeat(20_000)}`;
  const { report } = await importInto(createTemporaryFolder(), [{ ...rain, body }]);
  assert.equal(report.skipped[0]?.skipped, 'its HTML is nested too deep');
});

test('an item whose HTML grows without end is skipped with the reason, and the next is written', async () => {
  const body = `<p><a href="https://a.example/${'A'.repeat(20_000)}">${'<p>a</p>'.repeat(2000)}`;
  const { report } = await importInto(createTemporaryFolder(), [{ ...rain, id: '0', body }, rain]);
  assert.match(report.skipped[0]?.skipped ?? '', /^its HTML opens again and again .* grows 20-fold$/);
  assert.equal(report.counts.written, 1);
});

test('whatever the data holds, the front matter is valid', async () => {
  const title = ' a\u0000: "b" &amp; #c\n- d\u2028{e} ';
  const { folder } = await importInto(createTemporaryFolder(), [
    { ...rain, title, source: '§ ½', labels: { topics: ['x: y', '- z'], summary: '> 1\r\n2' } },
  ]);
  const file = readdirSync(join(folder, 'articles/2021/05/04'))[0] ?? '';
  const matter: unknown = parse(read(folder, `articles/2021/05/04/${file}`).split('---\n')[1] ?? '');
  const { title: headline, topics, summary } = frontMatterSchema.parse(matter);
  assert.deepEqual([headline, topics, summary], ['a: "b" & #c - d {e}', ['x: y', '- z'], '> 1 2']);
});

test('a dry run writes nothing and says what would be', async () => {
  const folder = createTemporaryFolder();
  const { report } = await importInto(folder, [rain], { isDryRun: true });
  assert.equal(report.counts.written, 1);
  assert.ok(!existsSync(folder));
});

test('a limit stops after that many items', async () => {
  const items = [1, 2, 3].map((id) => ({ ...rain, id }));
  const { report } = await importInto(createTemporaryFolder(), items, { limit: 2 });
  assert.equal(report.counts.written, 2);
});

test('an import of which no article came is no success', async () => {
  assert.ok(!isSuccess((await importInto(createTemporaryFolder(), [])).report));
  assert.ok(isSuccess((await importInto(createTemporaryFolder(), [rain])).report));
});

test('the settings of a site that are not valid stop the import', async () => {
  const folder = createTemporaryFolder();
  write(folder, 'site.yaml', 'name: A\n');
  await assert.rejects(importInto(folder, [rain]), /^Error: site\.yaml: url /);
});

async function importInto(
  folder: string,
  items: readonly object[],
  options: Partial<ImportOptions> = {},
): Promise<{ readonly folder: string; readonly report: ImportReport }> {
  const report = await importArticles(() => draftsOf(items), {
    contentFolder: folder,
    isDryRun: false,
    ...options,
  });
  return { folder, report };
}

async function* draftsOf(items: readonly object[]): AsyncGenerator<DraftResult> {
  for (const [index, item] of items.entries()) {
    yield await Promise.resolve(createJsonDraft(JSON.stringify(item), `data:${String(index + 1)}`));
  }
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Every file of the articles and sources with its inode: a file written anew has another. */
function fingerprint(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yaml)$/.test(name))
    .map((name) => `${name} ${String(statSync(join(folder, name)).ino)}`)
    .sort();
}
