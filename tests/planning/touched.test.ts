import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { articleFiles, createTestSite, siteFiles, type TestArticle } from '../test-site.ts';
import { planSite } from './plan-site.ts';

/*
 * A headline’s punctuation alone changes: the article’s words, and so all that is found from them, stay. What names it
 * must be looked at all the same.
 */

/** So that no page is stale for naming an article under Latest. */
const settings = { 'site.yaml': `${siteFiles['site.yaml'] ?? ''}lists: { latest: 1 }\n` };
const report =
  'A tanker ran aground off Port Sorrow at night. The crew of the Meridian Star was taken off by helicopter, and the coast guard looks for oil on the beaches.';
const between: Readonly<Record<string, TestArticle>> = {
  rain: { published: '2022-01-13T08:00:00Z', body: 'Rain fell on the plain.' },
  harvest: { published: '2022-01-14T08:00:00Z', body: 'The farmers brought in their wheat.' },
};

/** Publishes some articles. @returns what sets an exclamation mark behind the headline of one, and tells what is stale then. */
async function publish(context: TestContext, articles: Readonly<Record<string, TestArticle>>) {
  const site = createTestSite(context, { ...settings, ...articleFiles(articles) });
  await planSite(site);
  return async (slug: string): Promise<ReadonlySet<string>> => {
    const edited = articles[slug];
    assert.ok(edited !== undefined);
    site.write(articleFiles({ [slug]: { ...edited, title: `${edited.title ?? slug}!` } }));
    return (await planSite(site)).stale;
  };
}

const original: TestArticle = {
  published: '2022-01-12T08:00:00Z',
  title: 'Meridian Star aground',
  topics: ['Port Sorrow'],
  body: report,
};
/** Later than an article may join a story, which would make its page stale in any case. */
const later = { ...original, published: '2022-01-24T08:00:00Z', source: 'beta' };
const another =
  'Helicopters have lifted the crew of the tanker Meridian Star to safety; off Port Sorrow the coast guard fears for the beaches.';

test('The page of a copy is stale that names the edited article under Also published by', async (context) => {
  const exclaim = await publish(context, { original, ...between, copy: later });
  const stale = await exclaim('original');
  assert.ok(stale.has('/2022/01/24/copy/'));
});

test('The page of a later article is stale that names the edited one under You may like', async (context) => {
  const exclaim = await publish(context, { original, ...between, later: { ...later, body: another } });
  const stale = await exclaim('original');
  assert.ok(stale.has('/2022/01/24/later/'));
});

test('The page of the next article is stale, which lists the edited one under Latest', async (context) => {
  const exclaim = await publish(context, { original, ...between });
  const stale = await exclaim('original');
  assert.ok(stale.has('/2022/01/13/rain/'));
});

test('The page of the article before is stale, which leads on to the edited one', async (context) => {
  const exclaim = await publish(context, { original, ...between });
  const stale = await exclaim('rain');
  assert.ok(stale.has('/2022/01/12/original/'));
});

test('A page that does not name the edited article is not stale', async (context) => {
  const exclaim = await publish(context, { original, ...between, copy: later });
  const stale = await exclaim('original');
  assert.ok(!stale.has('/2022/01/14/harvest/'));
});

test('The page of a day’s trends is stale that names the edited article as its newest', async (context) => {
  const second = { ...original, published: '2022-01-12T09:00:00Z', source: 'beta', body: another };
  const exclaim = await publish(context, { original, second, ...between });
  const stale = await exclaim('second');
  assert.ok(stale.has('/trends/2022-01-12/'));
});

test('The pages of a story are stale that list the edited article', async (context) => {
  const second = { ...original, published: '2022-01-12T09:00:00Z', source: 'beta', body: another };
  const third = { ...original, published: '2022-01-15T09:00:00Z', body: `${report} ${another}` };
  const exclaim = await publish(context, { original, second, ...between, third });
  const stale = await exclaim('third');
  assert.deepEqual(
    ['/2022/01/12/original/', '/stories/original-2022-01-12/'].filter((path) => !stale.has(path)),
    [],
  );
});

test('The page of the same day a year later is stale, which names the edited article under On this day', async (context) => {
  const later = { published: '2023-01-12T08:00:00Z', body: 'Rain fell on the plain.' };
  const exclaim = await publish(context, { original, later });
  const stale = await exclaim('original');
  assert.ok(stale.has('/2023/01/12/'));
});
