import { stringify } from 'yaml';
import type { z } from 'zod';
import { frontMatterSchema } from '../archive/front-matter.ts';
import type { ArticleDraft } from './article-draft.ts';

/** The front matter as it is written: without the defaults. */
export type WrittenFrontMatter = z.input<typeof frontMatterSchema>;

/**
 * The front matter of a draft, its keys in the order of the schema. The original’s language is left to the source:
 * data does not tell whether its texts are translations.
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

/** Why front matter would not pass, in words; nothing where it passes. */
export function findFault(matter: WrittenFrontMatter): string | undefined {
  const issue = frontMatterSchema.safeParse(matter).error?.issues[0];
  return issue === undefined ? undefined : `${issue.path.join('.')} ${issue.message}`;
}

/** An article’s file. Text is quoted only where YAML needs it, and no line is folded. */
export function formatArticle(matter: WrittenFrontMatter, body: string): string {
  const yaml = stringify(matter, { lineWidth: 0 });
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}
