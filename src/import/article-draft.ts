/** An article during an import: its text is clean, but it is not yet placed, checked or written. */
export interface ArticleDraft {
  /** Where it was read: `FILE:LINE`, or a file that is one article. No other draft has it. */
  readonly place: string;
  /** Its id in the data, else its address; absent if it has neither. */
  readonly origin?: string | undefined;
  /** Absent if the data has none: a person must say it. */
  readonly title?: string | undefined;
  /** As written in the data; absent if the data has none. */
  readonly date?: string | undefined;
  /** The instant of the last change, as written in the data. */
  readonly updated?: string | undefined;
  /** The outlet; absent for the house’s own news. */
  readonly sourceName?: string | undefined;
  /** BCP 47; absent if the data does not say. */
  readonly language?: string | undefined;
  /** The address of the original: a web address. */
  readonly sourceUrl?: string | undefined;
  readonly summary?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly section?: string | undefined;
  readonly topics: readonly string[];
  readonly moreInformation: readonly { readonly title: string }[];
  readonly image?: DraftImage | undefined;
  readonly body: DraftBody;
  /** The end of its address in the data; the headline’s words if absent. */
  readonly slug?: string | undefined;
  readonly isDraft?: boolean | undefined;
  /** Why only a person can place it, whatever else it has. */
  readonly whyUnplaced?: string | undefined;
  /** Where it was before, and by which names others link to it; absent if the data does not say. */
  readonly former?: FormerPlace | undefined;
  /** The values of its data that no article can hold; absent if nothing was left out. */
  readonly leftOut?: readonly LeftOutValue[] | undefined;
  /** What its data says about the site. */
  readonly site?: SiteFacts | undefined;
}

/** A body as the data holds it. In text, blank lines separate paragraphs; if there are none, every newline does. */
export interface DraftBody {
  readonly format: 'text' | 'html' | 'markdown';
  readonly text: string;
}

/** The picture over the text. */
export interface DraftImage {
  /** As written in the data. */
  readonly address: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** Where an article was before the import. */
export interface FormerPlace {
  /** The address at which it was published: a path or a whole one. Relative addresses of its text begin there. */
  readonly address?: string | undefined;
  /** Other addresses that led to it. */
  readonly aliases?: readonly string[];
  /** Addresses by which other texts link to it, but at which no file can answer. */
  readonly linkNames?: readonly string[];
  /** Its file, from the folder that is imported, with slashes: `news/2021/a.md`. Links between files name it. */
  readonly file?: string | undefined;
  /** The folder on this machine in which the pictures lie that its text names by relative addresses. */
  readonly folder?: string | undefined;
}

/** What the data says about the site that published it. */
export interface SiteFacts {
  readonly name?: string | undefined;
  readonly tagline?: string | undefined;
  readonly footer?: string | undefined;
  readonly disclaimer?: string | undefined;
  readonly language?: string | undefined;
}

/** An item of the input that cannot become an article, and why. */
export interface SkippedItem {
  readonly place: string;
  readonly skipped: string;
  /** The value that is wrong. */
  readonly value?: string;
}

/** A value that was left out of an article, and why. */
export interface LeftOutValue {
  readonly place: string;
  readonly leftOut: string;
  /** As JSON, shortened; absent if there is nothing to show. */
  readonly value?: string;
}

/** An input that could not be read to its end, and why. */
export interface FailedInput {
  readonly place: string;
  readonly failed: string;
}

/** The result of reading one item or file of the input. */
export type DraftResult = ArticleDraft | SkippedItem | FailedInput;
