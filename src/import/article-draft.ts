/** An article during an import: its text is clean, but it is not yet placed, checked or written. */
export interface ArticleDraft {
  /** Where it was read: `FILE:LINE`. */
  readonly place: string;
  /** Its id in the data, else its address; absent if it has neither. */
  readonly origin?: string;
  readonly title: string;
  /** As written in the data. */
  readonly date: string;
  readonly sourceName: string;
  /** BCP 47; absent if the data does not say. */
  readonly language?: string;
  /** The address of the original: a web address. */
  readonly sourceUrl?: string;
  readonly summary?: string;
  readonly topics: readonly string[];
  readonly moreInformation: readonly { readonly title: string }[];
  readonly body: DraftBody;
  /** The values of its data that no article can hold; absent if nothing was left out. */
  readonly leftOut?: readonly LeftOutValue[];
  /** What its page copy says about the site. */
  readonly site?: SiteFacts;
}

/** A body as the data holds it. In text, blank lines separate paragraphs; if there are none, every newline does. */
export interface DraftBody {
  readonly format: 'text' | 'html';
  readonly text: string;
}

/** What a page copy says about the site that printed it. */
export interface SiteFacts {
  readonly name?: string;
  readonly tagline?: string;
  readonly footer?: string;
  readonly disclaimer?: string;
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
  /** As JSON, shortened. */
  readonly value: string;
}

/** An input that could not be read to its end, and why. */
export interface FailedInput {
  readonly place: string;
  readonly failed: string;
}

/** The result of reading one item or file of the input. */
export type DraftResult = ArticleDraft | SkippedItem | FailedInput;
