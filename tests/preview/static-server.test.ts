import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { isAllowedHost } from '../../src/preview/allowed-host.ts';
import { checkPort, createStaticServer, listen } from '../../src/preview/static-server.ts';
import { createTemporaryFolder, makePipe } from '../temporary-folder.ts';

/** A server that listens on some port until the test is done. */
async function occupyPort(context: TestContext): Promise<number> {
  const server: Server = createServer();
  context.after(() => server.close());
  return Number(new URL(await listen(server, 0)).port);
}

test('A port that is taken is named, with what to do', async (context) => {
  const port = await occupyPort(context);
  const message = new RegExp(`^Error: Port ${String(port)} is taken: .* --port`);
  await assert.rejects(listen(createStaticServer(createTemporaryFolder(context)), port), message);
  await assert.rejects(checkPort(port), message);
});

test('A port that was found to be free can be had', async (context) => {
  const server = createServer();
  const port = Number(new URL(await listen(server, 0)).port);
  server.close();
  await checkPort(port);
  const again = createServer();
  context.after(() => again.close());
  assert.equal(await listen(again, port), `http://127.0.0.1:${String(port)}`);
});

/** Serves a folder with some files until the test is done. @returns its address. */
function serve(context: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  return serveFolder(context, createTemporaryFolder(context, files));
}

function serveFolder(context: TestContext, folder: string): Promise<string> {
  const server = createStaticServer(folder);
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return listen(server, 0);
}

/** Asks for a path as it is written, which `fetch` would tidy up and follow. */
async function ask(address: string, path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(address, { path, headers }, resolve).on('error', reject).end();
  });
  return { status: response.statusCode, headers: response.headers, text: await readText(response) };
}

test('Files have the types that hosts give them', async (context) => {
  const types = {
    'a.avif': 'image/avif',
    'a.css': 'text/css; charset=utf-8',
    'a.html': 'text/html; charset=utf-8',
    'a.ico': 'image/x-icon',
    'a.js': 'text/javascript; charset=utf-8',
    'a.json': 'application/json; charset=utf-8',
    'a.jsonl': 'application/jsonl; charset=utf-8',
    'a.mp4': 'video/mp4',
    'a.PDF': 'application/pdf',
    'a.pf_index': 'application/octet-stream',
    'a.svg': 'image/svg+xml',
    'a.txt': 'text/plain; charset=utf-8',
    'a.wasm': 'application/wasm',
    'a.woff2': 'font/woff2',
    'a.xml': 'text/xml; charset=utf-8',
    'no-ending': 'application/octet-stream',
  };
  const files = Object.fromEntries(Object.keys(types).map((name) => [name, 'text']));
  const address = await serve(context, files);
  for (const [name, type] of Object.entries(types)) {
    const { status, headers } = await ask(address, `/${name}`);
    assert.deepEqual([name, status, headers['content-type']], [name, 200, type]);
  }
});

test('A folder is its index.html, and leads there from its name without a slash', async (context) => {
  const address = await serve(context, { 'index.html': 'home', 'año/index.html': 'year', 'año.html': 'no' });
  assert.equal((await ask(address, '/')).text, 'home');
  assert.equal((await ask(address, '/?q=1')).text, 'home');
  assert.equal((await ask(address, '/a%C3%B1o/')).text, 'year');
  const { status, headers } = await ask(address, '/a%C3%B1o');
  assert.deepEqual([status, headers.location], [301, '/a%C3%B1o/']);
  assert.equal((await ask(address, '//a%C3%B1o')).headers.location, undefined, 'no other host');
  assert.equal((await ask(address, '/%2Fa%C3%B1o')).headers.location, '/a%C3%B1o/', 'no other host');
});

test('What is not there is 404.html with the status 404, as are endings left out and slashes behind files', async (context) => {
  const address = await serve(context, { '404.html': 'Nothing', 'about.html': 'About', 'a.txt': 'text' });
  for (const path of ['/x', '/x/', '/about', '/a.txt/', '/%E0', '/a%00', `/${'x'.repeat(5000)}`]) {
    const { status, text, headers } = await ask(address, path);
    assert.deepEqual(
      [path, status, text, headers['content-type']],
      [path, 404, 'Nothing', 'text/html; charset=utf-8'],
    );
  }
  const without = await serve(context, {});
  const answer = await ask(without, '/');
  assert.deepEqual([answer.status, answer.text], [404, 'Not found']);
});

test('No address ends the server, however it is written', async (context) => {
  const folder = createTemporaryFolder(context, { 'index.html': 'home', 'año/index.html': 'year' });
  const address = await serveFolder(context, folder);
  const part = encodeURIComponent('é');
  for (const path of [
    `/${'a'.repeat(300)}`,
    `/${'a'.repeat(300)}/`,
    `/${'a/'.repeat(5000)}`,
    `/${part.repeat(200)}`,
    `/${part.repeat(200)}/`,
    '/%',
    '/%E9',
    '/%ED%A0%80',
    '/%00/',
    '/a%0d%0aX-Y:%20z',
    '/%5c%5cevil.example/',
    '//',
    '*',
    'http://[::1',
  ]) {
    const { status } = await ask(address, path);
    assert.equal(status, 404, path);
  }
  assert.equal((await ask(address, '/')).text, 'home');
});

test('What is no file, or may not be read, is not there, and does not end the server', async (context) => {
  const folder = createTemporaryFolder(context, { 'index.html': 'home', 'a.txt': 'secret' });
  mkdirSync(join(folder, '404.html'));
  mkdirSync(join(folder, 'x/index.html'), { recursive: true });
  makePipe(join(folder, 'pipe.txt'));
  chmodSync(join(folder, 'a.txt'), 0);
  const address = await serveFolder(context, folder);
  // Root may read what nobody may.
  const paths = [
    '/pipe.txt',
    '/404.html/',
    '/nothing',
    '/x/',
    ...(process.getuid?.() === 0 ? [] : ['/a.txt']),
  ];
  for (const path of paths) assert.equal((await ask(address, path)).status, 404, path);
  assert.equal((await ask(address, '/')).text, 'home');
});

test('Only requests for this machine are answered: a stranger’s page may have its own name lead here', async (context) => {
  const address = await serve(context, { 'index.html': 'home' });
  for (const host of [
    'localhost',
    'localhost:4321',
    'LOCALHOST.',
    'a.localhost:80',
    '127.0.0.1:1',
    '127.9.9.9',
    '[::1]:1',
  ])
    assert.equal((await ask(address, '/', { host })).status, 200, host);
  for (const host of [
    'evil.example',
    'evil.example:4321',
    'localhost.evil.example',
    'evil-localhost',
    '127.0.0.1.evil.example',
    '192.168.1.7:4321',
    '0.0.0.0',
    '[fe80::1]',
    'localhost@evil.example',
    'evil.example#localhost',
  ]) {
    const { status, text } = await ask(address, '/', { host });
    assert.deepEqual([status, text.includes('home')], [403, false], host);
  }
});

test('A server that is told a host answers requests for it, and for addresses, by which no name leads here', () => {
  assert.ok(isAllowedHost('news.local:4321', 'news.local'));
  assert.ok(isAllowedHost('NEWS.local', 'news.local'));
  assert.ok(isAllowedHost('localhost:4321', 'news.local'));
  assert.ok(isAllowedHost('192.168.1.7:4321', '0.0.0.0'));
  assert.ok(isAllowedHost('[fe80::1]:4321', '::'));
  assert.ok(!isAllowedHost('evil.example', '0.0.0.0'));
  assert.ok(!isAllowedHost('evil.example', 'news.local'));
  assert.ok(!isAllowedHost(undefined, '0.0.0.0'));
  assert.ok(!isAllowedHost('', '::'));
});

test('Names are found in every script and with every mark', async (context) => {
  const names = [
    'été.txt',
    '日本.txt',
    'a#b.txt',
    'a?b.txt',
    '100%.txt',
    'a%20b.txt',
    'a b+c&d.txt',
    '.well-known/x',
  ];
  const address = await serve(context, Object.fromEntries(names.map((name) => [name, name])));
  for (const name of names) {
    const path = name.split('/').map(encodeURIComponent).join('/');
    assert.equal((await ask(address, `/${path}`)).text, name);
  }
});

test('No path leads out of the folder', async (context) => {
  const folder = createTemporaryFolder(context, {
    'site/index.html': 'site',
    'site-2/a.txt': 'a',
    'secret.txt': 's',
  });
  const server = createStaticServer(`${folder}/site`);
  context.after(() => server.close());
  const address = await listen(server, 0);
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2Fsecret.txt',
    '/..%5Csecret.txt',
    '/../site-2/a.txt',
  ];
  for (const path of paths) assert.equal((await ask(address, path)).status, 404, path);
});

test('A file that a browser has is not sent again, and one that changed is', async (context) => {
  const folder = createTemporaryFolder(context, { 'a.txt': 'text' });
  const server = createStaticServer(folder);
  context.after(() => server.close());
  const address = await listen(server, 0);
  const { headers } = await ask(address, '/a.txt');
  assert.equal(headers['cache-control'], 'no-cache');
  const known = { 'if-none-match': headers.etag ?? '' };
  const { status, text } = await ask(address, '/a.txt', known);
  assert.deepEqual([status, text], [304, '']);
  writeFileSync(join(folder, 'a.txt'), 'another text');
  assert.equal((await ask(address, '/a.txt', known)).text, 'another text');
});

test('A part of a file is sent where a player asks for one', async (context) => {
  const address = await serve(context, { 'a.mp4': '0123456789' });
  assert.equal((await ask(address, '/a.mp4')).headers['accept-ranges'], 'bytes');
  const parts = { '0-': '0123456789', '2-5': '2345', '7-': '789', '7-99': '789' };
  for (const [range, expected] of Object.entries(parts)) {
    const { status, text, headers } = await ask(address, '/a.mp4', { range: `bytes=${range}` });
    assert.deepEqual(
      [range, status, text, headers['content-length']],
      [range, 206, expected, String(text.length)],
    );
  }
  const { headers } = await ask(address, '/a.mp4', { range: 'bytes=2-5' });
  assert.equal(headers['content-range'], 'bytes 2-5/10');
  assert.equal((await ask(address, '/a.mp4', { range: 'bytes=10-' })).status, 416);
});

test('A range that is not a plain one has the file sent whole', async (context) => {
  const address = await serve(context, { 'a.mp4': '0123456789' });
  for (const range of ['bytes=-3', 'bytes=0-0', 'bytes=5-2', 'bytes=0-1,4-5', 'items=0-5', 'bytes=', 'x']) {
    const { status, text } = await ask(address, '/a.mp4', { range });
    assert.deepEqual([range, status, text], [range, 200, '0123456789']);
  }
  const { status } = await ask(address, '/a.mp4', { range: 'bytes=2-5', 'if-range': '"older"' });
  assert.equal(status, 200);
});
