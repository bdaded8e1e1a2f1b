import type { Archive } from '../archive/archive.ts';
import { takeContent, type TakenContent } from '../intake/take-content.ts';
import type { Settings } from '../reading/read-settings.ts';
import { createBodyReader } from '../renderer/read-body.ts';
import { createStoreArchive } from '../store/archive/store-archive.ts';
import type { Build } from './open-build.ts';

/**
 * Takes what the content folder says into the store. Meanwhile the renderer is compiled if it is not there yet. After
 * many changes it is compiled while articles are related, because that uses only one core. After few changes relating
 * is too short for that, so it is compiled while files are read.
 * @param isRendering whether pages will be rendered.
 */
export function takeStage(
  { contentFolder, url, store, wanted, code, log, workshop }: Build,
  isRendering: boolean,
): Promise<TakenContent> {
  const findRenderer = () => {
    if (isRendering) void workshop.findRenderer();
  };
  return takeContent({
    contentFolder,
    url,
    store,
    wanted,
    code,
    log,
    findWorkers: (settings, fileCount) => workshop.findWorkers(settings, fileCount),
    onScanned: (changedCount) => {
      if (changedCount > 0 && changedCount < compiledWhileRelated) findRenderer();
    },
    onRead: findRenderer,
  });
}

/** Relating fewer changed files takes less time than compiling the renderer, so one core would wait. */
const compiledWhileRelated = 30_000;

/** The archive as the store now has it. */
export function openArchive(
  { contentFolder, store }: Pick<Build, 'contentFolder' | 'store'>,
  settings: Settings,
): Archive {
  return createStoreArchive(store, { ...settings, readBody: createBodyReader(contentFolder) });
}
