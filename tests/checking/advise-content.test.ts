import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { adviseContent, adviseFailed } from '../../src/checking/advise-content.ts';
import { readSettings } from '../../src/reading/read-settings.ts';
import { articleFiles, createTestSite, silentLog, siteFiles, type TestSite } from '../test-site.ts';

const first = { published: '2022-01-12T10:00:00Z', body: 'The <redacted> minister' };
const second = { published: '2022-01-12T11:00:00Z', body: 'A [[wiki]]' };
const day = 'articles/2022/01/12';

/** Takes a site in and lists its warnings as “file:line:column name”. */
async function advise(site: TestSite, program = 'program'): Promise<readonly string[]> {
  await site.take();
  const { settings } = await readSettings(site.folder);
  assert.ok(settings);
  const options = { contentFolder: site.folder, store: site.store, settings, program, log: silentLog };
  return (await adviseContent(options)).warnings.map(describe);
}

function describe({
  file,
  line,
  column,
  name,
}: {
  file: string;
  line: number;
  column: number;
  name: string;
}) {
  return `${file}:${String(line)}:${String(column)} ${name}`;
}

test('The warnings of all articles are told each time, at their places', async (context) => {
  const site = createTestSite(context, articleFiles({ first, second }));
  const expected = [`${day}/first.md:6:5 unknown-tag`, `${day}/second.md:6:3 wiki-link`];
  assert.deepEqual(await advise(site), expected);
  assert.deepEqual(await advise(site), expected);
});

test('Only articles that changed are looked at again', async (context) => {
  const site = createTestSite(context, articleFiles({ first, second }));
  await advise(site);
  site.store.run("update advice set warnings = '[]'");
  assert.deepEqual(await advise(site), []);
  site.write(articleFiles({ second: { ...second, body: 'More.\n\nA [[wiki]]' } }));
  assert.deepEqual(await advise(site), [`${day}/second.md:8:3 wiki-link`]);
});

test('Another program looks at all of them again', async (context) => {
  const site = createTestSite(context, articleFiles({ first }));
  await advise(site);
  site.store.run("update advice set warnings = '[]'");
  assert.deepEqual(await advise(site, 'another'), [`${day}/first.md:6:5 unknown-tag`]);
});

test('The warnings of an article that is gone are gone', async (context) => {
  const site = createTestSite(context, articleFiles({ first, second }));
  await advise(site);
  rmSync(join(site.folder, day, 'first.md'));
  assert.deepEqual(await advise(site), [`${day}/second.md:6:3 wiki-link`]);
});

test('Pages, sources and site.yaml are looked at too, and files that nothing uses', async (context) => {
  const site = createTestSite(context, {
    'site.yaml': 'name: Test Times\nurl: https://test.example/\ntagline: News #1 in town\n',
    'sources/alpha.yaml': 'name: Alpha #2\nlanguage: es\n',
    'pages/about.md': '---\ntitle: About\n---\n# About\n\nUs',
    [`${day}/map.png`]: 'x',
  });
  assert.deepEqual(await advise(site), [
    'pages/about.md:4:1 repeated-headline',
    'site.yaml:3:15 cut-value',
    'sources/alpha.yaml:1:13 cut-value',
    `${day}/map.png:1:1 unused-file`,
  ]);
});

test('A warning that site.yaml turns off is not told, and its name there must be known', async (context) => {
  const settings = siteFiles['site.yaml'] ?? '';
  const site = createTestSite(context, articleFiles({ first, second }));
  site.write({ 'site.yaml': `${settings}checks: { unknown-tag: false, wiki-link: true }\n` });
  assert.deepEqual(await advise(site), [`${day}/second.md:6:3 wiki-link`]);
  site.write({ 'site.yaml': `${settings}checks: { wiki-links: false }\n` });
  const [error] = await site.listErrors();
  assert.equal(error?.remedy, 'Did you mean “wiki-link”?');
});

test('If there are errors, the warnings of the files that have them are told, but not where an error stands', async (context) => {
  const site = createTestSite(
    context,
    articleFiles({
      first: { ...first, matter: 'sumary: x', body: `[x](htps://x.example) ${first.body}` },
      second,
    }),
  );
  const errors = await site.listErrors();
  const { provisional } = await readSettings(site.folder);
  assert.ok(provisional);
  assert.deepEqual(
    adviseFailed({ contentFolder: site.folder, settings: provisional }, errors).map(describe),
    [`${day}/first.md:7:27 unknown-tag`],
  );
});
