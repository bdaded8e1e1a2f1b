import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { bundlePath, lexiconId, type BundleEntry, type Lexicon } from '../search/search-bundle.ts';
import { beginningOf } from '../search/search-text.ts';
import { digestInName } from './file-digest.ts';
import { packPagefind, readDescription, readIndexWords, type PagefindValue } from './pagefind-files.ts';
import { readBundleSpellings, writeDictionary } from './spelling-files.ts';

/*
 * The lexicon is a Pagefind index whose pages are the bundles, so that a rare word asks two bundles, not all. It has
 * the stems of the bundles’ own indexes. Pagefind would take these for words and cut them once more, so this module
 * writes the index itself.
 */

/** What a lexicon is made from. */
export interface LexiconOptions {
  /** The bundles that it lists, newest first; at least one. */
  readonly bundles: readonly BundleEntry[];
  /** A bundle’s words, by its id, as `readBundleWords` packs them. */
  readonly wordsOf: (id: string) => Uint8Array;
  /** Stands for the site’s root. */
  readonly folder: string;
  /** How many words a file has at most, unless one group alone has more. Default: 4,000, about 20 kB as it is sent. */
  readonly mostWords?: number;
}

/** Writes the lexicon of some bundles. */
export function writeLexicon({ bundles, wordsOf, folder, mostWords = 4000 }: LexiconOptions): Lexicon {
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
    spellings: writeDictionary(
      bundles.map(({ id }) => unpackWords(wordsOf(id)).spellings),
      folder,
    ),
  };
}

/** @returns a function that writes a file into a folder, named by a digest of its bytes, and returns the digest. */
function createWriter(folder: string, language: string) {
  mkdirSync(join(folder, 'index'), { recursive: true });
  return (nameOf: (hash: string) => string, value: PagefindValue): string => {
    const file = packPagefind(value);
    const hash = `${language}_${digestInName(file)}`;
    writeFileSync(join(folder, nameOf(hash)), file);
    return hash;
  };
}

/** A word with the places of its bundles in the list. */
type LexiconWord = readonly [word: string, bundles: readonly number[]];

/** Collects the words of all bundles in Pagefind’s order, which is that of UTF-8. */
function joinWords(
  bundles: readonly BundleEntry[],
  wordsOf: (id: string) => Uint8Array,
): readonly LexiconWord[] {
  const places = new Map<string, number[]>();
  for (const [place, { id }] of bundles.entries()) {
    for (const word of unpackWords(wordsOf(id)).stems) {
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

/** UTF-16 sorts surrogates before U+E000 to U+FFFF; UTF-8 sorts the characters that they stand for after these. */
function compareBytes(first: string, second: string): number {
  return Buffer.compare(Buffer.from(first), Buffer.from(second));
}

const hasSurrogates = /[\uD800-\uDFFF]/;

/**
 * Splits the words into files. Words with the same beginning stay together, because Pagefind looks for the beginning of
 * a word in a single file: the one in which the beginning itself would stand.
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

/** The start of the range of words that a file is asked for. */
function startOf(words: readonly LexiconWord[]): string {
  return beginningOf(words[0]?.[0] ?? '');
}

/** The end of that range. */
function endOf(words: readonly LexiconWord[]): string {
  return `${beginningOf(words.at(-1)?.[0] ?? '')}\u{10FFFF}`;
}

/** Creates what Pagefind needs to find a word’s pages: each as its distance from the one before, with one place. */
function createWord([word, places]: LexiconWord): PagefindValue {
  const pages = places.map((place, index) => [place - (places[index - 1] ?? 0), anyPlace, []]);
  return [word, pages, []];
}

/** A weight w, written as -w - 1, and the place that has it. */
const anyPlace = [-25, 0];

/** Reads and packs the words of a bundle. @param folder has the bundle’s files, and stands for the site’s root. */
export function readBundleWords(folder: string, id: string): Uint8Array {
  const indexFolder = join(folder, bundlePath(id), 'index');
  const files = readdirSync(indexFolder).sort();
  return packWords({
    stems: files.flatMap((name) => readIndexWords(readFileSync(join(indexFolder, name)))),
    spellings: readBundleSpellings(folder, id),
  });
}

/** The words of a bundle. */
interface BundleWords {
  /** As its index has them. */
  readonly stems: readonly string[];
  /** As they are written: see `printSpellings`. */
  readonly spellings: string;
}

/** Packs words with one stem on each line, since none has white space, and the spellings on the last. */
function packWords({ stems, spellings }: BundleWords): Uint8Array {
  return deflateRawSync([...stems.toSorted(), spellings].join('\n'));
}

function unpackWords(packed: Uint8Array): BundleWords {
  const lines = inflateRawSync(packed).toString().split('\n');
  return { stems: lines.slice(0, -1), spellings: lines.at(-1) ?? '' };
}
