import { existsSync } from 'node:fs';
import type { BuildLog } from '../log/build-log.ts';
import { digestOfFile } from '../digests/digest.ts';
import { manifestFile, readManifest, type Manifest } from './manifest.ts';

/** What the host has, as its manifest says. */
export interface HostState {
  readonly file: string;
  /** The digest of the manifest’s own bytes. */
  readonly digest: string;
  readonly manifest: Manifest;
}

/**
 * Reads the manifest of what the host has: the named one, or the one that lies beside the output.
 * @returns undefined if none is named and there is none.
 * @throws if the named file is missing, or a file is not a manifest.
 */
export function readHostState(outFolder: string, named: string | undefined): HostState | undefined {
  const file = named ?? manifestFile(outFolder);
  if (!existsSync(file)) {
    if (named === undefined) return undefined;
    throw new Error(
      `${file} is missing: --published takes the manifest of what the host has. ` +
        'If it has nothing yet, or nobody knows, leave --published out.',
    );
  }
  const manifest = readManifest(file);
  if (Object.keys(manifest.files).length === 0)
    throw new Error(
      `${file} is not a manifest, or was cut short: take the one of the last upload that ended.`,
    );
  return { file, digest: digestOfFile(file), manifest };
}

/** Says what follows if nobody said what the host has. */
export function describeUnknownHost(log: BuildLog, isStoreKnown: boolean): void {
  log.note(
    isStoreKnown
      ? 'No manifest says what the host has: it counts as having what was last built with this cache. If that upload ' +
          'did not end, files stay missing there. Keep the manifest of each upload, and name it with --published.'
      : 'NO MANIFEST says what the host has, and the cache knows of nothing published. So every file is to be uploaded, ' +
          'and none to be removed: what was deleted since the last upload STAYS ONLINE. ' +
          'If there is a manifest of that upload, name it with --published.',
  );
}
