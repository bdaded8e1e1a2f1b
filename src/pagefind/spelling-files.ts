import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestInName } from './file-digest.ts';
import { bundlePath, lexiconId, spellingsPath } from '../search/search-bundle.ts';
import {
  joinSpellings,
  parseSpellings,
  printSpellings,
  splitSpellings,
  type Spelling,
  type SpellingPart,
} from '../search/spelling-list.ts';

/** Writes the words of a bundle. @param folder the bundle’s. @returns the file’s name. */
export function writeBundleSpellings(folder: string, spellings: readonly Spelling[]): string {
  return writeList(printSpellings(spellings), (name) => join(folder, 'spellings', `${name}.json`));
}

/** Reads the words of a bundle as they are printed. @param folder has the bundle’s files, and stands for the site’s root. */
export function readBundleSpellings(folder: string, id: string): string {
  const ofBundle = join(folder, bundlePath(id), 'spellings');
  const [name] = readdirSync(ofBundle);
  return name === undefined ? '' : String(JSON.parse(readFileSync(join(ofBundle, name), 'utf8')));
}

/**
 * Writes the dictionary of the lexicon: the words of its bundles, in files by their sounds.
 * @param printed the words of each bundle, the newest first.
 * @param folder stands for the site’s root.
 */
export function writeDictionary(printed: readonly string[], folder: string): readonly SpellingPart[] {
  const joined = joinSpellings(printed.map(parseSpellings));
  return splitSpellings(joined, mostWords).map(({ beginning, words }) => [
    beginning,
    writeList(printSpellings(words), (name) => join(folder, spellingsPath(lexiconId, name))),
  ]);
}

/** About 15 kB as it is sent. */
const mostWords = 3000;

/** @returns the file’s name: a digest of what it says. */
function writeList(printed: string, fileOf: (name: string) => string): string {
  const name = digestInName(printed);
  const file = fileOf(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(printed)}\n`);
  return name;
}
