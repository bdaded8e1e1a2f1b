import type { Day } from '../archive/calendar.ts';

/**
 * Something that changed since the site was last published.
 *
 * - `article`: an article came, changed or went (`id` its path, with its instant and day, before or after)
 * - `relations`: what was found about an article, or a version of it in another language, changed (the same fields)
 * - `part`: an article with this section, source, topic, author or language, or a version of one, came or went (`id` as `topic/energy`, `day` the article’s)
 * - `membership`: an article that belonged to a story belongs to another (the same fields)
 * - `story`: its articles changed (`id` the path of its first)
 * - `trends`: those of a day (`day`)
 * - `redirect`: an article with this alias came or went (`id` the alias as it is written)
 */
export interface Change {
  readonly kind: 'article' | 'relations' | 'membership' | 'part' | 'story' | 'trends' | 'redirect';
  readonly id: string;
  readonly instant: string;
  readonly day: Day;
}

/** Which articles and days name an article: the lists of an archive do not tell. */
export interface Mentions {
  /**
   * The articles whose lists of related articles, of what these go on with, or of duplicates name one of these paths, with their days. They are younger than
   * what they name.
   * @param since the instant of the oldest of these paths’ articles.
   */
  listNaming(paths: ReadonlySet<string>, since: string): readonly Pick<Change, 'id' | 'day'>[];
  /** The days whose trends name one of them. */
  listTrendDaysNaming(paths: ReadonlySet<string>): readonly Day[];
}
