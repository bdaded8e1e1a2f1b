import type { DeclaredLinks, DeclaredPlaces, Plural } from './message.ts';
import type { NameForms } from './name-forms.ts';

/**
 * A catalogue in which every message has exactly the places and links that are declared for it. If a message differs,
 * the type error names it: `words satisfies CheckedWords<typeof words, Words>`.
 */
export type CheckedWords<Given, Declared> = {
  readonly [Key in keyof Declared]: Key extends keyof Given ? CheckedWord<Given[Key], Declared[Key]> : never;
};

type CheckedWord<Given, Declared> = Declared extends string
  ? CheckedText<Given, DeclaredPlaces<Declared>, DeclaredLinks<Declared>>
  : Declared extends Plural<string>
    ? CheckedPlural<Given, DeclaredPlaces<Declared['other']>>
    : Declared extends NameForms
      ? Given
      : CheckedWords<Given, Declared>;

/** The number may be missing from every form but the last. */
type CheckedPlural<Given, Place extends string> = {
  readonly [Form in keyof Given]: Form extends 'other'
    ? CheckedText<Given[Form], Place, never>
    : CheckedText<Given[Form], Place, never, 'count'>;
};

type CheckedText<
  Given,
  Place extends string,
  Link extends string,
  Optional extends string = never,
> = Given extends string
  ? Faults<PlacesIn<Given>, TagsIn<Given>, Place, Link | `/${Link}`, Optional> extends infer Fault
    ? [Fault] extends [never]
      ? Given
      : { readonly fault: Fault }
    : never
  : never;

type Faults<
  Places extends string,
  Tags extends string,
  Place extends string,
  Tag extends string,
  Optional extends string,
> =
  | `lacks {${Exclude<Place, Places | Optional>}}`
  | `lacks <${Exclude<Tag, Tags>}>`
  | `knows no {${Exclude<Places, Place>}}`
  | `knows no <${Exclude<Tags, Tag>}>`;

type PlacesIn<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Place | PlacesIn<Rest>
  : never;

type TagsIn<Text extends string> = Text extends `${string}<${infer Tag}>${infer Rest}`
  ? Tag | TagsIn<Rest>
  : never;
