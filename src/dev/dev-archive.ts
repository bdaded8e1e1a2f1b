import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import type { Archive } from '../archive/archive.ts';
import { createDraftReader } from '../renderer/read-body.ts';
import { readSettings } from '../reading/read-settings.ts';
import { createStoreArchive } from '../store/archive/store-archive.ts';
import { readDataVersion, type Store, openStoreReadOnly } from '../store/database/database.ts';

/** Where the development server finds what it shows. Plain data. */
export interface DevPlace {
  readonly contentFolder: string;
  /** Where the site is published, if that is not site.yaml’s url. */
  readonly url: string | undefined;
  readonly storeFile: string;
}

/** The archive at one moment. */
export interface DevArchive extends DevPlace {
  readonly archive: Archive;
}

const key = 'archive in development';

/** Tells the modules that Astro loads in its own way where the archive is. */
export function setDevPlace(place: DevPlace): void {
  setEnvironmentData(key, { ...place });
}

/**
 * Opens the archive that `setDevPlace` named.
 * @returns a function that gives the archive as the store holds it now. It is opened again if something was written.
 */
export function readDevArchive(): () => Promise<DevArchive> {
  // `setDevPlace` set it in this form.
  const place = getEnvironmentData(key) as unknown as DevPlace;
  const store = openStoreReadOnly(place.storeFile);
  let version = -1;
  let opened: Promise<DevArchive> | undefined;
  return () => {
    const now = readDataVersion(store);
    if (opened === undefined || now !== version) {
      opened = openArchive(place, store);
      // The next request tries again.
      opened.catch(() => (version = -1));
    }
    version = now;
    return opened;
  };
}

async function openArchive(place: DevPlace, store: Store): Promise<DevArchive> {
  const { settings } = await readSettings(place.contentFolder, { ...place, isPreview: true });
  if (settings === undefined) throw new Error('The settings have errors; the terminal lists them.');
  return {
    ...place,
    archive: createStoreArchive(store, {
      ...settings,
      readBody: createDraftReader(place.contentFolder),
      findsLeftOut: true,
      // It answers with files as they are.
      makesPictures: false,
    }),
  };
}
