import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { describeSilence, findSilence } from '../../src/intake/git-silence.ts';
import { scanContent } from '../../src/intake/scan.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const gone = { code: 'ENOENT', message: 'spawn git ENOENT' };

function describe(folder: string, error: unknown): string | undefined {
  const { silence } = findSilence(folder, error);
  return silence && describeSilence(silence);
}

test('Without git, articles in a repository cost reading them after a checkout, and a line says so', (context) => {
  const folder = createTemporaryFolder(context);
  mkdirSync(join(folder, '.git'));
  assert.match(
    describe(join(folder, 'content'), gone) ?? '',
    /^Git is not installed .* read again\. Install git/,
  );
});

test('Nothing is said of articles that are in no repository', (context) => {
  const folder = createTemporaryFolder(context);
  assert.equal(describe(folder, gone), undefined);
  const stderr = 'fatal: not a git repository (or any of the parent directories): .git\n';
  assert.equal(describe(folder, { code: 128, stderr }), undefined);
});

test('If git distrusts a folder of another user, the line has the command that makes it trust', () => {
  const stderr =
    "fatal: detected dubious ownership in repository at '/srv/the site'\nTo add an exception for this directory, call:\n";
  assert.match(
    describe('/srv/the site/content', { code: 128, stderr }) ?? '',
    /^Git does not trust \/srv\/the site, .*: git config --global --add safe\.directory '\/srv\/the site'$/,
  );
});

test('Any other failure of git is told in its own words', () => {
  const stderr = 'fatal: index file corrupt\nmore\n';
  assert.match(
    describe('/srv', { code: 128, stderr }) ?? '',
    /^Git fails \(fatal: index file corrupt\), so /,
  );
});

test('A folder of articles that is a repository of its own is named', async (context) => {
  const folder = createTemporaryFolder(context, { 'articles/2022/01/12/a.md': 'A' });
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  execFileSync('git', ['add', '.'], { cwd: folder });
  const inner = createTemporaryFolder(context);
  execFileSync('git', ['init', '--quiet', join(folder, 'articles/2023')], { cwd: inner });
  const words = ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', 'commit', '--quiet'];
  execFileSync('git', [...words, '--allow-empty', '--message', 'Empty'], {
    cwd: join(folder, 'articles/2023'),
  });
  const { by, gitSilence } = await scanContent(folder, openStore(':memory:'), false);
  assert.deepEqual([by, gitSilence?.why], ['size and time', 'articles/2023 is a git repository of its own']);
});
