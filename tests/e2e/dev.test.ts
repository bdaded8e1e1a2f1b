import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, symlinkSync } from 'node:fs';
import { createServer, request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { loadSharp } from '../../src/imaging/load-sharp.ts';
import { listen } from '../../src/preview/static-server.ts';
import { createTemporaryFolder, writeFiles, type Cleaned } from '../temporary-folder.ts';
import { articleFiles, siteFiles } from '../test-site.ts';

/** Milliseconds: a server that never answers ends the test at last. */
const options = { timeout: 300_000 };

/** Starts the development server over a content folder. @returns its address. */
async function startServer(context: Cleaned, content: string, more: readonly string[] = []): Promise<string> {
  const cache = join(createTemporaryFolder(context), 'store');
  const words = ['scripts/run.mjs', 'dev', '--content', content, '--cache', cache, '--port', '0', ...more];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  context.after(() => child.kill('SIGINT'));
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      const address = /http:\/\/\S+(?=\/ after)/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('close', () => {
      reject(new Error(`The server did not start:\n${printed}`));
    });
  });
}

/** Asks for a page until it says what is expected: a change takes a moment to be taken in, a longer one under load. */
async function waitFor(url: string, expected: RegExp): Promise<void> {
  while (!expected.test(await (await fetch(url)).text())) await setTimeout(100);
}

// A start takes seconds, so tests that need no settings of their own share a server.
const weather = { published: '2022-01-13T10:00:00Z', body: 'It rains.', matter: 'aliases: [/old/]' };
const content = createTemporaryFolder(
  { after },
  {
    ...siteFiles,
    ...articleFiles({ weather }),
    'articles/2022/01/13/rain.jpg': 'a picture',
  },
);
writeFiles(content, articleFiles({ harbour: { published: '2022-01-13', body: '![Boats](boats.png)' } }));
const boats = { width: 800, height: 600, channels: 3 as const, background: '#3050a0' };
await loadSharp()({ create: boats }).png().toFile(join(content, 'articles/2022/01/13/boats.png'));
const address = await startServer({ after }, content);

test(
  'The development server shows an article at its address, follows an edit, and knows what is not there',
  options,
  async () => {
    const url = `${address}/2022/01/13/weather/`;
    await waitFor(url, /It rains\./);
    assert.match(await (await fetch(`${address}/feed.xml`)).text(), /<rss/);
    assert.equal((await fetch(`${address}/2022/01/13/nothing/`)).status, 404);
    writeFiles(content, articleFiles({ weather: { ...weather, body: 'It snows.' } }));
    await waitFor(url, /It snows\./);
    writeFiles(content, articleFiles({ another: { published: '2022-01-14', body: 'The sun is out.' } }));
    await waitFor(`${address}/2022/01/14/another/`, /The sun is out\./);
  },
);

test(
  'The development server shows pictures as they are, and answers for each that a page names',
  options,
  async () => {
    const page = await (await fetch(`${address}/2022/01/13/harbour/`)).text();
    assert.doesNotMatch(page, /_pictures\//);
    assert.match(page, /<img[^>]*src="\/2022\/01\/13\/boats\.png"[^>]*width="800"/);
    assert.equal((await fetch(`${address}/2022/01/13/boats.png`)).status, 200);
  },
);

test(
  'The development server answers with the files that hosts read, and with 404 where an address is none',
  options,
  async () => {
    const robots = await fetch(`${address}/robots.txt`);
    assert.match(robots.headers.get('content-type') ?? '', /^text\/plain/);
    // As in every preview, no sitemap is named.
    assert.equal(await robots.text(), 'User-agent: *\nAllow: /\n');
    assert.match(await (await fetch(`${address}/_redirects`)).text(), /^\/old\/ /m);
    for (const path of ['/%ff', '/%25ff', '/100%']) {
      assert.equal((await fetch(`${address}${path}`)).status, 404, path);
    }
  },
);

/** @returns the status of an address for a request with this Host. */
async function askAs(url: string, host: string): Promise<number | undefined> {
  const asked = request(url, { headers: { host } }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

test(
  'The development server answers only requests for this machine, and shows no picture that a link takes from elsewhere',
  options,
  async () => {
    assert.equal(await askAs(address, 'evil.example'), 403);
    assert.equal(await askAs(address, 'localhost:4321'), 200);
    assert.equal(await (await fetch(`${address}/2022/01/13/rain.jpg`)).text(), 'a picture');
    symlinkSync('/etc/hosts', join(content, 'articles/2022/01/13/hosts.jpg'));
    for (const path of ['/2022/01/13/hosts.jpg', `/${'a'.repeat(300)}.jpg`, '/a%00.jpg', '/..%2f..%2fa.jpg'])
      assert.equal((await fetch(`${address}${path}`)).status, 404, path);
  },
);

test(
  'A development server whose port is taken says so before it takes the content in',
  options,
  async (context) => {
    const server = createServer();
    context.after(() => server.close());
    const { port } = new URL(await listen(server, 0));
    const empty = createTemporaryFolder(context, siteFiles);
    const words = [
      'scripts/run.mjs',
      'dev',
      '--content',
      empty,
      '--cache',
      join(empty, 'store'),
      '--port',
      port,
    ];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    context.after(() => child.kill('SIGINT'));
    let printed = '';
    child.stderr.on('data', (part: Buffer) => (printed += part.toString()));
    const [code] = (await once(child, 'exit')) as [number];
    assert.match(printed, new RegExp(`^Port ${port} is taken`));
    assert.equal(code, 1);
    assert.equal(existsSync(join(empty, 'store')), false);
  },
);

test(
  'The development server serves a site below its base path, and leads there from the root',
  options,
  async (context) => {
    const article = {
      published: '2022-01-13',
      matter: 'aliases: [/a/b/old/]',
      body: '[Day](/2022/01/13/) ![Dam](./dam.gif)',
    };
    const below = createTemporaryFolder(context, {
      ...siteFiles,
      ...articleFiles({ weather: article }),
      'articles/2022/01/13/dam.gif': 'GIF89a\x40\0\x30\0',
    });
    const base = await startServer(context, below, ['--url', 'https://ana.example/a/b/']);
    const host = new URL(base).origin;
    const ask = (path: string) =>
      fetch(`${host}${path}`, { redirect: 'manual', headers: { accept: 'text/html' } });
    assert.equal(new URL(base).pathname, '/a/b');
    for (const path of ['/', '/a/b']) {
      const { status, headers } = await ask(path);
      assert.deepEqual([status, headers.get('location')], [302, '/a/b/'], path);
    }
    const page = await (await ask('/a/b/2022/01/13/weather/')).text();
    assert.match(page, /<a href="\/a\/b\/2022\/01\/13\/">Day<\/a>/);
    const own = [...page.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, path = '']) =>
      path.replaceAll('&amp;', '&'),
    );
    for (const path of own) assert.equal((await fetch(`${host}${path}`)).status, 200, path);
    assert.match(await (await ask('/a/b/a/b/old/')).text(), /0;url=\/a\/b\/2022\/01\/13\/weather\//);
    for (const path of ['/a/b/old/', '/2022/01/13/weather/'])
      assert.equal((await ask(path)).status, 404, path);
    assert.match(
      await (await ask('/a/b/sitemap.xml')).text(),
      /https:\/\/ana\.example\/a\/b\/sitemap-pages\.xml/,
    );
  },
);
