import { directionOf, isolateName } from '../archive/language.ts';
import { keepFound } from '../values/kept-values.ts';
import { foreignLanguage, isForeign } from './word-marks.ts';

declare const placesOf: unique symbol;
declare const linksOf: unique symbol;

/** A message with places for values: `Trends of {day}`. Plain text; `CheckedWords` checks it against its type. */
export type Message<Place extends string> = string & { readonly [placesOf]?: Place };

/** A message with words that are links: `Or go by date, through the <archive>archive</archive>.` */
export type LinkedMessage<Link extends string> = string & { readonly [linksOf]?: Link };

/**
 * A message about a number, in each form that its language has for numbers (CLDR):
 * `{ one: '{count} article', other: '{count} articles' }`. A form that only one number has may leave the number out.
 */
export type Plural<Place extends string = never> = Readonly<
  Partial<Record<Intl.LDMLPluralRule, Message<Place | 'count'>>>
> & { readonly other: Message<Place | 'count'> };

/**
 * Puts values into a message: numbers in the digits of the site’s language, text as it is. Text that would rearrange the
 * words around it stands between the marks of an isolate.
 */
export interface Say {
  <Place extends string>(message: Plural<Place>, values: Values<Place> & { readonly count: number }): string;
  <Place extends string>(message: Message<Place>, values: Values<Place>): string;
}

/** A piece of a message: its text, or a place of this name, or the words of a link of this name. */
export interface MessagePart<Name extends string> {
  /** Empty if the piece is a place. */
  readonly text: string;
  readonly name?: Name;
}

/**
 * @param language the language of the messages, whose rules choose the form for a number.
 * @param numbers the format of numbers.
 */
export function createSay(language: string, numbers: Intl.NumberFormat): Say {
  const own = findSpeech(language);
  const foreign = findSpeech(foreignLanguage);
  // A page says some fifty messages, all of them from one small catalogue.
  const split = keepFound((message: string) => splitMessage(message));
  const formatNumber = keepFound((number: number) => numbers.format(number), { limit: 4000 });
  return (message: string | Plural, values: Readonly<Record<string, string | number>>) => {
    const { rules, direction } = isForeign(typeof message === 'string' ? message : message.other)
      ? foreign
      : own;
    const form = typeof message === 'string' ? message : findForm(message, rules, values['count']);
    let said = '';
    for (const { text, name } of split(form)) {
      if (name === undefined) said += text;
      else {
        const value = values[name] ?? `{${name}}`;
        said += typeof value === 'number' ? formatNumber(value) : isolateName(value, direction);
      }
    }
    return said;
  };
}

/** The pieces of a message in order, for callers that put elements into its places or around its links. */
export function splitMessage<Name extends string>(
  message: Message<Name> | LinkedMessage<Name>,
): readonly MessagePart<Name>[] {
  return message
    .split(/(\{\w+\}|<(?:\w+)>.*?<\/\w+>)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, place, link, words] = /^(?:\{(\w+)\}|<(\w+)>(.*)<\/\2>)$/.exec(piece) ?? [];
      const name = place ?? link;
      // `CheckedWords` has checked the names.
      return name === undefined ? { text: piece } : { text: words ?? '', name: name as Name };
    });
}

/** The pieces of a message in order, with anything in its places, such as elements. */
export function fillMessage<Place extends string, Part>(
  message: Message<Place>,
  parts: string extends Place ? never : Readonly<Record<NoInfer<Place>, Part>>,
): readonly (string | Part)[] {
  return splitMessage(message).map(({ text, name }) => (name === undefined ? text : parts[name]));
}

/** A piece of text, and where it leads if it is a link. */
export interface LinkedText {
  readonly text: string;
  readonly address?: string;
}

/** The pieces of a message in order, with the addresses of its links. */
export function linkMessage<Link extends string>(
  message: LinkedMessage<Link>,
  addresses: string extends Link ? never : Readonly<Record<NoInfer<Link>, string>>,
): readonly LinkedText[] {
  return splitMessage(message).map(({ text, name }) =>
    name === undefined ? { text } : { text, address: addresses[name] },
  );
}

/** The places that are declared for a type of message; never for plain text. */
export type DeclaredPlaces<Text> = typeof placesOf extends keyof Text
  ? Extract<Text[typeof placesOf], string>
  : never;

/** The links that are declared for a type of message; never for plain text. */
export type DeclaredLinks<Text> = typeof linksOf extends keyof Text
  ? Extract<Text[typeof linksOf], string>
  : never;

/** `never` for plain text: only declared messages take values. */
type Values<Place extends string> = string extends Place
  ? never
  : Readonly<Record<NoInfer<Place>, string | number>>;

/** The rules by which messages of a language are filled. */
function findSpeech(language: string) {
  return { rules: new Intl.PluralRules(language), direction: directionOf(language) };
}

function findForm(message: Plural, rules: Intl.PluralRules, count: string | number | undefined): string {
  return (typeof count === 'number' ? message[rules.select(count)] : undefined) ?? message.other;
}
