import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { tryBodies } from '../vectors/body-suite.ts';
import { listBodyVectors } from '../vectors/body-vectors.ts';
import { tryFeeds } from '../vectors/feed-suite.ts';
import { tryFields } from '../vectors/field-suite.ts';
import { openWatchedPage, type Alarms } from '../vectors/watched-page.ts';
import { launchBrowser } from './browser.ts';

/*
 * Attacks in a real browser, without the security policy that would stop them a second time. This is a part of them:
 * `npm test -- vectors` runs all.
 */

const browser = await launchBrowser();
const none: Alarms = { scripts: [], requests: [], navigations: [], moved: [] };
const vectors = listBodyVectors();
const everyFortieth = vectors.filter((_, index) => index % 40 === 0);

test('There are thousands of vectors', () => {
  assert.ok(vectors.length > 8000, String(vectors.length));
});

test('No vector in a body runs, requests, leads away or moves anything', async () => {
  assert.deepEqual((await tryBodies(browser, everyFortieth)).alarms, none);
});

test('No vector in the item of a feed does, as a feed reader shows it', async () => {
  assert.deepEqual((await tryFeeds(browser, everyFortieth)).alarms, none);
});

test('No vector in any text field of any file does', async () => {
  const { alarms, vectors: taken } = await tryFields(browser, 12);
  assert.ok(taken > 50, String(taken));
  assert.deepEqual(alarms, none);
});

describe('the watch itself sees', async () => {
  const page = await openWatchedPage(browser);
  after(() => page.close());
  const cases: readonly (readonly [kind: keyof Alarms, what: string, html: string])[] = [
    ['scripts', 'a script that runs', '<script>alert(1)</script>'],
    ['scripts', 'an event that runs', '<img src=x onerror=alert(1)>'],
    ['scripts', 'an error of an event', '<img src=x onerror=nothing()>'],
    ['scripts', 'an address that would run', '<a href="java&#10;script:alert(1)">a</a>'],
    ['requests', 'a style sheet of another host', '<link rel=stylesheet href="//evil.test/a.css">'],
    ['requests', 'a frame of another host', '<iframe src="//evil.test/"></iframe>'],
    ['navigations', 'a refresh', '<meta http-equiv=refresh content="0;url=//evil.test/">'],
    ['moved', 'what lies over the frame', '<p style="position:fixed;inset:0;background:red">a</p>'],
    ['moved', 'a style that moves the frame', '<style>#masthead { margin: 9px }</style>'],
    ['moved', 'a name that hides an element', '<form name=search></form>'],
    ['moved', 'a name that hides a function', '<img name=getElementById>'],
    ['moved', 'an element that joins a form', '<input form=search>'],
    ['moved', 'an element that takes the focus', '<input autofocus>'],
    ['moved', 'an end tag that leaves the body', '</div></main><p>a</p>'],
  ];
  for (const [kind, what, html] of cases) {
    test(what, async () => {
      assert.notDeepEqual((await page.show([html]))[kind], []);
    });
  }
});
