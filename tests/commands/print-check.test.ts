import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContentWarning } from '../../src/checking/content-warning.ts';
import { printCheck, type PrintCheckOptions } from '../../src/commands/print-check.ts';
import type { ContentError } from '../../src/documents/content-error.ts';

const words = { why: 'There is fog.', remedy: 'Wait.' };
const error: ContentError = {
  file: 'articles/b.md',
  line: 2,
  column: 1,
  what: 'the ferry is late',
  ...words,
};
const warning: ContentWarning = { ...error, file: 'articles/a.md', what: 'no pier', name: 'missing-alt' };

/** What is printed to both streams, and whether the content passes. */
function print(
  found: { readonly errors?: readonly ContentError[]; readonly warnings?: readonly ContentWarning[] },
  options: Partial<PrintCheckOptions> = {},
) {
  const written = { out: '', errorOut: '' };
  const isPassed = printCheck(
    { articleCount: 2, errors: [], warnings: [], ...found },
    {
      format: 'text',
      isStrict: false,
      all: false,
      contentFolder: '/repository/content',
      repositoryFolder: '/repository',
      out: { write: (text) => (written.out += text) },
      errorOut: { write: (text) => (written.errorOut += text) },
      ...options,
    },
  );
  return { ...written, isPassed };
}

test('If nothing is found, all is well', () => {
  assert.deepEqual(print({}), { out: '2 articles: all is well.\n', errorOut: '', isPassed: true });
});

test('Warnings are printed with their names and counted, and the content passes', () => {
  assert.deepEqual(print({ warnings: [warning] }), {
    out: `articles/a.md:2:1  missing-alt: no pier
    There is fog.
    Wait.

1 warning in 1 file
2 articles: no errors. docs/checks.md explains the warnings.
`,
    errorOut: '',
    isPassed: true,
  });
});

test('Errors are printed where errors belong, and the content does not pass', () => {
  const { out, errorOut, isPassed } = print({ errors: [error] });
  assert.deepEqual([out, isPassed], ['', false]);
  assert.match(errorOut, /^articles\/b\.md:2:1 {2}the ferry is late\n[^]*1 error in 1 file\n$/);
});

test('If warnings count as errors, they do not pass', () => {
  assert.equal(print({ warnings: [warning] }, { isStrict: true }).isPassed, false);
  assert.match(print({ warnings: [warning] }, { isStrict: true }).errorOut, /missing-alt/);
  assert.equal(print({}, { isStrict: true }).isPassed, true);
});

test('GitHub gets a command for each, in order of file, with the path in the repository', () => {
  const { out, errorOut } = print({ errors: [error], warnings: [warning] }, { format: 'github' });
  assert.equal(errorOut, '');
  assert.equal(
    out,
    '::warning file=content/articles/a.md,line=2,col=1,title=missing-alt::no pier%0AThere is fog.%0AWait.\n' +
      '::error file=content/articles/b.md,line=2,col=1,title=error::the ferry is late%0AThere is fog.%0AWait.\n',
  );
  assert.match(print({ warnings: [warning] }, { format: 'github', isStrict: true }).out, /^::error /);
  const ofPublic = { ...error, file: 'public/a.txt' };
  assert.match(print({ errors: [ofPublic] }, { format: 'github' }).out, /^::error file=public\/a\.txt,/);
});

test('No text of an article is a command to GitHub', () => {
  const hostile = { ...error, file: 'articles/a,line=9::b.md', what: '“x\n::error::y\r%0A”' };
  const { out } = print({ errors: [hostile] }, { format: 'github' });
  assert.equal(out.split('\n').length, 2);
  assert.ok(out.includes('file=content/articles/a%2Cline=9%3A%3Ab.md,line=2'));
  assert.ok(out.includes('“x\\x0a::error::y\\x0d%250A”'));
});

test('Programs get one object with all of it', () => {
  const { out, errorOut } = print({ errors: [error], warnings: [warning] }, { format: 'json' });
  assert.equal(errorOut, '');
  assert.deepEqual(JSON.parse(out), { articles: 2, errors: [error], warnings: [warning] });
  const hostile = { ...error, what: 'a\u202e\u009b\u2028b' };
  const printed = print({ errors: [hostile] }, { format: 'json' }).out;
  assert.ok(printed.includes('a\\u202e\\u009b\\u2028b'));
  assert.deepEqual(JSON.parse(printed), { articles: 2, errors: [hostile], warnings: [] });
});
