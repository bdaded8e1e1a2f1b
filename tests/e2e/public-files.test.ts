import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { copyProgram } from '../../src/bench/program-copy.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles } from '../test-site.ts';
import { readOutput } from './built-site.ts';

/** A site with a program of its own, whose public files may change. */
function createOwnProgram(context: TestContext) {
  const content = createTemporaryFolder(context, {
    ...siteFiles,
    ...articleFiles({ 'a-tanker': { published: '2022-01-13T08:00:00Z', topics: ['Shipping'] } }),
  });
  const folder = createTemporaryFolder(context);
  const program = copyProgram(join(folder, 'program'));
  const run = (name: string) => {
    const words = [
      ...program.build,
      ...['--content', content],
      ...['--out', join(folder, name)],
      ...['--cache', join(folder, `${name}.store`)],
      '--no-search',
    ];
    return spawnSync(process.execPath, words, { encoding: 'utf8' });
  };
  const build = (name = 'site') => {
    const { status, stdout, stderr } = run(name);
    assert.equal(status, 0, `${stdout}${stderr}`);
    return stdout;
  };
  const fail = () => {
    const { status, stdout, stderr } = run('site');
    assert.equal(status, 1, `${stdout}${stderr}`);
    return stderr;
  };
  const out = join(folder, 'site');
  return { build, fail, out, clean: join(folder, 'clean'), publicFolder: join(content, 'public') };
}

test('A public file is published, changed and deleted without a page rendered, and the site is that of a build from nothing', (context) => {
  const { build, out, clean, publicFolder } = createOwnProgram(context);
  build();
  const robots = readFileSync(join(out, 'robots.txt'), 'utf8');
  writeFiles(publicFolder, { 'ads.txt': 'nobody\n', 'robots.txt': 'User-agent: *\n' });
  assert.match(build(), /plan\s+0 pages stale/);
  assert.equal(readFileSync(join(out, 'ads.txt'), 'utf8'), 'nobody\n');
  assert.equal(readFileSync(join(out, 'robots.txt'), 'utf8'), 'User-agent: *\n');
  writeFiles(publicFolder, { 'ads.txt': 'somebody\n' });
  assert.match(build(), /merge\s+1 file written/);
  build('clean');
  assert.deepEqual(readOutput(out), readOutput(clean));
  rmSync(publicFolder, { recursive: true });
  build();
  assert.ok(!existsSync(join(out, 'ads.txt')));
  assert.equal(readFileSync(join(out, 'robots.txt'), 'utf8'), robots);
});

test('Public files that cannot lie beside the pages are errors, and once they are gone the site is built again', (context) => {
  const { build, fail, out, publicFolder } = createOwnProgram(context);
  build();
  const before = readOutput(out);
  writeFiles(publicFolder, { archive: 'X', 'feed.xml/a.txt': 'X', 'robots.txt/a.txt': 'X' });
  assert.deepEqual(fail().match(/^public\/\S+(?=:1:1)/gm), [
    'public/archive',
    'public/feed.xml',
    'public/robots.txt',
  ]);
  assert.deepEqual(readOutput(out), before);
  for (const name of ['archive', 'feed.xml', 'robots.txt'])
    rmSync(join(publicFolder, name), { recursive: true });
  writeFiles(publicFolder, { 'archive/index.html': 'X' });
  symlinkSync('favicon.svg', join(publicFolder, 'old.svg'));
  const told = build();
  assert.match(told, /a page or another file of the site has the same name: public\/archive\/index\.html\./);
  assert.match(told, /Links to files .*: public\/old\.svg\./);
  assert.deepEqual(readOutput(out), before);
});
