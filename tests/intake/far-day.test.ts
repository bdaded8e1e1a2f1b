import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createBuildLog } from '../../src/log/build-log.ts';
import { takeStage } from '../../src/site/take-stage.ts';
import { withBuild } from '../../src/site/open-build.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles, siteFiles, testEdition, type TestArticle } from '../test-site.ts';

/** What is said while the articles are taken in, by a build and by a check. */
async function takeIn(
  context: TestContext,
  articles: Readonly<Record<string, TestArticle>>,
): Promise<string> {
  const content = createTemporaryFolder(context, { ...siteFiles, ...articleFiles(articles) });
  const cache = createTemporaryFolder(context);
  let said = '';
  const log = createBuildLog({ write: (text) => (said += text) });
  const { errors } = await withBuild(
    { content, out: join(cache, 'site'), cache, wanted: testEdition, log },
    (build) => takeStage(build, false),
  );
  assert.deepEqual(errors, []);
  return said;
}

const first = { published: '2022-01-12T10:00:00Z' };

test('Where the newest day lies more than a year after the one before, its file is named, and what that does', async (context) => {
  const said = await takeIn(context, { first, typo: { published: '2042-01-13' } });
  assert.match(said, /^articles\/2042\/01\/13\/typo\.md is dated 2042-01-13, .* 2022-01-12: .*“published”/m);
});

test('Nothing is said of a newest day within a year, of a draft, or of the first day of all', async (context) => {
  const draft = { published: '2042-01-13', matter: 'draft: true' };
  assert.doesNotMatch(await takeIn(context, { first, draft, next: { published: '2023-01-12' } }), /is dated/);
  assert.doesNotMatch(await takeIn(context, { first: { published: '2042-01-13' } }), /is dated/);
});
