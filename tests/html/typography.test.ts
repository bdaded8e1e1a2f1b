import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarkdownRenderer } from '../../src/html/render.ts';

const renderer = createMarkdownRenderer();
const place = { folder: '/2022/01/13/', siteUrl: 'https://example.org' };

function render(markdown: string, language = 'en'): string {
  return renderer.render(markdown, { ...place, language });
}

test('A text is set by its language, plain or not', () => {
  assert.equal(render(`"It's" -- so...`), '<p>“It’s” – so…</p>');
  assert.equal(render(`"It's" -- *so*...`), '<p>“It’s” – <em>so</em>…</p>');
  assert.equal(render('"Ja", *gut*', 'de'), '<p>„Ja“, <em>gut</em></p>');
});

test('Without a language a text stays as it is typed', () => {
  assert.equal(renderer.render(`"It's" -- so...`, place), `<p>"It's" -- so...</p>`);
  assert.equal(renderer.render('"*a*"', place), '<p>"<em>a</em>"</p>');
});

test('A quotation goes on through the elements in it', () => {
  assert.equal(render('"*a*" and "**b** c"'), '<p>“<em>a</em>” and “<strong>b</strong> c”</p>');
  assert.equal(render(`*don*'t, l'*a*`), '<p><em>don</em>’t, l’<em>a</em></p>');
  assert.equal(render('"[a](/b/)"'), '<p>“<a href="/b/">a</a>”</p>');
  assert.equal(render('(*"a"*)'), '<p>(<em>“a”</em>)</p>');
  assert.equal(render('<p>"<b><i>a</i></b>"</p>'), '<p>“<b><i>a</i></b>”</p>');
});

test('A quotation does not go on from block to block', () => {
  assert.equal(
    render(`- "a\n- 'b'\n\nc" *d*`),
    '<ul>\n<li>“a</li>\n<li>‘b’</li>\n</ul>\n<p>c” <em>d</em></p>',
  );
  assert.match(render(`| 5' | 'a' |\n| - | - |`), /<th>5'<\/th>\n<th>‘a’<\/th>/);
});

test('A break of a line parts words', () => {
  assert.equal(render('a"  \n"b"'), '<p>a”<br>\n“b”</p>');
});

test('Code, keys and addresses stay as they are typed', () => {
  assert.equal(render('`"a" -- b...` "c"'), '<p><code>"a" -- b...</code> “c”</p>');
  assert.match(render('```\n"a" -- b\n```'), /"a" -- b/);
  assert.match(render('<pre>"a"</pre>'), /<pre>"a"<\/pre>/);
  for (const name of ['kbd', 'samp', 'tt'])
    assert.ok(render(`<${name}>"a"</${name}>`).includes('>"a"<'), name);
  assert.match(render(`https://a.test/don't--b...c`), />https:\/\/a\.test\/don't--b\.\.\.c</);
});

test('Code is a word to the marks beside it', () => {
  assert.equal(render(`"\`a\`" and \`b\`'s`), '<p>“<code>a</code>” and <code>b</code>’s</p>');
});

test('Attributes stay as they are typed', () => {
  const html = render(`![it's "a"](./b.jpg) [c](/d--e/ "f's")`);
  assert.match(html, /alt="it&#x27;s &#x22;a&#x22;"/);
  assert.match(html, /href="\/d--e\/" title="f&#x27;s"/);
});

test('The address of a heading comes from what is typed', () => {
  const html = render(`## It's "so"`);
  assert.match(html, />It’s “so”</);
  assert.equal(/id="[^"]*"/.exec(html)?.[0], /id="[^"]*"/.exec(renderer.render(`## It's "so"`, place))?.[0]);
});

test('An element that names its language is set by that one', () => {
  assert.equal(
    render('"a" <span lang="de">"b" <i>"c"</i></span> "d"'),
    '<p>“a” <span lang="de">„b“ <i>„c“</i></span> “d”</p>',
  );
  assert.equal(
    render('<blockquote lang="fr"><p>"a"</p></blockquote>\n\n"b"'),
    '<blockquote lang="fr"><p>«\u202fa\u202f»</p></blockquote>\n<p>“b”</p>',
  );
  assert.equal(render('<p lang="not a language">"a"</p>'), '<p lang="not a language">"a"</p>');
});

test('A language whose marks are not known stays as it is typed', () => {
  assert.equal(render('"*a*"', 'xx'), '<p>"<em>a</em>"</p>');
});
