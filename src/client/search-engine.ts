import { bundlePath, searchEnginePath, type BundleEntry } from '../archive/search-bundle.ts';

/** Searches single bundles, each loaded when it is first asked for. */
export interface SearchEngine {
  /** Begins to load a bundle, without waiting for it. */
  open(bundle: BundleEntry): void;
  /** What matches all the words, or, with null, the filters alone. @throws where something cannot be loaded. */
  search(bundle: BundleEntry, words: string | null, options: EngineOptions): Promise<readonly Found[]>;
  /** @throws where it cannot be loaded. */
  load(found: Found): Promise<FoundArticle>;
  /** Ends it; what is under way never answers. */
  close(): void;
}

export interface EngineOptions {
  readonly filters: Readonly<Record<string, string | { readonly any: readonly string[] }>>;
  /** Without it the best match comes first. */
  readonly sort?: { readonly published: 'desc' };
}

/** An article that matches, not loaded yet. */
export interface Found {
  readonly bundle: string;
  readonly id: string;
  /** Larger is better; of one measure in all bundles. */
  readonly score: number;
}

export interface FoundArticle {
  readonly url: string;
  /** As it was indexed. */
  readonly content: string;
  /** The places of the words of `content` that match. */
  readonly locations: readonly number[];
  readonly meta: { readonly title: string };
  readonly filters: Readonly<Partial<Record<'source' | 'published' | 'text', readonly string[]>>>;
}

/** Starts the worker; it loads while the page asks what bundles there are. */
export function createSearchEngine(): SearchEngine {
  const worker = new Worker(new URL('search-worker.ts', import.meta.url), { name: searchEnginePath });
  const connection = connectWorker(worker);
  const opened = new Map<string, Promise<void>>();
  let first: Promise<void> | undefined;
  const open = (bundle: BundleEntry) => {
    const name = `${bundle.id} ${bundle.tag}`;
    const begin = () => beginInstance(connection, name, bundle);
    const ready = opened.get(name) ?? first?.then(begin) ?? begin();
    first ??= ready;
    // Whoever searches the bundle hears of a failure; who only opens it need not.
    ready.catch(() => undefined);
    opened.set(name, ready);
    return { name, ready };
  };
  return {
    open: (bundle) => {
      open(bundle);
    },
    search: async (bundle, words, options) => {
      const { missingCount } = connection;
      const { name, ready } = open(bundle);
      await ready;
      const answer = (await connection.ask(name, 'search', [words, options])) as SearchAnswer;
      if (connection.missingCount > missingCount) throw new Error(`A part of ${name} cannot be loaded.`);
      return answer.results.map(({ data, score }) => ({ bundle: name, id: data, score }));
    },
    load: async ({ bundle, id }) => (await connection.ask(bundle, 'getData', [id])) as FoundArticle,
    close: () => {
      worker.terminate();
    },
  };
}

/**
 * Makes the worker load a bundle, and waits until it has. Instances share one WebAssembly memory, which a second
 * one that begins before the first is ready would replace: so the first is waited for.
 */
async function beginInstance(
  connection: Connection,
  name: string,
  { id, tag, language }: BundleEntry,
): Promise<void> {
  const options = { basePath: bundlePath(id), baseUrl: '/', language, metaCacheTag: tag, primary: true };
  await connection.ask(name, 'init', [options]);
  // The answer to `init` comes at once; this one comes when the bundle is there, and tells where it is not.
  await connection.ask(name, 'preload', ['']);
}

/** Speaks with Pagefind’s worker, which keeps an instance for each name, by the messages of Pagefind’s own script. */
function connectWorker(worker: Worker): Connection {
  const waiting = new Map<string, Waiting>();
  let count = 0;
  let missingCount = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    if ('missing' in data) {
      missingCount += 1;
      return;
    }
    const request = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) request?.resolve(data.result);
    else request?.reject(new Error(data.error));
  });
  worker.addEventListener('error', () => {
    for (const request of waiting.values()) request.reject(new Error('The search engine stopped.'));
    waiting.clear();
  });
  return {
    get missingCount() {
      return missingCount;
    },
    ask: (instanceId, method, args) => {
      const id = String((count += 1));
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, instanceId, method, args });
      });
    },
  };
}

interface Connection {
  /** How many files could not be loaded so far. */
  readonly missingCount: number;
  /** Calls a method of an instance. */
  readonly ask: (instanceId: string, method: string, args: readonly unknown[]) => Promise<unknown>;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

type WorkerAnswer =
  { readonly missing: string } | { readonly id: string; readonly result?: unknown; readonly error?: string };

interface SearchAnswer {
  readonly results: readonly { readonly score: number; readonly data: string }[];
}
