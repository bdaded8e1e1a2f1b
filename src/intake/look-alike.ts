import { topicSlug } from '../archive/permalink.ts';

/** A topic as it is written. */
export interface NamedTopic {
  /** Its slug. */
  readonly id: string;
  readonly name: string;
}

/** Two topics that readers take for one, or one that is written with letters of two scripts. */
export interface LookAlike {
  readonly name: string;
  /** The other topic; absent if the letters of the name itself are mixed. */
  readonly other?: string;
}

/** Whether a topic’s slug may look like another’s: it has letters of a script that shares its forms with Latin. */
export function mayLookLatin(id: string): boolean {
  return otherLetter.test(id);
}

/**
 * Finds topics whose letters look like those of another script: `Соса` in Cyrillic beside `Coca`, or `Mосква` with a
 * Latin M. In the order of the topics. Full-width letters need no look: they make the same slug as others.
 * @param topics those that may look Latin.
 * @param findName the name of the topic with a slug, if there is one.
 */
export function findLookAlikes(
  topics: readonly NamedTopic[],
  findName: (id: string) => string | undefined,
): readonly LookAlike[] {
  return topics.flatMap(({ id, name }) => {
    if (name.split(/[^\p{L}\p{M}]+/u).some(isMixed)) return [{ name }];
    const latin = name.replace(otherLetters, (letter) => latinOf.get(letter) ?? letter);
    const other = otherLetter.test(latin) ? undefined : findName(topicSlug(latin));
    return other === undefined || topicSlug(other) === id ? [] : [{ name, other }];
  });
}

/** Greek, Cyrillic, Armenian. */
const otherLetter = /[\u0370-\u03FF\u0400-\u052F\u0531-\u0587]/;
const otherLetters = new RegExp(otherLetter, 'g');

/** Each with the Latin letter that it looks like in most fonts (UTS 39). */
const pairs =
  'АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ԌG ԚQ ԜW аa сc ԁd еe һh іi јj ӏl оo рp ԛq ѕs уy хx ԝw ' +
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa ιi νv οo ρp ՕO օo սu հh ոn';
const latinOf: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
const latinForms: ReadonlySet<string> = new Set(latinOf.values());

/** Whether a word has letters of two scripts, and all of one of them could pass for letters of the other. */
function isMixed(word: string): boolean {
  const latin = word.match(/\p{Script=Latin}/gu) ?? [];
  const others = word.match(otherLetters) ?? [];
  if (latin.length === 0 || others.length === 0) return false;
  return latin.every((letter) => latinForms.has(letter)) || others.every((letter) => latinOf.has(letter));
}
