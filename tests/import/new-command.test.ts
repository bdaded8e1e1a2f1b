import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { siteFiles } from '../test-site.ts';

test('The command writes the file once, and says where it is', (context) => {
  const content = createTemporaryFolder(context, siteFiles);
  const run = () =>
    spawnSync(
      process.execPath,
      [
        'scripts/run.mjs',
        'new',
        'Tea',
        '--source',
        'alpha',
        '--published',
        '2022-01-13',
        '--content',
        content,
      ],
      { encoding: 'utf8' },
    );
  const file = join(content, 'articles/2022/01/13/tea.md');
  const first = run();
  assert.equal(first.status, 0, first.stderr);
  assert.ok(first.stdout.startsWith(`${file}\n`) && existsSync(file));
  writeFiles(content, { 'articles/2022/01/13/tea.md': 'Mine' });
  const second = run();
  assert.equal(second.status, 2);
  assert.match(second.stderr, /is there already/);
});
