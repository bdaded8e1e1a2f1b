import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { fromCaller } from '../../src/commands/caller-folder.mjs';

/** What npm tells a script that it started in the working folder, after it was called below it. */
const byNpm = {
  INIT_CWD: resolve('src/site'),
  npm_package_json: resolve('package.json'),
  npm_lifecycle_script: 'node scripts/run.mjs build --out ../built --cache="my store"',
};

test('A path that was typed after “npm run” leads from the caller’s folder, not from that of package.json', () => {
  assert.equal(fromCaller('../site', byNpm), resolve('src/site/../site'));
  assert.equal(fromCaller('/srv/site', byNpm), resolve('/srv/site'));
});

test('A path that package.json itself says leads from its own folder', () => {
  assert.equal(fromCaller('../built', byNpm), '../built');
});

test('Where npm did not start the command itself, or in the caller’s folder, a path is as it was typed', () => {
  for (const environment of [
    {},
    { INIT_CWD: byNpm.INIT_CWD },
    { ...byNpm, npm_package_json: join(resolve('..'), 'package.json') },
    { ...byNpm, INIT_CWD: process.cwd() },
  ])
    assert.equal(fromCaller('../site', environment), '../site');
});
