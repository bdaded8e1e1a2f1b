import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { checkAnchors } from '../../src/checking/check-anchors.ts';
import { noReferences } from '../../src/reading/read-references.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

const published = '2022-01-12T10:00:00Z';
const target = 'A text[^1] with <b id="here">places</b>.\n\n<p id="Größe">Size</p>\n\n[^1]: A note.\n';

/** The faults of the links of an article; another one, `other`, has places. */
async function listFaults(context: TestContext, body: string, matter = '') {
  const site = createTestSite(
    context,
    articleFiles({ first: { published, body }, other: { published, body: target, matter } }),
  );
  return (await site.listErrors()).map(({ line, what, remedy }) => `${String(line)} ${what} / ${remedy}`);
}

test('A link to a place that is there is no error, in this article or in another', async (context) => {
  const links =
    '[a](#mine) [b](/2022/01/12/other/#here) [c](../12/other/#Gr%C3%B6%C3%9Fe) [d](./other.md#fn-1)';
  assert.deepEqual(await listFaults(context, `<p id="mine">x</p>\n\n${links}`), []);
});

test('A link to a place that is not there is an error', async (context) => {
  assert.deepEqual(await listFaults(context, 'See [a](#nowhere).\n\nSee [b](/2022/01/12/other/#heer).'), [
    '6 the link “#nowhere” leads to no place in /2022/01/12/first/ / Correct what stands behind #, or remove it.',
    '8 the link “/2022/01/12/other/#heer” leads to no place in /2022/01/12/other/ / Did you mean #here?',
  ]);
});

test('An empty place, words that a browser is to look for, and places of other pages are let pass', async (context) => {
  const links =
    '[a](#) [b](/2022/01/12/other/#:~:text=places) [c](/archive/#2022) [d](https://fog.example/#x)';
  assert.deepEqual(await listFaults(context, links), []);
});

test('A withdrawn article has no places, and a page of the editors has its own', async (context) => {
  const matter = 'status: withdrawn\nwithdrawn: { date: 2022-02-01, reason: It was wrong. }';
  assert.equal((await listFaults(context, '[b](/2022/01/12/other/#here)', matter)).length, 1);
  const site = createTestSite(context, {
    ...articleFiles({ first: { published, body: '[a](/about/#us) [b](/about/#them)' } }),
    'pages/about.md': '---\ntitle: About\n---\n<p id="us">We</p>\n',
  });
  assert.deepEqual(
    (await site.listErrors()).map(({ what }) => what),
    ['the link “/about/#them” leads to no place in /about/'],
  );
});

test('An article whose place goes makes an error in the article that did not change, and only changed pages are printed', async (context) => {
  const site = createTestSite(
    context,
    articleFiles({ first: { published, body: '[b](./other.md#here)' }, other: { published, body: target } }),
  );
  await site.take();
  site.write(articleFiles({ third: { published } }));
  await site.take();
  site.write(articleFiles({ other: { published, body: 'No places.' } }));
  for (let build = 0; build < 2; build += 1) {
    assert.deepEqual(
      (await site.listErrors()).map(({ file }) => file),
      ['articles/2022/01/12/first.md'],
    );
  }
});

test('Links between pages that did not change are not checked again', () => {
  const from = {
    ...noReferences('articles/a.md', '/a/'),
    anchors: ['/b/', '/c/'].map((path) => ({ url: `${path}#x`, line: 1, column: 1, path, fragment: 'x' })),
  };
  const asked: string[] = [];
  const listAnchors = (path: string) => {
    asked.push(path);
    return new Set<string>();
  };
  assert.equal(checkAnchors([from], listAnchors, (path) => path === '/c/').length, 1);
  assert.deepEqual(asked, ['/c/']);
  assert.equal(checkAnchors([from], listAnchors, (path) => path === '/a/').length, 2);
});
