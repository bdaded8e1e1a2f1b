import assert from 'node:assert/strict';
import { test } from 'node:test';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { createBase, resolveAddress } from '../../src/html/address.ts';
import { sanitizeSchema } from '../../src/body/sanitize-schema.ts';

const base = createBase({ folder: '/2022/01/13/', siteUrl: 'https://example.org' });

test('an address with a protocol that is not asked for is none, whatever the policy says', () => {
  for (const written of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,a',
    'ftp://a.test/',
  ]) {
    assert.equal(resolveAddress(written, base, ['http:', 'https:']), undefined);
  }
});

test('the policy alone drops protocols that are not allowed, whatever resolves addresses later', () => {
  const processor = unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeSanitize, sanitizeSchema)
    .use(rehypeStringify);
  const html = '<a href="javascript:alert(1)">a</a><img src="data:,b"><q cite="vbscript:c">d</q>';
  assert.equal(String(processor.processSync(html)), '<a>a</a><img><q>d</q>');
});

test('a link to a Markdown file of the content leads to its page, and names are composed', () => {
  const printed = (written: string) => resolveAddress(written, base, ['https:'])?.url;
  assert.equal(printed('../12/other.md'), '/2022/01/12/other/');
  assert.equal(printed('./other.md#part'), '/2022/01/13/other/#user-content-part');
  assert.equal(printed('../../../../pages/about.md?x'), '/about/?x');
  assert.equal(printed('./e\u0301.pdf'), '/2022/01/13/%C3%A9.pdf');
  assert.equal(printed('/2022/01/12/other.md'), '/2022/01/12/other.md');
  assert.equal(
    printed('https://else.example/2022/01/12/other.md'),
    'https://else.example/2022/01/12/other.md',
  );
});

const belowRoot = createBase({ folder: '/2022/01/13/', siteUrl: 'https://ana.example/a/b/' });

test('below a base path, each address of this site gets it, and no other', () => {
  const printed = (written: string) => resolveAddress(written, belowRoot, ['https:']);
  for (const [written, url] of [
    ['/2022/01/12/other/', '/a/b/2022/01/12/other/'],
    ['../12/other.md', '/a/b/2022/01/12/other/'],
    ['./dam.jpg', '/a/b/2022/01/13/dam.jpg'],
    ['/../../../../about/', '/a/b/about/'],
    ['https://ana.example/a/b/2022/01/12/other/#part', '/a/b/2022/01/12/other/#user-content-part'],
    ['//ana.example/a/b/feed.xml', '/a/b/feed.xml'],
    ['#part', '#user-content-part'],
  ] as const)
    assert.deepEqual([printed(written)?.url, printed(written)?.isExternal], [url, false], written);
  for (const written of ['https://ana.example/', 'https://ana.example/a/c/', 'https://else.example/a/b/'])
    assert.deepEqual([printed(written)?.url, printed(written)?.isExternal], [written, true], written);
});

test('in a feed, addresses of a site below a base path are whole', () => {
  const place = { folder: '/2022/01/13/', page: '/2022/01/13/a/', siteUrl: 'https://ana.example/a/b/' };
  const feed = createBase({ ...place, absolute: true });
  const printed = (written: string) => resolveAddress(written, feed, ['https:'])?.url;
  assert.equal(printed('/about/'), 'https://ana.example/a/b/about/');
  assert.equal(printed('./dam.jpg'), 'https://ana.example/a/b/2022/01/13/dam.jpg');
  assert.equal(printed('#part'), 'https://ana.example/a/b/2022/01/13/a/#user-content-part');
});
