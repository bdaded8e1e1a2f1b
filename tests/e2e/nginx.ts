import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Cleaned } from '../temporary-folder.ts';

/** A host of a folder with a cache before it, as a CDN has one. */
export interface CachingHost {
  /** The address of the cache. */
  readonly address: string;
  /** How the cache answered each request: its status, what it did, and the path. */
  readonly listAnswers: () => readonly Answer[];
}

interface Answer {
  readonly status: number;
  readonly cache: string;
  readonly path: string;
}

/** Whether nginx is installed. */
export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).status === 0;
}

/**
 * Serves a folder by nginx, behind a cache that does what the headers allow: it gives a page that is old, and asks for
 * it again meanwhile.
 * @param rules the text of `_headers`. Of its values only Cache-Control is used, and what is fresh for a minute there is
 * fresh for a second here.
 * @param work an empty folder for nginx.
 */
export async function startCachingHost(
  context: Cleaned,
  { folder, rules, work }: { readonly folder: string; readonly rules: string; readonly work: string },
): Promise<CachingHost> {
  const [origin, cache] = [await findFreePort(), await findFreePort()];
  const log = join(work, 'answers.log');
  for (const each of ['temporary', 'cache']) mkdirSync(join(work, each), { recursive: true });
  const file = join(work, 'nginx.conf');
  writeFileSync(file, printConfiguration({ folder, rules, work, origin, cache, log }));
  const child = spawn('nginx', ['-p', work, '-e', join(work, 'errors.log'), '-c', file], {
    stdio: 'inherit',
  });
  context.after(() => void child.kill('SIGTERM'));
  const address = `http://127.0.0.1:${String(cache)}`;
  await waitFor(address);
  return { address, listAnswers: () => readAnswers(log) };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const place = server.address();
      server.close(() => {
        resolve(typeof place === 'object' && place !== null ? place.port : 0);
      });
    });
  });
}

async function waitFor(address: string): Promise<void> {
  for (let patience = 100; patience > 0; patience -= 1) {
    try {
      await fetch(`${address}/robots.txt`);
      return;
    } catch {
      await setTimeout(50);
    }
  }
  throw new Error('nginx does not answer.');
}

function readAnswers(log: string): readonly Answer[] {
  const lines = readFileSync(log, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [status, cache, path] = line.split(' ');
    return status === undefined || cache === undefined || path === undefined
      ? []
      : [{ status: Number(status), cache, path }];
  });
}

interface Configuration {
  readonly folder: string;
  readonly rules: string;
  readonly work: string;
  readonly origin: number;
  readonly cache: number;
  readonly log: string;
}

function printConfiguration({ folder, rules, work, origin, cache, log }: Configuration): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${work}/temporary/${kind};`,
  );
  return `
daemon off; pid ${work}/nginx.pid; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 512; }
http {
  ${temporary.join(' ')}
  types { text/html html; application/json json; text/javascript js; text/css css; image/svg+xml svg; application/xml xml; application/wasm wasm; }
  default_type application/octet-stream;
  log_format answers '$status $upstream_cache_status $request_uri';
  map $uri $cache_rule { default ''; ${listCacheRules(rules).join(' ')} }
  proxy_cache_path ${work}/cache keys_zone=pages:10m inactive=7d use_temp_path=off;
  server {
    listen 127.0.0.1:${String(origin)}; access_log off; root ${folder};
    error_page 404 /404.html; absolute_redirect off; etag on;
    location / { index index.html; add_header Cache-Control $cache_rule; }
  }
  server {
    listen 127.0.0.1:${String(cache)}; access_log ${log} answers;
    location / {
      proxy_pass http://127.0.0.1:${String(origin)}; proxy_set_header Host $http_host;
      proxy_cache pages; proxy_cache_use_stale updating; proxy_cache_background_update on; proxy_cache_lock on;
    }
  }
}
`;
}

/** The Cache-Control of each pattern of a path, as entries of an nginx map. Nginx takes the first that matches. */
function listCacheRules(rules: string): readonly string[] {
  const entries = [...rules.matchAll(/^(\/\S*)\n((?: {2}.*\n)+)/gm)];
  return entries.flatMap(([, pattern = '', lines = '']) => {
    const [, value] = /Cache-Control: (.*)/.exec(lines) ?? [];
    if (value === undefined) return [];
    const regular = pattern
      .replaceAll('.', '\\.')
      .replaceAll('*', '.*')
      .replaceAll(/:[a-z]/g, '[^/]+');
    // A location’s index is asked for by its own name.
    const place = regular.endsWith('/') ? `${regular}(index\\.html)?` : regular;
    return [`"~^${place}$" "${value.replace('max-age=60,', 'max-age=1,')}";`];
  });
}
