import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import {
  bundlePath,
  engineProgramPath,
  engineWorkerPath,
  type SearchIndex,
} from '../../src/search/search-bundle.ts';

/** Pagefind’s worker over the files of a folder that stands for the site’s root: the program that readers’ browsers run. */
export interface PagefindWorker {
  open(index: SearchIndex): Promise<void>;
  /** @returns the ids of the pages found. */
  search(index: SearchIndex, words: string): Promise<readonly string[]>;
}

export function startPagefindWorker(folder: string): PagefindWorker {
  const waiting = new Map<string, (answer: Answer) => void>();
  let hear: Hearer | undefined;
  const scope: Scope = {
    ...globals,
    addEventListener: (_, listener) => {
      hear = listener;
    },
    location: { href: 'https://test.example/' },
    fetch: (address) =>
      Promise.resolve(new Response(readFile(folder, new URL(address, 'https://test.example/')))),
    postMessage: (answer) => {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    },
  };
  scope.self = scope;
  runInContext(readFileSync(join(folder, engineWorkerPath), 'utf8'), createContext(scope));
  let count = 0;
  const ask = (instanceId: string, method: string, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const id = String((count += 1));
      waiting.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result);
        else reject(new Error(error));
      });
      hear?.({ data: { id, instanceId, method, args } });
    });
  return {
    open: async ({ id, language, description }) => {
      const metaCacheTag = encodeURIComponent(description);
      await ask(id, 'init', [
        { basePath: bundlePath(id), baseUrl: '/', language, metaCacheTag, primary: true },
      ]);
      // This answer comes when the index is there.
      await ask(id, 'preload', ['']);
    },
    search: async ({ id }, words) => {
      const { results } = (await ask(id, 'search', [words, {}])) as { results: readonly { id: string }[] };
      // An array of ours, not of the worker’s realm.
      return Array.from(results, (result) => result.id);
    },
  };
}

/** As the search page’s worker finds them: see src/client/search-worker.ts. */
function readFile(folder: string, { pathname, searchParams }: URL): Uint8Array<ArrayBuffer> | string {
  if (pathname.endsWith('/pagefind-entry.json')) return searchParams.get('ts') ?? '';
  return readFileSync(join(folder, /wasm\.[\w-]+\.pagefind$/.test(pathname) ? engineProgramPath : pathname));
}

interface Scope {
  readonly location: { readonly href: string };
  readonly fetch: (address: string) => Promise<Response>;
  readonly postMessage: (answer: Answer) => void;
  readonly addEventListener: (type: string, listener: Hearer) => void;
  self?: Scope;
}

type Hearer = (event: { readonly data: unknown }) => void;

interface Answer {
  readonly id: string;
  readonly result?: unknown;
  readonly error?: string;
}

/** What a worker has and a context of its own has not. */
const globals = {
  console,
  FinalizationRegistry,
  Intl,
  Response,
  setTimeout,
  TextDecoder,
  TextEncoder,
  Uint8Array,
  URL,
  WebAssembly,
};
