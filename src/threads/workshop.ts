import type { Archive } from '../archive/archive.ts';
import type { Settings } from '../reading/read-settings.ts';
import { compileRenderer, type CompiledRenderer, type RendererPlaces } from '../renderer/compile.ts';
import { setFrame } from '../renderer/frame-data.ts';
import type { BuildLog } from '../log/build-log.ts';
import type { CodeDigests } from '../program/code-keys.ts';
import { countThreads, describeMachine } from './thread-count.ts';
import { createInlineWorkers, createThreadWorkers, type Workers } from './workers.ts';

/** The threads and the renderer of one build, made when they are first needed. */
export interface Workshop {
  /**
   * Workers for a number of files or pages: only this thread if they are few.
   * @param archive the archive that this thread then prints from.
   */
  findWorkers(settings: Settings, pieceCount: number, archive?: Archive): Workers;
  /** Finds or compiles the renderer, once. */
  findRenderer(): Promise<CompiledRenderer>;
  close(): Promise<void>;
}

export interface WorkshopOptions {
  readonly contentFolder: string;
  readonly storeFile: string;
  /** How many threads. Default: as many as are worth it. */
  readonly threadCount?: number | undefined;
  readonly findRenderer: Workshop['findRenderer'];
}

/**
 * Finds or compiles the renderer once, when it is first asked for. A build that starts over must not compile it a
 * second time in parallel.
 */
export function createRendererFinder(
  { printing }: CodeDigests,
  places: RendererPlaces,
  log: BuildLog,
): Workshop['findRenderer'] {
  let renderer: Promise<CompiledRenderer> | undefined;
  return () =>
    (renderer ??= compileRenderer(printing.slice(0, 16), places, (folder) => {
      log.note(`The compiled templates are damaged and are compiled again: ${folder}`);
    }));
}

/** How many threads are worth starting for some pieces; undefined if this thread does them better alone. */
function usefulThreads(pieceCount: number): number | undefined {
  if (pieceCount < piecesWorthThreads) return undefined;
  const count = countThreads(describeMachine());
  // One thread would take the memory of two, since this one waits for it.
  return count === 1 ? undefined : count;
}

/** Fewer files or pages than this are not worth starting threads: each loads the whole program. */
const piecesWorthThreads = 400;

export function createWorkshop({
  contentFolder,
  storeFile,
  threadCount,
  ...options
}: WorkshopOptions): Workshop {
  let threads: Workers | undefined;
  let renderer: Promise<CompiledRenderer> | undefined;
  return {
    findWorkers: (settings, pieceCount, archive) => {
      const { site, words, sources, editorialPages, ownPages, pageReferences, look, redirects } = settings;
      const context = {
        contentFolder,
        storeFile,
        settings: { site, words, sources, editorialPages, ownPages, pageReferences, look, redirects },
      };
      setFrame({
        site,
        words,
        look,
        editorialLinks: editorialPages.map(({ title, path }) => ({ title, path })),
      });
      if (threads !== undefined) return threads;
      const count = threadCount ?? usefulThreads(pieceCount);
      if (count === undefined) return createInlineWorkers({ ...context, archive });
      return (threads = createThreadWorkers(context, count));
    },
    findRenderer: () => {
      if (renderer !== undefined) return renderer;
      renderer = options.findRenderer();
      renderer.then(
        ({ entry }) => threads?.prepare('prepare', { entry }),
        // Callers that wait for the renderer get the failure. A build that ends before need not.
        () => undefined,
      );
      return renderer;
    },
    close: async () => {
      await threads?.close();
    },
  };
}
