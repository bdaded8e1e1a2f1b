import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContentError } from '../../src/documents/content-error.ts';
import { printErrors, type PrintOptions } from '../../src/commands/print-errors.ts';

const errorAt = (file: string, line: number, column = 1): ContentError => ({
  file,
  line,
  column,
  what: 'the ferry is late',
  why: 'There is fog.',
  remedy: 'Wait.',
});

describe('printing errors', () => {
  it('prints place, fault, reason and remedy, file by file, by line and column, and counts', () => {
    assert.equal(
      print([errorAt('b.md', 1), errorAt('a.md', 10), errorAt('a.md', 9, 5), errorAt('a.md', 9, 4)]),
      `a.md:9:4  the ferry is late
    There is fog.
    Wait.
a.md:9:5  the ferry is late
    There is fog.
    Wait.
a.md:10:1  the ferry is late
    There is fog.
    Wait.

b.md:1:1  the ferry is late
    There is fog.
    Wait.

4 errors in 2 files
`,
    );
  });

  it('stops after 200 and says how many are left', () => {
    const errors = Array.from({ length: 1450 }, (_, index) => errorAt('a.md', index + 1));
    const text = print(errors);
    assert.match(text, /a\.md:200:1 /);
    assert.doesNotMatch(text, /a\.md:201:1 /);
    assert.match(text, /\nand 1,250 more; --all shows them\n1,450 errors in 1 file\n$/);
  });

  it('prints all of them where all are wanted', () => {
    const errors = Array.from({ length: 201 }, (_, index) => errorAt('a.md', index + 1));
    assert.match(print(errors, { all: true }), /a\.md:201:1 [^]*\n201 errors in 1 file\n$/);
  });

  const hostile: ContentError = {
    file: 'articles/a\n::error::b\u001B[2J.md',
    line: 1,
    column: 1,
    what: '“\n::set-output name=x::y” is not a known key: \u202Ea\u009B',
    why: '::error::why',
    remedy: 'Remove “\r##vso[task.complete]”.',
  };

  it('shows what a file or a key holds as escapes, so that no line is a command to a terminal or to CI', () => {
    assert.equal(
      print([hostile], { hasColor: false }),
      `articles/a\\x0a::error::b\\x1b[2J.md:1:1  “\\x0a::set-output name=x::y” is not a known key: \\u202ea\\u009b
    \\u003a:error::why
    Remove “\\x0d\\u0023#vso[task.complete]”.

1 error in 1 file
`,
    );
  });

  it('cuts what would fill the screen', () => {
    const text = print([{ ...hostile, what: `the link “${'x'.repeat(100_000)}” leads nowhere` }]);
    assert.ok(text.length < 1500);
    assert.match(text, /x…\n/);
  });

  it('shows them as escapes in colour too, whose own escapes stay', () => {
    assert.match(
      print([hostile], { hasColor: true }),
      // eslint-disable-next-line no-control-regex -- The pattern looks for the colours.
      /^\u001B\[1marticles\/a\\x0a::error::b\\x1b\[2J\.md:1:1\u001B\[22m {2}\u001B\[31m“\\x0a::set-output/,
    );
  });

  it('uses colour where it is wanted', () => {
    assert.match(print([errorAt('a.md', 1)], { hasColor: true }), /\[1ma\.md:1:1\S+ {2}\S+the ferry is late/);
  });

  it('uses no colour in a file', () => {
    assert.ok(!print([errorAt('a.md', 1)]).includes('\u001B'));
  });
});

function print(errors: readonly ContentError[], options?: PrintOptions): string {
  let printed = '';
  printErrors(errors, { write: (text) => (printed += text) }, options);
  return printed;
}
