/** What later articles need to know of an article. Articles are numbers. */
export interface KnownRelations {
  /** The first article of its story: itself if it begins one or stands alone. */
  readonly story: number;
  /** The first article with its text: itself if it is not a copy. */
  readonly original: number;
  /** The length of its vector of terms. */
  readonly norm: number;
}

export interface Relations extends KnownRelations {
  /** “You may like”: best first, no copies of the article or of one another; empty if nothing is like it. */
  readonly related: readonly RelatedArticle[];
  /** Earlier articles with nearly the same text: the newest 20 at most, oldest first. */
  readonly duplicates: readonly number[];
  /** The stories that it was measured against, by their first articles. */
  readonly rivals: readonly number[];
  /** The first of its versions in other languages before it: itself if there is none. */
  readonly base: number;
}

export interface RelatedArticle {
  readonly article: number;
  readonly score: number;
}
