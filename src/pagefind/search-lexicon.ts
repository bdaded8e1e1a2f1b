import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { bundlePath, lexiconId, type BundleEntry, type SearchIndex } from '../search/search-bundle.ts';
import { beginningOf } from '../search/search-text.ts';
import { packPagefind, readDescription, readIndexWords, type PagefindValue } from './pagefind-files.ts';

/*
 * The lexicon: an index of Pagefind’s whose pages are the bundles, so that a rare word asks two bundles, not all. It has
 * the stems that the bundles’ own indexes have, which Pagefind takes for words and cuts once more; so it is written here.
 */

/** What a lexicon is made from. */
export interface LexiconOptions {
  /** The bundles that it knows, newest first: at least one. */
  readonly bundles: readonly BundleEntry[];
  /** A bundle’s words, by its id, as `readBundleWords` packs them. */
  readonly wordsOf: (id: string) => Uint8Array;
  /** Stands for the site’s root. */
  readonly folder: string;
  /** Words of a file, a long group aside. Default: 4,000, about 20 kB as it is sent. */
  readonly mostWords?: number;
}

/** Writes the lexicon of some bundles. */
export function writeLexicon({ bundles, wordsOf, folder, mostWords = 4000 }: LexiconOptions): SearchIndex {
  const [{ language, description } = { language: '', description: '' }] = bundles;
  const { languages, ...program } = readDescription(description);
  const write = createWriter(join(folder, bundlePath(lexiconId)), language);
  const chunks = splitWords(joinWords(bundles, wordsOf), mostWords).map((words) => {
    const hash = write((name) => `index/${name}.pf_index`, [words.map(createWord)]);
    return [startOf(words), endOf(words), hash];
  });
  const pages = bundles.map(({ id, count }) => [id, count, '']);
  const hash = write(
    (name) => `pagefind.${name}.pf_meta`,
    [program.version, pages, chunks, [], [], ['title']],
  );
  const ofLexicon = { ...languages[language], hash, page_count: bundles.length };
  return {
    id: lexiconId,
    language,
    description: JSON.stringify({ ...program, languages: { [language]: ofLexicon } }),
  };
}

/** Writes files into a folder, each by a name with a digest of its bytes. @returns the digest. */
function createWriter(folder: string, language: string) {
  mkdirSync(join(folder, 'index'), { recursive: true });
  return (nameOf: (hash: string) => string, value: PagefindValue): string => {
    const file = packPagefind(value);
    const hash = `${language}_${createHash('sha256').update(file).digest('hex').slice(0, 10)}`;
    writeFileSync(join(folder, nameOf(hash)), file);
    return hash;
  };
}

/** A word with the places of its bundles in the list. */
type LexiconWord = readonly [word: string, bundles: readonly number[]];

/** In the order of Pagefind, that of UTF-8. */
function joinWords(
  bundles: readonly BundleEntry[],
  wordsOf: (id: string) => Uint8Array,
): readonly LexiconWord[] {
  const places = new Map<string, number[]>();
  for (const [place, { id }] of bundles.entries()) {
    for (const word of unpackWords(wordsOf(id))) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [place]);
      else known.push(place);
    }
  }
  const compare = [...places.keys()].some((word) => hasSurrogates.test(word)) ? compareBytes : compareUnits;
  return [...places].sort(([first], [second]) => compare(first, second));
}

function compareUnits(first: string, second: string): number {
  return first < second ? -1 : 1;
}

/** UTF-16 has its surrogates before the last letters that need none, UTF-8 has what they stand for after these. */
function compareBytes(first: string, second: string): number {
  return Buffer.compare(Buffer.from(first), Buffer.from(second));
}

const hasSurrogates = /[\uD800-\uDFFF]/;

/**
 * Files that each have whole groups of words with the same beginning: Pagefind looks for the beginning of
 * a word in a single file, the one in which it would stand itself.
 */
function splitWords(words: readonly LexiconWord[], mostWords: number): readonly (readonly LexiconWord[])[] {
  const groups = Map.groupBy(words, ([word]) => beginningOf(word));
  const chunks: LexiconWord[][] = [];
  for (const group of groups.values()) {
    const last = chunks.at(-1);
    if (last !== undefined && last.length + group.length <= mostWords) last.push(...group);
    else chunks.push([...group]);
  }
  return chunks;
}

/** A file is asked for whatever would stand from here … */
function startOf(words: readonly LexiconWord[]): string {
  return beginningOf(words[0]?.[0] ?? '');
}

/** … to here. */
function endOf(words: readonly LexiconWord[]): string {
  return `${beginningOf(words.at(-1)?.[0] ?? '')}\u{10FFFF}`;
}

/** With its pages as distances, each with one place: what Pagefind needs to find them. */
function createWord([word, places]: LexiconWord): PagefindValue {
  const pages = places.map((place, index) => [place - (places[index - 1] ?? 0), anyPlace, []]);
  return [word, pages, []];
}

/** A weight, below zero by one more, and the place that has it. */
const anyPlace = [-25, 0];

/** The words of a bundle whose files are in a folder that stands for the site’s root. */
export function readBundleWords(folder: string, id: string): Uint8Array {
  const indexFolder = join(folder, bundlePath(id), 'index');
  const files = readdirSync(indexFolder).sort();
  return packWords(files.flatMap((name) => readIndexWords(readFileSync(join(indexFolder, name)))));
}

/** No word has a space of any kind. */
function packWords(words: readonly string[]): Uint8Array {
  return deflateRawSync(words.toSorted().join('\n'));
}

function unpackWords(packed: Uint8Array): readonly string[] {
  const words = inflateRawSync(packed).toString();
  return words === '' ? [] : words.split('\n');
}
