import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printableLine, printableLines } from '../../src/log/printable.ts';

const cases: readonly (readonly [what: string, text: string, printed: string])[] = [
  ['An escape that would colour a terminal', 'a\u001B[31mb.md', 'a\\x1b[31mb.md'],
  ['A backspace that would hide a letter', 'a\bb', 'a\\x08b'],
  ['A carriage return that would overwrite a line', 'a\rb', 'a\\x0db'],
  ['A line feed that would begin a line', 'a\n::error::b', 'a\\x0a::error::b'],
  ['A C1 control', 'a\u009B31mb', 'a\\u009b31mb'],
  ['An override', 'a\u202Eb', 'a\\u202eb'],
  ['An isolate', 'a\u2067b\u2069', 'a\\u2067b\\u2069'],
  ['A mark of direction', 'a\u200Fb', 'a\\u200fb'],
  ['A line separator', 'a\u2028b', 'a\\u2028b'],
  ['A lone surrogate', 'a\uD800b', 'a\\ud800b'],
  ['A noncharacter', 'a\uFFFEb', 'a\\ufffeb'],
  ['A space of no width', 'a\u200Bb', 'a\\u200bb'],
  ['A filler', 'a\u3164b', 'a\\u3164b'],
  ['A hidden letter', 'a\u{E0041}b', 'a\\udb40\\udc41b'],
  ['A command of GitHub', '::error::x', '\\u003a:error::x'],
  ['A command of GitHub after white space', ' \u00A0::add-mask::x', ' \u00A0\\u003a:add-mask::x'],
  ['A command of GitHub’s earlier form', 'a ##[error]b', 'a \\u0023#[error]b'],
  ['A command of Azure', 'a ##vso[task.setvariable]b', 'a \\u0023#vso[task.setvariable]b'],
  ['A command of TeamCity', '##teamcity[message]', '\\u0023#teamcity[message]'],
];
for (const [what, text, printed] of cases) {
  test(`${what} is printed as text`, () => {
    assert.equal(printableLine(text), printed);
  });
}

test('Text of every script is printed as it is', () => {
  for (const text of ['می‌رود', '👩‍👧 ❤️', 'Край, año, Öl', 'a:4:1  “x” # 5 :: ##', 'क्षत्रिय'])
    assert.equal(printableLine(text), text);
});

test('A text of several lines keeps its lines, and none of them is a command', () => {
  assert.equal(printableLines('a\n::error::b\u001B\n'), 'a\n\\u003a:error::b\\x1b\n');
});

test('What is printed of JSON is the same JSON', () => {
  const value = { name: '\u001B\u009B\u202E\u2028\u{E0041}\uD800 ##[error]' };
  assert.deepEqual(JSON.parse(printableLine(JSON.stringify(value))), value);
});
