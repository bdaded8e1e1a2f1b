import { join } from 'node:path';
import type { PageEntry } from '../page-kinds/page-kinds.ts';
import type { Asked } from '../renderer/answers.ts';
import { divideInStretches } from '../threads/divide-inputs.ts';
import { splitBatches } from '../threads/batches.ts';
import type { RenderInput, RenderOutput } from '../renderer/render-job.ts';
import type { StagedFile } from '../publishing/stage-files.ts';
import type { Workers } from '../threads/workers.ts';

/** What rendering needs to know of the build. */
export interface RenderOptions {
  readonly workers: Workers;
  /** The renderer’s module: see `compileRenderer`. */
  readonly entry: string;
  readonly stagingFolder: string;
  readonly onProgress: (done: number) => void;
}

/** What was rendered. */
export interface Rendering {
  readonly staged: readonly StagedFile[];
  /** Each page’s path with the digest of its record. */
  readonly rendered: ReadonlyMap<string, string>;
  /** What pages asked of the archive besides their records, by their paths; most ask nothing. */
  readonly asked: ReadonlyMap<string, readonly Asked[]>;
}

/** Renders pages side by side, into one staging folder. */
export async function renderPages(pages: readonly PageEntry[], options: RenderOptions): Promise<Rendering> {
  const folder = join(options.stagingFolder, 'site');
  const isBulk = pages.length > mostQueried;
  const inputs = splitBatches(sortByMonth(pages), batchSize).map((batch): RenderInput => ({
    pages: batch,
    entry: options.entry,
    folder,
    isBulk,
  }));
  const staged: StagedFile[] = [];
  const rendered = new Map<string, string>();
  const asked = new Map<string, readonly Asked[]>();
  const take = (output: RenderOutput) => {
    for (const { path, digest, file, asked: ofPage } of output.pages) {
      staged.push({ ...file, folder, maker: 'page' });
      rendered.set(path, digest);
      if (ofPage !== undefined) asked.set(path, ofPage);
    }
    options.onProgress(rendered.size);
  };
  await options.workers.run('render', inputs, take, { divide: divideInStretches });
  return { staged, rendered, asked };
}

/** Up to this many pages, each list is a query. Above it, each thread first reads the whole archive once. */
const mostQueried = 500;
/** Enough pages that handing over costs little, few enough that no thread waits long for another at the end. */
const batchSize = 48;

/** Pages of one month print the same articles: a thread can use what it read for one page for the next. */
function sortByMonth(pages: readonly PageEntry[]): readonly PageEntry[] {
  const byMonth = Map.groupBy(pages, ({ path }) => /\d{4}[/-]\d\d/.exec(path)?.[0].replace('/', '-') ?? '');
  return [...byMonth]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .flatMap(([, ofMonth]) => ofMonth);
}
