import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { text, type Store } from '../store/store.ts';
import { digestOf, digestOfFile } from './manifest.ts';
import { isFile, listFiles, type StagedFile } from './stage-files.ts';

/** The project’s folder of files that are published as they are: `public/ads.txt` at `/ads.txt`. */
export const publicFolder = fileURLToPath(new URL('../../public', import.meta.url));

/** The digest of all public files and their names. */
export function digestPublicFiles(): string {
  const files = listFiles(publicFolder).map((name) => `${name} ${digestOfFile(join(publicFolder, name))}`);
  return digestOf(files.join('\n'));
}

/** What staging public files needs. */
export interface PublicOptions {
  readonly outFolder: string;
  readonly stagingFolder: string;
  readonly store: Store;
  /** Whether what the store says is published lies elsewhere. */
  readonly isFromNothing: boolean;
  /** The files of pages that this build removes. */
  readonly removed: ReadonlySet<string>;
  /** Where the public files are. */
  readonly from?: string;
}

/**
 * Stages all public files, so that one always comes before what else has its name, a page excepted; their bytes only where
 * they are not published yet.
 */
export function stagePublicFiles(options: PublicOptions): readonly StagedFile[] {
  const { outFolder, stagingFolder, store, isFromNothing, removed, from = publicFolder } = options;
  const folder = join(stagingFolder, 'public');
  return listFiles(from).flatMap((name) => {
    const row = isFromNothing ? undefined : store.get(selectPublished, name);
    if (row !== undefined && text(row, 'maker') === 'page' && !removed.has(name)) return [];
    const file = join(from, name);
    const digest = digestOfFile(file);
    const isPublished = row !== undefined && text(row, 'digest') === digest && isFile(join(outFolder, name));
    if (!isPublished) copyFile(file, join(folder, name));
    return [{ name, folder, maker: 'public' as const, digest, size: statSync(file).size }];
  });
}

/** Without a digest a row is a stopped build’s, or another’s, and does not say whose the file is. */
const selectPublished = "select digest, maker from published where file = ? and digest <> ''";

/** A copy, since what is staged is moved away. */
function copyFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
