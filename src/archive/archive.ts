import type { Picture } from './picture.ts';
import type { Article, ArticleSummary } from './article.ts';
import type { ArticleQuery } from './article-query.ts';
import type { Day, Month, Period, Published } from './calendar.ts';
import type { EditorialPage } from './editorial-page.ts';
import type { OwnPage } from './own-page.ts';
import type { LanguageNames } from './language.ts';
import type { Part, Scope } from './permalink.ts';
import type { Site } from './site.ts';
import type { SiteRedirect } from './site-redirect.ts';
import type { Source } from './source.ts';
import type { Trend } from './trend.ts';

/**
 * Answers what page records ask about the listed articles (neither drafts nor withdrawn) and what was found about
 * them. The store implements it; in a test a few arrays can. Lists of articles are newest first unless they say
 * otherwise.
 */
export interface Archive {
  readonly site: Site;
  /** The names of languages and countries, in the site’s language. */
  readonly names: LanguageNames;
  /** Every outlet, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly editorialPages: readonly EditorialPage[];
  /** What answers at addresses that the site once had, besides aliases. */
  readonly redirects: readonly SiteRedirect[];
  /** Pages of one’s own, which Astro prints by their files in src/pages. */
  readonly ownPages: readonly OwnPage[];

  /** An article, listed or withdrawn; never a draft. */
  findArticle(path: string): Article | undefined;
  /** The paths of all listed articles, oldest first. */
  listArticlePaths(): readonly string[];
  findBody(article: Article): Body;
  /** A picture beside the articles, if its file tells its size. @param file from the content folder. */
  findPicture(file: string): Picture | undefined;
  /** The paths of all withdrawn articles, in order. */
  listWithdrawnPaths(): readonly string[];
  /** Every alias, in order of the articles that they lead to; then those of redirects.yaml that lead on. */
  listRedirects(): readonly Redirect[];
  /** The redirect that answers at a path. */
  findRedirect(path: string): Redirect | undefined;

  /** The newest articles of a scope, at most `count`. */
  listNewest(scope: Scope, count: number): readonly ArticleSummary[];
  /** The articles that fit every key of a query. */
  listMatching(query: ArticleQuery): readonly Article[];
  /** The articles of a scope in a period, at most `most` of them. */
  listPeriod(scope: Scope, period: Period, most?: number): readonly ArticleSummary[];
  /** The articles of a period with what was found about them, oldest first. */
  listData(period: Period): readonly ArticleData[];
  /** The articles just before this one, at most `count`. */
  listBefore(article: Place, count: number): readonly ArticleSummary[];
  /** The articles just after this one, oldest first, at most `count`. */
  listAfter(article: Place, count: number): readonly ArticleSummary[];

  /** How many articles each day has, oldest day first; only those of a period if one is given. */
  countDays(period?: Period): readonly DayCount[];
  /** How many articles a part has in each of its months, oldest month first. */
  countMonths(part: Part): readonly MonthCount[];
  /** How many articles a part has on each day of a month, oldest day first. */
  countPartDays(part: Part, month: Month): readonly DayCount[];
  /**
   * The parts of some kinds that the newest articles of a part have too, those of most of these articles first, then by
   * id. A name is that which the newest of them gives.
   */
  listBeside(part: Part, kinds: readonly Part['kind'][]): readonly PartName[];
  /**
   * The outlets that reported before the newest articles of a source what these report, by id: those of most of these
   * stories first. At most `most`.
   */
  listReporting(source: string, most: number): readonly string[];
  /** Every part that has articles in a month, by kind and id. */
  listPartsIn(month: Month): readonly PartInMonth[];
  /** How many sources, topics or languages have articles, counted up to `most`: it need not list them. */
  countParts(kind: Part['kind'], most: number): number;
  /** The sources, topics or languages that have articles, by name. */
  listParts(kind: Part['kind']): readonly PartCount[];

  /** The other slugs that present topics once had, in order. */
  listFormerTopics(): readonly FormerTopic[];

  /** Whether any listed article is a version of another in another language. */
  hasVersions(): boolean;
  /**
   * The listed versions of an article in all languages, itself among them: the original first, the others in order of
   * language. Empty if there is no other.
   */
  listVersions(path: string): readonly ArticleSummary[];

  /** “You may like”: best first. */
  listRelated(path: string): readonly ArticleSummary[];
  /** With what “You may like” goes on if fewer than six articles are alike; the newest of each part first. */
  listMore(path: string): readonly MoreArticles[];
  /** Articles with nearly the same text, published before this one; oldest first. */
  listDuplicates(path: string): readonly ArticleSummary[];
  /** The story of an article; undefined if no other article belongs to it but its versions in other languages. */
  findStory(path: string): Story | undefined;
  /**
   * The path of the first article of the story that an article belongs to; of an article of no other, its own. Later
   * articles leave it as it is.
   */
  findFirstOfStory(path: string): string;
  /** How long the story of an article is by now: versions count once. Undefined where `findStory` is. */
  measureStory(path: string): StorySize | undefined;
  /** The paths of all stories of several articles, in order; of those that began in a period if one is given. */
  listStoryPaths(period?: Period): readonly string[];
  /** The paths of the stories of more than `most` articles, in order. */
  listLongStoryPaths(most: number): readonly string[];
  /** At most `count` of these stories, the one with the newest article first. */
  listNewestStories(count: number): readonly Story[];
  /** What trended on a day, strongest first. */
  listTrends(day: Day): readonly Trend[];
  /** Every day that had trends, oldest first. */
  listTrendDays(): readonly Day[];
}

/** Where an article stands, or stood, in the order of the archive. */
export interface Place {
  readonly path: string;
  readonly published: Pick<Published, 'instant'>;
}

/** The Markdown body of an article. It is read when it is asked for; in JSON it is its digest. */
export interface Body {
  readonly text: string;
}

/** An alias of an article, as it is written, and the article’s path. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** An article’s metadata and what was found about it; paths are of this site. */
export interface ArticleData {
  readonly article: Article;
  /** Absent if it is the house’s own news. */
  readonly sourceName?: string;
  readonly related: readonly string[];
  readonly more: readonly MoreArticles<string>[];
  readonly duplicates: readonly string[];
  readonly story?: string;
}

/** Earlier articles that have something in common with one, or only the archive. */
export interface MoreArticles<Listed = ArticleSummary> {
  readonly scope:
    | Extract<Scope, { readonly kind: 'archive' }>
    | { readonly kind: 'topic' | 'section' | 'author' | 'source'; readonly id: string };
  readonly articles: readonly Listed[];
}

/** An address of a topic that was given out before slugs kept more letters. */
export interface FormerTopic {
  /** As it stands in the old addresses. */
  readonly id: string;
  /** The id of the topic that it is now. */
  readonly topic: string;
  /** The months in which the topic has articles under that name, oldest first. */
  readonly months: readonly Month[];
  /** Whether another topic has that slug now, and so its addresses. */
  readonly isTaken: boolean;
}

export interface DayCount {
  readonly day: Day;
  readonly count: number;
}

export interface MonthCount {
  readonly month: Month;
  readonly count: number;
}

/** A part under a name that an article gives it. */
export interface PartName {
  readonly part: Part;
  readonly name: string;
}

/** A part with the number of its articles in a month. */
export interface PartInMonth {
  readonly part: Part;
  readonly count: number;
  /** Whether it has no article in an earlier month. */
  readonly isFirst: boolean;
}

/** A source, topic or language with the number of its articles. */
export interface PartCount {
  readonly part: Part;
  readonly name: string;
  readonly count: number;
  readonly newestDay: Day;
}

/** How long a story is. */
export interface StorySize {
  readonly path: string;
  readonly articleCount: number;
  readonly firstDay: Day;
}

/** The articles that report one event, oldest first. */
export interface Story {
  readonly path: string;
  /** The headline of its newest article. */
  readonly title: string;
  readonly articles: readonly ArticleSummary[];
}
