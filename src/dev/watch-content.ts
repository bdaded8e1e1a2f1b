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
  const createListener = (folder: string) => (_event: string, name: string | null) => {
    if (folder !== contentFolder || name === null || !isNoContent(name)) changed();
  };
  const watchFolders = () => {
    const folders = new Set(listFolders(contentFolder));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (!watchers.has(folder)) watchers.set(folder, watch(folder, createListener(folder)));
    }
  };
  watchFolders();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** Whether what lies in a site folder is never content: packages, a built site, hidden folders such as that of git. */
function isNoContent(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || /^dist(?:\.|$)/.test(name);
}

function listFolders(contentFolder: string): string[] {
  const tops = listInner(contentFolder).filter((name) => !isNoContent(name));
  return [contentFolder, ...tops.flatMap((name) => listBelow(join(contentFolder, name)))];
}

function listBelow(folder: string): string[] {
  return [folder, ...listInner(folder).flatMap((name) => listBelow(join(folder, name)))];
}

function listInner(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
