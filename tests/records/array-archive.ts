import type { Archive, MoreArticles, PartCount, PartInMonth, Story } from '../../src/archive/archive.ts';
import type { ArticleQuery } from '../../src/archive/article-query.ts';
import { compareText, createArticle, type Article, type ArticleSummary } from '../../src/archive/article.ts';
import type { Day, Month } from '../../src/archive/calendar.ts';
import { frontMatterSchema } from '../../src/archive/front-matter.ts';
import { createLanguageNames } from '../../src/archive/language.ts';
import {
  languageSlug,
  partKinds,
  storyPath,
  topicSlug,
  type Part,
  type Scope,
} from '../../src/archive/permalink.ts';
import { siteSchema } from '../../src/archive/site.ts';
import type { Source } from '../../src/archive/source.ts';
import type { Trend } from '../../src/archive/trend.ts';

/** What a test says of an archive. What it does not say is empty. */
export interface ArrayContent {
  readonly articles?: readonly Article[];
  /** Each a story: the paths of its articles. */
  readonly stories?: readonly (readonly string[])[];
  readonly trends?: Readonly<Record<Day, readonly Trend[]>>;
  /** By the path of the article that names them. */
  readonly related?: Readonly<Record<string, readonly string[]>>;
  readonly more?: Readonly<Record<string, readonly MoreArticles<string>[]>>;
  readonly duplicates?: Readonly<Record<string, readonly string[]>>;
  /** Lines of site.yaml. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

const sources = new Map<string, Source>([
  ['alpha', { id: 'alpha', name: 'Alpha', language: 'es', country: 'ES', url: 'https://alpha.example/' }],
  ['beta', { id: 'beta', name: 'Beta', language: 'fa' }],
]);
const standard = { name: 'Test Times', url: 'https://test.example/' };
const names = createLanguageNames('en');

/** An article, newer the higher its number: one a minute from the start of a day. */
export function createNumbered(
  day: Day,
  number: number,
  matter: Readonly<Record<string, unknown>> = {},
): Article {
  const minutes = [Math.floor(number / 60), number % 60].map((part) => String(part).padStart(2, '0'));
  return createDated(`${day}T${minutes.join(':')}:00Z`, `report-${String(number)}`, matter);
}

/** An article of the source Alpha, whose headline is its slug. */
export function createDated(
  published: string,
  slug: string,
  matter: Readonly<Record<string, unknown>> = {},
): Article {
  const whole = frontMatterSchema.parse({ title: slug, published, source: 'alpha', ...matter });
  const source = sources.get(whole.source ?? '') ?? { language: 'en' };
  const file = `articles/${published.slice(0, 10).replaceAll('-', '/')}/${slug}.md`;
  return createArticle(file, whole, source, siteSchema.parse(standard));
}

/** A trend that an article was the newest of. */
export function createTrend(phrase: string, newest: Article): Trend {
  return { phrase, articleCount: 3, sourceCount: 2, newest: summarise(newest) };
}

/** An archive that answers from arrays. */
export function createArrayArchive(content: ArrayContent): Archive {
  const { articles: given = [], trends = {}, related = {}, more = {}, duplicates = {} } = content;
  const articles = given.toSorted(compareArticles);
  const listed = articles.filter(({ status }) => status !== 'withdrawn');
  const find = (path: string) => articles.find((article) => article.path === path);
  const summaries = (paths: readonly string[] = []) =>
    paths.flatMap((path) => find(path) ?? []).map(summarise);
  const inScope = (scope: Scope) => listed.filter((article) => isIn(article, scope));
  const newest = (some: readonly Article[]) => some.toReversed().map(summarise);
  const place = (path: string) => listed.findIndex((article) => article.path === path);
  const stories = (content.stories ?? []).map((paths) => createStory(summaries(paths)));
  return {
    site: siteSchema.parse({ ...standard, ...content.settings }),
    names,
    sources,
    redirects: [],
    editorialPages: [],
    ownPages: [],
    findArticle: find,
    listArticlePaths: () => listed.map(({ path }) => path),
    findBody: ({ path }) => ({ text: `The text of ${path}` }),
    findPicture: () => undefined,
    listWithdrawnPaths: () => articles.filter((article) => !listed.includes(article)).map(({ path }) => path),
    listRedirects: () => [],
    findRedirect: () => undefined,
    listNewest: (scope, count) => newest(inScope(scope)).slice(0, count),
    listMatching: (query) =>
      listed
        .toReversed()
        .filter((article) => isMatching(article, query))
        .slice(0, query.limit),
    listPeriod: (scope, period, most) =>
      newest(inScope(scope).filter(({ published }) => published.day.startsWith(period))).slice(0, most),
    listData: (period) =>
      listed
        .filter(({ published }) => published.day.startsWith(period))
        .map((article) => ({
          article,
          ...nameOf(article),
          related: related[article.path] ?? [],
          more: more[article.path] ?? [],
          duplicates: duplicates[article.path] ?? [],
        })),
    listBefore: ({ path }, count) => newest(listed.slice(0, place(path))).slice(0, count),
    listAfter: ({ path }, count) =>
      listed
        .slice(place(path) + 1)
        .slice(0, count)
        .map(summarise),
    countDays: (period = '') =>
      countBy(
        listed.filter(({ published }) => published.day.startsWith(period)),
        ({ published }) => published.day,
      ).map(([day, count]) => ({ day, count })),
    countMonths: (part) =>
      countBy(inScope(part), ({ published }) => published.day.slice(0, 7)).map(([month, count]) => ({
        month,
        count,
      })),
    countPartDays: (part, month) =>
      countBy(
        inScope(part).filter(({ published }) => published.day.startsWith(month)),
        ({ published }) => published.day,
      ).map(([day, count]) => ({ day, count })),
    listBeside: (part, kinds) =>
      kinds
        .flatMap((kind) => listParts(inScope(part), kind))
        .filter((beside) => beside.part.kind !== part.kind || beside.part.id !== part.id)
        .toSorted((first, second) => second.count - first.count),
    listReporting: () => [],
    listPartsIn: (month) => listPartsIn(listed, month),
    countParts: (kind, most) => Math.min(listParts(listed, kind).length, most),
    listParts: (kind) => listParts(listed, kind),
    listFormerTopics: () => [],
    hasVersions: () => listed.some(({ translationOf }) => translationOf !== undefined),
    listVersions: () => [],
    listRelated: (path) => summaries(related[path]),
    listMore: (path) =>
      (more[path] ?? []).map(({ scope, articles: listed }) => ({ scope, articles: summaries(listed) })),
    listDuplicates: (path) => summaries(duplicates[path]),
    findStory: (path) => stories.find((story) => story.articles.some((article) => article.path === path)),
    findFirstOfStory: (path) =>
      stories.find((story) => story.articles.some((article) => article.path === path))?.articles[0]?.path ??
      path,
    measureStory: (path) => {
      const story = stories.find(({ articles: told }) => told.some((article) => article.path === path));
      const firstDay = story?.articles[0]?.published.day ?? '';
      return story && { path: story.path, articleCount: story.articles.length, firstDay };
    },
    listStoryPaths: (period = '') =>
      stories.map(({ path }) => path).filter((path) => path.slice(-11).startsWith(period)),
    listLongStoryPaths: (most) =>
      stories.filter((story) => story.articles.length > most).map(({ path }) => path),
    listNewestStories: (count) =>
      stories
        .toSorted((first, second) => -compareText(lastInstant(first), lastInstant(second)))
        .slice(0, count),
    listTrends: (day) => trends[day] ?? [],
    listTrendDays: () => Object.keys(trends).sort(),
  };
}

function summarise({ path, title, summary, published, language, ...article }: Article): ArticleSummary {
  return {
    path,
    title,
    ...(summary === undefined ? {} : { summary }),
    published,
    language,
    direction: names.direction(language),
    ...(article.sourceId !== undefined && { sourceId: article.sourceId }),
    ...(article.image && { picture: { path: `${path}picture.jpg`, width: 800, height: 600 } }),
    ...(article.isLead && { isLead: true }),
    ...(article.translationOf !== undefined && { translationOf: article.translationOf }),
    ...nameOf(article),
  };
}

function nameOf({ sourceId }: Pick<Article, 'sourceId'>): Pick<ArticleSummary, 'sourceName'> {
  return sourceId === undefined ? {} : { sourceName: sources.get(sourceId)?.name ?? sourceId };
}

function compareArticles(first: Article, second: Article): number {
  return (
    compareText(first.published.instant, second.published.instant) || compareText(first.path, second.path)
  );
}

function idsOf(
  { section, sourceId, topics, authors, language, originalLanguage }: Article,
  kind: Part['kind'],
): readonly string[] {
  if (kind === 'topic') return topics.map(topicSlug);
  if (kind === 'text') return [languageSlug(language)];
  if (kind === 'author') return authors.map(topicSlug);
  if (kind === 'section') return section === undefined ? [] : [topicSlug(section)];
  if (kind === 'source') return sourceId === undefined ? [] : [sourceId];
  return [languageSlug(originalLanguage)];
}

function isIn(article: Article, scope: Scope): boolean {
  return scope.kind === 'archive' || idsOf(article, scope.kind).includes(scope.id);
}

function isMatching(
  article: Article,
  { topic, source, language, originalLanguage, from, to }: ArticleQuery,
): boolean {
  const { day } = article.published;
  return (
    (topic === undefined || isIn(article, { kind: 'topic', id: topic })) &&
    (source === undefined || article.sourceId === source) &&
    (language === undefined || article.language === language) &&
    (originalLanguage === undefined || article.originalLanguage === originalLanguage) &&
    (from === undefined || day >= from) &&
    (to === undefined || day < `${to}~`)
  );
}

function countBy(articles: readonly Article[], keyOf: (article: Article) => string): [string, number][] {
  return [...Map.groupBy(articles, keyOf)].map(([key, group]) => [key, group.length]);
}

function listParts(articles: readonly Article[], kind: Part['kind']): readonly PartCount[] {
  const ids = [...new Set(articles.flatMap((article) => idsOf(article, kind)))].sort();
  return ids.map((id) => {
    const ofPart = articles.filter((article) => isIn(article, { kind, id }));
    const name = kind === 'source' ? (sources.get(id)?.name ?? id) : id;
    return { part: { kind, id }, name, count: ofPart.length, newestDay: ofPart.at(-1)?.published.day ?? '' };
  });
}

/** Oldest first. */
function createStory(articles: readonly ArticleSummary[]): Story {
  return { path: storyPath(articles[0]?.path ?? ''), title: articles.at(-1)?.title ?? '', articles };
}

function lastInstant({ articles }: Story): string {
  return articles.at(-1)?.published.instant ?? '';
}

function listPartsIn(articles: readonly Article[], month: Month): readonly PartInMonth[] {
  const isIn = (day: Day) => day.startsWith(month);
  return partKinds.flatMap((kind) => {
    const ofMonth = articles.filter(({ published }) => isIn(published.day));
    const before = new Set(
      articles.filter(({ published }) => published.day < month).flatMap((article) => idsOf(article, kind)),
    );
    return listParts(ofMonth, kind).map(({ part, count }) => ({
      part,
      count,
      isFirst: !before.has(part.id),
    }));
  });
}
