import { endingsOf, type Endings } from './endings.ts';
import { primaryLanguage } from './stop-words.ts';

/** How the forms of a language’s words become one. */
export interface Stemmer {
  /** The stem of a folded word: what its forms have in common, and most compounds with it. */
  readonly stem: (word: string) => string;
  /** What a word with a capital counts as beside its stem; undefined for most languages. */
  readonly findWhole: (word: string) => string | undefined;
}

/**
 * Finds how the words of a language are cut. English loses plurals, `-ed` and `-ing`. Words of other languages lose the
 * endings of their language, if it has a list, and keep six letters at most. Six letters make one term of all forms of a
 * word and of the compounds that it begins: Krankenhaus, Krankenhäuser, Krankenhausschiff. That is as good as stems or
 * better in every language that it was tried on (McNamee, Nicholas, Mayfield 2009), and needs no vocabulary.
 * @param language BCP 47.
 */
export function findStemmer(language: string): Stemmer {
  const primary = primaryLanguage(language);
  if (primary === 'en') return english;
  const { [primary]: endings = { endings: '' } } = endingsOf;
  const own = unspacedLanguages.has(primary) ? whole : createStemmer(endings);
  return isLatin(language) || /[a-z]/.test(endings.endings) ? own : { ...own, stem: stemByScript(own) };
}

/** Whether a language is written in Latin letters. */
function isLatin(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Latn';
}

/** A word in Latin letters within another script is mostly a name as the English have it, and cut as they cut it. */
function stemByScript({ stem }: Stemmer): Stemmer['stem'] {
  return (word) => (/^[a-z]/.test(word) ? english.stem(word) : stem(word));
}

const english: Stemmer = {
  stem: (word) => (word.length < 4 ? word : stemEnglish(word)),
  findWhole: () => undefined,
};
const whole: Stemmer = { stem: (word) => word, findWhole: () => undefined };
const unspacedLanguages: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

const usualLength = 6;
/** Letters that an ending, or what stands before a word, must leave. */
const leastLeft = 3;
const leastLeftKorean = 2;

function createStemmer({
  endings,
  beginnings = '',
  length = usualLength,
  capitalsAreNouns = false,
}: Endings): Stemmer {
  const ending = createEnding(endings);
  const beginning = createBeginning(beginnings);
  return {
    stem: (word) => word.replace(beginning, '').replace(ending, '$1').slice(0, length),
    findWhole: (word) => (capitalsAreNouns && word.length > length ? word : undefined),
  };
}

/** The longest ending that leaves enough, because what it leaves is taken lazily. */
function createEnding(endings: string): RegExp {
  const list = endings.trim().split(/\s+/);
  const least = /\p{sc=Hangul}/u.test(endings) ? leastLeftKorean : leastLeft;
  return endings === '' ? matchesNothing : new RegExp(`^(.{${String(least)},}?)(?:${list.join('|')})$`, 'u');
}

function createBeginning(beginnings: string): RegExp {
  const list = beginnings.trim().split(/\s+/);
  return beginnings === ''
    ? matchesNothing
    : new RegExp(`^(?:${list.join('|')})(?=.{${String(leastLeft)}})`, 'u');
}

const matchesNothing = /(?!)/u;

function stemEnglish(word: string): string {
  const singular = stemEnglishPlural(word);
  if (singular.length > 6 && singular.endsWith('ing')) return undouble(singular.slice(0, -3));
  if (singular.length > 5 && singular.endsWith('ed')) return undouble(singular.slice(0, -2));
  return singular.length > 5 && singular.endsWith('e') ? singular.slice(0, -1) : singular;
}

/** Harman’s S stemmer (1991). */
function stemEnglishPlural(word: string): string {
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) return /(?:[aeo]es)$/.test(word) ? word : word.slice(0, -1);
  if (word.endsWith('s')) return /[us]s$/.test(word) ? word : word.slice(0, -1);
  return word;
}

/** `stopp` to `stop`. */
function undouble(stem: string): string {
  return /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
