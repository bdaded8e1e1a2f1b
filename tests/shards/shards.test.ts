import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { digestOf } from '../../src/digests/digest.ts';
import { readSealed, writeSealed } from '../../src/shards/sealed-file.ts';
import { mergeShards, planToFile, renderShard } from '../../src/shards/shards.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, silentLog, siteFiles, testEdition } from '../test-site.ts';

const pages = { 'pages/about.md': '---\ntitle: About\n---\nWho we are.\n' };
/** More than there are pages: it has none to render, and needs no renderer. */
const emptyShare = { index: 1, count: 1000 };

/** A site of one article, and what makes plans and shards of it. */
function createSite(context: TestContext) {
  const content = createTemporaryFolder(context, {
    ...siteFiles,
    ...pages,
    ...articleFiles({ first: { published: '2022-01-12T10:00:00Z' } }),
  });
  const folder = createTemporaryFolder(context);
  const placeOf = (name: string) => ({
    content,
    out: join(folder, name),
    cache: join(folder, 'cache'),
    wanted: testEdition,
    log: silentLog,
  });
  const fileOf = (plan: string) => join(folder, plan);
  return {
    write: (files: Readonly<Record<string, string>>) => {
      writeFiles(content, files);
    },
    /** Changes what the shard’s list says, then files of the shard. */
    damage: (listed: object, files: Readonly<Record<string, string>>) => {
      const list = join(folder, 'shard/shard.json');
      writeSealed(list, { ...(readSealed(list) as object), ...listed });
      writeFiles(join(folder, 'shard'), files);
    },
    /** As if the plan had been made for a site that is published. */
    knowOutput: (name: string) => {
      const plan = JSON.parse(readFileSync(fileOf(name), 'utf8')) as { readonly state: object };
      const state = { ...plan.state, isOutputKnown: true };
      writeFileSync(fileOf(name), JSON.stringify({ ...plan, state }));
    },
    plan: (name: string) => planToFile({ ...placeOf('site'), hasSearch: false }, fileOf(name)),
    render: (plan: string) => renderShard(placeOf('shard'), fileOf(plan), emptyShare),
    merge: (plan: string) => mergeShards(placeOf('site'), fileOf(plan), [join(folder, 'shard')]),
  };
}

const changes: Readonly<Record<string, string>> = {
  'site.yaml': (siteFiles['site.yaml'] ?? '').replace('Test', 'Other'),
  'sources/alpha.yaml': (siteFiles['sources/alpha.yaml'] ?? '').replace('Alpha', 'Other'),
  'sources/gamma.yaml': 'name: Gamma\nlanguage: en\n',
  'pages/about.md': pages['pages/about.md'].replace('Who', 'What'),
};

for (const [file, text] of Object.entries(changes)) {
  test(`Neither a shard nor a merge goes on where ${file} is not what the plan was made from`, async (context) => {
    const site = createSite(context);
    await site.plan('plan');
    await site.render('plan');
    site.write({ [file]: text });
    const expected = { message: new RegExp(`: ${file}\\. .*--plan-out`) };
    await assert.rejects(site.render('plan'), expected);
    await assert.rejects(site.merge('plan'), expected);
  });
}

test('What a plan leaves as it is published must be there where its shards are merged', async (context) => {
  const site = createSite(context);
  await site.plan('plan');
  site.knowOutput('plan');
  await site.render('plan');
  await assert.rejects(site.merge('plan'), /site is not the site that the plan was made for.*dist/s);
});

test('A shard of another plan is not merged, though the articles are the same', async (context) => {
  const site = createSite(context);
  await site.plan('first');
  await site.render('first');
  await assert.rejects(site.merge('first'), /are in no shard/);
  site.write({ 'site.yaml': changes['site.yaml'] ?? '' });
  await site.plan('second');
  await assert.rejects(site.merge('second'), /holds a shard of another plan/);
});

/** Files with the text “made”, as they came over. */
const damages: Readonly<Record<string, string | undefined>> = {
  'site/about/index.html': '',
  'site/feed.xml': undefined,
  'site/2022/index.html': 'mode',
  'search/bundles/a.pf': 'abc',
};

for (const [file, text] of Object.entries(damages)) {
  test(`A shard whose ${file} is not as it was made is not merged, and the file named`, async (context) => {
    const site = createSite(context);
    await site.plan('plan');
    await site.render('plan');
    site.damage(
      { made: [{ name: file, digest: digestOf('made') }] },
      text === undefined ? {} : { [file]: text },
    );
    await assert.rejects(site.merge('plan'), { message: new RegExp(`shard/${file} .*Render .* again`) });
  });
}

test('A shard whose list was cut off is not merged, and its folder named', async (context) => {
  const site = createSite(context);
  await site.plan('plan');
  await site.render('plan');
  site.damage({}, { 'shard.json': '{"plan":' });
  await assert.rejects(site.merge('plan'), { message: /shard\/shard\.json .*Render .* again/ });
});

test('A shard whose list is damaged, though it can be read, is not merged, and its folder named', async (context) => {
  const site = createSite(context);
  await site.plan('plan');
  await site.render('plan');
  site.damage({}, { 'shard.json': `${'0'.repeat(64)}\n{"made":[],"files":[],"rendered":[],"asked":[]}` });
  await assert.rejects(site.merge('plan'), { message: /shard\/shard\.json .*Render .* again/ });
});
