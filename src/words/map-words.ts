import type { Plural } from './message.ts';
import type { NameForms } from './name-forms.ts';
import type { Words } from './words.ts';

/** A part of a catalogue: a message, a message about a number, the forms of languages’ names, or a group of parts. */
export type WordsPart = string | Plural<string> | NameForms | WordsGroup;

/** Parts by their names. */
export interface WordsGroup {
  readonly [name: string]: WordsPart;
}

/** The parts of a catalogue without the name of its language, which is no message. */
export function partsOf({ language: _, ...groups }: Words): WordsGroup {
  // Each group is an interface, which TypeScript does not take for a record.
  return groups as unknown as WordsGroup;
}

export function isPlural(part: Exclude<WordsPart, string>): part is Plural<string> {
  return typeof part['other' as keyof typeof part] === 'string';
}

export function isNameForms(part: Exclude<WordsPart, string>): part is NameForms {
  return 'rules' in part && Array.isArray(part.rules);
}

/** A catalogue with each message changed, in each of its forms. */
export function mapWords(words: Words, change: (message: string) => string): Words {
  const mapped = { ...mapGroup(partsOf(words), change), language: words.language };
  // It has the same keys, with text where text was.
  return mapped as unknown as Words;
}

function mapGroup(group: WordsGroup, change: (message: string) => string): WordsGroup {
  return Object.fromEntries(Object.entries(group).map(([name, part]) => [name, mapPart(part, change)]));
}

function mapPart(part: WordsPart, change: (message: string) => string): WordsPart {
  if (typeof part === 'string') return change(part);
  if (isNameForms(part)) return part;
  // The forms of a plural are texts, as those of a group may be.
  return mapGroup(part, change);
}
