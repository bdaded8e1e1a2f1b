import type {
  Archive,
  DayCount,
  FormerTopic,
  MoreArticles,
  MonthCount,
  PartCount,
  PartInMonth,
  PartName,
  Story,
  StorySize,
  ArticleData,
  Redirect,
} from '../../archive/archive.ts';
import { countOriginals, type Article, type ArticleSummary } from '../../archive/article.ts';
import type { Day, Month, Period } from '../../archive/calendar.ts';
import type { EditorialPage } from '../../archive/editorial-page.ts';
import { createLanguageNames } from '../../archive/language.ts';
import { hideParts } from './hidden-parts.ts';
import type { OwnPage } from '../../archive/own-page.ts';
import {
  aliasPath,
  mediaPath,
  partKinds,
  periodPath,
  storyPath,
  type Part,
  type Scope,
} from '../../archive/permalink.ts';
import type { Site } from '../../archive/site.ts';
import type { SiteRedirect } from '../../archive/site-redirect.ts';
import type { Source } from '../../archive/source.ts';
import type { Trend } from '../../archive/trend.ts';
import { keepFound, keepOnce } from '../../values/kept-values.ts';
import { selectMatching } from './select-matching.ts';
import { readPicture } from './read-picture.ts';
import { createBody, readDigest, withDigest } from './digested-values.ts';
import { shortDigest } from '../../digests/digest.ts';
import { checkedHeading, checkedText } from '../database/checked-value.ts';
import { readHold } from '../database/read-hold.ts';
import type { StoredMore } from '../content/more.ts';
import type { StoredTrend } from '../content/trends.ts';
import type { Store } from '../database/database.ts';
import { number, optionalText, text, type Row } from '../database/row.ts';

/** What the archive needs besides the store. */
export interface ArchiveContext {
  readonly site: Site;
  readonly sources: ReadonlyMap<string, Source>;
  readonly editorialPages: readonly EditorialPage[];
  readonly ownPages: readonly OwnPage[];
  readonly redirects: readonly SiteRedirect[];
  /** Reads an article’s Markdown body from its file. */
  readonly readBody: (article: Article) => string;
  /** Whether an article that the edition leaves out is found by its path, for its editor. It is in no list. */
  readonly findsLeftOut?: boolean;
  /** Whether files are made from pictures, or pages show the pictures themselves. Default: true. */
  readonly makesPictures?: boolean;
}

/**
 * Creates the archive of a store. Each answer is a query, which suits a few pages of any archive. Counts and the last
 * articles are read once and kept: create a new archive after the store changed. In JSON, summaries, articles and
 * bodies are their digests.
 */
export function createStoreArchive(
  store: Store,
  { readBody, findsLeftOut = false, makesPictures = true, redirects, ...context }: ArchiveContext,
): Archive {
  const { sources } = context;
  const isFound = findsLeftOut ? '' : ' and not is_left_out';
  const listRedirects = keepOnce(() => [
    ...store.all(selectRedirects).map(parseRedirect),
    ...redirects.flatMap(({ old, target }) => (target === undefined ? [] : [{ from: old, to: target }])),
  ]);
  const findRedirects = keepOnce(() => indexRedirects(listRedirects()));
  const names = createLanguageNames(context.site.language);
  const publication = { isWhole: !makesPictures || context.site.originals, isDerived: makesPictures };
  const findPicture = keepFound((file: string) => readPicture(store, file, publication), {
    limit: keptPictures,
  });
  const summarise = (rows: readonly Row[]) =>
    rows.map((row) => createRowSummary(row, { sources, names, findPicture }));
  const listPaths = (paths: readonly string[]) =>
    paths.flatMap((path) => summarise(store.all(`${selectSummary} where path = ? and is_listed`, path)));
  const findRelations = (path: string, column: 'related' | 'duplicates') => {
    const row = store.get(`select ${column} from articles where path = ?`, path);
    return row === undefined ? [] : listPaths(parsePaths(text(row, column)));
  };
  const findPartDays = keepFound(({ part, month }: PartMonth) => countPartDays(store, part, month), {
    limit: keptMonths,
    keyOf: ({ part, month }) => `${scopeKey(part)} ${month}`,
  });
  const hasVersions = keepOnce(() => store.get(selectAnyVersion) !== undefined);
  const readStory = keepFound(
    (first: string) =>
      createStory(
        first,
        summarise(store.all(`${selectSummary} where story = ? and is_listed order by instant, path`, first)),
      ),
    { limit: keptOfStories, sizeOf: (story) => story?.articles.length ?? 0 },
  );
  const findPartCount = keepFound((counted: PartLimit) => countParts(store, counted), {
    keyOf: ({ kind, most }) => `${kind} ${String(most)}`,
  });
  return hideParts({
    ...context,
    redirects,
    names,
    findArticle: keepFound(
      (path) => {
        const row = store.get(`${selectArticle} where path = ?${isFound}`, path);
        return row === undefined ? undefined : parseArticle(row);
      },
      { limit: keptArticles },
    ),
    findBody: (article) => createBody(readDigest(article), () => readBody(article)),
    findPicture,
    listArticlePaths: () =>
      store
        .all('select path from articles where is_listed order by instant, path')
        .map((row) => text(row, 'path')),
    listWithdrawnPaths: () => store.all(selectWithdrawn).map((row) => text(row, 'path')),
    listRedirects,
    findRedirect: (path) => findRedirects().get(path),
    listNewest: (scope, count) =>
      scope.kind === 'archive'
        ? summarise(
            store.all(`${selectSummary} where is_listed order by instant desc, path desc limit ?`, count),
          )
        : summarise(store.all(`${selectPart} ${partOrder} limit ?`, scope.kind, scope.id, count)),
    listMatching: (query) => selectMatching(store, query).map(parseArticle),
    listPeriod: (scope, period, most = -1) => summarise(selectPeriod(store, scope, { period, most })),
    listData: (period) =>
      store.all(selectData, ...rangeOf(period)).map((row) => createArticleData(row, sources)),
    listBefore: ({ published, path }, count) =>
      summarise(
        store.all(
          `${selectSummary} where is_listed and (instant, path) < (?, ?) order by instant desc, path desc limit ?`,
          published.instant,
          path,
          count,
        ),
      ),
    listAfter: ({ published, path }, count) =>
      summarise(
        store.all(
          `${selectSummary} where is_listed and (instant, path) > (?, ?) order by instant, path limit ?`,
          published.instant,
          path,
          count,
        ),
      ),
    countDays: keepFound((period: Period | undefined) => countDays(store, period), {
      keyOf: (period = '') => period,
    }),
    countMonths: keepFound((part: Part) => countMonths(store, part), { keyOf: scopeKey }),
    countPartDays: (part, month) => findPartDays({ part, month }),
    listBeside: (part, kinds) => listBeside(store, part, kinds),
    listReporting: (source, most) =>
      store.all(selectReporting, source, source, most).map((row) => text(row, 'source')),
    listPartsIn: keepFound((month) => listPartsIn(store, month)),
    // Each page that a plan looks up asks whether its kind of part is shown.
    countParts: (kind, most) => findPartCount({ kind, most }),
    listParts: keepFound((kind) => listParts(store, kind, sources)),
    listFormerTopics: keepOnce(() => store.all(selectFormerTopics).map(parseFormerTopic)),
    hasVersions,
    listVersions: (path) => {
      if (!hasVersions()) return [];
      const versions = summarise(store.all(selectVersions, path));
      return versions.length > 1 ? versions : [];
    },
    listRelated: (path) => findRelations(path, 'related'),
    listMore: (path) => {
      const row = store.get(selectMore, path);
      return row === undefined ? [] : parseMore(row, listPaths);
    },
    listDuplicates: (path) => findRelations(path, 'duplicates'),
    findStory: (path) => {
      const row = store.get('select story from articles where path = ? and is_listed', path);
      const first = row === undefined ? undefined : optionalText(row, 'story');
      return first === undefined ? undefined : readStory(first);
    },
    findFirstOfStory: (path) => {
      const row = store.get('select story from articles where path = ? and is_listed', path);
      return (row && optionalText(row, 'story')) ?? path;
    },
    measureStory: (path) => {
      const row = store.get(selectStorySize, path);
      return row === undefined ? undefined : createStorySize(row);
    },
    listStoryPaths: keepFound((period: Period | undefined) => listStoryPaths(store, period), {
      keyOf: (period = '') => period,
    }),
    listLongStoryPaths: keepFound((most) =>
      store.all(selectLongStories, most).map((row) => storyPath(text(row, 'story'))),
    ),
    listNewestStories: (count) =>
      store.all(selectNewestStories, count).flatMap((row) => readStory(text(row, 'story')) ?? []),
    listTrends: keepFound((day) => readTrends(store, day, listPaths)),
    listTrendDays: keepOnce(() =>
      store.all('select day from trends order by day').map((row) => text(row, 'day')),
    ),
  });
}

const summaryColumns = [
  'path',
  'instant',
  'day',
  'is_day_only',
  'title',
  'summary',
  'heading_check',
  'language',
  'source',
  'translation_of',
  'picture',
  'is_lead',
  'hold',
];
const selectSummary = `select ${summaryColumns.join(', ')} from articles`;
const selectAnyVersion = 'select 1 from articles where translation_of is not null and is_listed limit 1';
/** Two selects, each by an index. */
const selectVersions = `with original (path) as (select coalesce(translation_of, path) from articles where path = ?)
  ${selectSummary} where is_listed and path in original
  union all select * from (${selectSummary} where is_listed and translation_of in original order by language, path)`;
const selectArticle =
  'select digest, article, article_check, hold from articles join article_data using (path)';
const selectWithdrawn =
  'select path from articles where is_moved_or_withdrawn and not is_listed and not is_left_out order by path';
const selectRedirects = `select articles.path as path, alias.value as alias
  from articles join article_data using (path), json_each(article, '$.aliases') as alias
  where is_moved_or_withdrawn and not is_left_out order by articles.path, alias.key`;
const selectPart = `select ${summaryColumns.map((column) => `articles.${column}`).join(', ')}
  from parts join articles on articles.path = parts.path where parts.kind = ? and parts.id = ?`;
const partOrder = 'order by parts.day desc, parts.instant desc, parts.path desc';
/** Sorts after every character of a day, so that a period’s days lie between `period` and `period~`. */
const afterPeriod = '~';

/** @param most articles; all if it is negative. */
function selectPeriod(
  store: Store,
  scope: Scope,
  { period, most }: { readonly period: Period; readonly most: number },
): readonly Row[] {
  const range = rangeOf(period);
  if (scope.kind === 'archive') {
    const sql = `${selectSummary} where is_listed and day >= ? and day < ? order by instant desc, path desc limit ?`;
    return store.all(sql, ...range, most);
  }
  const sql = `${selectPart} and parts.day >= ? and parts.day < ? ${partOrder} limit ?`;
  return store.all(sql, scope.kind, scope.id, ...range, most);
}

function rangeOf(period: Period): readonly [string, string] {
  return [period, `${period}${afterPeriod}`];
}

function listStoryPaths(store: Store, period: Period | undefined): readonly string[] {
  const rows =
    period === undefined
      ? store.all(selectSeveral('1', 'story'))
      : store.all(
          selectSeveral('story > ? and story < ?', 'story'),
          ...rangeOf(periodPath(period).replace(/\/$/, '')),
        );
  return rows.map((row) => storyPath(text(row, 'story')));
}

/** The versions of an article in several languages are one article of its story. */
const originalCount = 'count(distinct coalesce(translation_of, path))';
const ofStory = 'from articles where articles.story = several.story and is_listed';
const selectNewestStories = selectSeveral('1', `(select max(instant) ${ofStory}) desc, story desc limit ?`);

const selectLongStories =
  'select story from articles where story is not null and is_listed group by story having count(*) > ? order by story';

/** Selects the stories of several articles that fit a condition. */
function selectSeveral(condition: string, order: string): string {
  return `with several as (
      select distinct story from articles where is_listed and story <> path and ${condition}
    ) select story from several where (select ${originalCount} ${ofStory}) > 1 order by ${order}`;
}

/** How long a story is that an article belongs to, from an index alone but for the day of its first article. */
const selectStorySize = `select several.story as story, (select ${originalCount} ${ofStory}) as count,
    (select day ${ofStory} order by instant, path limit 1) as first_day
  from articles as several where path = ? and is_listed and story is not null and count > 1`;

function createStorySize(row: Row): StorySize {
  return {
    path: storyPath(text(row, 'story')),
    articleCount: number(row, 'count'),
    firstDay: text(row, 'first_day'),
  };
}

/** Creates a story; undefined if it does not have several articles, those that are versions of one counted once. */
export function createStory(first: string, articles: readonly ArticleSummary[]): Story | undefined {
  const newest = articles.at(-1);
  if (first === '' || newest === undefined || countOriginals(articles) < 2) return undefined;
  return { path: storyPath(first), title: newest.title, articles };
}

const selectData = `select article, article_check, digest, hold, source, related, more, duplicates, story,
  exists (select 1 from articles as others where others.story = articles.story and others.is_listed
    and coalesce(others.translation_of, others.path) <> coalesce(articles.translation_of, articles.path)) as is_of_several
  from articles join article_data using (path) where is_listed and day >= ? and day < ? order by instant, path`;

function createArticleData(row: Row, sources: ReadonlyMap<string, Source>): ArticleData {
  const source = text(row, 'source');
  const story = optionalText(row, 'story');
  return {
    article: parseArticle(row),
    ...(source === '' ? {} : { sourceName: sources.get(source)?.name ?? source }),
    related: parsePaths(text(row, 'related')),
    more: parseMore(row, (paths) => paths),
    duplicates: parsePaths(text(row, 'duplicates')),
    ...(story === undefined || number(row, 'is_of_several') === 0 ? {} : { story: storyPath(story) }),
  };
}

function countDays(store: Store, period: Period = ''): readonly DayCount[] {
  return store
    .all('select day, count from day_counts where day >= ? and day < ? order by day', ...rangeOf(period))
    .map((row) => ({ day: text(row, 'day'), count: number(row, 'count') }));
}

function countMonths(store: Store, { kind, id }: Part): readonly MonthCount[] {
  return store
    .all('select month, count from part_counts where kind = ? and id = ? order by month', kind, id)
    .map((row) => ({ month: text(row, 'month'), count: number(row, 'count') }));
}

function countPartDays(store: Store, { kind, id }: Part, month: Month): readonly DayCount[] {
  const sql =
    'select day, count(*) as count from parts where kind = ? and id = ? and day >= ? and day < ? group by day order by day';
  return store
    .all(sql, kind, id, ...rangeOf(month))
    .map((row) => ({ day: text(row, 'day'), count: number(row, 'count') }));
}

/** The newest articles of a part from which is told what stands beside it: so few that any page asks in no time. */
const newestBeside = 100;
const selectBeside = `select parts.kind as kind, parts.id as id, parts.name as name, max(parts.day || parts.instant || parts.path)
  from (select path from parts where kind = ? and id = ? order by day desc, instant desc, path desc limit ${String(newestBeside)})
  as newest join parts on parts.path = newest.path
  where not (parts.kind = ? and parts.id = ?) group by parts.kind, parts.id order by count(*) desc, parts.id, parts.kind`;

function listBeside(store: Store, part: Part, kinds: readonly Part['kind'][]): readonly PartName[] {
  return store.all(selectBeside, part.kind, part.id, part.kind, part.id).flatMap((row) => {
    const kind = kinds.find((each) => each === text(row, 'kind'));
    return kind === undefined ? [] : [{ part: { kind, id: text(row, 'id') }, name: text(row, 'name') }];
  });
}

/** Only earlier articles count: later ones of a story would make the pages of all its outlets stale. */
const selectReporting = `select others.source as source
  from (select path from parts where kind = 'source' and id = ? order by day desc, instant desc, path desc limit ${String(newestBeside)})
  as newest join articles as own on own.path = newest.path
  join articles as others on others.story = own.story and (others.instant, others.path) < (own.instant, own.path)
  where others.is_listed and others.source <> '' and others.source <> ?
  group by others.source order by count(distinct own.story) desc, others.source limit ?`;

const selectPartsIn = `select kind, id, count, not exists (select 1 from part_counts as earlier
    where earlier.kind = part_counts.kind and earlier.id = part_counts.id and earlier.month < part_counts.month) as is_first
  from part_counts where month = ? order by kind, id`;

function listPartsIn(store: Store, month: Month): readonly PartInMonth[] {
  return store.all(selectPartsIn, month).flatMap((row) => {
    const kind = partKinds.find((each) => each === text(row, 'kind'));
    if (kind === undefined) return [];
    const part = { kind, id: text(row, 'id') };
    return [{ part, count: number(row, 'count'), isFirst: number(row, 'is_first') === 1 }];
  });
}

function countParts(store: Store, { kind, most }: PartLimit): number {
  const row = store.get(selectPartCount, kind, most);
  return row === undefined ? 0 : number(row, 'count');
}

interface PartLimit {
  readonly kind: Part['kind'];
  readonly most: number;
}

const selectPartCount =
  'select count(*) as count from (select distinct id from part_counts where kind = ? limit ?)';
const ofPart = 'from parts where parts.kind = part_counts.kind and parts.id = part_counts.id';
const selectParts = `select id, sum(count) as count, (select max(day) ${ofPart}) as newest_day,
    (select name ${ofPart} order by day, instant, path limit 1) as name
  from part_counts where kind = ? group by id order by id`;

/** A topic has the name that its oldest article gave it. */
function listParts(
  store: Store,
  kind: Part['kind'],
  sources: ReadonlyMap<string, Source>,
): readonly PartCount[] {
  return store.all(selectParts, kind).map((row) => {
    const id = text(row, 'id');
    const source = kind === 'source' ? sources.get(id) : undefined;
    return {
      part: { kind, id },
      name: source?.name ?? text(row, 'name'),
      count: number(row, 'count'),
      newestDay: text(row, 'newest_day'),
    };
  });
}

/** If several topics had one slug, its address leads to the one that was written first. */
const selectFormerTopics = `select id, json_group_array(month) as months,
    exists (select 1 from part_counts as topics where topics.kind = 'topic' and topics.id = part_counts.id) as is_taken,
    (select name ${ofPart} order by day, instant, path limit 1) as topic
  from (select kind, id, month from part_counts where kind = 'former-topic' order by id, month) as part_counts
  group by id order by id`;

function parseFormerTopic(row: Row): FormerTopic {
  // The store wrote this JSON itself.
  const months = JSON.parse(text(row, 'months')) as readonly string[];
  return { id: text(row, 'id'), topic: text(row, 'topic'), months, isTaken: number(row, 'is_taken') === 1 };
}

function readTrends(
  store: Store,
  day: Day,
  listPaths: (paths: readonly string[]) => readonly ArticleSummary[],
): readonly Trend[] {
  const row = store.get('select trends from trends where day = ?', day);
  if (row === undefined) return [];
  // The store wrote this JSON itself.
  const stored = JSON.parse(text(row, 'trends')) as readonly StoredTrend[];
  return stored.flatMap(({ newest: path, story, ...trend }) => {
    const newest = listPaths([path])[0];
    if (newest === undefined) return [];
    return [{ ...trend, newest, ...(story === undefined ? {} : { storyPath: storyPath(story) }) }];
  });
}

/** Creates what lists print of an article from its row. */
export function createRowSummary(
  row: Row,
  { sources, names, findPicture }: Pick<Archive, 'sources' | 'names' | 'findPicture'>,
): ArticleSummary {
  const { title, summary } = checkedHeading(row);
  const language = text(row, 'language');
  const sourceId = text(row, 'source');
  const translationOf = optionalText(row, 'translation_of');
  const file = optionalText(row, 'picture');
  const picture = file === undefined ? undefined : findPicture(file);
  const listed: ArticleSummary = {
    path: text(row, 'path'),
    title,
    ...(summary === undefined ? {} : { summary }),
    published: {
      instant: text(row, 'instant'),
      day: text(row, 'day'),
      isDayOnly: number(row, 'is_day_only') === 1,
    },
    language,
    direction: names.direction(language),
    ...(sourceId === '' ? {} : { sourceId, sourceName: sources.get(sourceId)?.name ?? sourceId }),
    ...(translationOf === undefined ? {} : { translationOf }),
    ...(file !== undefined && picture !== undefined && { picture: { ...picture, path: mediaPath(file) } }),
    ...(number(row, 'is_lead') === 1 && { isLead: true as const }),
    ...holdOf(row),
  };
  return withDigest(listed, () => shortDigest(JSON.stringify({ ...listed })));
}

/** The store wrote this JSON itself, from an article that passed the schema. */
function parseArticle(row: Row): Article {
  const digest = text(row, 'digest');
  const article = JSON.parse(checkedText(row, 'article', 'article_check')) as Article;
  return withDigest({ ...article, ...holdOf(row) }, () => digest);
}

function holdOf(row: Row): Pick<Article, 'hold'> {
  const hold = readHold(row);
  return hold === undefined ? {} : { hold };
}

function parseRedirect(row: Row): Redirect {
  return { from: text(row, 'alias'), to: text(row, 'path') };
}

/** Redirects by the path that they answer at. If several share a path, the first wins. */
function indexRedirects(redirects: readonly Redirect[]): ReadonlyMap<string, Redirect> {
  return new Map(redirects.toReversed().map((redirect) => [aliasPath(redirect.from), redirect]));
}

/** The paths in stored JSON. Duplicates are paths; related articles are paths with a score. */
export function parsePaths(json: string): readonly string[] {
  const found = JSON.parse(json) as readonly (string | { readonly path: string })[];
  return found.map((other) => (typeof other === 'string' ? other : other.path));
}

export const selectMore = 'select more from articles where path = ?';

/** What a list goes on with. The store wrote this JSON itself. */
export function parseMore<Listed>(
  row: Row,
  list: (paths: readonly string[]) => readonly Listed[],
): readonly MoreArticles<Listed>[] {
  const found = JSON.parse(text(row, 'more')) as readonly StoredMore[];
  return found.map(({ kind, id, articles }) => ({
    scope: kind === 'archive' ? { kind } : { kind, id },
    articles: list(articles),
  }));
}

/** A name that no other scope has; empty for the whole archive. */
export function scopeKey(scope: Scope): string {
  return scope.kind === 'archive' ? '' : `${scope.kind}/${scope.id}`;
}

/** Most lists show the pictures of the same few days. */
const keptPictures = 3000;

/** Several pages print the same article, and pages of a month are rendered one after the other. */
const keptArticles = 3000;

interface PartMonth {
  readonly part: Part;
  readonly month: Month;
}

/** The pages of a month’s days are made one after the other. */
const keptMonths = 1000;

/** In articles. Each article of a story prints a part of it; lists print less than a kilobyte of an article. */
const keptOfStories = 10_000;
