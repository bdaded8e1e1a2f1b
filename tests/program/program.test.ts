import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findProgram } from '../../scripts/program.mjs';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';

const quietNode = ['--disable-warning=ExperimentalWarning'];
const modules = {
  'package-lock.json': '{}',
  'scripts/place.ts': "export { place } from '../src/threads/place.ts';",
  'scripts/answer.ts': "export { answer } from '../src/threads/answer.ts';",
  'src/threads/place.ts': 'export const place: string = import.meta.url;',
  'src/threads/answer.ts': `import { once } from 'node:events';
    import { Worker } from 'node:worker_threads';
    const [said] = await once(new Worker(new URL('worker.ts', import.meta.url)), 'message');
    export const answer: string = said;`,
  'src/threads/worker.ts': `import { parentPort } from 'node:worker_threads';
    parentPort?.postMessage(import.meta.url);`,
};

test('The program is bundled once for each state of its code', async (context) => {
  const folder = createTemporaryFolder(context, modules);
  const first = await findProgram(folder);
  assert.equal(await findProgram(folder), first);
  writeFiles(folder, { 'src/threads/place.ts': "export const place = 'elsewhere';" });
  const second = await findProgram(folder);
  assert.notEqual(second, first);
  assert.equal(await readExport(second, 'place'), 'elsewhere');
  assert.notEqual(await readExport(first, 'place'), 'elsewhere', 'the program before is kept');
});

test('A bundle that lost a part, as in a cache that was cut off, is made anew and named', async (context) => {
  const folder = createTemporaryFolder(context, modules);
  const program = await findProgram(folder);
  const damaged: string[] = [];
  const findAgain = () => findProgram(folder, (name) => damaged.push(name));
  await findAgain();
  assert.deepEqual(damaged, []);
  truncateSync(join(program, 'place.mjs'), 10);
  assert.equal(await findAgain(), program);
  assert.deepEqual(damaged, [program]);
  assert.equal(await readExport(program, 'place'), sourceUrl(folder, 'src/threads/place.ts'));
});

test('Two commands that bundle the same code at once share what comes of it', async (context) => {
  const folder = createTemporaryFolder(context, modules);
  const find = `import { findProgram } from ${JSON.stringify(pathToFileURL('scripts/program.mjs').href)};
    process.stdout.write(await findProgram(${JSON.stringify(folder)}));`;
  const run = () => promisify(execFile)(process.execPath, [...quietNode, '--input-type=module', '-e', find]);
  const [first, second] = await Promise.all([run(), run()]);
  assert.equal(first.stdout, second.stdout);
  assert.equal(await readExport(first.stdout, 'place'), sourceUrl(folder, 'src/threads/place.ts'));
  assert.deepEqual(readdirSync(join(folder, '.cache/program')), [basename(first.stdout)]);
});

test('In the bundle a module finds its place in the source', async (context) => {
  const folder = createTemporaryFolder(context, modules);
  assert.equal(
    await readExport(await findProgram(folder), 'place'),
    sourceUrl(folder, 'src/threads/place.ts'),
  );
});

test('Threads run the bundle', async (context) => {
  const folder = createTemporaryFolder(context, modules);
  const program = await findProgram(folder);
  writeFiles(folder, { 'src/threads/worker.ts': 'throw new Error("This is the source.");' });
  assert.equal(await readExport(program, 'answer'), sourceUrl(folder, 'src/threads/worker.ts'));
});

test('A program that cannot be bundled says which module is at fault, and leaves nothing behind', async (context) => {
  const folder = createTemporaryFolder(context, { ...modules, 'src/threads/place.ts': 'export const = 1;' });
  await assert.rejects(findProgram(folder), /place\.ts/);
  assert.deepEqual(readdirSync(join(folder, '.cache/program')), []);
});

async function readExport(program: string, command: string): Promise<unknown> {
  const module = (await import(pathToFileURL(join(program, `${command}.mjs`)).href)) as Record<
    string,
    unknown
  >;
  return module[command];
}

function sourceUrl(folder: string, name: string): string {
  return pathToFileURL(join(folder, name)).href;
}
