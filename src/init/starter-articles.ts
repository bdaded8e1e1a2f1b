import { tz } from '@date-fns/tz';
import { formatISO } from 'date-fns/formatISO';
import { createPublished } from '../archive/calendar.ts';
import { formatArticle, type WrittenFrontMatter } from '../import/article-file.ts';
import { drawShelf } from './starter-pictures.ts';
import type { SiteFacts } from './site-facts.ts';
import type { StarterTexts } from './starter-texts.ts';

/** What the first articles are made of. */
export interface StarterContent {
  readonly facts: SiteFacts;
  readonly texts: StarterTexts;
  /** The outlet; absent if the news is the site’s own. */
  readonly source?: string;
  /** Whether the site is in another language than the texts. */
  readonly isForeign: boolean;
  readonly now: Date;
}

/** The file of the outlet that the first articles come from. */
export const starterSource = 'example';

/** Milliseconds. */
const minute = 60_000;
const day = 24 * 60 * minute;

/** The files of the first two articles: one with a picture, and one of the day before that it links to. */
export function createArticles(content: StarterContent): Readonly<Record<string, string>> {
  const { opening, writing } = content.texts;
  // Now may be so many seconds before what another clock calls now.
  const published = new Date(Math.floor(content.now.getTime() / minute) * minute - minute);
  const earlier = new Date(published.getTime() - day);
  const [openingFolder, writingFolder] = [published, earlier].map((instant) => folderOf(content, instant));
  const link = `[${opening.link}](../../../${String(writingFolder)}/${writing.slug}.md)`;
  const picture = `![${opening.picture.alt}](./shelf.svg "${opening.picture.caption}")`;
  return {
    [`articles/${String(openingFolder)}/${opening.slug}.md`]: formatArticle(
      createMatter(content, opening, published),
      `${withName(opening.body, content)}\n\n${picture}\n\n${link}`,
    ),
    [`articles/${String(openingFolder)}/shelf.svg`]: drawShelf(),
    [`articles/${String(writingFolder)}/${writing.slug}.md`]: formatArticle(
      createMatter(content, writing, earlier),
      withName(writing.body, content),
    ),
  };
}

/** A text with the site’s name in its place, so that no sign of it is taken for Markdown. */
export function withName(text: string, { facts }: Pick<StarterContent, 'facts'>): string {
  const name = facts.name.replace(/[\\`*_{}[\]<>#|~&]/g, String.raw`\$&`);
  return text.replaceAll('{name}', () => name);
}

function createMatter(
  { facts, texts, source, isForeign }: StarterContent,
  { title, summary }: StarterTexts['writing'],
  published: Date,
): WrittenFrontMatter {
  return {
    title,
    published: formatISO(published, { in: tz(facts.timeZone) }),
    summary,
    ...(source !== undefined && { source }),
    ...(isForeign && { language: texts.language }),
    topics: [texts.topic],
  };
}

/** `2026/11/30` */
function folderOf({ facts }: StarterContent, instant: Date): string {
  return createPublished(instant.toISOString(), facts.timeZone).day.replaceAll('-', '/');
}
