import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createRandom } from '../../src/bench/random.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles } from '../test-site.ts';
import { readOutput } from './built-site.ts';

/** How often a build is stopped: a full trial of 30 takes three minutes. */
const rounds = Number(process.env['STOPS'] ?? '4');
const longestBuild = 8000;

function words(content: string, folder: string): readonly string[] {
  return [
    'scripts/run.mjs',
    'build',
    '--content',
    content,
    '--out',
    join(folder, 'site'),
    '--cache',
    join(folder, 'store'),
  ];
}

/** The site’s files in a state of their own for each round: articles come, change and go. */
function createContent(round: number): Record<string, string> {
  const articles = Array.from({ length: 6 }, (_, index) => {
    const day = `2022-01-${String(10 + ((index + round) % 9)).padStart(2, '0')}`;
    return [
      `article-${String(index)}`,
      { published: `${day}T0${String(index)}:00:00Z`, body: `Round ${String(round)}.` },
    ] as const;
  });
  return articleFiles(Object.fromEntries(articles));
}

test('After builds that were killed at any moment, the next one is as if they had never been', async (context) => {
  const random = createRandom(7);
  const folder = createTemporaryFolder(context);
  for (let round = 0; round < rounds; round += 1) {
    const content = createTemporaryFolder(context, { ...siteFiles, ...createContent(round) });
    // A group of its own, so that the processes that it starts are killed with it.
    const child = spawn(process.execPath, words(content, folder), { stdio: 'ignore', detached: true });
    await setTimeout(random.below(longestBuild));
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  }
  const content = createTemporaryFolder(context, siteFiles);
  writeFiles(content, createContent(rounds));
  const clean = createTemporaryFolder(context);
  for (const target of [folder, clean]) {
    const { status, stderr } = spawnSync(process.execPath, words(content, target), { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }
  assert.deepEqual(readOutput(join(folder, 'site')), readOutput(join(clean, 'site')));
});
