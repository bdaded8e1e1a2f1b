import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { dev, type AstroIntegration } from 'astro';
import { basePathOf } from '../archive/site-address.ts';
import { findCacheFolder } from '../program/program-place.ts';
import { createViewsPlugin } from '../renderer/site-views.ts';
import { createRendererAdapter } from '../renderer/adapter.ts';
import { findAstroFolders } from './astro-folders.ts';
import { setDevPlace, type DevPlace } from './dev-archive.ts';
import { readFrame } from '../renderer/frame-data.ts';

/** Where a development server listens. */
export interface DevListening {
  /** 0 for any free port. */
  readonly port: number;
  /** `127.0.0.1` for this machine alone. A server that listens elsewhere also answers for this name. */
  readonly host: string;
}

/** A running development server. */
export interface DevServer {
  readonly address: string;
  /** Has browsers load their page again. */
  reload(): void;
  /** Shows browsers an error in place of their page. */
  showError(message: string): void;
  stop(): Promise<void>;
}

/**
 * Starts Astro’s development server over a store. It makes each page when it is asked for, from the views’ sources as
 * they are then.
 */
export async function startDevServer(place: DevPlace, { port, host }: DevListening): Promise<DevServer> {
  setDevPlace(place);
  const basePath = basePathOf(readFrame().site);
  const { integration, send, serveFirst } = createDevIntegration(basePath);
  const server = await dev({
    ...findAstroFolders(place.contentFolder),
    logLevel: 'warn',
    base: basePath,
    // The archive answers addresses without their slash, or with .html.
    trailingSlash: 'ignore',
    server: { port, host },
    // Otherwise Vite would take the next port, and the browser would show whatever has this one.
    vite: {
      cacheDir: join(findCacheFolder(place.contentFolder), 'vite'),
      server: { strictPort: true },
      plugins: [createViewsPlugin(join(place.contentFolder, 'views'))],
    },
    adapter: createRendererAdapter(),
    integrations: [integration],
  });
  serveFirst();
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${String(server.address.port)}${basePath}`,
    reload: () => {
      send({ type: 'full-reload' });
    },
    showError: (message) => {
      send({ type: 'error', err: { message, stack: '' } });
    },
    stop: () => server.stop(),
  };
}

type Message =
  | { readonly type: 'full-reload' }
  | { readonly type: 'error'; readonly err: { message: string; stack: string } };

/** Vite’s, which is no dependency of its own. */
type Middlewares = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server']['middlewares'];

interface DevIntegration {
  readonly integration: AstroIntegration;
  readonly send: (message: Message) => void;
  /** Leads from the host’s root to the site, before Astro can say that nothing is there. */
  readonly serveFirst: () => void;
}

function createDevIntegration(basePath: string): DevIntegration {
  let sendToBrowsers: ((message: Message) => void) | undefined;
  let middlewares: Middlewares | undefined;
  return {
    send: (message) => sendToBrowsers?.(message),
    serveFirst: () => {
      if (basePath === '/') return;
      middlewares?.stack.unshift({ route: '', handle: createRootRedirect(basePath) });
    },
    integration: {
      name: 'archive-development',
      hooks: {
        'astro:config:setup': ({ addMiddleware }) => {
          addMiddleware({ order: 'pre', entrypoint: new URL('dev-middleware.ts', import.meta.url) });
        },
        'astro:server:setup': ({ server }) => {
          middlewares = server.middlewares;
          server.httpServer?.prependListener('request', escapeMalformed);
          let frame = JSON.stringify(readFrame());
          sendToBrowsers = (message) => {
            const now = JSON.stringify(readFrame());
            // Components read the frame when they are loaded.
            if (now !== frame)
              for (const each of Object.values(server.environments)) each.moduleGraph.invalidateAll();
            frame = now;
            server.ws.send(basePathOf(readFrame().site) === basePath ? message : otherBasePath);
          };
        },
      },
    },
  };
}

/** Components could be printed for another base path, but the server has one. */
const otherBasePath: Message = {
  type: 'error',
  err: {
    message: 'The path of the site’s address is another now: stop this command and start it again.',
    stack: '',
  },
};

function createRootRedirect(basePath: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const [path] = (request.url ?? '').split('?');
    if (path !== '/' && path !== basePath.slice(0, -1)) next();
    // Browsers keep a 301 for long, and another site may be shown here later.
    else response.writeHead(302, { location: basePath }).end();
  };
}

/** Escapes an address that is not text, such as `/%ff`. Astro would fail at it before it asks the middleware. */
function escapeMalformed(request: IncomingMessage): void {
  try {
    decodeURI(request.url ?? '');
  } catch {
    request.url = request.url?.replaceAll('%', '%25');
  }
}
