import type { Archive } from '../archive/archive.ts';
import { formatNumber } from '../log/build-log.ts';
import type { PageEntry } from '../page-kinds/page-kinds.ts';
import type { Settings } from '../reading/read-settings.ts';
import type { Build } from '../site/open-build.ts';
import { renderPages, type Rendering } from './render-pages.ts';

/** What pages are made from. */
export interface RenderParts {
  readonly settings: Settings;
  /** The archive in the store. */
  readonly archive: Archive;
}

/** Renders pages and logs the progress. */
export async function renderStage(
  { workshop, stagingFolder, log }: Pick<Build, 'workshop' | 'stagingFolder' | 'log'>,
  { settings, archive }: RenderParts,
  pages: readonly PageEntry[],
): Promise<Rendering> {
  if (pages.length === 0) return { staged: [], rendered: new Map(), asked: new Map() };
  const stage = log.stage('render');
  const { entry } = await workshop.findRenderer();
  const workers = workshop.findWorkers(settings, pages.length, archive);
  const rendering = await renderPages(pages, {
    workers,
    entry,
    stagingFolder,
    onProgress: (done) => {
      stage.progress(done, pages.length, 'pages');
    },
  });
  stage.end(`${formatNumber(pages.length, 'page')} in ${formatNumber(workers.count, 'thread')}`);
  return rendering;
}
