import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** How long to wait for further changes (milliseconds), since editors and git write many files. */
const quietTime = 150;

/**
 * Calls back once the files below a folder have changed and are quiet again. It watches folders, not files: an archive
 * has a folder a day, but thirty times as many articles.
 * @returns a function that ends the watch.
 */
export function watchContent(contentFolder: string, onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchFolders();
      onChange();
    }, quietTime);
  };
  const watchFolders = () => {
    const folders = new Set(listFolders(contentFolder));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (!watchers.has(folder)) watchers.set(folder, watch(folder, changed));
    }
  };
  watchFolders();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

function listFolders(folder: string): string[] {
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inner.flatMap(({ name }) => listFolders(join(folder, name)))];
}
