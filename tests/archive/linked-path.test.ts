import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedPath } from '../../src/archive/permalink.ts';

/** Resolves an address as it stands in an article of 28 January 2022, or in a page of the editors. */
function resolve(written: string, folder = '/2022/01/28/'): string {
  return linkedPath(written, new URL(written, `https://news.example${folder}`).pathname);
}

test('A relative link to an article’s file leads to the article', () => {
  assert.equal(resolve('../27/other.md'), '/2022/01/27/other/');
  assert.equal(resolve('./other.md#part'), '/2022/01/28/other/');
  assert.equal(resolve('other.md?x'), '/2022/01/28/other/');
  assert.equal(resolve('../../../2021/12/31/old.md'), '/2021/12/31/old/');
  assert.equal(resolve('../27/%D1%82%D1%83.md'), '/2022/01/27/%D1%82%D1%83/');
});

test('A relative link to the file of an editors’ page leads to the page', () => {
  assert.equal(resolve('../../../../pages/about.md'), '/about/');
  assert.equal(resolve('./contact.md', '/'), '/contact/');
  assert.equal(resolve('pages/contact.md', '/'), '/contact/');
});

test('A relative link from an editors’ page into the articles leads there', () => {
  assert.equal(resolve('../articles/2022/01/27/other.md', '/'), '/2022/01/27/other/');
  assert.equal(resolve('../articles/2022/01/27/a.pdf', '/'), '/2022/01/27/a.pdf');
});

test('A path from the root, and an address with its host, are taken as they are', () => {
  for (const path of ['/2022/01/27/other.md', '/readme.md', '/articles/2022/01/27/a.pdf']) {
    assert.equal(resolve(path), path);
    assert.equal(resolve(`https://news.example${path}`), path);
    assert.equal(resolve(`//news.example${path}`), path);
  }
});

test('Other files keep their endings', () => {
  for (const path of ['/2022/01/28/a.pdf', '/2022/01/28/notes.mdx', '/2022/01/28/a/b.md']) {
    assert.equal(resolve(`.${path.slice('/2022/01/28'.length)}`), path);
  }
});

test('Names are composed, an encoded slash stays one, and a wrong encoding stays as it is', () => {
  assert.equal(resolve('./e\u0301.png'), '/2022/01/28/%C3%A9.png');
  assert.equal(resolve('./e%CC%81%2Fx.png'), '/2022/01/28/%C3%A9%2Fx.png');
  assert.equal(resolve('/a%ff/e\u0301.png'), '/a%ff/e%CC%81.png');
});
