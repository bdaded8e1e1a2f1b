import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles, siteFiles } from '../test-site.ts';

const command = join(import.meta.dirname, '../../scripts/check.ts');

/** Runs the command over a site with one article. */
function check(context: TestContext, body: string, ...words: readonly string[]) {
  const content = createTemporaryFolder(context, {
    ...siteFiles,
    ...articleFiles({ first: { published: '2022-01-12', body } }),
  });
  const cache = createTemporaryFolder(context);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', command, '--content', content, '--cache', cache, ...words],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('A check with warnings alone ends with 0, and with 1 if they count as errors', (context) => {
  const body = 'The <redacted> minister';
  const loose = check(context, body);
  assert.equal(loose.status, 0);
  assert.match(loose.stdout, /^articles\/2022\/01\/12\/first\.md:6:5 {2}unknown-tag: /m);
  assert.match(loose.stdout, /^1 warning in 1 file$/m);
  const strict = check(context, body, '--strict', '--format', 'json');
  assert.equal(strict.status, 1);
  const { warnings } = JSON.parse(strict.stdout) as {
    readonly warnings: readonly { readonly name: string }[];
  };
  assert.deepEqual(
    warnings.map(({ name }) => name),
    ['unknown-tag'],
  );
});

test('A check tells GitHub of errors, and of the warnings of the same file', (context) => {
  const { status, stdout } = check(context, '[x]() [[wiki]]', '--format', 'github');
  assert.equal(status, 1);
  assert.deepEqual(
    stdout
      .split('\n')
      .map((line) => /^::(\w+) .*,line=(\d+),col=(\d+),title=([\w-]+)::/.exec(line)?.slice(1).join(' ')),
    ['error 6 1 error', 'warning 6 7 wiki-link', undefined],
  );
});

test('A format that is not known is wrong usage', (context) => {
  const { status, stderr } = check(context, 'A', '--format', 'xml');
  assert.equal(status, 2);
  assert.match(stderr, /^--format takes text, github, json, not “xml”\.$/m);
});
