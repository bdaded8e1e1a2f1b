import { tz } from '@date-fns/tz';
import { formatISO } from 'date-fns/formatISO';
import { createPublished, dayOf, dayStart, isDayOf, type Day } from '../archive/calendar.ts';
import { articlePath } from '../archive/permalink.ts';
import { UsageError } from '../commands/command-line.ts';
import { isSlug } from '../reading/read-article-file.ts';
import type { Settings } from '../reading/read-settings.ts';
import { suggestSource } from '../reading/suggest-source.ts';
import { findFault, formatArticle, type WrittenFrontMatter } from './article-file.ts';
import { createSlug } from './slug.ts';

/** An editor’s words for a new article. */
export interface NewArticleWords {
  readonly title: string;
  /** An outlet’s id. Default: the house, else the only one. */
  readonly source?: string | undefined;
  /** An instant with its offset, or a day: when readers get it. Without one it is a draft of now. */
  readonly published?: string | undefined;
  /** The end of its address. Default: the headline’s words. */
  readonly slug?: string | undefined;
  readonly topics?: readonly string[] | undefined;
}

/** A file with front matter and no text. A build rejects it until it has text. */
export interface NewArticle {
  /** From the content folder, with slashes. */
  readonly file: string;
  readonly text: string;
  /** Its address on the site. */
  readonly path: string;
}

/** @throws UsageError if something is missing or wrong, with what to write instead. */
export function createNewArticle(
  words: NewArticleWords,
  { site, sources }: Pick<Settings, 'site' | 'sources'>,
  now: Date,
): NewArticle {
  const { title, published = formatISO(now, { in: tz(site.timeZone) }), topics = [] } = words;
  const matter: WrittenFrontMatter = {
    title,
    published,
    ...(words.source === undefined && site.house !== undefined
      ? {}
      : { source: chooseSource(words.source, sources) }),
    ...(topics.length === 0 ? {} : { topics: [...topics] }),
    ...(words.published === undefined ? { draft: true } : {}),
  };
  const fault = findFault(matter);
  if (fault !== undefined) throw new UsageError(`${fault}.`);
  const { day, isDayOnly } = createPublished(published, site.timeZone);
  if (isDayOnly) checkDay(day, site.timeZone);
  const file = `articles/${day.replaceAll('-', '/')}/${chooseSlug(words)}.md`;
  return { file, text: formatArticle(matter, ''), path: articlePath(file) };
}

/** @throws UsageError if the zone left the day out at the date line: a build would refuse the article. */
function checkDay(day: Day, timeZone: string): void {
  if (isDayOf(day, timeZone)) return;
  const next = dayOf(dayStart(day, timeZone), timeZone);
  throw new UsageError(
    `--published is ${day}, a day that ${timeZone} never had: ${next} came next. Did you mean ${next}?`,
  );
}

function chooseSource(source: string | undefined, sources: Settings['sources']): string {
  const known = [...sources.keys()];
  const [only] = known;
  if (source === undefined) {
    if (only !== undefined && known.length === 1) return only;
    throw new UsageError(`Say which outlet it is from: --source ${known.join(', ')}.`);
  }
  if (known.includes(source)) return source;
  const meant = suggestSource(source, sources);
  const remedy =
    meant === undefined
      ? `There are ${known.join(', ')}; a new one is a file, sources/${/^[a-z0-9-]+$/.test(source) ? source : 'elparis'}.yaml.`
      : `Did you mean “${meant}”?`;
  throw new UsageError(`There is no source “${source}”. ${remedy}`);
}

function chooseSlug({ title, slug = createSlug(title) }: NewArticleWords): string {
  if (isSlug(slug)) return slug;
  throw new UsageError(
    slug === ''
      ? 'The headline has no letters for an address: add --slug some-words.'
      : `--slug takes lower-case letters, digits and single hyphens, not “${slug}”.`,
  );
}
