import { bundlePath, searchEnginePath, type BundleEntry } from '../archive/search-bundle.ts';

/** Searches single bundles, each loaded when it is first asked for. */
export interface SearchEngine {
  /** Begins to load a bundle, without waiting for it. */
  open(bundle: BundleEntry): void;
  /** What matches all the words, or, with null, the filters alone. @throws where the bundle cannot be loaded. */
  search(bundle: BundleEntry, words: string | null, options: EngineOptions): Promise<readonly Found[]>;
  /** @throws where it cannot be loaded. */
  load(found: Found): Promise<FoundArticle>;
  /** Ends it; what is under way never answers. */
  close(): void;
}

export interface EngineOptions {
  readonly filters: Readonly<Record<string, string | { readonly any: readonly string[] }>>;
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

/**
 * One worker for all bundles: Pagefind’s own, by the messages that Pagefind’s own script sends it. That script
 * would fetch worker and WebAssembly anew with each bundle.
 * @param language by whose rules the bundles were made.
 */
export function createSearchEngine(language: string): SearchEngine {
  const worker = new Worker(`${searchEnginePath}pagefind-worker.js`);
  const send = connectWorker(worker);
  const opened = new Map<string, Promise<unknown>>();
  const open = ({ id, tag }: BundleEntry) => {
    const name = `${id} ${tag}`;
    if (!opened.has(name)) {
      const options = { basePath: bundlePath(id), baseUrl: '/', language, metaCacheTag: tag, primary: true };
      opened.set(name, send(name, 'init', [options]));
    }
    return name;
  };
  return {
    open,
    search: async (bundle, words, options) => {
      const name = open(bundle);
      await opened.get(name);
      const answer = (await send(name, 'search', [words, options])) as SearchAnswer;
      return answer.results.map(({ data, score }) => ({ bundle: name, id: data, score }));
    },
    load: async ({ bundle, id }) => (await send(bundle, 'getData', [id])) as FoundArticle,
    close: () => {
      worker.terminate();
    },
  };
}

/** @returns a function that sends a message to one of the worker’s instances and waits for its answer. */
function connectWorker(worker: Worker) {
  const waiting = new Map<string, Waiting>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    const request = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) request?.resolve(data.result);
    else request?.reject(new Error(data.error));
  });
  worker.addEventListener('error', () => {
    for (const request of waiting.values()) request.reject(new Error('The search engine stopped.'));
    waiting.clear();
  });
  return (instanceId: string, method: string, args: readonly unknown[]): Promise<unknown> => {
    const id = String((count += 1));
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId, method, args });
    });
  };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface WorkerAnswer {
  readonly id: string;
  readonly result?: unknown;
  readonly error?: string;
}

interface SearchAnswer {
  readonly results: readonly { readonly score: number; readonly data: string }[];
}
