import { placePath } from '../archive/site-address.ts';
import { bundlePath, searchEnginePath, type BundleEntry, type SearchIndex } from '../search/search-bundle.ts';

/** Searches single indexes, each loaded when it is first asked for. */
export interface SearchEngine {
  /** Begins to load an index, without waiting for it. */
  open(index: SearchIndex): void;
  /** The ids of the bundles that may have all the words. @throws if something cannot be loaded. */
  findBundles(lexicon: SearchIndex, words: string): Promise<readonly string[]>;
  /**
   * What matches all the words, or, with null, the filters alone. In quotation marks the words stand in a row, whole.
   * @throws if something cannot be loaded.
   */
  search(bundle: BundleEntry, words: string | null, options: EngineOptions): Promise<readonly Found[]>;
  /** @throws if it cannot be loaded. */
  load(found: Found): Promise<FoundArticle>;
  /** Whether a file was gone from the host: then the list that its index is in is an old one. */
  readonly isOutdated: boolean;
  /** Stops the engine; searches under way fail. */
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
  /** Within its bundle. */
  readonly id: string;
  /** By what the engine loads it. */
  readonly handle: string;
  /** Of the words that match, in its text; in no order. */
  readonly places: readonly number[];
  /** Larger is better; on the same scale in all bundles. */
  readonly score: number;
}

export interface FoundArticle {
  readonly url: string;
  /** Its text, and behind it its fields: see `createIndexText`. */
  readonly content: string;
  /** The places of the words of `content` that match. */
  readonly locations: readonly number[];
  readonly meta: { readonly title: string };
  readonly filters: Readonly<Partial<Record<'source' | 'published' | 'text', readonly string[]>>>;
}

/**
 * Starts the worker, which loads while the page asks for the list of bundles.
 * @param basePath that of the site. The indexes know addresses without it, and what is found has it.
 */
export function createSearchEngine(basePath: string): SearchEngine {
  const worker = new Worker(new URL('search-worker.ts', import.meta.url), {
    name: placePath(basePath, searchEnginePath),
  });
  const connection = connectWorker(worker, basePath);
  const open = createOpener(connection);
  const search = async (index: SearchIndex, words: string | null, options: EngineOptions) => {
    await open(index);
    return connection.heed(index.id, async () => {
      const answer = (await connection.ask(index.id, 'search', [words, options])) as SearchAnswer;
      return answer.results;
    });
  };
  return {
    open: (index) => {
      // A search in the index reports the failure; opening it ahead need not.
      open(index).catch(() => undefined);
    },
    findBundles: async (lexicon, words) => {
      const results = await search(lexicon, words, { filters: {} });
      return results.map(({ id }) => id);
    },
    search: async (bundle, words, options) => {
      const results = await search(bundle, words, options);
      return results.map(({ id, data, score, words: places }) => ({
        bundle: bundle.id,
        id,
        handle: data,
        score,
        places,
      }));
    },
    load: async ({ bundle, handle, places }) => ({
      ...((await connection.ask(bundle, 'getData', [handle])) as FoundArticle),
      locations: places.toSorted((first, second) => first - second),
    }),
    get isOutdated() {
      return connection.isOutdated;
    },
    close: () => {
      worker.terminate();
      connection.fail(new Error('The search engine was closed.'));
    },
  };
}

/**
 * Loads each index once, and again if that failed. All indexes share one WebAssembly memory. A second index that
 * begins before the program is there would replace it, so until then they are loaded one after the other.
 */
function createOpener(connection: Connection): (index: SearchIndex) => Promise<void> {
  const opened = new Map<string, Promise<void>>();
  let before = Promise.resolve();
  let hasProgram = false;
  return (index) => {
    const known = opened.get(index.id);
    if (known !== undefined) return known;
    const ready = before.then(() => beginInstance(connection, index));
    before = before.then(async () => {
      if (!hasProgram) hasProgram = await succeeds(ready);
    });
    opened.set(index.id, ready);
    ready.catch(() => opened.delete(index.id));
    return ready;
  };
}

function succeeds(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

/** Makes the worker load an index, and waits until it has. */
function beginInstance(connection: Connection, { id, language, description }: SearchIndex): Promise<void> {
  const options = {
    basePath: connection.folderOf(id),
    baseUrl: connection.basePath,
    language,
    metaCacheTag: encodeURIComponent(description),
    primary: true,
  };
  return connection.heed(id, async () => {
    await connection.ask(id, 'init', [options]);
    // `init` answers at once; `preload` answers when the index is there, and fails if it cannot be loaded.
    await connection.ask(id, 'preload', ['']);
  });
}

/** Sends Pagefind’s worker the messages of Pagefind’s own script. The worker keeps an instance for each name. */
function connectWorker(worker: Worker, basePath: string): Connection {
  const folderOf = (id: string) => placePath(basePath, bundlePath(id));
  const waiting = new Map<string, Waiting>();
  let count = 0;
  const missing: string[] = [];
  let isOutdated = false;
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    if ('missing' in data) {
      missing.push(data.missing);
      isOutdated ||= data.isGone;
      return;
    }
    const request = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) request?.resolve(data.result);
    else request?.reject(new Error(data.error));
  });
  const fail = (reason: Error) => {
    for (const request of waiting.values()) request.reject(reason);
    waiting.clear();
  };
  worker.addEventListener('error', () => {
    fail(new Error('The search engine stopped.'));
  });
  return {
    basePath,
    folderOf,
    fail,
    get isOutdated() {
      return isOutdated;
    },
    heed: async (id, work) => {
      const countMissing = () => missing.filter((path) => path.startsWith(folderOf(id))).length;
      const known = countMissing();
      const result = await work();
      if (countMissing() > known) throw new Error(`A file of ${folderOf(id)} cannot be loaded.`);
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
  readonly basePath: string;
  /** Where the files of an index are on this host. */
  readonly folderOf: (id: string) => string;
  /** Ends all that is under way. */
  readonly fail: (reason: Error) => void;
  /** Whether a file was gone from the host. */
  readonly isOutdated: boolean;
  /** Does work that needs a bundle. @throws if a file of the bundle could not be loaded meanwhile. */
  readonly heed: <T>(id: string, work: () => Promise<T>) => Promise<T>;
  /** Calls a method of an instance. */
  readonly ask: (instanceId: string, method: string, args: readonly unknown[]) => Promise<unknown>;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

type WorkerAnswer =
  | { readonly missing: string; readonly isGone: boolean }
  | { readonly id: string; readonly result?: unknown; readonly error?: string };

interface SearchAnswer {
  readonly results: readonly {
    readonly id: string;
    readonly score: number;
    readonly data: string;
    readonly words: readonly number[];
  }[];
}
