import { z } from 'zod';
import { isDay } from './front-matter.ts';
import { canonicalTag } from './language-tag.ts';
import { topicSlug } from './permalink.ts';

/** The most articles that a question is answered with, so that no page holds a whole archive in memory. */
export const mostAsked = 1000;

const querySchema = z.strictObject({
  topic: z.string().transform(topicSlug).optional().describe('It takes a topic’s name, or its slug.'),
  section: z.string().transform(topicSlug).optional().describe('It takes a section’s name, or its slug.'),
  author: z.string().transform(topicSlug).optional().describe('It takes an author’s name, or its slug.'),
  source: z.string().optional().describe('It takes an outlet’s id.'),
  language: tag('It takes the language of the text.'),
  originalLanguage: tag('It takes the language of the original.'),
  from: period('It takes the first day, month or year.'),
  to: period('It takes the last day, month or year.'),
  limit: z
    .int()
    .min(1)
    .max(mostAsked)
    .optional()
    .describe(`It takes how many of the newest: 1 to ${String(mostAsked)}.`),
});

/** Which articles a page asks for: those that fit every key, the newest first. */
export type ArticleQuery = z.output<typeof querySchema>;

/** A query as a view writes it. */
export type ArticleFilter = z.input<typeof querySchema>;

/** Reads what a view asks for. @throws an error that names the key and says what it takes. */
export function readArticleQuery(filter: unknown): ArticleQuery {
  const { success, data, error } = querySchema.safeParse(filter ?? {});
  if (success) return data;
  throw new Error(`Articles cannot be asked for by ${JSON.stringify(filter)}: ${describe(error)}`);
}

function describe({ issues }: z.ZodError): string {
  const keys = Object.keys(querySchema.shape).join(', ');
  const [issue] = issues;
  if (issue?.code === 'unrecognized_keys')
    return `there is no filter “${issue.keys.join('”, “')}”. There are ${keys}.`;
  const [name] = issue?.path ?? [];
  const field = Object.entries<z.ZodType>(querySchema.shape).find(([key]) => key === name)?.[1];
  if (field === undefined) return `a filter is an object, with any of ${keys}.`;
  return `“${String(name)}” is wrong (${issue?.message ?? ''}). ${field.description ?? ''}`;
}

function tag(description: string) {
  return z
    .string()
    .refine((value) => canonicalTag(value) !== undefined, 'it is not a language tag, such as en or pt-BR')
    .optional()
    .describe(description);
}

function period(description: string) {
  return z
    .string()
    .refine(isPeriod, 'it is not a day, month or year such as 2022-01-13, 2022-01 or 2022')
    .optional()
    .describe(description);
}

function isPeriod(value: string): boolean {
  return [4, 7, 10].includes(value.length) && isDay(`${value}-01-01`.slice(0, 10));
}
