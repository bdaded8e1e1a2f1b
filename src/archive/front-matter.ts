import { z } from 'zod';
import { languageTag } from './language-tag.ts';
import { limits } from './limits.ts';
import { isNamelessTopic } from './permalink.ts';
import {
  articleAddress,
  line,
  list,
  oldPath,
  pathOrWebAddress,
  pictureName,
  webAddress,
} from './text-field.ts';

/** For the editors’ JSON schema, which does not know the check. */
const instantOrDay = {
  pattern: String.raw`^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$`,
};

const source = z
  .string()
  .describe('The outlet: the name of a file in content/sources/, without .yaml.')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not lower-case letters, digits and single hyphens')
  .max(limits.name, `has more than ${String(limits.name)} characters`);

const fields = {
  title: line('The headline, in the language of this text.', limits.headline),
  published: z
    .string()
    .meta({
      description:
        'When it was published: an instant with its offset (2022-01-13T03:16:54.256Z), or a bare day (2022-01-13) where the hour is unknown.',
      ...instantOrDay,
    })
    .refine(isInstantOrDay, 'is neither an instant with an offset nor a day'),
  updated: z
    .string()
    .meta({
      description: 'The instant of the last change of substance; never before `published`.',
      ...instantOrDay,
    })
    .refine(isInstantOrDay, 'is neither an instant with an offset nor a day')
    .optional(),
  summary: line(
    'One or two sentences that stand under the headline and in lists.',
    limits.summary,
  ).optional(),
  source,
  sourceUrl: webAddress('The address of the original.').optional(),
  originalTitle: line('The headline of the original, in its own language.', limits.headline).optional(),
  originalLanguage: languageTag(
    'The language of the original; the source’s language where it is left out.',
  ).optional(),
  language: languageTag('The language of this text; the site’s where it is left out.').optional(),
  translation: z
    .strictObject({
      method: z
        .enum(['human', 'machine', 'machine-reviewed'])
        .describe('Who translated: a person, a machine, or a machine with a person’s review.'),
      engine: line('The machine that translated.', limits.name).optional(),
      translator: line('The person who translated.', limits.name).optional(),
      reviewer: line('The person who reviewed the machine’s text.', limits.name).optional(),
    })
    .describe('How this text came from the original; left out where it is the original.')
    .optional(),
  translationOf: articleAddress(
    'The article on this site that this one is a version of, in another language. Each then leads to the other.',
  ).optional(),
  authors: list(line('A person’s name.', limits.name), limits.authors)
    .describe('Who wrote it; of a translation, who wrote the original. Each has pages.')
    .default([]),
  section: topic(
    'The part of the paper that it stands in, such as News, Sports or Opinion; its letters and digits make the address of its pages.',
  ).optional(),
  topics: list(topic('A topic’s name; its letters and digits make the address of its pages.'), limits.topics)
    .describe('What it is about: two to four.')
    .default([]),
  moreInformation: list(
    z.strictObject({
      title: line('The headline that is linked.', limits.headline),
      url: pathOrWebAddress('An article’s path on this site, or an address elsewhere.').optional(),
    }),
    limits.moreInformation,
  )
    .describe('Earlier articles, or pages elsewhere, that explain this one.')
    .default([]),
  image: z
    .strictObject({
      src: pictureName('A file beside the article.'),
      alt: line('What the picture shows, for those who do not see it.', limits.sentences),
      credit: line('Whose picture it is.', limits.name).optional(),
      caption: line('The line under the picture.', limits.sentences).optional(),
    })
    .describe('The picture over the text.')
    .optional(),
  corrections: list(
    z.strictObject({
      date: day('The day of the correction.'),
      text: line('What was wrong, and what is right.', limits.correction),
    }),
    limits.corrections,
  )
    .describe('What was corrected after publication; printed under the article for ever.')
    .default([]),
  license: line(
    'Under which terms others may use the text: CC BY 4.0, the address of the terms, or words.',
    limits.name,
  ).optional(),
  status: z
    .enum(['published', 'noindex', 'withdrawn'])
    .describe(
      'published; noindex: readable, but kept out of search engines; withdrawn: a notice stands at its address, and it is gone from every list, feed, search and data file.',
    )
    .default('published'),
  withdrawn: z
    .strictObject({
      date: day('The day of the withdrawal.'),
      reason: line('Why, in a sentence that readers see.', limits.sentences),
    })
    .describe('Needed with `status: withdrawn`, and only there.')
    .optional(),
  lead: z
    .boolean()
    .describe(
      'true: it leads the home page while it is among the news of the last three days; of several, the newest leads.',
    )
    .default(false),
  aliases: list(oldPath(), limits.aliases).describe('Old paths that must lead here for ever.').default([]),
  draft: z
    .boolean()
    .describe('true: not published yet; nothing of it is built, except in a preview.')
    .default(false),
  embargo: z
    .boolean()
    .describe(
      'true: until the instant of `published`, which needs its hour, no list and no preview shows it either.',
    )
    .default(false),
};

/**
 * The front matter of an article, and the editors’ manual: every field says what it is for. A key that is not
 * listed here is an error, so that a misspelt key never passes unseen.
 */
export const frontMatterSchema = z
  .strictObject({
    ...fields,
    source: source
      .describe(
        'The outlet: the name of a file in content/sources/, without .yaml. Left out where the news is the house’s own (`house` in site.yaml).',
      )
      .optional(),
  })
  .superRefine(checkTogether);

/** The same where site.yaml names no house, so that every article has an outlet. */
export const sourcedMatterSchema = z.strictObject(fields).superRefine(checkTogether);

/** What one field alone does not show. */
function checkTogether(
  matter: Pick<FrontMatter, 'status' | 'withdrawn' | 'embargo' | 'published'>,
  context: z.core.$RefinementCtx,
): void {
  checkWithdrawal(matter, context);
  checkEmbargo(matter, context);
}

function checkWithdrawal(
  { status, withdrawn }: Pick<FrontMatter, 'status' | 'withdrawn'>,
  context: z.core.$RefinementCtx,
): void {
  if (status === 'withdrawn' && withdrawn === undefined) {
    context.addIssue({
      code: 'custom',
      path: ['status'],
      message: 'is withdrawn, but there is no `withdrawn` with its date and reason',
    });
  }
  if (status !== 'withdrawn' && withdrawn !== undefined) {
    context.addIssue({
      code: 'custom',
      path: ['withdrawn'],
      message: 'is given, but `status` is not withdrawn',
    });
  }
}

function checkEmbargo(
  { embargo, published }: Pick<FrontMatter, 'embargo' | 'published'>,
  context: z.core.$RefinementCtx,
): void {
  if (!embargo || !isDay(published)) return;
  context.addIssue({
    code: 'custom',
    path: ['embargo'],
    message: 'is true, but `published` names no hour at which it ends',
  });
}

/** The front matter after its defaults were filled in. */
export type FrontMatter = z.output<typeof frontMatterSchema>;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function isInstantOrDay(value: string): boolean {
  return isDay(value) || isInstant(value);
}

/** Whether a text is an instant with its offset: `2022-01-13T03:16:54.256Z`, `2022-01-13T06:16+03:00`. */
export function isInstant(value: string): boolean {
  return instantPattern.test(value) && isDay(value.slice(0, 10)) && isInCalendar(value);
}

/** Years have four digits in every time zone, and come after the year 1, so that instants are in order as text. */
function isInCalendar(instant: string): boolean {
  const time = Date.parse(instant);
  return time >= firstInstant && time <= lastInstant;
}

const firstInstant = Date.parse('0001-01-02T00:00:00Z');
const lastInstant = Date.parse('9999-12-30T23:59:59.999Z');

/** Whether a text is YYYY-MM-DD and a day of the calendar: 2022-02-30 is not, nor is any of the year 0. */
export function isDay(value: string): boolean {
  if (!dayPattern.test(value) || value.startsWith('0000')) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

function topic(description: string) {
  return line(description, limits.topic).refine((name) => !isNamelessTopic(name), 'has no letters or digits');
}

function day(description: string) {
  return z.string().refine(isDay, 'is not a day such as 2022-01-13').meta({ description, format: 'date' });
}
