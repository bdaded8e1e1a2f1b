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
  const open = createOpener(connection);
  return {
    open: (bundle) => {
      // Whoever searches the bundle hears of a failure; who only opens it need not.
      open(bundle).catch(() => undefined);
    },
    search: async (bundle, words, options) => {
      await open(bundle);
      return connection.heed(bundle.id, async () => {
        const answer = (await connection.ask(bundle.id, 'search', [words, options])) as SearchAnswer;
        return answer.results.map(({ data, score }) => ({ bundle: bundle.id, id: data, score }));
      });
    },
    load: async ({ bundle, id }) => (await connection.ask(bundle, 'getData', [id])) as FoundArticle,
    close: () => {
      worker.terminate();
    },
  };
}

/**
 * Loads each bundle once, and again where that failed. Bundles share one WebAssembly memory, which a second one
 * that begins before the program is there would replace: until then they are loaded one after the other.
 */
function createOpener(connection: Connection): (bundle: BundleEntry) => Promise<void> {
  const opened = new Map<string, Promise<void>>();
  let before = Promise.resolve();
  let hasProgram = false;
  return (bundle) => {
    const known = opened.get(bundle.id);
    if (known !== undefined) return known;
    const ready = before.then(() => beginInstance(connection, bundle));
    before = before.then(async () => {
      if (!hasProgram) hasProgram = await succeeds(ready);
    });
    opened.set(bundle.id, ready);
    ready.catch(() => opened.delete(bundle.id));
    return ready;
  };
}

function succeeds(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

/** Makes the worker load a bundle, and waits until it has. */
function beginInstance(connection: Connection, { id, language, description }: BundleEntry): Promise<void> {
  const options = {
    basePath: bundlePath(id),
    baseUrl: '/',
    language,
    metaCacheTag: encodeURIComponent(description),
    primary: true,
  };
  return connection.heed(id, async () => {
    await connection.ask(id, 'init', [options]);
    // The answer to `init` comes at once; this one comes when the bundle is there, and tells where it is not.
    await connection.ask(id, 'preload', ['']);
  });
}

/** Speaks with Pagefind’s worker, which keeps an instance for each name, by the messages of Pagefind’s own script. */
function connectWorker(worker: Worker): Connection {
  const waiting = new Map<string, Waiting>();
  let count = 0;
  const missing: string[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    if ('missing' in data) {
      missing.push(data.missing);
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
    heed: async (id, work) => {
      const countMissing = () => missing.filter((path) => path.startsWith(bundlePath(id))).length;
      const known = countMissing();
      const result = await work();
      if (countMissing() > known) throw new Error(`A file of ${bundlePath(id)} cannot be loaded.`);
      return result;
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
  /** Does what needs a bundle. @throws where a file of the bundle could not be loaded meanwhile. */
  readonly heed: <T>(id: string, work: () => Promise<T>) => Promise<T>;
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
