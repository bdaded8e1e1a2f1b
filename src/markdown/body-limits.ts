/**
 * What one article’s body may cost. Real articles stay far below; a text above a limit is an error that names it, so
 * that nobody can stop a build, or fill a disk, with one file.
 */
export const bodyLimits = {
  /** Characters of the Markdown. */
  characters: 1_000_000,
  /** Levels of elements, quotes and lists. */
  levels: 100,
  /** Character references such as `&amp;`: the parser’s time grows with the square of their number. */
  references: 10_000,
  /** Marks in a row above or below a letter. Real writing has up to eight. */
  marks: 16,
  /** Characters of HTML for each character of Markdown ... */
  htmlPerCharacter: 20,
  /** ... of which a short text may have this many in any case. */
  shortHtml: 100_000,
} as const;

/** The most characters of HTML that a body may become. */
export function mostHtml(markdown: string): number {
  return Math.max(bodyLimits.shortHtml, bodyLimits.htmlPerCharacter * markdown.length);
}

/** Why a body cannot be read: which limit it exceeds, or that a parser failed. It is printed as its own source text. */
export type BodyFault = 'characters' | 'levels' | 'references' | 'html' | 'unreadable';

declare module 'mdast' {
  interface RootData {
    /** Set if the tree is flat, because the text cannot be read. */
    readonly fault?: BodyFault;
  }
}

declare module 'hast' {
  interface RootData {
    /** Set if the tree is flat, because the text cannot be read. */
    readonly fault?: BodyFault;
  }
}
