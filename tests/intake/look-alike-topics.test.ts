import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createBuildLog } from '../../src/log/build-log.ts';
import { takeStage } from '../../src/site/take-stage.ts';
import { withBuild } from '../../src/site/open-build.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles, siteFiles, testEdition } from '../test-site.ts';

/** What is said while articles with these topics are taken in, twice: the second time nothing has changed. */
async function takeInTwice(
  context: TestContext,
  topics: Readonly<Record<string, readonly string[]>>,
): Promise<readonly string[]> {
  const articles = Object.entries(topics).map(
    ([slug, names]) => [slug, { published: '2022-01-12T10:00:00Z', topics: [...names] }] as const,
  );
  const content = createTemporaryFolder(context, {
    ...siteFiles,
    ...articleFiles(Object.fromEntries(articles)),
  });
  const cache = createTemporaryFolder(context);
  const takeIn = async () => {
    let said = '';
    const log = createBuildLog({ write: (text) => (said += text) });
    const { errors } = await withBuild(
      { content, out: join(cache, 'site'), cache, wanted: testEdition, log },
      (build) => takeStage(build, false),
    );
    assert.deepEqual(errors, []);
    return said;
  };
  return [await takeIn(), await takeIn()];
}

test('Topics that look alike are told when articles come, and no article is refused for them', async (context) => {
  const [first, second] = await takeInTwice(context, {
    first: ['Coca', 'Energу'],
    second: ['Соса', 'Energy', 'Москва'],
  });
  assert.match(
    first ?? '',
    /^Topics with letters that look like those of another script: “Energу” within itself, “Соса” like “Coca”\. .*\n/m,
  );
  assert.doesNotMatch(second ?? '', /look like/);
});

test('Nothing is said of topics that no reader takes for one', async (context) => {
  const [first] = await takeInTwice(context, {
    first: ['Coca', 'Кока', 'Ενέργεια', 'ＥＮＥＲＧＹ', 'Energy'],
  });
  assert.doesNotMatch(first ?? '', /look like/);
});
