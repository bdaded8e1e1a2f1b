import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMarkdownRenderer } from '../../src/html/render.ts';
import { hostileInputs } from './hostile-inputs.ts';
import { findUnsafe } from './safety.ts';

const renderer = createMarkdownRenderer();
const place = { folder: '/2022/01/13/', siteUrl: 'https://example.org' };

describe('nothing is left that can run', () => {
  for (const [name, markdown] of Object.entries(hostileInputs)) {
    test(`of ${name}`, () => {
      assert.deepEqual(findUnsafe(renderer.render(markdown, place)), []);
    });

    test(`of ${name}, in a feed`, () => {
      assert.deepEqual(findUnsafe(renderer.render(markdown, { ...place, absolute: true })), []);
    });
  }
});

describe('nothing is left that can run where two attempts are put together', () => {
  const open = /mutation|unclosed|comment|template|CDATA|SVG|never|completes|blocks/;
  const opening = Object.entries(hostileInputs).filter(([name]) => open.test(name));
  for (const [name, markdown] of opening) {
    test(`of ${name} before each other one`, () => {
      for (const other of Object.values(hostileInputs)) {
        const joined = `${markdown}${other}`;
        assert.deepEqual(findUnsafe(renderer.render(joined, place)), [], joined);
      }
    });
  }
});

test('the check itself finds what is unsafe', () => {
  const html =
    '<script>a</script><b onclick=a>b</b><a href="javascript:a">c</a><!-- d --><img src="//e.test"><i id=f>g</i>';
  assert.deepEqual(findUnsafe(html), [
    '<script>',
    '<b onClick="a">',
    '<a href="javascript:a">',
    'a comment',
    '<img src="//e.test">',
    '<i id="f">',
  ]);
});

test('what a script, a style or a frame holds does not become text', () => {
  const html = renderer.render(
    'a <script>b</script><style>c</style><iframe>d</iframe><svg><text>e</text></svg> f',
    place,
  );
  assert.equal(html, '<p>a  f</p>');
});

test('the text within an element that goes stays', () => {
  assert.equal(renderer.render('a <font color=red>b</font> <blink>c</blink>', place), '<p>a b c</p>');
});
