import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { noAddresses } from '../../src/addresses/addresses.ts';
import { pageFile } from '../../src/archive/permalink.ts';
import { manifestFile } from '../../src/publishing/manifest.ts';
import { planPages } from '../../src/planning/plan.ts';
import { digestPage } from '../../src/renderer/page-digest.ts';
import { publishFiles } from '../../src/publishing/publish.ts';
import { createBodyReader } from '../../src/renderer/read-body.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { readPublicationState } from '../../src/store/published/publication.ts';
import { articleFiles, createTestSite, silentLog, type TestSite } from '../test-site.ts';

const first = '/2022/01/12/first/';
const ofFirst = articleFiles({ first: { published: '2022-01-12' } });
const ofSecond = articleFiles({ second: { published: '2022-01-13' } });

/**
 * Plans what an output needs and publishes it, with empty files for its pages.
 * @param renderer stands for the code that pages are made with.
 * @returns the stale paths.
 */
async function publish(
  context: TestContext,
  site: TestSite,
  { outFolder, renderer }: { readonly outFolder: string; readonly renderer: string },
): Promise<readonly string[]> {
  const archive = await site.take();
  const isEverythingStale = readPublicationState(site.store).renderer !== renderer;
  const readBody = createBodyReader(site.folder);
  const plan = planPages(site.store, archive, { context: { ...archive, readBody }, isEverythingStale });
  const names = plan.stale.map(({ path }) => pageFile(path));
  const folder = createTemporaryFolder(context, Object.fromEntries(names.map((name) => [name, ''])));
  const gone = new Set(plan.removed.map(pageFile));
  await publishFiles(
    { outFolder, store: site.store, log: silentLog, isDelta: false },
    {
      staged: names.map((name) => ({ name, folder, maker: 'page' })),
      rendered: new Map(plan.stale.map((page) => [page.path, digestPage(archive, page)])),
      asked: new Map(),
      removed: plan.removed,
      isGone: (name) => gone.has(name),
      search: undefined,
      addresses: noAddresses,
      state: {
        renderer,
        isOutputKnown: true,
        isRendererKnown: !isEverythingStale,
        whyEverything: '',
        inputs: '',
        redirects: [],
        isAllKnown: false,
      },
    },
  );
  return plan.stale.map(({ path }) => path);
}

/** Publishes, but the manifest cannot be written: all files are in place, and the store does not say so yet. */
async function stopPublishing(...[context, site, options]: Parameters<typeof publish>): Promise<void> {
  const obstacle = `${manifestFile(options.outFolder)}.part`;
  mkdirSync(obstacle);
  await assert.rejects(publish(context, site, options), /EISDIR/);
  rmdirSync(obstacle);
}

test('A page that a stopped build had deleted is made again where its article comes back', async (context) => {
  const site = createTestSite(context, { ...ofFirst, ...ofSecond });
  const options = { outFolder: join(createTemporaryFolder(context), 'site'), renderer: 'one' };
  const page = join(options.outFolder, pageFile(first));
  await publish(context, site, options);
  rmSync(join(site.folder, Object.keys(ofFirst)[0] ?? ''));
  await stopPublishing(context, site, options);
  assert.ok(!existsSync(page));
  writeFiles(site.folder, ofFirst);
  assert.ok((await publish(context, site, options)).includes(first));
  assert.ok(existsSync(page));
});

test('Where a build with other code was stopped, the output is of no code that is known', async (context) => {
  const site = createTestSite(context, ofFirst);
  const outFolder = join(createTemporaryFolder(context), 'site');
  await publish(context, site, { outFolder, renderer: 'one' });
  await stopPublishing(context, site, { outFolder, renderer: 'two' });
  assert.equal(readPublicationState(site.store).renderer, undefined);
});
