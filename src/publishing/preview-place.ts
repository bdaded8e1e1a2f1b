import type { Edition } from '../archive/edition.ts';
import { manifestFile, readManifest } from './manifest.ts';

/** Keeps a preview apart from the site that readers get. @throws if a folder holds that site. */
export function checkPreviewPlace(outFolder: string, { isPreview }: Pick<Edition, 'isPreview'>): void {
  if (!isPreview) return;
  const { files, isPreview: isOfPreview } = readManifest(manifestFile(outFolder));
  if (isOfPreview || Object.keys(files).length === 0) return;
  throw new Error(
    `${outFolder} holds the site that readers get: a preview in its place might be deployed. ` +
      'Name another folder with --out.',
  );
}
