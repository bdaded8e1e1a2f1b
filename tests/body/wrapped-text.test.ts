import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseBody, readSearchableText } from '../../src/body/analyse-body.ts';
import { createMarkdownRenderer } from '../../src/html/render.ts';

const renderer = createMarkdownRenderer();

function render(markdown: string): string {
  return renderer.render(markdown, { folder: '/', siteUrl: 'https://a.test' });
}

test('Lines of Chinese and Japanese are joined without a space', () => {
  assert.equal(render('日本\n語'), '<p>日本語</p>');
  assert.equal(render('他说，\n“不”。'), '<p>他说，\n“不”。</p>');
  assert.equal(render('東京（\n大阪）、\n京都。'), '<p>東京（大阪）、京都。</p>');
});

test('Lines are joined where an element begins or ends', () => {
  assert.equal(render('これは**強調**\nです'), '<p>これは<strong>強調</strong>です</p>');
  assert.equal(render('これは\n*強調*です'), '<p>これは<em>強調</em>です</p>');
  assert.equal(render('<p>日本\n<b>語</b></p>'), '<p>日本<b>語</b></p>');
});

test('Other scripts keep their line ends, and Korean has spaces too', () => {
  for (const text of ['one\ntwo', '한국\n어', '日本\none', 'one\n日本', 'ไทย\nไทย', 'слово\nслово'])
    assert.equal(render(text), `<p>${text}</p>`);
});

test('Code keeps its lines', () => {
  assert.match(render('```\n日本\n語\n```'), /日本\n語/);
});

test('A line break that the author wants stays', () => {
  assert.equal(render('日本  \n語'), '<p>日本<br>\n語</p>');
  assert.equal(render('日本\n\n語'), '<p>日本</p>\n<p>語</p>');
});

test('A search finds a word across the end of a line', () => {
  for (const text of ['北京\n大学', '**北京**\n大学']) {
    assert.equal(readSearchableText(text), '北京大学');
    assert.equal(analyseBody(text).text, '北京大学');
  }
});
