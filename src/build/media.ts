import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text, type Store } from '../store/store.ts';
import type { Scan } from './scan.ts';

/** Takes the pictures beside the articles into the store, and notes which are to be published anew. */
export function takeImages(store: Store, { changedImages, removedImages }: Scan): void {
  for (const { file, size, modified, blob } of changedImages) {
    store.run(insertFile, file, size, modified, blob ?? null);
    store.run(insertChange, file);
  }
  for (const file of removedImages) {
    store.run('delete from files where file = ?', file);
    store.run(insertChange, file);
  }
}

const insertFile =
  "insert or replace into files (file, size, modified, blob, digest) values (?, ?, ?, ?, '')";
const insertChange = "insert or ignore into changes (kind, id) values ('picture', ?)";

/** What staging pictures needs. */
export interface MediaOptions {
  readonly contentFolder: string;
  readonly stagingFolder: string;
  readonly store: Store;
}

/**
 * Stages the images beside the articles that changed since they were last published: `articles/2022/01/13/a.jpg` is
 * published at `/2022/01/13/a.jpg`.
 * @param isEverything whether all images are to be published anew.
 * @returns the staging folder.
 */
export function stageMedia(options: MediaOptions, isEverything: boolean): string {
  const { contentFolder, stagingFolder, store } = options;
  const folder = join(stagingFolder, 'media');
  for (const image of isEverything ? listImages(store) : listChanged(store)) {
    if (!existsSync(join(contentFolder, image))) continue;
    const target = join(folder, mediaFile(image));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(contentFolder, image), target);
  }
  return folder;
}

/** The names of all images that were taken into a store. */
export function listImages(store: Store): readonly string[] {
  return store.all("select file from files where digest = '' order by file").map((row) => text(row, 'file'));
}

/** Where an image is published, below the output folder. */
export function mediaFile(image: string): string {
  return image.replace(/^articles\//, '');
}

function listChanged(store: Store): readonly string[] {
  return store.all("select id from changes where kind = 'picture'").map((row) => text(row, 'id'));
}
