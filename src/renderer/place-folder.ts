import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a folder is made before it is placed. The process is in the name, because two may make the same at once. */
export function partOf(folder: string): string {
  return `${folder}.part-${String(process.pid)}`;
}

/** How many folders stay in one place: other archives, other branches and the build before may still use theirs. */
const keptFolders = 4;
/** Milliseconds. A folder that was not placed within an hour was left by a process that was stopped. */
const longestMaking = 3_600_000;

/**
 * Moves the folder that was made in `partOf(folder)` to its place. Deletes the oldest folders beside it, and those that
 * were left unplaced.
 */
export function placeFolder(folder: string): void {
  const part = partOf(folder);
  try {
    renameSync(part, folder);
  } catch (error) {
    // Another process was quicker and made the same folder.
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  const place = dirname(folder);
  for (const old of listOld(place, basename(folder)))
    rmSync(join(place, old), { recursive: true, force: true });
}

/** @param newest the name of the folder that was just placed. */
function listOld(place: string, newest: string): readonly string[] {
  const others = readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== newest)
    .flatMap(({ name }) => {
      // Another process may have placed it, or deleted it, meanwhile.
      const made = statSync(join(place, name), { throwIfNoEntry: false })?.mtimeMs;
      return made === undefined ? [] : [{ name, made }];
    })
    .sort((first, second) => second.made - first.made);
  const [parts = [], placed = []] = [true, false].map((isPart) =>
    others.filter(({ name }) => name.includes('.part-') === isPart),
  );
  const left = parts.filter(({ made }) => made < Date.now() - longestMaking);
  return [...left, ...placed.slice(keptFolders - 1)].map(({ name }) => name);
}
