import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import sirv from 'sirv';
import { decodePath } from '../archive/permalink.ts';
import { pathBelow, placePath } from '../archive/site-address.ts';
import { isAllowedHost } from './allowed-host.ts';
import { mediaTypeOf } from './media-type.ts';

/** How a built site is served. */
export interface ServerOptions {
  /** Where it will listen, if somebody named that; by default it answers only requests for this machine. */
  readonly host?: string | undefined;
  /** Where the site stands. Default: the root. */
  readonly basePath?: string;
}

/**
 * Creates a server that serves a built site as a plain static host would, below its base path, to which the root leads.
 * It does not listen yet.
 */
export function createStaticServer(folder: string, { host, basePath = '/' }: ServerOptions = {}): Server {
  // Without `dev`, sirv would serve only the files that were there when it was created.
  const serve = sirv(folder, { dev: true, etag: true, dotfiles: true, extensions: [], setHeaders });
  return createServer((request, response) => {
    const asked = pathOf(request.url ?? '/');
    const path = asked === undefined ? undefined : pathBelow(decodePath(basePath), asked);
    const file = path?.endsWith('/') === true ? `${path}index.html` : path;
    if (!isAllowedHost(request.headers.host, host)) sendForbidden(response);
    else if (asked !== undefined && leadsToRoot(asked, basePath)) redirect(response, 302, basePath);
    else if (path === undefined || file === undefined) sendNotFound(response, folder);
    else if (isReadable(join(folder, file))) {
      setPath(request, file);
      dropUnusualRange(request);
      serve(request, response, () => {
        sendNotFound(response, folder);
      });
    } else if (file === path && isFolder(join(folder, path)))
      redirect(response, 301, placePath(basePath, encodeURI(`${path}/`)));
    else sendNotFound(response, folder);
  });
}

/**
 * Starts to listen.
 * @param port 0 for any free one.
 * @param host by default this machine alone can ask.
 * @returns the address.
 * @throws if the port is taken or cannot be had.
 */
export function listen(server: Server, port: number, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(describeTaken(port), { cause: error }) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${String(bound)}`);
    });
  });
}

/** Checks that a port is free, before a command starts its work. @throws as `listen` does. */
export async function checkPort(port: number, host?: string): Promise<void> {
  const server = createServer();
  await listen(server, port, host);
  await promisify(server.close.bind(server))();
}

function describeTaken(port: number): string {
  return `Port ${String(port)} is taken: another program listens there. Name another with --port, or 0 for any that is free.`;
}

/** Whether a path is the host’s root or the base path without its slash, from which hosts lead to the site. */
function leadsToRoot(path: string, basePath: string): boolean {
  return basePath !== '/' && (path === '/' || path === decodePath(basePath).slice(0, -1));
}

/** @param status 302 where another site that is shown here later may have a page: browsers keep a 301 for long. */
function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { location }).end();
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

/** Whether there is a regular file that may be read. sirv would wait for a pipe, and the process end with its errors. */
function isReadable(path: string): boolean {
  return succeeds(() => {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile();
  });
}

function isFolder(path: string): boolean {
  return succeeds(() => statSync(path).isDirectory());
}

/** Whether the system says yes. It may refuse to answer, as it does of names that are too long. */
function succeeds(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}

function sendNotFound(response: ServerResponse, folder: string): void {
  const file = join(folder, '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(isReadable(file) ? readFileSync(file) : 'Not found');
}

function sendForbidden(response: ServerResponse): void {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(
    'This host is not shown here. Ask for localhost, or start the preview with --host and the name.\n',
  );
}
