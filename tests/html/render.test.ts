import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMarkdownRenderer } from '../../src/html/render.ts';

const renderer = createMarkdownRenderer();
const place = { folder: '/2022/01/13/', siteUrl: 'https://example.org' };

function render(markdown: string): string {
  return renderer.render(markdown, place);
}

function renderForFeed(markdown: string): string {
  return renderer.render(markdown, { ...place, absolute: true });
}

describe('headings', () => {
  test('an h1 becomes an h2 and the ones below it follow', () => {
    assert.equal(
      render('# One\n\n## Two\n\n# Three'),
      '<h2 id="user-content-one">One</h2>\n<h3 id="user-content-two">Two</h3>\n<h2 id="user-content-three">Three</h2>',
    );
  });

  test('headings that start at h2 stay', () => {
    assert.equal(
      render('## Two\n\n### Three'),
      '<h2 id="user-content-two">Two</h2>\n<h3 id="user-content-three">Three</h3>',
    );
  });

  test('an h6 is never lowered', () => {
    assert.equal(
      render('# One\n\n##### Five\n\n###### Six'),
      '<h2 id="user-content-one">One</h2>\n<h6 id="user-content-five">Five</h6>\n<h6 id="user-content-six">Six</h6>',
    );
  });

  test('headings in raw HTML count too', () => {
    assert.equal(
      render('<h1>One</h1>\n\n## Two'),
      '<h2 id="user-content-one">One</h2>\n<h3 id="user-content-two">Two</h3>',
    );
  });

  test('the heading of the footnotes is an h2, whatever the others are', () => {
    assert.match(render('# One[^1]\n\n[^1]: Note.'), /<h2 class="sr-only" id="user-content-footnote-label">/);
  });
});

describe('links', () => {
  test('a link out of the site says so', () => {
    assert.equal(
      render('[a](https://a.test/b)'),
      '<p><a href="https://a.test/b" rel="noopener external">a</a></p>',
    );
  });

  test('a link to the site’s own address becomes a path', () => {
    assert.equal(render('[a](https://example.org/b/?c=d#e)'), '<p><a href="/b/?c=d#e">a</a></p>');
  });

  test('a path stays a path', () => {
    assert.equal(render('[a](/2022/01/12/b/)'), '<p><a href="/2022/01/12/b/">a</a></p>');
  });

  test('a relative link starts from the folder', () => {
    assert.equal(render('[a](../12/b/)'), '<p><a href="/2022/01/12/b/">a</a></p>');
  });

  test('an address without its protocol leads out', () => {
    assert.equal(render('[a](//a.test/)'), '<p><a href="https://a.test/" rel="noopener external">a</a></p>');
  });

  test('two slashes after the site’s own address cannot turn a path into another host', () => {
    assert.equal(render('[a](https://example.org//a.test/)'), '<p><a href="/a.test/">a</a></p>');
  });

  test('another port or protocol of the same host is another site', () => {
    assert.match(render('<http://example.org/> <https://example.org:8443/>'), /external.*external/);
  });

  test('a mail address may be written to', () => {
    assert.equal(render('<desk@a.test>'), '<p><a href="mailto:desk@a.test">desk@a.test</a></p>');
  });

  test('links of raw HTML are treated the same', () => {
    assert.equal(
      render('<a href="https://a.test/" rel="opener" target="_blank">a</a>'),
      '<p><a href="https://a.test/" rel="noopener external">a</a></p>',
    );
  });

  test('the source of a quote is resolved as a link is', () => {
    assert.match(render('<q cite="../12/b/">a</q>'), /<q cite="\/2022\/01\/12\/b\/">/);
  });

  test('a link with a protocol that is not allowed becomes its words', () => {
    assert.equal(render('[*a* b](ftp://a.test/)'), '<p><em>a</em> b</p>');
  });

  test('a feed gets whole addresses for links and pictures', () => {
    assert.equal(
      renderForFeed('[a](/b/) ![c](./d.jpg)'),
      '<p><a href="https://example.org/b/">a</a> ' +
        '<img src="https://example.org/2022/01/13/d.jpg" alt="c" loading="lazy" decoding="async"></p>',
    );
  });
});

describe('links to a part of a text', () => {
  test('lead to the prefixed id, in this article and in others', () => {
    assert.match(render('[a](#b)'), /href="#user-content-b"/);
    assert.match(render('[a](/2022/01/12/c/#b)'), /href="\/2022\/01\/12\/c\/#user-content-b"/);
    assert.match(render('[a](../12/c/#user-content-b)'), /href="\/2022\/01\/12\/c\/#user-content-b"/);
  });

  test('lead to the prefixed id of an editors’ page', () => {
    const editorialPaths = new Set(['/über/']);
    const html = renderer.render('[a](/%C3%BCber/#b)', { ...place, editorialPaths });
    assert.match(html, /#user-content-b"/);
  });

  test('of a page of ours or of another site stay as they are', () => {
    assert.match(render('[a](/archive/#b)'), /href="\/archive\/#b"/);
    assert.match(render('[a](https://a.test/2022/01/12/c/#b)'), /\/c\/#b"/);
  });

  test('are whole in a feed, whose texts have no ids', () => {
    const html = renderer.render('## H\n\nText[^a], [b](#h).\n\n[^a]: Note.', {
      ...place,
      page: '/2022/01/13/d/',
      absolute: true,
    });
    assert.doesNotMatch(html, /\bid=|describedby/);
    const targets = Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href);
    const page = 'https://example.org/2022/01/13/d/#user-content-';
    assert.deepEqual(targets, [`${page}fn-a`, `${page}h`, `${page}fnref-a`]);
  });
});

test('A text on another page than its own has no ids, and its links within it lead to its own page', () => {
  const html = renderer.render('## H\n\nText[^a], [b](#h), [c](/archive/).\n\n[^a]: Note.', {
    ...place,
    page: '/2022/01/13/d/',
  });
  assert.doesNotMatch(html, /\bid=|describedby/);
  const targets = Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href);
  const page = '/2022/01/13/d/#user-content-';
  assert.deepEqual(targets, [`${page}fn-a`, `${page}h`, '/archive/', `${page}fnref-a`]);
});

describe('pictures', () => {
  test('a picture beside the article is found in its folder', () => {
    assert.equal(
      render('See ![A dam](./dam.jpg "High")'),
      '<p>See <img src="/2022/01/13/dam.jpg" alt="A dam" title="High" loading="lazy" decoding="async"></p>',
    );
  });

  test('a picture elsewhere keeps its address', () => {
    assert.match(render('![a](https://a.test/b.png)'), /src="https:\/\/a\.test\/b\.png"/);
  });

  test('a picture of a known size keeps its place while it comes, unless its article says how large', () => {
    const sizes = { '/2022/01/13/é.jpg': { width: 64, height: 48 } };
    const renderSized = (markdown: string) => renderer.render(markdown, { ...place, sizes });
    assert.match(renderSized('![a](./%C3%A9.jpg)'), /<img [^>]*width="64" height="48"/);
    assert.match(renderSized('<img src="./é.jpg" alt="a" width="32">'), /<img [^>]*width="32" [^>]*"async">/);
    assert.doesNotMatch(renderSized('![a](./b.jpg)'), /width/);
  });

  test('the main colour of a picture stands behind it, but not in a feed', () => {
    const sizes = { '/2022/01/13/a.jpg': { width: 64, height: 48, colour: '#8a7f66' } };
    assert.match(renderer.render('![a](a.jpg)', { ...place, sizes }), /<img [^>]*data-colour="#8a7f66"/);
    assert.doesNotMatch(renderer.render('![a](a.jpg)', { ...place, sizes, absolute: true }), /data-colour/);
  });

  test('a size that no picture has is left out', () => {
    for (const side of ['99999999', '-1', '0', '1e9', '50%', 'x', '10001']) {
      assert.doesNotMatch(
        render(`<img src="./a.jpg" height="${side}" width="${side}">`),
        /height|width/,
        side,
      );
    }
  });

  test('a part of the page is no file of a picture or a player', () => {
    for (const part of ['#', '#a']) {
      assert.doesNotMatch(render(`![a](${part})`), / src=/);
      assert.doesNotMatch(
        render(`<img src="${part}"> <video src="./a.mp4" poster="${part}"></video>`),
        /(?:poster|src)="#/,
      );
    }
  });

  test('a picture without a text for the blind gets an empty one', () => {
    assert.match(render('<img src="./a.jpg">'), /alt=""/);
  });
});

describe('what GitHub adds', () => {
  test('the columns of a table keep their alignment without a style', () => {
    const html = render('| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |');
    assert.match(html, /<td class="left">1<\/td>\n<td class="center">2<\/td>\n<td class="right">3<\/td>/);
  });

  test('an alignment that Markdown does not have is left out', () => {
    assert.match(render('<table><tr><td align="char">1</td></tr></table>'), /<td>1<\/td>/);
  });

  test('a table lies in a box that can be moved, by keyboard too', () => {
    assert.match(
      render('| a |\n| - |\n| 1 |'),
      /^<div class="wide" tabindex="0"><table>[^]*<\/table><\/div>$/,
    );
  });

  test('a table within a table has its box too', () => {
    const html = render('<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>');
    assert.equal(html.match(/<div class="wide" tabindex="0"><table>/g)?.length, 2);
  });

  test('a footnote leads to its note and back', () => {
    const html = render('Text[^a].\n\n[^a]: Note.');
    assert.match(html, /<a href="#user-content-fn-a" id="user-content-fnref-a"/);
    assert.match(html, /<li id="user-content-fn-a">\n<p>Note\. <a href="#user-content-fnref-a"/);
  });

  test('a footnote leads to its note and back beside raw HTML too', () => {
    const html = render('<b>Text</b>[^a].\n\n[^a]: Note.');
    assert.match(html, /<a href="#user-content-fn-a" id="user-content-fnref-a"/);
    assert.match(html, /<li id="user-content-fn-a">\n<p>Note\. <a href="#user-content-fnref-a"/);
  });

  test('a task list shows boxes that cannot be changed', () => {
    assert.match(render('- [x] done'), /<input type="checkbox" checked disabled>/);
  });

  test('the words of a task are the label of its box', () => {
    assert.match(
      render('- [ ] to *do*\n  - [x] done'),
      /<li class="task-list-item"><label><input type="checkbox" disabled> to <em>do<\/em>\s*<\/label><ul/,
    );
  });

  test('the words of a task in a paragraph are the label of its box', () => {
    assert.match(render('- [ ] a\n\n- [ ] b'), /<p><label><input type="checkbox" disabled> a<\/label><\/p>/);
  });

  test('an address in the text is a link', () => {
    assert.match(
      render('See www.a.test.'),
      /<a href="http:\/\/www\.a\.test\/" rel="noopener external">www\.a\.test<\/a>\./,
    );
  });

  test('words between two tildes are struck', () => {
    assert.equal(render('~~a~~'), '<p><del>a</del></p>');
  });
});

describe('raw HTML', () => {
  test('language and direction are kept', () => {
    assert.equal(render('<bdi lang="fa" dir="rtl">a</bdi>'), '<p><bdi lang="fa" dir="rtl">a</bdi></p>');
  });

  test('an id is prefixed, and a link to it as well', () => {
    assert.equal(
      render('<b id="a">b</b> [c](#a)'),
      '<p><b id="user-content-a">b</b> <a href="#user-content-a">c</a></p>',
    );
  });

  test('a class or a style is dropped', () => {
    assert.equal(render('<b class="x" style="color:red">a</b>'), '<p><b>a</b></p>');
  });

  test('an unclosed element ends with the article', () => {
    assert.equal(render('<b>a'), '<p><b>a</b></p>');
  });

  test('Markdown between two tags is read', () => {
    assert.equal(render('<div>\n\n*a*\n\n</div>'), '<div>\n<p><em>a</em></p>\n</div>');
  });
});

test('front matter is not the body’s business: three hyphens are a rule', () => {
  assert.equal(render('---\na: b\n---'), '<hr>\n<h2 id="user-content-a-b">a: b</h2>');
});

test('a renderer remembers nothing of the article before', () => {
  const first = render('Text[^a].\n\n[^a]: Note.\n\n[x]\n\n[x]: /a/');
  render('# Other[^a]\n\n[^a]: Other.\n\n[x]: /b/');
  assert.equal(render('Text[^a].\n\n[^a]: Note.\n\n[x]\n\n[x]: /a/'), first);
});

test('NUL becomes the replacement character', () => {
  assert.equal(render('a\0b'), '<p>a\uFFFDb</p>');
});
