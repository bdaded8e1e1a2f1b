import type { Direction } from '../archive/language.ts';

/** A link with its words. */
export interface Link {
  readonly title: string;
  readonly path: string;
}

/** A link that leads to this site or out of it; without an address it is only a title. */
export interface Reference {
  readonly title: string;
  /** A path of this site, or a web address. */
  readonly url?: string;
}

/** Words in a language that may not be the page’s. */
export interface ForeignText {
  readonly text: string;
  readonly language: string;
  readonly direction: Direction;
}
