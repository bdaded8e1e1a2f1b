import { z } from 'zod';
import { checkNames } from './check-names.ts';
import { languageTag } from './language-tag.ts';
import { hostNames } from './hosts.ts';
import { limits } from './limits.ts';
import { tidySiteAddress } from './site-address.ts';
import { accent, fonts } from './site-look.ts';
import { menu } from './site-menu.ts';
import { sitePicture, sitePictures } from './site-picture.ts';
import { repository } from './site-repository.ts';
import { scripts } from './site-script.ts';
import { line, lineOrNothing, paragraphOrNothing, refuseBy, webAddress } from './text-field.ts';
import { findSiteFault } from './web-address.ts';

/** content/site.yaml: the settings of the whole site. */
export const siteSchema = z.strictObject({
  name: line('The name in the masthead.', limits.name),
  tagline: lineOrNothing('The line under the name.', limits.sentences).default(''),
  description: lineOrNothing('One sentence for search engines and feeds.', limits.sentences).default(''),
  url: refuseBy(z.string(), findSiteFault)
    .overwrite(tidySiteAddress)
    .describe(
      'The address at which the site is published, with https:// and a slash at the end of its path.',
    ),
  house: line(
    'Who publishes the site’s own news: articles that leave out `source` are this newsroom’s. Without it every article needs a source.',
    limits.name,
  ).optional(),
  host: z
    .enum(hostNames)
    .optional()
    .describe('Where the site is served. A build then says when it comes near a limit of that host.'),
  caseSensitiveHost: z
    .boolean()
    .default(true)
    .describe(
      'false: the host takes /Old/ and /old/ for one address, so no two aliases may differ by case alone.',
    ),
  language: languageTag(
    'The language of the site and, where nothing else is said, of articles (BCP 47).',
  ).default('en'),
  timeZone: z
    .string()
    .default('UTC')
    .refine(isTimeZone, 'is not a time zone such as Europe/Madrid')
    .describe('The time zone (IANA) in which days begin.'),
  footer: lineOrNothing('The copyright line.', limits.sentences).default(''),
  disclaimer: paragraphOrNothing('The paragraph at the foot of every page.', limits.disclaimer).default(''),
  lists: z
    .strictObject({
      related: count(6, 'Articles under “You may like”.'),
      latest: count(10, 'Articles under “Latest”.'),
      trends: count(10, 'Trends under “Trends 24h”.'),
      feed: count(50, 'Articles in a feed; fewer if they are long.'),
      page: count(300, 'Articles on one page. A list of more is split: a month by days, a day by hours.'),
    })
    .prefault({})
    .describe('How long the lists are.'),
  noindexMachineTranslations: z
    .boolean()
    .default(false)
    .describe('true: ask search engines to leave out machine translations that nobody reviewed.'),
  checks: z
    .strictObject(switches(checkNames))
    .optional()
    .describe('Warnings of a check that are turned off: `missing-alt: false`. docs/checks.md lists them.'),
  typography: z
    .boolean()
    .default(true)
    .describe(
      'false: print quotation marks, dashes and dots as they are typed, not as each language sets them.',
    ),
  logo: sitePictures(
    'A picture in the place of the name: a file of public/, or beside site.yaml.',
  ).optional(),
  accent: accent
    .optional()
    .describe('The colour of what stands out: a CSS colour, or “light” and “dark” with one each.'),
  fonts: fonts.optional().describe('The fonts of text, headings and frame, by the names of system stacks.'),
  menu: menu.optional().describe('The entries of the menu in their order: names, or “title” and “url”.'),
  trends: z.boolean().default(true).describe('false: no trends, neither pages nor lists.'),
  stories: z.boolean().default(true).describe('false: no stories, neither pages nor lists.'),
  scripts: scripts
    .optional()
    .describe('Scripts of others that every page loads: addresses, or “src” with “attributes”.'),
  originals: z
    .boolean()
    .default(false)
    .describe(
      'true: publish pictures as they are, with what the camera noted, also if a side is longer than 2,400 pixels.',
    ),
  repository: repository
    .optional()
    .describe('The repository of the articles, which gives each a link to edit it.'),
  publisher: z
    .strictObject({
      name: line('The name of who publishes the site.', limits.name),
      url: webAddress('The publisher’s own site.').optional(),
      logo: sitePicture('The publisher’s logo: a file of public/, or beside site.yaml.').optional(),
    })
    .optional()
    .describe('Who publishes the site, for search engines; the site itself if left out.'),
  license: line(
    'Under which terms others may use the site’s own news: CC BY 4.0, the address of the terms, or words. What an outlet published has the terms of that outlet.',
    limits.name,
  ).optional(),
  image: sitePicture(
    'The picture of pages without their own where they are shared: a file of public/, or beside site.yaml.',
  ).optional(),
});

/** The site’s settings after their defaults were filled in. */
export interface Site extends z.output<typeof siteSchema> {
  /** Whether a preview is made, which search engines and readers are not meant to see. No setting: a build says it. */
  readonly isPreview?: boolean;
}

/** The settings that articles are read with. If one changes, all articles are read again. */
export type ReadingSite = Pick<Site, 'house' | 'language' | 'timeZone' | 'typography'>;

/** A switch for each name. */
function switches<Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, z.ZodOptional<z.ZodBoolean>>> {
  const entries = names.map((name) => [name, z.boolean().describe('false: turned off.').optional()] as const);
  // `fromEntries` forgets the names.
  return Object.fromEntries(entries) as Record<Name, z.ZodOptional<z.ZodBoolean>>;
}

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
