import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/*
 * What was compiled is kept for as long as the code is the same, by caches of a CI too, which may give back half of it.
 * JavaScript, since it is what runs before the program is bundled.
 */

/** Holds the digest of all other files of its folder. */
const sealFile = 'seal.txt';

/**
 * Says in a folder what is in it, so that a damage shows.
 * @param {string} folder
 */
export function sealFolder(folder) {
  writeFileSync(join(folder, sealFile), digestFolder(folder));
}

/**
 * Whether a folder is there as it was sealed. One that is damaged is deleted, so that it can be made anew.
 * @param {string} folder
 * @param {() => void} onDamage is called before that.
 */
export function findWhole(folder, onDamage) {
  if (!existsSync(folder)) return false;
  if (isWhole(folder)) return true;
  onDamage();
  rmSync(folder, { recursive: true, force: true });
  return false;
}

/** @param {string} folder */
function isWhole(folder) {
  try {
    return readFileSync(join(folder, sealFile), 'utf8') === digestFolder(folder);
  } catch {
    // A file that cannot be read is one that is not there.
    return false;
  }
}

/** @param {string} folder */
function digestFolder(folder) {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const names = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  for (const name of names.filter((each) => each !== sealFile).sort())
    hash.update(`${name}\n`).update(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest(),
    );
  return hash.digest('hex');
}
