import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import sirv from 'sirv';
import { mediaTypeOf } from './media-type.ts';

/** Creates a server that serves a built site as a plain static host would. It does not listen yet. */
export function createStaticServer(folder: string): Server {
  // Without `dev`, sirv would serve only the files that were there when it was created.
  const serve = sirv(folder, { dev: true, etag: true, dotfiles: true, extensions: [], setHeaders });
  return createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    if (path === undefined) {
      sendNotFound(response, folder);
      return;
    }
    setPath(request, path.endsWith('/') ? `${path}index.html` : path);
    dropUnusualRange(request);
    serve(request, response, () => {
      if (!path.endsWith('/') && isFolder(join(folder, path)))
        response.writeHead(301, { location: encodeURI(`${path}/`) }).end();
      else sendNotFound(response, folder);
    });
  });
}

/**
 * Starts to listen, for this machine only.
 * @param port 0 for any free one.
 * @returns the address.
 * @throws if the port is taken or cannot be had.
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

/** Checks that a port is free, before a command starts its work. @throws as `listen` does. */
export async function checkPort(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await promisify(server.close.bind(server))();
}

function describeTaken(port: number): string {
  return `Port ${String(port)} is taken: another program listens there. Name another with --port, or 0 for any that is free.`;
}

/** The decoded path of a request below the folder; undefined if it cannot be decoded. */
function pathOf(url: string): string | undefined {
  try {
    return posix.normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  } catch {
    return undefined;
  }
}

/** Hands sirv a path as its router would. By itself it would cut a name at `#` or `?`, even if these are escaped. */
function setPath(request: IncomingMessage, path: string): void {
  Object.assign(request, { _parsedUrl: { raw: request.url, pathname: encodeURI(path) } });
}

/**
 * Drops the ranges that sirv misreads: the last bytes, the first byte alone, several ranges, a range of an older file.
 * The whole file is sent instead, as HTTP allows. A range that ends before it begins would end the process.
 */
function dropUnusualRange({ headers }: IncomingMessage): void {
  const [, first, last = Infinity] = /^bytes=(\d+)-(\d+)?$/.exec(headers.range ?? '') ?? [];
  const isUsual = Number(first) <= Number(last) && Number(last) > 0;
  if (!isUsual || headers['if-range'] !== undefined) delete headers.range;
}

function setHeaders(response: ServerResponse, path: string): void {
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('content-type', mediaTypeOf(path) ?? 'application/octet-stream');
}

/** Unlike `statSync`, this never throws, even if a name is too long for the system. */
function isFolder(path: string): boolean {
  return existsSync(`${path}/`);
}

function sendNotFound(response: ServerResponse, folder: string): void {
  const file = join(folder, '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(existsSync(file) ? readFileSync(file) : 'Not found');
}
