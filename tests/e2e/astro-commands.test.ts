import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles, siteFiles } from '../test-site.ts';
import { build, readOutput, testNow } from './built-site.ts';

const astro = resolve('node_modules/.bin/astro');
const integration = pathToFileURL(resolve('src/astro/archive.mjs')).href;

/** Astro by the Node of this process. No variable tells it that somebody writes or reads by a program. */
function runAstro(words: readonly string[], folder = '.') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CI: '1' },
  });
  return { status, stdout, stderr };
}

/** A site folder whose packages are those of this clone. @param keys more lines of its astro.config.mjs. */
function createSiteFolder(context: TestContext, files: Readonly<Record<string, string>>, keys = ''): string {
  const folder = createTemporaryFolder(context, {
    ...siteFiles,
    'astro.config.mjs': `import archive from '${integration}';\nexport default { integrations: [archive()], ${keys} };\n`,
    ...files,
  });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

const weather = articleFiles({ weather: { published: '2022-01-13', body: 'It rains.' } });

test('“astro build” leaves the same bytes as “npm run build”', (context) => {
  const folder = createSiteFolder(context, weather);
  const [byAstro, byOurs] = [join(folder, 'by-astro'), join(folder, 'by-ours')];
  const { status, stdout, stderr } = runAstro(['build', '--outDir', byAstro, '--now', testNow], folder);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /by-astro holds [\d,]+ pages/);
  build(['--content', folder, '--out', byOurs, '--cache', join(folder, 'store')]);
  assert.deepEqual(readOutput(byAstro), readOutput(byOurs));
});

test('“astro build” in a site folder builds the site there, and ends with 1 where the content has errors', (context) => {
  const folder = createSiteFolder(context, weather);
  assert.equal(runAstro(['build', '--no-search'], folder).status, 0);
  assert.match(readFileSync(join(folder, 'dist/2022/01/13/weather/index.html'), 'utf8'), /It rains\./);
  const wrong = createSiteFolder(context, { 'articles/2022/01/13/a.md': '---\ntitel: A\n---\n' });
  const { status, stderr } = runAstro(['build'], wrong);
  assert.equal(status, 1);
  assert.match(stderr, /articles\/2022\/01\/13\/a\.md:2:1/);
  assert.ok(!existsSync(join(wrong, 'dist')));
});

test('“astro build” ends with 2 at what would do nothing, and says what to do', (context) => {
  assert.match(runAstro(['build', '--mode', 'staging']).stderr, /^--mode staging has no meaning here/);
  const keys = `adapter: { name: 'a', hooks: {} }, output: 'server', redirects: { '/a': '/b' }, trailingSlash: 'never',
    srcDir: './own', publicDir: './static', build: { format: 'file' }, i18n: { locales: ['en'], defaultLocale: 'en' }`;
  const folder = createSiteFolder(context, weather, keys);
  const { status, stderr } = runAstro(['build'], folder);
  assert.equal(status, 2);
  const named = Array.from(
    stderr.matchAll(/^astro\.config: .*?“([^”]+)” would do nothing/gm),
    ([, name]) => name,
  );
  assert.deepEqual(named, [
    ...[
      'a',
      'adapter',
      'output',
      'redirects',
      'i18n',
      'trailingSlash',
      'build.format',
      'srcDir',
      'publicDir',
    ],
  ]);
});

test('“astro build” where there is no site says so', (context) => {
  const folder = createSiteFolder(context, weather);
  const elsewhere = createTemporaryFolder(context, {
    'astro.config.mjs': readFileSync(join(folder, 'astro.config.mjs'), 'utf8'),
  });
  const { status, stderr } = runAstro(['build', '--root', elsewhere]);
  assert.equal(status, 2);
  assert.match(stderr, /holds no site\.yaml, nor does its folder content/);
});

test('“astro sync” gives a site folder the articles’ types and their JSON schema', (context) => {
  const folder = createSiteFolder(context, weather);
  const { status, stderr } = runAstro(['sync'], folder);
  assert.equal(status, 0, stderr);
  const schema: unknown = JSON.parse(
    readFileSync(join(folder, '.astro/collections/articles.schema.json'), 'utf8'),
  );
  assert.deepEqual(Reflect.get(schema as object, 'required'), ['title', 'published']);
  assert.match(readFileSync(join(folder, '.astro/content.d.ts'), 'utf8'), /live\.config/);
  const files = readFileSync(join(folder, '.astro/collections/collections.json'), 'utf8');
  assert.match(files, /"file:\/\/[^"]*\/articles\/2022\/01\/13\/weather\.md":"articles"/);
});

test('“astro preview” serves the site until “astro preview stop”', { timeout: 120_000 }, async (context) => {
  const folder = createSiteFolder(context, { 'dist/index.html': 'Built.', 'dist/404.html': 'Nothing.' });
  const port = String(await findFreePort());
  const child = spawn(process.execPath, [astro, 'preview', '--port', port], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, CI: '1' },
  });
  context.after(() => child.kill());
  const ended = new Promise((resolveEnd) => child.once('exit', resolveEnd));
  while (!existsSync(join(folder, '.astro/preview.json'))) await setTimeout(100);
  assert.equal(await (await fetch(`http://127.0.0.1:${port}/`)).text(), 'Built.');
  assert.equal((await fetch(`http://127.0.0.1:${port}/nowhere/`)).status, 404);
  assert.match(runAstro(['preview', 'stop'], folder).stdout, /Stopped preview server/);
  await ended;
  await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
  assert.ok(!existsSync(join(folder, '.astro/preview.json')));
});

test('“astro dev” shows the pages, and opens them in the browser', { timeout: 120_000 }, async (context) => {
  const folder = createSiteFolder(context, {
    ...weather,
    'browser.mjs': `#!${process.execPath}\nimport { writeFileSync } from 'node:fs';\nwriteFileSync('opened', process.argv[2]);\n`,
  });
  spawnSync('chmod', ['+x', join(folder, 'browser.mjs')]);
  const port = String(await findFreePort());
  const child = spawn(process.execPath, [astro, 'dev', '--port', port, '--host', 'localhost', '--open'], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, CI: '1', BROWSER: join(folder, 'browser.mjs') },
  });
  context.after(() => child.kill());
  const opened = join(folder, 'opened');
  while (!existsSync(opened) || readFileSync(opened, 'utf8') === '') await setTimeout(100);
  const address = readFileSync(opened, 'utf8');
  assert.equal(address, `http://localhost:${port}/`);
  assert.match(await (await fetch(`${address}2022/01/13/weather/`)).text(), /It rains\./);
});

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
