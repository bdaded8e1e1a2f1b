import { stringify } from 'yaml';
import type { z } from 'zod';
import { frontMatterSchema } from '../archive/front-matter.ts';
import type { ArticleDraft } from './article-draft.ts';

/** Front matter as written in a file, without the defaults. */
export type WrittenFrontMatter = z.input<typeof frontMatterSchema>;

/**
 * The front matter of a draft, its keys in the order of the schema. It has no `originalLanguage`, so that the source
 * decides it: the data does not say whether its texts are translations.
 */
export function createFrontMatter(
  draft: ArticleDraft,
  published: string,
  sourceId: string,
): WrittenFrontMatter {
  const { title, summary, sourceUrl, language, topics, moreInformation } = draft;
  return {
    title,
    published,
    ...(summary === undefined ? {} : { summary }),
    source: sourceId,
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    ...(language === undefined ? {} : { language }),
    ...(topics.length === 0 ? {} : { topics: [...topics] }),
    ...(moreInformation.length === 0 ? {} : { moreInformation: [...moreInformation] }),
  };
}

/** The first reason why front matter breaks the schema, in words; undefined if it does not. */
export function findFault(matter: WrittenFrontMatter): string | undefined {
  const issue = frontMatterSchema.safeParse(matter).error?.issues[0];
  return issue === undefined ? undefined : `${issue.path.join('.')} ${issue.message}`;
}

/** The text of an article’s file. Values are quoted only if YAML needs it, and no line is folded. */
export function formatArticle(matter: WrittenFrontMatter, body: string): string {
  const yaml = stringify(matter, { lineWidth: 0 });
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}
