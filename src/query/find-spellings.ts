import { foldSearchWord } from '../search/search-fold.ts';
import { compareSounds, lacksVowels, listSounds } from '../search/sounds.ts';
import { isNameLike, type Spelling } from '../search/spelling-list.ts';

/** What else a reader may mean with a word. */
export interface OtherSpellings {
  /** The same name in other spellings and alphabets: `Nazarbayev`, `Назарбаев` for Nasarbajew. Searched as well. */
  readonly same: readonly string[];
  /** A name that is probably the same, if the archive does not have the word itself. Searched after it. */
  readonly likely: readonly string[];
  /** A word that differs by a slip or two, if it is far more frequent. Offered. */
  readonly meant?: string;
}

/**
 * Finds what a word of a query may mean besides itself among the words of an archive.
 * @param word as it was typed.
 * @param spellings those in which the word itself would be: see `findSpellingParts`.
 */
export function findOtherSpellings(word: string, spellings: readonly Spelling[]): OtherSpellings {
  const folded = foldSearchWord(word);
  const all = spellings.map((spelling) => ({ ...spelling, folded: foldSearchWord(spelling.word) }));
  const own = all.find((spelling) => spelling.folded === folded);
  const others = all.filter((spelling) => spelling.folded !== folded);
  const meant = findMeant(folded, others, own?.count ?? 0);
  // A word that is written small in the archive is not a name, so it has no other spellings.
  if (own !== undefined && !isNameLike(own.word)) return { same: [], likely: [], ...(meant && { meant }) };
  // Words that begin so are found without a dictionary.
  const names = others.filter(
    (other) =>
      isNameLike(other.word) && !other.folded.startsWith(folded) && isCloseInLength(folded, other.folded),
  );
  const near = rank(folded, names);
  const same = near.filter(
    ({ distance, other }) => distance <= (isOtherAlphabet(folded, other) ? farthest : 0.025),
  );
  const likely = own === undefined && same.length === 0 ? near : [];
  const found = {
    same: same.slice(0, mostSame).map(({ other }) => other.word),
    likely: likely.slice(0, mostLikely).map(({ other }) => other.word),
  };
  // A name that is searched in other spellings is no slip.
  const isName = found.same.length + found.likely.length > 0;
  return meant === undefined || isName ? found : { ...found, meant };
}

/** As a share of the sounds of a word. */
const farthest = 0.09;

/** Each spelling costs a search in each bundle. */
const mostSame = 4;
const mostLikely = 2;

/** Names by how far they sound from a word, as a share of its sounds; the frequent first among equals. */
function rank(folded: string, names: readonly FoldedSpelling[]): readonly Ranked[] {
  const readings = listSounds(folded).filter((sounds) => sounds.length >= fewestSounds);
  const ranked = names.flatMap((other) => {
    const vowelCost = lacksVowels(folded) || lacksVowels(other.folded) ? 0.15 : 0.5;
    const distances = readings.flatMap((reading) =>
      listSounds(other.folded).map(
        (sounds) => compareSounds(reading, sounds, vowelCost) / Math.max(reading.length, sounds.length),
      ),
    );
    const distance = Math.min(...distances);
    return distance <= farthest ? [{ other, distance }] : [];
  });
  return ranked.sort(
    (first, second) => first.distance - second.distance || second.other.count - first.other.count,
  );
}

/** Two names of three sounds are alike too often. */
const fewestSounds = 4;

function isCloseInLength(first: string, second: string): boolean {
  return Math.abs(first.length - second.length) <= Math.max(3, Math.min(first.length, second.length) * 0.7);
}

function isOtherAlphabet(folded: string, { folded: other }: FoldedSpelling): boolean {
  return scriptOf(folded) !== scriptOf(other);
}

function scriptOf(folded: string): string {
  return scripts.find(({ pattern }) => pattern.test(folded))?.name ?? '';
}

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew'].map((name) => ({
  name,
  pattern: new RegExp(`^\\p{sc=${name}}`, 'u'),
}));

/** The most frequent of the words that are nearest, if it is ten times as frequent as the word itself. */
function findMeant(folded: string, others: readonly FoldedSpelling[], count: number): string | undefined {
  const most = folded.length < 4 ? 0 : folded.length < 8 ? 1 : 2;
  const near = others.flatMap((other) => {
    if (Math.abs(other.folded.length - folded.length) > most || other.count < 10 * count) return [];
    const slips = countSlips(folded, other.folded);
    return slips <= most ? [{ other, slips }] : [];
  });
  const [best] = near.sort(
    (first, second) => first.slips - second.slips || second.other.count - first.other.count,
  );
  return best?.other.word;
}

/** How many letters were missed, added, mistaken or swapped with the next. */
export function countSlips(first: string, second: string): number {
  let [before, row]: [number[], number[]] = [
    [],
    Array.from({ length: second.length + 1 }, (_, place) => place),
  ];
  for (let index = 1; index <= first.length; index += 1) {
    const next = [index];
    for (let place = 1; place <= second.length; place += 1) {
      const isSame = first[index - 1] === second[place - 1];
      const isSwapped = first[index - 1] === second[place - 2] && first[index - 2] === second[place - 1];
      next.push(
        Math.min(
          (row[place - 1] ?? 0) + (isSame ? 0 : 1),
          (row[place] ?? 0) + 1,
          (next[place - 1] ?? 0) + 1,
          isSwapped && index > 1 && place > 1 ? (before[place - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}

interface FoldedSpelling extends Spelling {
  readonly folded: string;
}

interface Ranked {
  readonly other: FoldedSpelling;
  readonly distance: number;
}
