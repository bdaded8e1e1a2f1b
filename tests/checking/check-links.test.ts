import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkLinks } from '../../src/checking/check-links.ts';
import { readText } from '../reading/read-content.ts';

const paths = new Set([
  '/',
  '/feed.xml',
  '/2022/01/11/fog/',
  '/2022/01/12/fog-at-sea/',
  '/2022/01/12/туман/',
]);
const known = { isKnownPath: (path: string) => paths.has(path), listPaths: () => paths };

describe('checking links', () => {
  it('lets pass what leads to a page, whatever its query, fragment or encoding', () => {
    const body =
      '[a](/) [b](/feed.xml?x) [c](/2022/01/11/fog/#x) [d](/2022/01/12/%D1%82%D1%83%D0%BC%D0%B0%D0%BD/) [e](../../01/11/fog/)';
    assert.deepEqual(checkLinks([referencesOf(body)], known), []);
  });

  it('lets pass what leads elsewhere', () => {
    const body = '[a](https://fog.example/x) [b](mailto:a@fog.example) [c](//fog.example/) [d](#here)';
    assert.deepEqual(checkLinks([referencesOf(body)], known), []);
  });

  it('knows the site by its whole address too', () => {
    assert.equal(checkLinks([referencesOf('[a](https://news.example/nowhere/)')], known).length, 1);
  });

  it('asks for the slash at the end', () => {
    const { isKnownPath } = known;
    const [error] = checkLinks([referencesOf('[a](/2022/01/11/fog)')], { isKnownPath });
    assert.equal(error?.remedy, 'Did you mean /2022/01/11/fog/?');
  });

  it('proposes the address without the base path, which texts do not have', () => {
    for (const [basePath, written] of [
      ['/a/b/', '/a/b/2022/01/11/fog/'],
      ['/a/b/', '/a/b/2022/01/11/fog'],
      ['/a%C3%B1o/', '/año/2022/01/11/fog/'],
    ] as const) {
      const [error] = checkLinks([referencesOf(`[a](${written})`)], { ...known, basePath });
      assert.equal(error?.remedy, 'Did you mean /2022/01/11/fog/?', written);
    }
  });

  it('finds the page behind index.html', () => {
    assert.equal(remedyOf('/2022/01/11/fog/index.html'), 'Did you mean /2022/01/11/fog/?');
  });

  it('finds the same name on another day', () => {
    for (const path of ['/2022/01/10/fog/', '/1999/12/30/fog/']) {
      assert.equal(remedyOf(path), 'Did you mean /2022/01/11/fog/?');
    }
  });

  it('finds a similar name on the same day', () => {
    assert.equal(remedyOf('/2022/01/12/fog-on-sea/'), 'Did you mean /2022/01/12/fog-at-sea/?');
  });

  it('suggests nothing where nothing is alike', () => {
    assert.match(remedyOf('/2019/05/05/elections/'), /^Correct the address/);
  });

  it('lets a draft link to a draft, and nothing else', () => {
    const target = referencesOf('Text.', 'draft: true\n', 'articles/2022/01/13/tomorrow.md');
    const link = '[a](/2022/01/13/tomorrow/)';
    assert.deepEqual(checkLinks([target, referencesOf(link, 'draft: true\n')], known), []);
    assert.equal(checkLinks([target, referencesOf(link)], known).length, 1);
  });

  it('takes a picture from elsewhere on the site as a link', () => {
    const references = referencesOf('![a](/images/pier.jpg) ![b](https://fog.example/b.jpg)');
    assert.deepEqual(references.images, []);
    assert.equal(checkLinks([references], known)[0]?.what, 'the link “/images/pier.jpg” leads nowhere');
  });

  it('asks for what makes a host or a mailbox an address', () => {
    const meant = {
      'www.fog.example': 'https://www.fog.example',
      'WWW.fog.example/a?b#c': 'https://WWW.fog.example/a?b#c',
      'fog.org/report': 'https://fog.org/report',
      'https;//fog.example/a': 'https://fog.example/a',
      'http//fog.example/a': 'https://fog.example/a',
      'https/fog.example': 'https://fog.example',
      'jane@fog.example': 'mailto:jane@fog.example',
    };
    for (const [written, address] of Object.entries(meant)) {
      assert.equal(remedyOf(written), `Did you mean ${address}?`);
    }
  });

  it('says of a file whose type is not published that it is there', () => {
    const isLeftOver = (file: string) => file === 'articles/2022/01/13/page.html';
    const [error] = checkLinks([referencesOf('[a](./page.html)')], { ...known, isLeftOver });
    assert.equal(error?.what, 'the file “./page.html” is of a type that is not published');
  });

  it('does not list the paths of a large archive unless a link is broken', () => {
    const listPaths = () => assert.fail('listed');
    assert.deepEqual(checkLinks([referencesOf('[a](/)')], { ...known, listPaths }), []);
  });
});

function referencesOf(body: string, more = '', file = 'articles/2022/01/13/ferry.md') {
  return readText(`---\ntitle: A\npublished: 2022-01-13\nsource: elparis\n${more}---\n${body}\n`, file)
    .references;
}

function remedyOf(path: string): string {
  return checkLinks([referencesOf(`[a](${path})`)], known)[0]?.remedy ?? '';
}
