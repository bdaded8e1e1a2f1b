import { isNameForms, isPlural, partsOf, type WordsGroup, type WordsPart } from './map-words.ts';
import type { Words } from './words.ts';

/** Some parts of a catalogue, by the same keys. */
export interface WordsOverride {
  readonly [name: string]: string | WordsOverride | undefined;
}

/** A catalogue with some of its messages replaced; a message about a number with all of its forms. */
export function overrideWords(words: Words, override: WordsOverride): Words {
  const merged = { ...mergeGroup(partsOf(words), override), language: words.language };
  // It has the same keys, with text where text was.
  return merged as unknown as Words;
}

function mergeGroup(group: WordsGroup, override: WordsOverride): WordsGroup {
  return Object.fromEntries(
    Object.entries(group).map(([name, part]) => [name, mergePart(part, override[name])]),
  );
}

function mergePart(part: WordsPart, override: WordsOverride[string]): WordsPart {
  if (override === undefined) return part;
  if (typeof part === 'string' || typeof override === 'string') return override as WordsPart;
  if (isPlural(part)) return override as WordsPart;
  // Only the exceptions can be given: the rules are no messages.
  if (isNameForms(part))
    return { ...part, exceptions: { ...part.exceptions, ...(override['exceptions'] as object | undefined) } };
  return mergeGroup(part, override);
}
