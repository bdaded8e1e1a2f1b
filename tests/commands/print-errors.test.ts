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
