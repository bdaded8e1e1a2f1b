/** The folded words that are known, by which compounds are taken apart. */
export type Vocabulary = Pick<ReadonlySet<string>, 'has'>;

/** Whether a language joins nouns to one word, as German does. @param language BCP 47. */
export function joinsWords(language: string): boolean {
  return /^(?:de|nl|sv|da|nb|nn|no|is|fy|lb|fi|hu)\b/.test(language);
}

/**
 * The parts of a compound: `klima`, `schutz` and `gesetz` of `klimaschutzgesetz`. Each part is known and has four
 * letters or more; of all ways, that with the fewest parts and the longest last one, which says what it is.
 * @param word folded.
 * @returns none if the word is not made of such parts.
 */
export function splitCompound(word: string, vocabulary: Vocabulary): readonly string[] {
  if (word.length < 2 * shortestPart || word.length > longestCompound || !/^\p{L}+$/u.test(word)) return [];
  return split(word, vocabulary, 2) ?? split(word, vocabulary, 3) ?? split(word, vocabulary, 4) ?? [];
}

function split(word: string, vocabulary: Vocabulary, parts: number): readonly string[] | undefined {
  if (parts === 1) return vocabulary.has(word) ? [word] : undefined;
  for (let start = shortestPart; start <= word.length - shortestPart * (parts - 1); start += 1) {
    const first = findPart(word.slice(0, start), vocabulary);
    const rest = first === undefined ? undefined : split(word.slice(start), vocabulary, parts - 1);
    if (first !== undefined && rest !== undefined) return [first, ...rest];
  }
  return undefined;
}

/** A part as it is known, without the letters that join it to the next: `regierungs-`, `länder-`, `sonnen-`. */
function findPart(written: string, vocabulary: Vocabulary): string | undefined {
  if (vocabulary.has(written)) return written;
  const bare = joints.flatMap((joint) => (written.endsWith(joint) ? [written.slice(0, -joint.length)] : []));
  return bare.find((part) => part.length >= shortestPart && vocabulary.has(part));
}

const joints = ['s', 'es', 'n', 'en', 'e', 'er'];
const shortestPart = 4;
const longestCompound = 60;
