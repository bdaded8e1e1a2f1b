import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { dev, type AstroIntegration } from 'astro';
import { createRendererAdapter } from '../renderer/adapter.ts';
import { setDevPlace, type DevPlace } from './dev-archive.ts';
import { readFrame } from '../renderer/frame-data.ts';

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
export async function startDevServer(place: DevPlace, port: number): Promise<DevServer> {
  setDevPlace(place);
  const { integration, send } = createDevIntegration();
  const server = await dev({
    root: fileURLToPath(new URL('../../', import.meta.url)),
    logLevel: 'warn',
    // The archive answers addresses without their slash, or with .html.
    trailingSlash: 'ignore',
    server: { port, host: '127.0.0.1' },
    // Otherwise Vite would take the next port, and the browser would show whatever has this one.
    vite: { server: { strictPort: true } },
    adapter: createRendererAdapter(),
    integrations: [integration],
  });
  return {
    address: `http://127.0.0.1:${String(server.address.port)}/`,
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

function createDevIntegration(): { integration: AstroIntegration; send: (message: Message) => void } {
  let sendToBrowsers: ((message: Message) => void) | undefined;
  return {
    send: (message) => sendToBrowsers?.(message),
    integration: {
      name: 'archive-development',
      hooks: {
        'astro:config:setup': ({ addMiddleware }) => {
          addMiddleware({ order: 'pre', entrypoint: new URL('dev-middleware.ts', import.meta.url) });
        },
        'astro:server:setup': ({ server }) => {
          server.httpServer?.prependListener('request', escapeMalformed);
          let frame = JSON.stringify(readFrame());
          sendToBrowsers = (message) => {
            const now = JSON.stringify(readFrame());
            // Components read the frame when they are loaded.
            if (now !== frame)
              for (const each of Object.values(server.environments)) each.moduleGraph.invalidateAll();
            frame = now;
            server.ws.send(message);
          };
        },
      },
    },
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
