/** An article on its way in: its text is clean, but nothing is placed, checked or written yet. */
export interface ArticleDraft {
  /** Where it was read: `FILE:LINE`. */
  readonly place: string;
  /** What its data calls it: its id, else its address; absent where it has neither. */
  readonly origin?: string;
  readonly title: string;
  /** As the data says it. */
  readonly date: string;
  readonly sourceName: string;
  /** BCP 47; absent where the data does not say. */
  readonly language?: string;
  /** The address of the original: a web address. */
  readonly sourceUrl?: string;
  readonly summary?: string;
  readonly topics: readonly string[];
  readonly moreInformation: readonly { readonly title: string }[];
  readonly body: DraftBody;
  /** What of its data no article can hold; absent where nothing was left out. */
  readonly leftOut?: readonly LeftOutValue[];
  /** What the page that it was read from says of its site. */
  readonly site?: SiteFacts;
}

/** A body as the data holds it. In text, blank lines part paragraphs; where there are none, every newline does. */
export interface DraftBody {
  readonly format: 'text' | 'html';
  readonly text: string;
}

/** What a page copy tells of the site that printed it. */
export interface SiteFacts {
  readonly name?: string;
  readonly tagline?: string;
  readonly footer?: string;
  readonly disclaimer?: string;
}

/** An item of the input that is no article, and why. */
export interface SkippedItem {
  readonly place: string;
  readonly skipped: string;
  /** What stood there instead. */
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

/** What reading the input gives, in its order. */
export type DraftResult = ArticleDraft | SkippedItem | FailedInput;
