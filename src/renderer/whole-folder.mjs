import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/*
 * A compiled folder is kept as long as the code is the same, also in the caches of a CI, which may restore half of it.
 * This is JavaScript because it runs before the program is bundled.
 */

/** Holds the digest of all other files of its folder. */
const sealFile = 'seal.txt';

/**
 * Writes into a folder the digest of its files, so that damage shows.
 * @param {string} folder
 */
export function sealFolder(folder) {
  writeFileSync(join(folder, sealFile), digestFolder(folder));
}

/**
 * Whether a folder exists as it was sealed. A damaged one is deleted, so that it can be made again.
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
    // A file that cannot be read counts as missing.
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
