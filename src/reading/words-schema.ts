import { z } from 'zod';
import { isLanguageTag } from '../archive/language-tag.ts';
import { limits } from '../archive/limits.ts';
import { findTextFault, tidyText, type FieldFault } from '../archive/text-fault.ts';
import { refuseBy } from '../archive/text-field.ts';
import { isNameForms, isPlural, partsOf, type WordsGroup, type WordsPart } from '../words/map-words.ts';
import type { Words } from '../words/words.ts';
import { findNearestWord } from './nearest-word.ts';

/**
 * The schema of words.yaml: any message of a catalogue by its keys, with the same places and links, and the forms that
 * the site’s language has for numbers.
 * @param language of the site (BCP 47).
 */
export function createWordsSchema(words: Words, language: string) {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return createGroup(partsOf(words), [...forms].sort(byFewest));
}

function createGroup(group: WordsGroup, forms: readonly string[]): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(group).map(([name, part]) => [name, createPart(part, forms).optional()]),
    ),
  );
}

function createPart(part: WordsPart, forms: readonly string[]): z.ZodType {
  if (typeof part === 'string') return createMessage(part);
  if (isNameForms(part)) return nameForms;
  return isPlural(part) ? createPlural(part.other, forms) : createGroup(part, forms);
}

/** Each form stands for other numbers, so none may be missing. All but the last may leave the number out. */
function createPlural(last: string, forms: readonly string[]) {
  const why = `Numbers have ${String(forms.length)} forms in the site’s language: ${forms.join(', ')}. In English it says “${last}”.`;
  return z
    .strictObject(
      Object.fromEntries(
        forms.map((form) => [form, createMessage(last, form === 'other' ? [] : ['{count}']).describe(why)]),
      ),
    )
    .describe(why);
}

/** @param optional what the message may leave out. */
function createMessage(model: string, optional: readonly string[] = []) {
  const most = model.length > limits.name ? limits.disclaimer : limits.sentences;
  const isSpaced = model !== model.trim();
  const text = isSpaced ? z.string() : z.string().overwrite(tidyText);
  return refuseBy(
    text,
    (message) => findTextFault(message, { most }) ?? findPlaceFault(message, model, optional),
  ).describe(`It takes the place of “${model}”.`);
}

/** What a message lacks of the places and links of the one whose place it takes, or has and the other has not. */
function findPlaceFault(message: string, model: string, optional: readonly string[]): FieldFault | undefined {
  const known = listPlaces(model);
  const written = listPlaces(message);
  const unknown = written.find((place) => !known.includes(place));
  if (unknown !== undefined) return unknownPlace(unknown, known);
  const missing = known.find((place) => !written.includes(place) && !optional.includes(place));
  return missing === undefined
    ? undefined
    : { message: `lacks ${missing}`, remedy: `Write ${missing} where ${explainPlace(missing)}.` };
}

function unknownPlace(unknown: string, known: readonly string[]): FieldFault {
  const nearest = findNearestWord(unknown, known);
  const rest =
    known.length === 0
      ? 'This message has no places: remove it.'
      : `The places of this message are ${known.join(' ')}.`;
  return {
    message: `has ${unknown}, which nothing fills`,
    remedy: nearest === undefined ? rest : `Did you mean ${nearest}?`,
    character: { text: unknown, before: 0 },
  };
}

function explainPlace(place: string): string {
  if (place.startsWith('{')) return 'its value is to stand';
  return place.startsWith('</') ? 'the words of the link end' : 'the words of the link begin';
}

/** The places `{day}` and the tags of links, `<archive>` and `</archive>`, each once. */
function listPlaces(message: string): readonly string[] {
  return [...new Set(message.match(/\{\w+\}|<\/?\w+>/g) ?? [])];
}

/** By language tag: what no rule of the catalogue gets right. The rules themselves are no messages. */
const nameForms = z.strictObject({
  exceptions: z
    .record(
      z.string(),
      refuseBy(z.string().overwrite(tidyText), (text) => findTextFault(text, { most: limits.name })),
    )
    .check(({ value, issues }) => {
      for (const tag of Object.keys(value).filter((each) => !isLanguageTag(each)))
        issues.push({
          code: 'custom',
          input: value,
          path: [tag],
          message: 'is not a language tag (BCP 47)',
          params: {
            remedy:
              'Write a tag such as es or pt-BR, and after it the language’s name as the sentence has it.',
          },
        });
    })
    .optional(),
});

/** English first: `one` before `other`, and `zero` before both. */
function byFewest(first: string, second: string): number {
  return order.indexOf(first) - order.indexOf(second);
}

const order = ['zero', 'one', 'two', 'few', 'many', 'other'];
