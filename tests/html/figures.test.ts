import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseBody, readSearchableText } from '../../src/body/analyse-body.ts';
import { createMarkdownRenderer } from '../../src/html/render.ts';

const renderer = createMarkdownRenderer();
const place = { folder: '/2022/01/13/', siteUrl: 'https://example.org' };

/** What is printed, with pictures as they are written. */
function render(markdown: string): string {
  return renderer
    .render(markdown, place)
    .replaceAll(' loading="lazy" decoding="async"', '')
    .replaceAll('src="/2022/01/13/', 'src="');
}

const a = '<img src="a.jpg" alt="a">';
const b = '<img src="b.jpg" alt="b">';
const caption = (text: string) => `<figcaption>${text}</figcaption>`;
const gallery = (...figures: readonly string[]) =>
  `<div class="gallery">${figures.map((figure) => `<figure>${figure}</figure>`).join('')}</div>`;

test('A picture alone with a title is a figure, and the title its caption', () => {
  assert.equal(render('![a](a.jpg "The dam")'), `<figure>${a}${caption('The dam')}</figure>`);
});

test('A picture alone without a title stays a paragraph', () => {
  assert.equal(render('![a](a.jpg)'), `<p>${a}</p>`);
  assert.equal(render('![a](a.jpg " ")'), `<p><img src="a.jpg" alt="a" title=" "></p>`);
});

test('Several pictures in one paragraph are a gallery', () => {
  assert.equal(render('![a](a.jpg "A")\n![b](b.jpg)'), gallery(`${a}${caption('A')}`, b));
  assert.equal(render('![a](a.jpg) ![b](b.jpg)'), gallery(a, b));
  assert.equal(render('![a](a.jpg)  \n![b](b.jpg)'), gallery(a, b));
});

test('Paragraphs of a picture each that follow one another are a gallery', () => {
  assert.equal(
    render('x\n\n![a](a.jpg)\n\n![b](b.jpg "B")\n\ny'),
    `<p>x</p>\n${gallery(a, `${b}${caption('B')}`)}\n<p>y</p>`,
  );
  assert.equal(render('![a](a.jpg)\n\n![b](b.jpg) ![a](a.jpg)'), gallery(a, b, a));
});

test('Words between two pictures part them', () => {
  assert.equal(render('![a](a.jpg)\n\nx\n\n![b](b.jpg)'), `<p>${a}</p>\n<p>x</p>\n<p>${b}</p>`);
  assert.equal(render('![a](a.jpg)\n\n---\n\n![b](b.jpg)'), `<p>${a}</p>\n<hr>\n<p>${b}</p>`);
});

test('Pictures among words are neither', () => {
  assert.equal(render('![a](a.jpg) and ![b](b.jpg)'), `<p>${a} and ${b}</p>`);
});

test('A picture that is a link is a picture, with the link around it', () => {
  assert.equal(
    render('[![a](a.jpg "A")](/c/)\n\n![b](b.jpg)'),
    gallery(`<a href="/c/">${a}</a>${caption('A')}`, b),
  );
});

test('Pictures in quotes, items and blocks of HTML are treated alike', () => {
  assert.equal(render('> ![a](a.jpg) ![b](b.jpg)'), `<blockquote>\n${gallery(a, b)}\n</blockquote>`);
  assert.match(render('- x\n\n  ![a](a.jpg "A")'), /<figure>.*A<\/figcaption><\/figure>/);
  assert.equal(render('<div>\n\n![a](a.jpg) ![b](b.jpg)\n\n</div>'), `<div>\n${gallery(a, b)}\n</div>`);
});

test('A figure that the article itself makes stays', () => {
  const markdown = '<figure>\n\n![a](a.jpg "A")\n\n<figcaption>B</figcaption>\n</figure>';
  assert.doesNotMatch(render(markdown), /<figure>[^]*<figure>/);
});

test('A caption is set and found as readers see it', () => {
  const markdown = `![a](a.jpg "It's \\"so\\"")`;
  assert.match(
    renderer.render(markdown, { ...place, language: 'en' }),
    /<figcaption>It’s “so”<\/figcaption>/,
  );
  assert.equal(readSearchableText(markdown), `It's "so"`);
});

test('Pictures of a gallery are listed to be checked, each at its place', () => {
  assert.deepEqual(analyseBody('![a](a.jpg "A")\n![b](b.jpg)').images, [
    { url: 'a.jpg', line: 1, column: 1 },
    { url: 'b.jpg', line: 2, column: 1 },
  ]);
});
