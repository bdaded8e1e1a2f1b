import { z } from 'zod';
import { languageTag } from './language-tag.ts';

/** content/site.yaml: the settings of the whole site. */
export const siteSchema = z.strictObject({
  name: z.string().min(1).describe('The name in the masthead.'),
  tagline: z.string().default('').describe('The line under the name.'),
  description: z.string().default('').describe('One sentence for search engines and feeds.'),
  url: z
    .url('is not a web address (https://…)')
    .refine(
      (url) => URL.canParse(url) && new URL(url).pathname === '/',
      'has a path: a site stands at the root of its host',
    )
    .describe('The address at which the site is published, with https:// and without a path.'),
  language: languageTag(
    'The language of the site and, where nothing else is said, of articles (BCP 47).',
  ).default('en'),
  timeZone: z
    .string()
    .default('UTC')
    .refine(isTimeZone, 'is not a time zone such as Europe/Madrid')
    .describe('The time zone (IANA) in which days begin.'),
  footer: z.string().default('').describe('The copyright line.'),
  disclaimer: z.string().default('').describe('The paragraph at the foot of every page.'),
  lists: z
    .strictObject({
      related: count(6, 'Articles under “You may like”.'),
      latest: count(10, 'Articles under “Latest”.'),
      trends: count(10, 'Trends under “Trends 24h”.'),
      feed: count(50, 'Articles in a feed.'),
    })
    .prefault({})
    .describe('How long the lists are.'),
  noindexMachineTranslations: z
    .boolean()
    .default(false)
    .describe('true: ask search engines to leave out machine translations that nobody reviewed.'),
});

/** The site’s settings after their defaults were filled in. */
export type Site = z.output<typeof siteSchema>;

/** The settings that articles are read with. If one changes, all articles are read again. */
export type ReadingSite = Pick<Site, 'url' | 'language' | 'timeZone'>;

function count(standard: number, description: string) {
  return z.int().min(1).max(500).default(standard).describe(description);
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
