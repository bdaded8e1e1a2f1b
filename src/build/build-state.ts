import { existsSync, readFileSync } from 'node:fs';
import type { Settings } from '../reading/read-settings.ts';
import { text, type Store } from '../store/store.ts';
import { digestOf, manifestFile, readManifest } from './manifest.ts';
import { digestRenderer } from './renderer-digest.ts';
import type { ScannedFile } from './scan.ts';

/** What everything depends on, and whether it is as it was when the site was last published. */
export interface BuildState {
  /** Of all that pages are made with, beside their records. */
  readonly renderer: string;
  readonly isRendererKnown: boolean;
  /** Why every page is stale, where it is. */
  readonly whyEverything: string;
  /** Of everything that a build begins with: where it is known, nothing is to be done. */
  readonly content: string;
  readonly isContentKnown: boolean;
}

/** Compares what a build begins with to what was last published. An output that another build wrote, or nobody, counts as none. */
export function readState(
  { outFolder, store, hasSearch }: StateOptions,
  settings: Settings,
  images: readonly ScannedFile[],
): BuildState {
  const isOutputKnown = isOutputOfStore(outFolder, store);
  if (!isOutputKnown) adoptOutput(outFolder, store);
  const renderer = digestRenderer(settings);
  const files = store.all('select file, digest from files order by file');
  const pictures = images.map(({ file, size, modified }) => [file, size, String(modified)]);
  const { sources, editorialPages } = settings;
  const all = [renderer, [...sources], editorialPages, hasSearch, files, pictures];
  const content = digestOf(JSON.stringify(all));
  return {
    renderer,
    isRendererKnown: isOutputKnown && readMeta(store, 'renderer') === renderer,
    whyEverything: isOutputKnown
      ? 'the code, the settings or the lock file changed'
      : 'the output is not the one that was built last',
    content,
    isContentKnown: isOutputKnown && readMeta(store, 'content') === content,
  };
}

export interface StateOptions {
  readonly outFolder: string;
  readonly store: Store;
  readonly hasSearch: boolean;
}

/** Keeps the state of a site that was just published. */
export function writeState(store: Store, { renderer, content }: BuildState, manifest: string): void {
  for (const [key, value] of Object.entries({ manifest, renderer, content })) {
    store.run('insert or replace into meta (key, value) values (?, ?)', key, value);
  }
}

/** Whether the manifest beside the output is the one that the store’s last build wrote there. */
function isOutputOfStore(outFolder: string, store: Store): boolean {
  const manifest = manifestFile(outFolder);
  return (
    existsSync(outFolder) &&
    existsSync(manifest) &&
    readMeta(store, 'manifest') === digestOf(readFileSync(manifest))
  );
}

/**
 * Forgets what was published. The files that the manifest beside an output names were made by a build all the
 * same: they are taken for pages without a digest, so that those which are not made again go.
 */
function adoptOutput(outFolder: string, store: Store): void {
  for (const table of ['published', 'pages', 'bundles']) store.run(`delete from ${table}`);
  for (const name of Object.keys(readManifest(manifestFile(outFolder)))) {
    store.run("insert into published (file, digest, maker) values (?, '', 'page')", name);
  }
}

function readMeta(store: Store, key: string): string | undefined {
  const row = store.get('select value from meta where key = ?', key);
  return row === undefined ? undefined : text(row, 'value');
}
