import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseBody, readSearchableText } from '../../src/body/analyse-body.ts';
import { createMarkdownRenderer } from '../../src/html/render.ts';
import { mediaTypes } from '../../src/archive/media-types.ts';

const renderer = createMarkdownRenderer();
const place = { folder: '/2022/01/13/', siteUrl: 'https://example.org' };

function render(markdown: string): string {
  return renderer.render(markdown, place);
}

describe('a video or a sound beside the article', () => {
  test('plays if a reader asks for it', () => {
    assert.equal(
      render('<video src="./a.mp4"></video>'),
      '<p><video src="/2022/01/13/a.mp4" controls preload="metadata"></video></p>',
    );
    assert.equal(
      render('<audio src="a.mp3"></audio>'),
      '<p><audio src="/2022/01/13/a.mp3" controls preload="none"></audio></p>',
    );
  });

  test('never plays by itself, whatever its author asks', () => {
    assert.equal(
      render('<video src="a.mp4" autoplay muted loop preload="auto"></video>'),
      '<p><video src="/2022/01/13/a.mp4" controls preload="metadata"></video></p>',
    );
  });

  test('loads nothing before it plays if it has a picture', () => {
    assert.equal(
      render('<video src="a.webm" poster="a.jpg" width="640" height="360"></video>'),
      '<p><video width="640" height="360" src="/2022/01/13/a.webm" poster="/2022/01/13/a.jpg" controls preload="none"></video></p>',
    );
  });

  test('has no size that would push the page away', () => {
    assert.doesNotMatch(render('<video src="a.mp4" height="99999999" width="-1"></video>'), /height|width/);
  });

  test('may have several files, of which the browser takes one', () => {
    assert.equal(
      render('<video><source src="a.webm" type="text/html"><source src="./a.mp4"></video>'),
      '<p><video controls preload="metadata"><source src="/2022/01/13/a.webm" type="video/webm">' +
        '<source src="/2022/01/13/a.mp4" type="video/mp4"></video></p>',
    );
  });

  test('has its captions', () => {
    assert.match(
      render(
        '<video src="a.mp4"><track src="a.vtt" kind="captions" srclang="es" label="Español" default></video>',
      ),
      /<track src="\/2022\/01\/13\/a\.vtt" kind="captions" srclang="es" label="Español" default><\/video>/,
    );
    assert.doesNotMatch(
      render('<video src="a.mp4"><track src="a.srt"><track src="/b.vtt"></video>'),
      /track/,
    );
  });

  test('may begin at a time', () => {
    assert.match(render('<video src="a.mp4#t=10,20"></video>'), /src="\/2022\/01\/13\/a\.mp4#t=10,20"/);
  });

  test('has a whole address in a feed', () => {
    const html = renderer.render('<video src="a.mp4" poster="b.png"></video>', { ...place, absolute: true });
    assert.match(html, /src="https:\/\/example\.org\/2022\/01\/13\/a\.mp4"/);
    assert.match(html, /poster="https:\/\/example\.org\/2022\/01\/13\/b\.png"/);
  });

  test('may stand on a line of its own, or in a figure', () => {
    assert.match(render('<video src="a.mp4">\n</video>'), /^<video src="\/2022\/01\/13\/a\.mp4"/);
    assert.match(
      render('<figure><video src="a.mp4"></video><figcaption>A</figcaption></figure>'),
      /<figure><video [^>]*><\/video><figcaption>A<\/figcaption><\/figure>/,
    );
  });
});

describe('a video or a sound elsewhere', () => {
  test('is a link to it', () => {
    assert.equal(
      render('<video src="https://a.example/b.mp4"></video>'),
      '<p><a href="https://a.example/b.mp4" rel="noopener external">https://a.example/b.mp4</a></p>',
    );
  });

  test('has its title for words', () => {
    assert.match(render('<audio src="//a.example/b.mp3" title="The speech"></audio>'), />The speech<\/a>/);
  });

  test('is one in another folder of this site, or of a type that does not play', () => {
    assert.match(render('<video src="../12/a.mp4"></video>'), /<a href="\/2022\/01\/12\/a\.mp4">/);
    assert.match(render('<video src="a.avi"></video>'), /<a href="\/2022\/01\/13\/a\.avi">/);
  });

  test('does not count beside files that play', () => {
    const html = render('<video><source src="https://a.example/b.mp4"><source src="a.mp4"></video>');
    assert.equal(html, '<p><video src="/2022/01/13/a.mp4" controls preload="metadata"></video></p>');
  });

  test('leaves nothing without an address', () => {
    assert.equal(render('a <video></video><audio src=" "></audio> b'), '<p>a  b</p>');
    assert.equal(render('a <video src="javascript:alert(1)">c</video> b'), '<p>a  b</p>');
  });
});

test('Every sound and film that is published beside an article plays, and nothing else', () => {
  for (const [ending, type] of Object.entries(mediaTypes)) {
    const html = render(`<video><source src="a.${ending}"><source src="b.${ending}"></video>`);
    assert.equal(html.includes(`type="${type}"`), /^(?:audio|video)\//.test(type), ending);
  }
});

test('What a video holds for old browsers is neither printed nor found', () => {
  const markdown = 'a <video src="a.mp4">Your browser <b>cannot</b> <a href="/b/">play</a></video> b';
  assert.doesNotMatch(render(markdown), /browser|cannot|play</);
  assert.equal(readSearchableText(markdown), 'a b');
  assert.deepEqual(
    analyseBody(markdown).links.map(({ url }) => url),
    ['a.mp4'],
  );
});

test('Files that play are listed with the links, pictures for them with the pictures', () => {
  const markdown =
    'x\n\n<video poster="p.jpg"><source src="a.webm"><source src="a.mp4"><track src="a.vtt"></video>\n\n' +
    '<audio src="b.mp3"></audio>';
  const { links, images } = analyseBody(markdown);
  assert.deepEqual(
    links.map(({ url, line }) => [url, line]),
    [
      ['a.webm', 3],
      ['a.mp4', 3],
      ['a.vtt', 3],
      ['b.mp3', 5],
    ],
  );
  assert.deepEqual(images, [{ url: 'p.jpg', line: 3, column: 1 }]);
});
