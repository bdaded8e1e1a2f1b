import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { mediaTypes } from './media-types.ts';

/** A server of a built site for a look at it, as a plain static host would serve it. It is not listening yet. */
export function createStaticServer(folder: string): Server {
  return createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const file = path === undefined ? undefined : findFile(folder, path);
    if (file === undefined) {
      send(response, 404, findFile(folder, '/404.html'));
    } else if (file === 'folder') {
      response.writeHead(301, { location: `${path ?? ''}/` }).end();
    } else {
      sendKnown(request, response, file);
    }
  });
}

/**
 * Starts to listen on this machine alone.
 * @param port 0 for any that is free.
 * @returns the address.
 * @throws where the port is taken, or not to be had.
 */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(describeTaken(port), { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://127.0.0.1:${String(bound)}`);
    });
  });
}

/** Finds out whether a port can be had, before anything is done for it. @throws as `listen` does. */
export async function checkPort(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await promisify(server.close.bind(server))();
}

function describeTaken(port: number): string {
  return `Port ${String(port)} is taken: another program listens there. Name another with --port, or 0 for any that is free.`;
}

/** The path of a request, decoded; undefined where it leads out of the folder or is no path. */
function pathOf(url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    return path.includes('\0') || path.startsWith('..') ? undefined : path;
  } catch {
    return undefined;
  }
}

function findFile(folder: string, path: string): string | undefined {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() === true) return file;
  return found?.isDirectory() === true ? 'folder' : undefined;
}

/** A file that the browser has already is not sent again: the search page asks for some ahead. */
function sendKnown(request: IncomingMessage, response: ServerResponse, file: string): void {
  const { size, mtimeMs } = statSync(file);
  const etag = `"${String(size)}-${String(mtimeMs)}"`;
  response.setHeader('etag', etag).setHeader('cache-control', 'no-cache');
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
  else send(response, 200, file);
}

function send(response: ServerResponse, status: number, file: string | undefined): void {
  if (file === undefined) {
    response.writeHead(status).end('Not found');
    return;
  }
  const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type });
  createReadStream(file).pipe(response);
}
