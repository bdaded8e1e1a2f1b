import { stringify } from 'yaml';
import type { z } from 'zod';
import { frontMatterSchema } from '../archive/front-matter.ts';
import type { ArticleDraft } from './article-draft.ts';

/** The front matter as it is written: without the defaults. */
export type WrittenFrontMatter = z.input<typeof frontMatterSchema>;

/** What a draft’s front matter needs to know besides the draft. */
export interface FrontMatterPlace {
  readonly published: string;
  readonly sourceId: string;
  /** The source’s language, where it is known. */
  readonly sourceLanguage?: string;
}

/** The front matter of a draft, its keys in the order of the schema. */
export function createFrontMatter(draft: ArticleDraft, place: FrontMatterPlace): WrittenFrontMatter {
  const { title, summary, sourceUrl, language, topics, moreInformation } = draft;
  const { published, sourceId, sourceLanguage } = place;
  const isOfOtherLanguage = language !== undefined && language !== (sourceLanguage ?? language);
  return {
    title,
    published,
    ...(summary === undefined ? {} : { summary }),
    source: sourceId,
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    // What data tells the language of is the outlet’s own text, not a translation.
    ...(isOfOtherLanguage ? { originalLanguage: language } : {}),
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
