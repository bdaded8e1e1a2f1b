import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { readOutput } from './built-site.ts';
import { launchBrowser } from './browser.ts';
import { readCommands, runCommands } from './documented-commands.ts';
import { installProgram, packProgram, runIn, serveBy } from './installed-program.ts';
import { readManifest } from '../../src/publishing/manifest.ts';

/*
 * The program as whoever has an archive of their own meets it: packed, installed into an empty folder, and run there.
 */
const place = mkdtempSync(join(tmpdir(), 'archive-package-'));
after(() => {
  rmSync(place, { recursive: true, force: true });
});
const tarball = packProgram(place);
const site = join(place, 'gaceta');
mkdirSync(site);
installProgram(site, tarball);
const installed = join(site, 'node_modules/limited-times');
const filesBefore = listFiles(installed);

const facts = ['--name', 'La Gaceta', '--language', 'es', '--url', 'https://ana.github.io/gaceta/'];

test('An archive that init makes is built without a warning, in its language, and opens in a browser', async () => {
  const said = runIn(site, 'npx', ['limited-times', 'init', '--yes', ...facts]);
  assert.match(said, /^kept {3}package\.json, which was there$/m);
  assert.match(said, /La Gaceta is ready/);
  assert.match(runIn(site, 'npx', ['limited-times', 'check', '--strict']), /all is well/);
  const built = runIn(site, 'npx', ['limited-times', 'build']);
  assert.match(built, /dist holds \d+ pages/);
  assert.doesNotMatch(built, /warn/i);

  const server = await serveBy(site, ['preview', '--port', '0']);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(server.address);
  assert.equal(await page.locator('html').getAttribute('lang'), 'es');
  await page.getByRole('link', { name: 'El archivo está abierto' }).first().click();
  const picture = page.locator('main figure img');
  await picture.waitFor();
  assert.ok(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 0));
  await page.getByRole('link', { name: 'Cómo se escribe un artículo' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Cómo se escribe un artículo' }).waitFor();
  await page.goto(`${server.address}search/?q=asterisco`);
  await page.getByRole('link', { name: 'Cómo se escribe un artículo' }).first().waitFor();
  server.stop();
  assert.deepEqual(faults, []);
});

test('What a package makes is byte for byte what the program’s own clone makes', () => {
  const out = join(place, 'by-clone');
  const words = ['--content', site, '--out', out, '--cache', join(place, 'store')];
  runIn(resolve('.'), process.execPath, ['scripts/run.mjs', 'build', ...words]);
  assert.deepEqual(readOutput(out), readOutput(join(site, 'dist')));
});

test('A build with nothing changed says so, and nothing was written among the packages', () => {
  assert.match(runIn(site, 'npx', ['limited-times', 'build']), /Nothing changed/);
  assert.deepEqual(listFiles(installed), filesBefore);
  assert.ok(existsSync(join(site, '.cache')));
});

test('A view in development comes from the package, too', async () => {
  const server = await serveBy(site, ['dev', '--port', '0']);
  const answer = await fetch(server.address);
  const text = await answer.text();
  server.stop();
  assert.equal(answer.status, 200, text);
  assert.match(text, /El archivo está abierto/);
  assert.deepEqual(listFiles(installed), filesBefore);
});

test('Another Node than is needed starts the one that the package brings, or says in one line what is missing', () => {
  const old = "Object.defineProperty(process, 'version', { value: 'v16.20.0' }); process.execve = undefined;";
  const preload = join(place, 'old-node.cjs');
  runIn(place, process.execPath, [
    '-e',
    `require('fs').writeFileSync(${JSON.stringify(preload)}, ${JSON.stringify(old)})`,
  ]);
  const run = () =>
    spawnSync(
      process.execPath,
      ['--require', preload, join(installed, 'bin/limited-times.cjs'), '--version'],
      {
        cwd: site,
        encoding: 'utf8',
      },
    );
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  assert.equal(run().stdout, `${version}\n`);
  const brought = join(site, 'node_modules/node/bin');
  rmSync(brought, { recursive: true });
  const { stderr, status } = run();
  assert.match(stderr, /^limited-times needs Node 24, this is v16\.20\.0, and [^\n]+\n$/);
  assert.equal(status, 1);
});

test('A folder of the package is no site folder', () => {
  const folder = join(installed, 'src');
  const { status, stderr } = spawnSync('npx', ['limited-times', 'init', folder, '--yes'], {
    cwd: site,
    encoding: 'utf8',
  });
  assert.match(stderr, /is among the program’s own files/);
  assert.equal(status, 2);
});

test('The commands of the pages for people with an archive of their own do what these pages say', () => {
  const folder = join(place, 'documented');
  const stage = { folder, tarball };
  runCommands(stage, readCommands('docs/your-own-archive.md'));
  const manifest = () => Object.keys(readManifest(join(folder, 'gaceta/dist.manifest.json')).files);
  const inSite = { folder: join(folder, 'gaceta'), tarball };
  runCommands(inSite, readCommands('docs/change-it.md'));
  const page = readFileSync(join(inSite.folder, 'dist/index.html'), 'utf8');
  for (const part of [
    'Hemeroteca',
    'https://stats.example.org/count.js',
    '#0b5394',
    '42rem',
    'Quiénes somos',
  ])
    assert.ok(page.includes(part), part);
  for (const file of ['contact/index.html', 'sections/deportes/index.html'])
    assert.ok(manifest().includes(file), file);
  const published = manifest();
  runCommands(inSite, readCommands('docs/upgrade.md'));
  assert.deepEqual(
    published.filter((file) => !manifest().includes(file)),
    [],
  );
});

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}
