import { english } from '../../src/words/catalogues/en.ts';
import {
  isNameForms,
  isPlural,
  partsOf,
  type WordsGroup,
  type WordsPart,
} from '../../src/words/map-words.ts';

/*
 * A pseudo-language, made of the English catalogue, so that it never lags behind: every message in brackets, a third
 * longer, in letters that run from right to left. Whatever stands on a page in Latin letters, or outside of the brackets,
 * was not taken from a catalogue; whatever breaks with it has too little room, or the wrong side.
 */

export const opening = '⟦';
export const closing = '⟧';

/** The words.yaml of a site that speaks the pseudo-language. @param language of the site: its forms for numbers. */
export function createPseudoYaml(language: string): string {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  // JSON is YAML.
  return `${JSON.stringify(changeGroup(partsOf(english), forms), null, 1)}\n`;
}

/** A message of English in the pseudo-language. Its places and the tags of its links stay. */
export function pseudo(message: string): string {
  const letters = message.replace(/\{\w+\}|<\/?\w+>/g, '').length;
  const longer = letters === message.length && letters < 4 ? '' : ` ${'ו'.repeat(Math.ceil(letters / 3))}`;
  const spoken = message
    .split(/(\{\w+\}|<\/?\w+>)/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[a-z]/gi, hebrewFor)))
    .join('');
  return `${opening}${spoken}${longer}${closing}`;
}

function changeGroup(group: WordsGroup, forms: readonly string[]): object {
  const parts = Object.entries(group).filter(([, part]) => typeof part === 'string' || !isNameForms(part));
  return Object.fromEntries(parts.map(([name, part]) => [name, changePart(part, forms)]));
}

function changePart(part: WordsPart, forms: readonly string[]): unknown {
  if (typeof part === 'string') return pseudo(part);
  if (isPlural(part)) return Object.fromEntries(forms.map((form) => [form, pseudo(part.other)]));
  return isNameForms(part) ? part : changeGroup(part, forms);
}

function hebrewFor(letter: string): string {
  return String.fromCodePoint(0x5d0 + ((letter.toLowerCase().charCodeAt(0) - 97) % 26));
}
