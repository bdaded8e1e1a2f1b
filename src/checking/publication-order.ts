import type { Holdable } from '../archive/edition.ts';

/** When readers get the pages at some paths. A link may lead only to what they have by then. */
export interface PublicationOrder {
  /** The instant at which they get an article that is held back; undefined for whatever they have already. */
  readonly dueOf: (path: string) => Due | undefined;
  /** The same for an article whose links are checked. One that could not be read might come at any time. */
  readonly dueOfLinking: (path: string) => Due | undefined;
}

/** An instant, or `never`: a draft becomes due only by an edit. */
export type Due = string;

/** Sorts after every instant. */
export const never: Due = 'never';

/**
 * @param held the articles that are held back.
 * @param unread the paths of the articles that could not be read.
 */
export function createPublicationOrder(
  held: readonly (Pick<Holdable, 'instant' | 'isDraft'> & { readonly path: string })[],
  unread: ReadonlySet<string>,
): PublicationOrder {
  const dues = new Map(held.map(({ path, instant, isDraft }) => [path, isDraft ? never : instant]));
  const dueOf = (path: string) => dues.get(path);
  return { dueOf, dueOfLinking: (path) => (unread.has(path) ? never : dueOf(path)) };
}

/** Whether readers have a linked article no later than the one that links to it. */
export function isInOrder(linked: Due, linking: Due | undefined): boolean {
  return linking !== undefined && linked <= linking;
}
