import { stringify } from 'yaml';
import type { z } from 'zod';
import { frontMatterSchema } from '../archive/front-matter.ts';
import type { ArticleDraft } from './article-draft.ts';

/** Front matter as written in a file, without the defaults. */
export type WrittenFrontMatter = z.input<typeof frontMatterSchema>;

/** What a draft’s front matter needs beside the draft. */
export interface MatterParts {
  readonly published: string;
  readonly updated?: string | undefined;
  /** Absent for the house’s own news. */
  readonly sourceId?: string | undefined;
  readonly image?: WrittenFrontMatter['image'];
  readonly aliases?: readonly string[];
}

/**
 * The front matter of a draft, its keys in the order of the schema. It has no `originalLanguage`, so that the source
 * decides it: the data does not say whether its texts are translations.
 */
export function createFrontMatter(draft: ArticleDraft, parts: MatterParts): WrittenFrontMatter {
  const { title = '', summary, sourceUrl, language, section } = draft;
  const { published, updated, sourceId: source, image, aliases } = parts;
  const matter: WrittenFrontMatter = {
    title,
    published,
    updated,
    summary,
    source,
    sourceUrl,
    language,
    authors: filled(draft.authors),
    section,
    topics: filled(draft.topics),
    moreInformation: filled(draft.moreInformation),
    image,
    aliases: filled(aliases),
    draft: draft.isDraft === true ? true : undefined,
  };
  return withoutUndefined(matter);
}

function filled<Item>(list: readonly Item[] | undefined): Item[] | undefined {
  return list === undefined || list.length === 0 ? undefined : [...list];
}

/** YAML would print `null` for a key without a value. */
function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
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
