import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStyle } from '../../src/look/read-style.ts';

const read = (text: string) => readStyle(text, (url) => ({ url: `/base${url}` }));

test('A stylesheet is minified, and its addresses are those of the pages', () => {
  const { css, errors } = read('.lede {\n  color: #ff0000;\n  background: url(/x.png);\n}\n');
  assert.deepEqual(errors, []);
  assert.equal(css, '.lede{color:red;background:url(/base/x.png)}');
});

test('No text of a stylesheet ends the element that holds it', () => {
  const { css } = read('a::after { content: "</style><script>" }');
  assert.equal(css, 'a:after{content:"<\\/style><script>"}');
});

test('A token at the root is known by its name, value, place and pages', () => {
  const { tokens } = read(
    ':root {\n  --paper: #fff;\n  --ink: oklch(0.2 0 0) !important }\n' +
      '@media (prefers-color-scheme: dark) { :root { --paper: #000 } }\n' +
      '@media (min-width: 60rem) { html:root { --size-text: 2rem } }\n' +
      '@layer x { @media (prefers-color-scheme: light) { :root { --soft: red } } }\n',
  );
  assert.deepEqual(
    tokens.map(({ name, value, line, column, mode }) => [name, value, line, column, mode]),
    [
      ['--paper', '#fff', 2, 3, 'all'],
      ['--ink', 'oklch(0.2 0 0)', 3, 3, 'all'],
      ['--paper', '#000', 4, 47, 'dark'],
      ['--size-text', '2rem', 5, 41, undefined],
      ['--soft', 'red', 6, 59, undefined],
    ],
  );
});

test('An unknown token at the root is an error with the nearest, and a property of another rule is not', () => {
  const { errors, css } = read('body { --brand: red }\n:root {\n  --acent: red;\n  --brand: red;\n}\n');
  assert.equal(css, '');
  assert.deepEqual(
    errors.map(({ line, column, what }) => [line, column, what]),
    [
      [3, 3, '“--acent” is not a token of the pages'],
      [4, 3, '“--brand” is not a token of the pages'],
    ],
  );
  assert.match(errors[0]?.remedy ?? '', /^Did you mean “--accent”\?/);
  assert.match(errors[1]?.remedy ?? '', /^A property of your own .* “body \{ --brand: … \}”\.$/);
});

test('What is not CSS is an error in its place', () => {
  const texts = ['a {\n  color red;\n}', 'a {}\n}', 'a {\n  width: calc(}\n}', '@media (foo {a{b:c}}'];
  const errors = texts.map((text) => read(text).errors);
  assert.deepEqual(
    errors.map((found) => found.map(({ line, what }) => [line, what])),
    [
      [[2, 'this is not CSS: “red” is not expected here']],
      [[2, 'this is not CSS: unexpected end of input']],
      [[2, 'this is not CSS: unexpected token CloseCurlyBracket']],
      [[1, 'this is not CSS: unexpected token CurlyBracketBlock']],
    ],
  );
});

test('No stylesheet imports another', () => {
  for (const text of ['@import "other.css";\na{}', '@import url(https://fonts.example/css);']) {
    const { errors } = read(text);
    assert.deepEqual(
      errors.map(({ line, what }) => [line, what]),
      [[1, '@import is not allowed here']],
    );
  }
});
