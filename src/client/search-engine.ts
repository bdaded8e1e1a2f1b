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
  readonly meta: Readonly<Record<string, string>>;
}

/** Starts the worker; it loads while the page asks what bundles there are. */
export function createSearchEngine(): SearchEngine {
  const worker = new Worker(new URL('search-worker.ts', import.meta.url), { name: searchEnginePath });
  const connection = connectWorker(worker);
  const opened = new Map<string, Promise<unknown>>();
  const open = ({ id, tag, language }: BundleEntry) => {
    const name = `${id} ${tag}`;
    if (!opened.has(name)) {
      const options = { basePath: bundlePath(id), baseUrl: '/', language, metaCacheTag: tag, primary: true };
      opened.set(name, connection.ask(name, 'init', [options]));
    }
    return name;
  };
  return {
    open,
    search: async (bundle, words, options) => {
      const { missingCount } = connection;
      const name = open(bundle);
      await opened.get(name);
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

/** Speaks with Pagefind’s worker, which keeps an instance for each name, by the messages of Pagefind’s own script. */
function connectWorker(worker: Worker) {
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
    /** How many files could not be loaded so far. */
    get missingCount() {
      return missingCount;
    },
    ask: (instanceId: string, method: string, args: readonly unknown[]): Promise<unknown> => {
      const id = String((count += 1));
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, instanceId, method, args });
      });
    },
  };
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
