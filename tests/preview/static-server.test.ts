import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { test, type TestContext } from 'node:test';
import { checkPort, createStaticServer, listen } from '../../src/preview/static-server.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

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
